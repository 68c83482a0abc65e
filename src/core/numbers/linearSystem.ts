/** A few linear equations at once, by elimination, in doubles or in fractions. */
import type { Rational } from "./fraction";

/**
 * Solves as many unknowns as there are rows. A row has its right side first and then a coefficient an unknown; those of further unknowns are
 * not looked at. The systems here say how much a quantity is made of the others: on the diagonal above 0, everywhere else at most 0. They
 * have an answer above 0 exactly as long as the diagonal stays above 0 in the elimination (Hawkins and Simon 1949), so that no row has to
 * be exchanged. The rows are used up.
 */
export function solved<N>(rows: N[][], { subtract, multiply, divide, sign }: Rational<N>): N[] | undefined {
  const count = rows.length;
  for (let step = 1; step <= count; step++) {
    const from = rows[step - 1]!;
    const pivot = from[step]!;
    if (!(sign(pivot) > 0)) return undefined;
    for (let below = step; below < count; below++) {
      const row = rows[below]!;
      if (sign(row[step]!) === 0) continue;
      const factor = divide(row[step]!, pivot);
      row[0] = subtract(row[0]!, multiply(factor, from[0]!));
      for (let i = step + 1; i <= count; i++) row[i] = subtract(row[i]!, multiply(factor, from[i]!));
    }
  }
  const answer: N[] = [];
  for (let step = count; step > 0; step--) {
    const row = rows[step - 1]!;
    let value: N = row[0]!;
    for (let i = step + 1; i <= count; i++) value = subtract(value, multiply(row[i]!, answer[i - 1]!));
    answer[step - 1] = divide(value, row[step]!);
  }
  return answer;
}
