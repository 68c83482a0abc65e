/**
 * A formula for one deal: what is known of its terms is put in, and what then comes to nothing is left out. The Excel reading needs it:
 * a native model shows the lines that the deal uses and no others, while every term that stays can still be changed.
 */
import { parts, rolledForward, unanswered, type Expression } from "./expression";
import type { KindName } from "./events";
import { pairs } from "./fastLoops";
import type { Line } from "./line";

/** What is known of a term: a value that nobody is to change, that it is not given, or nothing: its cell can hold anything. */
export type Known = { readonly value: number | string } | "absent" | "free";

export interface Facts {
  term(label: string): Known;
  /** Whether an option of a choice can be chosen. */
  isOption(label: string, option: string): boolean;
  /** Whether classes are given that pay the exit. */
  readonly hasClasses: boolean;
  /** Whether events of a kind can happen: formulas for them hold as well where none does. */
  happens(kind: KindName): boolean;
  line(label: string): Line;
}

type Of<Op extends Expression["op"]> = Extract<Expression, { readonly op: Op }>;

const none = unanswered("unavailable", "A term that the answer needs is not given.");
const number = (value: number): Expression => ({ op: "number", value });
const is = (of: Expression, value: number): boolean => of.op === "number" && of.value === value;
export const isNothing = (of: Expression): boolean => is(of, 0);
export const isUnanswered = (of: Expression): boolean => of.op === "unanswered";

export class Specialised {
  private readonly known = new Map<string, Line>();
  private readonly open = new Set<string>();

  constructor(private readonly facts: Facts) {}

  /** The line with the formulas that are left of it. */
  line(label: string): Line {
    const found = this.known.get(label);
    if (found) return found;
    const line = this.facts.line(label);
    this.open.add(label);
    const { atClosing, atExit, ...bare } = line;
    const made = { ...bare, formula: this.of(line.formula), ...dated("atClosing", atClosing && this.of(atClosing)), ...dated("atExit", atExit && this.of(atExit)) };
    this.open.delete(label);
    this.known.set(label, made);
    return made;
  }

  of(part: Expression): Expression {
    switch (part.op) {
      case "number":
      case "unanswered":
        return part;
      case "term":
        return this.term(part);
      case "given":
        return this.given(part);
      case "line":
        return this.lineValue(part);
      case "previous":
      case "running":
      case "total":
      case "largest":
        return this.along(part);
      case "exp":
      case "dayOfMonth":
        return this.unary(part);
      case "when":
        return this.when(part);
      case "choose":
        return this.choose(part);
      case "payout":
        return this.payout(part);
      case "eventful":
        return this.of(part.kinds.some((kind) => this.facts.happens(kind)) ? part.then : part.otherwise);
      case "event":
        return this.event(part);
      case "corkscrew":
        return this.of(rolledForward(part));
      case "internalRate":
        return this.rate(part);
      default:
        return this.pair(part);
    }
  }

  private term(part: Of<"term">): Expression {
    const known = this.facts.term(part.label);
    if (known === "free") return part;
    return known === "absent" ? none : typeof known.value === "number" ? number(known.value) : part;
  }

  private given(part: Of<"given">): Expression {
    const known = this.facts.term(part.label);
    return known === "free" ? part : number(known === "absent" ? 0 : 1);
  }

  /** A line of one value that is a plain number is that number; a line over time only where it is nothing. */
  private lineValue(part: Of<"line">): Expression {
    if (this.open.has(part.label)) return part;
    const { formula, kind } = this.line(part.label);
    return isUnanswered(formula) || isNothing(formula) || (kind === "once" && formula.op === "number") ? formula : part;
  }

  private along(part: Extract<Expression, { op: "previous" | "running" | "total" | "largest" }>): Expression {
    if (this.open.has(part.label)) return part;
    const { formula } = this.line(part.label);
    return isUnanswered(formula) || isNothing(formula) ? formula : part;
  }

  private unary(part: Of<"exp" | "dayOfMonth">): Expression {
    const of = this.of(part.of);
    return isUnanswered(of) ? of : { ...part, of };
  }

