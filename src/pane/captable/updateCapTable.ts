/** The part of the update that fills the tables of a cap table in. Where they stand in the workbook, the sheet gets every change that is complete. */
import { emptyCapTable, type CapTableDraft } from "../../sheets/capTableDraft";
import type { Effect } from "../message";
import type { State } from "../state";
import { exitFiguresOf, listText } from "./exitFigures";
import type { CapTabling } from "./capTabling";
import type { CapTableMessage } from "./message";
import { clipboardCells, headerOf, placed, placedFrom } from "./pasted";
import { draftFrom, fieldOf, inputTables, isEmpty, rowsFrom, settledCell, tablesFrom, typedCell, withCell, withRowAt, type Row, type TableName, type Tables } from "./tables";

type Step = readonly [State, readonly Effect[]];
type Of<Kind extends CapTableMessage["kind"]> = Extract<CapTableMessage, { readonly kind: Kind }>;
type InCell = Of<"CellTyped" | "CellPicked" | "CellLeft" | "CellsPasted">;

export function updateCapTable(state: State, message: CapTableMessage): Step {
  const { captable } = state;
  const { tables } = captable;
  switch (message.kind) {
    case "CellTyped":
    case "CellPicked":
    case "CellLeft":
    case "CellsPasted":
      return inCell(state, message);
    case "RowAdded":
      return [withRows(state, message.table, withRowAt(tables[message.table], message.row)), []];
    case "RowMoved":
      return moved(state, message);
    case "RowDeleted":
      return written(withRows(state, message.table, tables[message.table].filter((_, i) => i !== message.row)));
    case "SelectionWanted":
      return [state, [{ kind: "TakeSelection", table: message.table }]];
    case "RangeTaken":
      return taken(state, message);
    case "TableFilled":
      return written(withRows(state, message.table, rowsFrom(message.rows)));
    case "CapTableFilled":
      return written(replaced(state, { ...tables, ...filled(message.draft) }, message.done, message.isExample));
    case "CapTableUndone":
      return captable.done ? written(withCapTable(state, { tables: captable.done.before, done: undefined, isExample: false })) : [state, []];
    case "CapTableViewChosen":
      return [withCapTable(state, { view: message.view }), []];
    case "ExitTyped":
      return [withCapTable(state, { exit: { ...captable.exit, [message.field]: message.text } }), []];
    case "ExitLeft":
      return message.field === "exit" ? [state, []] : written(state);
    case "CapTableChanged":
      return [state, [{ kind: "ReadCapTable" }]];
    case "CapTableRead":
      return [read(state, message), []];
  }
}

function withCapTable(state: State, change: { readonly [Key in keyof CapTabling]?: CapTabling[Key] | undefined }): State {
  const captable = Object.fromEntries(Object.entries({ ...state.captable, ...change }).filter(([, value]) => value !== undefined));
  return { ...state, captable: captable as unknown as CapTabling };
}

/** What was said of whole tables is over as soon as one is edited. */
const withRows = (state: State, table: TableName, rows: readonly Row[]): State => withCapTable(state, { tables: { ...state.captable.tables, [table]: rows }, done: undefined });

const replaced = (state: State, tables: Tables, sentence: string, isExample = false): State =>
  withCapTable(state, { tables, done: { sentence, before: state.captable.tables }, isExample });

function filled(draft: Of<"CapTableFilled">["draft"]): Partial<Tables> {
  const all = tablesFrom({ ...emptyCapTable, ...draft });
  return Object.fromEntries((Object.keys(draft) as TableName[]).map((table) => [table, all[table]]));
}

/** The draft as it stands in the workbook or is to be inserted. */
export function capTableDraft({ captable, locale }: Pick<State, "captable" | "locale">): CapTableDraft {
  const { debt, exitValues } = exitFiguresOf(captable, locale);
  return { ...draftFrom(captable.tables), exitValues, ...(debt === undefined ? {} : { debt }) };
}

/** Whether there is anything to insert. */
export const hasCapTable = ({ captable }: State): boolean => captable.tables.holders.some((row) => !isEmpty(row));

const written = (state: State): Step => [state, state.captable.place ? [{ kind: "WriteCapTable", place: state.captable.place, draft: capTableDraft(state) }] : []];

