/** Cells as Excel takes them. */
import type { Cell, Place } from "../sheets/edit";

/**
 * A text on its way into a cell. Excel reads what it is given as if it were typed: "=1+1" would become a formula, "Feb 2024" a
 * date, "1/2" another, TRUE a truth value. A leading apostrophe makes it text and is no part of it. Only what begins with a
 * letter and has no digit is safe without.
 */
export function asText(text: string): string {
  if (text === "") return "";
  const safe = /^\p{L}[^\d]*$/u.test(text) && !/^(true|false)$/i.test(text);
  return safe ? text : `'${text}`;
}

export function content(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if ("text" in cell) return asText(cell.text);
  return "value" in cell ? cell.value : cell.formula;
}

/** A value for a cell, a text always as text. */
export const valueContent = (value: string | number | boolean): string | number | boolean => (typeof value === "string" ? asText(value) : value);

export const rangeAt = (sheet: Excel.Worksheet, { row, column, rows, columns }: Pick<Place, "row" | "column" | "rows" | "columns">): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** What is to be loaded of a range whose place is wanted. */
export const CORNERS = "rowIndex,columnIndex,rowCount,columnCount";
export const placeOf = (sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Place => ({ sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount });

/**
 * Asks of every place, one of more than `most` cells in slices of whole rows, in as few answers as hold `most` cells each. The last of
 * them is left to whoever asks, who may have more to ask.
 */
export async function inSlices<Asked>(context: Excel.RequestContext, places: readonly Place[], most: number, ask: (place: Place) => Asked): Promise<Asked[][]> {
  let cells = 0;
  const read: Asked[][] = [];
  for (const place of places) {
    const asked: Asked[] = [];
    for (const slice of slicesOf(place, most)) {
      const size = slice.rows * slice.columns;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer may not hold more than this
      if (cells > 0 && cells + size > most) await context.sync();
      cells = cells + size > most ? size : cells + size;
      asked.push(ask(slice));
    }
    read.push(asked);
  }
  return read;
}

function slicesOf(place: Place, most: number): Place[] {
  const rows = Math.max(1, Math.floor(most / place.columns));
  return Array.from({ length: Math.ceil(place.rows / rows) }, (_, i) => ({ ...place, row: place.row + i * rows, rows: Math.min(rows, place.rows - i * rows) }));
}

/** Properties as they were, of those that are otherwise now. Excel's null says that there is no one value, and cannot be said to it. */
export const different = <Properties extends object>(before: Properties, now: Partial<Properties>): Partial<Properties> =>
  Object.fromEntries(
    Object.entries(before).filter(([name, value]) => value !== null && JSON.stringify(value) !== JSON.stringify(now[name as keyof Properties])),
  ) as Partial<Properties>;
