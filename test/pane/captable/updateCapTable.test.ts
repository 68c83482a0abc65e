import { givenValue } from "../../../src/core/model/scenario";
import { exampleTables } from "../../../src/pane/captable/example";
import { cellProblems } from "../../../src/pane/tables/problems";
import { classesOf, exitReadingOf, readingOf, type RoundReading } from "../../../src/pane/captable/reading";
import { roundAnswers } from "../../../src/pane/captable/roundAnswers";
import { draftFrom } from "../../../src/pane/captable/tables";
import type { TableMessage } from "../../../src/pane/tables/message";
import { nameOf, type TableName } from "../../../src/pane/tables/rows";
import { capTableDraft } from "../../../src/pane/captable/updateCapTable";
import type { Effect, Message } from "../../../src/pane/message";
import { initialState, type State } from "../../../src/pane/state";
import { bringing, roundOfDeal, roundWith } from "../../../src/sheets/dealRound";
import { english } from "../../../src/pane/texts/english";
import { update } from "../../../src/pane/update";

/** The state after some messages, and the effects of the last. */
function after(messages: readonly Message[], from: State = initialState): { readonly state: State; readonly effects: readonly Effect[] } {
  let state = from;
  let effects: readonly Effect[] = [];
  for (const message of messages) [state, effects] = update(state, message);
  return { state, effects };
}

const started: Message = { kind: "Started", host: "excel", locale: "en-US", texts: english };
const typed = (table: TableName, row: number, label: string, text: string): TableMessage => ({ kind: "CellTyped", table, row, label, text });
const left = (table: TableName, row: number, label: string): TableMessage => ({ kind: "CellLeft", table, row, label });
const founders: readonly Message[] = [started, typed("holders", 0, "Holder", "Ada"), left("holders", 0, "Holder"), typed("holders", 0, "Shares", "8,000,000"), left("holders", 0, "Shares")];
const names = ({ captable }: State): string[] => captable.tables.holders.map((row) => nameOf("holders", row));
const three: readonly Message[] = [started, { kind: "CellsPasted", table: "holders", row: 0, label: "Holder", text: "Ada\tCommon\t3\nBo\tCommon\t2\nCy\tPool\t1\n" }];
const deal = (state: State) => bringing(roundOfDeal((term) => givenValue(state.reading!.scenario, term), english.round.owners));
const read = (state: State): RoundReading => roundAnswers(state.captable.tables, deal(state)).reading!;
/** Linked to the sheets, as they are after an insert. */
const linked = (state: State): State => ({ ...state, captable: { ...state.captable, place: { key: "DealTerms", number: 1, sheet: "Cap table", hasRound: true, hasExit: true, followsDeal: true } } });

describe("typing", () => {
  test("below the last row makes a row, which keeps its key as it grows", () => {
    const { state } = after(founders.slice(0, 2));
    expect(state.captable.tables.holders).toEqual([{ key: 1, cells: { Holder: { value: "Ada", typed: "Ada" } } }]);
    expect(after([typed("holders", 1, "Holder", "B"), typed("holders", 1, "Holder", "Bo")], state).state.captable.tables.holders.map(({ key }) => key)).toEqual([1, 2]);
  });

  test("what is left is written as the pane writes it; what cannot be read stays as typed, with a sentence", () => {
    const { state } = after([...founders, typed("holders", 0, "Issue price", "much"), left("holders", 0, "Issue price")]);
    const [row] = state.captable.tables.holders;
    expect(row!.cells).toEqual({ Holder: { value: "Ada" }, Shares: { value: 8_000_000 }, "Issue price": { value: "much" } });
    expect(cellProblems("holders", [row!]).get(1)?.["Issue price"]?.message).toBe('Issue price is the text "much"; a number above 0 is needed.');
    expect(roundAnswers(state.captable.tables, deal(state)).why).toBe("cells");
  });

  test("a percentage is spoken of as it was typed", () => {
    const { state } = after([started, typed("convertibles", 0, "Name", "SAFE"), typed("convertibles", 0, "Discount rate", "120")]);
    expect(cellProblems("convertibles", state.captable.tables.convertibles).get(1)?.["Discount rate"]?.message).toBe("Discount rate is 120; a number above 0 to 100 is allowed.");
  });

  test("a row without its name says so", () => {
    const { state } = after([started, typed("holders", 0, "Shares", "5")]);
    expect(cellProblems("holders", state.captable.tables.holders).get(1)).toMatchObject({ Holder: { message: "Holder is blank; a name is needed." } });
  });
});

