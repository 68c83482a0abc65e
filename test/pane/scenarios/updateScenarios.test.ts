import { english } from "../../../src/pane/texts/english";
import { chinese } from "../../../src/pane/texts/chinese";
import { initialState, type State } from "../../../src/pane/state";
import { typedInto, valueIn } from "../../../src/pane/deal/draft";
import type { Effect, Message } from "../../../src/pane/message";
import { baseOf } from "../../../src/pane/scenarios/comparing";
import { answerRows, differenceText, termRows } from "../../../src/pane/scenarios/comparison";
import { update } from "../../../src/pane/update";
import { findTerm } from "../../../src/core/model/scenario";
import type { ScenarioInSheet } from "../../../src/workbook/terms";

function after(messages: readonly Message[], from: State = initialState): { readonly state: State; readonly effects: readonly Effect[] } {
  let state = from;
  let effects: readonly Effect[] = [];
  for (const message of messages) [state, effects] = update(state, message);
  return { state, effects };
}

const column = (name: string, values: Record<string, string | number> = {}): ScenarioInSheet => ({
  name,
  values: new Map(Object.entries({ "Investor cash": 100, "Post-money": 1000, "Closing date": 45341, ...values })),
  computed: new Set(),
  addresses: new Map(),
});
const read = (scenarios: readonly ScenarioInSheet[], unnamed?: number): Message => ({
  kind: "TermsRead",
  found: { table: "DealTerms", sheet: "Terms", address: "A5:E20", scenarios, ...(unnamed === undefined ? {} : { unnamed }) },
  reload: true,
});
const inSheet = [column("Base"), column("High", { "Investor cash": 200 }), column("Low", { "Investor cash": 50 })];
const start: readonly Message[] = [{ kind: "Started", host: "excel", locale: "en-US", texts: english }, read(inSheet), { kind: "TabChosen", tab: "Scenarios" }];
const names = ({ drafts }: State): string[] => drafts.map(({ name }) => name);
const done = ({ comparing }: State): string | undefined => comparing.done;

describe("in the list", () => {
  test("a copy stands behind its origin, is the current one, and becomes a column", () => {
    const { state, effects } = after([...start, { kind: "ScenarioDuplicated", index: 1 }]);
    expect(names(state)).toEqual(["Base", "High", "High copy", "Low"]);
    expect([state.current, done(state)]).toEqual([2, "Duplicated High as High copy."]);
    expect(effects).toMatchObject([{ kind: "AddScenario", table: "DealTerms", name: "High copy", after: "High" }]);
  });

  test("a blank one is the last, under a free name", () => {
    const { state, effects } = after([...start, { kind: "BlankScenarioAdded" }, { kind: "BlankScenarioAdded" }]);
    expect(names(state).slice(-2)).toEqual(["New scenario", "New scenario 2"]);
    expect(state.drafts[4]?.entries).toEqual({});
    expect(effects).toMatchObject([{ kind: "AddScenario", name: "New scenario 2", after: "New scenario", blank: true, values: [] }]);
  });

  test("a new name is the column's, and the comparison keeps its base", () => {
    const { state, effects } = after([...start, { kind: "BaseChosen", index: 2 }, { kind: "ScenarioRenamed", index: 2, name: " =1+1 " }]);
    expect(names(state)).toEqual(["Base", "High", "=1+1"]);
    expect(baseOf(state.comparing)).toBe(2);
    expect(effects).toEqual([{ kind: "RenameScenario", table: "DealTerms", name: "Low", newName: "=1+1" }]);
  });

  test.each(["", "high", "Source", "条款", " NOTE "])("the name %j cannot be, and nothing happens", (name) => {
    const { state, effects } = after([...start, { kind: "ScenarioRenamed", index: 0, name }]);
    expect(names(state)).toEqual(["Base", "High", "Low"]);
    expect(effects).toEqual([]);
  });

  test("a name may change its case only", () => {
    expect(names(after([...start, { kind: "ScenarioRenamed", index: 1, name: "HIGH" }]).state)).toEqual(["Base", "HIGH", "Low"]);
  });

  test("one that is moved stays current, and at the end it stays where it is", () => {
    const { state, effects } = after([...start, { kind: "ScenarioMoved", index: 0, by: 1 }]);
    expect([names(state), state.current, done(state)]).toEqual([["High", "Base", "Low"], 1, "Moved Base to place 2 of 3."]);
    expect(effects).toEqual([{ kind: "MoveScenario", table: "DealTerms", name: "Base", by: 1 }]);
    expect(after([{ kind: "ScenarioMoved", index: 2, by: 1 }], state)).toMatchObject({ effects: [] });
  });

  test("deleting asks first; the current one leaves its place to the next", () => {
    const asked = after([...start, { kind: "ScenarioChosen", index: 2 }, { kind: "DeletionAsked", index: 2 }]);
    expect([asked.state.comparing.deleting, asked.effects]).toEqual([2, []]);
    expect(names(after([{ kind: "DeletionAnswered", deletes: false }], asked.state).state)).toHaveLength(3);
    const { state, effects } = after([{ kind: "DeletionAnswered", deletes: true }], asked.state);
    expect([names(state), state.current, state.comparing.deleting]).toEqual([["Base", "High"], 1, undefined]);
    expect(effects).toEqual([{ kind: "DeleteScenario", table: "DealTerms", name: "Low" }]);
  });

  test("the last one stays", () => {
    const { state, effects } = after([...start.slice(0, 1), read([column("Base")]), { kind: "DeletionAsked", index: 0 }, { kind: "DeletionAnswered", deletes: true }]);
    expect([names(state), effects]).toEqual([["Base"], []]);
  });

  test("in a deal that is not in the workbook nothing is asked of it", () => {
    const { effects } = after([{ kind: "Started", host: "none", locale: "en-US", texts: chinese }, { kind: "ScenarioDuplicated", index: 0 }]);
    expect(effects).toEqual([]);
  });

  test("shown on Round, it is the current one there", () => {
    expect(after([...start, { kind: "ScenarioShown", index: 1 }]).state).toMatchObject({ tab: "Round", current: 1 });
  });
});

