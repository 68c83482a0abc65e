/**
 * The fast reading: expressions compiled once to closures that work on typed arrays, then run for many scenarios with the
 * same buffers. Doubles throughout. What a measure does not ask for, and what the terms switch off, is not calculated.
 * NaN means "no answer" here; `reference` says why.
 */
import { dayOfMonth, endOfMonth } from "../numbers/dates";
import { internalRate } from "../numbers/internalRate";
import { sum } from "../numbers/sum";
import { monthNumber, type Axis } from "./axis";
import type { AlongPeriods, Expression, UnaryOperator } from "./expression";
import { loops, pairs } from "./fastLoops";
import type { Line } from "./line";
import { lineIndex, lines } from "./lines";
import { termIndex, type Scenario } from "./scenario";
import { terms } from "./terms";

/**
 * A compiled formula: one number, or one a period in the buffer it returns, which may be a line's own. Working buffers below
 * `depth` belong to the formulas that are waiting for this one.
 */
interface Scalar {
  readonly series: false;
  readonly run: (model: FastModel, depth: number) => number;
}
interface Series {
  readonly series: true;
  readonly run: (model: FastModel, depth: number) => Float64Array;
}
export type Compiled = Scalar | Series;

const scalar = (run: Scalar["run"]): Scalar => ({ series: false, run });
const series = (run: Series["run"]): Series => ({ series: true, run });
const unary: Readonly<Record<UnaryOperator, (of: number) => number>> = { exp: Math.exp, dayOfMonth };

/** The model of one scenario at a time. Load a scenario, then ask for lines and measures; buffers are kept between scenarios. */
export class FastModel {
  private numbers = new Float64Array(terms.length);
  private epoch = 0;
  private readonly stamps = new Uint32Array(lines.length);
  private readonly onceValues = new Float64Array(lines.length);
  private readonly seriesValues: Float64Array[] = [];
  private readonly buffers: Float64Array[] = [];
  private ends = new Float64Array(0);
  private given: Axis | undefined;
  private measured = 0;
  /** Number of periods; 0 until a line with periods is asked for. */
  periods = 0;

