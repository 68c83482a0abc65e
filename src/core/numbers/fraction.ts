/**
 * Exact fractions of whole numbers of any length. They decide what doubles cannot (is this price a whole number of cents?) and are
 * hundreds of times slower, so that nothing calculates with them in a loop.
 */

/** What a linear solve needs to know of its numbers: doubles and fractions both can do it. */
export interface Rational<N> {
  of(value: number): N;
  add(a: N, b: N): N;
  subtract(a: N, b: N): N;
  multiply(a: N, b: N): N;
  divide(a: N, b: N): N;
  /** Below, at or above 0. */
  sign(value: N): number;
}

export const doubles: Rational<number> = {
  of: (value) => value,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  sign: (value) => value,
};

/** In lowest terms; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const ZERO = BigInt(0);
const ONE = BigInt(1);
const TEN = BigInt(10);

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== ZERO) [a, b] = [b, a % b];
  return a < ZERO ? -a : a;
}

export function fraction(numerator: bigint, denominator = ONE): Fraction {
  if (denominator === ZERO) throw new RangeError("A fraction's denominator is 0.");
  const divisor = commonDivisor(numerator, denominator) * (denominator < ZERO ? -ONE : ONE);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The number that was typed: the shortest decimal that a double stands for, so that 4.4 is 22/5. */
export function decimalFraction(value: number): Fraction {
  const [, sign, whole, part = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === undefined) throw new RangeError(`${value} is not a finite number.`);
  const power = Number(exponent) - part.length;
  const digits = BigInt(`${sign}${whole}${part}`);
  return power >= 0 ? fraction(digits * TEN ** BigInt(power)) : fraction(digits, TEN ** BigInt(-power));
}

export const fractions: Rational<Fraction> = {
  of: decimalFraction,
  add: (a, b) => fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
  subtract: (a, b) => fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator),
  multiply: (a, b) => fraction(a.numerator * b.numerator, a.denominator * b.denominator),
  divide: (a, b) => fraction(a.numerator * b.denominator, a.denominator * b.numerator),
  sign: ({ numerator }) => (numerator > ZERO ? 1 : numerator < ZERO ? -1 : 0),
};

/** The largest whole number that is not above the fraction. */
export function floorOf({ numerator, denominator }: Fraction): bigint {
  const quotient = numerator / denominator;
  return numerator < ZERO && quotient * denominator !== numerator ? quotient - ONE : quotient;
}
