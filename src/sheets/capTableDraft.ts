/**
 * A cap table and its exit on their way into a workbook, or read out of one: rows of the tables that people fill in, as typed.
 * Labels are those of `core/captable/inputTables`; what was not given is not in a row.
 */
import { classesTable, convertiblesTable, holdersTable, investorsTable, roundTable, type InputField, type InputTable } from "../core/captable/inputTables";
import type { Cells, RoundInputs } from "../core/captable/roundInputs";
import type { TermValue } from "../core/model/scenario";
import { isBlank } from "./deal";

/** An entry of a table, or the one entry of the round: values by the label of their column. */
export type DraftRow = ReadonlyMap<string, TermValue>;

export interface CapTableDraft {
  readonly holders: readonly DraftRow[];
  readonly round: DraftRow;
  readonly convertibles: readonly DraftRow[];
  readonly investors: readonly DraftRow[];
  /** The classes of an exit; none means those that the round leaves, with usual rights. */
  readonly classes: readonly DraftRow[];
  /** Paid before shareholders; money. */
  readonly debt?: number;
  /** What the company may be sold for; money. None means round figures up to above the last breakpoint. */
  readonly exitValues: readonly number[];
}

export type RowsTable = Exclude<InputTable["name"], "round">;
export const rowsTables: Readonly<Record<RowsTable, InputTable>> = { holders: holdersTable, convertibles: convertiblesTable, investors: investorsTable, classes: classesTable };

export const emptyCapTable: CapTableDraft = { holders: [], round: new Map(), convertibles: [], investors: [], classes: [], exitValues: [] };

/** Columns that are there before anybody fills them; the others come when they are filled, or when somebody asks for them. */
const usual: Readonly<Record<RowsTable, readonly string[]>> = {
  holders: ["Holder", "Class", "Shares"],
  convertibles: ["Name", "Type", "Amount", "Cap", "Discount"],
  investors: ["Investor", "Cash", "Credits", "Counted at"],
  classes: ["Class", "Type", "Shares", "Preference", "Seniority", "Participation"],
};

/** The columns in use: the usual ones and every one that has a value, in the table's order. */
export const columnsInUse = (table: RowsTable, rows: readonly DraftRow[]): readonly InputField[] =>
  rowsTables[table].fields.filter(({ label }) => usual[table].includes(label) || rows.some((row) => !isBlank(row.get(label))));

/** Entries as cells with their header, as functions and the core's readers take them. */
export function cellsOf(table: RowsTable, rows: readonly DraftRow[]): Cells {
  const fields = columnsInUse(table, rows);
  return [fields.map(({ label }) => label), ...rows.map((row) => fields.map(({ label }) => row.get(label)))];
}

/** What `core/captable/roundInputs` reads. */
export const roundInputsOf = ({ holders, round, convertibles, investors }: Pick<CapTableDraft, "holders" | "round" | "convertibles" | "investors">): RoundInputs => ({
  holders: cellsOf("holders", holders),
  round: roundTable.fields.map(({ label }) => [label, round.get(label)]),
  convertibles: cellsOf("convertibles", convertibles),
  investors: cellsOf("investors", investors),
});

/** A row as plain data. */
export type Entries = Readonly<Record<string, string | number | boolean>>;

/** A draft as plain data, as the workbook remembers it. */
export interface RecordedCapTable {
  readonly holders: readonly Entries[];
  readonly round: Entries;
  readonly convertibles: readonly Entries[];
  readonly investors: readonly Entries[];
  readonly classes: readonly Entries[];
  readonly debt?: number;
  readonly exitValues: readonly number[];
}

export const recordedCapTable = ({ holders, round, convertibles, investors, classes, ...rest }: CapTableDraft): RecordedCapTable => ({
  holders: recordedRows(holders),
  round: entriesOf(round),
  convertibles: recordedRows(convertibles),
  investors: recordedRows(investors),
  classes: recordedRows(classes),
  ...rest,
});

export const recordedRows = (rows: readonly DraftRow[]): readonly Entries[] => rows.map(entriesOf);
export const rememberedRows = (entries: readonly Entries[]): readonly DraftRow[] => entries.map((each) => new Map(Object.entries(each)));

const entriesOf = (row: DraftRow): Entries => Object.fromEntries([...row].flatMap(([label, value]) => (value === undefined || value === null || value === "" ? [] : [[label, value]])));

export const rememberedCapTable = ({ holders, round, convertibles, investors, classes, ...rest }: RecordedCapTable): CapTableDraft => ({
  holders: rememberedRows(holders),
  round: new Map(Object.entries(round)),
  convertibles: rememberedRows(convertibles),
  investors: rememberedRows(investors),
  classes: rememberedRows(classes),
  ...rest,
});
