/** What each class gets at an exit, and what it decides: a look into the payout schedule, so that a thousand exits cost one schedule. */
import { invalid } from "../calculationError";
import { apportioned } from "../numbers/apportionment";
import type { Claim } from "./exitClass";
import type { PayoutSchedule, Segment } from "./payoutSchedule";

export type Decision = "Common" | "Holds" | "Converts" | "Indifferent" | "Exercises" | "Lapses";

export interface Payouts {
  /** Money, one a class in the order of the classes. */
  readonly payouts: readonly number[];
  readonly decisions: readonly Decision[];
  /** Value of a common share. */
  readonly shareValue: number;
  readonly debtPaid: number;
}

export function waterfall(schedule: PayoutSchedule, exit: number): Payouts {
  requireExit(exit);
  const segment = segmentAt(schedule, exit);
  const shareValue = segment.shareValue + segment.shareSlope * (exit - segment.from);
  return {
    payouts: schedule.claims.map((_, i) => payoutIn(segment, i, exit)),
    decisions: schedule.claims.map((claim) => decisionOf(claim, shareValue)),
    shareValue,
    debtPaid: Math.min(exit, schedule.debt),
  };
}

/** A row an exit, a column a class, row after row. */
export function payoutRows(schedule: PayoutSchedule, exits: ArrayLike<number>): Float64Array {
  const width = schedule.claims.length;
  const rows = new Float64Array(exits.length * width);
  for (let row = 0; row < exits.length; row++) {
    requireExit(exits[row]!);
    const { at, slope, from } = segmentAt(schedule, exits[row]!);
    const above = exits[row]! - from;
    for (let i = 0; i < width; i++) rows[row * width + i] = at[i]! + slope[i]! * above;
  }
  return rows;
}

/** Payouts and the debt paid, in whole units of `places` decimals (2: cents), that add up to the exit to the unit. The exit is rounded first. */
export function wholePayouts(schedule: PayoutSchedule, exit: number, places = 2): { readonly payouts: readonly number[]; readonly debtPaid: number } {
  const { payouts, debtPaid } = waterfall(schedule, exit);
  const unit = 10 ** places;
  const [debt, ...units] = apportioned(Math.round(exit * unit), [debtPaid, ...payouts]);
  return { payouts: units.map((each) => each / unit), debtPaid: debt! / unit };
}

function requireExit(exit: number): void {
  if (!(exit >= 0 && Number.isFinite(exit))) throw invalid("proceeds", `proceeds is ${exit}; an amount from 0 is needed.`);
}

const payoutIn = ({ at, slope, from }: Segment, i: number, exit: number): number => at[i]! + slope[i]! * (exit - from);

/** The last segment that begins at or below the exit. */
export function segmentAt({ segments }: Pick<PayoutSchedule, "segments">, exit: number): Segment {
  let [low, high] = [0, segments.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.from <= exit) low = middle;
    else high = middle - 1;
  }
  return segments[low]!;
}

/** A class that is paid the same either way is indifferent; the payouts of all others do not depend on it then. */
function decisionOf({ kind, units, owed, participation, cap, kept, strike }: Claim, shareValue: number): Decision {
  if (kind === "Common") return "Common";
  if (kind === "Option") return against(shareValue, strike, "Exercises", "Lapses");
  if (participation === "Full" || units === 0) return "Holds";
  return against(shareValue * units + kept, participation === "None" ? owed : Math.min(cap, owed + shareValue * units), "Converts", "Holds");
}

function against(value: number, bound: number, above: Decision, below: Decision): Decision {
  if (Math.abs(value - bound) <= 1e-12 * Math.max(value, bound)) return value === 0 ? below : "Indifferent";
  return value > bound ? above : below;
}
