/** One issue below the conversion price, worked out on its own; inside a priced round `pricedRound` solves it together with the price. */
import { atLeast, choose, over, plus, positive, term, times, unanswered, when } from "../model/expression";

export const dilutionMethods = ["Broad", "Narrow", "Ratchet"] as const;

/** What the old conversion price would have bought, and what was really paid: A × CP1 + consideration. */
export const countedMoney = plus(times(term("conversionPrice"), term("outstanding")), term("consideration"));
const weightedAverage = over(countedMoney, plus(term("outstanding"), term("newShares")));
const paidForAShare = when(
  positive(term("consideration")),
  over(term("consideration"), term("newShares")),
  unanswered("number", "consideration is 0; a full ratchet to a price of 0 would convert into shares without end."),
);

/**
 * CP2 = CP1 × (A + B) / (A + C), B = consideration / CP1 (NVCA model charter 4.4.4). Unchanged unless the price is strictly below CP1, the
 * conversion price before. A: common shares outstanding immediately before, as the charter counts them (narrow: without options); C: the
 * new shares. Consideration is money, credits at fair value; 0 for shares given away.
 */
export const conversionPriceAfter = when(
  atLeast(term("consideration"), times(term("conversionPrice"), term("newShares"))),
  term("conversionPrice"),
  choose("method", { Broad: weightedAverage, Narrow: weightedAverage, Ratchet: paidForAShare }),
);
