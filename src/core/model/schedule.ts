/**
 * Lines over time: by month, fiscal quarter or fiscal year, and over any window of days.
 */
import { attempt, CalculationError, invalid, unanswerable } from "../calculationError";
import { endOfMonth, isoDate, monthOf } from "../numbers/dates";
import { sum } from "../numbers/sum";
import { refined, type Axis } from "./axis";
import { doubles } from "./evaluation";
import type { Expression } from "./expression";
import { compile } from "./compile";
import { FastModel } from "./fast";
import { byLabel, unknownLabel } from "./labels";
import type { Line } from "./line";
import { lineIndex, lines } from "./lines";
import { about, Reference } from "./reference";
import { termIndex, type Scenario } from "./scenario";

export type Frequency = "Month" | "Quarter" | "Year";
export const frequencies: readonly Frequency[] = ["Month", "Quarter", "Year"];

export interface Period {
  /** "2024-03", "FY2024 Q4" or "FY2024"; a fiscal year is named by the year in which it ends. */
  readonly label: string;
  /** Serial number of its last day. */
  readonly end: number;
}

export interface Schedule {
  readonly periods: readonly Period[];
  /** A value a period: flows are summed, balances stand at the end. An error fills its own row. */
  readonly rows: readonly { readonly line: Line; readonly values: readonly (number | CalculationError)[] }[];
}

export const findLine = byLabel(lines, (each) => [each.label]);

/** The line that a label names. Throws `value` with the nearest label where there is none. */
export function requireLine(label: string): Line {
  const found = findLine(label);
  if (found) return found;
  throw unknownLabel("line", "line", label, lines.map((each) => each.label));
}

/** The lines that a schedule shows where none are named, without those that are nothing in this scenario. */
const usualLines: readonly string[] = [
  "Usage", "Unused credits", "Escrow opening", "Escrow deposit", "Escrow release", "Escrow lapse", "Escrow closing", "Interest kept", "Interest paid to start-up",
  "Spend", "Shortfall billed", "Collected", "Usage revenue", "Breakage revenue", "Commitment revenue", "Revenue", "Delivery cost", "Gross profit",
  "Contract liability", "Refund", "Refund liability", "Remaining obligation", "Money returned", "Circular revenue", "Economic flow", "Note balance",
];

/** The named lines (or the usual ones that are not nothing) over the whole life of the deal. */
export function schedule(scenario: Scenario, labels: readonly string[] | undefined, frequency: Frequency): Schedule {
  const model = new FastModel().load(scenario);
  const groups = periodsOf(scenario, model.periodEnds(), frequency);
  const wanted = (labels ?? usualLines).map(requireLine);
  const rows = wanted.map((line) => ({ line, values: grouped(scenario, model, line, groups) }));
  const shown = labels ? rows : rows.filter(({ values }) => values.some((value) => value !== 0));
  return { periods: groups.map(({ label, end }) => ({ label, end })), rows: shown };
}

export interface Group extends Period {
  readonly first: number;
  readonly last: number;
}

export function periodsOf(scenario: Scenario, ends: Float64Array, frequency: Frequency): Group[] {
  const given = scenario.numbers[termIndex.get("Fiscal year ends")!]!;
  const yearEnd = Number.isNaN(given) ? 12 : given;
  const length = frequency === "Month" ? 1 : frequency === "Quarter" ? 3 : 12;
  const groups: Group[] = [];
  ends.forEach((end, t) => {
    const fiscal = monthOf(end) - yearEnd; // months since the fiscal year that ended in the year 0
    const number = Math.floor(fiscal / length);
    const lastMonth = (number + 1) * length - 1 - fiscal;
    const groupEnd = endOfMonth(end, lastMonth);
    const before = groups[groups.length - 1];
    if (before?.end === groupEnd) groups[groups.length - 1] = { ...before, last: t };
    else groups.push({ label: periodLabel(end, fiscal, frequency), end: groupEnd, first: t, last: t });
  });
  return groups;
}

