/** What is selected, and what a formula's ranges hold: the questions that an explanation asks. */
import type { Place } from "../sheets/edit";
import { splitAddress } from "./content";
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

/** The active cell. Of several selected areas it is the one that takes what is typed. */
export async function selection(): Promise<Selection> {
  return ask(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas,values,text,rowIndex,columnIndex");
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

/**
 * The values of what a formula names: "Terms!A5:G40", "B3" (on `sheet`, else the active one), "B3#", "DealTerms[#All]",
 * "DealTerms[Base]" or a name.
 */
export async function readRange(reference: string, sheet?: string): Promise<readonly (readonly CellValue[])[]> {
  return ask(async (context) => {
    const range = rangeOf(context.workbook, reference.trim(), sheet).load("values");
    await context.sync();
    return range.values as CellValue[][];
  });
}

function rangeOf(workbook: Excel.Workbook, reference: string, sheet: string | undefined): Excel.Range {
  const structured = /^([\p{L}_\\][\p{L}\p{N}_.]*)\[(.*)\]$/u.exec(reference);
  if (structured) return partOf(workbook.tables.getItem(structured[1] ?? ""), structured[2] ?? "");
  const { sheet: named = sheet, cells } = splitAddress(reference);
  const on = named === undefined ? workbook.worksheets.getActiveWorksheet() : workbook.worksheets.getItem(named);
  const spilled = cells.endsWith("#");
  // A defined name is found by getRange as well as an address.
  const range = on.getRange((spilled ? cells.slice(0, -1) : cells).replace(/\$/g, ""));
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
      return table.columns.getItem(part.replace(/'(.)/g, "$1")).getDataBodyRange();
  }
}

/** Brings a range into view and selects it; the sheet is activated. */
export async function select(address: string): Promise<void> {
  await ask(async (context) => {
    const { sheet, cells } = splitAddress(address);
    const on = sheet === undefined ? context.workbook.worksheets.getActiveWorksheet() : context.workbook.worksheets.getItem(sheet);
    on.activate();
    on.getRange(cells).select();
    await context.sync();
  });
}

/** The cells of the largest sheet. */
const WHOLE = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** The selected cells, or the whole of the sheet in front. Where several areas are selected Excel refuses to name one. */
export async function selectedPlace(of: "selection" | "sheet"): Promise<Place> {
  return ask(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const selected = of === "selection" ? context.workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,columnCount") : undefined;
    await context.sync();
    return { sheet: sheet.name, ...(selected ? { row: selected.rowIndex, column: selected.columnIndex, rows: selected.rowCount, columns: selected.columnCount } : WHOLE) };
  });
}

export async function sheetNames(): Promise<readonly string[]> {
  return ask(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
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
