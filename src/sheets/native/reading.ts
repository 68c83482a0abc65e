/**
 * What a native model of a deal holds: the terms that can be changed in it, the lines and measures that are left once the deal is known,
 * and the constants that formulas need. Nothing here knows of cells.
 */
import { speaksOf, isNothing, isUnanswered, Specialised, type Known } from "../../core/model/specialise";
import { sweep } from "../../core/model/answers";
import type { Expression } from "../../core/model/expression";
import { FastModel } from "../../core/model/fast";
import type { Line } from "../../core/model/line";
import { lineIndex, lines as coreLines, lineSheets } from "../../core/model/lines";
import { measures as coreMeasures, type Measure } from "../../core/model/measures";
import type { PayoutCurve } from "../../core/model/payoutCurve";
import { readScenario, withBeside, type Beside, type Scenario } from "../../core/model/scenario";
import { structures, terms as coreTerms, type Term } from "../../core/model/terms";
import { termsRead } from "../../core/model/walk";
import type { Turns } from "../../core/turns";
import { structureOf, structuresOf, valueOf, type Deal } from "../deal";
import { nativeEvents, type NativeEvents } from "./events";
import { isPart, LAST_MONTH, withWorkings, workings, YEARS, YEARS_TO_EXIT } from "./workings";

export interface NativeSection {
  readonly heading: string;
  readonly lines: readonly Line[];
}

export interface NativeTerm {
  readonly term: Term;
  /** The options that can be chosen. */
  readonly options?: readonly string[];
  /** What stands for a blank, where that is a formula. */
  readonly default?: Expression;
  /** A blank means that there is no answer to what asks for it; else it is merely one of two ways to say something. */
  readonly isNeeded: boolean;
  /** Whether any formula looks at it. */
  readonly isUsed: boolean;
}

export interface NativeReading {
  readonly scenarios: readonly Scenario[];
  readonly terms: readonly NativeTerm[];
  readonly sections: readonly NativeSection[];
  readonly measures: readonly Measure[];
  readonly constants: readonly number[];
  readonly payout?: PayoutCurve;
  readonly events?: NativeEvents;
  /** A line that the model shows. */
  line(label: string): Line | undefined;
  /** What is left of a line, shown or not. */
  special(label: string): Line;
  /** An expression over what the model holds; what it does not hold is nothing or has no answer. */
  formula(of: Expression): Expression;
}

/** Terms of which one is given in place of the other. */
const pairs: readonly (readonly string[])[] = [["Pre-money", "Post-money"]];

/** Terms that name something, and are shown though no formula looks at them. */
const names: Readonly<Record<string, string>> = { "Cost basis": "Delivery cost" };

export function* nativeReading(deal: Pick<Deal, "scenarios">, beside: Beside = {}): Turns<NativeReading> {
  const { exit: payout } = beside;
  const scenarios = yield* readScenarios(deal, beside);
  const events = nativeEvents(beside.events);
  const isGiven = (label: string): boolean => deal.scenarios.some((each) => valueOf(each, label) !== undefined);
  const used = new Set(deal.scenarios.flatMap(structuresOf));
  const optionsOf = structureOptions(deal);
  const known = (label: string): Known => {
    if (label === "Credits" && !events?.kinds.includes("trancheCredits") && !used.has("Credits") && !used.has("Credits in escrow")) return { value: 0 };
    if (label === "Commitment" && !used.has("Cash with commitment")) return { value: 0 };
    const entry = coreTerms.find((each) => each.label === label)!;
    const partners = pairs.find((pair) => pair.includes(label)) ?? [];
    return entry.default !== undefined || entry.needed || [label, ...partners].some(isGiven) ? "free" : "absent";
  };
  const table = yield* rewrittenLines();
  const dead = yield* deadLines(scenarios);
  const special = new Specialised({
    term: known,
    isOption: (label, option) => label !== "Structure" || optionsOf.includes(option),
    hasClasses: payout !== undefined,
    happens: (kind) => events?.kinds.includes(kind) ?? false,
    line: (label) => (dead.has(label) ? { ...table.get(label)!, formula: { op: "unanswered", code: "unavailable", sentence: "" } } : table.get(label)!),
  });
  const isLeft = (label: string): boolean => !isEmpty(special.line(label));
  const everything: NativeSection[] = [];
  for (const [heading, all] of Object.entries(lineSheets)) {
    everything.push({ heading, lines: all.flatMap(({ label }) => rowsOf(label, isLeft).map((each) => special.line(each))) });
    yield;
  }
  const formula = (of: Expression): Expression => special.of(withWorkings(of, ""));
  const measures = yield* measuresLeft(scenarios, formula);
  const sections = shown(everything, measures);
  const formulas = [...sections.flatMap(({ lines }) => lines.flatMap(formulasOf)), ...measures.map((each) => each.formula)];
  const defaults = new Map(coreTerms.flatMap((each) => (typeof each.default === "object" ? [[each.label, formula(each.default)] as const] : [])));
  const read = labelsRead(formulas, defaults);
  yield;
  const isSpared = yield* spared(scenarios);
  const rows = coreTerms.filter(({ label, needed }) => known(label) === "free" && (needed || label === "Structure" || read.has(label) || isGiven(label) || read.has(names[label] ?? "")));
  const byLabel = new Map(sections.flatMap(({ lines }) => lines.map((each) => [each.label, each] as const)));
  return {
    scenarios,
    terms: rows.map((term): NativeTerm => nativeTerm(term, { read, optionsOf, defaults, isSpared })),
    sections,
    measures,
    constants: constantsIn([...formulas, ...defaults.values()]),
    ...(payout && { payout }),
    ...(events && { events }),
    line: (label) => byLabel.get(label),
    special: (label) => special.line(label),
    formula,
  };
}

