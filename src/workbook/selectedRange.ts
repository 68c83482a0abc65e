/** The range that somebody points at: the Excel Table around what is selected, the block around one selected cell, or what is selected. */
import { plainAddress } from "../sheets/address";
import type { Place } from "../sheets/edit";
import { CORNERS, placeOf, rangeAt } from "./content";
import { ask } from "./run";
import type { CellValue } from "./terms";

export interface SelectedRange {
  readonly place: Place;
  /** The name of the Excel Table that it is. */
  readonly table?: string;
}

export async function selectedRange(): Promise<SelectedRange> {
  return ask(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const selected = context.workbook.getSelectedRange().load(CORNERS);
    const tables = sheet.tables.load("items/name");
    await context.sync();
    const isCell = selected.rowCount === 1 && selected.columnCount === 1;
    // A whole column is selected sooner than the rows that are filled in it.
    const filled = (isCell ? selected.getSurroundingRegion() : selected).getUsedRangeOrNullObject(true).load(CORNERS);
    const ranges = tables.items.map((table) => ({ name: table.name, range: table.getRange().load(CORNERS) }));
    await context.sync();
    const on = (range: Excel.Range): Place => placeOf(sheet.name, range);
    const around = ranges.find(({ range }) => covers(on(range), on(selected)));
    if (around) return { place: on(around.range), table: around.name };
    if (filled.isNullObject) throw new Error("The selected cells are empty. Select the table with its header row, and try again.");
    const place = on(filled);
    const whole = ranges.find(({ range }) => covers(on(range), place));
    return { place, ...(whole && covers(place, on(whole.range)) ? { table: whole.name } : {}) };
  });
}

const covers = (outer: Place, { row, column, rows, columns }: Place): boolean =>
  row >= outer.row && column >= outer.column && row + rows <= outer.row + outer.rows && column + columns <= outer.column + outer.columns;

/** Where the range is now: a table may have grown since. */
export async function placeNow({ place, table }: SelectedRange): Promise<Place> {
  if (table === undefined) return place;
  return ask(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load(CORNERS);
    const sheet = range.worksheet.load("name");
    await context.sync();
    return placeOf(sheet.name, range);
  });
}

/** What some cells hold. */
export async function valuesAt(place: Place): Promise<readonly (readonly CellValue[])[]> {
  return ask(async (context) => {
    const range = rangeAt(context.workbook.worksheets.getItem(place.sheet), place).load("values");
    await context.sync();
    return range.values as CellValue[][];
  });
}

/** What stands in cells that are to be written, and beside them. */
export interface Surroundings {
  /** The address of what is filled in them; undefined where they are empty. */
  readonly filled?: string;
  /** Names of Excel Tables that reach into them, where no formula spills. */
  readonly tables: readonly string[];
  /** The first column from which the rest of these rows is free. */
  readonly freeFrom: number;
  /** How wide the columns are, in characters. */
  readonly widths: readonly number[];
}

/** @param lastColumn how many columns a sheet has */
export async function surroundings(place: Place, lastColumn: number): Promise<Surroundings> {
  return ask(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const rest = { ...place, columns: lastColumn - place.column };
    const [inside, beyond] = [place, rest].map((each) => rangeAt(sheet, each).getUsedRangeOrNullObject(true).load(CORNERS)) as [Excel.Range, Excel.Range];
    const formats = Array.from({ length: place.columns }, (_, i) => rangeAt(sheet, { ...place, column: place.column + i, rows: 1, columns: 1 }).format.load("columnWidth"));
    const tables = sheet.tables.load("items/name");
    await context.sync();
    const ranges = tables.items.map((table) => ({ name: table.name, range: table.getRange().load(CORNERS) }));
    if (ranges.length > 0) await context.sync();
    const met = (area: Place): { name: string; at: Place }[] => ranges.map(({ name, range }) => ({ name, at: placeOf(place.sheet, range) })).filter(({ at }) => meets(at, area));
    const ends = [...(beyond.isNullObject ? [] : [placeOf(place.sheet, beyond)]), ...met(rest).map(({ at }) => at)].map(({ column, columns }) => column + columns);
    return {
      ...(inside.isNullObject ? {} : { filled: plainAddress(placeOf(place.sheet, inside)) }),
      tables: met(place).map(({ name }) => name),
      freeFrom: Math.max(place.column, ...ends),
      widths: formats.map(({ columnWidth }) => (columnWidth / 0.75 - 5) / 7),
    };
  });
}

const meets = (one: Place, other: Place): boolean =>
  one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;
