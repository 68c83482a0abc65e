import { draws, pathAnswers, pathScenario, type Simulation } from "../../../src/core/analysis/simulation";
import { readDrivers } from "../../../src/core/analysis/drivers";
import { percentile, probabilityOf, summaryOf } from "../../../src/core/analysis/summary";
import { CalculationError } from "../../../src/core/calculationError";
import { requireMeasure } from "../../../src/core/model/measures";
import { readBasis, type TermValue } from "../../../src/core/model/scenario";
import { terms } from "../../../src/core/model/terms";
import { placeOf } from "../../../src/core/numbers/randomBlock";

const deal: [string, TermValue][] = [
  ["Investor cash", 410],
  ["Credits", 390],
  ["Other investors", 200],
  ["Pre-money", 1500],
  ["Closing date", 45_341],
  ["Exit date", 46_804],
  ["Exit equity value", 6000],
];
const basis = readBasis("Deal", deal);
const HEAD = ["Term", "Distribution", "Mean", "Deviation", "Low", "Likely", "High", "Value", "Probability"];
const simulation = (measure: string, rows: readonly (readonly TermValue[])[], seed = 11, head: readonly TermValue[] = HEAD): Simulation => ({
  basis,
  measure: requireMeasure(measure),
  drivers: readDrivers([head, ...rows.map((row) => head.map((_, i) => row[i]))]),
  seed,
});
const refusal = (rows: readonly (readonly TermValue[])[], head?: readonly TermValue[]): string => {
  try {
    simulation("Revenue", rows, 1, head);
    return "accepted";
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
};
const PATHS = 20_000;

/** Within four standard errors: at a fixed seed it holds or it does not. */
function expectMoments(of: Simulation, mean: number, variance: number): void {
  const found = summaryOf(pathAnswers(of, 0, PATHS));
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / PATHS));
  expect(Math.abs(found.deviation ** 2 / variance - 1)).toBeLessThan(0.06);
  expect(found.standardError).toBe(found.deviation / Math.sqrt(PATHS));
}

// Exit proceeds = 0.32 x exit value: a linear measure has the moments of its drivers.
const stake = 0.32;
test.each<[string, readonly TermValue[], number, number]>([
  ["Normal", ["Exit equity value", "Normal", 6000, 800], 6000, 800 ** 2],
  ["Lognormal", ["Exit equity value", "Lognormal", 6000, 3000], 6000, 3000 ** 2],
  ["Triangular", ["Exit equity value", "Triangular", null, null, 2000, 5000, 11_000], 6000, (2000 ** 2 + 5000 ** 2 + 11_000 ** 2 - 2000 * 5000 - 2000 * 11_000 - 5000 * 11_000) / 18],
  ["Uniform", ["Exit equity value", "Uniform", null, null, 2000, null, 10_000], 6000, 8000 ** 2 / 12],
])("%s: mean and variance are the closed ones", (_, row, mean, variance) => {
  expectMoments(simulation("Exit proceeds", [row]), stake * mean, stake ** 2 * variance);
});

test("a discrete driver takes its values as often as is said, choices too", () => {
  const of = simulation("Exit proceeds", [
    ["Exit equity value", "Discrete", null, null, null, null, null, 3000, 0.3],
    ["Exit equity value", "Discrete", null, null, null, null, null, 8000, 0.7],
  ]);
  expectMoments(of, stake * 6500, stake ** 2 * 0.21 * 5000 ** 2);
  expect(probabilityOf(summaryOf(pathAnswers(of, 0, PATHS)), 2000)).toBeCloseTo(0.7, 1);
  const curves = simulation("Revenue", [["Usage curve", "Discrete", null, null, null, null, null, "s-curve", 1]]);
  expect(pathAnswers(curves, 0, 1)[0]).toBeCloseTo(390, 9);
});

test("correlated drivers have the variance of their sum", () => {
  const head = ["Term", "Distribution", "Mean", "Deviation", "Investor cash", "Credits"];
  // Headline at face = pre-money + cash + credits.
  const rows = (correlation: number): TermValue[][] => [
    ["Investor cash", "Normal", 400, 20, null, correlation],
    ["Credits", "Normal", 300, 30, null, null],
  ];
  for (const correlation of [-1, -0.6, 0, 0.5, 1]) {
    const variance = 20 ** 2 + 30 ** 2 + 2 * correlation * 20 * 30;
    expectMoments(simulation("Headline at face", rows(correlation), 5, head), 1500 + 200 + 700, variance);
  }
});

