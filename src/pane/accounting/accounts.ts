/** What the preview shows of a party's book: its statements by fiscal year, and how the deal runs through its accounts by month. */
import { book, type Book } from "../../core/ledger/book";
import type { Party } from "../../core/ledger/event";
import { statement, type Statement, type StatementKind } from "../../core/ledger/statement";
import type { Scenario } from "../../core/model/scenario";

export interface Line {
  readonly label: string;
  readonly isTotal: boolean;
  /** Money, one a fiscal year. */
  readonly amounts: readonly number[];
}

export interface Kept {
  /** The last days of the fiscal years. */
  readonly years: readonly number[];
  readonly lines: readonly Line[];
}

/** Throws the CalculationError of an event that the book has no use for, and of an amount without a value. */
export function statementOf(kept: Book, kind: StatementKind): Kept {
  const { periods, rows } = statement(kept, kind, "Year");
  const { money } = kept.journal;
  return { years: periods.map(({ end }) => end), lines: rows.map(({ label, kind: is, units }) => ({ label, isTotal: is === "total", amounts: units.map(money) })) };
}

export const bookOf = (party: Party, scenario: Scenario): Book => book(party, scenario);

/** What tells the deal's story: what is owed or paid ahead, where the money waits, and what has become of it. */
const told: Readonly<Record<Party, { readonly balances: readonly string[]; readonly toDate: readonly string[] }>> = {
  Provider: { balances: ["Contract liability", "Restricted cash (escrow)"], toDate: ["Revenue"] },
  "Start-up": { balances: ["Prepaid cloud services"], toDate: ["R&D expense", "Cost of revenue"] },
};

export interface Course {
  /** The last days of the months. */
  readonly months: readonly number[];
  readonly lines: readonly { readonly label: string; readonly isToDate: boolean; readonly amounts: readonly number[] }[];
}

/** Balances at the end of each month, and flows summed up to it, since closing: so that all have one scale. Lines that never move are left out. */
export function courseOf(kept: Book): Course {
  const { balances, toDate } = told[kept.party];
  const [position, income] = [statement(kept, "Balance", "Month"), statement(kept, "Income", "Month")];
  const { money } = kept.journal;
  const line = (of: Statement, label: string, isToDate: boolean): Course["lines"][number][] => {
    const row = of.rows.find((each) => each.label === label);
    if (!row || row.units.every((each) => each === 0)) return [];
    let sum = 0;
    return [{ label, isToDate, amounts: row.units.map((each) => money(isToDate ? (sum += each) : each)) }];
  };
  return { months: position.periods.map(({ end }) => end), lines: [...balances.flatMap((label) => line(position, label, false)), ...toDate.flatMap((label) => line(income, label, true))] };
}
