/** What is selected, and what a formula's ranges hold: the questions that an explanation asks. */
import { SHEET, splitAddress } from "../sheets/address";
import type { Place } from "../sheets/edit";
import { ask, knowsSpills } from "./run";
import type { CellValue } from "./terms";

export interface Selection {
  /** With its sheet: "Scenarios!C7". */
  readonly address: string;
  /** The formula as Excel shows it in English, or "" where the cell has none of its own. */
  readonly formula: string;
  readonly value: CellValue;
  /** The value as the cell shows it. */
  readonly text: string;
  /** Where the cell lies inside a spill: the cell whose formula fills it, and how far from it this one is. */
  readonly spill?: { readonly address: string; readonly formula: string; readonly row: number; readonly column: number };
}

/** The cell at an address, or the active one: of several selected areas it is the one that takes what is typed. */
export async function selection(address?: string): Promise<Selection> {
  return ask(async (context) => {
    const at = address === undefined ? context.workbook.getActiveCell() : rangeOf(context.workbook, address, undefined);
    const cell = at.load("address,formulas,values,text,rowIndex,columnIndex");
    const parent = knowsSpills() ? cell.getSpillParentOrNullObject().load("address,formulas,rowIndex,columnIndex") : undefined;
    await context.sync();
    const spill =
      parent && !parent.isNullObject
        ? { address: parent.address, formula: String(parent.formulas[0]?.[0]), row: cell.rowIndex - parent.rowIndex, column: cell.columnIndex - parent.columnIndex }
        : undefined;
    const formula: unknown = cell.formulas[0]?.[0];
    const value = (cell.values[0]?.[0] ?? "") as CellValue;
    const own = typeof formula === "string" && formula.startsWith("=") && formula !== value && !(spill && (spill.row > 0 || spill.column > 0));
    return { address: cell.address, formula: own ? formula : "", value, text: cell.text[0]?.[0] ?? "", ...(spill ? { spill } : {}) };
  });
}

/** A range with its sheet, "Terms!A5:G40", and what it holds. */
export interface Found {
  readonly address: string;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * What a formula names: "Terms!A5:G40", "B3" (on `sheet`, else the active one), "B3#", "DealTerms[#All]", "DealTerms[Base]",
 * "DealTerms[[#All],[Term]:[Base]]" or a name. Throws where the workbook has no such range.
 */
export async function lookUp(reference: string, sheet?: string): Promise<Found> {
  return ask(async (context) => {
    const range = rangeOf(context.workbook, reference.trim(), sheet).load("address,values");
    await context.sync();
    return { address: range.address, values: range.values as CellValue[][] };
  });
}

/** The table of a sheet that a cell lies in, with the cell's place in it. */
export interface TableAround extends Found {
  readonly row: number;
  readonly column: number;
}

export async function tableAround(address: string): Promise<TableAround | undefined> {
  return ask(async (context) => {
    const { sheet, cells } = splitAddress(address);
    const on = sheetOf(context.workbook, sheet);
    const cell = on.getRange(cells).load("rowIndex,columnIndex");
    const tables = on.tables.load("items/name");
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
    await context.sync();
    const within = (at: number, from: number, count: number): boolean => at >= from && at < from + count;
    const around = ranges.find((range) => within(cell.rowIndex, range.rowIndex, range.rowCount) && within(cell.columnIndex, range.columnIndex, range.columnCount))?.load("address,values");
    await context.sync();
    return around && { address: around.address, values: around.values as CellValue[][], row: cell.rowIndex - around.rowIndex, column: cell.columnIndex - around.columnIndex };
  });
}

/** More cells than a table of people and instruments ever has. */
const MOST_CELLS = 20_000;

/** The filled cells of what is selected: a whole column is selected sooner than the rows that are filled in it. */
export async function selectedCells(): Promise<Found> {
  return ask(async (context) => {
    const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true).load("address,rowCount,columnCount");
    await context.sync();
    if (used.isNullObject) throw new Error("The selected cells are empty. Select the table with its header row, and try again.");
    if (used.rowCount * used.columnCount > MOST_CELLS) throw new Error("This is too much to read at once. Select fewer cells.");
    const range = used.load("values");
    await context.sync();
    return { address: used.address, values: range.values as CellValue[][] };
  });
}

