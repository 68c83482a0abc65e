/** The plan of use of credits over equal periods, by the curves of the model. */
import { term } from "../model/expression";
import { evaluateFormula } from "../model/formula";
import { curve } from "../model/lines/time";
import { sum } from "../numbers/sum";

const plan = curve("curve", term("shape"), term("elapsed"));

/**
 * Shares of the plan used in each of `periods` equal periods; they add up to 1.
 * @param shape exponent of a front- or back-loaded curve, steepness of the S-curve; above 0
 */
export function usageWeights(periods: number, curve: string, shape: number): number[] {
  const used = Array.from({ length: periods + 1 }, (_, i) => evaluateFormula(plan, { curve, shape, elapsed: i / periods }, "shape"));
  return used.slice(1).map((share, i) => share - used[i]!);
}

/** The sum of each month's share of the plan times what a unit used at the end of that month (1, 2, ...) counts for. */
export const overPlan = (months: number, curve: string, shape: number, worth: (month: number) => number): number =>
  sum(usageWeights(months, curve, shape).map((weight, i) => weight * worth(i + 1)));
