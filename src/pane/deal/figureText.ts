/** Answers as people read them: one text for each unit, in the language's own numbers. */
import { dayOfMonth, monthOf } from "../../core/numbers/dates";
import type { MeasureUnit } from "../../core/model/measures";

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, digits: number, style: "decimal" | "percent"): Intl.NumberFormat {
  const key = `${locale} ${digits} ${style}`;
  const found = formats.get(key);
  if (found) return found;
  const made = new Intl.NumberFormat(locale, { style, maximumFractionDigits: digits });
  formats.set(key, made);
  return made;
}

export function figureText(value: number, unit: MeasureUnit, locale: string): string {
  // A negative zero, or what rounds to one, reads as a plain 0.
  const number = (digits: number): string => format(locale, digits, "decimal").format(Number(value.toFixed(digits)) + 0);
  switch (unit) {
    case "share":
    case "rate":
      return format(locale, 3, "percent").format(Number(value.toFixed(5)) + 0);
    case "date":
      return dateText(value, locale);
    case "months":
      return number(1);
    case "multiple":
      return `${number(2)}×`;
    case "shares":
    case "hours":
      return number(0);
    case "ratio":
    case "price":
    case "number":
      return number(4);
    default:
      return number(3);
  }
}

/** "Feb 19, 2024", in Chinese "2024年2月19日"; a time of day is left out. */
export const dateText = (date: number, locale: string): string => calendar(locale, { dateStyle: "medium" }, monthOf(date), dayOfMonth(Math.floor(date)));

/** "Feb 2024", for axes and tables. */
export const monthText = (date: number, locale: string): string => calendar(locale, { year: "numeric", month: "short" }, monthOf(date), 1);

function calendar(locale: string, style: Intl.DateTimeFormatOptions, month: number, day: number): string {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).format(Date.UTC(Math.floor(month / 12), month % 12, day));
}

/** A value without a unit: what a derivation and an argument show. */
export const plainText = (value: number | string | boolean, locale: string): string =>
  typeof value === "number" ? format(locale, 6, "decimal").format(value) : typeof value === "boolean" ? String(value).toUpperCase() : value;

export const percentText = (value: number, locale: string): string => format(locale, 4, "percent").format(value);
