/**
 * Exponential and logarithm by additions, multiplications and divisions alone. Engines differ in the last digits of their own; these give the
 * same bits everywhere, as IEEE 754 fixes what they are made of. Both are good to about two units of the last digit.
 */

/** ln 2 in two parts: the first has so few digits that its multiples are exact. */
const LN2_HIGH = 0.693147180369123816490;
const LN2_LOW = 1.90821492927058770002e-10;
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019412;

const bits = new DataView(new ArrayBuffer(8));

const TWO_TO_54 = 18014398509481984;
const LEAST_NORMAL = 2.2250738585072014e-308;

/** A value times 2 to a whole power. */
function scaled(value: number, power: number): number {
  if (power > 1023) return scaled(value * 2, power - 1);
  if (power < -1022) return scaled(value, power + 54) / TWO_TO_54;
  bits.setUint32(0, (power + 1023) << 20);
  bits.setUint32(4, 0);
  return value * bits.getFloat64(0);
}

export function exponential(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > LARGEST) return Infinity;
  if (x < SMALLEST) return 0;
  const power = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  const rest = x - power * LN2_HIGH - power * LN2_LOW;
  let sum = 1;
  for (let n = 14; n > 0; n--) sum = 1 + (rest * sum) / n;
  return scaled(sum, power);
}

/** The natural logarithm. */
export function logarithm(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x < LEAST_NORMAL) return logarithm(x * TWO_TO_54) - 54 * (LN2_HIGH + LN2_LOW);
  if (x === Infinity) return x;
  bits.setFloat64(0, x);
  let power = (bits.getUint32(0) >>> 20) - 1023;
  bits.setUint32(0, (bits.getUint32(0) & 0xfffff) | (1023 << 20));
  let part = bits.getFloat64(0);
  if (part > 1.4142135623730951) [part, power] = [part / 2, power + 1];
  // ln part = 2 artanh s with s at most 0.172
  const s = (part - 1) / (part + 1);
  const square = s * s;
  let sum = 0;
  for (let odd = 23; odd > 1; odd -= 2) sum = square * (1 / odd + sum);
  return power * LN2_HIGH + (power * LN2_LOW + 2 * s * sum + 2 * s);
}
