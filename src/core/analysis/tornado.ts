/** How far a measure swings when each of several terms goes from a low value to a high one, the others as they are. */
import { invalid, type CalculationError } from "../calculationError";
import { readRows, type InputCell } from "../captable/inputRows";
import type { FieldUnit, InputTable } from "../captable/inputTables";
import { answerTable, type Answer } from "../model/answers";
import type { Measure } from "../model/measures";
import { requireTerm, type Basis } from "../model/scenario";
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

/** As it stands in a sheet: an error in the place of a value, or one that says why there is none, is that of its own bar. */
export interface RangeInSheet {
  readonly term: string;
  readonly low: DriverRange["low"] | CalculationError;
  readonly high: DriverRange["high"] | CalculationError;
}

/** Throws `value` for a table that names no terms; what is wrong with a value stands in its place. */
export function readRanges(cells: readonly (readonly InputCell[])[]): RangeInSheet[] {
  const ranges = readRows(rangesTable, cells).map((row) => {
    const given = (label: "Low" | "High"): RangeInSheet["low"] => row.given(label) ?? invalid(label, `${label} of ${row.name} in drivers is blank; a value of the term is needed.`);
    return { term: requireTerm(row.name).label, low: given("Low"), high: given("High") };
  });
  if (ranges.length === 0) throw invalid("drivers", "drivers has no row below its header; at least one term with a low and a high value is needed.");
  return ranges;
}

export interface Swing {
  readonly atLow: Answer;
  readonly atHigh: Answer;
  /** How far apart the two are. */
  readonly swing: Answer;
}
export type Bar<Range extends RangeInSheet = RangeInSheet> = Range & Swing;

/** A bar a driver, the widest first, those without an answer last. */
export const tornado = <Range extends RangeInSheet>(basis: Basis, measure: Measure, ranges: readonly Range[]): Bar<Range>[] => widestFirst(ranges.map((range) => barOf(basis, measure, range)));

export function barOf<Range extends RangeInSheet>(basis: Basis, measure: Measure, range: Range): Bar<Range> {
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
