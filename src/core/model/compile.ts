/**
 * Expressions compiled to closures for the fast reading: numbers where one is enough, loops over buffers where there is a
 * value a period. Each expression is compiled once.
 */
import { dayOfMonth } from "../numbers/dates";
import { internalRate } from "../numbers/internalRate";
import { sum } from "../numbers/sum";
import { chosen, isByPeriod, parts, type AlongPeriods, type Expression, type UnaryOperator } from "./expression";
import type { FastModel } from "./fast";
import { loops, pairs } from "./fastLoops";
import { amountsRead, maskOf } from "./happening";
import { lineIndex, lines } from "./lines";
import { paid } from "./payoutCurve";
import { termIndex } from "./scenario";
import { terms } from "./terms";

/**
 * A compiled formula: one number, or one a period in the buffer it returns, which may be a line's own. Working buffers below
 * `depth` belong to the formulas that are waiting for this one.
 */
export interface Scalar {
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

const closingIndex = termIndex.get("Closing date")!;
const exitDateIndex = termIndex.get("Exit date")!;

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
      return lines[index]!.kind !== "once" ? series((model, depth) => model.series(index, depth)) : scalar((model, depth) => model.once(index, depth));
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
    case "payout": {
      const [at, otherwise] = [compile(of.at), compile(of.otherwise)] as [Scalar, Scalar];
      return scalar((model, depth) => (model.exit ? paid(model.exit, at.run(model, depth)) : otherwise.run(model, depth)));
    }
    case "eventful": {
      const mask = maskOf(of.kinds);
      return compileBranch([compile(of.then), compile(of.otherwise)], (model) => (model.events && (model.events.mask & mask) !== 0 ? 0 : 1));
    }
    case "event":
      return compileEvent(of);
    case "corkscrew":
      return compileCorkscrew(compile(of.add), compile(of.keep), of.atMost && compile(of.atMost));
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
  const compiled = new Map<Expression, Compiled>(parts(of).map((each) => [each, compile(each)]));
  const branches = options.map((option) => compiled.get(chosen(of, option))!);
  const choice = compileTerm(of.label) as Scalar;
  return compileBranch(branches, choice.run);
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

function compileEvent(of: Extract<Expression, { op: "event" }>): Compiled {
  const { kind, reading } = of;
  const whole = { before: 0, end: 0 };
  if (!isByPeriod(of)) return scalar((model) => sum(amountsRead(model.events?.of(kind) ?? [], reading, whole)));
  const otherwise = of.otherwise && compile(of.otherwise);
  return series((model, depth) => {
    const usual = otherwise && spread(otherwise, model, depth + 1);
    const events = model.events?.of(kind) ?? [];
    const ends = model.periodEnds();
    const out = model.buffer(depth);
    for (let t = 0; t < model.periods; t++) {
      const amounts = amountsRead(events, reading, { before: ends[t - 1] ?? 0, end: ends[t]! });
      out[t] = amounts.length === 0 ? (usual?.[t] ?? 0) : sum(amounts);
    }
    return out;
  });
}

function compileCorkscrew(add: Compiled, keep: Compiled, atMost?: Compiled): Compiled {
  return series((model, depth) => {
    const added = spread(add, model, depth);
    const kept = spread(keep, model, depth + 1);
    const most = atMost && spread(atMost, model, depth + 2);
    const out = model.buffer(depth);
    let before = 0;
    for (let t = 0; t < model.periods; t++) {
      const next = Math.max(before, added[t]! + kept[t]! * before);
      out[t] = before = most ? Math.min(most[t]!, next) : next;
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