test("uniform drivers keep their own distribution when they are correlated", () => {
  const head = ["Term", "Distribution", "Low", "High", "Credits"];
  const of = simulation(
    "Exit proceeds",
    [
      ["Exit equity value", "Uniform", 2000, 10_000, 0.8],
      ["Credits", "Uniform", 100, 500, null],
    ],
    3,
    head,
  );
  const drawn = Array.from({ length: 4000 }, (_, path) => draws(of.drivers, 3, path));
  const [exits, credits] = [drawn.map(([exit]) => exit!), drawn.map(([, each]) => each!)];
  expect(summaryOf(Float64Array.from(exits)).mean).toBeCloseTo(6000, -2);
  expect(summaryOf(Float64Array.from(credits)).deviation).toBeCloseTo(400 / Math.sqrt(12), -1);
  const [a, b] = [summaryOf(Float64Array.from(exits)), summaryOf(Float64Array.from(credits))];
  const together = exits.reduce((sum, exit, i) => sum + (exit - a.mean) * (credits[i]! - b.mean), 0) / 3999 / a.deviation / b.deviation;
  expect(together).toBeCloseTo((6 / Math.PI) * Math.asin(0.4), 1); // of uniform margins under normal scores correlated by 0.8
});

test("a stretch of paths is the same wherever and in whatever order it is calculated", () => {
  const of = simulation("Economic MOIC", [
    ["Exit equity value", "Lognormal", 6000, 3000],
    ["Delivery cost", "Normal", 0.6, 0.3],
    ["Usage curve", "Discrete", null, null, null, null, null, "Straight", 1],
  ]);
  const whole = pathAnswers(of, 0, 1500);
  for (const parts of [1, 2, 4, 7]) {
    const together = new Float64Array(1500).fill(NaN);
    const length = Math.ceil(1500 / parts);
    for (let part = parts - 1; part >= 0; part--) together.set(pathAnswers(of, part * length, Math.min(1500, (part + 1) * length)), part * length);
    expect(Buffer.from(together.buffer).equals(Buffer.from(whole.buffer))).toBe(true);
    expect(summaryOf(together)).toEqual(summaryOf(whole));
  }
});

test("draws are the same bits everywhere", () => {
  const head = [...HEAD, "Delivery cost"];
  const { drivers } = simulation(
    "Economic MOIC",
    [
      ["Exit equity value", "Lognormal", 6000, 3000, null, null, null, null, null, 0.4],
      ["Delivery cost", "Triangular", null, null, 0.2, 0.5, 0.9],
      ["Credit months", "Uniform", null, null, 12, null, 36],
    ],
    1,
    head,
  );
  expect(draws(drivers, 20_261_122, 4711)).toEqual([4787.794749933272, 0.49691855153384484, 25]);
});

test("paths that are not allowed, and those without an answer, are counted apart", () => {
  const costs = simulation("Credit cost", [["Delivery cost", "Normal", 0.1, 0.2]]);
  const answers = pathAnswers(costs, 0, 1000);
  const found = summaryOf(answers);
  expect(found.notAllowed).toBeGreaterThan(200); // a third of the draws is below 0
  expect(found.unanswered).toBe(0);
  expect(found.notAllowed + found.sorted.length).toBe(1000);
  expect((pathScenario(costs, found.firstWithout!) as CalculationError).message).toMatch(/^Delivery cost is drawn as -0\.\d+, which is not allowed\.$/);
  const none = summaryOf(pathAnswers(simulation("Circular share", [["Delivery cost", "Uniform", null, null, 0, null, 1]]), 0, 10));
  expect([none.notAllowed, none.unanswered, none.sorted.length]).toEqual([0, 10, 0]);
});

test("bounds cut a normal distribution off, and do not bend it", () => {
  const cut = summaryOf(pathAnswers(simulation("Exit proceeds", [["Exit equity value", "Normal", 6000, 2000, 6000, null, 9000]]), 0, PATHS));
  expect(cut.sorted[0]! / stake).toBeGreaterThanOrEqual(6000 - 1e-9);
  expect(cut.sorted.at(-1)! / stake).toBeLessThanOrEqual(9000 + 1e-9);
  // Mean of a normal distribution between its mean and 1.5 deviations above.
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  expect(cut.mean / stake).toBeCloseTo(6000 + (2000 * (density(0) - density(1.5))) / 0.4331927987, -2);
  expect(percentile(cut, 0)).toBe(cut.sorted[0]);
  expect(percentile(cut, 1)).toBe(cut.sorted.at(-1));
});

