import { readDeals, type DealCell } from "../../core/analysis/dealTable";
import { readRanges, tornado, type Bar } from "../../core/analysis/tornado";
import { varied, variation, type Change } from "../../core/analysis/variation";
import { readDrivers } from "../../core/analysis/drivers";
import { pathAnswers } from "../../core/analysis/simulation";
import { solve } from "../../core/analysis/solve";
import { CalculationError } from "../../core/calculationError";
import { measureSteps, type DerivedStep } from "../../core/model/derivation";
import { greatest, minus, over, power, term } from "../../core/model/expression";
import { requireMeasure } from "../../core/model/measures";
import { requireTerm, termIndex, type Beside, type Scenario } from "../../core/model/scenario";
import type { CellValue } from "../cells";
import { told, type Asked, type Steps } from "../declaredSteps";
import type { CellsWithErrors, Series, TableCells } from "../parameters";
import { acrossOf, statisticsOf } from "../table/analysis";
import { chosen } from "../table/deal";
import type { Column, TermsRange } from "../termsRange";

const given = <T>({ inputs }: Asked, name: string): T => inputs[name] as T;
const besideAsked = (asked: Asked): Beside => ({ exit: given<Beside["exit"]>(asked, "classes"), events: given<Beside["events"]>(asked, "events") });
/** The scenario that the call names, or the first. */
const columnAsked = (asked: Asked): Column => given<TermsRange>(asked, "terms").column(given(asked, "scenario")).beside(besideAsked(asked));

export const analysisSteps: Readonly<Record<string, Steps>> = {
  MEASURETABLE: (asked) => {
    const { heading, deals } = readDeals(given<readonly (readonly DealCell[])[]>(asked, "deals"), besideAsked(asked));
    const measure = chosen(given(asked, "measures"))[asked.column - (heading === undefined ? 0 : 1)];
    const scenario = deals[asked.row - 1]?.scenario;
    return measure && scenario ? measureSteps(readable(scenario), measure, asked.teller) : [];
  },
  SENSITIVITY: (asked) => {
    const { row, column } = asked;
    if (row === 0 || column === 0) return [];
    const down = variation(given(asked, "downTerm"), given<readonly CellValue[]>(asked, "downValues"));
    const across = acrossOf(down, given(asked, "acrossTerm"), given(asked, "acrossValues"));
    return changedSteps(asked, [[down.term, down.values[row - 1]!], ...(across ? [[across.term, across.values[column - 1]!] as const] : [])]);
  },
  TORNADO: (asked) => {
    const { row, column } = asked;
    if (row === 0 || column === 0) return [];
    if (row === 1) return column < 3 ? [] : baseSteps(asked);
    const { basis } = columnAsked(asked);
    const bar = tornado(basis, requireMeasure(given(asked, "measure")), readRanges(given<CellsWithErrors>(asked, "drivers")))[row - 2];
    return bar ? barSteps(asked, bar) : [];
  },
  SOLVE: (asked) => {
    const found = requireTerm(given(asked, "term"));
    const [target, low, high] = ["target", "low", "high"].map((name) => given<number>(asked, name)) as [number, number, number];
    const value = solve(columnAsked(asked).basis, { measure: requireMeasure(given(asked, "measure")), target, term: found, low, high });
    return [...changedSteps(asked, [[found, value]], "the value that was found, put back"), ...told(asked, [{ label: found.label, value, words: "the value at which the measure is the target", unit: found.unit }])];
  },
  SIMULATE: simulationSteps,
};

/** How each statistic is made of the answers of the paths. */
const sayings: Readonly<Record<string, string>> = {
  Mean: "the answers of the paths that have one, added up / their number",
  "Standard deviation": "the square root of (squared distances of these answers from their mean, added up / (their number - 1))",
  Lowest: "the lowest of these answers",
  Highest: "the highest of these answers",
  Paths: "as given in paths",
  "Not allowed": "paths whose draws make no deal that is allowed",
  "No answer": "paths on which the measure has no answer",
  "First without an answer": "the first path without an answer, and why",
};
const ofPercentiles = "these answers in ascending order, so far from the first to the last; between two of them in proportion";
const ofThresholds = "paths whose answer is at least so much / paths with an answer";

