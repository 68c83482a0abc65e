/**
 * The parameters of custom functions: what each accepts, and how its raw argument is read. A bad argument is a
 * CalculationError that names the parameter, the value and what is allowed.
 */
import { invalid } from "../core/calculationError";
import type { Expression } from "../core/model/expression";
import { readTerm, wanted, type Input } from "../core/model/scenario";
import type { Allowed } from "../core/model/terms";
import { cellValue, onlyCell, rangeOf, seriesOf, withoutError, type CellValue } from "./cells";
import { readTermsRange, type TermsRange } from "./termsRange";

export type ParameterKind = "number" | "date" | "choice" | "text" | "numbers" | "dates" | "texts" | "terms";

/** `T` is what `run` is given. */
export interface Parameter<T> {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly allowed?: Allowed;
  readonly options?: readonly string[];
  readonly optional: boolean;
  /** What stands for a blank; a formula may speak of the parameters before it. */
  readonly default?: number | string | Expression;
  /** The argument may be a range. */
  readonly matrix: boolean;
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

const blankAsUndefined = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** A number. With a default it is optional. */
export function number(name: string, allowed: Allowed, otherwise?: number | Expression): Parameter<number> {
  const input: Input = { label: name, unit: "number", allowed };
  const read = (raw: unknown): number | undefined => blankAsUndefined(readTerm(input, onlyCell(name, raw)));
  return { name, kind: "number", allowed, matrix: false, read, ...defaulted(otherwise) };
}

/** A number that may be left out, and that then is not given. */
export const numberOrNone = (name: string, allowed: Allowed): Parameter<number | undefined> => ({ ...number(name, allowed), optional: true });

/** A date as a serial number; a time of day is cut off. */
export function date(name: string): Parameter<number> {
  const input: Input = { label: name, unit: "date" };
  return { name, kind: "date", optional: false, matrix: false, read: (raw) => blankAsUndefined(readTerm(input, onlyCell(name, raw))) };
}

/** One of several options; the first is the default. */
export function choice<Option extends string>(name: string, options: readonly Option[]): Parameter<Option> {
  const input: Input = { label: name, unit: "choice", options };
  return { name, kind: "choice", options, matrix: false, read: (raw) => options[readTerm(input, onlyCell(name, raw))], ...defaulted(options[0]) };
}

const defaulted = (otherwise: number | string | Expression | undefined): { optional: boolean; default?: number | string | Expression } =>
  otherwise === undefined ? { optional: false } : { optional: true, default: otherwise };

/** Numbers in one row or one column. */
export function numbers(name: string, allowed: Allowed): Parameter<Series> {
  const read = (raw: unknown): Series | undefined => {
    const { cells, across } = seriesOf(name, raw);
    if (cells.length === 1 && cells[0] === undefined) return undefined;
    return { values: cells.map((cell, i) => readInPlace(name, "number", allowed, cell, i) ?? 0), across };
  };
  return { name, kind: "numbers", allowed, optional: false, matrix: true, read };
}

export const numbersOrNone = (name: string, allowed: Allowed): Parameter<Series | undefined> => ({ ...numbers(name, allowed), optional: true });

/** Dates in one row or one column; a blank is undefined. */
export function dates(name: string): Parameter<readonly (number | undefined)[]> {
  const read = (raw: unknown): (number | undefined)[] => seriesOf(name, raw).cells.map((cell, i) => readInPlace(name, "date", {}, cell, i));
  return { name, kind: "dates", optional: false, matrix: true, read };
}

/** Dates in a range of any shape, none of them blank. */
export function dateTable(name: string): Parameter<readonly (readonly number[])[]> {
  const input: Input = { label: name, unit: "date" };
  const readOne = (raw: unknown): number => required(input, blankAsUndefined(readTerm(input, withoutError(name, cellValue(raw)))));
  return { name, kind: "dates", optional: false, matrix: true, read: (raw) => rangeOf(name, raw).map((row) => row.map(readOne)) };
}

function readInPlace(name: string, unit: "number" | "date", allowed: Allowed, cell: CellValue, index: number): number | undefined {
  const label = `${name} in place ${index + 1}`;
  return blankAsUndefined(readTerm({ label, unit, allowed }, withoutError(label, cell)));
}

/** A name. A scenario may be named by a number, such as a year. */
export function text(name: string): Parameter<string> {
  const read = (raw: unknown): string | undefined => {
    const value = onlyCell(name, raw);
    if (value === undefined || value === 0) return undefined;
    if (typeof value === "boolean") throw invalid(name, `${name} is ${String(value).toUpperCase()}; a name is needed.`);
    return String(value).trim() || undefined;
  };
  return { name, kind: "text", optional: false, matrix: false, read };
}

export const textOrNone = (name: string): Parameter<string | undefined> => ({ ...text(name), optional: true });

/** Names in one row or one column, blanks left out; undefined where all are blank. */
export function textsOrNone(name: string): Parameter<readonly string[] | undefined> {
  const read = (raw: unknown): string[] | undefined => {
    const given = seriesOf(name, raw).cells.map((cell, i) => text(`${name} in place ${i + 1}`).read(cell)).filter((cell) => cell !== undefined);
    return given.length ? given : undefined;
  };
  return { name, kind: "texts", optional: true, matrix: true, read };
}

/** The terms of a deal. */
export const termsRange = (name: string): Parameter<TermsRange> => ({ name, kind: "terms", optional: false, matrix: true, read: (raw) => readTermsRange(name, raw) });

/** The value that was read. Throws where a blank stands for what is needed. */
export function required<T>(of: Input | Parameter<T>, value: T | undefined): T {
  if (value !== undefined) return value;
  const input = "label" in of ? of : inputOf(of);
  const needed = typeof input === "string" ? input : wanted(input);
  const zero = typeof input === "string" || Number.isNaN(readTerm(input, 0)) ? " or 0" : "";
  const name = "label" in of ? of.label : of.name;
  throw invalid(name, `${name} is blank${zero}; ${needed} is needed.`);
}

/** A parameter as the model's own reading sees it, or what is needed in words. */
export function inputOf({ name, kind, allowed, options }: Parameter<unknown>): Input | string {
  if (kind === "text" || kind === "texts") return "a name";
  if (kind === "terms") return "a range of terms";
  if (options) return { label: name, unit: "choice", options };
  return { label: name, unit: kind === "date" || kind === "dates" ? "date" : "number", ...(allowed && { allowed }) };
}
