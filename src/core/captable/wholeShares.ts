/** What protected classes convert into after a round, in whole shares, beyond what they convert into today. */
import { asConverted } from "./capTable";
import type { RoundTerms } from "./round";

export function adjustedShares({ protections }: RoundTerms, prices: readonly number[]): number {
  return protections.reduce((total, { stockClass, holdings }, i) => {
    const after = { ...stockClass, conversionPrice: prices[i]! };
    return total + holdings.reduce((sum, { shares }) => sum + asConverted(shares, after, true) - asConverted(shares, stockClass, true), 0);
  }, 0);
}
