/**
 * Whole units shared out by weight so that the parts add up to the total: each gets its quota rounded down, and what is left goes, a
 * unit each, to the largest remainders (Hamilton's rule). Rounding each part alone misses the total in a third of waterfalls.
 */

/**
 * `total` is a whole number of units from 0; weights are from 0, and some weight is above 0 where there is a total. A part differs
 * from its quota by less than one unit. Equal remainders: the earlier one first.
 */
export function apportioned(total: number, weights: ArrayLike<number>): number[] {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]!;
  const parts: number[] = [];
  const remainders: number[] = [];
  let left = total;
  for (let i = 0; i < weights.length; i++) {
    const quota = sum > 0 ? total * (weights[i]! / sum) : 0;
    const whole = Math.floor(quota);
    parts.push(whole);
    remainders.push(quota - whole);
    left -= whole;
  }
  return left === 0 || sum === 0 ? parts : withRest(parts, remainders, left, weights);
}

/** A quota that should be whole may lie a rounding below it: its remainder is then the largest of all, and the unit comes back. */
function withRest(parts: number[], remainders: readonly number[], rest: number, weights: ArrayLike<number>): number[] {
  const order = remainders.map((_, i) => i).filter((i) => weights[i]! > 0);
  order.sort((a, b) => remainders[b]! - remainders[a]! || a - b);
  const unit = Math.sign(rest);
  if (unit < 0) order.reverse();
  for (let i = 0; i < Math.abs(rest); i++) parts[order[i % order.length]!]! += unit;
  return parts;
}
