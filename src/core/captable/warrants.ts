/** Warrants and options: what they add to the shares. */
import { greatest, minus, over, term, times } from "../model/expression";

/** Shares that the strike proceeds buy back. */
export const sharesBoughtBack = over(times(term("warrants"), term("strike")), term("price"));

/**
 * Treasury-stock method: shares left when the strike proceeds buy back shares at the price, never below 0 (ASC 260-10-45-23). It is a
 * measure of dilution; at an exit the waterfall exercises and pays out in full.
 */
export const treasuryStock = greatest(0, minus(term("warrants"), sharesBoughtBack));