describe("rows", () => {
  test("are moved, added and deleted; keys stay with them", () => {
    const { state } = after([...three, { kind: "RowMoved", table: "holders", row: 0, by: 1 }]);
    expect(names(state)).toEqual(["Bo", "Ada", "Cy"]);
    expect(state.captable.tables.holders.map(({ key }) => key)).toEqual([2, 1, 3]);
    expect(names(after([{ kind: "RowMoved", table: "holders", row: 2, by: 1 }], state).state)).toEqual(["Bo", "Ada", "Cy"]);
    expect(names(after([{ kind: "RowAdded", table: "holders", row: 1 }], state).state)).toEqual(["Bo", "", "Ada", "Cy"]);
    expect(names(after([{ kind: "RowDeleted", table: "holders", row: 0 }], state).state)).toEqual(["Ada", "Cy"]);
  });

  test("a pasted range is said, and undone whole", () => {
    const { state } = after(three);
    expect(state.captable.done?.sentence).toBe("Pasted 3 rows.");
    expect(names(after([{ kind: "CapTableUndone" }], state).state)).toEqual([]);
  });

  test("a selected range takes the place of the table; without a header the pane says which there are", () => {
    const { state } = after([...three, { kind: "RangeTaken", table: "holders", address: "Data!A1:C2", values: [["Holder", "Shares", "City"], ["Dee", 7, "Rome"]] }]);
    expect(names(state)).toEqual(["Dee"]);
    expect(state.captable.done?.sentence).toBe("Took 1 row from Data!A1:C2. Left out, since no column is called so: City.");
    const refused = after([{ kind: "RangeTaken", table: "holders", address: "Data!A2:C2", values: [["Dee", 7, "Rome"]] }], state).state;
    expect([names(refused), refused.notice?.sentence]).toEqual([["Dee"], expect.stringMatching(/^The first row of Data!A2:C2 is no header: .*Holder, Class, Shares, /)]);
  });
});

describe("the deal", () => {
  test("its investors and its valuation are the round's until others are given", () => {
    const { state } = after(founders);
    const { closed } = read(state);
    expect(closed.purchases.map(({ name, cash, credits }) => [name, cash, credits])).toEqual([["Provider", 410, 390], ["Other investors", 200, 0]]);
    expect(closed.postMoney).toBeCloseTo(2500, 9);
    expect(closed.price).toBeCloseTo(1500 / 8e6, 15);
    const changed = after([typed("round", 0, "Pre-money", "3,000")], state).state;
    expect(read(changed).closed.price).toBeCloseTo(3000 / 8e6, 15);
  });

  test("one pool takes the place of another, and the rest stays", () => {
    const of = new Map<string, number>([["Post-money", 2500], ["New pool", 0.1]]);
    expect([...roundWith(new Map([["Pool target", 0.2]]), of)]).toEqual([["Post-money", 2500], ["Pool target", 0.2]]);
    expect([...roundWith(new Map([["Price", 2]]), of)]).toEqual([["New pool", 0.1], ["Price", 2]]);
  });

  test("the stake of the cap table is the stake of the deal", () => {
    const { state } = after([...founders, { kind: "Typed", term: "Pool increase", text: "10" }]);
    const { closed, rows } = read(state);
    const stake = state.reading!.figures.find(({ measure }) => measure.label === "Investor stake")!.value!;
    expect(closed.purchases[0]!.shares / closed.total).toBeCloseTo(stake, 12);
    expect(rows.find(({ stockClass }) => stockClass === "Pool")!.ownership).toBeCloseTo(0.1, 12);
  });

  test("investors of one's own are typed after they were taken over, and the deal's come back", () => {
    const { state } = after(founders);
    const own = after([{ kind: "TableFilled", table: "investors", rows: deal(state).investors }, typed("investors", 0, "Cash", "500"), left("investors", 0, "Cash")], state).state;
    expect(read(own).closed.newMoney).toBeCloseTo(1090, 9);
    expect(read(after([{ kind: "TableFilled", table: "investors", rows: [] }], own).state).closed.newMoney).toBeCloseTo(1000, 9);
  });

  test("a round that leaves nothing is refused in a sentence", () => {
    const { state } = after([...founders, typed("convertibles", 0, "Name", "SAFE"), typed("convertibles", 0, "Amount", "30"), typed("convertibles", 0, "Cap", "20")]);
    expect(readingOf(draftFrom(state.captable.tables), deal(state))).toMatchObject({ message: expect.stringContaining("150 % of the company is owned by SAFE") });
  });
});

