/**
 * The reference reading of the model: its lines and measures evaluated one step at a time. With doubles it says why a
 * measure has no answer and gives `words` their figures; with 34-digit decimals it is the exact reading that proves the
 * rounding of the fast one.
 */
import { CalculationError, unanswerable, unavailable } from "../calculationError";
import { monthly, monthNumber, type Axis } from "./axis";
import { Evaluation, type Arithmetic } from "./evaluation";
import { lineIndex, lines } from "./lines";
import type { Events, Span } from "./happening";
import type { Measure } from "./measures";
import type { PayoutCurve } from "./payoutCurve";
import { termIndex, type Scenario } from "./scenario";
import { terms } from "./terms";

export class Reference<N> extends Evaluation<N> {
  private readonly onceValues = new Map<number, N>();
  private readonly periodValues = new Map<number, N[]>();
  private axisOfPeriods: Axis | undefined;

  constructor(
    readonly scenario: Scenario,
    arithmetic: Arithmetic<N>,
    axis?: Axis,
  ) {
    super(arithmetic);
    this.axisOfPeriods = axis;
  }

  /** Throws the CalculationError that says why there is no answer. */
  measure(of: Measure): N {
    try {
      const value = this.evaluate(of.formula, 0);
      if (Number.isFinite(this.arithmetic.toNumber(value))) return value;
      throw unanswerable(of.label, `${of.label} has no finite value for these terms.`);
    } catch (error) {
      if (error instanceof CalculationError && !error.message.startsWith(of.label)) throw about(of.label, error);
      throw error;
    }
  }

  get axis(): Axis {
    return (this.axisOfPeriods ??= monthly(this.termNumber("Closing date"), Math.round(this.arithmetic.toNumber(this.line("Months in the model", 0)))));
  }

  /** A line's value in period `t` (from 0), or its only value. */
  line(label: string, t: number): N {
    const index = lineIndex.get(label)!;
    const line = lines[index]!;
    if (line.kind === "once") {
      const known = this.onceValues.get(index);
      if (known !== undefined) return known;
      const value = this.evaluate(line.formula, 0);
      this.onceValues.set(index, value);
      return value;
    }
    if (t < 0) return this.arithmetic.of(0);
    const onAxis = this.fromAxis(label, t);
    if (onAxis !== undefined) return this.arithmetic.of(onAxis);
    const values = this.periodValues.get(index) ?? [];
    this.periodValues.set(index, values);
    return (values[t] ??= this.evaluate(line.formula, t));
  }

  /** All values of a line, one a period. */
  series(label: string): N[] {
    return this.lineUpTo(label);
  }

  protected lineUpTo(label: string, t = this.axis.ends.length - 1): N[] {
    return Array.from({ length: t + 1 }, (_, i) => this.line(label, i));
  }

  protected term(label: string): N {
    const value = this.termNumber(label);
    if (!Number.isNaN(value)) return this.arithmetic.of(value);
    const entry = terms[termIndex.get(label)!]!;
    if (typeof entry.default === "object") return this.evaluate(entry.default, 0);
    if (entry.default === undefined) throw notGiven(label);
    return this.arithmetic.of(entry.options ? entry.options.indexOf(String(entry.default)) : Number(entry.default));
  }

  private termNumber(label: string): number {
    return this.scenario.numbers[termIndex.get(label)!]!;
  }

  option(label: string): string {
    return terms[termIndex.get(label)!]!.options![this.arithmetic.toNumber(this.term(label))]!;
  }

  protected isGiven(label: string): boolean {
    return !Number.isNaN(this.termNumber(label));
  }

  protected override curve(): PayoutCurve | undefined {
    return this.scenario.exit;
  }

  protected override events(): Events | undefined {
    return this.scenario.events;
  }

  protected override span(t: number): Span {
    return { before: this.axis.ends[t - 1] ?? 0, end: this.axis.ends[t]! };
  }

  private fromAxis(label: string, t: number): number | undefined {
    if (label === "Month end") return this.axis.ends[t]!;
    return label === "Month" ? monthNumber(this.axis, this.axis.ends[t]!) : undefined;
  }

  protected rateOf(label: string): N {
    const flow = lines[lineIndex.get(label)!]!;
    const closing = this.evaluate(flow.atClosing ?? flow.formula, 0);
    const exit = this.evaluate(flow.atExit ?? flow.formula, 0);
    const dates = [this.termNumber("Closing date"), ...this.axis.ends, this.arithmetic.toNumber(this.term("Exit date"))];
    const rate = this.arithmetic.internalRate([closing, ...this.series(label), exit], dates);
    if (rate === undefined) throw unanswerable(label, `${label} has no internal rate of return: no rate makes its flows worth nothing.`);
    return rate;
  }
}

export const notGiven = (label: string, asked?: string): CalculationError =>
  unavailable(label, `${asked === undefined ? "" : `${asked}: `}The term ${label} is not given, and the answer needs it.`);
/** What has no answer is named at the head of the sentence that says why. */
export const about = (label: string, { code, field, message }: CalculationError): CalculationError => new CalculationError(code, field, `${label}: ${message}`);
