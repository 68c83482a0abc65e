/**
 * Option-pricing method (AICPA, Valuation of Privately-Held-Company Equity Securities, chapter 8): between two breakpoints each class owns
 * its slope of a call spread on all equity. It is for payouts without jumps; every class that can be described here has such payouts.
 */
import { invalid } from "../calculationError";
import { cumulativeNormal } from "../numbers/normal";
import type { PayoutSchedule } from "./payoutSchedule";

export interface CallTerms {
  readonly strike: number;
  readonly years: number;
  /** Annual. */
  readonly volatility: number;
  /** Annual, continuous. */
  readonly riskFreeRate: number;
  readonly dividendYield?: number;
}

/** Value and delta of a European call (Black, Scholes, Merton; Haug 2007, 1.1.6). A strike of 0 is the thing itself. */
export function call(spot: number, { strike, years, volatility, riskFreeRate, dividendYield = 0 }: CallTerms): { readonly value: number; readonly delta: number } {
  const carried = Math.exp(-dividendYield * years);
  if (strike === 0) return { value: spot * carried, delta: carried };
  const deviation = volatility * Math.sqrt(years);
  const first = (Math.log(spot / strike) + (riskFreeRate - dividendYield) * years) / deviation + deviation / 2;
  const delta = carried * cumulativeNormal(first);
  return { value: spot * delta - strike * Math.exp(-riskFreeRate * years) * cumulativeNormal(first - deviation), delta };
}

export interface OptionTerms {
  readonly years: number;
  readonly volatility: number;
  readonly riskFreeRate: number;
}

export interface OptionValues {
  /** Money, one a class; together they are the equity value. */
  readonly values: readonly number[];
  /** Money for one share as issued; 0 for a class without shares. */
  readonly perShare: readonly number[];
  /** By how much each value grows with one unit of equity. */
  readonly deltas: readonly number[];
}

/** `schedule` is of the table after the round that the value is for, without debt: the equity value is what shareholders have. */
export function optionValues(schedule: PayoutSchedule, equityValue: number, terms: OptionTerms): OptionValues {
  requireTerms(schedule, equityValue, terms);
  const calls = schedule.segments.map(({ from }) => call(equityValue, { strike: from, ...terms }));
  const over = (of: "value" | "delta", i: number): number =>
    schedule.segments.reduce((sum, { slope }, k) => sum + slope[i]! * (calls[k]![of] - (calls[k + 1]?.[of] ?? 0)), 0);
  const values = schedule.claims.map((_, i) => over("value", i));
  return { values, perShare: values.map((value, i) => (schedule.shares[i]! > 0 ? value / schedule.shares[i]! : 0)), deltas: schedule.claims.map((_, i) => over("delta", i)) };
}

function requireTerms({ debt }: PayoutSchedule, equityValue: number, { years, volatility, riskFreeRate }: OptionTerms): void {
  const above0 = (field: string, value: number): void => {
    if (!(value > 0 && Number.isFinite(value))) throw invalid(field, `${field} is ${value}; a number above 0 is needed.`);
  };
  above0("equityValue", equityValue);
  above0("years", years);
  above0("volatility", volatility);
  if (!Number.isFinite(riskFreeRate)) throw invalid("riskFreeRate", `riskFreeRate is ${riskFreeRate}; a number is needed.`);
  if (debt > 0) throw invalid("debt", `debt is ${debt}; the equity value is what is left after debt, so that option values take none.`);
}
