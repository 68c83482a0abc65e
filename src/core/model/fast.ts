/**
 * The fast reading: compiled expressions over typed arrays, run for many scenarios with the same buffers. Doubles throughout.
 * What a measure does not ask for, and what the terms switch off, is not calculated. NaN means "no answer" here; `reference`
 * says why.
 */
import { endOfMonth } from "../numbers/dates";
import { monthNumber, type Axis } from "./axis";
import { compile, type Compiled, type Scalar } from "./compile";
import { dependents } from "./dependents";
import { lineIndex, lines } from "./lines";
import type { Events } from "./happening";
import type { PayoutCurve } from "./payoutCurve";
import { termIndex, type Scenario } from "./scenario";
import { terms } from "./terms";

const monthIndex = lineIndex.get("Month")!;
const monthEndIndex = lineIndex.get("Month end")!;
const monthsIndex = lineIndex.get("Months in the model")!;
const closingIndex = termIndex.get("Closing date")!;

const compiledLines: (Compiled | undefined)[] = [];
const compiledLine = (index: number): Compiled => (compiledLines[index] ??= compile(lines[index]!.formula));

/** Where more terms than these differ, most lines do. */
const FEW_TERMS = 8;

/** The model of one scenario at a time. Load a scenario, then ask for lines and measures; buffers are kept between scenarios. */
export class FastModel {
  private readonly numbers = new Float64Array(terms.length);
  private epoch = 0;
  private readonly stamps = new Uint32Array(lines.length);
  private readonly onceValues = new Float64Array(lines.length);
  private readonly seriesValues: Float64Array[] = [];
  private readonly buffers: Float64Array[] = [];
  private ends = new Float64Array(0);
  /** What the classes of the exit pay, where they are given. */
  exit: PayoutCurve | undefined;
  /** What happens after closing, where something does. */
  events: Events | undefined;
  private given: Axis | undefined;
  private measured = 0;
  /** Number of periods; 0 until a line with periods is asked for. */
  periods = 0;

  /** Takes a scenario, on its own months or on another axis. */
  load(scenario: Scenario, axis?: Axis): this {
    this.numbers.set(scenario.numbers);
    this.exit = scenario.exit;
    this.events = scenario.events;
    this.given = axis;
    this.epoch++;
    return this;
  }

  /** Takes a scenario that is much like the one before: lines that rest on none of the terms that differ keep their values. */
  follow(scenario: Scenario): this {
    const changed = this.epoch > 0 && !this.given && scenario.exit === this.exit && scenario.events === this.events ? this.changed(scenario.numbers) : undefined;
    if (!changed) return this.load(scenario);
    const { periods } = this;
    const onAxis = this.measured === this.epoch;
    for (const index of changed) {
      if (onAxis && index === closingIndex) return this.load(scenario);
      this.numbers[index] = scenario.numbers[index]!;
      for (const line of dependents(index)) this.stamps[line] = 0;
    }
    if (onAxis && this.stamps[monthsIndex] !== this.epoch && Math.round(this.once(monthsIndex)) !== periods) return this.load(scenario);
    return this;
  }

  /** The terms that differ from those held; undefined for more than a few. */
  private changed(numbers: Float64Array): readonly number[] | undefined {
    const found: number[] = [];
    for (let i = 0; i < numbers.length; i++) if (!Object.is(numbers[i], this.numbers[i])) found.push(i);
    return found.length > FEW_TERMS ? undefined : found;
  }

  termNumber(index: number): number {
    return this.numbers[index]!;
  }

  /** The value of a line that has one. */
  once(index: number, depth = 0): number {
    if (this.stamps[index] !== this.epoch) {
      this.onceValues[index] = (compiledLine(index) as Scalar).run(this, depth);
      this.stamps[index] = this.epoch;
    }
    return this.onceValues[index]!;
  }

  /** A line's values, one a period; the buffer belongs to the model and is good until the next scenario. */
  series(index: number, depth = 0): Float64Array {
    if (this.stamps[index] === this.epoch) return this.seriesValues[index]!;
    this.measureAxis();
    const compiled = compiledLine(index);
    const values = this.lineBuffer(index);
    if (index === monthIndex) this.countMonths(values);
    else if (index === monthEndIndex) this.copy(this.ends, values);
    else if (compiled.series) this.copy(compiled.run(this, depth), values);
    else values.fill(compiled.run(this, depth), 0, this.periods);
    this.stamps[index] = this.epoch;
    return values;
  }

  /** The working buffer at a depth of the expression. */
  buffer(depth: number): Float64Array {
    const found = this.buffers[depth];
    if (found && found.length >= this.periods) return found;
    return (this.buffers[depth] = new Float64Array(Math.max(64, this.periods)));
  }

  /** Fills the periods of this scenario once. */
  measureAxis(): void {
    if (this.measured === this.epoch) return;
    this.measured = this.epoch;
    if (this.given) {
      this.ends = this.given.ends as Float64Array<ArrayBuffer>;
      this.periods = this.ends.length;
      return;
    }
    this.periods = Math.round(this.once(monthsIndex));
    if (this.ends.length < this.periods || this.ends.length === 0) this.ends = new Float64Array(Math.max(64, this.periods));
    const closing = this.numbers[closingIndex]!;
    for (let t = 0; t < this.periods; t++) this.ends[t] = endOfMonth(closing, t);
  }

  periodEnds(): Float64Array {
    this.measureAxis();
    return this.ends.subarray(0, this.periods);
  }

  private lineBuffer(index: number): Float64Array {
    const found = this.seriesValues[index];
    if (found && found.length >= this.periods) return found;
    return (this.seriesValues[index] = new Float64Array(Math.max(64, this.periods)));
  }

  /** A plain loop: rows are a few dozen numbers, and a view of the buffer would cost more than the copy. */
  private copy(from: Float64Array, to: Float64Array): void {
    for (let t = 0; t < this.periods; t++) to[t] = from[t]!;
  }

  private countMonths(values: Float64Array): void {
    const axis: Axis = { closing: this.numbers[closingIndex]!, ends: this.ends };
    for (let t = 0; t < this.periods; t++) values[t] = this.given ? monthNumber(axis, this.ends[t]!) : t + 1;
  }
}
