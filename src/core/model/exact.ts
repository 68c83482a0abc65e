/**
 * The exact reading: the reference with decimals of 34 digits. It shares the formulas, so it proves rounding only; the
 * finance is proved by worked examples from outside and by laws.
 */
import Decimal from "decimal.js";
import { monthDistance } from "../numbers/dates";
import { internalLogRate } from "../numbers/internalRate";
import type { Arithmetic } from "./evaluation";

const Exact = Decimal.clone({ precision: 34, toExpNeg: -9e15, toExpPos: 9e15 });
const ONE = new Exact(1);

export const decimals: Arithmetic<Decimal> = {
  of: (value) => new Exact(value),
  toNumber: (value) => value.toNumber(),
  add: (a, b) => a.plus(b),
  sum: (values) => values.reduce((a, b) => a.plus(b), new Exact(0)),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  divide: (a, b) => a.div(b),
  power: (a, b) => a.pow(b),
  exp: (a) => a.exp(),
  compare: (a, b) => a.cmp(b),
  monthsBetween(from, to) {
    const { wholeMonths, fromDay, fromDays, toDay, toDays } = monthDistance(from, to);
    return new Exact(wholeMonths).plus(new Exact(toDay).div(toDays)).minus(new Exact(fromDay).div(fromDays));
  },
  internalRate(amounts, dates) {
    const near = internalLogRate({ amounts: amounts.map((amount) => amount.toNumber()), dates }, "largest");
    return near === undefined ? undefined : polished(amounts, dates, near);
  },
};

/** Newton in ln(1 + rate) from the double's root: each step doubles the digits. */
function polished(amounts: readonly Decimal[], dates: readonly number[], near: number): Decimal {
  const first = Math.min(...dates);
  const years = dates.map((date) => new Exact(date - first).div(365));
  let y = new Exact(near);
  for (let pass = 0; pass < 4; pass++) {
    let value = new Exact(0);
    let slope = new Exact(0);
    amounts.forEach((amount, i) => {
      const worth = amount.times(y.times(years[i]!).neg().exp());
      value = value.plus(worth);
      slope = slope.minus(worth.times(years[i]!));
    });
    if (slope.isZero()) break;
    y = y.minus(value.div(slope));
  }
  return y.exp().minus(ONE);
}
