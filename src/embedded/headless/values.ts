// The values of a calculated workbook for other programs.
import { cellZone, formatZone } from "../host/addresses";
import type { Book } from "../host/book";

type Value = string | number | boolean;

/** Every filled cell by sheet and address. */
export function valuesOf(book: Book, only?: string): Record<string, Record<string, Value>> {
  const sheets = book.getters.getSheetIds().map((id) => [book.getters.getSheetName(id), id] as const);
  return Object.fromEntries(
    sheets
      .filter(([name]) => only === undefined || name.toLowerCase() === only.toLowerCase())
      .map(([name, sheetId]) => {
        const positions = book.getters.getEvaluatedCellsPositions(sheetId).sort((a, b) => a.row - b.row || a.col - b.col);
        const cells = positions.flatMap((position) => {
          const value = book.value(position);
          return value === "" ? [] : [[formatZone(cellZone(position.col, position.row)), value] as const];
        });
        return [name, Object.fromEntries(cells)];
      }),
  );
}

/** One line a cell (RFC 4180): sheet, cell, value. */
export function csvOf(values: ReturnType<typeof valuesOf>): string {
  const lines = Object.entries(values).flatMap(([sheet, cells]) => Object.entries(cells).map(([address, value]) => [sheet, address, value].map(field).join(",")));
  return ["sheet,cell,value", ...lines].join("\r\n") + "\r\n";
}
const field = (value: Value): string => {
  const text = typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
