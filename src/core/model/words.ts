/**
 * The reading in words: the derivation of one number as a chain of terms and lines, each with its value, its formula and its
 * source. Only what the number rests on in this scenario is told: of a choice, the branch that was taken.
 */
import { attempt, CalculationError } from "../calculationError";
import { isoDate } from "../numbers/dates";
import { sum } from "../numbers/sum";
import { doubles } from "./evaluation";
import { eventKinds, kindOf, type KindName } from "./events";
import { parts, rolledForward, type Expression, type Labelled } from "./expression";
import { FastModel } from "./fast";
import type { Line } from "./line";
import { listed } from "./labels";
import { lineIndex } from "./lines";
import type { Measure } from "./measures";
import type { PayoutCurve } from "./payoutCurve";
import { Reference } from "./reference";
import { givenValue, termIndex, type Scenario } from "./scenario";
import { terms } from "./terms";
import { Walk } from "./walk";
import { calls, symbols, type Called } from "./formulaWords";

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
  return [...chain.termSteps, ...chain.eventSteps, ...chain.lineSteps, { label: measure.label, value: chain.result(measure), formula: chain.text(measure.formula), source: measure.source }];
}

/** What a formula rests on, met by walking it: each term and line once. */
export class Chain {
  readonly termSteps: Step[] = [];
  readonly eventSteps: Step[] = [];
  readonly lineSteps: Step[] = [];
  readonly walk: Walk;
  private readonly model = new FastModel();

  constructor(
    protected readonly scenario: Scenario,
    protected readonly words = english,
    protected readonly reference = new Reference(scenario, doubles),
  ) {
    this.walk = new Walk(scenario, { term: (label) => void this.termSteps.push(this.termStep(label)), line: (line) => void this.lineSteps.push(this.lineStep(line)), event: (kind) => void this.eventSteps.push(...this.stepsOfEvents(kind)) });
    this.model.load(scenario);
  }

  result = (measure: Measure): number | string => valueOrReason(() => this.reference.measure(measure));

  text(of: Expression): string {
    return phrase(of, (inner) => this.walk.branch(inner), this.words);
  }

  protected termStep(label: string): Step {
    const { unit, default: usual } = terms[termIndex.get(label)!]!;
    const given = givenValue(this.scenario, label);
    const byFormula = typeof usual === "object";
    const { say } = this.words;
    const value = given ?? (byFormula ? this.reference.evaluate(usual, 0) : (usual ?? `The term ${label} is not given.`));
    const formula = given !== undefined ? say("as given") : usual === undefined ? say("not given") : byFormula ? this.words.calls.byDefault(this.text(usual), "", "") : say("default");
    return { label, value: unit === "date" && typeof value === "number" ? isoDate(value) : value, formula, source: "Term" };
  }

  /** The events of a kind that happen, each with its day and amount. */
  protected stepsOfEvents(kind: KindName): Step[] {
    const { say, label } = this.words;
    return (this.scenario.events?.of(kind) ?? []).map((each) => ({ label: `${label(kindOf(each).label)}, ${isoDate(each.date)}`, value: each.amount, formula: each.note ?? say("as given"), source: kindOf(each).source }));
  }

  protected lineStep(line: Line): Step {
    return { label: line.kind === "flow" ? `${line.label}, total` : line.label, value: valueOrReason(() => this.lineValue(line)), formula: this.lineText(line), source: line.source };
  }

  protected lineText(line: Line): string {
    const { say, label } = this.words;
    const text = this.text(line.formula);
    if (line.atClosing || line.atExit)
      return [
        line.atClosing && `${say("at closing")} ${this.text(line.atClosing)}`,
        text !== "0" && `${say("month by month")} ${text}`,
        line.atExit && `${say("at exit")} ${this.text(line.atExit)}`,
      ].filter(Boolean).join("; ");
    return text === "0" ? say("nothing in this deal") : text === label(line.label) ? say("the term of that name") : text;
  }

  private lineValue(line: Line): number | string {
    if (line.kind === "once") return shown(line, this.reference.line(line.label, 0));
    const values = [...this.model.series(lineIndex.get(line.label)!).subarray(0, this.model.periodEnds().length)];
    if (values.some(Number.isNaN)) return shown(line, this.reference.line(line.label, 0));
    if (line.kind === "flow") return sum(values);
    const [first, last] = [values[0] ?? 0, values[values.length - 1] ?? 0];
    return first === last ? shown(line, first) : this.words.calls.fromTo(String(shown(line, first)), String(shown(line, last)), String(values.length));
  }
}

