/**
 * Which term caused how much of a change: each term alone, all others as they were; and all terms in the order of the table of terms, one
 * after the other, so that the effects add up to the whole change. What a term does in order rests on those before it: neither way is
 * the truth about two terms that work together, so both are shown.
 */
import { attempt, CalculationError } from "../calculationError";
import { sweep } from "../model/answers";
import type { NamedTerms } from "../model/changes";
import type { Measure } from "../model/measures";
import { readScenario, requireTerm, termIndex, type Scenario, type TermValue } from "../model/scenario";

/** Several terms stand together where the deal cannot be read, or has no answer, with only some of them changed: a post-money given in place of a pre-money. */
export interface Effect {
  readonly terms: readonly string[];
  readonly effect: number;
}

/** Where the term alone makes a deal that cannot be, or one without an answer, there is no effect of it alone. */
export interface LoneEffect {
  readonly term: string;
  readonly effect: number | undefined;
}

export interface Causes {
  readonly measure: string;
  readonly before: number;
  readonly after: number;
  readonly inOrder: readonly Effect[];
  readonly alone: readonly LoneEffect[];
}

/** For each measure that has an answer on both sides. Throws the CalculationError of terms that cannot be read. */
export function causes(before: NamedTerms, after: NamedTerms, measures: readonly Measure[]): readonly Causes[] {
  const [was, is] = [normal(before), normal(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((label) => was.get(label) !== is.get(label)).sort((a, b) => (termIndex.get(a) ?? 0) - (termIndex.get(b) ?? 0));
  const [start, end] = [read(was), read(is)];
  const steps = [start, ...changed.slice(0, -1).map((_, i) => attempt(() => read(mixed(was, is, changed.slice(0, i + 1))))), end];
  const lone = changed.map((label) => attempt(() => read(mixed(was, is, [label]))));
  const [inOrder, alone] = [figures(steps, measures), figures(lone, measures)];
  return measures.flatMap(({ label }, m): Causes[] => {
    const [first, last] = [inOrder[0]?.[m] ?? NaN, inOrder[inOrder.length - 1]?.[m] ?? NaN];
    if (Number.isNaN(first) || Number.isNaN(last)) return [];
    const effects = stepped(changed, inOrder.map((row) => row[m] ?? NaN));
    const lonely = changed.map((term, i): LoneEffect => {
      const value = alone[i]?.[m] ?? NaN;
      return { term, effect: Number.isNaN(value) ? undefined : value - first };
    });
    return [{ measure: label, before: first, after: last, inOrder: effects, alone: lonely }];
  });
}

type Given = ReadonlyMap<string, TermValue>;

/** By the labels of the table of terms; blanks left out. Throws for a label that no term has. */
const normal = ({ terms }: NamedTerms): Given =>
  new Map(Object.entries(terms).flatMap(([label, value]): [string, TermValue][] => (value === undefined || value === null || value === "" ? [] : [[requireTerm(label).label, value]])));

const read = (given: Given): Scenario => readScenario("", given);

function mixed(was: Given, is: Given, changed: readonly string[]): Given {
  const given = new Map(was);
  for (const label of changed) given.set(label, is.get(label));
  return given;
}

/** A row a scenario, NaN where it cannot be read or has no answer. */
function figures(scenarios: readonly (Scenario | CalculationError)[], measures: readonly Measure[]): readonly (readonly number[])[] {
  return scenarios.map((each) => (each instanceof CalculationError ? measures.map(() => NaN) : [...sweep([each], measures)]));
}

/** @param values before the first change, and after each of them; the first and the last are there */
function stepped(changed: readonly string[], values: readonly number[]): Effect[] {
  const effects: Effect[] = [];
  let together: string[] = [];
  let last = values[0] ?? NaN;
  changed.forEach((term, i) => {
    together.push(term);
    const value = values[i + 1] ?? NaN;
    if (Number.isNaN(value)) return;
    effects.push({ terms: together, effect: value - last });
    [last, together] = [value, []];
  });
  return effects;
}
