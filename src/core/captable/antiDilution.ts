/** One issue below the conversion price, worked out on its own; inside a priced round `pricedRound` solves it together with the price. */
import { atLeast, choose, over, plus, positive, term, times, unanswered, when } from "../model/expression";
import { evaluateFormula } from "../model/formula";

export const dilutionMethods = ["Broad", "Narrow", "Ratchet"] as const;

export interface DilutiveIssue {
  /** CP1, money for one common share, above 0. */
  readonly conversionPrice: number;
  /** A: common shares outstanding immediately before, as the charter counts them (narrow: without options). */
  readonly outstanding: number;
  /** C, above 0. */
  readonly newShares: number;
  /** Money, credits at fair value; 0 for shares given away. */
  readonly consideration: number;
  readonly method: (typeof dilutionMethods)[number];
}

/** What the old conversion price would have bought, and what was really paid: A × CP1 + consideration. */
export const countedMoney = plus(times(term("conversionPrice"), term("outstanding")), term("consideration"));
const weightedAverage = over(countedMoney, plus(term("outstanding"), term("newShares")));
const paidForAShare = when(
  positive(term("consideration")),
  over(term("consideration"), term("newShares")),
  unanswered("number", "consideration is 0; a full ratchet to a price of 0 would convert into shares without end."),
);

/** CP2 = CP1 × (A + B) / (A + C), B = consideration / CP1 (NVCA model charter 4.4.4). Unchanged unless the price is strictly below CP1. */
export const conversionPriceAfter = when(
  atLeast(term("consideration"), times(term("conversionPrice"), term("newShares"))),
  term("conversionPrice"),
  choose("method", { Broad: weightedAverage, Narrow: weightedAverage, Ratchet: paidForAShare }),
);

/** The new conversion price. */
export const adjustedConversionPrice = (issue: DilutiveIssue): number => evaluateFormula(conversionPriceAfter, { ...issue });
