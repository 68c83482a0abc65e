/**
 * The reading in words: the derivation of one number as a chain of terms and lines, each with its value, its formula and its
 * source. Only what the number rests on in this scenario is told: of a choice, the branch that was taken.
 */
import { CalculationError } from "../calculationError";
import { isoDate } from "../numbers/dates";
import { sum } from "../numbers/sum";
import { doubles } from "./evaluation";
import { parts, type BinaryOperator, type Expression } from "./expression";
import { FastModel } from "./fast";
import type { Line } from "./line";
import { lineIndex } from "./lines";
import type { Measure } from "./measures";
import { Reference } from "./reference";
import { givenValue, termIndex, type Scenario } from "./scenario";
import { terms } from "./terms";
import { Walk } from "./walk";

export interface Step {
  readonly label: string;
  /** A number, a date as text, an option, or the reason why there is no value. */
  readonly value: number | string;
  readonly formula: string;
  readonly source: string;
}

/** The steps that lead to a measure, terms first, the measure itself last. A step without a value says why. */
export function explain(scenario: Scenario, measure: Measure): readonly Step[] {
  const chain = new Chain(scenario);
  chain.walk.follow(measure.formula);
  return [...chain.termSteps, ...chain.lineSteps, { label: measure.label, value: chain.result(measure), formula: chain.text(measure.formula), source: measure.source }];
}

class Chain {
  readonly termSteps: Step[] = [];
  readonly lineSteps: Step[] = [];
  readonly walk: Walk;
  private readonly reference: Reference<number>;
  private readonly model = new FastModel();

  constructor(private readonly scenario: Scenario) {
    this.walk = new Walk(scenario, { term: (label) => void this.termSteps.push(this.termStep(label)), line: (line) => void this.lineSteps.push(this.lineStep(line)) });
    this.reference = new Reference(scenario, doubles);
    this.model.load(scenario);
  }

  result = (measure: Measure): number | string => valueOrReason(() => this.reference.measure(measure));

  text(of: Expression): string {
    return phrase(of, (inner) => this.walk.branch(inner));
  }

  private termStep(label: string): Step {
    const { unit, default: usual } = terms[termIndex.get(label)!]!;
    const given = givenValue(this.scenario, label);
    const byFormula = typeof usual === "object";
    const value = given ?? (byFormula ? this.reference.evaluate(usual, 0) : (usual ?? `The term ${label} is not given.`));
    const formula = given !== undefined ? "as given" : usual === undefined ? "not given" : byFormula ? `default: ${this.text(usual)}` : "default";
    return { label, value: unit === "date" && typeof value === "number" ? isoDate(value) : value, formula, source: "Term" };
  }

  private lineStep(line: Line): Step {
    return { label: line.kind === "flow" ? `${line.label}, total` : line.label, value: valueOrReason(() => this.lineValue(line)), formula: this.lineText(line), source: line.source };
  }

  private lineText(line: Line): string {
    const text = this.text(line.formula);
    if (line.atClosing || line.atExit)
      return [line.atClosing && `at closing ${this.text(line.atClosing)}`, text !== "0" && `month by month ${text}`, line.atExit && `at exit ${this.text(line.atExit)}`].filter(Boolean).join("; ");
    return text === "0" ? "nothing in this deal" : text === line.label ? "the term of that name" : text;
  }

  private lineValue(line: Line): number | string {
    if (line.kind === "once") return shown(line, this.reference.line(line.label, 0));
    const values = [...this.model.series(lineIndex.get(line.label)!).subarray(0, this.model.periodEnds().length)];
    if (values.some(Number.isNaN)) return shown(line, this.reference.line(line.label, 0));
    if (line.kind === "flow") return sum(values);
    const [first, last] = [values[0] ?? 0, values[values.length - 1] ?? 0];
    return first === last ? shown(line, first) : `${shown(line, first)} in month 1, ${shown(line, last)} in month ${values.length}`;
  }
}

function valueOrReason(value: () => number | string): number | string {
  try {
    return value();
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
}

function shown(line: Line, value: number): number | string {
  if (line.unit === "date") return isoDate(value);
  return Math.abs(value) >= 1e-6 || value === 0 ? Number(value.toPrecision(12)) : value;
}

const symbols: Readonly<Partial<Record<BinaryOperator, readonly [symbol: string, strength: number]>>> = {
  add: ["+", 1],
  subtract: ["-", 1],
  multiply: ["×", 2],
  divide: ["/", 2],
  power: ["^", 3],
  atLeast: [">=", 0],
  above: [">", 0],
};
const calls: Readonly<Partial<Record<Expression["op"], (...parts: string[]) => string>>> = {
  min: (a, b) => `the smaller of ${a} and ${b}`,
  max: (a, b) => `the larger of ${a} and ${b}`,
  monthEnd: (date, months) => (months === "0" ? `month end of ${date}` : `month end of ${date} + ${months} months`),
  monthsLater: (date, months) => `${date} + ${months} months`,
  monthsBetween: (from, to) => `months from ${from} to ${to}`,
  exp: (x) => `exp(${x})`,
  dayOfMonth: (date) => `day of ${date}`,
};
const phrases: Readonly<Partial<Record<Expression["op"], (label: string) => string>>> = {
  given: (label) => `${label} is given`,
  previous: (label) => `${label} of the month before`,
  running: (label) => `${label} up to this month`,
  total: (label) => `total of ${label}`,
  largest: (label) => `largest ${label}`,
  internalRate: (label) => `internal rate of return of ${label}`,
};

/** An expression as people write a formula. `decided` leaves out the branches that were not taken. */
export function phrase(of: Expression, decided: (of: Expression) => Expression | undefined = () => undefined): string {
  const tell = (part: Expression, strength = 0, right = false): string => {
    const taken = decided(part);
    if (taken) return tell(taken, strength, right);
    if (part.op === "number") return String(part.value);
    if (part.op === "unanswered") return "no answer";
    if ("label" in part && part.op !== "choose") return phrases[part.op]?.(part.label) ?? part.label;
    if (part.op === "choose") return Object.entries(part.cases).map(([option, each]) => `${part.label} ${option}: ${tell(each)}`).join("; ");
    if (part.op === "when") return bracket(`if ${told(part.condition)}: ${tell(part.then)}, otherwise ${tell(part.otherwise)}`, strength > 0);
    if (part.op === "subtract" && isZero(part.left)) return bracket(`-${tell(part.right, 2)}`, strength > 0);
    const symbol = "left" in part ? symbols[part.op] : undefined;
    if (symbol && "left" in part) {
      const text = `${tell(part.left, symbol[1])} ${symbol[0]} ${tell(part.right, symbol[1], true)}`;
      return bracket(text, symbol[1] < strength || (right && symbol[1] === strength));
    }
    return bracket(calls[part.op]!(...parts(part).map((each) => tell(each, 1))), strength > 0 && part.op !== "exp");
  };
  const told = (condition: Expression): string => (comparisons.includes(condition.op) ? tell(condition) : `${tell(condition)} is not 0`);
  return tell(of);
}

const comparisons: readonly string[] = ["atLeast", "above", "given"];
const isZero = (of: Expression): boolean => of.op === "number" && of.value === 0;

const bracket = (text: string, needed: boolean): string => (needed ? `(${text})` : text);
