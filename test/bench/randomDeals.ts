/** The deals of the benchmarks, as the hand-written loop and as the model take them. */
import { readScenario, type Scenario } from "../../src/core/model/scenario";
import type { PlainDeal } from "./handWritten";
import { randomNumbers } from "./timing";

/** `oneCalendar`: all deals close on one day and run as long, as a native sheet needs it. */
export function plainDeals(count: number, seed: number, oneCalendar = false): PlainDeal[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const curve = (["Straight", "Front-loaded", "Back-loaded", "S-curve"] as const)[Math.floor(random(0, 4))]!;
    const closing = oneCalendar ? 45_341 : Math.floor(random(44_000, 46_000));
    return {
      cash: random(100, 900), credits: random(50, 700), counted: random(0.5, 1), others: random(0, 400), post: random(2500, 9000), closing, months: oneCalendar ? 24 : Math.floor(random(12, 49)),
      curve, shape: curve === "S-curve" ? random(5, 12) : random(1.2, 3), breakage: random(0, 0.3), cost: random(0.3, 0.9), worth: random(0.7, 1.3), lockIn: random(0, 0.2), rate: random(0.05, 0.2),
      segment: random(5000, 20_000), growth: random(0, 0.3), startUpCash: random(0, 200), compute: random(5, 40), other: random(5, 40), gpuPrice: random(1, 4), decline: random(0, 0.3),
      exitDate: oneCalendar ? 46_500 : closing + Math.floor(random(900, 1800)), exitValue: random(4000, 30_000), preference: 1, dilution: random(0, 0.3),
    };
  });
}

export const termsOf = (deal: PlainDeal): readonly (readonly [string, string | number])[] => [
  ["Structure", "Credits in escrow"], ["Investor cash", deal.cash], ["Credits", deal.credits], ["Credits counted at", deal.counted], ["Other investors", deal.others], ["Post-money", deal.post],
  ["Closing date", deal.closing], ["Credit months", deal.months], ["Usage curve", deal.curve], ["Curve shape", deal.shape], ["Expected breakage", deal.breakage], ["Delivery cost", deal.cost],
  ["Value per credit", deal.worth], ["Lock-in", deal.lockIn], ["Discount rate", deal.rate], ["Segment revenue", deal.segment], ["Segment growth", deal.growth], ["Start-up cash", deal.startUpCash],
  ["Compute burn", deal.compute], ["Other burn", deal.other], ["GPU-hour price", deal.gpuPrice], ["GPU price decline", deal.decline], ["Exit date", deal.exitDate], ["Exit equity value", deal.exitValue],
  ["Liquidation preference", deal.preference], ["Later dilution", deal.dilution],
];

export const scenarioOf = (deal: PlainDeal, i: number): Scenario => readScenario(`Deal ${i + 1}`, termsOf(deal));

/** The largest difference between two sets of answers, relative to the answer where that is greater than 1. */
export const worstDifference = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i]!) / Math.max(1, Math.abs(b[i]!))), 0);

/** Stops the run where two contenders do not answer alike: there is nothing to compare then. */
export function mustAgree(what: string, a: ArrayLike<number>, b: ArrayLike<number>, tolerance: number): string {
  if (a.length === 0 || a.length !== b.length) throw new Error(`${what}: ${a.length} answers stand against ${b.length}; nothing is compared.`);
  const worst = worstDifference(a, b);
  if (!(worst <= tolerance)) throw new Error(`${what}: the answers are ${worst} apart; nothing is compared.`);
  return worst.toExponential(0);
}
