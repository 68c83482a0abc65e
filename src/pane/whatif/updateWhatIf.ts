/** What each message does to the tab. Pure. One question is calculated at a time: the next one takes the place of the last. */
import type { Update } from "../loop";
import type { Running, WhatIf } from "./form";
import type { WhatIfEffect, WhatIfMessage } from "./message";
import { plainDeal } from "./request";

type Step = readonly [WhatIf, readonly WhatIfEffect[]];

export const updateWhatIf: Update<WhatIf, WhatIfMessage, WhatIfEffect> = (state, message) => {
  switch (message.kind) {
    case "ViewChosen":
      return [{ ...state, view: message.view, told: "" }, []];
    case "Changed":
      return [{ ...state, form: { ...state.form, ...message.change } }, []];
    case "Asked":
      return asked(state, message);
    case "Progressed":
      return [isRunning(state, message.id) ? { ...state, running: { ...state.running!, done: message.done } } : state, []];
    case "Finished": {
      if (!isRunning(state, message.id)) return [state, []];
      const { question, basis, key } = state.running!;
      return [{ ...idle(state), answered: { ...state.answered, [question.kind]: { question, basis, key, outcome: message.outcome } }, told: "finished" }, []];
    }
    case "Cancelled":
      return state.running ? [{ ...idle(state), told: "cancelled" }, [{ kind: "Stop", id: state.running.id }]] : [state, []];
    case "Failed":
      return [isRunning(state, message.id) ? { ...idle(state), failure: message.sentence } : state, []];
  }
};

function asked(state: WhatIf, { question, basis, key }: Extract<WhatIfMessage, { kind: "Asked" }>): Step {
  if (state.running?.key === key) return [state, []];
  const id = state.lastId + 1;
  const running: Running = { id, key, question, basis, done: 0 };
  const stop: WhatIfEffect[] = state.running ? [{ kind: "Stop", id: state.running.id }] : [];
  return [{ ...idle(state), running, told: "", lastId: id }, [...stop, { kind: "Calculate", job: { id, deal: plainDeal(basis), question } }]];
}

const isRunning = ({ running }: WhatIf, id: number): boolean => running?.id === id;

function idle({ running: _running, failure: _failure, ...state }: WhatIf): WhatIf {
  return state;
}
