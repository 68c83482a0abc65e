/**
 * The internal rate of return of dated flows: the root of the sum of flow * exp(-y * years), with y = ln(1 + rate).
 * In y the sum is smooth on the whole line, so that bracketing needs no guess and every root can be found.
 */

/** Flows in any order; a year is 365 days, counted from any day (the root does not depend on it). */
export interface DatedFlows {
  readonly amounts: ArrayLike<number>;
  readonly dates: ArrayLike<number>;
}

/** Which of several roots is meant: the largest rate, or the one nearest to a guess in ln(1 + rate). */
export type RootChoice = "largest" | { readonly nearest: number };

const DAYS_A_YEAR = 365;
/** Rates beyond e^±(365 * 40) a year mean a whole loss or gain within hours: no root is looked for there. */
const LARGEST_LOG_RATE = DAYS_A_YEAR * 40;
const TOLERANCE = 1e-12;

/** The rate as a fraction a year, or undefined where no rate makes the flows worth nothing. */
export function internalRate(flows: DatedFlows, choice: RootChoice): number | undefined {
  const logRate = internalLogRate(flows, choice);
  return logRate === undefined ? undefined : Math.expm1(logRate);
}

/** The same as ln(1 + rate), which still tells rates apart that round to a whole loss. */
export function internalLogRate(flows: DatedFlows, choice: RootChoice): number | undefined {
  const sums = new Sums(flows);
  if (!sums.changesSign || sums.span === 0) return undefined;
  const roots = sums.signChanges === 1 ? single(sums) : every(sums);
  return choose(roots, choice);
}

/** Present value at a rate, each flow discounted from `from` on Actual/365. */
export function presentValue(rate: number, flows: DatedFlows, from: number): number {
  let sum = 0;
  const logRate = Math.log1p(rate);
  for (let i = 0; i < flows.amounts.length; i++) sum += (flows.amounts[i] ?? 0) * Math.exp((-logRate * ((flows.dates[i] ?? 0) - from)) / DAYS_A_YEAR);
  return sum;
}

/** The flows of distinct days in order, and what a solver asks of them. */
class Sums {
  private readonly amounts: Float64Array;
  private readonly years: Float64Array;
  readonly signChanges: number;
  readonly changesSign: boolean;
  readonly span: number;
  value = 0;
  slope = 0;
  size = 0;

  constructor({ amounts, dates }: DatedFlows) {
    const order = ascending(dates);
    const netted = new Float64Array(order.length);
    const years = new Float64Array(order.length);
    let count = 0;
    for (const i of order) {
      const year = dates[i]! / DAYS_A_YEAR;
      if (count && years[count - 1] === year) netted[count - 1]! += amounts[i]!;
      else {
        if (count && netted[count - 1] === 0) count--; // a day on which nothing moved
        netted[count] = amounts[i]!;
        years[count++] = year;
      }
    }
    if (count && netted[count - 1] === 0) count--;
    this.amounts = netted.subarray(0, count);
    this.years = years.subarray(0, count);
    const first = years[0] ?? 0;
    for (let i = 0; i < count; i++) years[i]! -= first;
    this.span = count ? years[count - 1]! : 0;
    let changes = 0;
    for (let i = 1; i < count; i++) if (netted[i]! > 0 !== netted[i - 1]! > 0) changes++;
    this.signChanges = changes;
    this.changesSign = changes > 0;
  }

  /** Sets value, slope and size (the sum of magnitudes) at y. */
  at(y: number): number {
    let value = 0;
    let slope = 0;
    let size = 0;
    for (let i = 0; i < this.amounts.length; i++) {
      const years = this.years[i]!;
      const worth = this.amounts[i]! * Math.exp(-y * years);
      value += worth;
      slope -= worth * years;
      size += Math.abs(worth);
    }
    this.value = value;
    this.slope = slope;
    this.size = size;
    return value;
  }

