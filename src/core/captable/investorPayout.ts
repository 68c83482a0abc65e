/** What one investor gets at any exit: its shares of the classes, along the payout schedule. */
import type { PayoutCurve } from "../model/payoutCurve";
import type { PayoutSchedule } from "./payoutSchedule";

/** A change of slope that is nothing but rounding. */
const NOTHING = 1e-14;

/** `held`: the investor's share of each class, from 0 to 1. */
export function investorPayout({ segments }: PayoutSchedule, held: readonly number[]): PayoutCurve {
  const slopes = segments.map(({ slope }) => slope.reduce((sum, each, i) => sum + each * held[i]!, 0));
  const curve = segments.map(({ from, bends }, k) => ({ exit: from, change: slopes[k]! - (slopes[k - 1] ?? 0), events: bends }));
  return curve.filter(({ change }) => Math.abs(change) > NOTHING);
}
