/**
 * An entry of a journal, unrounded. It is made of transfers, each of which debits one account and credits another by one amount: there is
 * no way to write an entry that does not balance.
 */
import type { Expression } from "../model/expression";
import type { Account } from "./account";

export interface Transfer {
  readonly debit: Account;
  readonly credit: Account;
  /** Money; below 0 the two sides change places. */
  readonly amount: number;
  /** The amount over the model's lines, where it is one of theirs. */
  readonly formula?: Expression;
}

export interface Entry {
  /** Excel serial number. */
  readonly date: number;
  readonly memo: string;
  /** The paragraph that the treatment follows. */
  readonly source: string;
  readonly transfers: readonly Transfer[];
  /** The month of the model that the formulas speak of, from 0. */
  readonly month?: number;
  /** Cash in this entry moves between the two parties of the deal, so that the other party's book has it too. */
  readonly betweenParties?: boolean;
}

export const transfer = (debit: Account, credit: Account, amount: number): Transfer => ({ debit, credit, amount });

/** What entries leave in an account, debit above 0. */
export function balanceIn(account: Account, entries: readonly Entry[]): number {
  let balance = 0;
  for (const { transfers } of entries)
    for (const { debit, credit, amount } of transfers) balance += (debit === account ? amount : 0) - (credit === account ? amount : 0);
  return balance;
}
