/** What every view gets: the state to show, and the way to say what happened. */
import type { Send } from "./loop";
import type { Message } from "./message";
import type { State } from "./state";

export interface Shown {
  readonly state: State;
  readonly send: Send<Message>;
}
