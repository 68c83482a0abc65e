/**
 * Cells as Excel hands them to a custom function, and what it takes back. A blank is null, undefined, "" or, in some
 * versions, 0; a formatted number or an entity is an object with a basicValue; an error is an object of the runtime's own
 * class, or an entity of the type Error.
 */
import { CalculationError, invalid } from "../core/calculationError";

/** What a cell may hold on its way back. A CalculationError becomes the error of its own cell. */
export type Cell = number | string | boolean | CalculationError;
export type Table = readonly (readonly Cell[])[];

/** An error that stood in a cell, passed on with its code. */
export class ErrorCell extends CalculationError {
  constructor(
    /** As Excel writes it: "#N/A". */
    readonly excelCode: string,
    field = "argument",
  ) {
    super("value", field, `${field} holds the error ${excelCode}.`);
  }
}

/** A cell as it was read: blank is undefined. */
export type CellValue = number | string | boolean | ErrorCell | undefined;

export function cellValue(raw: unknown, depth = 0): CellValue {
  if (raw === null || raw === undefined || raw === "") return undefined;
  if (typeof raw === "number" || typeof raw === "string" || typeof raw === "boolean" || raw instanceof ErrorCell) return raw;
  const { code, type, basicValue } = raw as { code?: unknown; type?: unknown; basicValue?: unknown };
  if (typeof code === "string" && code.startsWith("#")) return new ErrorCell(code);
  if (type === "Error") return new ErrorCell(typeof basicValue === "string" ? basicValue : "#VALUE!");
  return depth < 2 && typeof raw === "object" && "basicValue" in raw ? cellValue(basicValue, depth + 1) : new ErrorCell("#VALUE!");
}

/** One cell: itself, or a range of one. Throws where there are several, or an error. */
export function onlyCell(field: string, raw: unknown): Exclude<CellValue, ErrorCell> {
  const rows = Array.isArray(raw) ? rangeOf(field, raw) : [[raw]];
  const width = rows[0]!.length;
  if (rows.length > 1 || width > 1) throw invalid(field, `${field} is a range of ${rows.length} by ${width} cells; one value is needed.`);
  return withoutError(field, cellValue(rows[0]![0]));
}

/** The cell's value, unless it is an error: that is thrown, saying where it stood. */
export function withoutError(field: string, value: CellValue): Exclude<CellValue, ErrorCell> {
  if (value instanceof ErrorCell) throw new ErrorCell(value.excelCode, field);
  return value;
}

/** The rows of a range, unread. A single value is a range of one cell. Throws where rows differ in length, or are none. */
export function rangeOf(field: string, raw: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(raw)) return [[raw]];
  const rows = (raw.some(Array.isArray) ? raw : [raw]) as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0) throw invalid(field, `${field} is an empty range; at least one cell is needed.`);
  if (!rows.every((row) => Array.isArray(row) && row.length === width)) throw invalid(field, `${field} is ragged; all rows of a range must have the same length.`);
  return rows as unknown[][];
}

/** The cells of one row or one column. Throws where there are several of both. */
export function seriesOf(field: string, raw: unknown): { readonly cells: readonly CellValue[]; readonly across: boolean } {
  const rows = rangeOf(field, raw);
  const across = rows.length === 1 && rows[0]!.length > 1;
  if (!across && rows[0]!.length > 1) throw invalid(field, `${field} is a range of ${rows.length} by ${rows[0]!.length} cells; one row or one column is needed.`);
  return { cells: (across ? rows[0]! : rows.map(([cell]) => cell)).map((cell) => cellValue(cell)), across };
}

/** Values in the shape of a range that was read as a series. */
export const inShape = (values: readonly Cell[], across: boolean): Table => (across ? [values] : values.map((value) => [value]));
