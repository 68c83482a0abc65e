/**
 * What the provider gets at an exit whose classes are known: straight lines between bends, written as the sum over the bends of the change of
 * slope × what the exit is above the bend. One form serves every reading.
 */
import { greatest, minus, plus, times, type Expression } from "./expression";

export interface PayoutBend {
  /** Exit at which the provider's share of the next unit of money changes, and by how much. */
  readonly exit: number;
  readonly change: number;
  /** Why: which class does what. None for the first money. */
  readonly events: readonly { readonly name: string; readonly event: string }[];
}

export type PayoutCurve = readonly PayoutBend[];

/** What the curve pays at an exit; NaN for one that is not known. */
export function paid(curve: PayoutCurve, exit: number): number {
  let sum = 0;
  for (const bend of curve) sum += bend.change * Math.max(0, exit - bend.exit);
  return Number.isNaN(exit) ? NaN : sum;
}

/** The same as a formula over the exit. */
export const payoutFormula = (curve: PayoutCurve, exit: Expression): Expression =>
  curve.map(({ exit: bend, change }) => times(change, greatest(0, minus(exit, bend)))).reduce((sum, each) => plus(sum, each), times(0, exit));
