/** What anti-dilution protection does in a round: new conversion prices, the shares behind them, and a word of warning about credits. */
import { asConverted } from "./capTable";
import type { RoundCounts, Solved } from "./roundCounts";

export interface Adjustment {
  readonly stockClass: string;
  /** Before and after the round. */
  readonly previousPrice: number;
  readonly conversionPrice: number;
  /** Further common shares that the class converts into. */
  readonly shares: number;
  /** Why the headline price alone would not have told: a sentence. */
  readonly warning?: string;
}

/** The protected classes whose conversion price the round lowers. */
export function adjustments({ terms, branches, solution }: Solved, counts: RoundCounts, whole: boolean): Adjustment[] {
  if (terms.protections.length === 0) return [];
  const paid = (of: "headline" | "fairValue"): number => terms.considerations.reduce((sum, each) => sum + each[of], 0) / (terms.newMoney * solution.perMoney);
  return terms.protections.flatMap(({ stockClass, holdings }, i) => {
    if (!branches.triggered[i]) return [];
    const after = { ...stockClass, conversionPrice: counts.protectedPrices[i]! };
    const shares = holdings.reduce((sum, each) => sum + asConverted(each.shares, after, whole) - asConverted(each.shares, stockClass, whole), 0);
    const adjustment = { stockClass: stockClass.name, previousPrice: stockClass.conversionPrice, conversionPrice: after.conversionPrice, shares };
    return [{ ...adjustment, ...warning(adjustment, paid("headline"), paid("fairValue")) }];
  });
}

/**
 * A round that is flat or up in its headline can be a down round for the charter: credits are consideration at fair value (NVCA model
 * charter 4.4.5). No published example has credits; the rule is the one for any property other than cash.
 */
function warning({ stockClass, previousPrice, conversionPrice }: Adjustment, headline: number, fair: number): { readonly warning?: string } {
  if (headline < previousPrice * (1 - 1e-12)) return {};
  return {
    warning: `The headline price of ${short(headline)} is not below the conversion price of ${stockClass}, ${short(previousPrice)}, but credits at fair value bring it to ${short(fair)}: the protection of ${stockClass} lowers its conversion price to ${short(conversionPrice)}.`,
  };
}

const short = (value: number): number => Number(value.toPrecision(6));
