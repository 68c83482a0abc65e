/**
 * Instruments that become shares in a priced round: YC's post-money and earlier pre-money SAFEs, notes, a fixed percentage, and SAFEs
 * with a most-favoured-nation clause. Words: Open Cap Format, convertible issuance and conversion mechanisms.
 */
import { invalid } from "../calculationError";
import { asTyped } from "../numbers/rounding";

export const convertibleKinds = ["Post-money SAFE", "Pre-money SAFE", "Note", "Fixed percent", "MFN SAFE"] as const;
export type ConvertibleKind = (typeof convertibleKinds)[number];

/** What the valuation cap is divided by, besides all outstanding shares and options (OCF: capitalization definition rules). */
export interface Capitalization {
  /** The unissued pool as it stands before the round. */
  readonly pool: boolean;
  /** The pool increase of the round. */
  readonly increase: boolean;
  /** All convertibles that convert in the round, this one too. */
  readonly conversions: boolean;
}

/** The terms that an MFN SAFE takes over as one package. */
export interface ConversionTerms {
  /** Money; none means uncapped. */
  readonly valuationCap?: number;
  /** Share off the round price, from 0 to below 1; 0.15 where a form says "Discount Rate 85 %". */
  readonly conversionDiscount?: number;
  /** Where the contract differs from `usualCapitalization`. */
  readonly capitalization?: Capitalization;
}

export interface Convertible extends ConversionTerms {
  readonly name: string;
  readonly kind: ConvertibleKind;
  /** Purchase amount or principal, money. */
  readonly amount: number;
  /** Accrued until conversion; it converts with the principal unless it is paid in cash. */
  readonly interest?: number;
  readonly interestPaidInCash?: boolean;
  /** Fixed percent only: share of the capitalization before the new money. */
  readonly percent?: number;
  /** New money below which it does not convert but stays outstanding as debt. */
  readonly qualifiedFinancing?: number;
}

/**
 * Post-money SAFE: "Company Capitalization" has all converting securities and the existing pool, not its increase (YC, Post-Money Safe
 * v1.1, section 2). Pre-money SAFE (YC 2013 to 2018): pool and increase, no convertibles. Notes: by contract; unless stated, the pool.
 */
export const usualCapitalization: Readonly<Record<ConvertibleKind, Capitalization>> = {
  "Post-money SAFE": { pool: true, increase: false, conversions: true },
  "Pre-money SAFE": { pool: true, increase: true, conversions: false },
  Note: { pool: true, increase: false, conversions: false },
  "Fixed percent": { pool: true, increase: false, conversions: true },
  "MFN SAFE": { pool: true, increase: false, conversions: true },
};

export const capitalizationOf = ({ kind, capitalization }: Convertible): Capitalization => capitalization ?? usualCapitalization[kind];

/** Money that buys shares: principal, and interest unless it is paid in cash. */
export const convertedAmount = ({ amount, interest = 0, interestPaidInCash = false }: Convertible): number => interestPaidInCash ? amount : asTyped(amount + interest);

/** A round with less new money than an instrument asks for leaves it outstanding. */
export const convertsIn = (newMoney: number, { qualifiedFinancing = 0 }: Convertible): boolean => newMoney >= qualifiedFinancing;

/** A blank cap arrives as 0 from a sheet: 0 means uncapped, never a cap of nothing. */
export const capOf = ({ valuationCap = 0 }: ConversionTerms): number | undefined => (valuationCap === 0 ? undefined : valuationCap);

/** Throws `value` with a sentence that names the instrument. */
export function requireConvertible(of: Convertible): void {
  const { name, kind, amount, interest = 0, valuationCap = 0, conversionDiscount = 0, percent } = of;
  const refuse = (field: string, value: number | undefined, needed: string): never => {
    throw invalid(field, `${name}: ${field} is ${value}; ${needed} is needed.`);
  };
  if (kind === "Fixed percent") {
    if (!(percent !== undefined && percent > 0 && percent < 1)) refuse("percent", percent, "a share above 0 and below 1");
    if (!(amount >= 0)) refuse("amount", amount, "an amount from 0");
    return;
  }
  if (!(amount > 0)) refuse("amount", amount, "an amount above 0");
  if (!(interest >= 0)) refuse("interest", interest, "an amount from 0");
  if (!(valuationCap >= 0)) refuse("valuation cap", valuationCap, "an amount above 0, or none,");
  if (!(conversionDiscount >= 0 && conversionDiscount < 1)) refuse("conversion discount", conversionDiscount, "a share from 0 to below 1");
}