  /** Where all money in equals all money out if each came at its mean date: close to the root for ordinary deals. */
  guess(): number {
    let inflow = 0, outflow = 0, inflowYears = 0, outflowYears = 0;
    for (let i = 0; i < this.amounts.length; i++) {
      const amount = this.amounts[i]!;
      if (amount > 0) [inflow, inflowYears] = [inflow + amount, inflowYears + amount * this.years[i]!];
      else [outflow, outflowYears] = [outflow - amount, outflowYears - amount * this.years[i]!];
    }
    const distance = inflowYears / inflow - outflowYears / outflow;
    const y = Math.log(inflow / outflow) / distance;
    return Number.isFinite(y) ? y : 0;
  }

  /** How far y may go before exp overflows. */
  get limit(): number {
    return Math.min(LARGEST_LOG_RATE, 650 / this.span);
  }
}

/** The places of the dates from the earliest to the latest; the order they came in where that is it. */
function ascending(dates: ArrayLike<number>): number[] {
  const order = Array.from({ length: dates.length }, (_, i) => i);
  for (let i = 1; i < dates.length; i++) if (dates[i]! < dates[i - 1]!) return order.sort((a, b) => dates[a]! - dates[b]!);
  return order;
}

/** One change of sign means one root (Descartes): Newton from a good guess, else bracketing outward. */
function single(sums: Sums): number[] {
  let y = sums.guess();
  for (let pass = 0; pass < 12 && Math.abs(y) < sums.limit; pass++) {
    sums.at(y);
    const step = sums.value / sums.slope;
    y -= step;
    if (Math.abs(step) <= TOLERANCE * (1 + Math.abs(y))) return accepted(sums, y) ? [y] : [];
    if (!Number.isFinite(y)) break;
  }
  return every(sums);
}

/** All roots: the sum is looked at on a grid that widens outward; a turning point between two looks may hide a pair. */
function every(sums: Sums): number[] {
  const roots: number[] = [];
  const grid = outwardGrid(sums.limit);
  let [left, leftValue, leftSlope] = [grid[0]!, sums.at(grid[0]!), sums.slope];
  for (const right of grid.slice(1)) {
    const rightValue = sums.at(right);
    const rightSlope = sums.slope;
    const add = (root: number): void => void (accepted(sums, root) && roots.push(root));
    if (leftValue === 0) add(left);
    if (leftValue > 0 !== rightValue > 0) add(bisected(sums, left, right, leftValue > 0));
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

function outwardGrid(limit: number): number[] {
  const outward: number[] = [];
  for (let y = 0, step = 0.02; y < limit; y += step, step *= 1.04) outward.push(y);
  outward.push(limit);
  return [...outward.slice(1).reverse().map((y) => -y), ...outward];
}

/** Newton kept inside its bracket. */
function bisected(sums: Sums, low: number, high: number, positiveAtLow: boolean): number {
  let y = (low + high) / 2;
  for (let pass = 0; pass < 200; pass++) {
    const value = sums.at(y);
    if (value === 0) return y;
    if (value > 0 === positiveAtLow) low = y;
    else high = y;
    let next = y - value / sums.slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - y) <= 1e-15 * (1 + Math.abs(y))) return next;
    y = next;
  }
  return y;
}

function turningPoint(sums: Sums, low: number, high: number, risingAtLow: boolean): number {
  for (let pass = 0; pass < 80; pass++) {
    const middle = (low + high) / 2;
    sums.at(middle);
    if (sums.slope > 0 === risingAtLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The answer is tested: what is left at the root is rounding, and the rate is a number. */
function accepted(sums: Sums, y: number): boolean {
  const left = Math.abs(sums.at(y));
  const rounding = 1e-9 * sums.size + Math.abs(sums.slope) * TOLERANCE * (1 + Math.abs(y));
  return left <= rounding && Number.isFinite(Math.expm1(y));
}

function choose(roots: readonly number[], choice: RootChoice): number | undefined {
  if (choice === "largest") return roots.length ? Math.max(...roots) : undefined;
  const wanted = Math.log1p(choice.nearest);
  return roots.reduce<number | undefined>((best, root) => (best === undefined || Math.abs(root - wanted) < Math.abs(best - wanted) ? root : best), undefined);
}
