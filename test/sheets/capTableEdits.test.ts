import { emptyCapTable, type CapTableDraft, type DraftRow } from "../../src/sheets/capTableDraft";
import { capTableEdits } from "../../src/sheets/capTableEdits";
import { capTablesIn, type NamedCells } from "../../src/sheets/capTableInSheet";

const named = (role: string, values: NamedCells["values"], at: readonly [row: number, column: number] = [4, 0], table?: string): NamedCells => ({
  name: `DealTerms_${role}`,
  ...(table === undefined ? {} : { table }),
  sheet: "Cap table",
  row: at[0],
  column: at[1],
  rows: values.length,
  columns: values[0]!.length,
  values,
  formulas: values,
});
const holders = named("CapTable_holders", [["Holder", "Class", "Shares"], ["Ada", "Common", 5], ["Bo", "Common", 3]], [4, 6], "DealHolders");
const round = named("CapTable_round", [["Pre-money", 10], ["Post-money", ""], ["", ""]]);
const [found] = capTablesIn([holders, round]);
const { draft } = found!;
const changed = (change: Partial<CapTableDraft>): ReturnType<typeof capTableEdits> => capTableEdits(found!, { ...draft, ...change });
const row = (cells: Record<string, string | number>): DraftRow => new Map(Object.entries(cells));
const cells = (change: Partial<CapTableDraft>): unknown[] => changed(change).edits.map((edit) => (edit.kind === "cells" ? [edit.at.row, edit.at.column, edit.cells[0]![0]] : [edit.kind, "at" in edit && edit.at.rows]));

test("what did not change is not written", () => expect(changed({})).toEqual({ edits: [], missing: [] }));

test("a cell that changed is written alone, a text as a text", () =>
  expect(cells({ holders: [row({ Holder: "=cmd()", Class: "Common", Shares: 5 }), draft.holders[1]!] })).toEqual([[5, 6, { text: "=cmd()" }]]));

test("a further row makes the table grow, and one row less leaves blank cells", () => {
  expect(cells({ holders: [...draft.holders, row({ Holder: "Cy", Shares: 1 })] })).toEqual([["tableSize", 4], [7, 6, { text: "Cy" }], [7, 8, { value: 1 }]]);
  expect(cells({ holders: draft.holders.slice(1) })).toEqual([[5, 6, { text: "Bo" }], [5, 8, { value: 3 }], [6, 6, null], [6, 7, null], [6, 8, null]]);
});

test("a column that the sheet does not have is named", () => expect(changed({ holders: [row({ Holder: "Ada", Class: "Common", Shares: 5, "Issue price": 2 }), draft.holders[1]!] }).missing).toEqual(["Issue price"]));

test("a term of the round goes to its row, or with its label to the first row that is free", () => {
  expect(cells({ round: row({ "Post-money": 20 }) })).toEqual([[4, 1, null], [5, 1, { value: 20 }]]);
  expect(cells({ round: row({ "Pre-money": 10, "Pool target": 0.1 }) })).toEqual([[6, 0, { text: "Pool target" }], [6, 1, { value: 0.1 }]]);
});

test("a table that the workbook does not have is left alone", () => expect(changed({ classes: [row({ Class: "Common" })], debt: 3, exitValues: [1] })).toEqual({ edits: [], missing: [] }));
test("an empty cap table has nothing to write over another", () => expect(capTableEdits({ ...found!, draft: emptyCapTable }, emptyCapTable).edits).toEqual([]));

describe("investors that the sheet takes over from the terms", () => {
  const values = [["Investor", "Cash", "Credits", "Counted at"], ["Provider", 410, 390, 1], ["Other investors", 200, "", 1]];
  const link = "=INDEX(DealTerms[#All],4,3)";
  const formulas = [values[0]!, ["Provider", link, link, link], ["Other investors", link, "", 1]];
  const read = (change: Partial<NamedCells>): readonly DraftRow[] => capTablesIn([holders, round, { ...named("CapTable_investors", values), ...change }])[0]!.draft.investors;

  test("are none of the table's own, with the defaults written beside them", () => expect(read({ formulas })).toEqual([]));

  test("are all read by their values as soon as one was typed over", () => {
    const typed = values.map((each, i) => (i === 1 ? ["Provider", 500, 390, 1] : each));
    const over = formulas.map((each, i) => (i === 1 ? ["Provider", 500, link, link] : each));
    expect(read({ values: typed, formulas: over }).map((each) => [...each.values()])).toEqual([["Provider", 500, 390, 1], ["Other investors", 200, 1]]);
  });
});