function periodLabel(end: number, fiscal: number, frequency: Frequency): string {
  if (frequency === "Month") return isoDate(end).slice(0, 7);
  const year = Math.floor(fiscal / 12) + 1;
  return frequency === "Year" ? `FY${year}` : `FY${year} Q${Math.floor((fiscal - 12 * (year - 1)) / 3) + 1}`;
}

function grouped(scenario: Scenario, model: FastModel, line: Line, groups: readonly Group[]): (number | CalculationError)[] {
  const values = monthValues(scenario, model, line);
  return groups.map(({ first, last }) => {
    const value = line.kind === "flow" ? sum(values.subarray(first, last + 1)) : values[line.kind === "opening" ? first : last]!;
    return Number.isFinite(value) ? value : reason(scenario, line, last);
  });
}

/** A line by month, with what flows on the closing and the exit date in the months of those dates. */
function monthValues(scenario: Scenario, model: FastModel, line: Line): Float64Array {
  const index = lineIndex.get(line.label)!;
  const ends = model.periodEnds();
  if (line.kind === "once") return new Float64Array(ends.length).fill(model.once(index));
  const values = model.series(index).slice(0, ends.length);
  for (const { date, amount } of datedParts(scenario, model, line)) {
    const t = ends.findIndex((end) => end >= date);
    if (t >= 0) values[t]! += amount;
  }
  return values;
}

export function datedParts(scenario: Scenario, model: FastModel, line: Line): { date: number; amount: number }[] {
  const on = (term: string): number => scenario.numbers[termIndex.get(term)!]!;
  const amount = (of: Expression): number => compile(of).run(model, 0) as number;
  const parts: { date: number; amount: number }[] = [];
  if (line.atClosing) parts.push({ date: on("Closing date"), amount: amount(line.atClosing) });
  if (line.atExit && !Number.isNaN(on("Exit date"))) parts.push({ date: on("Exit date"), amount: amount(line.atExit) });
  return parts;
}

/** Days from `from` to `to`, both inclusive. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * A line on the caller's own timeline, one value a window. Flows are summed: by day where the line moves daily, else by
 * month end. Balances and rates stand at the last day (`to`). 0 before closing. Throws where a window ends before it begins.
 */
export function windows(scenario: Scenario, line: Line, spans: readonly Window[]): number[] {
  for (const { from, to } of spans) if (from > to) throw invalid("to", `to is ${isoDate(to)}, before from (${isoDate(from)}); a window runs from its first to its last day.`);
  const model = new FastModel().load(scenario);
  const months: Axis = { closing: scenario.numbers[termIndex.get("Closing date")!]!, ends: model.periodEnds().slice() };
  const parts = datedParts(scenario, model, line);
  const axis = line.daily ? refined(months, spans.flatMap(({ from, to }) => [from - 1, to])) : months;
  if (line.daily) model.load(scenario, axis);
  const index = lineIndex.get(line.label)!;
  const values = line.kind === "once" ? undefined : model.series(index);
  return spans.map((span) => {
    const value = values ? windowValue(line, axis, values, span) : model.once(index);
    const dated = parts.reduce((sum, { date, amount }) => (date >= span.from && date <= span.to ? sum + amount : sum), 0);
    if (Number.isFinite(value + dated)) return value + dated;
    throw reason(scenario, line, 0);
  });
}

function windowValue(line: Line, axis: Axis, values: Float64Array, { from, to }: Window): number {
  const { ends } = axis;
  if (line.kind === "flow") {
    const first = ends.findIndex((end) => end >= from);
    const after = ends.findIndex((end) => end > to);
    return first < 0 ? 0 : sum(values.subarray(first, after < 0 ? ends.length : after));
  }
  if (to < axis.closing) return 0;
  if (line.kind === "opening") return values[ends.findIndex((end) => end >= from)] ?? 0;
  let last = -1;
  for (let t = 0; t < ends.length && ends[t]! <= to; t++) last = t;
  return last < 0 ? 0 : values[last]!;
}

/** Why a line has no value. */
function reason(scenario: Scenario, line: Line, t: number): CalculationError {
  const why = attempt(() => new Reference(scenario, doubles).line(line.label, t));
  return why instanceof CalculationError ? about(line.label, why) : unanswerable(line.label, `${line.label} has no finite value for these terms.`);
}
