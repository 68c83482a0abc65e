/**
 * A rule of a book: one declaration an entry, the same in every month. Its amounts are expressions over the model's lines, so that nothing
 * is calculated a second time: a journal says between which accounts the lines move.
 */
import { attempt, CalculationError, unanswerable } from "../calculationError";
import { compile, type Compiled } from "../model/compile";
import { doubles } from "../model/evaluation";
import type { Expression } from "../model/expression";
import { FastModel } from "../model/fast";
import { about, Reference } from "../model/reference";
import { termIndex, type Scenario } from "../model/scenario";
import type { Account } from "./account";
import type { Entry, Transfer } from "./entry";

/** `Before closing` is what a party brings: it stands in the opening balance and is no movement. */
export type Occasion = "Before closing" | "Closing" | "Month end";

export interface RuleTransfer {
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: Expression;
}

export interface Rule extends Pick<Entry, "memo" | "source" | "betweenParties"> {
  readonly on: Occasion;
  readonly transfers: readonly RuleTransfer[];
}

export const move = (debit: Account, credit: Account, amount: Expression): RuleTransfer => ({ debit, credit, amount });

export const closingOf = ({ numbers }: Scenario): number => numbers[termIndex.get("Closing date")!]!;

/** The entries that rules make of a scenario. Throws the reason where an amount has no value. */
export function entriesOf(scenario: Scenario, rules: readonly Rule[], model = new FastModel().load(scenario)): Entry[] {
  const ends = model.periodEnds().slice();
  const closing = closingOf(scenario);
  const entries: Entry[] = [];
  for (const rule of rules) {
    const amounts = rule.transfers.map(({ amount }) => valuesOf(scenario, model, amount, rule.memo));
    if (amounts.every((values) => values.every((each) => each === 0))) continue;
    if (rule.on === "Month end") for (let month = 0; month < ends.length; month++) post(entries, rule, ends[month]!, month, amounts);
    else post(entries, rule, rule.on === "Closing" ? closing : closing - 1, 0, amounts);
  }
  return entries;
}

/** Plain loops: a journal of ten years has a thousand of these. */
function post(entries: Entry[], { memo, source, betweenParties = false, transfers }: Rule, date: number, month: number, amounts: readonly (readonly number[])[]): void {
  const moved: Transfer[] = [];
  for (let i = 0; i < transfers.length; i++) {
    const { debit, credit, amount: formula } = transfers[i]!;
    const values = amounts[i]!;
    const amount = values.length === 1 ? values[0]! : values[month]!;
    if (amount !== 0) moved.push({ debit, credit, amount, formula });
  }
  if (moved.length) entries.push({ date, memo, source, transfers: moved, month, betweenParties });
}

const compiled = new WeakMap<Expression, Compiled>();

/** One value, or one a month. Throws the reason where one of them has none. */
export function valuesOf(scenario: Scenario, model: FastModel, amount: Expression, memo: string): number[] {
  const formula = compiled.get(amount) ?? compile(amount);
  compiled.set(amount, formula);
  const found = formula.run(model, 0);
  const values = typeof found === "number" ? [found] : [...found.subarray(0, model.periodEnds().length)];
  const missing = values.findIndex((value) => !Number.isFinite(value));
  if (missing < 0) return values;
  throw reason(scenario, amount, missing, memo);
}

function reason(scenario: Scenario, amount: Expression, t: number, memo: string): CalculationError {
  const found = attempt(() => new Reference(scenario, doubles).evaluate(amount, t));
  return found instanceof CalculationError ? about(memo, found) : unanswerable(memo, `${memo}: an amount of this entry has no value for these terms.`);
}