export function valueOrReason(value: () => number | string): number | string {
  const found = attempt(value);
  return found instanceof CalculationError ? found.message : found;
}

function shown(line: Line, value: number): number | string {
  if (line.unit === "date") return isoDate(value);
  return Math.abs(value) >= 1e-6 || value === 0 ? Number(value.toPrecision(12)) : value;
}

const same = (text: string): string => text;

/** How a formula is told in English; another language says the same under the same names. */
export const english = {
  /** What a term, a line, an option or a parameter is called. */
  label: same,
  /** What is said of a step as a whole: "as given". */
  say: same,
  calls,
};

export type Words = typeof english;

/** A term or a line by its name, or what `previous`, `total` and the like say of it. */
const named = ({ op, label }: Labelled, { label: name, calls }: Words): string => (op === "term" || op === "line" ? name(label) : calls[op](name(label), "", ""));

type EventPart = Extract<Expression, { readonly op: "event" }>;
const events = ({ kind, reading, otherwise }: EventPart, words: Words): string => words.calls[reading](words.label(eventKinds[kind].label), otherwise ? phrase(otherwise, undefined, words) : "", "");

/** An expression as people write a formula. `decided` leaves out the branches that were not taken; `shown` stands for the names. */
export function phrase(
  of: Expression,
  decided: (of: Expression) => Expression | undefined = () => undefined,
  words = english,
  shown: (part: Labelled | EventPart) => string = (part) => (part.op === "event" ? events(part, words) : named(part, words)),
): string {
  const { calls } = words;
  const tell = (part: Expression, strength = 0, right = false): string => {
    const taken = decided(part);
    if (taken) return tell(taken, strength, right);
    if (part.op === "number") return String(part.value);
    if (part.op === "choose") {
      const cases = Object.entries(part.cases).map(([option, each]) => `${words.label(part.label)} ${words.label(option)}: ${tell(each)}`);
      return bracket([...cases, ...(part.otherwise ? [calls.otherwise(tell(part.otherwise), "", "")] : [])].join("; "), strength > 0);
    }
    if ("label" in part) return shown(part);
    if (part.op === "payout") return bracket(part.curve ? calls.byClasses(pieces(part.curve, tell(part.at), words), "", "") : calls.payout(tell(part.at), tell(part.otherwise), ""), strength > 0);
    if (part.op === "corkscrew") return tell(rolledForward(part), strength, right);
    if (part.op === "event") return bracket(shown(part), strength > 0 && part.reading === "latest");
    if (part.op === "eventful") return bracket(calls.eventful(listed(part.kinds.map((kind) => words.label(eventKinds[kind].label))), tell(part.then), tell(part.otherwise)), strength > 0);
    if (part.op === "when") return bracket(calls.when(told(part.condition), tell(part.then), tell(part.otherwise)), strength > 0);
    if (part.op === "subtract" && isZero(part.left)) return bracket(`-${tell(part.right, 2)}`, strength > 0);
    const symbol = symbols[part.op as keyof typeof symbols] as (typeof symbols)[keyof typeof symbols] | undefined;
    if (symbol && "left" in part) {
      const text = `${tell(part.left, symbol[1])} ${symbol[0]} ${tell(part.right, symbol[1], true)}`;
      return bracket(text, symbol[1] < strength || (right && symbol[1] === strength));
    }
    const [a = "", b = ""] = parts(part).map((each) => tell(each, 1));
    return bracket(calls[part.op as Called](a, b, ""), strength > 0 && part.op !== "exp");
  };
  const told = (condition: Expression): string => (comparisons.includes(condition.op) ? tell(condition) : calls.not0(tell(condition), "", ""));
  return tell(of);
}

/** "0.4 × what Exit equity value is above 0 (first money) - 0.1 × what it is above 300 (Series A: converts)". */
function pieces(curve: PayoutCurve, exit: string, { calls, label, say }: Words): string {
  return curve
    .map(({ exit: bend, change, events }, i) => {
      const why = events.map(({ name, event }) => `${name}: ${label(event).toLowerCase()}`).join(", ") || say("first money");
      const sign = change < 0 ? (i === 0 ? "-" : " - ") : i === 0 ? "" : " + ";
      return `${sign}${rounded(Math.abs(change))} × ${calls.aboveBend(exit, String(rounded(bend)), why)}`;
    })
    .join("");
}
const rounded = (value: number): number => Number(value.toPrecision(10));

const comparisons: readonly string[] = ["atLeast", "above", "given"];
const isZero = (of: Expression): boolean => of.op === "number" && of.value === 0;

const bracket = (text: string, needed: boolean): string => (needed ? `(${text})` : text);
