/** The standard normal distribution to double precision, by arithmetic that gives the same bits on every engine. */
import { exponential, logarithm } from "./portable";

const DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

/** Probability of a value up to x: Taylor series near 0 (Abramowitz and Stegun 26.2.11), a continued fraction in the tails (26.2.14). */
export function cumulativeNormal(x: number): number {
  if (Number.isNaN(x)) return NaN;
  const distance = Math.abs(x);
  if (distance > 38.6) return x > 0 ? 1 : 0; // beyond the smallest double
  const density = DENSITY_AT_0 * exponential((-distance * distance) / 2);
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

/** Numerator and denominator of Wichura's three approximations, lowest power first. */
const middle = {
  top: [3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
  bottom: [1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610],
};
const nearTail = {
  top: [1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4],
  bottom: [1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550, 0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9],
};
const farTail = {
  top: [6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
  bottom: [1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15],
};

/** The value up to which a normal variable lies with a probability from 0 to 1, to about 1 in 10^15 (Wichura 1988, AS 241, PPND16). */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(middle, 0.180625 - q * q);
  const tail = q < 0 ? probability : 1 - probability;
  const r = Math.sqrt(-logarithm(tail));
  const distance = r === Infinity ? r : r <= 5 ? ratio(nearTail, r - 1.6) : ratio(farTail, r - 5);
  return q < 0 ? -distance : distance;
}

function ratio({ top, bottom }: typeof middle, x: number): number {
  let [above, below] = [0, 0];
  for (let power = 7; power >= 0; power--) {
    above = above * x + top[power]!;
    below = below * x + bottom[power]!;
  }
  return above / below;
}
