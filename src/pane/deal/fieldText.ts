/**
 * Values of terms and of table cells as people type and read them: shares in percent, dates as ISO text, numbers with the separators of the
 * language. What cannot be read stays text, and the core says what is wrong with it.
 */
import { daysInMonth, firstDayOf, isoDate } from "../../core/numbers/dates";
import type { TermValue } from "../../core/model/scenario";
import type { Allowed, TermUnit } from "../../core/model/terms";
import { dateText } from "./figureText";

export type EntryKind = "text" | "choice" | "date" | "percent" | "number";

/** What can be filled in: a term, or a column of a table. */
interface Field {
  readonly unit: TermUnit | "text";
  readonly allowed?: Allowed;
}

export function entryKind(unit: Field["unit"]): EntryKind {
  if (unit === "text" || unit === "choice" || unit === "date") return unit;
  return unit === "share" || unit === "annual rate" ? "percent" : "number";
}

/** The value of a typed text in the term's own unit; the text itself where it is no number or date; undefined for a blank. */
export function readEntry(of: Field, typed: string, locale: string): TermValue {
  const text = typed.trim();
  if (text === "") return undefined;
  switch (entryKind(of.unit)) {
    case "text":
    case "choice":
      return text;
    case "date":
      return readDate(text) ?? text;
    case "percent":
      return readPercent(text, locale) ?? text;
    case "number":
      return readNumber(text, locale) ?? text;
  }
}

/** The text that stands in the field for a value. */
export function writeEntry(of: Field, value: TermValue, locale: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "number") return String(value);
  switch (entryKind(of.unit)) {
    case "date":
      return isoDate(value);
    case "percent":
      return plainNumber(inPercent(value), locale);
    default:
      return plainNumber(value, locale);
  }
}

/** A share in percent, without the digits that the multiplication makes up. */
export const inPercent = (value: number): number => Number((value * 100).toPrecision(15));

/** The term or column in the unit in which it is typed, so that sentences about it speak of the number that stands in the field. */
export function asTyped<Of extends Field>(of: Of): Of {
  if (entryKind(of.unit) !== "percent" || !of.allowed) return of;
  const { whole: _whole, ...limits } = of.allowed;
  return { ...of, allowed: Object.fromEntries(Object.entries(limits).map(([limit, value]) => [limit, inPercent(value)])) };
}

/** A value as people read it, where no field stands around it: a share with its sign, a date in the language's own form. */
export function readableEntry(of: Field, value: TermValue, locale: string): string {
  if (typeof value !== "number") return writeEntry(of, value, locale);
  switch (entryKind(of.unit)) {
    case "date":
      return dateText(value, locale);
    case "percent":
      return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 8 }).format(value);
    default:
      return writeEntry(of, value, locale);
  }
}

/** Serial number of an ISO date, undefined for what is none. */
export function readDate(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return undefined;
  const months = 12 * year + month - 1;
  return day >= 1 && day <= daysInMonth(months) ? firstDayOf(months) + day - 1 : undefined;
}

/** "10" and "10 %" are 0.1. Moving the point in the text keeps the nearest double, which a division need not. */
export function readPercent(text: string, locale: string): number | undefined {
  const plain = decimalText(text.normalize("NFKC").replace(/%$/, ""), locale);
  return plain === undefined ? undefined : Number(`${plain}e-2`);
}

export function readNumber(text: string, locale: string): number | undefined {
  const plain = decimalText(text, locale);
  return plain === undefined ? undefined : Number(plain);
}

/** A number as a plain decimal: group separators may stand only where the language puts them. Chinese keyboards type full-width digits. */
function decimalText(text: string, locale: string): string | undefined {
  const { group, decimal, grouped } = separators(locale);
  const compact = text.normalize("NFKC").replace(/[\s']/g, "").replace("\u2212", "-");
  const [whole = "", fraction, ...more] = compact.split(decimal);
  if (more.length > 0) return undefined;
  const digits = group !== "" && grouped.test(whole) ? whole.split(group).join("") : whole;
  const plain = fraction === undefined ? digits : `${digits}.${fraction}`;
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? plain : undefined;
}

interface Separators {
  readonly group: string;
  readonly decimal: string;
  /** Whole numbers in groups: of three digits, in India of two before the last three. */
  readonly grouped: RegExp;
}

const known = new Map<string, Separators>();

function separators(locale: string): Separators {
  const found = known.get(locale);
  if (found) return found;
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12345678.5);
  const sign = (type: "group" | "decimal"): string => parts.find((part) => part.type === type)?.value ?? "";
  const ofTwo = parts.some(({ type, value }, i) => type === "integer" && i > 0 && value.length === 2);
  const grouped = ofTwo ? /^[-+]?(?:\d{1,2}(?:\D\d{2})*|\d{1,3}(?:\D\d{3})*)\D\d{3}$/ : /^[-+]?\d{1,3}(?:\D\d{3})+$/;
  const made = { group: sign("group").normalize("NFKC").trim(), decimal: sign("decimal") || ".", grouped };
  known.set(locale, made);
  return made;
}

const plainNumber = (value: number, locale: string): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value);
