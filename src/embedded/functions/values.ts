// Values between the grid and custom functions: arguments as Excel hands them over, results as Excel takes them.
// The grid is column-major and wraps every value in an object; Office is row-major and bare.
import { EvaluationError, helpers, type Arg, type FunctionResultObject, type Locale } from "@odoo/o-spreadsheet";
import type { CustomFunctionsGlobal } from "../host/bridge";
import { errorResult, errorValue, isErrorCell } from "./errors";
import type { Parameter } from "./metadata";

/** What a blank cell is for a parameter of type any: Excel's builds differ, so it can be chosen. */
export type Blank = null | 0 | "";
type Matrix = readonly (readonly (FunctionResultObject | undefined)[])[];

export interface Reading {
  readonly frame: CustomFunctionsGlobal;
  readonly acceptsErrors: boolean;
  blank(): Blank;
}
export type Reader = (argument: Arg, locale: Locale) => unknown;

export const isMatrix = (value: unknown): value is unknown[][] => Array.isArray(value) && Array.isArray(value[0]);

/** Reads the argument of one parameter. An omitted one is null, and an error that is not accepted ends the call. */
export function readerOf({ type = "any", dimensionality }: Parameter, reading: Reading): Reader {
  const blank = (): unknown => (type === "number" ? 0 : type === "string" ? "" : type === "boolean" ? false : reading.blank());
  const error = (cell: FunctionResultObject): unknown => {
    if (type === "any" && reading.acceptsErrors) return errorValue(cell, reading.frame);
    throw cell;
  };
  if (dimensionality === "matrix") return matrixReader((cell) => (isErrorCell(cell) ? error(cell) : (cell?.value ?? blank())), reading);
  return (argument, locale) => {
    if (argument === undefined) return null;
    const cell = (isMatrix(argument) ? argument[0]?.[0] : argument) as FunctionResultObject | undefined;
    if (isErrorCell(cell)) return error(cell);
    return cell?.value === null || cell?.value === undefined ? blank() : converted(cell, type, locale);
  };
}

function converted(cell: FunctionResultObject, type: string, locale: Locale): unknown {
  try {
    if (type === "number") return helpers.toNumber(cell, locale);
    if (type === "string") return helpers.toString(cell);
    if (type === "boolean") return helpers.toBoolean(cell);
  } catch {
    throw new EvaluationError("A value used in the formula is of the wrong data type.", "#VALUE!");
  }
  return cell.value;
}

/** The grid hands the same matrix to every formula that reads a range during an evaluation: it is turned into rows once,
 *  and each call gets its own copy, as in Excel, where a function may change what it was given. */
function matrixReader(read: (cell: FunctionResultObject | undefined) => unknown, { blank }: Reading): Reader {
  const known = new WeakMap<object, { rows: readonly unknown[][]; blank: Blank }>();
  return (argument) => {
    if (argument === undefined) return null;
    if (!isMatrix(argument)) return [[read(argument as FunctionResultObject | undefined)]];
    let entry = known.get(argument);
    if (!entry || entry.blank !== blank()) {
      entry = { rows: rowsOf(argument as unknown as Matrix, read), blank: blank() };
      known.set(argument, entry);
    }
    return entry.rows.map((row) => row.slice());
  };
}

function rowsOf(columns: Matrix, read: (cell: FunctionResultObject | undefined) => unknown): unknown[][] {
  const height = columns[0]?.length ?? 0;
  const rows: unknown[][] = Array.from({ length: height }, () => new Array<unknown>(columns.length));
  columns.forEach((column, c) => {
    for (let r = 0; r < height; r++) (rows[r] as unknown[])[c] = read(column[r]);
  });
  return rows;
}

/** A result as the grid takes it: a value or, column by column, a matrix that spills. */
export function toResult(value: unknown, frame: CustomFunctionsGlobal): FunctionResultObject | FunctionResultObject[][] {
  if (!isMatrix(value)) return toCell(value, frame);
  const width = value[0]?.length ?? 0;
  return Array.from({ length: width }, (_, c) => value.map((row) => toCell(row[c], frame)));
}

/** Excel shows 0 for null, an error for what is no number, and for a formatted number the number with its format. */
function toCell(value: unknown, frame: CustomFunctionsGlobal): FunctionResultObject {
  if (value === null || value === undefined) return { value: 0 };
  if (typeof value === "number") return Number.isFinite(value) ? { value } : { value: Number.isNaN(value) ? "#VALUE!" : "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return { value };
  if (value instanceof frame.Error) return errorResult(value);
  const { basicValue, numberFormat } = value as { basicValue?: unknown; numberFormat?: unknown };
  if (basicValue === undefined) return { value: JSON.stringify(value) };
  return typeof numberFormat === "string" ? { ...toCell(basicValue, frame), format: numberFormat } : toCell(basicValue, frame);
}
