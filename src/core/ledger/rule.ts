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
import type { Entry } from "./entry";

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
export function entriesOf(scenario: Scenario, rules: readonly Rule[]): Entry[] {
  const model = new FastModel().load(scenario);
  const ends = model.periodEnds().slice();
  const closing = closingOf(scenario);
  return rules.flatMap(({ on, transfers, ...said }) => {
    const amounts = transfers.map(({ amount }) => valuesOf(scenario, model, amount, said.memo));
    const made = (date: number, t: number): Entry[] => {
      const moved = transfers.map(({ debit, credit }, i) => ({ debit, credit, amount: amounts[i]![Math.min(t, amounts[i]!.length - 1)]! })).filter(({ amount }) => amount !== 0);
      return moved.length ? [{ ...said, date, transfers: moved }] : [];
    };
    if (on === "Month end") return [...ends].flatMap((end, t) => made(end, t));
    return made(on === "Closing" ? closing : closing - 1, 0);
  });
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