  private when(part: Of<"when">): Expression {
    const condition = this.of(part.condition);
    if (isUnanswered(condition)) return condition;
    if (condition.op === "number") return this.of(condition.value !== 0 ? part.then : part.otherwise);
    const [then, otherwise] = [this.of(part.then), this.of(part.otherwise)];
    // A share of nothing, with its care for a denominator of 0.
    if (then.op === "divide" && isNothing(then.left) && isNothing(otherwise) && isSame(then.right, condition)) return otherwise;
    return isSame(then, otherwise) ? then : { ...part, condition, then, otherwise };
  }

  private choose(part: Of<"choose">): Expression {
    const known = this.facts.term(part.label);
    const cases = Object.entries(part.cases).filter(([option]) => (known === "free" ? this.facts.isOption(part.label, option) : known !== "absent" && known.value === option));
    const left = cases.map(([option, each]) => [option, this.of(each)] as const);
    const otherwise = part.otherwise && this.of(part.otherwise);
    const [first, ...rest] = left.map(([, each]) => each);
    if (!first) return otherwise ?? none;
    const isDecided = known !== "free" || ([...rest, ...(otherwise ? [otherwise] : [])].every((each) => isSame(first, each)));
    return isDecided ? first : { op: "choose", label: part.label, cases: Object.fromEntries(left), ...(otherwise && { otherwise }) };
  }

  private event({ otherwise, ...part }: Of<"event">): Expression {
    const left = otherwise && this.of(otherwise);
    if (!this.facts.happens(part.kind)) return left ?? number(0);
    return left ? { ...part, otherwise: left } : part;
  }

  private payout(part: Of<"payout">): Expression {
    if (!this.facts.hasClasses) return this.of(part.otherwise);
    const at = this.of(part.at);
    return isUnanswered(at) ? at : { ...part, at, otherwise: number(0) };
  }

  private rate(part: Of<"internalRate">): Expression {
    const whole = this.facts.line(part.label);
    const { atClosing, formula, atExit } = this.line(part.label);
    const isMissing = this.facts.term("Exit date") === "absent" || isUnanswered(formula) || (whole.atClosing && !atClosing) || (whole.atExit && !atExit);
    return isMissing ? none : part;
  }

  private pair(part: Extract<Expression, { readonly left: Expression }>): Expression {
    const [left, right] = [this.of(part.left), this.of(part.right)];
    if (isUnanswered(left) || isUnanswered(right)) return none;
    if (left.op === "number" && right.op === "number") return number(pairs[part.op](left.value, right.value));
    switch (part.op) {
      case "add":
        return isNothing(left) ? right : isNothing(right) ? left : { ...part, left, right };
      case "subtract":
        return isNothing(right) ? left : { ...part, left, right };
      case "multiply":
        return isNothing(left) || isNothing(right) ? number(0) : is(left, 1) ? right : is(right, 1) ? left : { ...part, left, right };
      case "divide":
        return is(right, 1) ? left : { ...part, left, right };
      default:
        return { ...part, left, right };
    }
  }
}

/** What flows on one day, where it has an answer. */
const dated = (name: "atClosing" | "atExit", of: Expression | undefined): Partial<Line> => (of && !isUnanswered(of) ? { [name]: of } : {});

/** Whether two formulas are written alike. */
export function isSame(one: Expression, other: Expression): boolean {
  if (one === other) return true;
  const [a, b] = [entriesOf(one), entriesOf(other)];
  return a.length === b.length && a.every(([key, value], i) => key === b[i]![0] && isSameValue(value, b[i]![1]));
}

const entriesOf = (of: object): [string, unknown][] => Object.entries(of);
const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === "object" && typeof other === "object" && one !== null && other !== null && isSame(one as Expression, other as Expression));

/** What a formula speaks of, all its branches together. */
export function* speaksOf(of: Expression): Generator<Expression> {
  yield of;
  for (const part of parts(of)) yield* speaksOf(part);
}
