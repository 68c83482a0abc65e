/**
 * The one rounding of the cap table. A double decides wherever its error cannot matter; where the value is too near a boundary for
 * that, it is asked for once more as an exact fraction. So 550,000 / 4.4 are 125,000 whole shares, and a price of 8 is not 8.00001.
 */
import { decimalFraction, floorOf, fraction, fractions, type Fraction } from "./fraction";

/** Nearest takes a half away from zero. */
export type Direction = "down" | "up" | "nearest";

/** A double that comes out of one short calculation is at most this far from what it stands for, relatively. */
const RELATIVE_ERROR = 1e-12;
const HALF = fraction(BigInt(1), BigInt(2));

/** Rounds a value of 0 or more to decimal places. `exact` is called only where the double is too near a boundary. */
export function rounded(direction: Direction, value: number, places: number, exact: () => Fraction): number {
  const unit = 10 ** places;
  const units = value * unit;
  const boundary = direction === "nearest" ? Math.floor(units) + 0.5 : Math.round(units);
  const certain = Math.abs(units - boundary) > RELATIVE_ERROR * Math.max(1, units) && units < 2 ** 50;
  return (certain ? wholeOf(direction, units) : exactly(direction, exact(), unit)) / unit;
}

/** The quotient of two numbers as they were typed, rounded. */
export const roundedQuotient = (direction: Direction, amount: number, divisor: number, places = 0): number =>
  rounded(direction, amount / divisor, places, () => fractions.divide(decimalFraction(amount), decimalFraction(divisor)));

/** The decimal that a short calculation with typed numbers stands for: 0.1 × 3 is 0.3 and not 0.30000000000000004. */
export const asTyped = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

const wholeOf = (direction: Direction, units: number): number =>
  direction === "down" ? Math.floor(units) : direction === "up" ? Math.ceil(units) : Math.floor(units + 0.5);

function exactly(direction: Direction, value: Fraction, unit: number): number {
  const units = fractions.multiply(value, decimalFraction(unit));
  if (direction === "down") return Number(floorOf(units));
  if (direction === "nearest") return Number(floorOf(fractions.add(units, HALF)));
  return -Number(floorOf(fraction(-units.numerator, units.denominator)));
}
