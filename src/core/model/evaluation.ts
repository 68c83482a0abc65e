/**
 * An expression evaluated one step at a time, in any arithmetic. What its words mean (terms, lines) is left to whoever
 * evaluates: the model's `Reference`, or a custom function whose terms are its parameters.
 */
import { CalculationError, unanswerable } from "../calculationError";
import { dayOfMonth, endOfMonth, monthsBetween, monthsLater } from "../numbers/dates";
import { internalRate } from "../numbers/internalRate";
import { sum } from "../numbers/sum";
import { chosen, rolledForward, type BinaryOperator, type Expression } from "./expression";
import { amountsRead, maskOf, type Events, type Span } from "./happening";
import { payoutFormula, type PayoutCurve } from "./payoutCurve";

/** What a reading calculates with. Dates stay numbers inside; `toNumber` of a date is exact. */
export interface Arithmetic<N> {
  of(value: number): N;
  toNumber(value: N): number;
  add(a: N, b: N): N;
  sum(values: readonly N[]): N;
  subtract(a: N, b: N): N;
  multiply(a: N, b: N): N;
  divide(a: N, b: N): N;
  power(a: N, b: N): N;
  exp(a: N): N;
  compare(a: N, b: N): number;
  monthsBetween(from: number, to: number): N;
  /** Actual/365; of several roots the largest. Undefined where there is none. */
  internalRate(amounts: readonly N[], dates: readonly number[]): N | undefined;
}

export const doubles: Arithmetic<number> = {
  of: (value) => value,
  toNumber: (value) => value,
  add: (a, b) => a + b,
  sum,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (a, b) => a ** b,
  exp: Math.exp,
  compare: (a, b) => a - b,
  monthsBetween,
  internalRate: (amounts, dates) => internalRate({ amounts, dates }, "largest"),
};

export abstract class Evaluation<N> {
  protected constructor(protected readonly arithmetic: Arithmetic<N>) {}

  /** The value of a term or its default; a choice is the index of its option. Throws where there is none. */
  protected abstract term(label: string): N;
  protected abstract isGiven(label: string): boolean;
  /** The option that a choice has. */
  abstract option(label: string): string;
  /** A line's value in period `t` (from 0), or its only value; 0 before the first period. */
  abstract line(label: string, t: number): N;
  /** A line's values up to and with period `t`, or all of them. */
  protected abstract lineUpTo(label: string, t?: number): N[];
  protected abstract rateOf(label: string): N;
  /** What the classes of the exit pay; a formula without a scenario knows of none. */
  protected curve(): PayoutCurve | undefined {
    return undefined;
  }

  /** What happens after closing; a formula without a scenario knows of nothing. */
  protected events(): Events | undefined {
    return undefined;
  }
  /** The days of a period. */
  protected span(_t: number): Span {
    throw new Error("A formula without periods speaks of events.");
  }

  evaluate(of: Expression, t: number): N {
    const { arithmetic } = this;
    switch (of.op) {
      case "number":
        return arithmetic.of(of.value);
      case "term":
        return this.term(of.label);
      case "given":
        return arithmetic.of(this.isGiven(of.label) ? 1 : 0);
      case "line":
        return this.line(of.label, t);
      case "previous":
        return this.line(of.label, t - 1);
      case "running":
        return this.lineUpTo(of.label, t).reduce((a, b) => arithmetic.add(a, b));
      case "total":
        return arithmetic.sum(this.lineUpTo(of.label));
      case "largest":
        return this.lineUpTo(of.label).reduce((a, b) => (arithmetic.compare(a, b) >= 0 ? a : b));
      case "exp":
        return arithmetic.exp(this.evaluate(of.of, t));
      case "dayOfMonth":
        return arithmetic.of(dayOfMonth(Math.round(this.number(of.of, t))));
      case "when":
        return this.evaluate(this.number(of.condition, t) !== 0 ? of.then : of.otherwise, t);
      case "choose":
        return this.evaluate(chosen(of, this.option(of.label)), t);
      case "unanswered":
        throw new CalculationError(of.code, "terms", of.sentence);
      case "payout": {
        const curve = of.curve ?? this.curve();
        return this.evaluate(curve ? payoutFormula(curve, of.at) : of.otherwise, t);
      }
      case "eventful":
        return this.evaluate(((this.events()?.mask ?? 0) & maskOf(of.kinds)) !== 0 ? of.then : of.otherwise, t);
      case "event":
        return this.event(of, t);
      case "corkscrew":
        return this.evaluate(rolledForward(of), t);
      case "internalRate":
        return this.rateOf(of.label);
      default:
        return this.pair(of.op, of.left, of.right, t);
    }
  }

  private event({ kind, reading, otherwise }: Extract<Expression, { readonly op: "event" }>, t: number): N {
    const amounts = amountsRead(this.events()?.of(kind) ?? [], reading, reading === "all" || reading === "lastDay" ? { before: 0, end: 0 } : this.span(t));
    return amounts.length === 0 && otherwise ? this.evaluate(otherwise, t) : this.arithmetic.sum(amounts.map((amount) => this.arithmetic.of(amount)));
  }

  private pair(op: BinaryOperator, leftPart: Expression, rightPart: Expression, t: number): N {
    const { arithmetic } = this;
    const left = this.evaluate(leftPart, t);
    const right = this.evaluate(rightPart, t);
    switch (op) {
      case "min":
        return arithmetic.compare(left, right) <= 0 ? left : right;
      case "max":
        return arithmetic.compare(left, right) >= 0 ? left : right;
      case "atLeast":
        return arithmetic.of(arithmetic.compare(left, right) >= 0 ? 1 : 0);
      case "above":
        return arithmetic.of(arithmetic.compare(left, right) > 0 ? 1 : 0);
      case "monthEnd":
        return arithmetic.of(endOfMonth(arithmetic.toNumber(left), Math.round(arithmetic.toNumber(right))));
      case "monthsLater":
        return arithmetic.of(monthsLater(arithmetic.toNumber(left), Math.round(arithmetic.toNumber(right))));
      case "monthsBetween":
        return arithmetic.monthsBetween(arithmetic.toNumber(left), arithmetic.toNumber(right));
      case "divide":
        if (arithmetic.compare(right, arithmetic.of(0)) === 0) throw unanswerable("terms", `${nameOf(rightPart)} is 0, and nothing can be divided by it.`);
    }
    return arithmetic[op](left, right);
  }

  private number(of: Expression, t: number): number {
    return this.arithmetic.toNumber(this.evaluate(of, t));
  }
}

const nameOf = (of: Expression): string => ("label" in of ? of.label : "The denominator");
