/** Tables that are filled in: their names, their rows, and what is done with them. */
import { listed } from "../../../core/model/labels";
import type { TableName } from "../../tables/rows";

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;
const without = (skipped: readonly string[]): string => (skipped.length === 0 ? "" : ` Left out, since no column is called so: ${listed(skipped, "and")}.`);

export const tables = {
  undo: "Undo",
  titles: { events: "Events", holders: "Holders before the round", round: "Terms of the round", convertibles: "SAFEs and notes", investors: "Investors", classes: "Classes at the exit" } satisfies Record<TableName, string>,
  entry: { events: "event", holders: "holder", round: "term", convertibles: "instrument", investors: "investor", classes: "class" } satisfies Record<TableName, string>,
  add: "Add…",
  newRow: (entry: string): string => `Add ${entry}`,
  cell: (column: string, row: string): string => `${column}, ${row}`,
  rowNumber: (place: number): string => `row ${place}`,
  allColumns: (count: number): string => `${counted(count, "more column")}`,
  fewerColumns: "Fewer columns",
  fromSelection: "Take from selection",
  actions: (row: string): string => `Actions for ${row}`,
  insertAbove: "Insert a row above",
  up: "Move up",
  down: "Move down",
  remove: "Delete the row",
  keys: "Enter and the arrow keys go from row to row, Alt with an arrow key moves a row. Cells of a sheet can be pasted.",
  computed: "formula in the sheet",
  showAllRows: (count: number): string => `Show all ${count} rows`,
  pasted: (rows: number, skipped: readonly string[]): string => `Pasted ${counted(rows, "row")}.${without(skipped)}`,
  taken: (rows: number, address: string, skipped: readonly string[]): string => `Took ${counted(rows, "row")} from ${address}.${without(skipped)}`,
  noHeader: (address: string, columns: readonly string[]): string => `The first row of ${address} is no header: it has to name columns of this table. They are ${listed(columns, "and")}.`,
};
