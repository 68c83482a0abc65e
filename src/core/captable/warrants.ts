/** Warrants and options: what they add to the shares, and how many a lender asks for. */
import { invalid } from "../calculationError";
import { greatest, minus, over, term, times } from "../model/expression";
import { evaluateFormula } from "../model/formula";

/** Shares that the strike proceeds buy back. */
export const sharesBoughtBack = over(times(term("warrants"), term("strike")), term("price"));

/**
 * Treasury-stock method: shares left when the strike proceeds buy back shares at the price, never below 0 (ASC 260-10-45-23). It is a
 * measure of dilution; at an exit the waterfall exercises and pays out in full.
 */
export const treasuryStock = greatest(0, minus(term("warrants"), sharesBoughtBack));

export const treasuryStockShares = (warrants: number, strike: number, price: number): number => evaluateFormula(treasuryStock, { warrants, strike, price });

/** Warrant coverage: warrants whose strike comes to a share of a loan, or of a commitment. */
export function coverageWarrants(loan: number, coverage: number, strike: number): number {
  if (!(strike > 0)) throw invalid("strike", `strike is ${strike}; an amount above 0 is needed.`);
  return (loan * coverage) / strike;
}
