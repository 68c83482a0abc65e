/** Warrants and options: what they add to the shares, and how many a lender asks for. */
import { invalid } from "../calculationError";

/**
 * Treasury-stock method: shares left when the strike proceeds buy back shares at the price, never below 0 (ASC 260-10-45-23). It is a
 * measure of dilution; at an exit the waterfall exercises and pays out in full.
 */
export function treasuryStockShares(warrants: number, strike: number, price: number): number {
  if (!(warrants >= 0)) throw invalid("warrants", `warrants is ${warrants}; a number from 0 is needed.`);
  if (!(strike >= 0)) throw invalid("strike", `strike is ${strike}; an amount from 0 is needed.`);
  if (!(price > 0)) throw invalid("price", `price is ${price}; an amount above 0 is needed.`);
  return Math.max(0, warrants - (warrants * strike) / price);
}

/** Warrant coverage: warrants whose strike comes to a share of a loan, or of a commitment. */
export function coverageWarrants(loan: number, coverage: number, strike: number): number {
  if (!(strike > 0)) throw invalid("strike", `strike is ${strike}; an amount above 0 is needed.`);
  return (loan * coverage) / strike;
}