function* readScenarios({ scenarios }: Pick<Deal, "scenarios">, beside: Beside): Turns<Scenario[]> {
  const found: Scenario[] = [];
  for (const { name, values } of scenarios) {
    found.push(withBeside(readScenario(name, values), beside));
    yield;
  }
  return found;
}

function* rewrittenLines(): Turns<ReadonlyMap<string, Line>> {
  const table = new Map<string, Line>();
  for (const each of [...coreLines, ...workings]) {
    table.set(each.label, { ...each, ...rewritten(each) });
    yield;
  }
  return table;
}

/** The measures that some scenario answers, and whose formulas are no mere numbers. */
function* measuresLeft(scenarios: readonly Scenario[], formula: (of: Expression) => Expression): Turns<Measure[]> {
  const answered = new Set<number>();
  for (const scenario of scenarios) {
    sweep([scenario], coreMeasures).forEach((value, i) => void (Number.isNaN(value) || answered.add(i)));
    yield;
  }
  const left: Measure[] = [];
  for (const [i, each] of coreMeasures.entries()) {
    const of = formula(each.formula);
    if (answered.has(i) && !isUnanswered(of) && of.op !== "number") left.push({ ...each, formula: of });
    yield;
  }
  return left;
}

/** Lines of time and parts of formulas that nothing asks for are left out. */
function shown(sections: readonly NativeSection[], measures: readonly Measure[]): readonly NativeSection[] {
  const isOnRequest = ({ heading }: NativeSection, { label }: Line): boolean => heading === "Time" || isPart(label);
  const all = new Map(sections.flatMap(({ lines }) => lines.map((each) => [each.label, each] as const)));
  const asked = new Set<string>(alwaysShown);
  const ask = (of: Expression): void => {
    for (const part of speaksOf(of))
      for (const label of spokenOf(part)) {
        if (asked.has(label)) continue;
        asked.add(label);
        const line = all.get(label);
        if (line) formulasOf(line).forEach(ask);
      }
  };
  for (const label of alwaysShown) formulasOf(all.get(label)!).forEach(ask);
  for (const each of sections) for (const line of each.lines) if (!isOnRequest(each, line)) formulasOf(line).forEach(ask);
  for (const each of measures) ask(each.formula);
  return sections.map((each) => ({ ...each, lines: each.lines.filter((line) => !isOnRequest(each, line) || asked.has(line.label)) })).filter(({ lines }) => lines.length > 0);
}

const alwaysShown = ["Months in the model", "Month", "Month end", LAST_MONTH];
const spokenOf = (part: Expression): readonly string[] =>
  part.op === "internalRate" ? [part.label, YEARS, YEARS_TO_EXIT] : part.op === "line" || part.op === "previous" || part.op === "running" || part.op === "total" || part.op === "largest" ? [part.label] : [];

/** A deal of notes stays one, and a deal without notes: else half of the model would be for another deal. */
function structureOptions({ scenarios }: Pick<Deal, "scenarios">): readonly string[] {
  const notes = scenarios.filter((each) => structureOf(each) === "Convertible note").length;
  return structures.filter((each) => (each === "Convertible note" ? notes > 0 : notes < scenarios.length));
}

