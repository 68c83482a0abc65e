import { english } from "../../../src/pane/texts/english";
import type { Message } from "../../../src/pane/message";
import { initialState, type State } from "../../../src/pane/state";
import { update } from "../../../src/pane/update";

const ready = [{ kind: "Started", host: "excel", locale: "en-US", texts: english }, { kind: "TermsRead", found: undefined, reload: true }] as const satisfies readonly Message[];

function after(...messages: readonly Message[]): ReturnType<typeof update> {
  let step: ReturnType<typeof update> = [initialState, []];
  for (const message of [...ready, ...messages]) step = update(step[0] as State, message);
  return step;
}

test.each(["sheets", "file"] as const)("the whole deal is asked for as plain Excel: %s", (as) => {
  const [state, effects] = after({ kind: "PlainPressed", as });
  expect(effects).toMatchObject([{ kind: "WritePlain", as, deal: { name: "Alibaba / Moonshot AI, February 2024", money: "US$ m" } }]);
  expect(state.inserting?.plain).toBe(as);
});

test("terms that have no answer are refused before anything is asked for", () => {
  const [state, effects] = after({ kind: "Typed", term: "Closing date", text: "" }, { kind: "Left", term: "Closing date" }, { kind: "PlainPressed", as: "sheets" });
  expect([effects, state.inserting]).toEqual([[], undefined]);
  expect(state.notice).toMatchObject({ kind: "error", sentence: expect.stringContaining("Closing date is missing") });
});

test("what came of it is said, and the next can begin", () => {
  const [written] = after({ kind: "PlainPressed", as: "sheets" }, { kind: "PlainFinished", sheets: ["Inputs", "Model"] });
  expect([written.inserting, written.notice?.sentence]).toEqual([undefined, "Inserted Inputs and Model."]);
  const [saved] = after({ kind: "PlainPressed", as: "file" }, { kind: "PlainFinished", file: "Deal.xlsx" });
  expect([saved.inserting, saved.notice?.sentence]).toEqual([undefined, english.insert.plainSaved("Deal.xlsx")]);
  const [failed] = after({ kind: "PlainPressed", as: "file" }, { kind: "InsertFailed", sentence: "No." });
  expect([failed.inserting, failed.notice]).toEqual([undefined, { kind: "error", sentence: "No." }]);
});
