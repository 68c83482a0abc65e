/** The question of what a term would have to be, from what was typed. */
import type { SolveQuestion } from "../../core/analysis/question";
import type { Measure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import type { Term } from "../../core/model/terms";
import type { Form } from "./form";
import { readOrSay, typedFigure, typedValue, type Read } from "./typing";
import { movers, type WhatIfDeal } from "./whatIfDeal";

export interface ShownSolve {
  /** Terms with numbers. */
  readonly terms: readonly Term[];
  readonly term: Term;
  /** What is wrong with what was typed; nothing is said of a target that is still blank. */
  readonly problems: { readonly target?: string | undefined; readonly low?: string | undefined; readonly high?: string | undefined };
  readonly question: SolveQuestion | undefined;
}

export function shownSolve(deal: WhatIfDeal, measure: Measure, { solved, target, low, high }: Form, targetName: string, locale: string): ShownSolve {
  const terms = deal.terms.filter(({ options }) => !options);
  const term = terms.find(({ label }) => label === solved) ?? findTerm(movers(deal, measure)[0]?.term ?? "") ?? terms[0]!;
  const bound = (text: string): Read<number | undefined> => readOrSay(() => (text.trim() === "" ? undefined : Number(typedValue(term, text, locale))));
  const [wanted, from, to] = [readOrSay(() => typedFigure(targetName, measure, target, locale)), bound(low), bound(high)];
  const problems = { target: target.trim() === "" ? undefined : wanted.problem, low: from.problem, high: to.problem };
  if (wanted.problem !== undefined || from.problem !== undefined || to.problem !== undefined) return { terms, term, problems, question: undefined };
  const question = { kind: "solve", measure: measure.label, target: wanted.value, term: term.label, ...(from.value === undefined ? {} : { low: from.value }), ...(to.value === undefined ? {} : { high: to.value }) } as const;
  return { terms, term, problems, question };
}
