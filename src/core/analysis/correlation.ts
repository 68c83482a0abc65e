/** Drivers that move together: correlations of their scores, and the scores that have them. */
import { invalid } from "../calculationError";

/** What rounding of correlations that were calculated may leave. */
export const ROUNDING = 1e-10;

/**
 * The lower triangle with which independent scores become correlated ones (Cholesky). Throws `value` where the correlations cannot all hold at
 * once: a matrix that is not positive semidefinite. `names` are those of the drivers.
 */
export function correlated(matrix: readonly (readonly number[])[], names: readonly string[]): number[][] {
  const rows: number[][] = matrix.map(() => []);
  matrix.forEach((wanted, i) => {
    for (let j = 0; j < i; j++) {
      let left = wanted[j]!;
      for (let k = 0; k < j; k++) left -= rows[i]![k]! * rows[j]![k]!;
      const pivot = rows[j]![j]!;
      // A driver that others determine leaves nothing to be correlated with.
      if (pivot === 0 && Math.abs(left) > 1e-5) throw impossible(names, i);
      rows[i]![j] = pivot === 0 ? 0 : left / pivot;
    }
    const rest = rows[i]!.reduce((sum, each) => sum - each * each, 1);
    if (rest < -ROUNDING) throw impossible(names, i);
    rows[i]![i] = rest <= ROUNDING ? 0 : Math.sqrt(rest);
  });
  return rows;
}

const impossible = (names: readonly string[], at: number): Error =>
  invalid("drivers", `The correlations of ${names[at]} with the drivers above it cannot all hold at once; a matrix that is positive semidefinite is needed.`);
