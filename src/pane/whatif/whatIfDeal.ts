/** The deal that questions are asked of, and which of its terms can be tried at other values. */
import { suggestedRange } from "../../core/analysis/suggestion";
import { tornado, type DriverRange } from "../../core/analysis/tornado";
import { sweep } from "../../core/model/answers";
import { measures, type Measure } from "../../core/model/measures";
import { readBasis, type Basis, type Beside, type Scenario } from "../../core/model/scenario";
import { terms, type Term } from "../../core/model/terms";
import { termValue } from "../../core/model/usual";
import type { Given } from "../../core/analysis/question";
import { isShown, scenarioOf, valuesOf, type Draft } from "../deal/draft";

export interface WhatIfDeal {
  readonly draft: Draft;
  readonly basis: Basis;
  readonly scenario: Scenario;
  /** Terms that the deal uses. */
  readonly terms: readonly Term[];
  /** What the deal says of a term, or what stands for a blank. */
  readonly own: (term: Term) => Given | undefined;
}

/** Throws the CalculationError of a deal whose terms cannot be read, or whose events contradict them. */
export function whatIfDeal(draft: Draft, beside: Beside = {}): WhatIfDeal {
  const scenario = scenarioOf(draft, beside);
  const own = (term: Term): Given | undefined => {
    const value = termValue(scenario, term.label);
    return typeof value === "number" || typeof value === "string" ? value : undefined;
  };
  return { draft, scenario, basis: { ...readBasis(draft.name, valuesOf(draft)), ...beside }, terms: terms.filter((term) => isShown(term, draft) && !isOtherPrice(term, own)), own };
}

/** Of pre-money and post-money a deal gives one; the other follows, and to give both is to contradict oneself. */
function isOtherPrice({ label }: Term, own: WhatIfDeal["own"]): boolean {
  const given = (other: string): boolean => own(terms.find((each) => each.label === other)!) !== undefined;
  return (label === "Pre-money" && !given("Pre-money") && given("Post-money")) || (label === "Post-money" && !given("Post-money") && given("Pre-money"));
}

const asked = ["Economic MOIC", "Look-through post-money", "Investor stake", "Revenue"];

/** The first of those that people ask for most that has an answer. */
export function usualMeasure({ scenario }: WhatIfDeal): Measure {
  const wanted = asked.flatMap((label) => measures.find((each) => each.label === label) ?? []);
  const values = sweep([scenario], wanted);
  return wanted.find((_, i) => !Number.isNaN(values[i])) ?? measures[0]!;
}

/** The terms that move a measure, each over the range that is suggested for it, the one that moves it most first. */
export function movers(deal: WhatIfDeal, measure: Measure): DriverRange[] {
  const ranges = deal.terms.flatMap((term): DriverRange[] => {
    const range = term.options ? undefined : suggestedRange(deal.basis, term, deal.own(term));
    return range ? [{ term: term.label, ...range }] : [];
  });
  return tornado(deal.basis, measure, ranges)
    .filter(({ swing }) => typeof swing === "number" && swing > 0)
    .map(({ term, low, high }) => ({ term, low, high }));
}