describe("side by side", () => {
  test("a field belongs to its own scenario, and its cell is written", () => {
    const typed = after([...start, { kind: "Typed", term: "Investor cash", text: "250", scenario: 1 }]);
    expect(typed.state.drafts.map((each) => valueIn(each, "Investor cash"))).toEqual([100, 250, 50]);
    expect(typed.state.current).toBe(0);
    const { effects } = after([{ kind: "Left", term: "Investor cash", scenario: 1 }], typed.state);
    expect(effects).toMatchObject([{ kind: "WriteTerm", scenario: "High", term: "Investor cash", value: 250 }]);
  });

  test("a value that is not allowed is told there, and is not written", () => {
    const { state, effects } = after([...start, { kind: "Typed", term: "Investor cash", text: "-1", scenario: 2 }, { kind: "Left", term: "Investor cash", scenario: 2 }]);
    expect(state.comparing.sides[2]?.problems["Investor cash"]).toBe("Investor cash is -1; a number from 0 is allowed.");
    expect(state.comparing.sides[2]?.why).toBe("Investor cash is -1; a number from 0 is allowed.");
    expect(state.problems).toEqual({});
    expect(effects).toEqual([]);
  });

  test("what differs from the base is known, and a blank is what stands for it", () => {
    const { state } = after([...start, read([column("Base", { Structure: "Cash" }), column("High", { Structure: "Cash", "Other investors": 0 }), column("Low", { Structure: "Cash", "Investor cash": 50 })])]);
    const rows = termRows(state.comparing.sides, 0, undefined);
    expect(rows.filter(({ differs }) => differs.includes(true)).map(({ of, differs }) => [of.label, differs])).toEqual([
      ["Investor cash", [false, false, true]],
      // A default that follows the cash.
      ["Fair value of shares", [false, false, true]],
    ]);
  });

  test("answers differ by an amount, and by a share of it where that says something", () => {
    const { state } = after(start);
    const rows = answerRows(state.comparing.sides, 0);
    const row = (label: string) => rows.find(({ measure }) => measure.label === label)!;
    expect(row("Investor stake").cells.map(({ value }) => value)).toEqual([0.1, 0.2, 0.05]);
    expect(differenceText(row("Investor stake").cells[1]!, "share", "en-US", english)).toBe("+10 pp");
    expect(row("Pre-money").cells[1]).toMatchObject({ value: 800, difference: -100 });
    expect(differenceText(row("Pre-money").cells[1]!, "money", "en-US", english)).toBe("−100 (−11.111%)");
    expect(differenceText({ difference: 31 }, "date", "en-US", english)).toBe("+31 days");
    expect(row("Price per share").cells[0]?.why).toContain("Price per share");
  });
});

describe("what happens in the sheet", () => {
  const named = (changed: readonly ScenarioInSheet[], from: readonly Message[] = start): State => after([...from, read(changed)]).state;

  test("scenarios that are added, moved or deleted there appear here, and the current one stays", () => {
    const chosen: readonly Message[] = [...start, { kind: "ScenarioChosen", index: 1 }];
    const added = named([column("New"), ...inSheet], chosen);
    expect([names(added), added.current]).toEqual([["New", "Base", "High", "Low"], 2]);
    expect(named([...inSheet].reverse(), chosen)).toMatchObject({ current: 1 });
    const gone = named([inSheet[0]!, inSheet[2]!], chosen);
    expect([names(gone), gone.current]).toEqual([["Base", "Low"], 1]);
  });

  test("a column with a new heading and the same values is the same scenario, with what is being typed in it and as the base", () => {
    const typing: readonly Message[] = [...start, { kind: "ScenarioChosen", index: 1 }, { kind: "BaseChosen", index: 1 }, { kind: "Typed", term: "Credits", text: "39" }];
    const state = named([inSheet[0]!, { ...inSheet[1]!, name: "Higher" }, inSheet[2]!], typing);
    expect([names(state), state.current, baseOf(state.comparing)]).toEqual([["Base", "Higher", "Low"], 1, 1]);
    expect(state.drafts[1]?.entries["Credits"]?.typed).toBe("39");
  });

  test("a column with a new heading and other values is another scenario", () => {
    const typing: readonly Message[] = [...start, { kind: "ScenarioChosen", index: 2 }, { kind: "Typed", term: "Credits", text: "39" }];
    const state = named([inSheet[0]!, inSheet[1]!, column("Other", { "Investor cash": 77 })], typing);
    expect(state.drafts[2]?.entries["Credits"]).toBeUndefined();
  });

  test("columns without a heading are told as long as there are any", () => {
    const told = after([...start, read(inSheet, 2)]).state;
    expect(told.comparing.unnamed).toBe(2);
    expect(after([read(inSheet)], told).state.comparing.unnamed).toBeUndefined();
  });

  test("what is typed in any column is kept while others change", () => {
    const draft = typedInto(after(start).state.drafts[2]!, findTerm("Credits")!, "4", "en-US");
    expect(valueIn(draft, "Credits")).toBe(4);
    const { state } = after([...start, { kind: "Typed", term: "Credits", text: "4", scenario: 2 }, read([...inSheet.slice(0, 2), column("Low", { "Investor cash": 51 })])]);
    expect(state.drafts[2]?.entries["Credits"]?.typed).toBe("4");
    expect(valueIn(state.drafts[2]!, "Investor cash")).toBe(51);
  });
});
