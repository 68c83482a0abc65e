/**
 * What a formula rests on in one scenario: the terms and lines that it looks at in the branches that are taken, each once, in
 * the order in which they are first needed. Formulas are read, not calculated; only conditions with one value are.
 */
import { CalculationError } from "../calculationError";
import { doubles } from "./evaluation";
import type { KindName } from "./events";
import { chosen, parts, type Expression } from "./expression";
import { maskOf } from "./happening";
import type { Line } from "./line";
import { lineIndex, lines, variesByMonth } from "./lines";
import { Reference } from "./reference";
import { givenValue, termIndex, type Scenario } from "./scenario";
import { terms } from "./terms";

export interface Visitor {
  /** A term, after the terms that its default is made of. */
  readonly term?: (label: string) => void;
  /** A line, after everything that it rests on. */
  readonly line?: (line: Line) => void;
  /** The events of a kind. */
  readonly event?: (kind: KindName) => void;
}

export class Walk {
  private readonly seen = new Set<string>();
  private readonly reference: Reference<number>;

  constructor(
    private readonly scenario: Scenario,
    private readonly visitor: Visitor,
  ) {
    this.reference = new Reference(scenario, doubles);
  }

  follow(of: Expression): void {
    if (of.op === "term" || of.op === "choose") this.meetTerm(of.label);
    else if ("label" in of && of.op !== "given") this.meetLine(of.label);
    if (of.op === "internalRate") this.meetTerm("Exit date");
    if (of.op === "event") this.meetEvents(of.kind);
    if (of.op === "when") this.follow(of.condition);
    const branch = this.branch(of);
    if (branch) this.follow(branch);
    else for (const part of parts(of)) this.follow(part);
  }

  /** The branch that a choice or a condition with one value has taken; undefined where it differs from period to period. */
  branch(of: Expression): Expression | undefined {
    if (of.op === "payout" && !of.curve) return this.scenario.exit ? { ...of, curve: this.scenario.exit } : of.otherwise;
    if (of.op === "eventful") return ((this.scenario.events?.mask ?? 0) & maskOf(of.kinds)) !== 0 ? of.then : of.otherwise;
    try {
      if (of.op === "choose") return chosen(of, this.reference.option(of.label));
      if (of.op === "when" && !variesByMonth(of.condition)) return this.reference.evaluate(of.condition, 0) ? of.then : of.otherwise;
    } catch (error) {
      if (!(error instanceof CalculationError)) throw error; // a condition without a value takes no branch
    }
    return undefined;
  }

  private meetTerm(label: string): void {
    if (this.seen.has(`term ${label}`)) return;
    this.seen.add(`term ${label}`);
    const { default: otherwise } = terms[termIndex.get(label)!]!;
    if (typeof otherwise === "object" && givenValue(this.scenario, label) === undefined) this.follow(otherwise);
    this.visitor.term?.(label);
  }

  private meetEvents(kind: KindName): void {
    if (this.seen.has(`event ${kind}`)) return;
    this.seen.add(`event ${kind}`);
    this.visitor.event?.(kind);
  }

  private meetLine(label: string): void {
    if (this.seen.has(label)) return;
    this.seen.add(label);
    const line = lines[lineIndex.get(label)!]!;
    for (const formula of [line.atClosing, line.formula, line.atExit]) if (formula) this.follow(formula);
    this.visitor.line?.(line);
  }
}

/** The terms that formulas look at. */
export function termsRead(scenario: Scenario, formulas: readonly Expression[]): ReadonlySet<string> {
  const read = new Set<string>();
  const walk = new Walk(scenario, { term: (label) => void read.add(label) });
  for (const formula of formulas) walk.follow(formula);
  return read;
}
