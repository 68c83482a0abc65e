/**
 * Scenarios are columns of the Terms table: add, rename, move and delete them. Each throws a sentence, and changes nothing, where
 * the table, the scenario or a name is wrong or the sheet is protected.
 */
import { sheetProtected } from "./carryOut";
import { rangeAt, valueContent } from "./content";
import { change } from "./run";
import { checkedName } from "./scenarioName";
import { sourcesWithCopy, sourcesWithNewName, sourcesWithout, type Sources } from "./scenarioSources";
import { headings, isFormulaAt, requireColumn, requireGrid, scenarioColumns, scenarioNames, TABLE, wholly, type CellValue, type Grid } from "./termsTable";

/** The table, if columns of it may be changed. */
async function changeable(context: Excel.RequestContext, table: string): Promise<Grid> {
  const grid = await requireGrid(context, table);
  const protection = grid.table.worksheet.protection.load("protected");
  await context.sync();
  if (protection.protected) throw sheetProtected([grid.sheet]);
  return grid;
}

export interface NewScenario {
  readonly name: string;
  /** The scenario that it stands beside and is a copy of; the last where none is named. */
  readonly after?: string;
  /** By the label of their row: what its cells hold instead of what they would be copied from. */
  readonly values?: ReadonlyMap<string, CellValue>;
  /** Only formulas are copied; other cells are empty unless `values` says what they hold. */
  readonly blank?: boolean;
}

/** Adds a column with the formulas, formats and validations of another. A copied formula points to its own column. */
export async function addScenario({ name, after, values = new Map<string, CellValue>(), blank = false }: NewScenario, table = TABLE): Promise<void> {
  await change(async (context) => {
    const grid = await changeable(context, table);
    const newName = checkedName(name, scenarioNames(grid));
    const from = after === undefined ? (scenarioColumns(grid).slice(-1)[0] ?? 1) : requireColumn(grid, after);
    const { columns } = grid.table;
    const added = columns.add(from + 1, [[valueContent(newName)], ...grid.values.slice(1).map(() => [""])]);
    const source = columns.getItemAt(from);
    added.getHeaderRowRange().copyFrom(source.getHeaderRowRange(), "Formats");
    const cells = added.getDataBodyRange();
    cells.copyFrom(source.getDataBodyRange(), "All");
    for (let row = 1; row < grid.values.length; row++) {
      const content = contentAt(grid, row, from, values, blank);
      if (content !== undefined) cells.getCell(row - 1, 0).formulas = [[content]];
    }
    const texts = blank ? [] : writeSources(grid, sourcesWithCopy(grid, headings(grid)[from] ?? "", newName), from + 1);
    await wholly(context, grid, { column: from + 1, texts });
  });
}

/** What a cell of the new column is to hold; undefined where the copy is right. */
function contentAt(grid: Grid, row: number, from: number, values: ReadonlyMap<string, CellValue>, blank: boolean): CellValue | undefined {
  const given = values.get(String(grid.values[row]?.[0]).trim());
  const copied = grid.values[row]?.[from];
  if (given === copied || (given === undefined && (!blank || copied === "" || isFormulaAt(grid, row, from)))) return undefined;
  return given === undefined ? "" : valueContent(given);
}

/** Cells that name the scenario by reference follow. */
export async function renameScenario(name: string, newName: string, table = TABLE): Promise<void> {
  await change(async (context) => {
    const grid = await changeable(context, table);
    const column = requireColumn(grid, name);
    const others = scenarioColumns(grid).flatMap((each) => (each === column ? [] : [headings(grid)[each] ?? ""]));
    grid.table.getRange().getCell(0, column).formulas = [[valueContent(checkedName(newName, others))]];
    const texts = writeSources(grid, sourcesWithNewName(grid, headings(grid)[column] ?? "", newName.trim()));
    await wholly(context, grid, { texts: [[0, column], ...texts] });
  });
}

