/** Who holds what before a round and after it, in the words of the Open Cap Format: stakeholders hold shares of stock classes. */
import { invalid, type CalculationError } from "../calculationError";
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

export function isPool({ stockClass }: Holding): boolean {
  return stockClass.length === POOL.length && stockClass.toLowerCase() === "pool";
}

/** Options and warrants. */
export const isRight = ({ stockClass }: Holding): boolean => RIGHTS.has(stockClass.toLowerCase());

/** Whether any class converts other than one for one; where none does, no holding need be looked up. */
const anyConverts = (stockClasses: readonly StockClass[]): boolean => stockClasses.some(({ originalIssuePrice, conversionPrice }) => originalIssuePrice !== conversionPrice);

/** Shares before a round, as converted at today's conversion prices. */
export interface FullyDiluted {
  /** Everything that is issued, granted or promised. */
  readonly outstanding: number;
  readonly pool: number;
  /** Place of the first pool among the holdings; -1 where there is none. */
  readonly poolAt: number;
}

/** `whole`: under a rounding profile each holding converts into whole shares, fractions dropped. */
export function fullyDiluted({ holdings, stockClasses = [] }: CapTable, whole = false): FullyDiluted {
  const converting = anyConverts(stockClasses);
  let outstanding = 0;
  let pool = 0;
  let poolAt = -1;
  for (let i = 0; i < holdings.length; i++) {
    const holding = holdings[i]!;
    const { shares } = holding;
    if (!(shares >= 0 && shares < Infinity) || (whole && !Number.isInteger(shares))) throw wrongShares(holding, whole);
    if (isPool(holding)) {
      pool += shares;
      if (poolAt < 0) poolAt = i;
    } else outstanding += converting ? convertedShares(holding, stockClasses, whole) : shares;
  }
  return { outstanding, pool, poolAt };
}

function convertedShares({ stockClass, shares }: Holding, stockClasses: readonly StockClass[], whole: boolean): number {
  const terms = stockClasses.find(({ name }) => name === stockClass);
  return terms ? asConverted(shares, terms, whole) : shares;
}

function wrongShares({ holder, stockClass, shares }: Holding, whole: boolean): CalculationError {
  const isNumber = shares >= 0 && shares < Infinity;
  if (whole && isNumber) return invalid("shares", `${holder} holds ${shares} shares of ${stockClass}; with rounding, a whole number is needed.`);
  return invalid("shares", `${holder} holds ${shares} shares of ${stockClass}; a number from 0 is needed.`);
}

/** Common shares that shares of a class convert into. */
export const asConverted = (shares: number, stockClass: StockClass, whole: boolean): number =>
  stockClass.originalIssuePrice === stockClass.conversionPrice
    ? shares
    : whole
      ? roundedQuotient("down", shares * stockClass.originalIssuePrice, stockClass.conversionPrice)
      : shares * conversionRatio(stockClass);

/** Ownership of each holding, as converted, in the order of the holdings: shares / total, so that a column adds up to 1. */
export function ownership({ holdings, stockClasses = [] }: CapTable, whole = false): number[] {
  const converting = anyConverts(stockClasses);
  const parts = new Array<number>(holdings.length);
  let total = 0;
  for (let i = 0; i < parts.length; i++) total += parts[i] = converting ? convertedShares(holdings[i]!, stockClasses, whole) : holdings[i]!.shares;
  for (let i = 0; i < parts.length; i++) parts[i]! /= total;
  return parts;
}
