/** Scenarios as they travel in a file: names and terms, by the labels of the table of terms. Dates are days of the calendar there, not numbers. */
import { attempt, CalculationError, invalid } from "../../core/calculationError";
import type { NamedTerms } from "../../core/model/changes";
import { nearest } from "../../core/model/labels";
import { findTerm, readScenario, readTerm } from "../../core/model/scenario";
import { terms, type Term } from "../../core/model/terms";
import { isoDate } from "../../core/numbers/dates";
import { quoted } from "../exchangeFile";

export interface ScenarioSet {
  readonly deal: string;
  /** What money stands in: "US$ m". */
  readonly money: string;
  readonly scenarios: readonly NamedTerms[];
}

/** More than anybody compares, and what a table of Excel could still show. */
export const MOST_SCENARIOS = 200;
const LONGEST_NAME = 255;

export type FileValue = string | number;

/** A term's value in a file. An option keeps its own words, a day is "2024-02-19"; a value that the term does not allow is none. */
export function fileValue(of: Term, value: unknown): FileValue | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "boolean") throw invalid(of.label, `${of.label} is ${String(value).toUpperCase()}; it cannot be exported.`);
  const read = readTerm(of, value as FileValue);
  if (Number.isNaN(read)) return undefined;
  return of.unit === "date" ? isoDate(read) : of.options ? of.options[read] : (value as number);
}

/** Throws `value` with a sentence for the first name that is blank, too long, or there twice. */
export function checkedNames(names: readonly string[], file: string): void {
  if (names.length === 0) throw invalid("scenarios", `The file ${quoted(file)} has no scenarios; one at least is needed.`);
  if (names.length > MOST_SCENARIOS) throw invalid("scenarios", `The file ${quoted(file)} has ${names.length} scenarios; at most ${MOST_SCENARIOS} are read.`);
  names.forEach((name, i) => {
    if (name.trim() === "") throw invalid("scenarios", `Scenario ${i + 1} of the file ${quoted(file)} has no name; each needs one.`);
    if (name.length > LONGEST_NAME) throw invalid("scenarios", `The name of scenario ${i + 1} of the file ${quoted(file)} is too long; up to ${LONGEST_NAME} characters are allowed.`);
    if (names.findIndex((each) => each.trim().toLowerCase() === name.trim().toLowerCase()) !== i) throw invalid("scenarios", `The file ${quoted(file)} has two scenarios ${quoted(name)}; each needs a name of its own.`);
  });
}

/** The term that a file names. Throws `value` with the nearest label where there is none. */
export function termNamed(label: string, file: string): Term {
  const term = findTerm(label);
  if (term) return term;
  const near = nearest(label, terms.map((each) => each.label));
  throw invalid("terms", `The file ${quoted(file)} has a term ${quoted(label)} that there is not.${near ? ` Did you mean "${near}"?` : ""}`);
}

/** Throws the sentence of the first value that its term does not allow, and of terms that contradict each other, with the scenario's name. */
export function checkedScenario(name: string, entries: readonly (readonly [string, string | number])[]): NamedTerms {
  const found = attempt(() => readScenario(name, entries));
  if (found instanceof CalculationError) throw invalid(found.field, `${name.trim()}: ${found.message}`);
  return { name: name.trim(), terms: Object.fromEntries(entries) };
}
