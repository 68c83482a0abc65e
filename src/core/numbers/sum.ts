/**
 * The sum of the first `count` values with what each addition loses kept and added at the end (Neumaier): as good as one
 * rounding of the exact sum, so that a life's revenue reads 390 and not 389.99999999999994.
 */
export function sum(values: ArrayLike<number>, count = values.length): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}
