import { draws } from "../../../src/core/analysis/simulation";
import { readDrivers } from "../../../src/core/analysis/drivers";
import { driverCells, rangeCells, type SimulationQuestion } from "../../../src/core/analysis/question";
import { readRanges } from "../../../src/core/analysis/tornado";

const question: SimulationQuestion = {
  kind: "simulation",
  measure: "Economic MOIC",
  drivers: [
    { term: "Exit equity value", distribution: "Lognormal", parameters: { Mean: 6000, Deviation: 3000 } },
    { term: "Usage curve", distribution: "Discrete", parameters: {}, chances: [{ value: "Straight", probability: 0.4 }, { value: "S-curve", probability: 0.6 }] },
    { term: "Delivery cost", distribution: "Triangular", parameters: { Low: 0.2, Likely: 0.5, High: 0.9 } },
  ],
  correlations: [{ between: ["Exit equity value", "Delivery cost"], correlation: 0.4 }],
  paths: 1000,
  seed: 1,
  percentiles: [],
  thresholds: [],
};

test("the drivers of a question are the table that SIMULATE takes, with the columns that are used", () => {
  expect(driverCells(question)).toEqual([
    ["Term", "Distribution", "Mean", "Deviation", "Low", "Likely", "High", "Value", "Probability", "Exit equity value", "Usage curve"],
    ["Exit equity value", "Lognormal", 6000, 3000, null, null, null, null, null, null, null],
    ["Usage curve", "Discrete", null, null, null, null, null, "Straight", 0.4, null, null],
    ["Usage curve", "Discrete", null, null, null, null, null, "S-curve", 0.6, null, null],
    ["Delivery cost", "Triangular", null, null, 0.2, 0.5, 0.9, null, null, 0.4, null],
  ]);
  expect(driverCells({ ...question, drivers: question.drivers.slice(0, 1), correlations: [] })).toEqual([
    ["Term", "Distribution", "Mean", "Deviation"],
    ["Exit equity value", "Lognormal", 6000, 3000],
  ]);
});

test("they are read as the drivers that were meant: correlated where that was said, and nowhere else", () => {
  const { all, factor } = readDrivers(driverCells(question));
  expect(all.map(({ term, kind }) => [term.label, kind])).toEqual(question.drivers.map(({ term, distribution }) => [term, distribution]));
  expect(factor).toEqual([[1], [0, 1], [0.4, 0, expect.closeTo(Math.sqrt(1 - 0.16), 12)]]);
  expect(readDrivers(driverCells({ ...question, correlations: [] })).factor).toBeUndefined();
  expect(draws({ all, factor }, 1, 0)).toHaveLength(3);
});

test("the ranges of a question are the table that TORNADO takes", () => {
  const ranges = [{ term: "Credits", low: 300, high: 500 }, { term: "Usage curve", low: "Straight", high: "S-curve" }];
  expect(readRanges(rangeCells({ kind: "tornado", measure: "Revenue", ranges }))).toEqual(ranges);
});
