/**
 * A journal: entries in order of their dates, posted in whole units of money. Each line, and each account's balance after each entry, is
 * its unrounded amount rounded up or down to the unit; an amount that is whole is itself, so that a liability that runs out ends at 0.
 */
import { invalid, unanswerable } from "../calculationError";
import { tiedOut } from "../numbers/tieOut";
import { standsInDebit, type Account } from "./account";
import type { Entry } from "./entry";

export interface PostedTransfer {
  readonly debit: Account;
  readonly credit: Account;
  readonly units: number;
}

/** One account of an entry, in units: debit above 0, credit below. */
export interface PostedLine {
  readonly account: Account;
  readonly units: number;
}

export interface PostedEntry {
  readonly entry: Entry;
  readonly transfers: readonly PostedTransfer[];
  /** Debits first, then credits; they add up to 0, since every transfer stands in both. */
  readonly lines: readonly PostedLine[];
}

/** The finest unit: beyond it doubles do not hold a deal in billions. */
export const MOST_PLACES = 6;
const LARGEST = 2 ** 50;

export class Journal {
  readonly posted: readonly PostedEntry[];

  /** `places`: decimals of the money that one unit stands for, 2 for hundredths. */
  constructor(
    readonly accounts: readonly Account[],
    entries: readonly Entry[],
    readonly places: number,
  ) {
    if (!(Number.isInteger(places) && places >= 0 && places <= MOST_PLACES)) throw invalid("places", `places is ${places}; a whole number from 0 to ${MOST_PLACES} is allowed.`);
    const pots = new Map(accounts.map((account, i) => [account, i]));
    const inOrder = [...entries].sort((a, b) => a.date - b.date);
    const steps = inOrder.map(({ transfers }) => transfers.map(({ debit, credit, amount }) => ({ into: pots.get(debit)!, outOf: pots.get(credit)!, amount: this.unitsOf(amount) })));
    const units = tiedOut(steps);
    this.posted = inOrder.map((entry, k) => {
      const transfers = entry.transfers.map(({ debit, credit }, i): PostedTransfer => ({ debit, credit, units: units[k]![i]! }));
      return { entry, transfers, lines: linesOf(transfers) };
    });
  }

  /** Money for units. */
  readonly money = (units: number): number => units / 10 ** this.places;

  private unitsOf(amount: number): number {
    const units = amount * 10 ** this.places;
    if (Math.abs(units) < LARGEST) return units;
    throw unanswerable("places", `places is ${this.places}; with an amount of ${amount} a journal would need more digits than Excel keeps.`);
  }

  /** What each account stands at, in units, at the end of a day; debit above 0. */
  balances(asOf = Infinity): ReadonlyMap<Account, number> {
    return new Map([...this.balancesAt([asOf])].map(([account, [units = 0]]) => [account, units]));
  }

  /** The same at the end of several days, in ascending order: for each account one value a day. */
  balancesAt(days: readonly number[]): ReadonlyMap<Account, Float64Array> {
    const found = new Map(this.accounts.map((account) => [account, new Float64Array(days.length)]));
    let next = 0;
    days.forEach((day, d) => {
      if (d > 0) for (const values of found.values()) values[d] = values[d - 1]!;
      for (; next < this.posted.length && this.posted[next]!.entry.date <= day; next++)
        for (const { account, units } of this.posted[next]!.lines) found.get(account)![d]! += units;
    });
    return found;
  }
}

/** Plain loops over the few accounts of an entry. */
function linesOf(transfers: readonly PostedTransfer[]): PostedLine[] {
  const accounts: Account[] = [];
  const sums: number[] = [];
  const add = (account: Account, units: number): void => {
    const at = accounts.indexOf(account);
    if (at >= 0) sums[at]! += units;
    else sums[accounts.push(account) - 1] = units;
  };
  for (const { debit, credit, units } of transfers) {
    add(debit, units);
    add(credit, -units);
  }
  const lines: PostedLine[] = [];
  for (let i = 0; i < sums.length; i++) if (sums[i]! > 0) lines.push({ account: accounts[i]!, units: sums[i]! });
  for (let i = 0; i < sums.length; i++) if (sums[i]! < 0) lines.push({ account: accounts[i]!, units: sums[i]! });
  return lines;
}

export interface TrialBalance {
  /** In units, one of the two 0; accounts that nothing has touched are left out. */
  readonly rows: readonly { readonly account: Account; readonly debit: number; readonly credit: number }[];
  readonly debit: number;
  readonly credit: number;
}

/** All balances at the end of a day; the two totals are equal. */
export function trialBalance(journal: Journal, asOf = Infinity): TrialBalance {
  const touched = new Set(journal.posted.filter(({ entry }) => entry.date <= asOf).flatMap(({ lines }) => lines.map(({ account }) => account)));
  const balances = journal.balances(asOf);
  const rows = journal.accounts
    .filter((account) => touched.has(account))
    .map((account) => ({ account, debit: Math.max(0, balances.get(account)!), credit: Math.max(0, -balances.get(account)!) }));
  const total = (side: "debit" | "credit"): number => rows.reduce((sum, row) => sum + row[side], 0);
  return { rows, debit: total("debit"), credit: total("credit") };
}

/** What an account stands at, counted in the direction in which it usually stands. */
export const standing = (account: Account, units: number): number => (standsInDebit(account) ? units : -units) + 0;
