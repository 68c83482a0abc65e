/**
 * A formula over named inputs, without lines: what a custom function with one answer is. Inputs are the formula's terms:
 * numbers, and options by name.
 */
import { unanswerable } from "../calculationError";
import { doubles, Evaluation } from "./evaluation";
import type { Expression } from "./expression";

export type Inputs = Readonly<Record<string, number | string | undefined>>;

class Formula extends Evaluation<number> {
  constructor(private readonly inputs: Inputs) {
    super(doubles);
  }

  protected term(label: string): number {
    const value = this.inputs[label];
    if (typeof value !== "number") throw new Error(`The formula speaks of ${label}, which is no number among its inputs.`);
    return value;
  }

  protected isGiven(label: string): boolean {
    return this.inputs[label] !== undefined;
  }

  option(label: string): string {
    return String(this.inputs[label]);
  }

  line(label: string): never {
    throw new Error(`A formula without lines speaks of the line ${label}.`);
  }

  protected lineUpTo(label: string): never {
    return this.line(label);
  }

  protected rateOf(label: string): never {
    return this.line(label);
  }
}

/** The formula's value. Throws the CalculationError that says why there is none; the answer is always finite. */
export function evaluateFormula(of: Expression, inputs: Inputs, field = "The answer"): number {
  const value = new Formula(inputs).evaluate(of, 0);
  if (Number.isFinite(value)) return value;
  throw unanswerable(field, `${field} has no finite value for these inputs.`);
}
