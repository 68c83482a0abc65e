/** How far a measure swings when each of several terms goes from a low value to a high one, the others as they are. */
import { invalid } from "../calculationError";
import { readRows } from "../captable/inputRows";
import type { FieldUnit, InputTable } from "../captable/inputTables";
import { answerTable, type Answer } from "../model/answers";
import type { Measure } from "../model/measures";
import { requireTerm, type Basis, type TermValue } from "../model/scenario";
import { varied, variation } from "./variation";

/** The drivers as they are filled in. */
export const rangesTable: InputTable<"drivers", FieldUnit | "value"> = {
  name: "drivers",
  layout: "rows",
  fields: [
    { label: "Term", chinese: "条款", unit: "text", needed: true },
    { label: "Low", chinese: "低值", unit: "value", needed: true },
    { label: "High", chinese: "高值", unit: "value", needed: true },
  ],
};

export interface DriverRange {
  readonly term: string;
  readonly low: number | string;
  readonly high: number | string;
}

/** Throws `value` with a sentence that names the driver and what is wrong with it. */
export function readRanges(cells: readonly (readonly TermValue[])[]): DriverRange[] {
  const ranges = readRows(rangesTable, cells).map((row) => {
    const given = (label: "Low" | "High"): number | string => {
      const value = row.value(label);
      if (value === undefined) throw invalid(label, `${label} of ${row.name} in drivers is blank; a value of the term is needed.`);
      return value;
    };
    return { term: requireTerm(row.name).label, low: given("Low"), high: given("High") };
  });
  if (ranges.length === 0) throw invalid("drivers", "drivers has no row below its header; at least one term with a low and a high value is needed.");
  return ranges;
}

export interface Bar extends DriverRange {
  readonly atLow: Answer;
  readonly atHigh: Answer;
  /** How far apart the two are. */
  readonly swing: Answer;
}

/** A bar a driver, the widest first, those without an answer last. */
export const tornado = (basis: Basis, measure: Measure, ranges: readonly DriverRange[]): Bar[] => widestFirst(ranges.map((range) => barOf(basis, measure, range)));

export function barOf(basis: Basis, measure: Measure, range: DriverRange): Bar {
  const { term, values } = variation(range.term, [range.low, range.high]);
  const [atLow, atHigh] = answerTable(values.map((value) => varied(basis, [[term, value]])), [measure]).map(([answer]) => answer!) as [Answer, Answer];
  const swing = typeof atLow !== "number" ? atLow : typeof atHigh !== "number" ? atHigh : Math.abs(atHigh - atLow);
  return { ...range, atLow, atHigh, swing };
}

/** Bars without an answer come last. */
export function widestFirst<Each extends { readonly swing: unknown }>(bars: readonly Each[]): Each[] {
  const width = ({ swing }: Each): number => (typeof swing === "number" ? swing : -1);
  return [...bars].sort((a, b) => width(b) - width(a));
}
