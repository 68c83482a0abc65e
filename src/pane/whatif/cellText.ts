/** Answers in few digits, for cells and bars; the figures of a table that is read closely have them all. */
import type { MeasureUnit } from "../../core/model/measures";
import { figureText } from "../deal/figureText";

const formats = new Map<string, Intl.NumberFormat>();

export function cellText(value: number, unit: MeasureUnit, locale: string): string {
  if (unit === "date" || unit === "months" || unit === "multiple") return figureText(value, unit, locale);
  const percent = unit === "share" || unit === "rate";
  const size = Math.abs(percent ? 100 * value : value);
  const digits = percent ? (size < 1 ? 2 : 1) : size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
  const key = `${locale} ${digits} ${percent}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: percent ? "percent" : "decimal", minimumFractionDigits: size >= 1000 || unit === "ratio" ? 0 : Math.min(digits, 2), maximumFractionDigits: digits });
  formats.set(key, format);
  return format.format(Number(value.toFixed(12)) + 0);
}
