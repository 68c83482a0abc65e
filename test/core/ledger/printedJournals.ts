/** What a journal comes to over a span of days, as the printed journals show it: one amount an account, debit above 0. */
import { book, type Book, type BookOptions } from "../../../src/core/ledger/book";
import type { Party } from "../../../src/core/ledger/event";
import { readScenario, type TermValue } from "../../../src/core/model/scenario";
import { monthsLater } from "../../../src/core/numbers/dates";

/** 1 January 2024: quarters are whole months, so that the model's months add up to the printed quarters. */
export const CLOSING = 45_292;

export function bookOf(party: Party, terms: Readonly<Record<string, TermValue>>, options: BookOptions = {}): Book {
  const scenario = readScenario("Printed", Object.entries({ "Closing date": CLOSING, "Pre-money": 1500, ...terms }));
  return book(party, scenario, { places: 3, ...options });
}

/** Last day of a quarter of the deal, from 1. */
export const quarterEnd = (quarter: number): number => monthsLater(CLOSING, 3 * quarter) - 1;

export interface Span {
  readonly from?: number;
  readonly to?: number;
  /** Only entries whose memo begins so. */
  readonly memo?: string;
}

export function sums({ journal }: Book, { from = 0, to = Infinity, memo = "" }: Span = {}): Record<string, number> {
  const units: Record<string, number> = {};
  for (const { entry, lines } of journal.posted) {
    if (entry.date < from || entry.date > to || !entry.memo.startsWith(memo)) continue;
    for (const { account, units: each } of lines) units[account.name] = (units[account.name] ?? 0) + each;
  }
  return Object.fromEntries(Object.entries(units).filter(([, each]) => each !== 0).map(([name, each]) => [name, journal.money(each)]));
}

/** The entries of a quarter with a memo. */
export const quarter = (of: Book, number: number, memo = ""): Record<string, number> => sums(of, { from: quarterEnd(number - 1) + 1, to: quarterEnd(number), memo });
