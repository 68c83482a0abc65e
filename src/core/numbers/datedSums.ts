/**
 * Dated flows prepared for a root finder: one flow a day in order, and the sum of flow * exp(-y * years) with its slope at any y.
 * Month ends lie 28 to 31 days apart, so a few exponentials serve a whole deal: each discount follows from the one before.
 */
const DAYS_A_YEAR = 365;
/** More different gaps than this are no calendar: each flow then has an exponential of its own. */
const FEW_GAPS = 12;

/** Flows in any order; a year is 365 days, counted from any day (a root does not depend on it). */
export interface DatedFlows {
  readonly amounts: ArrayLike<number>;
  readonly dates: ArrayLike<number>;
}

export class DatedSums {
  private readonly amounts: Float64Array;
  private readonly years: Float64Array;
  private readonly count: number;
  private readonly gapOf: Uint8Array;
  private readonly gaps: number[] = [];
  private readonly discounts = new Float64Array(FEW_GAPS);
  /** How often the flows, and how often their running total, change sign. */
  readonly signChanges: number;
  readonly totalSignChanges: number;
  readonly total: number;
  /** Years from the first flow to the last. */
  readonly span: number;
  value = 0;
  slope = 0;

  constructor({ amounts, dates }: DatedFlows) {
    const order = isAscending(dates) ? undefined : Array.from({ length: dates.length }, (_, i) => i).sort((a, b) => dates[a]! - dates[b]!);
    this.amounts = new Float64Array(dates.length);
    this.years = new Float64Array(dates.length);
    let count = 0;
    for (let k = 0; k < dates.length; k++) {
      const i = order ? order[k]! : k;
      const year = dates[i]! / DAYS_A_YEAR;
      if (count && this.years[count - 1] === year) this.amounts[count - 1]! += amounts[i]!;
      else {
        if (count && this.amounts[count - 1] === 0) count--; // a day on which nothing moved
        this.amounts[count] = amounts[i]!;
        this.years[count++] = year;
      }
    }
    if (count && this.amounts[count - 1] === 0) count--;
    this.count = count;
    this.gapOf = new Uint8Array(count);
    this.measureGaps();
    this.span = count ? this.years[count - 1]! : 0;
    [this.signChanges, this.totalSignChanges, this.total] = this.countSigns();
  }

  get first(): number {
    return this.amounts[0] ?? 0;
  }

  /** Sets `value` and `slope` at y. */
  at(y: number): number {
    if (this.gaps.length > FEW_GAPS) return this.exactly(y);
    for (let j = 0; j < this.gaps.length; j++) this.discounts[j] = Math.exp(-y * this.gaps[j]!);
    let [discount, value, slope] = [1, 0, 0];
    for (let i = 0; i < this.count; i++) {
      discount *= this.discounts[this.gapOf[i]!]!;
      const worth = this.amounts[i]! * discount;
      value += worth;
      slope -= worth * this.years[i]!;
    }
    this.slope = slope;
    return (this.value = value);
  }

  /** The same with an exponential a flow, for the last digits. */
  exactly(y: number): number {
    let [value, slope] = [0, 0];
    for (let i = 0; i < this.count; i++) {
      const worth = this.amounts[i]! * Math.exp(-y * this.years[i]!);
      value += worth;
      slope -= worth * this.years[i]!;
    }
    this.slope = slope;
    return (this.value = value);
  }

  /** The sum of magnitudes at y: what the value has to be small against. */
  size(y: number): number {
    let size = 0;
    for (let i = 0; i < this.count; i++) size += Math.abs(this.amounts[i]!) * Math.exp(-y * this.years[i]!);
    return size;
  }

  /** Where all money in equals all money out if each came at its mean date: close to the root of an ordinary deal. */
  guess(): number {
    let [inflow, outflow, inflowYears, outflowYears] = [0, 0, 0, 0];
    for (let i = 0; i < this.count; i++) {
      const amount = this.amounts[i]!;
      if (amount > 0) [inflow, inflowYears] = [inflow + amount, inflowYears + amount * this.years[i]!];
      else [outflow, outflowYears] = [outflow - amount, outflowYears - amount * this.years[i]!];
    }
    const y = Math.log(inflow / outflow) / (inflowYears / inflow - outflowYears / outflow);
    return Number.isFinite(y) ? y : 0;
  }

  private measureGaps(): void {
    const first = this.years[0] ?? 0;
    let before = first;
    for (let i = 0; i < this.count; i++) {
      const days = Math.round((this.years[i]! - before) * DAYS_A_YEAR);
      before = this.years[i]!;
      let known = this.gaps.indexOf(days / DAYS_A_YEAR);
      if (known < 0) known = this.gaps.push(days / DAYS_A_YEAR) - 1;
      if (known < FEW_GAPS) this.gapOf[i] = known;
      this.years[i]! -= first;
    }
  }

  private countSigns(): [flows: number, totals: number, total: number] {
    let [changes, totalChanges, total] = [0, 0, 0];
    for (let i = 0; i < this.count; i++) {
      if (i && this.amounts[i]! > 0 !== this.amounts[i - 1]! > 0) changes++;
      const next = total + this.amounts[i]!;
      if (i && next > 0 !== total > 0) totalChanges++;
      total = next;
    }
    return [changes, totalChanges, total];
  }
}

function isAscending(dates: ArrayLike<number>): boolean {
  for (let i = 1; i < dates.length; i++) if (dates[i]! < dates[i - 1]!) return false;
  return true;
}
