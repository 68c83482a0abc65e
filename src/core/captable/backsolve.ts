/** The equity value at which the option-pricing method gives a class the price that was paid for it in a round. */
import { invalid, unanswerable } from "../calculationError";
import { listed } from "../model/labels";
import type { PayoutSchedule } from "./payoutSchedule";
import { optionValues, type OptionTerms } from "./optionPricing";

/** Below this, a percent of equity moves the price by less than a thousandth of a percent, and the price says nothing about the equity. */
const LEAST_ELASTICITY = 1e-3;
const FARTHEST = 60;

/**
 * `schedule` is of the table after the round: with the one before it, the answer is off by a fifth in a usual case. The value of a
 * class grows with equity, so that there is one answer: bracketed, then Newton kept inside the bracket.
 */
export function backsolve(schedule: PayoutSchedule, stockClass: string, pricePerShare: number, terms: OptionTerms): number {
  const index = schedule.claims.findIndex(({ name }) => name === stockClass);
  if (index < 0) {
    throw invalid("class", `There is no class "${stockClass}"; there are ${listed(schedule.claims.map(({ name }) => name), "and")}.`);
  }
  if (!(schedule.shares[index]! > 0)) throw invalid("class", `${stockClass} has no shares, so that its price says nothing.`);
  if (!(pricePerShare > 0 && Number.isFinite(pricePerShare))) throw invalid("pricePerShare", `pricePerShare is ${pricePerShare}; an amount above 0 is needed.`);
  const wanted = pricePerShare * schedule.shares[index]!;
  const at = (logValue: number): { above: number; elasticity: number } => {
    const equity = Math.exp(logValue);
    if (!Number.isFinite(equity)) throw outOfReach(stockClass, pricePerShare);
    const { values, deltas } = optionValues(schedule, equity, terms);
    return { above: Math.log(values[index]! / wanted), elasticity: (deltas[index]! * equity) / values[index]! };
  };
  const start = Math.log(pricePerShare * schedule.claims.reduce((sum, { units }) => sum + units, 0));
  const logValue = rootIn(at, bracket(at, start, stockClass, pricePerShare));
  if (!(at(logValue).elasticity >= LEAST_ELASTICITY)) {
    throw unanswerable("pricePerShare", `${stockClass} is worth ${pricePerShare} a share over a wide range of equity values around ${Number(Math.exp(logValue).toPrecision(3))}: its price does not say which.`);
  }
  return Math.exp(logValue);
}

type Look = (logValue: number) => { readonly above: number; readonly elasticity: number };

function bracket(at: Look, start: number, stockClass: string, pricePerShare: number): [low: number, high: number] {
  let [low, high] = [start, start];
  for (let step = 1; !(at(low).above <= 0); step *= 2) {
    if (step > FARTHEST) throw outOfReach(stockClass, pricePerShare);
    low -= step;
  }
  for (let step = 1; !(at(high).above >= 0); step *= 2) {
    if (step > FARTHEST) throw outOfReach(stockClass, pricePerShare);
    high += step;
  }
  return [low, high];
}

const outOfReach = (stockClass: string, pricePerShare: number): Error => unanswerable("pricePerShare", `No equity value makes ${stockClass} worth ${pricePerShare} a share under these terms.`);

function rootIn(at: Look, [low, high]: [number, number]): number {
  let y = (low + high) / 2;
  for (let pass = 0; pass < 200 && high - low > 1e-15 * Math.abs(y); pass++) {
    const { above, elasticity } = at(y);
    if (above === 0) return y;
    if (above > 0) high = y;
    else low = y;
    const newton = y - above / elasticity;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - y) <= 1e-16 * Math.abs(y)) return next;
    y = next;
  }
  return y;
}
