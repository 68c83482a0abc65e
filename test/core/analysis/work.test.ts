/** Work in steps: what it comes to is what the functions say, and the same bits however it was split. */
import { pathAnswers } from "../../../src/core/analysis/simulation";
import { readDrivers } from "../../../src/core/analysis/drivers";
import { driverCells, type Question, type SimulationQuestion } from "../../../src/core/analysis/question";
import { solve } from "../../../src/core/analysis/solve";
import { percentile, probabilityOf, summaryOf } from "../../../src/core/analysis/summary";
import { workOf, type FoundGrid, type FoundSimulation, type FoundSolutions, type FoundTornado, type Outcome, type Piece } from "../../../src/core/analysis/work";
import { attempt, CalculationError } from "../../../src/core/calculationError";
import { answer } from "../../../src/core/model/answers";
import { requireMeasure } from "../../../src/core/model/measures";
import { readBasis, readScenario, requireTerm, type TermValue } from "../../../src/core/model/scenario";

const deal: [string, TermValue][] = [["Investor cash", 410], ["Credits", 390], ["Other investors", 200], ["Pre-money", 1500], ["Closing date", 45_341], ["Exit date", 46_804], ["Exit equity value", 6000]];
const basis = readBasis("Deal", deal);
const measured = (measure: string, changes: Readonly<Record<string, TermValue>>): number | CalculationError =>
  attempt(() => answer(readScenario("Deal", new Map([...deal, ...Object.entries(changes)])), requireMeasure(measure)));

/** Pieces of so many steps, taken from the last to the first, as copies that another thread would hand over. */
function done(question: Question, size: number): Outcome {
  const work = workOf(basis, question);
  const pieces: Piece[] = [];
  for (let piece = Math.ceil(work.steps / size) - 1; piece >= 0; piece--) pieces[piece] = structuredClone(workOf(basis, structuredClone(question)).piece(piece * size, Math.min(work.steps, (piece + 1) * size)));
  return structuredClone(work.outcome(pieces));
}

const simulation: SimulationQuestion = {
  kind: "simulation",
  measure: "Economic MOIC",
  drivers: [
    { term: "Exit equity value", distribution: "Lognormal", parameters: { Mean: 6000, Deviation: 3000 } },
    { term: "Delivery cost", distribution: "Normal", parameters: { Mean: 0.4, Deviation: 0.3 } },
  ],
  correlations: [{ between: ["Exit equity value", "Delivery cost"], correlation: -0.3 }],
  paths: 1200,
  seed: 7,
  percentiles: [0.1, 0.5],
  thresholds: [2, 3],
};
const grid: Question = { kind: "grid", measure: "Economic MOIC", down: { term: "Credits", values: [0, 390, -5, 800] }, across: { term: "Usage curve", values: ["Straight", "S-curve"] } };
const bars: Question = { kind: "tornado", measure: "Economic MOIC", ranges: [{ term: "Delivery cost", low: 0.5, high: 0.7 }, { term: "Exit equity value", low: 5000, high: 7000 }, { term: "Credits", low: -1, high: 400 }] };
const wanted: Question = { kind: "solve", measure: "Economic MOIC", target: 2.5, term: "Exit equity value" };

test.each<[string, Question]>([["simulation", simulation], ["grid", grid], ["tornado", bars], ["solve", wanted]])("%s: the same bits in whatever pieces", (_, question) => {
  const whole = done(question, 1e6);
  for (const size of [1, 7, 100, 600]) if (question.kind !== "simulation" || size > 7) expect(done(question, size)).toEqual(whole);
});

test("a grid is MEASURE cell by cell, and a sentence stands where that has none", () => {
  const { base, rows } = done(grid, 2) as FoundGrid;
  expect(base).toBe(measured("Economic MOIC", {}));
  [0, 390, -5, 800].forEach((credits, i) =>
    ["Straight", "S-curve"].forEach((curve, j) => {
      const expected = measured("Economic MOIC", { Credits: credits, "Usage curve": curve });
      if (expected instanceof CalculationError) expect(rows[i]![j]).toEqual({ code: expected.code, field: expected.field, message: expected.message });
      else expect(rows[i]![j]).toBe(expected);
    }),
  );
});

test("bars are two MEASURE calls each, the widest first, those without an answer last", () => {
  const { bars: found } = done(bars, 1) as FoundTornado;
  expect(found.map(({ term }) => term)).toEqual(["Exit equity value", "Delivery cost", "Credits"]);
  expect([found[0]!.atLow, found[0]!.atHigh]).toEqual([5000, 7000].map((value) => measured("Economic MOIC", { "Exit equity value": value })));
  expect(found[2]!.atLow).toMatchObject({ message: "Credits is -1; a number from 0 is allowed." });
});

test("a solution is that of SOLVE; several are all told, and without any a sentence says so", () => {
  const { values } = done(wanted, 50) as FoundSolutions;
  expect(values).toEqual([solve(basis, { measure: requireMeasure("Economic MOIC"), target: 2.5, term: requireTerm("Exit equity value") })]);
  expect(measured("Economic MOIC", { "Exit equity value": values[0]! })).toBeCloseTo(2.5, 9);
  const several = done({ kind: "solve", measure: "Economic MOIC", target: 2.99, term: "Credits" }, 50) as FoundSolutions;
  expect(several.values.length).toBe(2);
  for (const credits of several.values) expect(measured("Economic MOIC", { Credits: credits })).toBeCloseTo(2.99, 8);
  expect(() => done({ kind: "solve", measure: "Economic MOIC", target: 300, term: "Credits" }, 50)).toThrow("No Credits from 0 to 6000000 makes Economic MOIC 300");
});

test("a simulation tells the statistics of its paths, and every answer is in a bin", () => {
  const found = done(simulation, 100) as FoundSimulation;
  const summary = summaryOf(pathAnswers({ basis, measure: requireMeasure("Economic MOIC"), drivers: readDrivers(driverCells(simulation)), seed: 7 }, 0, 1200));
  expect(found.notAllowed).toBeGreaterThan(0);
  expect(found.reason!.message).toContain("Delivery cost is drawn as");
  expect(found.mean).toBe(summary.mean);
  expect(found.percentiles).toEqual([0.1, 0.5].map((share) => ({ share, value: percentile(summary, share) })));
  expect(found.thresholds).toEqual([2, 3].map((threshold) => ({ threshold, probability: probabilityOf(summary, threshold) })));
  expect(found.bins.reduce((sum, { count }) => sum + count, 0)).toBe(summary.sorted.length);
  for (const { from, to, count } of found.bins.slice(0, -1)) expect(count).toBe(summary.sorted.filter((value) => value >= from && value < to).length);
  expect(found.bins.length).toBeGreaterThanOrEqual(5);
  expect(found.bins.length).toBeLessThanOrEqual(50);
});

test("paths without any answer say why the first has none; drivers that are wrong are refused before anything is done", () => {
  expect(() => done({ ...simulation, measure: "Circular share", paths: 50 }, 10)).toThrow("No path has an answer. The first: Circular share: The term Segment revenue is not given");
  expect(() => workOf(basis, { ...simulation, drivers: [{ term: "Credits", distribution: "Uniform", parameters: { Low: 5 } }], correlations: [] })).toThrow("High of Credits in drivers is blank");
});
