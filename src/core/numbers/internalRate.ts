/**
 * The internal rate of return of dated flows: the root of the sum of flow * exp(-y * years), with y = ln(1 + rate).
 * In y the sum is smooth on the whole line, so that bracketing needs no luck and every root can be found.
 */
import { DatedSums, type DatedFlows } from "./datedSums";

export type { DatedFlows };

/** Which of several roots is meant: the largest rate, or the one nearest to a guess in ln(1 + rate). */
export type RootChoice = "largest" | { readonly nearest: number };

const DAYS_A_YEAR = 365;
/** Rates beyond e^±(365 * 40) a year mean a whole loss or gain within hours: no root is looked for there. */
const LARGEST_LOG_RATE = DAYS_A_YEAR * 40;
/** The largest rate that is still a finite number. */
const HIGHEST = 709;
const TOLERANCE = 1e-12;

/** The rate as a fraction a year, or undefined where no rate makes the flows worth nothing. */
export function internalRate(flows: DatedFlows, choice: RootChoice): number | undefined {
  const logRate = internalLogRate(flows, choice);
  return logRate === undefined ? undefined : Math.expm1(logRate);
}

/** The same as ln(1 + rate), which still tells rates apart that round to a whole loss. */
export function internalLogRate(flows: DatedFlows, choice: RootChoice): number | undefined {
  const sums = new DatedSums(flows);
  if (sums.signChanges === 0 || sums.span === 0) return undefined;
  const lowest = -Math.min(LARGEST_LOG_RATE, 650 / sums.span); // exp overflows a little beyond
  if (sums.signChanges === 1) return only(sums, lowest, HIGHEST);
  // A running total that changes sign once has one root above 0 (Norstrom 1972), and so the largest.
  if (choice === "largest" && sums.totalSignChanges === 1 && sums.total > 0 !== sums.first > 0) return only(sums, 0, HIGHEST);
  return chosen(every(sums, lowest), choice);
}

/** Present value at a rate, each flow discounted from `from` on Actual/365. */
export function presentValue(rate: number, { amounts, dates }: DatedFlows, from: number): number {
  const logRate = Math.log1p(rate);
  let sum = 0;
  for (let i = 0; i < amounts.length; i++) sum += amounts[i]! * Math.exp((-logRate * (dates[i]! - from)) / DAYS_A_YEAR);
  return sum;
}

/** The one root between two bounds: Newton from a good guess, else Newton kept inside its bracket. */
function only(sums: DatedSums, low: number, high: number): number | undefined {
  let y = sums.guess();
  for (let pass = 0; pass < 12 && y > low && y < high; pass++) {
    const step = sums.at(y) / sums.slope;
    y -= step;
    if (Math.abs(step) <= TOLERANCE * (1 + Math.abs(y)) && y > low && y < high) return tested(sums, polished(sums, y));
  }
  const positiveAtLow = sums.at(low) > 0;
  if (sums.at(high) > 0 === positiveAtLow) return undefined;
  return tested(sums, bisected(sums, low, high, positiveAtLow));
}

const polished = (sums: DatedSums, y: number): number => {
  const step = sums.exactly(y) / sums.slope;
  return Math.abs(step) < 1e-9 ? y - step : y;
};

/** All roots: the sum is looked at on a grid that widens outward; a turning point between two looks may hide a pair. */
function every(sums: DatedSums, lowest: number): number[] {
  const roots: number[] = [];
  const add = (root: number): void => {
    const good = tested(sums, polished(sums, root));
    if (good !== undefined) roots.push(good);
  };
  const grid = outwardGrid(lowest);
  let [left, leftValue, leftSlope] = [grid[0]!, sums.at(grid[0]!), sums.slope];
  for (const right of grid.slice(1)) {
    const [rightValue, rightSlope] = [sums.at(right), sums.slope];
    if (leftValue === 0) add(left);
    else if (leftValue > 0 !== rightValue > 0) add(bisected(sums, left, right, leftValue > 0));
    else if (leftSlope > 0 !== rightSlope > 0) {
      const turn = turningPoint(sums, left, right, leftSlope > 0);
      const value = sums.at(turn);
      if (value > 0 !== leftValue > 0) {
        add(bisected(sums, left, turn, leftValue > 0));
        add(bisected(sums, turn, right, value > 0));
      }
    }
    [left, leftValue, leftSlope] = [right, rightValue, rightSlope];
  }
  return roots;
}

function outwardGrid(lowest: number): number[] {
  const outward = (limit: number): number[] => {
    const looks: number[] = [];
    for (let y = 0, step = 0.02; y < limit; y += step, step *= 1.04) looks.push(y);
    return [...looks, limit];
  };
  return [...outward(-lowest).slice(1).reverse().map((y) => -y), ...outward(HIGHEST)];
}

/** Newton kept inside its bracket; where it creeps, as on the far flank of an exponential, the bracket is halved instead. */
function bisected(sums: DatedSums, low: number, high: number, positiveAtLow: boolean): number {
  let y = (low + high) / 2;
  let stepBefore = high - low;
  for (let pass = 0; pass < 200; pass++) {
    const value = sums.at(y);
    if (value === 0) return y;
    if (value > 0 === positiveAtLow) low = y;
    else high = y;
    const newton = y - value / sums.slope;
    const creeps = Math.abs(newton - y) > stepBefore / 2;
    const next = newton > low && newton < high && !creeps ? newton : (low + high) / 2;
    stepBefore = Math.abs(next - y);
    if (stepBefore <= 1e-15 * (1 + Math.abs(y))) return next;
    y = next;
  }
  return y;
}

function turningPoint(sums: DatedSums, low: number, high: number, risingAtLow: boolean): number {
  for (let pass = 0; pass < 80; pass++) {
    const middle = (low + high) / 2;
    sums.at(middle);
    if (sums.slope > 0 === risingAtLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The answer is tested: what is left at the root is rounding, and the rate is a number. */
function tested(sums: DatedSums, y: number): number | undefined {
  const left = Math.abs(sums.exactly(y));
  const rounding = 1e-9 * sums.size(y) + Math.abs(sums.slope) * TOLERANCE * (1 + Math.abs(y));
  return left <= rounding && Number.isFinite(Math.expm1(y)) ? y : undefined;
}

function chosen(roots: readonly number[], choice: RootChoice): number | undefined {
  if (choice === "largest") return roots.length ? Math.max(...roots) : undefined;
  const wanted = Math.log1p(choice.nearest);
  return roots.reduce<number | undefined>((best, root) => (best === undefined || Math.abs(root - wanted) < Math.abs(best - wanted) ? root : best), undefined);
}
