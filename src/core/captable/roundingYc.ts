/**
 * Rounding as in the examples of YC's "Post-Money Safe User Guide" (2018): prices to the nearest hundredth of a cent; shares of SAFEs
 * rounded down, first those at the round price, then those whose cap is divided by shares without convertibles, then post-money SAFEs, which
 * own a percentage of whole shares; new money to the nearest share. It is the one rule that gives all four tables of the guide.
 */
import { fractions, type Rational } from "../numbers/fraction";
import { doubles } from "../numbers/fraction";
import { rounded, roundedQuotient } from "../numbers/rounding";
import { capitalizationOf, capOf, convertedAmount } from "./convertible";
import { exactSolution, protectedPrices, type RoundCounts, type Solved } from "./roundCounts";
import { adjustedShares } from "./wholeShares";

const PRICE_PLACES = 4;

export function roundedAsYc(solved: Solved): RoundCounts {
  const { terms, packages, branches, solution } = solved;
  const exact = exactSolution(solved);
  const price = terms.price ?? rounded("nearest", 1 / solution.perMoney, PRICE_PLACES, () => fractions.divide(fractions.of(1), exact().perMoney));
  const increase = rounded("down", solution.increase, 0, () => exact().increase);
  const prices = protectedPrices(solved).map((each) => roundedQuotient("nearest", each, 1, PRICE_PLACES));
  const adjusted = adjustedShares(terms, prices);
  const converted = terms.convertibles.map(() => 0);
  const conversionPrices = terms.convertibles.map(() => 0);
  const ofCapitalization: number[] = [];
  terms.convertibles.forEach((convertible, i) => {
    const capitalization = capitalizationOf({ ...convertible, ...packages[i]! });
    if (!branches.atPrice[i] && capitalization.conversions) {
      ofCapitalization.push(i);
      return;
    }
    const { conversionDiscount = 0 } = packages[i]!;
    const base = terms.before.outstanding + adjusted + (capitalization.pool ? terms.before.pool : 0) + (capitalization.increase && terms.pool.dilutes === "Pre" ? increase : 0);
    conversionPrices[i] = branches.atPrice[i]
      ? rounded("nearest", (1 - conversionDiscount) * price, PRICE_PLACES, () => fractions.multiply(fractions.subtract(fractions.of(1), fractions.of(conversionDiscount)), fractions.of(price)))
      : roundedQuotient("nearest", capOf(packages[i]!)!, base, PRICE_PLACES);
    converted[i] = roundedQuotient("down", convertedAmount(convertible), conversionPrices[i]!);
  });
  const whole = converted.reduce((a, b) => a + b, 0);
  for (const i of ofCapitalization) {
    const owned = <N>(arithmetic: Rational<N>): N => ownedShares(solved, ofCapitalization, i, { adjusted, increase, whole }, arithmetic);
    converted[i] = rounded("down", owned(doubles), 0, () => owned(fractions));
    conversionPrices[i] = convertedAmount(terms.convertibles[i]!) / converted[i]!;
  }
  const purchased = terms.considerations.map(({ counted }) => roundedQuotient("nearest", counted, price));
  return { price, increase, purchased, converted, conversionPrices, protectedPrices: prices };
}

interface Whole {
  readonly adjusted: number;
  readonly increase: number;
  /** Shares of the other convertibles, already rounded. */
  readonly whole: number;
}

/** Percentages of one capitalization, together: each owns its share of (whole shares + what all of them own). */
function ownedShares<N>({ terms, packages }: Solved, group: readonly number[], wanted: number, whole: Whole, { of, add, subtract, multiply, divide }: Rational<N>): N {
  const share = (i: number): N => (terms.convertibles[i]!.kind === "Fixed percent" ? of(terms.convertibles[i]!.percent!) : divide(of(convertedAmount(terms.convertibles[i]!)), of(capOf(packages[i]!)!)));
  const present = (i: number): N => {
    const { pool, increase } = capitalizationOf({ ...terms.convertibles[i]!, ...packages[i]! });
    return of(terms.before.outstanding + whole.adjusted + whole.whole + (pool ? terms.before.pool : 0) + (increase && terms.pool.dilutes === "Pre" ? whole.increase : 0));
  };
  const shares = group.map(share).reduce(add);
  const owned = divide(group.map((i) => multiply(share(i), present(i))).reduce(add), subtract(of(1), shares));
  return multiply(share(wanted), add(present(wanted), owned));
}
