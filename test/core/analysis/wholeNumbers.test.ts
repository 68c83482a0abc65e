/** A uniform driver of whole numbers takes each of them as often as any other. */
import { draws, type Simulation } from "../../../src/core/analysis/simulation";
import { readDrivers } from "../../../src/core/analysis/drivers";
import { summaryOf } from "../../../src/core/analysis/summary";
import { attempt } from "../../../src/core/calculationError";
import type { TermValue } from "../../../src/core/model/scenario";

type Drawn = Pick<Simulation, "drivers">;

const SEED = 11;
const PATHS = 20_000;
const simulation = (...cells: readonly (readonly TermValue[])[]): Drawn => ({ drivers: readDrivers(cells) });
const months = (low: number, high: number, label = "Credit months"): Drawn => simulation(["Term", "Distribution", "Low", "High"], [label, "Uniform", low, high]);
const drawn = ({ drivers }: Drawn, paths = PATHS): number[] => Array.from({ length: paths }, (_, path) => draws(drivers, SEED, path)[0]!);

/** Pearson's, over the whole numbers from one to another. */
const chiSquare = (values: readonly number[], low: number, high: number): number => {
  const expected = values.length / (high - low + 1);
  const counts = Array.from({ length: high - low + 1 }, (_, i) => values.filter((value) => value === low + i).length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

// Upper 1 % of the chi-square distribution with one degree of freedom less than there are values; a continuous draw that is rounded comes to hundreds.
test.each<[string, number, number, number]>([
  ["Credit months", 12, 18, 16.812],
  ["Credit months", 12, 36, 42.98],
  ["Credit months", 23, 24, 6.635],
  ["Fiscal year ends", 1, 12, 24.725],
  ["Exit date", 46_800, 46_804, 13.277],
])("%s from %d to %d takes each as often, both ends too", (label, low, high, upper) => {
  const values = drawn(months(low, high, label));
  expect(chiSquare(values, low, high)).toBeLessThan(upper);
  const [mean, variance] = [(low + high) / 2, ((high - low + 1) ** 2 - 1) / 12];
  const found = summaryOf(Float64Array.from(values));
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / PATHS));
  expect(Math.abs(found.deviation ** 2 / variance - 1)).toBeLessThan(0.06);
});

test("draws what lies between bounds that are no whole numbers, the same as between those inside", () => {
  expect(drawn(months(11.5, 36.5), 500)).toEqual(drawn(months(12, 36), 500));
  expect(new Set(drawn(months(24, 24), 500))).toEqual(new Set([24]));
  expect(attempt(() => months(24.2, 24.8))).toHaveProperty("message", "No whole number lies from Low (24.2) to High (24.8) of Credit months in drivers; at least one is needed.");
});

test("keeps its distribution where it is correlated, and moves with the other driver", () => {
  const { drivers } = simulation(["Term", "Distribution", "Mean", "Deviation", "Low", "High", "Credit months"], ["Credit months", "Uniform", null, null, 12, 18], ["Credits", "Normal", 300, 30, null, null, 0.9]);
  const both = Array.from({ length: PATHS }, (_, path) => draws(drivers, SEED, path));
  expect(chiSquare(both.map(([each]) => each!), 12, 18)).toBeLessThan(16.812);
  const creditsAt = (month: number): number => summaryOf(Float64Array.from(both.flatMap(([each, credits]) => (each === month ? [credits!] : [])))).mean;
  for (let month = 13; month <= 18; month++) expect(creditsAt(month)).toBeGreaterThan(creditsAt(month - 1) + 5);
});

test("never leaves its bounds, at the last share there is", () => {
  const { value } = months(1, 600).drivers.all[0]!.distribution;
  expect([value(2 ** -53), value(1 - 2 ** -53), value(0), value(1)]).toEqual([1, 600, 1, 600]);
});
