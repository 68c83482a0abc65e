/**
 * The parameters of custom functions: what each accepts, and how its raw argument is read. A bad argument is a
 * CalculationError that names the parameter, the value and what is allowed.
 */
import { invalid } from "../core/calculationError";
import type { AnyInputTable } from "../core/captable/inputTables";
import type { Expression } from "../core/model/expression";
import { listed } from "../core/model/labels";
import { readTerm, wanted, type Input, type TermValue } from "../core/model/scenario";
import type { Allowed } from "../core/model/terms";
import { cellValue, ErrorCell, onlyCell, rangeOf, seriesOf, withoutError, type CellValue } from "./cells";
import { readTermsRange, type TermsRange } from "./termsRange";

export type ParameterKind = "number" | "date" | "choice" | "text" | "numbers" | "dates" | "texts" | "values" | "terms" | "table" | "deals";

/** `T` is what `run` is given. */
export interface Parameter<T> {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly allowed?: Allowed;
  readonly options?: readonly string[];
  /** The columns of a table. */
  readonly table?: AnyInputTable;
  readonly optional: boolean;
  /** What stands for a blank; a formula may speak of the parameters before it. */
  readonly default?: number | string | Expression;
  /** Undefined for a blank. */
  readonly read: (raw: unknown) => T | undefined;
}

/** Numbers of one row or one column; blanks are 0. */
export interface Series {
  readonly values: readonly number[];
  readonly across: boolean;
}

export const from0: Allowed = { from: 0 };
export const above0: Allowed = { above: 0 };
export const from0To1: Allowed = { from: 0, to: 1 };
export const from0ToBelow1: Allowed = { from: 0, below: 1 };
export const above0To1: Allowed = { above: 0, to: 1 };
export const aboveMinus1: Allowed = { above: -1 };
export const anyNumber: Allowed = {};
export const wholeFrom1 = (to: number): Allowed => ({ from: 1, to, whole: true });

/** The parameter may be left out, and then is not given. */
export const orNone = <T>(parameter: Parameter<T>): Parameter<T | undefined> => ({ ...parameter, optional: true });

const defaulted = (otherwise: number | string | Expression | undefined) =>
  otherwise === undefined ? { optional: false } : { optional: true, default: otherwise };

/** A value as the model reads it; undefined for a blank. */
function readValue(input: Input, cell: CellValue): number | undefined {
  const value = readTerm(input, withoutError(input.label, cell));
  return Number.isNaN(value) ? undefined : value;
}

/** A number. With a default it is optional. */
export const number = (name: string, allowed: Allowed, otherwise?: number | Expression): Parameter<number> => ({
  name,
  kind: "number",
  allowed,
  read: (raw) => readValue({ label: name, unit: "number", allowed }, onlyCell(name, raw)),
  ...defaulted(otherwise),
});

/** A date as a serial number; a time of day is cut off. */
export const date = (name: string): Parameter<number> => ({
  name,
  kind: "date",
  optional: false,
  read: (raw) => readValue({ label: name, unit: "date" }, onlyCell(name, raw)),
});

/** One of several options; the first is the default. */
export const choice = <Option extends string>(name: string, options: readonly Option[]): Parameter<Option> => ({
  name,
  kind: "choice",
  options,
  read: (raw) => options[readValue({ label: name, unit: "choice", options }, onlyCell(name, raw)) ?? -1],
  ...defaulted(options[0]),
});

/** The parameter has no default: something must be said. */
export function needed<T>({ default: _usual, ...parameter }: Parameter<T>): Parameter<T> {
  return { ...parameter, optional: false };
}

/** Numbers in one row or one column. */
export function numbers(name: string, allowed: Allowed): Parameter<Series> {
  const read = (raw: unknown): Series | undefined => {
    const { cells, across } = seriesOf(name, raw);
    if (cells.length === 1 && cells[0] === undefined) return undefined;
    return { values: cells.map((cell, i) => readValue({ label: placeIn(name, i), unit: "number", allowed }, cell) ?? 0), across };
  };
  return { name, kind: "numbers", allowed, optional: false, read };
}

/** Numbers in one row or one column, blanks left out; undefined where all are blank. */
export function numbersGiven(name: string, allowed: Allowed): Parameter<Series> {
  const read = (raw: unknown): Series | undefined => {
    const { cells, across } = seriesOf(name, raw);
    const values = cells.flatMap((cell, i) => readValue({ label: placeIn(name, i), unit: "number", allowed }, cell) ?? []);
    return values.length ? { values, across } : undefined;
  };
  return { name, kind: "numbers", allowed, optional: false, read };
}

/** Dates in one row or one column; a blank is undefined. */
export function dates(name: string): Parameter<readonly (number | undefined)[]> {
  const read = (raw: unknown): (number | undefined)[] => seriesOf(name, raw).cells.map((cell, i) => readValue({ label: placeIn(name, i), unit: "date" }, cell));
  return { name, kind: "dates", optional: false, read };
}

