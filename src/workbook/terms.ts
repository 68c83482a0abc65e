/** The terms of a workbook: read them all, write one. */
import { plainAddress } from "../sheets/address";
import type { Look } from "../sheets/edit";
import { valueContent } from "./content";
import { ask, change } from "./run";
import { isUnit } from "./scenarioName";
import { findGrid, headings, isFormulaAt, requireColumn, requireGrid, scenarioColumns, TABLE, wholly, type CellValue, type Grid } from "./termsTable";
import { applyLook } from "./write";

export type { CellValue };

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
  /** How many columns have no heading: they are no scenarios until they have one. Excel writes "Column1" there, other programs may not. */
  readonly unnamed?: number;
}

/** The scenarios in the workbook, or undefined where it has no such table. */
export async function readTerms(table = TABLE): Promise<TermsInSheet | undefined> {
  return ask(async (context) => {
    const grid = await findGrid(context, table);
    if (!grid) return undefined;
    const scenarios = scenarioColumns(grid).map((column) => scenarioAt(grid, column));
    const unnamed = headings(grid).filter((name) => name.trim() === "").length;
    return { table, sheet: grid.sheet, address: grid.address, scenarios, ...(unnamed > 0 ? { unnamed } : {}) };
  });
}

function scenarioAt(grid: Grid, column: number): ScenarioInSheet {
  const rows = grid.values.slice(1).map((cells, i) => ({ label: String(cells[0] ?? "").trim(), value: cells[column] ?? "", row: i + 1 }));
  const labelled = rows.filter(({ label }) => label !== "");
  const isFormula = (row: number): boolean => isFormulaAt(grid, row, column);
  return {
    name: headings(grid)[column] ?? "",
    values: new Map(labelled.filter(({ value }) => value !== "").map(({ label, value }) => [label, value])),
    computed: new Set(labelled.filter(({ row }) => isFormula(row)).map(({ label }) => label)),
    addresses: new Map(labelled.map(({ label, row }) => [label, addressOf(grid, row, column)])),
  };
}

const addressOf = (grid: Grid, row: number, column: number): string =>
  plainAddress({ sheet: grid.sheet, row: grid.row + row, column: grid.column + column, rows: 1, columns: 1 });

/** What the row of a term that has none yet is to show. */
export interface NewRow {
  readonly unit?: string;
  readonly format?: string;
  readonly look?: Look;
  /** What the other scenarios' cells hold: the default, where a blank could be taken for 0. */
  readonly otherwise?: CellValue;
}

/** Writes one term of one scenario. A label without a row gets one at the end of the table. `null` empties the cell. */
export async function writeTerm(scenario: string, label: string, value: CellValue | null, table = TABLE, fresh: NewRow = {}): Promise<void> {
  await change(async (context) => {
    const grid = await requireGrid(context, table);
    const column = requireColumn(grid, scenario);
    const row = grid.values.findIndex((cells, i) => i > 0 && isLabel(cells[0], label));
    if (row > 0) grid.table.getRange().getCell(row, column).formulas = [[value === null ? "" : valueContent(value)]];
    else if (value !== null) addRow(grid, label, column, value, fresh);
    await wholly(context, grid);
  });
}

const isLabel = (cell: CellValue | undefined, label: string): boolean => String(cell).trim().toLowerCase() === label.toLowerCase();

function addRow(grid: Grid, label: string, column: number, value: CellValue, { unit = "", format, look, otherwise = "" }: NewRow): void {
  const columns = scenarioColumns(grid);
  const cells = headings(grid).map((name, i) => (i === 0 ? label : i === column ? value : isUnit(name) ? unit : columns.includes(i) ? otherwise : ""));
  grid.table.rows.add(undefined, [cells.map(valueContent)]);
  const row = grid.table.getRange().getLastRow();
  for (const each of columns) {
    const cell = row.getCell(0, each);
    if (format !== undefined) cell.numberFormat = [[format]];
    if (look) applyLook(cell, look);
  }
}
