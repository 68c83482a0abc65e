/**
 * How one number of the model comes about: the chain that it rests on, each step with its formula in words and again with the
 * values in it, so that a reader can follow every step with a pocket calculator. Of the whole life of a deal, or of one period.
 */
import { attempt, CalculationError } from "../calculationError";
import { isoDate } from "../numbers/dates";
import type { Axis } from "./axis";
import { doubles } from "./evaluation";
import type { Expression, Labelled } from "./expression";
import type { Line } from "./line";
import { lineIndex, lines, variesByMonth } from "./lines";
import type { Measure, MeasureUnit } from "./measures";
import { Reference } from "./reference";
import { givenValue, termIndex, type Scenario } from "./scenario";
import { terms, type TermUnit } from "./terms";
import { Chain, phrase, valueOrReason, type Step, type Words } from "./words";

/** How names and numbers are written. */
export interface Teller {
  readonly words: Words;
  readonly number: (value: number) => string;
}

/** A small table beside a step: what it is made of. */
export interface Parts {
  /** The last column adds up to the step. */
  readonly sum?: true;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
}

export interface DerivedStep extends Step {
  readonly unit?: MeasureUnit | TermUnit;
  /** The formula with the values in it; left out where there is a value a period. */
  readonly numbers?: string;
  /** The term that the step tells of, whose cell can be looked at. */
  readonly term?: string;
  /** The scenario of that term. */
  readonly scenario?: string;
  readonly parts?: Parts;
}

/** One period of a time axis, from 0. */
export interface Period {
  readonly axis: Axis;
  readonly t: number;
}

/** Where a scenario was made of another: that one, and what is said of the terms that differ from it. */
export interface Beginning {
  readonly scenario: Scenario;
  readonly changed: string;
}

/** The steps of a measure, terms first, the measure itself last. */
export function measureSteps(scenario: Scenario, measure: Measure, teller: Teller, began: Beginning = { scenario, changed: "" }): readonly DerivedStep[] {
  const chain = new Derivation(scenario, teller, began);
  const { formula, label, source, unit } = measure;
  // A measure that is a line of the same name is told once.
  if (formula.op === "line" && formula.label === label) return chain.line(lines[lineIndex.get(label)!]!);
  return [...chain.before(formula), { label, unit, value: chain.result(measure), formula: chain.text(formula), ...chain.inNumbers(formula), source }];
}

/** The steps of a line in one period: what it rests on there, itself last. */
export function periodSteps(scenario: Scenario, line: Line, teller: Teller, period: Period): readonly DerivedStep[] {
  return new Derivation(scenario, teller, { scenario, changed: "" }, period).line(line);
}

/** A formula beside the model, such as the amount of a journal's entry. */
export interface Formula {
  readonly label: string;
  readonly formula: Expression;
  readonly source: string;
}

/** What formulas rest on in one period, each step once, and then the formulas themselves: amounts of money. */
export function formulaSteps(scenario: Scenario, formulas: readonly Formula[], teller: Teller, period: Period): { readonly rests: readonly DerivedStep[]; readonly told: readonly DerivedStep[] } {
  const chain = new Derivation(scenario, teller, { scenario, changed: "" }, period);
  for (const { formula } of formulas) chain.walk.follow(formula);
  return { rests: [...chain.termSteps, ...chain.lineSteps], told: formulas.map((each) => chain.formula(each)) };
}

class Derivation extends Chain {
  constructor(
    scenario: Scenario,
    private readonly teller: Teller,
    private readonly began: Beginning,
    private readonly period?: Period,
  ) {
    super(scenario, teller.words, new Reference(scenario, doubles, period?.axis));
  }

  before(formula: Expression): readonly DerivedStep[] {
    this.walk.follow(formula);
    return [...this.termSteps, ...this.eventSteps, ...this.lineSteps];
  }

  line(line: Line): readonly DerivedStep[] {
    return this.before({ op: "line", label: line.label });
  }

  formula({ label, formula, source }: Formula): DerivedStep {
    const value = valueOrReason(() => this.reference.evaluate(formula, this.period?.t ?? 0));
    return { label, unit: "money", value, formula: this.text(formula), ...this.inNumbers(formula), source };
  }

  protected override termStep(label: string): DerivedStep {
    const step = super.termStep(label);
    const { unit } = terms[termIndex.get(label)!]!;
    const { scenario: before, changed } = this.began;
    const isChanged = givenValue(this.scenario, label) !== givenValue(before, label);
    return isChanged ? { ...step, unit, formula: this.words.say(changed) } : { ...step, unit, term: label, scenario: before.name };
  }

  protected override lineStep(line: Line): DerivedStep {
    const { label, unit } = line;
    const { period } = this;
    if (!period || line.kind === "once") return { ...super.lineStep(line), unit, ...(line.kind === "once" ? this.inNumbers(line.formula) : {}) };
    const value = valueOrReason(() => this.reference.line(label, period.t));
    // The axis itself counts the months: a day within one belongs to it.
    return { label, unit, value: unit === "date" && typeof value === "number" ? isoDate(value) : value, formula: this.text(line.formula), ...(label === "Month" ? {} : this.inNumbers(line.formula)), source: line.source };
  }

  /** Nothing where the formula has no value, has one a period, or is a single name and would only say the value again. */
  inNumbers(of: Expression): { numbers?: string } {
    if ((!this.period && variesByMonth(of)) || of.op === "internalRate") return {};
    const text = attempt(() => (isName(this.settled(of)) ? undefined : phrase(of, (part) => this.taken(part), this.words, (part) => this.shown(part))));
    return text === undefined || text instanceof CalculationError || text === this.text(of) ? {} : { numbers: text };
  }

  private settled(of: Expression): Expression {
    const taken = this.taken(of);
    return taken ? this.settled(taken) : of;
  }

  /** In one period a condition that changes from period to period is decided too. */
  private taken(part: Expression): Expression | undefined {
    const { period } = this;
    if (part.op !== "when" || !period) return this.walk.branch(part);
    return this.reference.evaluate(part.condition, period.t) ? part.then : part.otherwise;
  }

  private shown(part: Labelled | Extract<Expression, { readonly op: "event" }>): string {
    if (part.op === "event") return part.reading === "lastDay" ? isoDate(this.reference.evaluate(part, 0)) : this.teller.number(this.reference.evaluate(part, this.period?.t ?? 0));
    const value = this.reference.evaluate(part, this.period?.t ?? 0);
    const unit = part.op === "term" ? terms[termIndex.get(part.label)!]!.unit : part.op === "given" || part.op === "internalRate" ? "number" : lines[lineIndex.get(part.label)!]!.unit;
    return unit === "date" && part.op !== "running" && part.op !== "total" && value > 0 ? isoDate(value) : signed(this.teller.number(value), value);
  }
}

const isName = (of: Expression): boolean => of.op === "number" || ("label" in of && of.op !== "choose");

/** A negative number inside a formula stands in brackets. */
export const signed = (text: string, value: number): string => (value < 0 ? `(${text})` : text);