/** The block of cells that an answer of this size would fill. */
export async function readBlock(address: string, rows: number, columns: number): Promise<Found> {
  return ask(async (context) => {
    const { sheet, cells } = splitAddress(address);
    const on = sheetOf(context.workbook, sheet);
    const range = on.getRange(cells).getResizedRange(rows - 1, columns - 1).load("address,values");
    await context.sync();
    return { address: range.address, values: range.values as CellValue[][] };
  });
}

/** The sheet of a name; the active one where none is said. */
const sheetOf = ({ worksheets }: Excel.Workbook, name: string | undefined): Excel.Worksheet => (name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name));

function rangeOf(workbook: Excel.Workbook, reference: string, sheet: string | undefined): Excel.Range {
  const structured = /^([\p{L}_\\][\p{L}\p{N}_.]*)\[(.*)\]$/u.exec(reference);
  if (structured) return partOf(workbook.tables.getItem(structured[1] ?? ""), structured[2] ?? "");
  const { sheet: named = sheet, cells } = splitAddress(reference);
  const spilled = cells.endsWith("#");
  // A defined name is found by getRange as well as an address.
  const range = sheetOf(workbook, named).getRange((spilled ? cells.slice(0, -1) : cells).replace(/\$/g, ""));
  return spilled ? range.getSpillingToRange() : range;
}

/** What stands between a table's brackets: "#All", "#Headers", "#Data", nothing, or a column with ' before special characters. */
function partOf(table: Excel.Table, part: string): Excel.Range {
  switch (part.toLowerCase()) {
    case "#all":
      return table.getRange();
    case "#headers":
      return table.getHeaderRowRange();
    case "":
    case "#data":
      return table.getDataBodyRange();
    default:
      return columnsOf(table, part) ?? table.columns.getItem(part.replace(/'(.)/g, "$1")).getDataBodyRange();
  }
}

/** "[#All],[Term]:[Base]": columns of a table with their header; "[Term]:[Base]" and "[#Data],[Base]": without. */
function columnsOf(table: Excel.Table, part: string): Excel.Range | undefined {
  const [, which, first, last = first] = /^(?:\[#(All|Data)\],)?\[((?:'.|[^[\]'])+)\](?::\[((?:'.|[^[\]'])+)\])?$/i.exec(part) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const column = (name: string): Excel.Range => {
    const found = table.columns.getItem(name.replace(/'(.)/g, "$1"));
    return which?.toLowerCase() === "all" ? found.getRange() : found.getDataBodyRange();
  };
  return column(first).getBoundingRect(column(last));
}

/** Brings a range into view and selects it; the sheet is activated. */
export async function select(address: string): Promise<void> {
  await ask(async (context) => {
    const { sheet, cells } = splitAddress(address);
    const on = sheetOf(context.workbook, sheet);
    on.activate();
    on.getRange(cells).select();
    await context.sync();
  });
}

/** The cells of the largest sheet. */
const WHOLE = { row: 0, column: 0, ...SHEET };

/** The selected cells, or the whole of the sheet in front. Where several areas are selected Excel refuses to name one. */
export async function selectedPlace(of: "selection" | "sheet"): Promise<Place> {
  return ask(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const selected = of === "selection" ? context.workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,columnCount") : undefined;
    await context.sync();
    return { sheet: sheet.name, ...(selected ? { row: selected.rowIndex, column: selected.columnIndex, rows: selected.rowCount, columns: selected.columnCount } : WHOLE) };
  });
}

/** The names of sheets and of tables: what `insertModel` must not use again. */
export async function takenNames(): Promise<readonly string[]> {
  return ask(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    return [...sheets.items, ...tables.items].map(({ name }) => name);
  });
}