/** Deletes the column. The last one stays: without any, nothing that reads the table has an answer. */
export async function deleteScenario(scenario: string, table = TABLE): Promise<void> {
  await change(async (context) => {
    const grid = await changeable(context, table);
    const column = requireColumn(grid, scenario);
    const name = headings(grid)[column] ?? "";
    if (scenarioColumns(grid).length === 1) throw new Error(`"${name}" is the only scenario and stays: the sheets that read the table need one. Add another before you delete it.`);
    const texts = writeSources(grid, sourcesWithout(grid, name));
    grid.table.columns.getItemAt(column).delete();
    await wholly(context, grid, { texts });
  });
}

/** Empty rows between what is used on the sheet and the cells in which columns wait: nothing grows to take them in. */
const GAP = 3;

/**
 * Changes places with the scenario before (-1) or behind (1); at the end of the row nothing happens. Both columns are cut and
 * pasted, by way of empty rows below: so whatever points to one of their cells follows it, and what points to a row of scenarios,
 * a list in a dropdown, stays as wide as it is. Cut along the row, the end of such a list would go with its cell.
 */
export async function moveScenario(name: string, by: -1 | 1, table = TABLE): Promise<void> {
  await change(async (context) => {
    const grid = await changeable(context, table);
    const columns = scenarioColumns(grid);
    const column = requireColumn(grid, name);
    const other = columns[columns.indexOf(column) + by];
    if (other === undefined) return;
    const used = grid.table.worksheet.getUsedRange().load("rowIndex,rowCount");
    await context.sync();
    const places: Moving = { sheet: grid.sheet, top: grid.row, below: used.rowIndex + used.rowCount + GAP, rows: grid.values.length, column: grid.column + column, other: grid.column + other };
    const { columnAt, otherAt, columnBelow, otherBelow } = rangesOf(context, places);
    columnAt.moveTo(columnBelow);
    otherAt.moveTo(otherBelow);
    columnBelow.moveTo(otherAt);
    otherBelow.moveTo(columnAt);
    try {
      await context.sync();
    } catch (error) {
      await movedBack(places);
      throw error;
    }
  });
}

/** Where two columns of scenarios stand, and where they wait while they change places. */
interface Moving {
  readonly sheet: string;
  readonly top: number;
  readonly below: number;
  readonly rows: number;
  readonly column: number;
  readonly other: number;
}

function rangesOf({ workbook }: Excel.RequestContext, { sheet, top, below, rows, column, other }: Moving): Readonly<Record<"columnAt" | "otherAt" | "columnBelow" | "otherBelow", Excel.Range>> {
  const at = (row: number, of: number): Excel.Range => rangeAt(workbook.worksheets.getItem(sheet), { row, column: of, rows, columns: 1 });
  return { columnAt: at(top, column), otherAt: at(top, other), columnBelow: at(below, column), otherBelow: at(below, other) };
}

/** Excel has refused half-way: what waits below says how far it came, since a scenario's heading is never blank. */
async function movedBack(places: Moving): Promise<void> {
  await Excel.run(async (context) => {
    const { columnAt, otherAt, columnBelow, otherBelow } = rangesOf(context, places);
    const [one, two] = [columnBelow, otherBelow].map((range) => range.getCell(0, 0).load("values"));
    await context.sync();
    const [waits, otherWaits] = [one, two].map((cell) => cell?.values[0]?.[0] !== "");
    if (otherWaits && !waits) otherAt.moveTo(columnBelow);
    if (otherWaits || waits) columnBelow.moveTo(columnAt);
    if (otherWaits) otherBelow.moveTo(otherAt);
    await context.sync();
  });
}

/**
 * @param inserted the place of a column that has come in since the table was read
 * @returns what was written, by its place before
 */
function writeSources(grid: Grid, { column, texts }: Sources, inserted = Infinity): [row: number, column: number][] {
  const now = column < inserted ? column : column + 1;
  for (const [row, text] of texts) grid.table.getRange().getCell(row, now).formulas = [[valueContent(text)]];
  return texts.map(([row]) => [row, column]);
}
