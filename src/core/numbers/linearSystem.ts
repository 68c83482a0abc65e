/** A few linear equations at once, by elimination, in doubles or in fractions. */
import type { Rational } from "./fraction";

/**
 * Solves rows of coefficients with the right side last, each unknown on the diagonal of its own row. The systems here say how much a
 * quantity is made of the others: diagonals above 0, everything else at most 0. They have an answer above 0 exactly as long as
 * every diagonal stays above 0 in the elimination (Hawkins and Simon 1949), so that no row has to be exchanged. The rows are used up.
 */
export function solved<N>(rows: N[][], { subtract, multiply, divide, sign }: Rational<N>): N[] | undefined {
  const count = rows.length;
  for (let step = 0; step < count; step++) {
    const from = rows[step]!;
    const pivot = from[step]!;
    if (!(sign(pivot) > 0)) return undefined;
    for (let below = step + 1; below < count; below++) {
      const row = rows[below]!;
      if (sign(row[step]!) === 0) continue;
      const factor = divide(row[step]!, pivot);
      for (let i = step + 1; i <= count; i++) row[i] = subtract(row[i]!, multiply(factor, from[i]!));
    }
  }
  const answer: N[] = [];
  for (let step = count - 1; step >= 0; step--) {
    const row = rows[step]!;
    let value: N = row[count]!;
    for (let i = step + 1; i < count; i++) value = subtract(value, multiply(row[i]!, answer[i]!));
    answer[step] = divide(value, row[step]!);
  }
  return answer;
}
