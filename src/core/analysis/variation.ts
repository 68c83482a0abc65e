/** A term and the values that it takes in turn, and the scenarios that this makes of one. */
import { attempt, CalculationError } from "../calculationError";
import { completed, readTerm, requireTerm, termIndex, type Basis, type Scenario, type TermValue } from "../model/scenario";
import type { Term } from "../model/terms";

export interface Variation {
  readonly term: Term;
  /** As the numbers of a scenario: NaN for a blank. A value that is not allowed is the error that says so. */
  readonly values: readonly (number | CalculationError)[];
}

/** Values are read as in a range of terms: an option by its name, and 0 means blank where 0 is not allowed. Throws for an unknown term. */
export function variation(label: string, values: readonly (TermValue | CalculationError)[]): Variation {
  const term = requireTerm(label);
  return { term, values: values.map((value) => (value instanceof CalculationError ? value : attempt(() => readTerm(term, value)))) };
}

/** A term with one of its values. */
export type Change = readonly [term: Term, value: number | CalculationError];

/** The scenario with other values for some terms, read as if they had been given; or the error that says why there is none. */
export function varied(basis: Basis, changes: readonly Change[]): Scenario | CalculationError {
  const numbers = basis.given.slice();
  for (const [{ label }, value] of changes) {
    if (value instanceof CalculationError) return value;
    numbers[termIndex.get(label)!] = value;
  }
  return attempt(() => completed(basis.name, numbers, basis));
}
