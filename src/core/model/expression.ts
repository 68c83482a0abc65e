/**
 * The expression language of the model, on one page. A formula is data: built here with plain functions, read by
 * `fast` (doubles over typed arrays), `reference` (doubles or 34-digit decimals, one step at a time), `words` and `excel`.
 *
 * An expression speaks of terms (what was agreed; for a custom function, its parameters) and of lines (rows of the model).
 * A line has one value (`once`) or one a period; `previous`, `running`, `total` and `largest` go along the periods.
 * Every reading treats a missing term and `unanswered` alike: whatever depends on it has no answer.
 */
import type { CalculationErrorCode } from "../calculationError";
import type { KindName } from "./events";
import type { PayoutCurve } from "./payoutCurve";

export type UnaryOperator = "exp" | "dayOfMonth";
export type BinaryOperator =
  | "add" | "subtract" | "multiply" | "divide" | "power" | "min" | "max"
  | "atLeast" | "above" // 1 when left >= right, or left > right, else 0
  | "monthEnd" | "monthsLater" // Excel's EOMONTH and EDATE: date, months
  | "monthsBetween"; // from date, to date; each day a share of its calendar month
/**
 * What of the events of one kind: `inPeriod` the sum in this period, `inMonth` how many in the calendar month, `toDate` the sum up to the end of
 * the calendar month, `latest` the last amount by then; `all` the sum and `lastDay` the last day over the whole deal, 0 where there is none.
 */
export type EventReading = "inPeriod" | "inMonth" | "toDate" | "latest" | "all" | "lastDay";
export type AlongPeriods = "previous" | "running" | "total" | "largest";

export type Expression =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "term"; readonly label: string }
  | { readonly op: "given"; readonly label: string }
  | { readonly op: "line"; readonly label: string }
  | { readonly op: AlongPeriods; readonly label: string }
  | { readonly op: UnaryOperator; readonly of: Expression }
  | { readonly op: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly op: "when"; readonly condition: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly op: "choose"; readonly label: string; readonly cases: Readonly<Record<string, Expression>>; readonly otherwise?: Expression }
  | { readonly op: "unanswered"; readonly code: CalculationErrorCode; readonly sentence: string }
  | { readonly op: "internalRate"; readonly label: string }
  // `curve` is there once a reading has looked into its scenario: then `otherwise` is out.
  | { readonly op: "payout"; readonly at: Expression; readonly otherwise: Expression; readonly curve?: PayoutCurve }
  | { readonly op: "eventful"; readonly kinds: readonly KindName[]; readonly then: Expression; readonly otherwise: Expression }
  | { readonly op: "event"; readonly kind: KindName; readonly reading: EventReading; readonly otherwise?: Expression }
  // `self` is the line that the formula is of.
  | { readonly op: "corkscrew"; readonly self: string; readonly add: Expression; readonly keep: Expression; readonly atMost?: Expression };

/** What speaks of a term or a line by its name. */
export type Labelled = Exclude<Extract<Expression, { readonly label: string }>, { readonly op: "choose" }>;

/** Where a formula is written, a plain number stands for itself. */
export type Part = Expression | number;

const expression = (part: Part): Expression => (typeof part === "number" ? { op: "number", value: part } : part);
const binary = (op: BinaryOperator) => (left: Part, right: Part): Expression => ({ op, left: expression(left), right: expression(right) });
const chain = (op: BinaryOperator) => (first: Part, ...rest: Part[]): Expression =>
  rest.reduce<Expression>((left, right) => ({ op, left, right: expression(right) }), expression(first));

/** The value of a term, or its default. */
export const term = (label: string): Expression => ({ op: "term", label });
/** 1 when the term was filled in, else 0. */
export const given = (label: string): Expression => ({ op: "given", label });
/** A line's value in this period, or its only value. */
export const line = (label: string): Expression => ({ op: "line", label });
/** A line's value in the period before; 0 before the first. */
export const previous = (label: string): Expression => ({ op: "previous", label });
/** The sum of a line up to and with this period. */
export const running = (label: string): Expression => ({ op: "running", label });
/** The sum of a line over all periods. */
export const total = (label: string): Expression => ({ op: "total", label });
/** The largest value of a line. */
export const largest = (label: string): Expression => ({ op: "largest", label });

export const plus = chain("add");
export const minus = chain("subtract");
export const times = chain("multiply");
export const over = binary("divide");
export const power = binary("power");
export const least = chain("min");
export const greatest = chain("max");
export const exp = (of: Part): Expression => ({ op: "exp", of: expression(of) });

