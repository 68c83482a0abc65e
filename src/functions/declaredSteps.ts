/**
 * Steps as they are declared beside the functions, and what becomes of them for the arguments of one call. functions.js leaves all
 * of it out: only who reads an explanation loads it.
 */
import { isoDate } from "../core/numbers/dates";
import { signed, type DerivedStep, type Parts, type Teller } from "../core/model/derivation";
import { chosen, parts as partsOf, type Expression } from "../core/model/expression";
import { evaluateFormula, type Inputs } from "../core/model/formula";
import { phrase } from "../core/model/words";

/** One cell of an answer, and what was asked. */
export interface Asked {
  /** The arguments by parameter name as the function reads them, defaults filled in. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The cell's place in the answer, from 0. */
  readonly row: number;
  readonly column: number;
  readonly teller: Teller;
  readonly source: string;
}

/** The steps to a cell of the answer; none for a heading, or a label. */
export type Steps = (asked: Asked) => readonly DerivedStep[];

/**
 * A step over the inputs and the steps before it: a formula, or a value that is found otherwise, with the words that say how.
 * `known` is not told as a step of its own.
 */
export interface Declared {
  readonly label: string;
  readonly formula?: Expression;
  readonly value?: number | string;
  readonly words?: string;
  readonly unit?: NonNullable<DerivedStep["unit"]>;
  readonly source?: string;
  readonly parts?: Parts;
  /** Steps that a found value rests on. */
  readonly needs?: readonly string[];
}

/** What a function that is one formula says of it: the parts that have a name, and what the answer is called. */
export interface Named {
  readonly answer: string;
  readonly unit?: NonNullable<DerivedStep["unit"]>;
  /** In the order in which they are told; one may speak of those before it. */
  readonly parts?: Readonly<Record<string, Expression>>;
}

/** Declared steps with their values, in words and in numbers. `dates` are the inputs that are shown as dates. */
export function told({ inputs, teller, source: usual }: Asked, steps: readonly Declared[], dates: readonly string[] = []): readonly DerivedStep[] {
  const known: Record<string, number | string | undefined> = { ...(inputs as Inputs) };
  const { words, number } = teller;
  const shown = (label: string): string => {
    const value = known[label];
    if (typeof value !== "number") return words.label(String(value));
    return dates.includes(label) ? isoDate(value) : signed(number(value), value);
  };
  return steps.map(({ label, formula, value: found, words: saying = "", unit, source = usual, parts }) => {
    const taken = formula && decided(formula, known);
    const value = found ?? (taken ? evaluateFormula(taken, known) : NaN);
    known[label] = value;
    const inWords = taken ? phrase(taken, undefined, words) : words.say(saying);
    const inNumbers = taken && phrase(taken, undefined, words, (part) => ("label" in part ? shown(part.label) : ""));
    const tells = inNumbers !== undefined && inNumbers !== inWords && taken?.op !== "term";
    return { label, value, formula: inWords, source, ...(unit && { unit }), ...(tells && { numbers: inNumbers }), ...(parts && { parts }) };
  });
}

/** The formula without the branches that were not taken. */
function decided(of: Expression, inputs: Inputs): Expression {
  if (of.op === "choose") return decided(chosen(of, String(inputs[of.label])), inputs);
  if (of.op === "when") return decided(evaluateFormula(of.condition, inputs) ? of.then : of.otherwise, inputs);
  if ("left" in of) return { ...of, left: decided(of.left, inputs), right: decided(of.right, inputs) };
  return "of" in of ? { ...of, of: decided(of.of, inputs) } : of;
}

/** A formula taken apart at the parts that have a name: those that it rests on here, each once, then itself. */
export function namedParts(formula: Expression, { answer, unit, parts = {} }: Named, inputs: Inputs): readonly Declared[] {
  const names = new Map(Object.entries(parts).map(([label, part]) => [JSON.stringify(decided(part, inputs)), label]));
  const own = decided(formula, inputs);
  const steps = [...names].map(([key, label]) => ({ label, formula: withNames(JSON.parse(key) as Expression, names, label) }));
  const last: Declared = { label: answer, formula: withNames(own, names), ...(unit && { unit }) };
  const used = new Set<string>();
  const use = (of: Expression): void => {
    if (of.op === "term" && !used.has(of.label)) {
      used.add(of.label);
      const step = steps.find(({ label }) => label === of.label);
      if (step) use(step.formula);
    }
    partsOf(of).forEach(use);
  };
  use(last.formula!);
  return [...steps.filter(({ label }) => used.has(label)), last];
}

function withNames(of: Expression, names: ReadonlyMap<string, string>, except?: string): Expression {
  // A part that is a plain number, or a single name, in this call needs no name of its own.
  const label = of.op === "number" || of.op === "term" ? undefined : names.get(JSON.stringify(of));
  if (label !== undefined && label !== except) return { op: "term", label };
  if ("left" in of) return { ...of, left: withNames(of.left, names, except), right: withNames(of.right, names, except) };
  return "of" in of ? { ...of, of: withNames(of.of, names, except) } : of;
}

/** The steps that one of several rests on, itself the last. */
export function toldUpTo(asked: Asked, steps: readonly Declared[], label: string): readonly DerivedStep[] {
  const until = steps.slice(0, steps.findIndex((step) => step.label === label) + 1);
  const wanted = restsOn(until, label);
  return told(asked, until).filter((step) => wanted.has(step.label));
}

function restsOn(steps: readonly Declared[], label: string, found = new Set<string>()): ReadonlySet<string> {
  const step = steps.find((each) => each.label === label);
  if (!step || found.has(label)) return found;
  found.add(label);
  const labels = [...JSON.stringify(step.formula ?? {}).matchAll(/"label":"([^"]+)"/g)].map(([, each]) => each!);
  for (const each of [...labels, ...(step.needs ?? [])]) restsOn(steps, each, found);
  return found;
}
