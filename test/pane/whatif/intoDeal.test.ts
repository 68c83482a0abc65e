import { figureOf } from "../../../src/pane/deal/reading";
import { valueIn } from "../../../src/pane/deal/draft";
import type { Effect, Message } from "../../../src/pane/message";
import { currentDraft, initialState, type State } from "../../../src/pane/state";
import { english } from "../../../src/pane/texts/english";
import { update } from "../../../src/pane/update";
import type { TermsInSheet } from "../../../src/workbook/terms";

/** What the What if tab asks of the pane: the state after some messages, and the effects of the last. */
function after(messages: readonly Message[]): { readonly state: State; readonly effects: readonly Effect[] } {
  let state = initialState;
  let effects: readonly Effect[] = [];
  for (const message of messages) [state, effects] = update(state, message);
  return { state, effects };
}

const started: Message = { kind: "Started", host: "excel", locale: "en-US", texts: english };
const typed = (term: string, text: string): Message => ({ kind: "Typed", term, text });
const value = (state: State, label: string): number | undefined => state.reading && figureOf(state.reading, label)?.value;
const inSheet: TermsInSheet = {
  table: "DealTerms",
  sheet: "Terms",
  address: "Terms!A5:E20",
  scenarios: [{ name: "Base", values: new Map<string, string | number>([["Investor cash", 100], ["Post-money", 1000], ["Closing date", 45341]]), computed: new Set(), addresses: new Map() }],
};
const read = (found: TermsInSheet | undefined): Message => ({ kind: "TermsRead", found, reload: true });

describe("a question that is to stand in the workbook", () => {
  const asked = { question: { kind: "solve", measure: "Investor stake", target: 0.25, term: "Credits" }, scenario: "Base" } as const;
  const pressed: Message = { kind: "QuestionPressed", asked };

  test("reads the terms that are there, and brings them where there are none; names that are taken stay", () => {
    expect(after([started, read(inSheet), pressed]).effects).toMatchObject([{ kind: "Insert", parts: [], table: "DealTerms", asked, whenTaken: "number", overwrite: false }]);
    expect(after([started, read(undefined), pressed]).effects).toMatchObject([{ kind: "Insert", parts: ["Terms"], asked }]);
  });

  test("waits for terms that can be read", () => {
    const { state, effects } = after([started, typed("Expected breakage", "150"), pressed]);
    expect(effects).toEqual([]);
    expect(state.notice?.kind).toBe("error");
  });
});

describe("a value that was calculated", () => {
  const put: Message = { kind: "ValuePut", label: "Investor cash", value: 123.456789012345, said: "It is so now." };

  test("stands in the form with all its digits, is answered at once, and is said", () => {
    const { state, effects } = after([started, put]);
    expect(valueIn(currentDraft(state)!, "Investor cash")).toBe(123.456789012345);
    expect(value(state, "Headline at face")).toBeCloseTo(2500, 6);
    expect(state.notice).toEqual({ kind: "success", sentence: "It is so now." });
    expect(effects).toEqual([{ kind: "ExpireNotice", notice: state.notice }]);
  });

  test("goes to its cell where the deal is linked", () => {
    const { effects } = after([started, read(inSheet), put]);
    expect(effects[0]).toMatchObject({ kind: "WriteTerm", table: "DealTerms", scenario: "Base", term: "Investor cash", value: 123.456789012345 });
  });
});
