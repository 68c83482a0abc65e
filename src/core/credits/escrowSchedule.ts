/**
 * Credits held in escrow, rolled forward with actual usage. The last period is the expiry: what is unused then leaves the
 * escrow, and what is not yet revenue is recognised. Breakage is an estimate that may change; a change is caught up in the
 * period in which it is made (ASC 606-10-55-48, IFRS 15.B46).
 */
import { invalid } from "../calculationError";

export type EscrowMethod = "Proportional" | "Remote" | "Refundable";

export interface EscrowedCredits {
  /** Face value, above 0; it is deposited in period 1. */
  readonly credits: number;
  /** What the customer pays for the credits, from 0. */
  readonly price: number;
  readonly method: EscrowMethod;
  /** Simple interest for one period, paid out. */
  readonly ratePerPeriod: number;
}

/** Money, all of it; the liabilities and `closing` stand at the end of the period. */
export interface EscrowPeriod {
  readonly opening: number;
  readonly deposit: number;
  readonly interest: number;
  readonly released: number;
  readonly unused: number;
  readonly closing: number;
  readonly usageRevenue: number;
  readonly breakageRevenue: number;
  readonly revenue: number;
  readonly contractLiability: number;
  readonly refundLiability: number;
}

/**
 * A period for each usage. `breakage` is the share of the credits expected to remain unused, from 0 to below 1, as estimated
 * in each period. Throws `value` where the refund expected is more than the price.
 */
export function escrowSchedule(of: EscrowedCredits, usage: readonly number[], breakage: readonly number[]): EscrowPeriod[] {
  const { credits, price, method } = of;
  let [opening, used, paidFor, recognised] = [0, 0, 0, 0];
  return usage.map((wanted, t) => {
    const expires = t === usage.length - 1;
    const deposit = t === 0 ? credits : 0;
    const available = opening + deposit;
    const released = Math.min(wanted, available);
    const left = available - released;
    used = left === 0 ? credits : used + released;
    const revenueToDate = cumulativeRevenue(of, { used, left, expires, breakage: breakage[t]! });
    const revenue = revenueToDate.recognised - recognised;
    const usageToDate = method === "Refundable" ? revenueToDate.recognised : price * (used / credits);
    const usageRevenue = usageToDate - paidFor;
    const period: EscrowPeriod = {
      opening,
      deposit,
      interest: available * of.ratePerPeriod,
      released,
      unused: expires ? left : 0,
      closing: expires ? 0 : left,
      usageRevenue,
      breakageRevenue: revenue - usageRevenue,
      revenue,
      contractLiability: price - revenueToDate.refund - revenueToDate.recognised,
      refundLiability: expires ? 0 : revenueToDate.refund,
    };
    [opening, paidFor, recognised] = [period.closing, usageToDate, revenueToDate.recognised];
    return period;
  });
}

interface Progress {
  readonly used: number;
  readonly left: number;
  readonly expires: boolean;
  readonly breakage: number;
}

/** Revenue since the start, and the refund that is expected (at expiry: due) for unused credits. */
function cumulativeRevenue({ credits, price, method }: EscrowedCredits, { used, left, expires, breakage }: Progress): { recognised: number; refund: number } {
  if (method === "Refundable") {
    const refund = expires ? left : breakage * credits;
    requirePrice(price, refund);
    return { refund, recognised: expires ? price - refund : (price - refund) * Math.min(1, used / (credits - refund)) };
  }
  if (expires) return { refund: 0, recognised: price };
  return { refund: 0, recognised: method === "Remote" ? price * (used / credits) : price * Math.min(1, used / (credits * (1 - breakage))) };
}

/** Throws where more would be refunded than was paid. */
export function requirePrice(price: number, refund: number): void {
  if (refund > price) throw invalid("price", `price is ${price}; at least the refund expected for unused credits, ${refund}, is needed.`);
}
