/** The standard normal distribution to double precision. */

const DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

/** Probability of a value up to x: Taylor series near 0 (Abramowitz and Stegun 26.2.11), a continued fraction in the tails (26.2.14). */
export function cumulativeNormal(x: number): number {
  if (Number.isNaN(x)) return NaN;
  const distance = Math.abs(x);
  if (distance > 38.6) return x > 0 ? 1 : 0; // beyond the smallest double
  const density = DENSITY_AT_0 * Math.exp((-distance * distance) / 2);
  if (distance < 3) {
    const middle = density * series(distance);
    return x > 0 ? 0.5 + middle : 0.5 - middle;
  }
  const tail = density / tailFraction(distance);
  return x > 0 ? 1 - tail : tail;
}

/** x + x^3/3 + x^5/(3·5) + ... */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

/** x + 1/(x + 2/(x + 3/(x + ...))) from the back; the farther out, the sooner it settles. */
function tailFraction(x: number): number {
  let value = x;
  for (let step = Math.ceil(40 + 1200 / (x * x)); step > 0; step--) value = x + step / value;
  return value;
}