function simulationSteps(asked: Asked): readonly DerivedStep[] {
  if (asked.row === 0 || asked.column === 0) return [];
  const measure = requireMeasure(given(asked, "measure"));
  const drivers = readDrivers(given<TableCells>(asked, "drivers"));
  const paths = given<number>(asked, "paths");
  const simulation = { basis: columnAsked(asked).basis, measure, drivers, seed: given<number>(asked, "seed") };
  const statistics = statisticsOf(simulation, paths, given<Series | undefined>(asked, "percentiles"), given<Series | undefined>(asked, "thresholds"));
  const [label, value] = statistics[asked.row - 1]!;
  if (value instanceof CalculationError) throw value;
  const answers = pathAnswers(simulation, 0, paths).filter(Number.isFinite).length;
  const rows = drivers.all.map(({ term: { label: driver }, kind }) => [driver, kind] as const);
  const before = [
    { label: "Drivers", value: rows.length, words: "drawn anew on every path; the same seed draws the same values", parts: { header: ["Term", "Distribution"], rows } },
    { label: "Answers", value: answers, words: "paths on which the measure has an answer" },
  ];
  const { unit } = measure;
  if (label.startsWith("Percentile")) return told(asked, [...before, { label: "Percentile", value: value as number, words: ofPercentiles, unit }]);
  if (label.startsWith("At least")) return told(asked, [...before, { label: "Probability", value: value as number, words: ofThresholds, unit: "share" }]);
  if (label !== "Standard error") return told(asked, [...before, { label, value: value as number | string, words: sayings[label]! }]);
  const deviation = statistics.find(([each]) => each === "Standard deviation")![1] as number;
  return told(asked, [...before, { label: "Standard deviation", value: deviation, words: sayings["Standard deviation"]!, unit }, { label, formula: over(term("Standard deviation"), power(term("Answers"), 0.5)), unit }]);
}

function readable(scenario: Scenario | CalculationError): Scenario {
  if (scenario instanceof CalculationError) throw scenario;
  return scenario;
}

/** The measure as if these values had been given. */
function changedSteps(asked: Asked, changes: readonly Change[], changed = "the value for this cell"): readonly DerivedStep[] {
  const { basis } = columnAsked(asked);
  const scenario = readable(varied(basis, changes));
  const numbers = scenario.numbers.slice();
  for (const [{ label }] of changes) numbers[termIndex.get(label)!] = basis.given[termIndex.get(label)!]!;
  return measureSteps(scenario, requireMeasure(given(asked, "measure")), asked.teller, { scenario: { name: basis.name, numbers }, changed });
}

function baseSteps(asked: Asked): readonly DerivedStep[] {
  if (asked.column === 5) return told(asked, [{ label: "Swing", value: 0, words: "nothing changes in the base" }]);
  return measureSteps(columnAsked(asked).scenario, requireMeasure(given(asked, "measure")), asked.teller);
}

function barSteps(asked: Asked, { term: label, low, high, atLow, atHigh }: Bar): readonly DerivedStep[] {
  if (asked.column === 1) return told(asked, [{ label: "Low", value: answered(low), words: "as given in drivers" }]);
  if (asked.column === 2) return told(asked, [{ label: "High", value: answered(high), words: "as given in drivers" }]);
  if (asked.column === 3 || asked.column === 4) {
    const { term: changed, values } = variation(label, [low, high]);
    return changedSteps(asked, [[changed, values[asked.column - 3]!]]);
  }
  const { unit } = requireMeasure(given(asked, "measure"));
  return told(asked, [
    { label: "At low", value: answered(atLow), words: "the measure with the low value of the term", unit },
    { label: "At high", value: answered(atHigh), words: "the measure with the high value of the term", unit },
    { label: "Swing", formula: greatest(minus(term("At high"), term("At low")), minus(term("At low"), term("At high"))), unit },
  ]);
}

function answered<Value extends number | string>(found: Value | CalculationError): Value {
  if (found instanceof CalculationError) throw found;
  return found;
}
