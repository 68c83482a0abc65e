/** Reads cells by the workbook's hidden names: they are found wherever they went. */
import type { NamedCells } from "../sheets/capTableInSheet";
import type { Place } from "../sheets/edit";
import { ask } from "./run";

/** For each name that is wanted, the table around its first cell, or the cells that it names; names that point nowhere are left out. */
export async function readNamed(wanted: (name: string) => boolean): Promise<readonly NamedCells[]> {
  return ask(async (context) => {
    const { names, tables } = context.workbook;
    names.load("items/name");
    tables.load("items/name,items/worksheet/name");
    await context.sync();
    const found = names.items.filter(({ name }) => wanted(name)).map(({ name }) => ({ name, range: names.getItem(name).getRangeOrNullObject().load(contents) }));
    if (found.length === 0) return [];
    const known = tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name, range: tables.getItem(name).getRange().load(contents) }));
    await context.sync();
    return found.filter(({ range }) => !range.isNullObject).map(({ name, range }): NamedCells => {
      const own = cellsOf(range);
      const around = known.find(({ range: whole }) => holds(cellsOf(whole), own));
      return around ? { name, table: around.name, ...cellsOf(around.range) } : { name, ...own };
    });
  });
}

const contents = "address,values,formulas,rowIndex,columnIndex,rowCount,columnCount,worksheet/name";

const cellsOf = (range: Excel.Range): Omit<NamedCells, "name" | "table"> => ({
  sheet: range.worksheet.name,
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
  values: range.values as NamedCells["values"],
  formulas: range.formulas as NamedCells["formulas"],
});

const holds = (area: Place, { sheet, row, column }: Place): boolean =>
  area.sheet === sheet && row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;
