/** The question of the tornado, from what was typed: terms with a low and a high value. */
import type { TornadoQuestion } from "../../core/analysis/question";
import { suggestedRange } from "../../core/analysis/suggestion";
import type { DriverRange } from "../../core/analysis/tornado";
import type { Measure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import type { Term } from "../../core/model/terms";
import type { TypedRange } from "./form";
import { readOrSay, typedValue, writtenValue } from "./typing";
import { movers, type WhatIfDeal } from "./whatIfDeal";

export interface ShownRange {
  readonly term: Term;
  readonly typed: TypedRange;
  readonly range?: DriverRange;
  readonly problem?: string;
}

export interface ShownTornado {
  readonly rows: readonly ShownRange[];
  /** Terms that are not among them yet. */
  readonly others: readonly Term[];
  readonly question: TornadoQuestion | undefined;
}

/** More bars than these are little ones. */
const MOST_SUGGESTED = 8;

export function shownTornado(deal: WhatIfDeal, measure: Measure, ranges: readonly TypedRange[] | undefined, locale: string): ShownTornado {
  const rows = ranges ? ranges.map((typed) => shownRange(typed, locale)) : movers(deal, measure).slice(0, MOST_SUGGESTED).map((range) => suggestedRow(range, locale));
  const known = rows.flatMap(({ range }) => range ?? []);
  const question = rows.length > 0 && known.length === rows.length ? ({ kind: "tornado", measure: measure.label, ranges: known } as const) : undefined;
  return { rows, others: deal.terms.filter((term) => rows.every((row) => row.term !== term)), question };
}

/** The row of a term that is added. */
export function addedRange(deal: WhatIfDeal, term: Term, locale: string): TypedRange {
  const range = suggestedRange(deal.basis, term, deal.own(term));
  return range ? suggestedRow({ term: term.label, ...range }, locale).typed : { term: term.label, low: "", high: "" };
}

function suggestedRow(range: DriverRange, locale: string): ShownRange {
  const term = findTerm(range.term)!;
  return { term, range, typed: { term: term.label, low: writtenValue(term, range.low, locale), high: writtenValue(term, range.high, locale) } };
}

function shownRange(typed: TypedRange, locale: string): ShownRange {
  const term = findTerm(typed.term)!;
  const [low, high] = [typed.low, typed.high].map((text) => readOrSay(() => typedValue(term, text, locale)));
  const problem = low!.problem ?? high!.problem;
  return { term, typed, ...(problem === undefined ? { range: { term: term.label, low: low!.value!, high: high!.value! } } : { problem }) };
}