describe("a distribution cut off far out", () => {
  const cut = (...row: TermValue[]): ((share: number) => number) => readDrivers([HEAD, HEAD.map((_, i) => row[i])]).all[0]!.distribution.value;
  const LAST = 1 - 2 ** -53;

  test("above is that below, mirrored, to the last digits", () => {
    const [above, below] = [cut("Segment growth", "Normal", 0, 1, 5.5), cut("Segment growth", "Normal", 0, 1, null, null, -5.5)];
    for (const share of [0.001, 0.25, 0.5, 0.999]) expect(above(1 - share)).toBeCloseTo(-below(share), 12);
    // Published: the 1e-9 upper quantile of the normal distribution.
    expect(cut("Segment growth", "Normal", 0, 1, 5)(1 - 1e-9 / 2.866515718791939e-7)).toBeCloseTo(5.997807015007685, 9);
  });

  test("has a value for the last share there is, and keeps its bounds", () => {
    for (const low of [-6, 0, 3, 5.9]) {
      const value = cut("Segment growth", "Normal", 0, 1, low)(LAST);
      expect([low, value >= low && value < 41]).toEqual([low, true]);
    }
    expect(cut("Segment growth", "Normal", 0, 1, 0, null, 2)(LAST)).toBeLessThanOrEqual(2);
  });

  test("without a deviation is its mean, wherever the bounds are around it", () => {
    for (const kind of ["Normal", "Lognormal"])
      for (const bounds of [[], [300], [null, null, 300], [300, null, 300], [10, null, 400]]) expect(cut("Credits", kind, 300, 0, ...bounds)(0.3)).toBe(300);
    expect(refusal([["Credits", "Normal", 300, 0, 301]])).toBe("Low and High of Credits in drivers leave nothing of its distribution; bounds around the mean of 300 are needed.");
  });
});

test("the values of a discrete driver go up with its score, in whatever order they stand", () => {
  const head = [...HEAD, "Credits"];
  const rows = (...values: number[]): TermValue[][] => [["Credits", "Uniform", null, null, 100, null, 500], ...values.map((value) => ["Investor cash", "Discrete", null, null, null, null, null, value, 0.25, value === values[0] ? 0.9 : null])];
  const drawn = (...values: number[]): number[][] => Array.from({ length: 400 }, (_, path) => draws(simulation("Revenue", rows(...values), 1, head).drivers, 1, path));
  const upwards = drawn(100, 200, 300, 400);
  expect(drawn(400, 200, 100, 300)).toEqual(upwards);
  expect(drawn(0, 400, 300, 200).map(([, cash]) => cash)).toContain(0);
  const mean = (of: number[]): number => of.reduce((a, b) => a + b, 0) / of.length;
  const cashWhere = (high: boolean): number => mean(upwards.filter(([credits]) => credits! > 300 === high).map(([, cash]) => cash!));
  expect(cashWhere(true)).toBeGreaterThan(cashWhere(false) + 100);
});

test("a driver is drawn the same whatever drivers stand above or below it", () => {
  const [cash, credits, exit] = [["Investor cash", "Normal", 400, 20], ["Credits", "Lognormal", 300, 30], ["Exit equity value", "Uniform", null, null, 1, null, 9]];
  const of = (...rows: TermValue[][]): number[] => draws(simulation("Revenue", rows).drivers, 4, 7);
  const alone = [of(cash!)[0], of(credits!)[0], of(exit!)[0]];
  expect(of(cash!, credits!, exit!)).toEqual(alone);
  expect(of(exit!, credits!, cash!)).toEqual([...alone].reverse());
  expect(new Set(terms.map(({ label }) => placeOf(label))).size).toBe(terms.length);
});

test("correlations may have the rounding of the formulas that calculated them", () => {
  const head = ["Term", "Distribution", "Mean", "Deviation", "Credits", "Investor cash"];
  for (const [diagonal, one, other] of [[0.9999999999999998, 0.5, 0.5], [1.0000000000000002, 0.5, 0.5000000000000001], [1, 1.0000000000000002, 1], [1, -1.0000000000000002, -1]])
    expect(refusal([["Credits", "Normal", 1, 1, diagonal, one], ["Investor cash", "Normal", 1, 1, other, 1]], head)).toBe("accepted");
});

test("percentiles are Excel's PERCENTILE.INC", () => {
  const of = summaryOf(Float64Array.from([4, 1, 3, 2]));
  expect([0, 0.25, 0.3, 0.5, 1].map((share) => percentile(of, share))).toEqual([1, 1.75, 1.9, 2.5, 4]);
  expect([of.mean, of.deviation]).toEqual([2.5, Math.sqrt(5 / 3)]);
});

