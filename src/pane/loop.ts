/**
 * The loop that runs the pane: a state, messages, a pure update, and effects that come back as messages. Messages sent while
 * one is being handled wait their turn, so that an update always sees the state that its predecessor left.
 */
export type Update<State, Message, Effect> = (state: State, message: Message) => readonly [State, readonly Effect[]];
export type Send<Message> = (message: Message) => void;
export type Perform<Message, Effect> = (effect: Effect, send: Send<Message>) => void;

export interface Loop<State, Message> {
  readonly send: Send<Message>;
  readonly state: () => State;
  /** Calls back after each change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function startLoop<State, Message, Effect>(initial: State, update: Update<State, Message, Effect>, perform: Perform<Message, Effect>): Loop<State, Message> {
  let state = initial;
  let busy = false;
  const waiting: Message[] = [];
  const listeners = new Set<() => void>();

  const send = (message: Message): void => {
    waiting.push(message);
    if (busy) return;
    busy = true;
    const before = state;
    const effects: Effect[] = [];
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [changed, wanted] = update(state, next);
        state = changed;
        effects.push(...wanted);
      }
    } finally {
      busy = false;
    }
    if (state !== before) for (const listener of listeners) listener();
    for (const effect of effects) perform(effect, send);
  };

  return {
    send,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
