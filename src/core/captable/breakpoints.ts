/** The exits at which somebody's share of the next unit of money changes, and why. */
import type { Bend, PayoutSchedule } from "./payoutSchedule";

export interface Breakpoint {
  /** Money. */
  readonly exit: number;
  /** Value of a common share there. */
  readonly shareValue: number;
  readonly bends: readonly Bend[];
}

export const breakpoints = ({ segments }: PayoutSchedule): Breakpoint[] => segments.slice(1).map(({ from, shareValue, bends }) => ({ exit: from, shareValue, bends }));