const refused: readonly (readonly [sentence: string, rows: readonly (readonly TermValue[])[], head?: readonly TermValue[]])[] = [
  ["Mean of Delivery cost in drivers is blank; the distribution Normal needs it.", [["Delivery cost", "Normal", null, 1]]],
  ["Low of Delivery cost in drivers is 0.9, above High (0.1); at most High is allowed.", [["Delivery cost", "Uniform", null, null, 0.9, null, 0.1]]],
  ["Likely of Delivery cost in drivers is 2; a value from Low (0.1) to High (0.9) is allowed.", [["Delivery cost", "Triangular", null, null, 0.1, 2, 0.9]]],
  ["Mean of Delivery cost in drivers is -1; for the distribution Lognormal a number above 0 is needed.", [["Delivery cost", "Lognormal", -1, 1]]],
  ["The probabilities of Usage curve in drivers add up to 0.6; 1 is needed.", [["Usage curve", "Discrete", null, null, null, null, null, "Straight", 0.6]]],
  ["Usage curve is a choice; its distribution is Normal, and only Discrete is allowed.", [["Usage curve", "Normal", 1, 1]]],
  [
    "Credits stands in several rows of drivers; only a Discrete distribution has a row for each of its values.",
    [
      ["Credits", "Normal", 1, 1],
      ["Credits", "Normal", 1, 1],
    ],
  ],
  ["Deviation of Credits in drivers is -1; a number from 0 is allowed.", [["Credits", "Normal", 1, -1]]],
  ["drivers has a column of correlations with Pre-money, which is no driver; one of its terms is needed.", [["Credits", "Normal", 1, 1, 0.5]], ["Term", "Distribution", "Mean", "Deviation", "Pre-money"]],
  [
    "The correlation of Credits with Investor cash in drivers is 0.5, and that of Investor cash with Credits is 0.4; the matrix must be symmetric.",
    [
      ["Credits", "Normal", 1, 1, 1, 0.5],
      ["Investor cash", "Normal", 1, 1, 0.4, 1],
    ],
    ["Term", "Distribution", "Mean", "Deviation", "Credits", "Investor cash"],
  ],
  [
    "The correlations of Pre-money with the drivers above it cannot all hold at once; a matrix that is positive semidefinite is needed.",
    [
      ["Credits", "Normal", 1, 1, null, 0.9, -0.9],
      ["Investor cash", "Normal", 1, 1, null, null, 0.9],
      ["Pre-money", "Normal", 1, 1],
    ],
    ["Term", "Distribution", "Mean", "Deviation", "Credits", "Investor cash", "Pre-money"],
  ],
  ["The correlation of Credits with Investor cash in drivers is 2; a number from -1 to 1 is allowed.", [["Credits", "Normal", 1, 1, 2], ["Investor cash", "Normal", 1, 1]], ["Term", "Distribution", "Mean", "Deviation", "Investor cash"]],
  [
    "The correlation of Investor cash with Credits in drivers is 0.5 in one row and -0.5 in another; one is allowed.",
    [["Credits", "Normal", null, null, 1, 1], ["Investor cash", "Discrete", 1, 0.5, null, null, 0.5], ["Investor cash", "Discrete", 2, 0.5, null, null, -0.5]],
    ["Term", "Distribution", "Value", "Probability", "Mean", "Deviation", "Credits"],
  ],
  ["Mean of Credits in drivers is 5, but the distribution Uniform has none; Low and High are its parameters.", [["Credits", "Uniform", 5, 0, 1, null, 2]]],
  ["Likely of Credits in drivers is 7, but the distribution Normal has none; Mean, Deviation, Low and High are its parameters.", [["Credits", "Normal", 5, 1, null, 7]]],
  ["Low of Credits in drivers is 7, but the distribution Discrete has none; Value and Probability are its parameters.", [["Credits", "Discrete", null, null, null, null, null, 5, 0.5], ["Credits", "Discrete", null, null, 7, null, null, 6, 0.5]]],
  ["Distribution of Credits in drivers is blank; Normal, Lognormal, Triangular, Uniform or Discrete is allowed.", [["Credits", null, 5, 1]]],
  ["The correlation of Credits with itself in drivers is 0.5; 1, or a blank, is needed.", [["Credits", "Normal", 1, 1, 0.5]], ["Term", "Distribution", "Mean", "Deviation", "Credits"]],
];
test.each(refused.map(([sentence, rows, head = HEAD]) => [sentence, rows, head] as const))("%s", (sentence, rows, head) => expect(refusal(rows, head)).toBe(sentence));