describe("the exit", () => {
  test("its classes are those that the round leaves, and exits reach above the last breakpoint", () => {
    const { state } = after(founders);
    const exit = exitReadingOf(classesOf(read(state)), undefined, []);
    if (exit instanceof Error) throw exit;
    expect(exit.schedule.claims.map(({ name, owed }) => [name, Math.round(owed * 1e6) / 1e6])).toEqual([["Common", 0], ["New shares", 1000]]);
    expect(exit.breakpoints.map(({ exit: at }) => Math.round(at))).toEqual([1000, 2500]);
    expect(exit.exits).toEqual([0, 1000, 2000, 3000, 4000, 5000, 6000]);
  });

  test("debt and exit values are part of what is inserted", () => {
    const { state } = after([...founders, { kind: "ExitTyped", field: "debt", text: "1,000.5" }, { kind: "ExitTyped", field: "exitValues", text: "300; 100;x;100" }]);
    expect(capTableDraft(state)).toMatchObject({ debt: 1000.5, exitValues: [100, 300] });
  });
});

describe("in the workbook", () => {
  test("the tab asks for what stands there when it is opened", () => expect(after([started, { kind: "TabChosen", tab: "CapTable" }]).effects).toEqual([{ kind: "ReadCapTable" }]));

  test("a cell that is complete goes to the sheet, one that is being typed does not", () => {
    const { state } = after(founders);
    const typing = after([typed("holders", 0, "Shares", "9")], linked(state));
    expect(typing.effects).toEqual([]);
    const { effects } = after([left("holders", 0, "Shares")], typing.state);
    expect(effects).toMatchObject([{ kind: "WriteCapTable", place: { key: "DealTerms", number: 1 }, draft: { holders: [new Map<string, string | number>([["Holder", "Ada"], ["Shares", 9]])] } }]);
    expect(after([left("holders", 0, "Shares")], state).effects).toEqual([]);
  });

  test("the sheet is the truth, and what is being typed stays", () => {
    const { state } = after([...founders, typed("holders", 0, "Shares", "12")]);
    const found = { key: "DealTerms", number: 1, linked: false, places: new Map(), draft: { ...draftFrom(state.captable.tables), holders: [new Map<string, string | number>([["Holder", "Zed"], ["Shares", 5]])], exitValues: [10, 20], debt: 3 } };
    const next = after([{ kind: "CapTableRead", found }], state).state;
    expect(names(next)).toEqual(["Zed"]);
    expect(next.captable.tables.holders[0]!.cells["Shares"]).toMatchObject({ typed: "12" });
    expect(next.captable.exit).toMatchObject({ debt: "3", exitValues: "10; 20" });
    expect(after([{ kind: "CapTableRead", found: undefined }], next).state.captable.place).toBeUndefined();
  });

  test("debt and exit values are not taken from under the typing, nor while they cannot be read", () => {
    const { state } = after(founders);
    const found = { key: "DealTerms", number: 1, linked: false, places: new Map(), draft: { ...draftFrom(state.captable.tables), exitValues: [10, 20], debt: 3 } };
    const sheet: Message = { kind: "CapTableRead", found };
    const debt = (messages: readonly Message[]): unknown => after([...messages, sheet], linked(state)).state.captable.exit.debt;
    const entered = (text: string): Message => ({ kind: "ExitTyped", field: "debt", text });
    const exitLeft: Message = { kind: "ExitLeft", field: "debt" };
    expect(debt([entered("4")])).toBe("4");
    expect(debt([entered("four"), exitLeft])).toBe("four");
    expect(debt([entered("4"), exitLeft])).toBe("3");
    expect(debt([entered("four"), exitLeft, entered(""), exitLeft])).toBe("3");
  });

  test("a figure of the exit is written when it has been typed and can be read, not when it was only visited", () => {
    const { state } = after(founders);
    const written = (...texts: readonly string[]): readonly unknown[] => after([...texts.map((text): Message => ({ kind: "ExitTyped", field: "debt", text })), { kind: "ExitLeft", field: "debt" }], linked(state)).effects;
    expect(written()).toEqual([]);
    expect(written("four")).toEqual([]);
    expect(written("4")).toMatchObject([{ kind: "WriteCapTable", draft: { debt: 4 } }]);
  });
});

test("the example is marked as one until its tables are emptied", () => {
  const { state } = after([started, { kind: "CapTableFilled", draft: exampleTables(english.captable.exampleNames), done: "Example", isExample: true }]);
  expect(state.captable.isExample).toBe(true);
  expect(read(state).closed.warnings).toEqual([]);
  expect(after([{ kind: "CapTableUndone" }], state).state.captable).toMatchObject({ isExample: false, tables: { holders: [] } });
});
