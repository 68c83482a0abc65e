import type { Question } from "../../../src/core/analysis/question";
import type { Outcome } from "../../../src/core/analysis/work";
import { readBasis } from "../../../src/core/model/scenario";
import { initialWhatIf, type WhatIf } from "../../../src/pane/whatif/form";
import type { WhatIfEffect, WhatIfMessage } from "../../../src/pane/whatif/message";
import { updateWhatIf } from "../../../src/pane/whatif/updateWhatIf";

const basis = readBasis("Deal", [["Credits", 390]]);
const solve = (target: number): Question => ({ kind: "solve", measure: "Revenue", target, term: "Credits" });
const asked = (target: number): WhatIfMessage => ({ kind: "Asked", question: solve(target), basis, key: String(target) });
const found = (value: number): Outcome => ({ kind: "solve", values: [value] });

function after(messages: readonly WhatIfMessage[]): { state: WhatIf; effects: WhatIfEffect[] } {
  const all: WhatIfEffect[] = [];
  const state = messages.reduce((before, message) => {
    const [next, effects] = updateWhatIf(before, message);
    all.push(...effects);
    return next;
  }, initialWhatIf);
  return { state, effects: all };
}

test("a question is calculated, told how far it is, and answered with what was asked", () => {
  const { state, effects } = after([asked(1), { kind: "Progressed", id: 1, done: 0.4 }]);
  expect(effects).toEqual([{ kind: "Calculate", job: { id: 1, deal: { ...basis, events: [] }, question: solve(1) } }]);
  expect(state.running).toMatchObject({ id: 1, done: 0.4 });
  const { state: done } = after([asked(1), { kind: "Finished", id: 1, outcome: found(5) }]);
  expect(done.running).toBeUndefined();
  expect(done.answered.solve).toEqual({ key: "1", question: solve(1), basis, outcome: found(5) });
  expect(done.told).toBe("finished");
});

test("the same question is asked once; another stops it, and its late answer counts for nothing", () => {
  const { state, effects } = after([asked(1), asked(1), asked(2), { kind: "Finished", id: 1, outcome: found(5) }, { kind: "Progressed", id: 1, done: 0.9 }]);
  expect(effects.map(({ kind }) => kind)).toEqual(["Calculate", "Stop", "Calculate"]);
  expect(state.running).toMatchObject({ id: 2, done: 0 });
  expect(state.answered).toEqual({});
});

test("cancelled, the last answer stays as it was", () => {
  const { state, effects } = after([asked(1), { kind: "Finished", id: 1, outcome: found(5) }, asked(2), { kind: "Cancelled" }, { kind: "Finished", id: 2, outcome: found(6) }]);
  expect(effects.at(-1)).toEqual({ kind: "Stop", id: 2 });
  expect(state.answered.solve?.outcome).toEqual(found(5));
  expect(state.told).toBe("cancelled");
  expect(after([{ kind: "Cancelled" }]).effects).toEqual([]);
});

test("a failure is said, and gone with the next question", () => {
  expect(after([asked(1), { kind: "Failed", id: 1, sentence: "Out of memory" }]).state).toMatchObject({ failure: "Out of memory" });
  expect(after([asked(1), { kind: "Failed", id: 1, sentence: "Out of memory" }, asked(2)]).state.failure).toBeUndefined();
});
