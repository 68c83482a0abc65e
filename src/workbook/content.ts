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
