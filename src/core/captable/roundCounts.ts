/** What a solved round issues, before any rounding; the rounding profiles give the same figures in whole shares. */
import type { Fraction } from "../numbers/fraction";
import { fractions } from "../numbers/fraction";
import { capOf } from "./convertible";
import type { Package } from "./mostFavored";
import type { RoundTerms } from "./round";
import { solveRound, type RoundSolution } from "./roundEquations";
import { capitalizationShares, sharesAtCap, sharesAtPrice, type SolvedRound } from "./roundSolve";

export interface RoundCounts {
  readonly price: number;
  /** Shares added to the pool. */
  readonly increase: number;
  /** One an investor. */
  readonly purchased: readonly number[];
  /** One a convertible. */
  readonly converted: readonly number[];
  readonly conversionPrices: readonly number[];
  /** One a protected class: its conversion price after the round. */
  readonly protectedPrices: readonly number[];
}

/** A solved round with everything that rounding asks of it. */
export interface Solved extends SolvedRound {
  readonly terms: RoundTerms;
  readonly packages: readonly Package[];
}

export function unrounded({ terms, packages, branches, solution }: Solved): RoundCounts {
  const converted = terms.convertibles.map((each, i) => (branches.atPrice[i] ? sharesAtPrice(each, packages[i]!, solution) : sharesAtCap(terms, each, packages[i]!, solution)));
  const price = terms.price ?? 1 / solution.perMoney;
  return {
    price,
    increase: solution.increase,
    purchased: terms.considerations.map(({ counted }) => counted * solution.perMoney),
    converted,
    // Written so that instruments with the same terms have the same price to the last bit.
    conversionPrices: terms.convertibles.map((each, i) => {
      if (branches.atPrice[i]) return price * (1 - (packages[i]!.conversionDiscount ?? 0));
      return each.kind === "Fixed percent" ? each.amount / converted[i]! : capOf(packages[i]!)! / capitalizationShares(terms, each, packages[i]!, solution);
    }),
    protectedPrices: protectedPrices({ terms, packages, branches, solution }),
  };
}

/** Conversion prices of protected classes after the round: weighted average (NVCA model charter 4.4.4), or what was paid for a new share. */
export function protectedPrices({ terms, branches, solution }: Solved): number[] {
  const issued = terms.newMoney * solution.perMoney;
  const paid = terms.considerations.reduce((total, { fairValue }) => total + fairValue, 0);
  return terms.protections.map(({ stockClass, outstanding }, i) => {
    if (!branches.triggered[i]) return stockClass.conversionPrice;
    if (stockClass.antiDilution === "Ratchet") return paid / issued;
    return (stockClass.conversionPrice * outstanding + paid) / (outstanding + issued);
  });
}

/** The same solution in fractions, worked out at the first question: most roundings never ask. */
export function exactSolution({ terms, packages, branches }: Solved): () => RoundSolution<Fraction> {
  let known: RoundSolution<Fraction> | undefined;
  return () => (known ??= solveRound(terms, packages, branches, fractions)!);
}

/** Money that the price is paid for, all of it: pre-money by the method's equation and, unless the method is Pre-money, the new money. */
export const pricedMoney = ({ preMoney, newMoney, method }: RoundTerms): number => preMoney.reduce((a, b) => a + b, method === "Pre-money" ? 0 : newMoney);

