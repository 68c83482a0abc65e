/** Pots and what they hold, unrounded and in whole units, while amounts move between them. */
export interface Movement {
  readonly into: number;
  readonly outOf: number;
  /** In units; below 0 it moves the other way. */
  readonly amount: number;
}
/** Movements that happen at once. */
export type Step = readonly Movement[];

/** Every way to round a step is tried while it has at most this many amounts that are not whole; a step of a journal has two or three. */
const TRIED = 8;
/** What a unit beyond the neighbours of an amount costs: much more than any distance between them. */
const BEYOND = 1e3;

/** A pot in a step. Objects are used again for the next step: a journal has a thousand of them. */
interface Touched {
  pot: number;
  /** What the step adds to it, unrounded and as chosen. */
  by: number;
  wholeBy: number;
}

export class Pots {
  /** What each pot should hold, and what it stands at in whole units. */
  readonly held: number[] = [];
  readonly standing: number[] = [];
  private readonly touched: Touched[] = [];
  private count = 0;

  constructor(private readonly tolerance: number) {}

  readonly low = (exact: number): number => Math.floor(exact + this.tolerance);
  readonly high = (exact: number): number => Math.ceil(exact - this.tolerance);

  /** Of all ways to round a step's amounts up or down the one that leaves its pots nearest; of equal ones that with the nearest amounts. */
  nearest(step: Step): number[] {
    const best: number[] = [];
    const open: number[] = [];
    for (let i = 0; i < step.length; i++) {
      const { amount } = step[i]!;
      best.push(Math.sign(amount) * Math.floor(Math.abs(amount) + 0.5 + this.tolerance) + 0);
      if (this.low(amount) !== this.high(amount) && open.length < TRIED) open.push(i);
    }
    if (open.length === 0) return best;
    this.touch(step);
    let choice = best;
    let least = this.cost(step, best);
    for (let which = 1; which < 1 << open.length; which++) {
      const tried = best.slice();
      for (let bit = 0; bit < open.length; bit++) if ((which >> bit) & 1) tried[open[bit]!] = this.other(step[open[bit]!]!.amount, best[open[bit]!]!);
      const found = this.cost(step, tried);
      if (found < least - this.tolerance) [choice, least] = [tried, found];
    }
    return choice;
  }

  /** Moves amounts and their whole numbers. False where a pot, or what it gains, is then beyond the neighbours of its amount. */
  take(step: Step, whole: readonly number[]): boolean {
    this.touch(step);
    this.choose(step, whole);
    let kept = true;
    for (let k = 0; k < this.count; k++) {
      const { pot, by, wholeBy } = this.touched[k]!;
      this.held[pot]! += by;
      this.standing[pot]! += wholeBy;
      if (this.beyond(wholeBy, by) > 0 || this.beyond(this.standing[pot]!, this.held[pot]!) > 0) kept = false;
    }
    return kept;
  }

  private other(amount: number, rounded: number): number {
    return rounded === this.high(amount) ? this.low(amount) : this.high(amount);
  }

  private beyond(whole: number, exact: number): number {
    return Math.max(0, whole - this.high(exact), this.low(exact) - whole);
  }

  /** How far pots would be from what they should hold. */
  private cost(step: Step, choice: readonly number[]): number {
    this.choose(step, choice);
    let cost = 0;
    for (let k = 0; k < this.count; k++) {
      const { pot, by, wholeBy } = this.touched[k]!;
      const held = this.held[pot]! + by;
      const standing = this.standing[pot]! + wholeBy;
      cost += (standing - held) ** 2 + BEYOND * (this.beyond(wholeBy, by) + this.beyond(standing, held));
    }
    return cost;
  }

  /** Finds the pots of a step and what it adds to each. */
  private touch(step: Step): void {
    this.count = 0;
    for (let i = 0; i < step.length; i++) {
      const { into, outOf, amount } = step[i]!;
      this.at(into).by += amount;
      this.at(outOf).by -= amount;
    }
  }

  private choose(step: Step, choice: readonly number[]): void {
    for (let k = 0; k < this.count; k++) this.touched[k]!.wholeBy = 0;
    for (let i = 0; i < step.length; i++) {
      this.at(step[i]!.into).wholeBy += choice[i]!;
      this.at(step[i]!.outOf).wholeBy -= choice[i]!;
    }
  }

  private at(pot: number): Touched {
    for (let k = 0; k < this.count; k++) if (this.touched[k]!.pot === pot) return this.touched[k]!;
    this.held[pot] ??= 0;
    this.standing[pot] ??= 0;
    const found = (this.touched[this.count++] ??= { pot, by: 0, wholeBy: 0 });
    found.pot = pot;
    found.by = found.wholeBy = 0;
    return found;
  }

  /** The pots of the last step that was taken. */
  lastTouched(): readonly Readonly<Touched>[] {
    return this.touched.slice(0, this.count);
  }
}
