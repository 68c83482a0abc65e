/** What changed between two states of the terms: terms before and after by scenario, and the measures that moved with them. */
import { attempt, CalculationError } from "../calculationError";
import { answers } from "./answers";
import { measures, type Measure } from "./measures";
import { findTerm, readScenario, withBeside, type Beside, type Scenario, type TermValue } from "./scenario";
import { termValue } from "./usual";

export interface NamedTerms {
  readonly name: string;
  readonly terms: Readonly<Record<string, TermValue>>;
}

export interface TermChange {
  readonly term: string;
  /** A blank is what stands for it; undefined where nothing does. */
  readonly before: TermValue;
  readonly after: TermValue;
}

export interface MeasureChange {
  readonly measure: string;
  /** A sentence where there is no answer. */
  readonly before: number | string;
  readonly after: number | string;
}

export interface ScenarioChange {
  readonly name: string;
  /** What it was called before, where that is certain. */
  readonly was?: string;
  readonly terms: readonly TermChange[];
  readonly measures: readonly MeasureChange[];
}

export interface Changes {
  readonly changed: readonly ScenarioChange[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What stands beside the terms before and after, such as events: it moves measures too. */
export interface BesideBoth {
  readonly before?: Beside;
  readonly after?: Beside;
}

/** A difference that rounding may leave, as a share of the larger value. */
const TOLERANCE = 1e-12;

/**
 * A scenario is the same one while its name is. Of those whose names are new, one that has exactly the terms of one that is
 * gone was renamed, if no other has them; nothing else is certain.
 */
export function changesBetween(before: readonly NamedTerms[], after: readonly NamedTerms[], beside: BesideBoth = {}): Changes {
  const isSame = (a: string) => (b: NamedTerms): boolean => a.toLowerCase() === b.name.toLowerCase();
  const gone = before.filter(({ name }) => !after.some(isSame(name)));
  const fresh = after.filter(({ name }) => !before.some(isSame(name)));
  const renamed = new Map(fresh.flatMap((each) => {
    const alike = gone.filter((other) => key(other) === key(each));
    const rivals = fresh.filter((other) => key(other) === key(each));
    return alike.length === 1 && rivals.length === 1 ? [[each, alike[0]!] as const] : [];
  }));
  const pairs = after.flatMap((each) => {
    const old = before.find(isSame(each.name)) ?? renamed.get(each);
    return old ? [change(old, each, beside)] : [];
  });
  return {
    changed: pairs.filter(({ was, terms, measures: moved }) => was !== undefined || terms.length + moved.length > 0),
    added: fresh.filter((each) => !renamed.has(each)).map(({ name }) => name),
    removed: gone.filter((each) => ![...renamed.values()].includes(each)).map(({ name }) => name),
  };
}

const isGiven = (value: TermValue): boolean => value !== undefined && value !== null && value !== "";
const given = ({ terms }: NamedTerms): [string, TermValue][] => Object.entries(terms).filter(([, value]) => isGiven(value));
const isUsual = (label: string, value: TermValue): boolean => value === findTerm(label)?.default;
/** The terms that say something, in one order. */
const key = (of: NamedTerms): string =>
  JSON.stringify(given(of).filter(([label, value]) => !isUsual(label, value)).map(([label, value]) => [findTerm(label)?.label ?? label, value]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));

function change(before: NamedTerms, after: NamedTerms, beside: BesideBoth): ScenarioChange {
  const labels = [...new Set([...given(before), ...given(after)].map(([label]) => label))];
  const [meantBefore, meantAfter] = [meant(before), meant(after)];
  const terms = labels.flatMap((term): TermChange[] => {
    const change = { term, before: meantBefore(term), after: meantAfter(term) };
    return isEqual(change.before, change.after) ? [] : [change];
  });
  return { name: after.name, ...(before.name === after.name ? {} : { was: before.name }), terms, measures: terms.length > 0 || beside.before || beside.after ? moved(before, after, beside) : [] };
}

/** A blank means what stands for it: to write that out, or to clear it, changes nothing. Undefined where nothing does. */
function meant(of: NamedTerms): (label: string) => TermValue {
  const scenario = read(of);
  return (label) => {
    const value = of.terms[label];
    if (isGiven(value)) return value;
    return scenario instanceof CalculationError ? undefined : termValue(scenario, findTerm(label)?.label ?? label);
  };
}

const isEqual = (a: TermValue, b: TermValue): boolean => (isGiven(a) || isGiven(b) ? (typeof a === "number" && typeof b === "number" ? isNear(a, b) : a === b) : true);
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));

function moved(before: NamedTerms, after: NamedTerms, beside: BesideBoth): MeasureChange[] {
  const [old, now] = [read(before, beside.before), read(after, beside.after)].map(answersOf);
  return measures.flatMap(({ label }, i): MeasureChange[] => {
    const [a, b] = [old![i]!, now![i]!];
    const isStill = typeof a === "number" && typeof b === "number" ? isNear(a, b) : a === b;
    return isStill ? [] : [{ measure: label, before: a, after: b }];
  });
}

const read = ({ name, terms }: NamedTerms, beside: Beside = {}): Scenario | CalculationError => attempt(() => withBeside(readScenario(name, Object.entries(terms)), beside));

function answersOf(scenario: Scenario | CalculationError): (number | string)[] {
  if (scenario instanceof CalculationError) return measures.map(() => scenario.message);
  const asked: readonly Measure[] = measures;
  return answers(scenario, asked).map((each) => (each instanceof CalculationError ? each.message : each));
}
