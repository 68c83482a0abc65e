/** Values as they are typed on the What if tab, in the language of the reader; each fault is a sentence that names the term. */
import { attempt, CalculationError, invalid } from "../../core/calculationError";
import type { Given } from "../../core/analysis/question";
import { readTypedValues, type Typing } from "../../core/analysis/typedValues";
import type { Measure } from "../../core/model/measures";
import { readTerm, wanted } from "../../core/model/scenario";
import type { Allowed, Term } from "../../core/model/terms";
import { asTyped, entryKind, inPercent, readEntry, readNumber, readPercent, writeEntry } from "../deal/fieldText";

/** A value that was read, or the sentence that says why it could not be. */
export type Read<T> = { readonly value: T; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: string };

export function readOrSay<T>(ask: () => T): Read<T> {
  const value = attempt(ask);
  return value instanceof CalculationError ? { problem: value.message } : { value };
}

/** One value of a term. Throws the sentence for one that it does not allow, and for a blank. */
export function typedValue(term: Term, text: string, locale: string): Given {
  const entry = readEntry(term, text, locale);
  const shown = typeof entry === "number" && entryKind(term.unit) === "percent" ? inPercent(entry) : entry;
  const read = readTerm(asTyped(term), shown);
  if (Number.isNaN(read)) throw invalid(term.label, `${term.label} is blank or 0; ${wanted(asTyped(term))} is needed.`);
  return term.options?.[read] ?? (entry as number);
}

export const typedValues = (term: Term, text: string, locale: string): Given[] => readTypedValues(typingOf(term, locale), text);

const typingOf = (term: Term, locale: string): Typing => ({
  label: term.label,
  isDate: term.unit === "date",
  isChoice: term.options !== undefined,
  value: (text) => typedValue(term, text, locale),
  step: (text) => (entryKind(term.unit) === "percent" ? readPercent(text, locale) : readNumber(text, locale)),
});

export const writtenValue = (term: Term, value: Given, locale: string): string => writeEntry(term, value, locale);
export const writtenValues = (term: Term, values: readonly Given[], locale: string): string => values.map((value) => writtenValue(term, value, locale)).join("; ");

/** A measure's value is typed as it is read: shares in percent, multiples with or without their sign. */
export function typedFigure(label: string, { unit }: Measure, text: string, locale: string): number {
  const entry = readEntry({ unit: unit === "share" || unit === "rate" ? "share" : unit === "date" ? "date" : "number" }, text.replace(/[×x]\s*$/i, ""), locale);
  if (typeof entry !== "number") throw invalid(label, entry === undefined ? `${label} is blank; a number is needed.` : `${label} is the text "${text.trim()}"; a number is needed.`);
  return entry;
}

/** A number that is none of the deal's. Throws the sentence for one that is not allowed; `percent` is typed as such and is a share. */
export function typedNumber(label: string, text: string, locale: string, allowed: Allowed, percent = false): number {
  const entry = readEntry({ unit: percent ? "share" : "number" }, text, locale);
  const input = { label, unit: "number", allowed: percent ? (asTyped({ unit: "share", allowed }).allowed ?? {}) : allowed } as const;
  if (entry === 0 && (allowed.from ?? -1) <= 0) return 0;
  const read = readTerm(input, typeof entry === "number" && percent ? inPercent(entry) : entry);
  if (Number.isNaN(read)) throw invalid(label, `${label} is blank or 0; ${wanted(input)} is needed.`);
  return entry as number;
}