function inCell(state: State, message: InCell): Step {
  const { table, row, label } = message;
  const rows = state.captable.tables[table];
  const field = fieldOf(table, label);
  if (!field) return [state, []];
  const before = rows[row]?.cells[label];
  switch (message.kind) {
    case "CellTyped":
      return row >= rows.length && message.text === "" ? [state, []] : [withRows(state, table, withCell(rows, row, label, typedCell(field, message.text, state.locale))), []];
    case "CellPicked":
      return written(withRows(state, table, withCell(rows, row, label, settledCell(field, typedCell(field, message.text, state.locale)))));
    case "CellLeft":
      if (before?.typed === undefined) return [state, []];
      return written(withCapTable(state, { tables: { ...state.captable.tables, [table]: withCell(rows, row, label, settledCell(field, before)) } }));
    case "CellsPasted":
      return pastedInto(state, message);
  }
}

/** Cells below the last row make rows; what stood in the cells is replaced, what stood beside them stays. */
function pastedInto(state: State, { table, row, label, text }: InCell & { readonly kind: "CellsPasted" }): Step {
  const { tables } = state.captable;
  const { rows: cells, skipped } = placedFrom(inputTables[table].fields, label, clipboardCells(text), state.locale);
  let rows = tables[table];
  cells.forEach((each, i) => {
    if (row + i >= rows.length) rows = withRowAt(rows, rows.length);
    const at = Math.min(row + i, rows.length - 1);
    rows = rows.map((known, k) => (k === at ? { ...known, cells: { ...known.cells, ...each } } : known));
  });
  return written(replaced(state, { ...tables, [table]: rows }, state.texts.captable.pasted(cells.length, skipped)));
}

function moved(state: State, { table, row, by }: Of<"RowMoved">): Step {
  const rows = state.captable.tables[table];
  const [one, other] = [rows[row], rows[row + by]];
  if (!one || !other) return [state, []];
  return written(withRows(state, table, rows.map((each, i) => (i === row ? other : i === row + by ? one : each))));
}

/** The rows of a range with a header; they take the place of what was there, which can be brought back. */
function taken(state: State, { table, address, values }: Of<"RangeTaken">): Step {
  const { fields } = inputTables[table];
  const { captable: texts, model } = state.texts;
  const header = headerOf(fields, values[0] ?? []);
  if (!header) return [{ ...state, notice: { kind: "warning", sentence: texts.noHeader(address, fields.map(({ label }) => model.column(label))) } }, []];
  const skipped = (values[0] ?? []).filter((heading, i) => !header[i] && heading !== "").map(String);
  const rows = placed(header, values.slice(1), state.locale).map((cells, i): Row => ({ key: i + 1, cells }));
  return written(replaced(state, { ...state.captable.tables, [table]: rows }, texts.taken(rows.length, address, skipped)));
}

/** The sheet is the truth; what is being typed is kept while its cell says what it said. */
function read(state: State, { found }: Of<"CapTableRead">): State {
  if (!found) return withCapTable(state, { place: undefined });
  const { captable, locale } = state;
  const fresh = tablesFrom(found.draft);
  const merged = (table: TableName): readonly Row[] => keyed(fresh[table].map((row, i) => kept(row, captable.tables[table][i])), captable.tables[table]);
  const tables: Tables = { holders: merged("holders"), round: merged("round"), convertibles: merged("convertibles"), investors: merged("investors"), classes: merged("classes") };
  const sheet = [...found.places.values()][0]?.sheet ?? "";
  const { debt, exitValues } = found.draft;
  const exit = { ...captable.exit, debt: debt === undefined ? "" : listText([debt], locale), exitValues: listText(exitValues, locale) };
  return withCapTable(state, { tables, exit, isExample: false, place: { key: found.key, number: found.number, sheet, hasRound: found.places.has("holders"), hasExit: found.places.has("classes"), followsDeal: found.linked } });
}

/** The rows keep the keys that they had, and so the field that is typed into keeps the focus. */
function keyed(rows: readonly Row[], known: readonly Row[]): readonly Row[] {
  const last = Math.max(0, ...known.map(({ key }) => key));
  return rows.map((row, i) => ({ ...row, key: known[i]?.key ?? last + 1 + i }));
}

function kept(fresh: Row, known: Row | undefined): Row {
  const typed = Object.entries(known?.cells ?? {}).filter(([, { typed: text }]) => text !== undefined);
  return typed.length === 0 ? fresh : { ...fresh, cells: { ...fresh.cells, ...Object.fromEntries(typed) } };
}

