/** Whether an example holds: the same rule for the tests and for the page that tests the functions in a workbook. */
import type { Example } from "./customFunction";

/** Numbers agree to this share of themselves, or to 1e-11. */
const TOLERANCE = 1e-9;

/** `answer` is a value or rows of values, as Excel takes them. */
export function exampleHolds({ result, firstRows }: Example, answer: unknown): boolean {
  if (!Array.isArray(result)) return sameValue(answer, result as number);
  if (!Array.isArray(answer) || (firstRows ? answer.length < result.length : answer.length !== result.length)) return false;
  return result.every((row: readonly unknown[], i) => {
    const cells: unknown = answer[i];
    return Array.isArray(cells) && cells.length === row.length && row.every((cell, j) => sameValue(cells[j], cell));
  });
}

export function sameValue(answer: unknown, expected: unknown, tolerance = TOLERANCE): boolean {
  if (typeof answer !== "number" || typeof expected !== "number") return answer === expected;
  return Math.abs(answer - expected) <= Math.max(tolerance * Math.abs(expected), 1e-11);
}
