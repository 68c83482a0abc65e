/** The question of the simulation, from what was typed: drivers with their distributions, correlations, paths and thresholds. */
import { attempt, CalculationError, invalid } from "../../core/calculationError";
import { parametersOf, type DistributionName } from "../../core/analysis/distribution";
import { readDrivers } from "../../core/analysis/drivers";
import { driverCells, type Correlation, type DrawnTerm, type Given, type SimulationQuestion, type SpreadField } from "../../core/analysis/question";
import { suggestedRange } from "../../core/analysis/suggestion";
import { readTypedValues } from "../../core/analysis/typedValues";
import type { Measure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import type { Term } from "../../core/model/terms";
import { entryKind, readEntry } from "../deal/fieldText";
import type { DriverField, Form, TypedDriver } from "./form";
import type { WhatIfTexts } from "../texts/english/whatif";
import { readOrSay, typedFigure, typedNumber, typedValue, typedValues, writtenValue } from "./typing";
import { movers, type WhatIfDeal } from "./whatIfDeal";

/** The bounds of the bell-shaped distributions may stay blank. */
export const isOptional = (distribution: DistributionName, field: DriverField): boolean => /ormal/.test(distribution) && (field === "Low" || field === "High");

export interface ShownDriver {
  readonly term: Term;
  readonly typed: TypedDriver;
  readonly drawn?: DrawnTerm;
  readonly problem?: string;
}

export interface ShownSimulation {
  readonly drivers: readonly ShownDriver[];
  readonly others: readonly Term[];
  /** What is wrong with a figure of the form, or with all drivers together. */
  readonly problems: Readonly<Partial<Record<"paths" | "seed" | "thresholds" | "correlations" | "together", string>>>;
  readonly question: SimulationQuestion | undefined;
}

const MOST_PATHS = 100_000;
/** The drivers that count, and no more than a person would set up first. */
const MOST_SUGGESTED = 3;

export function shownSimulation(deal: WhatIfDeal, measure: Measure, form: Form, texts: WhatIfTexts, locale: string): ShownSimulation {
  const typed = form.drivers ?? movers(deal, measure).slice(0, MOST_SUGGESTED).map(({ term }) => addedDriver(deal, findTerm(term)!, locale));
  const drivers = typed.map((each) => shownDriver(each, texts, locale));
  const others = deal.terms.filter((term) => drivers.every((each) => each.term !== term));
  const known = drivers.flatMap(({ drawn }) => drawn ?? []);
  const read = {
    paths: readOrSay(() => typedNumber(texts.paths, form.paths, locale, { from: 1, to: MOST_PATHS, whole: true })),
    seed: readOrSay(() => typedNumber(texts.seed, form.seed, locale, { from: 1, to: Number.MAX_SAFE_INTEGER, whole: true })),
    thresholds: readOrSay(() => thresholdsOf(form.thresholds, measure, texts.thresholds, locale)),
    correlations: readOrSay(() => correlationsOf(form, known.map(({ term }) => term), texts, locale)),
  };
  const problems = Object.fromEntries(Object.entries(read).flatMap(([name, { problem }]) => (problem === undefined ? [] : [[name, problem]])));
  const { paths, seed, thresholds, correlations } = read;
  if (known.length === 0 || known.length < drivers.length || !correlations.value || paths.value === undefined || seed.value === undefined || !thresholds.value) return { drivers, others, problems, question: undefined };
  const question: SimulationQuestion = { kind: "simulation", measure: measure.label, drivers: known, correlations: correlations.value, paths: paths.value, seed: seed.value, percentiles: [], thresholds: thresholds.value };
  const together = attempt(() => readDrivers(driverCells(question)));
  if (together instanceof CalculationError) return { drivers, others, problems: { ...problems, together: together.message }, question: undefined };
  return { drivers, others, problems, question };
}

/** A term that is added is spread over its suggested range, most likely as it is; a choice takes each of its options as often. */
export function addedDriver(deal: WhatIfDeal, term: Term, locale: string): TypedDriver {
  const own = deal.own(term);
  if (term.options) {
    const share = writtenShare(1 / term.options.length, locale);
    return { term: term.label, distribution: "Discrete", fields: { Value: term.options.join("; "), Probability: term.options.map(() => share).join("; ") } };
  }
  const range = suggestedRange(deal.basis, term, own);
  const written = (value: Given | undefined): string => (value === undefined ? "" : writtenValue(term, value, locale));
  return { term: term.label, distribution: "Triangular", fields: { Low: written(range?.low), Likely: written(own), High: written(range?.high) } };
}

const writtenShare = (share: number, locale: string): string => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 10 }).format(share);

function shownDriver(typed: TypedDriver, texts: WhatIfTexts, locale: string): ShownDriver {
  const term = findTerm(typed.term)!;
  const { value, problem } = readOrSay(() => drawnTerm(term, typed, texts, locale));
  return { term, typed, ...(value ? { drawn: value } : { problem: problem! }) };
}

function drawnTerm(term: Term, { distribution, fields }: TypedDriver, texts: WhatIfTexts, locale: string): DrawnTerm {
  if (distribution === "Discrete") {
    const values = typedValues(term, fields.Value ?? "", locale);
    const label = texts.fieldOf(texts.fields.Probability, term.label);
    const probabilities = listOf(fields.Probability ?? "", label, (text) => typedNumber(label, text, locale, { from: 0, to: 1 }, true));
    if (values.length !== probabilities.length) throw invalid(term.label, texts.unequal(term.label, values.length, probabilities.length));
    return { term: term.label, distribution, parameters: {}, chances: values.map((value, i) => ({ value, probability: probabilities[i]! })) };
  }
  const parameters: Partial<Record<SpreadField, number>> = {};
  for (const field of parametersOf[distribution] as readonly SpreadField[]) {
    const text = fields[field] ?? "";
    if (text.trim() === "" && isOptional(distribution, field)) continue;
    parameters[field] = field === "Deviation" ? deviation(term, text, locale) : Number(typedValue(term, text, locale));
  }
  return { term: term.label, distribution, parameters };
}

/** A distance in the term's own unit: for dates, days. */
function deviation(term: Term, text: string, locale: string): number {
  return typedNumber("Deviation", text, locale, { from: 0 }, entryKind(term.unit) === "percent");
}

/** Equal entries are allowed, as two probabilities are. */
function listOf(text: string, label: string, read: (part: string) => number): number[] {
  let place = 0;
  return readTypedValues({ label, isDate: false, isChoice: true, value: (part) => `${place++} ${read(part)}`, step: () => undefined }, text).map((each) => Number(String(each).split(" ")[1]));
}

function thresholdsOf(text: string, measure: Measure, label: string, locale: string): number[] {
  if (text.trim() === "") return [];
  const value = (part: string): number => typedFigure(label, measure, part, locale);
  const step = (part: string): number | undefined => {
    const entry = readEntry({ unit: measure.unit === "share" || measure.unit === "rate" ? "share" : "number" }, part, locale);
    return typeof entry === "number" ? entry : undefined;
  };
  return readTypedValues({ label, isDate: measure.unit === "date", isChoice: false, value, step }, text) as number[];
}

/** Those of drivers that are still there. */
function correlationsOf({ correlations }: Form, terms: readonly string[], texts: WhatIfTexts, locale: string): Correlation[] {
  return correlations
    .filter(({ one, other }) => terms.includes(one) && terms.includes(other))
    .map(({ one, other, text }) => ({ between: [one, other], correlation: typedNumber(texts.correlation(one, other), text, locale, { from: -1, to: 1 }) }));
}
