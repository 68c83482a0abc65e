/** The Terms table as a grid: found by its name, read whole, its columns told apart. */
import { splitAddress } from "../sheets/address";
import { valueContent } from "./content";
import { isReserved } from "./scenarioName";

export type CellValue = string | number | boolean;

/** The name that Insert gives the table in a workbook without one. */
export const TABLE = "DealTerms";

export interface Grid {
  readonly table: Excel.Table;
  readonly sheet: string;
  readonly address: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly row: number;
  readonly column: number;
}

/** The table, or undefined where the workbook has none of this name. */
export async function findGrid(context: Excel.RequestContext, name: string): Promise<Grid | undefined> {
  const tables = context.workbook.tables.load("items/name,items/worksheet/name");
  await context.sync();
  const table = tables.items.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!table) return undefined;
  const range = table.getRange().load("address,values,formulas,rowIndex,columnIndex");
  await context.sync();
  return {
    table,
    sheet: table.worksheet.name,
    address: splitAddress(range.address).cells,
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
    row: range.rowIndex,
    column: range.columnIndex,
  };
}

export async function requireGrid(context: Excel.RequestContext, name: string): Promise<Grid> {
  const grid = await findGrid(context, name);
  if (grid) return grid;
  throw new Error(`There is no table ${name} in this workbook. Insert a model first, or undo what deleted or renamed the table.`);
}

export const headings = ({ values }: Grid): string[] => (values[0] ?? []).map(String);

/** The places of the scenarios, counted from 0 at the table's first column. */
export const scenarioColumns = (grid: Grid): number[] =>
  headings(grid).flatMap((name, column) => (column === 0 || isReserved(name) || name.trim() === "" ? [] : [column]));

export const scenarioNames = (grid: Grid): string[] => scenarioColumns(grid).map((column) => headings(grid)[column] ?? "");

export function requireColumn(grid: Grid, scenario: string): number {
  const column = scenarioColumns(grid).find((each) => headings(grid)[each]?.toLowerCase() === scenario.toLowerCase());
  if (column !== undefined) return column;
  throw new Error(`There is no scenario "${scenario}" in the table. It may have been renamed or deleted in the sheet.`);
}

export function isFormulaAt({ formulas, values }: Grid, row: number, column: number): boolean {
  const formula = formulas[row]?.[column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[column];
}

/** What is taken back where Excel refuses half-way, beside a row that was added at the end. */
interface Written {
  /** The place of a column that was added. */
  readonly column?: number;
  /** Texts that were written anew, by their place in the table before. */
  readonly texts?: readonly (readonly [row: number, column: number])[];
}

/** Sends what is queued; where Excel refuses half-way, the table is as it was. */
export async function wholly(context: Excel.RequestContext, { table: { name }, values }: Grid, { column, texts = [] }: Written = {}): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    await Excel.run(async (again) => {
      const found = again.workbook.tables.getItem(name);
      const rows = found.rows.load("count");
      const columns = found.columns.load("count");
      await again.sync();
      if (rows.count > values.length - 1) rows.getItemAt(rows.count - 1).delete();
      if (column !== undefined && columns.count > (values[0]?.length ?? 0)) columns.getItemAt(column).delete();
      for (const [row, of] of texts) found.getRange().getCell(row, of).formulas = [[valueContent(values[row]?.[of] ?? "")]];
      await again.sync();
    });
    throw error;
  }
}