  /** Takes a scenario, on its own months or on another axis. */
  load(scenario: Scenario, axis?: Axis): this {
    this.numbers = scenario.numbers as Float64Array<ArrayBuffer>;
    this.given = axis;
    this.epoch++;
    return this;
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

const monthIndex = lineIndex.get("Month")!;
const monthEndIndex = lineIndex.get("Month end")!;
const monthsIndex = lineIndex.get("Months in the model")!;
const closingIndex = termIndex.get("Closing date")!;
const exitDateIndex = termIndex.get("Exit date")!;

const compiledLines: (Compiled | undefined)[] = [];
const compiledLine = (index: number): Compiled => (compiledLines[index] ??= compile(lines[index]!.formula));
const hasPeriods = (line: Line): boolean => line.kind !== "once";

/** Compiles an expression over terms and lines. */
export function compile(of: Expression): Compiled {
  switch (of.op) {
    case "number":
      return scalar(() => of.value);
    case "unanswered":
      return scalar(() => NaN);
    case "term":
      return compileTerm(of.label);
    case "given": {
      const index = indexIn(termIndex, of.label);
      return scalar((model) => (Number.isNaN(model.termNumber(index)) ? 0 : 1));
    }
    case "line": {
      const index = indexIn(lineIndex, of.label);
      return hasPeriods(lines[index]!) ? series((model, depth) => model.series(index, depth)) : scalar((model, depth) => model.once(index, depth));
    }
    case "previous":
    case "running":
    case "total":
    case "largest":
      return compileAlong(of.op, indexIn(lineIndex, of.label));
    case "exp":
    case "dayOfMonth":
      return compileUnary(of.op, compile(of.of));
    case "when":
      return compileWhen(compile(of.condition), compile(of.then), compile(of.otherwise));
    case "choose":
      return compileChoose(of);
    case "internalRate":
      return compileRate(indexIn(lineIndex, of.label));
    default:
      return compileBinary(of, compile(of.left), compile(of.right));
  }
}

function compileTerm(label: string): Compiled {
  const index = indexIn(termIndex, label);
  const otherwise = terms[index]!.default;
  if (otherwise === undefined) return scalar((model) => model.termNumber(index));
  const option = terms[index]!.options?.indexOf(String(otherwise));
  const usual = typeof otherwise === "object" ? (compile(otherwise) as Scalar) : scalar(() => option ?? Number(otherwise));
  return scalar((model, depth) => {
    const value = model.termNumber(index);
    return Number.isNaN(value) ? usual.run(model, depth) : value;
  });
}

function compileUnary(op: UnaryOperator, of: Compiled): Compiled {
  const apply = unary[op];
  if (!of.series) return scalar((model, depth) => apply(of.run(model, depth)));
  return series((model, depth) => {
    const values = of.run(model, depth);
    const out = model.buffer(depth);
    for (let t = 0; t < model.periods; t++) out[t] = apply(values[t]!);
    return out;
  });
}

function compileBinary(of: Extract<Expression, { left: Expression }>, left: Compiled, right: Compiled): Compiled {
  if (!left.series && !right.series) {
    const apply = pairs[of.op];
    return scalar((model, depth) => apply(left.run(model, depth), right.run(model, depth)));
  }
  const loop = loops[of.op];
  const a1 = new Float64Array(1);
  const b1 = new Float64Array(1);
  return series((model, depth) => {
    const a = left.series ? left.run(model, depth) : a1;
    const b = right.series ? right.run(model, depth + 1) : b1;
    if (!left.series) a1[0] = left.run(model, depth + 2);
    if (!right.series) b1[0] = right.run(model, depth + 2);
    const out = model.buffer(depth);
    loop(out, a, left.series ? 1 : 0, b, right.series ? 1 : 0, model.periods);
    return out;
  });
}

/** A condition with one value chooses a branch for all periods, and the other branch is never run. */
function compileWhen(condition: Compiled, then: Compiled, otherwise: Compiled): Compiled {
  if (!condition.series) return compileBranch([then, otherwise], (model, depth) => {
    const decided = condition.run(model, depth);
    return Number.isNaN(decided) ? -1 : decided !== 0 ? 0 : 1;
  });
  return series((model, depth) => {
    const decided = condition.run(model, depth);
    const yes = spread(then, model, depth + 1);
    const no = spread(otherwise, model, depth + 2);
    const out = model.buffer(depth);
    for (let t = 0; t < model.periods; t++) out[t] = Number.isNaN(decided[t]!) ? NaN : decided[t] !== 0 ? yes[t]! : no[t]!;
    return out;
  });
}

function compileChoose(of: Extract<Expression, { op: "choose" }>): Compiled {
  const index = indexIn(termIndex, of.label);
  const options = terms[index]!.options ?? [];
  const branches = options.map((option) => {
    const found = of.cases[option];
    if (!found) throw new Error(`The choice ${of.label} has no formula for ${option}.`);
    return compile(found);
  });
  const chosen = compileTerm(of.label) as Scalar;
  return compileBranch(branches, chosen.run);
}

function compileBranch(branches: readonly Compiled[], choose: Scalar["run"]): Compiled {
  if (branches.every((branch) => !branch.series)) return scalar((model, depth) => (branches[choose(model, depth)] as Scalar | undefined)?.run(model, depth) ?? NaN);
  return series((model, depth) => {
    const branch = branches[choose(model, depth)];
    return branch ? spread(branch, model, depth) : model.buffer(depth).fill(NaN, 0, model.periods);
  });
}

const spread = (of: Compiled, model: FastModel, depth: number): Float64Array =>
  of.series ? of.run(model, depth) : model.buffer(depth).fill(of.run(model, depth), 0, model.periods);

function compileAlong(op: AlongPeriods, index: number): Compiled {
  if (op === "total") return scalar((model, depth) => sum(model.series(index, depth), model.periods));
  if (op === "largest")
    return scalar((model, depth) => {
      const values = model.series(index, depth);
      let result = -Infinity;
      for (let t = 0; t < model.periods; t++) result = Math.max(result, values[t]!);
      return result;
    });
  return series((model, depth) => {
    const values = model.series(index, depth);
    const out = model.buffer(depth);
    let before = 0;
    for (let t = 0; t < model.periods; t++) {
      const next = op === "running" ? before + values[t]! : values[t]!;
      out[t] = op === "running" ? next : before;
      before = next;
    }
    return out;
  });
}

function compileRate(index: number): Scalar {
  const flow = lines[index]!;
  const atClosing = compile(flow.atClosing ?? flow.formula) as Scalar;
  const atExit = compile(flow.atExit ?? flow.formula) as Scalar;
  return scalar((model, depth) => {
    const middle = model.series(index, depth);
    const count = model.periods;
    const ends = model.periodEnds();
    const amounts = new Float64Array(count + 2);
    const dates = new Float64Array(count + 2);
    [amounts[0], dates[0]] = [atClosing.run(model, depth), model.termNumber(closingIndex)];
    for (let t = 0; t < count; t++) [amounts[t + 1], dates[t + 1]] = [middle[t]!, ends[t]!];
    [amounts[count + 1], dates[count + 1]] = [atExit.run(model, depth), model.termNumber(exitDateIndex)];
    for (let i = 0; i < count + 2; i++) if (Number.isNaN(amounts[i]! + dates[i]!)) return NaN;
    return internalRate({ amounts, dates }, "largest") ?? NaN;
  });
}

function indexIn(index: ReadonlyMap<string, number>, label: string): number {
  const found = index.get(label);
  if (found === undefined) throw new Error(`A formula speaks of "${label}", which is no entry of its table.`);
  return found;
}