const rewritten = ({ label, formula, atClosing, atExit }: Line): Partial<Line> => ({
  formula: withWorkings(formula, label),
  ...(atClosing && { atClosing: withWorkings(atClosing, label) }),
  ...(atExit && { atExit: withWorkings(atExit, label) }),
});

const formulasOf = ({ formula, atClosing, atExit }: Line): Expression[] => [formula, atClosing, atExit].filter((each): each is Expression => each !== undefined);

/** A line that has no answer, is one number that stands in the formulas that use it, or is nothing between closing and exit. */
const isEmpty = ({ formula, kind, atExit }: Line): boolean => isUnanswered(formula) || (kind === "once" ? formula.op === "number" : isNothing(formula) && !atExit);

/** A line with the workings in front of it; those that only show something need the line itself. */
function rowsOf(label: string, isLeft: (label: string) => boolean): string[] {
  const own = workings.filter((each) => each.before === label && isLeft(each.label) && (isPart(each.label) || isLeft(label)));
  return [...own.map((each) => each.label), ...(isLeft(label) ? [label] : [])];
}

/** Lines that have no answer in any month of any scenario, such as a division by an amount that is 0. */
function* deadLines(scenarios: readonly Scenario[]): Turns<ReadonlySet<string>> {
  const alive = new Set<string>();
  const model = new FastModel();
  for (const scenario of scenarios) {
    model.load(scenario);
    for (const { label, kind } of coreLines) {
      const index = lineIndex.get(label)!;
      const values = kind === "once" ? [model.once(index)] : [...model.series(index).subarray(0, model.periodEnds().length)];
      if (values.some(Number.isFinite)) alive.add(label);
    }
    yield;
  }
  return new Set(coreLines.flatMap(({ label }) => (alive.has(label) ? [] : [label])));
}

/** The labels of the terms that formulas look at in any of their branches, and those that their defaults look at. */
function labelsRead(formulas: readonly Expression[], defaults: ReadonlyMap<string, Expression>): ReadonlySet<string> {
  const read = new Set<string>();
  const meet = (of: Expression): void => {
    for (const part of speaksOf(of)) {
      const labels = part.op === "term" || part.op === "given" || part.op === "choose" ? [part.label] : part.op === "internalRate" ? ["Closing date", "Exit date"] : [];
      for (const label of labels) {
        if (read.has(label)) continue;
        read.add(label);
        const usual = defaults.get(label);
        if (usual) meet(usual);
      }
    }
  };
  formulas.forEach(meet);
  return read;
}

interface Found {
  readonly read: ReadonlySet<string>;
  readonly optionsOf: readonly string[];
  readonly defaults: ReadonlyMap<string, Expression>;
  /** Whether a scenario leaves a term out and has all its answers. */
  readonly isSpared: (term: Term) => boolean;
}

function* spared(scenarios: readonly Scenario[]): Turns<Found["isSpared"]> {
  const formulas = [...coreLines, ...coreMeasures].map((each) => each.formula);
  const known: { readonly numbers: Scenario["numbers"]; readonly read: ReadonlySet<string> }[] = [];
  for (const each of scenarios) {
    known.push({ numbers: each.numbers, read: termsRead(each, formulas) });
    yield;
  }
  return (term) => known.some(({ numbers, read }) => Number.isNaN(numbers[coreTerms.indexOf(term)]) && !read.has(term.label));
}

function nativeTerm(term: Term, { read, optionsOf, defaults, isSpared }: Found): NativeTerm {
  const { label, options } = term;
  const usual = defaults.get(label);
  return {
    term,
    ...(options && { options: label === "Structure" ? optionsOf : options }),
    ...(usual && { default: usual }),
    isNeeded: term.default === undefined && !isSpared(term),
    isUsed: read.has(label),
  };
}

/** Numbers that formulas name, but for 0 and 1. */
function constantsIn(formulas: readonly Expression[]): readonly number[] {
  const found = formulas.flatMap((of) => [...speaksOf(of)].flatMap((part) => (part.op === "number" ? [Math.abs(part.value)] : part.op === "monthsBetween" ? [12] : [])));
  return [...new Set(found)].filter((each) => each !== 0 && each !== 1).sort((a, b) => b - a);
}
