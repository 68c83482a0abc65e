/**
 * Amounts that move between pots, step after step, rounded to whole units so that everything ties out: each amount, what a step adds to
 * a pot, and what a pot holds after each step is its unrounded value rounded up or down. Cumulative rounding does that for one series;
 * where several series meet in one pot their roundings add up, and only a rounding of all of them together keeps every pot whole.
 *
 * There always is one: pots before and after each step are a network, amounts flow through it, and a flow between whole bounds can be
 * made whole (Cox and Ernst 1982, controlled rounding). A step takes the rounding that leaves its pots nearest to what they should hold.
 * That alone keeps most journals; where it does not, the network is built, and an earlier choice gives way in it.
 */
import { Pots, type Step } from "./pots";
import { RoundingNetwork } from "./roundingNetwork";

/** The amounts of each step in whole units. */
export function tiedOut(steps: readonly Step[]): number[][] {
  const tolerance = noise(steps);
  const pots = new Pots(tolerance);
  const whole: number[][] = [];
  for (const step of steps) {
    const choice = pots.nearest(step);
    if (!pots.take(step, choice)) return repaired(steps, whole, tolerance);
    whole.push(choice);
  }
  return whole;
}

/** What doubles may be off by after so many additions: closer than that to a whole number is whole. */
function noise(steps: readonly Step[]): number {
  let largest = 0;
  for (const step of steps) for (const { amount } of step) largest += Math.abs(amount);
  return 1e-9 + 4e-15 * largest;
}

/** The choices known so far, and from there on those with which earlier ones give way where they must. */
function repaired(steps: readonly Step[], known: readonly number[][], tolerance: number): number[][] {
  const network = new RoundingNetwork(tolerance);
  const arcs = steps.map((step, k) => network.add(step, known[k]));
  return arcs.map((step) => step.map(({ value }) => value + 0));
}