export const atLeast = binary("atLeast");
export const above = binary("above");
/** `condition` is a comparison, or any number of which 0 means no. */
export const when = (condition: Part, then: Part, otherwise: Part): Expression => ({
  op: "when",
  condition: expression(condition),
  then: expression(then),
  otherwise: expression(otherwise),
});
/** One formula for each option of a choice, or one for all that are not named; only the chosen one is evaluated. */
export const choose = (label: string, cases: Readonly<Record<string, Part>>, otherwise?: Part): Expression => ({
  op: "choose",
  label,
  cases: Object.fromEntries(Object.entries(cases).map(([option, part]) => [option, expression(part)])),
  ...(otherwise === undefined ? {} : { otherwise: expression(otherwise) }),
});
export const unanswered = (code: CalculationErrorCode, sentence: string): Expression => ({ op: "unanswered", code, sentence });

export const monthEnd = binary("monthEnd");
export const monthsLater = binary("monthsLater");
export const monthsBetween = binary("monthsBetween");
export const dayOfMonth = (of: Part): Expression => ({ op: "dayOfMonth", of: expression(of) });

/** The internal rate of return of a line of dated flows (Actual/365; of several roots the largest). */
export const internalRate = (label: string): Expression => ({ op: "internalRate", label });

/** What the classes of the exit pay the provider at an exit value; `otherwise` where the scenario has no classes. */
export const payout = (at: Part, otherwise: Part): Expression => ({ op: "payout", at: expression(at), otherwise: expression(otherwise) });

/** `then` where something of these kinds happens in the deal, else `otherwise`, which alone is calculated in a deal without events. */
export const eventful = (kinds: readonly KindName[], then: Part, otherwise: Part): Expression => ({ op: "eventful", kinds, then: expression(then), otherwise: expression(otherwise) });
export const event = (kind: KindName, reading: EventReading): Expression => ({ op: "event", kind, reading });
/** The last amount of a kind up to the end of the calendar month, or `otherwise` before the first. */
export const latest = (kind: KindName, otherwise: Part): Expression => ({ op: "event", kind, reading: "latest", otherwise: expression(otherwise) });

/** A balance rolled forward: `add` + `keep` × what it was in the period before, never less than that and never more than `atMost`. */
export const corkscrew = (self: string, add: Part, keep: Part, atMost?: Part): Expression => ({ op: "corkscrew", self, add: expression(add), keep: expression(keep), ...(atMost === undefined ? {} : { atMost: expression(atMost) }) });

// Phrases that formulas use often enough to have a name. They are made of the operators above.

export const positive = (amount: Part): Expression => above(amount, 0);
export const negative = (amount: Part): Expression => minus(0, amount);
/** What a line has moved by since the period before. */
export const change = (label: string): Expression => minus(line(label), previous(label));
/** left / right, and 0 where the denominator is 0. */
export const shareOf = (left: Part, right: Part): Expression => when(right, over(left, right), 0);
export const within0And1 = (part: Part): Expression => greatest(0, least(1, part));

type Choice = Extract<Expression, { readonly op: "choose" }>;

/** The formula for an option of a choice. */
export function chosen(of: Choice, option: string): Expression {
  const found = of.cases[option] ?? of.otherwise;
  if (!found) throw new Error(`The choice ${of.label} has no formula for ${option}.`);
  return found;
}

/** A corkscrew in the words of the other operators: what every reading but the fast one evaluates. */
export function rolledForward({ self, add, keep, atMost }: Extract<Expression, { readonly op: "corkscrew" }>): Expression {
  const next = greatest(previous(self), plus(add, times(keep, previous(self))));
  return atMost ? least(atMost, next) : next;
}

/** Whether events are read that differ from period to period. */
export const isByPeriod = (of: Extract<Expression, { readonly op: "event" }>): boolean => of.reading !== "all" && of.reading !== "lastDay";

/** The expressions directly inside an expression. */
export function parts(of: Expression): readonly Expression[] {
  if ("left" in of) return [of.left, of.right];
  if ("of" in of) return [of.of];
  if (of.op === "when") return [of.condition, of.then, of.otherwise];
  if (of.op === "eventful") return [of.then, of.otherwise];
  if (of.op === "event") return of.otherwise ? [of.otherwise] : [];
  if (of.op === "corkscrew") return [of.add, of.keep, ...(of.atMost ? [of.atMost] : [])];
  if (of.op === "payout") return of.curve ? [of.at] : [of.at, of.otherwise];
  if (of.op === "choose") return [...Object.values(of.cases), ...(of.otherwise ? [of.otherwise] : [])];
  return [];
}