/** Dates in a range of any shape, none of them blank. */
export function dateTable(name: string): Parameter<readonly (readonly number[])[]> {
  const input: Input = { label: name, unit: "date" };
  return { name, kind: "dates", optional: false, read: (raw) => rangeOf(name, raw).map((row) => row.map((cell) => required(input, readValue(input, cellValue(cell))))) };
}

const placeIn = (name: string, index: number): string => `${name} in place ${index + 1}`;

/** A name. A scenario may be named by a number, such as a year. */
export const text = (name: string): Parameter<string> => ({ name, kind: "text", optional: false, read: (raw) => readName(name, onlyCell(name, raw)) });

/** Names in one row or one column, blanks left out; undefined where all are blank. */
export function texts(name: string): Parameter<readonly string[]> {
  const read = (raw: unknown): string[] | undefined => {
    const given = seriesOf(name, raw).cells.flatMap((cell, i) => readName(placeIn(name, i), cell) ?? []);
    return given.length ? given : undefined;
  };
  return { name, kind: "texts", optional: false, read };
}

function readName(field: string, cell: CellValue): string | undefined {
  const value = withoutError(field, cell);
  if (value === undefined || value === 0) return undefined;
  if (typeof value === "boolean") throw invalid(field, `${field} is ${String(value).toUpperCase()}; a name is needed.`);
  return String(value).trim() || undefined;
}

/** What a term takes in turn: numbers or options in one row or one column, blanks left out; an error is a value of its own. Undefined where all are blank. */
export function termValues(name: string): Parameter<readonly Exclude<CellValue, undefined>[]> {
  const read = (raw: unknown): Exclude<CellValue, undefined>[] | undefined => {
    const given = seriesOf(name, raw).cells.flatMap((cell, i) => (cell instanceof ErrorCell ? new ErrorCell(cell.excelCode, placeIn(name, i)) : (cell ?? [])));
    return given.length ? given : undefined;
  };
  return { name, kind: "values", optional: false, read };
}

/** Deals in rows below a header of terms. An error in a cell is kept, and says where it stands. */
export const dealTable = (name: string): Parameter<CellsWithErrors> => ({ name, kind: "deals", optional: false, read: (raw) => placedCells(name, raw) });

export type CellsWithErrors = readonly (readonly CellValue[])[];

/** The cells of a table, where an error says where it stands; undefined for a range without anything. */
function placedCells(name: string, raw: unknown): CellsWithErrors | undefined {
  const placed = (cell: CellValue, i: number, j: number): CellValue => (cell instanceof ErrorCell ? new ErrorCell(cell.excelCode, `row ${i + 1}, column ${j + 1} of ${name}`) : cell);
  const rows = rangeOf(name, raw).map((row, i) => row.map((cell, j) => placed(cellValue(cell), i, j)));
  return rows.every((row) => row.every((cell) => cell === undefined || cell === 0)) ? undefined : rows;
}

/** The terms of a deal. */
export const termsRange = (name: string): Parameter<TermsRange> => ({ name, kind: "terms", optional: false, read: (raw) => readTermsRange(name, raw) });

export type TableCells = readonly (readonly TermValue[])[];

/** A table that people fill in. Its cells are handed over as they stand, for the reader of the table; a range without anything is a blank. */
export function inputTable(table: AnyInputTable): Parameter<TableCells> {
  const read = (raw: unknown): TableCells | undefined => placedCells(table.name, raw)?.map((row) => row.map((cell) => withoutError(cell instanceof ErrorCell ? cell.field : table.name, cell)));
  return { ...tableWithErrors(table), read };
}

/** One whose reader takes errors in cells too. */
export const tableWithErrors = (table: AnyInputTable): Parameter<CellsWithErrors> => ({ name: table.name, kind: "table", table, optional: false, read: (raw) => placedCells(table.name, raw) });

/** The value that was read. Throws where a blank stands for what is needed. */
export function required<T>(of: Input | Parameter<T>, value: T | undefined): T {
  if (value !== undefined) return value;
  const input = "label" in of ? of : inputOf(of);
  const needed = typeof input === "string" ? input : wanted(input);
  const isZero = typeof input === "string" ? "kind" in of && of.kind !== "values" : Number.isNaN(readTerm(input, 0)); // among values 0 is one
  const zero = isZero ? " or 0" : "";
  const name = "label" in of ? of.label : of.name;
  throw invalid(name, `${name} is blank${zero}; ${needed} is needed.`);
}

/** A parameter as the model's own reading sees it, or what is needed in words. */
export function inputOf({ name, kind, allowed, options, table }: Parameter<unknown>): Input | string {
  if (kind === "text" || kind === "texts") return "a name";
  if (kind === "terms") return "a range of terms";
  if (kind === "values") return "a row or a column of values";
  if (kind === "deals") return "a table with a header row of terms and a row a deal";
  if (table) return table.layout === "rows" ? `a table with the columns ${listed(table.fields.map(({ label }) => label), "and")}` : "a range of two columns (label, value)";
  if (options) return { label: name, unit: "choice", options };
  return { label: name, unit: kind === "date" || kind === "dates" ? "date" : "number", ...(allowed && { allowed }) };
}
