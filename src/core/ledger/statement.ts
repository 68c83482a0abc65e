/**
 * Statements by month, fiscal quarter and fiscal year, in units, read from a journal and from nothing else. They speak of the deal alone:
 * cash below 0 is what the deal has taken out of the party's own.
 */
import { endOfMonth, monthOf } from "../numbers/dates";
import { periodsOf, type Frequency, type Group } from "../model/schedule";
import { isOfIncome, standsInDebit, type Account, type AccountKind } from "./account";
import type { Book } from "./book";
import { activities, cashFlows, type Caption } from "./cashFlow";
import type { Party } from "./event";

export const statements = ["Income", "Balance", "Cash flow"] as const;
export type StatementKind = (typeof statements)[number];

/** Every statement by its name: whose it is, and of which kind. */
export const statementNames = {
  Income: ["Provider", "Income"],
  Balance: ["Provider", "Balance"],
  "Cash flow": ["Provider", "Cash flow"],
  "Start-up income": ["Start-up", "Income"],
  "Start-up balance": ["Start-up", "Balance"],
  "Start-up cash flow": ["Start-up", "Cash flow"],
} as const satisfies Readonly<Record<string, readonly [Party, StatementKind]>>;
export type StatementName = keyof typeof statementNames;

/** `account`: one of the ledger's, or a caption of the cash flow; `total`: a sum of those above; `note`: beside the statement. */
export type RowKind = "account" | "total" | "note";

/** Movements of the period, balances at its end, or balances before it. */
type Over = "period" | "life" | "before";

/** What a row is read from: accounts, in the period, up to its end or before it; cash under a caption; or other rows. */
export type RowSource =
  | { readonly accounts: readonly Account[]; readonly over: Over; readonly inDebit: boolean }
  | { readonly caption: Caption }
  | { readonly rows: readonly { readonly row: StatementRow; readonly sign: 1 | -1 }[] };

export interface StatementRow {
  readonly label: string;
  readonly kind: RowKind;
  /** Units, one a period. */
  readonly units: readonly number[];
  readonly of: RowSource;
}
export interface Statement {
  readonly periods: readonly Group[];
  readonly rows: readonly StatementRow[];
}

/** Accounts and captions without a movement are left out; totals stay. */
export function statement(book: Book, kind: StatementKind, frequency: Frequency): Statement {
  const rows = new Rows(book, frequency);
  const all = kind === "Income" ? incomeRows(rows) : kind === "Balance" ? balanceRows(rows) : cashFlowRows(rows);
  return { periods: rows.periods, rows: all.filter((row) => row.kind === "total" || row.units.some((each) => each !== 0)) };
}

/** The rows of one book, read off its balances. */
class Rows {
  readonly periods: readonly Group[];
  readonly accounts: readonly Account[];
  /** Before closing and at the end of each period, debit above 0. */
  private readonly balances: ReadonlyMap<Account, Float64Array>;

  constructor(
    readonly book: Book,
    frequency: Frequency,
  ) {
    this.periods = periodsOf(book.scenario, monthsOf(book), frequency);
    this.accounts = book.journal.accounts;
    this.balances = book.journal.balancesAt([book.closing - 1, ...this.periods.map(({ end }) => end)]);
  }

  account = (account: Account, over: Over, label = account.name): StatementRow => this.accountsAs(label, "account", [account], over, standsInDebit(account));

  accountsAs(label: string, kind: RowKind, accounts: readonly Account[], over: Over, inDebit: boolean): StatementRow {
    const units = this.periods.map((_, p) => {
      let debit = 0;
      for (const account of accounts) {
        const balances = this.balances.get(account)!;
        debit += over === "life" ? balances[p + 1]! : over === "before" ? balances[p]! : balances[p + 1]! - balances[p]!;
      }
      return (inDebit ? debit : -debit) + 0;
    });
    return { label, kind, units, of: { accounts, over, inDebit } };
  }

  total(label: string, added: readonly StatementRow[], subtracted: readonly StatementRow[] = []): StatementRow {
    const signed = [...added.map((row) => ({ row, sign: 1 as const })), ...subtracted.map((row) => ({ row, sign: -1 as const }))];
    const units = this.periods.map((_, p) => signed.reduce((sum, { row, sign }) => sum + sign * row.units[p]!, 0) + 0);
    return { label, kind: "total", units, of: { rows: signed } };
  }
}

/** The months from closing to the last entry. */
function monthsOf({ closing, journal }: Book): Float64Array {
  const last = journal.posted[journal.posted.length - 1]?.entry.date ?? closing;
  const count = Math.max(0, monthOf(last) - monthOf(closing)) + 1;
  return Float64Array.from({ length: count }, (_, t) => endOfMonth(closing, t));
}

function incomeRows(rows: Rows): StatementRow[] {
  const those = (wanted: (each: Account) => boolean): StatementRow[] => rows.accounts.filter(wanted).map((each) => rows.account(each, "period"));
  const revenue = those((each) => each.revenue === true);
  const income = those((each) => each.kind === "Income" && !each.revenue);
  const expense = those((each) => each.kind === "Expense");
  const other = those((each) => each.kind === "Other comprehensive income");
  const total = rows.total("Revenue", revenue);
  const net = rows.total("Net income", revenue.length ? [total, ...income] : income, expense);
  return [...revenue, ...(revenue.length ? [total] : []), ...income, ...expense, net, ...other, ...(other.length ? [rows.total("Comprehensive income", [net, ...other])] : [])];
}

function balanceRows(rows: Rows): StatementRow[] {
  const those = (kind: AccountKind): StatementRow[] => rows.accounts.filter((each) => each.kind === kind).map((each) => rows.account(each, "life", each.name.replace(/^OCI/, "Accumulated OCI")));
  const [assets, liabilities] = [those("Asset"), those("Liability")];
  const retained = rows.accountsAs("Retained earnings", "account", rows.accounts.filter(isOfIncome), "life", false);
  const owned = [...those("Equity"), ...those("Other comprehensive income"), retained];
  const [owed, equity] = [rows.total("Total liabilities", liabilities), rows.total("Total equity", owned)];
  return [...assets, rows.total("Total assets", assets), ...liabilities, owed, ...owned, equity, rows.total("Total liabilities and equity", [owed, equity])];
}

function cashFlowRows(rows: Rows): StatementRow[] {
  const found = cashFlows(rows.book, rows.periods);
  const under = (activity: Caption["activity"], title: string, kind: RowKind): StatementRow[] =>
    found.filter(({ caption }) => caption.activity === activity).map(({ caption, units }) => ({ label: `${title}: ${caption.text}`, kind, units: units.map((each) => each + 0), of: { caption } }));
  const sections = activities.map((activity) => {
    const captions = under(activity, activity, "account");
    return [...captions, rows.total(`${activity} cash flow`, captions)];
  });
  const cash = rows.accounts.filter((each) => each.cash);
  const at = (label: string, over: Over): StatementRow => rows.accountsAs(label, "total", cash, over, true);
  return [
    ...sections.flat(),
    rows.total("Change in cash and restricted cash", sections.map((section) => section[section.length - 1]!)),
    at("Cash and restricted cash at the beginning", "before"),
    at("Cash and restricted cash at the end", "life"),
    ...under(undefined, "No cash", "note"),
  ];
}
