/** The Terms table of a workbook: read it, write one term, add and rename a scenario. */
import type { Look } from "../sheets/edit";
import { letters, splitAddress, valueContent } from "./content";
import { ask, change } from "./run";
import { applyLook } from "./write";

export type CellValue = string | number | boolean;

export interface ScenarioInSheet {
  readonly name: string;
  /** What the cells hold, by the label of their row; blank cells are left out. */
  readonly values: ReadonlyMap<string, CellValue>;
  /** Labels whose cell holds a formula. */
  readonly computed: ReadonlySet<string>;
  /** The address of the cell of every label, blank or not, with its sheet: "Terms!C7". */
  readonly addresses: ReadonlyMap<string, string>;
}

export interface TermsInSheet {
  readonly table: string;
  readonly sheet: string;
  /** The whole table with its header, without the sheet's name. */
  readonly address: string;
  readonly scenarios: readonly ScenarioInSheet[];
}

const TABLE = "DealTerms";
/** Headings of columns that describe a term, as the custom functions know them. */
const unitHeadings = ["unit", "单位"];
const notScenarios = ["term", "unit", "note", "source", "术语", "条款", "单位", "备注", "来源"];

interface Grid {
  readonly table: Excel.Table;
  readonly sheet: string;
  readonly address: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly row: number;
  readonly column: number;
}

/** The scenarios in the workbook, or undefined where it has no such table. */
export async function readTerms(table = TABLE): Promise<TermsInSheet | undefined> {
  return ask(async (context) => {
    const grid = await read(context, table);
    if (!grid) return undefined;
    const scenarios = columnsOf(grid).map((column) => scenarioAt(grid, column));
    return { table, sheet: grid.sheet, address: grid.address, scenarios };
  });
}

async function read(context: Excel.RequestContext, name: string): Promise<Grid | undefined> {
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

async function require(context: Excel.RequestContext, name: string): Promise<Grid> {
  const grid = await read(context, name);
  if (grid) return grid;
  throw new Error(`There is no table ${name} in this workbook. Insert a model first, or undo what deleted or renamed the table.`);
}

const headers = ({ values }: Grid): string[] => (values[0] ?? []).map(String);
const columnsOf = (grid: Grid): number[] =>
  headers(grid).flatMap((name, column) => (column === 0 || notScenarios.includes(name.trim().toLowerCase()) || name.trim() === "" ? [] : [column]));

function scenarioAt(grid: Grid, column: number): ScenarioInSheet {
  const rows = grid.values.slice(1).map((cells, i) => ({ label: String(cells[0] ?? "").trim(), value: cells[column] ?? "", row: i + 1 }));
  const labelled = rows.filter(({ label }) => label !== "");
  const isFormula = (row: number): boolean => isFormulaAt(grid, row, column);
  return {
    name: headers(grid)[column] ?? "",
    values: new Map(labelled.filter(({ value }) => value !== "").map(({ label, value }) => [label, value])),
    computed: new Set(labelled.filter(({ row }) => isFormula(row)).map(({ label }) => label)),
    addresses: new Map(labelled.map(({ label, row }) => [label, addressOf(grid, row, column)])),
  };
}

function isFormulaAt({ formulas, values }: Grid, row: number, column: number): boolean {
  const formula = formulas[row]?.[column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[column];
}

const addressOf = (grid: Grid, row: number, column: number): string =>
  `'${grid.sheet.replace(/'/g, "''")}'!${letters(grid.column + column)}${grid.row + row + 1}`;

/** What the row of a term that has none yet is to show. */
export interface NewRow {
  readonly unit?: string;
  readonly format?: string;
  readonly look?: Look;
}

/** Writes one term of one scenario. A label without a row gets one at the end of the table. `null` empties the cell. */
export async function writeTerm(scenario: string, label: string, value: CellValue | null, table = TABLE, fresh: NewRow = {}): Promise<void> {
  await change(async (context) => {
    const grid = await require(context, table);
    const column = requireColumn(grid, scenario);
    const row = grid.values.findIndex((cells, i) => i > 0 && isLabel(cells[0], label));
    if (row > 0) grid.table.getRange().getCell(row, column).formulas = [[value === null ? "" : valueContent(value)]];
    else if (value !== null) addRow(grid, label, column, value, fresh);
    await wholly(context, grid);
  });
}

/** Sends what is queued. Where Excel refuses half-way, a row that was added at the end, or a column at this place, is taken out again. */
async function wholly(context: Excel.RequestContext, { table: { name }, values }: Grid, column?: number): Promise<void> {
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
      await again.sync();
    });
    throw error;
  }
}

const isLabel = (cell: CellValue | undefined, label: string): boolean => String(cell).trim().toLowerCase() === label.toLowerCase();

function addRow(grid: Grid, label: string, column: number, value: CellValue, { unit = "", format, look }: NewRow): void {
  const cells = headers(grid).map((name, i) => (i === 0 ? label : i === column ? value : unitHeadings.includes(name.trim().toLowerCase()) ? unit : ""));
  grid.table.rows.add(undefined, [cells.map(valueContent)]);
  const row = grid.table.getRange().getLastRow();
  for (const each of columnsOf(grid)) {
    const cell = row.getCell(0, each);
    if (format !== undefined) cell.numberFormat = [[format]];
    if (look) applyLook(cell, look);
  }
}

function requireColumn(grid: Grid, scenario: string): number {
  const column = columnsOf(grid).find((each) => headers(grid)[each]?.toLowerCase() === scenario.toLowerCase());
  if (column !== undefined) return column;
  throw new Error(`There is no scenario "${scenario}" in the table. It may have been renamed or deleted in the sheet.`);
}

/**
 * Adds a scenario as a column of the table, after another scenario or after the last. A cell that is a formula in the column
 * before is one here too, unless another value is given for it.
 */
export async function addScenario(name: string, values: ReadonlyMap<string, CellValue>, after?: string, table = TABLE): Promise<void> {
  await change(async (context) => {
    const grid = await require(context, table);
    const from = after === undefined ? (columnsOf(grid).slice(-1)[0] ?? 1) : requireColumn(grid, after);
    const formats = grid.table.getRange().getColumn(from).load("numberFormat");
    await context.sync();
    const cells = grid.values.map((_, row) => [row === 0 ? valueContent(name) : contentIn(grid, row, from, values)]);
    grid.table.columns.add(from + 1, cells);
    grid.table.getRange().getColumn(from + 1).numberFormat = formats.numberFormat;
    await wholly(context, grid, from + 1);
  });
}

function contentIn(grid: Grid, row: number, from: number, values: ReadonlyMap<string, CellValue>): CellValue {
  const given = values.get(String(grid.values[row]?.[0]).trim());
  const before = grid.values[row]?.[from];
  if (isFormulaAt(grid, row, from) && (given === undefined || given === before)) return shifted(String(grid.formulas[row]?.[from]), grid.column + from);
  return given === undefined ? "" : valueContent(given);
}

/** A formula of one column, in the next: only plain references to cells of its own column on its own sheet move. */
function shifted(formula: string, column: number): string {
  const own = new RegExp(`(?<![\\w!$.'"])${letters(column)}(?=\\$?\\d+(?![\\w(]))`, "g");
  return formula.replace(own, letters(column + 1));
}

/** Renames the scenario in the table's header; cells that name it by reference follow. */
export async function renameScenario(name: string, newName: string, table = TABLE): Promise<void> {
  await change(async (context) => {
    const grid = await require(context, table);
    grid.table.getRange().getCell(0, requireColumn(grid, name)).formulas = [[valueContent(newName)]];
    await context.sync();
  });
}
