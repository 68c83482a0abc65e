/** Who holds what before a round and after it, in the words of the Open Cap Format: stakeholders hold shares of stock classes. */
import { invalid } from "../calculationError";
import { roundedQuotient } from "../numbers/rounding";

/** The class of what is reserved for employees and not yet granted. */
export const POOL = "Pool";
/** Classes that are rights to shares and not yet shares: narrow-based protection does not count them. */
const RIGHTS = new Set(["options", "warrants"]);

export interface Holding {
  readonly holder: string;
  readonly stockClass: string;
  /** As issued; `fullyDiluted` counts them as converted. */
  readonly shares: number;
}

/** Which shares the weighted average counts as outstanding: with options, with the unissued pool too, or without either. */
export type AntiDilutionMethod = "Broad" | "Broad with pool" | "Narrow" | "Ratchet";

/** What a stock class converts at. A class without an entry converts one for one and is not protected. */
export interface StockClass {
  readonly name: string;
  readonly originalIssuePrice: number;
  /** Money for one common share; the conversion ratio is original issue price / conversion price. */
  readonly conversionPrice: number;
  readonly antiDilution?: AntiDilutionMethod;
}

export interface CapTable {
  readonly holdings: readonly Holding[];
  readonly stockClasses?: readonly StockClass[];
}

/** Common shares for one share of a class (OCF: ratio conversion mechanism). */
export const conversionRatio = ({ originalIssuePrice, conversionPrice }: StockClass): number => originalIssuePrice / conversionPrice;

export const isPool = ({ stockClass }: Holding): boolean => stockClass === POOL || stockClass.toLowerCase() === "pool";

/** Shares before a round, as converted at today's conversion prices. */
export interface FullyDiluted {
  /** Everything that is issued, granted or promised. */
  readonly outstanding: number;
  /** Options and warrants among them. */
  readonly rights: number;
  readonly pool: number;
  /** Outstanding by protected class, as issued, in the order of the stock classes. */
  readonly byClass: readonly number[];
}

/** `whole`: under a rounding profile each holding converts into whole shares, fractions dropped. */
export function fullyDiluted({ holdings, stockClasses = [] }: CapTable, whole = false): FullyDiluted {
  let [outstanding, rights, pool] = [0, 0, 0];
  const byClass = stockClasses.map(() => 0);
  for (const holding of holdings) {
    requireShares(holding, whole);
    if (isPool(holding)) {
      pool += holding.shares;
      continue;
    }
    const index = stockClasses.length === 0 ? -1 : stockClasses.findIndex(({ name }) => name === holding.stockClass);
    const shares = index < 0 ? holding.shares : asConverted(holding.shares, stockClasses[index]!, whole);
    if (index >= 0) byClass[index]! += holding.shares;
    outstanding += shares;
    if (RIGHTS.has(holding.stockClass.toLowerCase())) rights += shares;
  }
  return { outstanding, rights, pool, byClass };
}

function requireShares({ holder, stockClass, shares }: Holding, whole: boolean): void {
  if (!(shares >= 0 && Number.isFinite(shares))) throw invalid("shares", `${holder} holds ${shares} shares of ${stockClass}; a number from 0 is needed.`);
  if (whole && !Number.isInteger(shares)) throw invalid("shares", `${holder} holds ${shares} shares of ${stockClass}; with rounding, a whole number is needed.`);
}

/** Common shares that shares of a class convert into. */
export const asConverted = (shares: number, stockClass: StockClass, whole: boolean): number =>
  stockClass.originalIssuePrice === stockClass.conversionPrice
    ? shares
    : whole
      ? roundedQuotient("down", shares * stockClass.originalIssuePrice, stockClass.conversionPrice)
      : shares * conversionRatio(stockClass);

/** Ownership of each holding, as converted, in the order of the holdings: shares / total, so that a column adds up to 1. */
export function ownership({ holdings, stockClasses = [] }: CapTable, whole = false): Float64Array {
  const shares = new Float64Array(holdings.length);
  let total = 0;
  for (let i = 0; i < shares.length; i++) {
    const { stockClass, shares: issued } = holdings[i]!;
    const terms = stockClasses.find(({ name }) => name === stockClass);
    total += shares[i] = terms ? asConverted(issued, terms, whole) : issued;
  }
  for (let i = 0; i < shares.length; i++) shares[i]! /= total;
  return shares;
}
