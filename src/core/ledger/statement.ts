/**
 * Statements by month, fiscal quarter and fiscal year, in units, read from a journal and from nothing else. They speak of the deal alone:
 * cash below 0 is what the deal has taken out of the party's own.
 */
import { endOfMonth } from "../numbers/dates";
import { periodsOf, type Frequency, type Group } from "../model/schedule";
import { isOfIncome, type Account, type AccountKind, type Activity } from "./account";
import type { Book } from "./book";
import { standing, type PostedTransfer } from "./journal";

export const statements = ["Income", "Balance", "Cash flow"] as const;
export type StatementKind = (typeof statements)[number];

/** `account`: one of the ledger's, or a caption of the cash flow; `total`: a sum of those above; `note`: beside the statement. */
export type RowKind = "account" | "total" | "note";
export interface StatementRow {
  readonly label: string;
  readonly kind: RowKind;
  /** Units, one a period. */
  readonly units: readonly number[];
}
export interface Statement {
  readonly periods: readonly Group[];
  readonly rows: readonly StatementRow[];
}

/** Accounts and captions without a movement are left out; totals stay. */
export function statement(book: Book, kind: StatementKind, frequency: Frequency): Statement {
  const periods = periodsOf(book.scenario, monthsOf(book), frequency);
  const rows = kind === "Income" ? incomeRows(book, periods) : kind === "Balance" ? balanceRows(book, periods) : cashFlowRows(book, periods);
  return { periods, rows: rows.filter((row) => row.kind === "total" || row.units.some((each) => each !== 0)) };
}

/** The months from closing to the last entry. */
function monthsOf({ closing, journal }: Book): Float64Array {
  const last = journal.posted.reduce((latest, { entry }) => Math.max(latest, entry.date), closing);
  const ends: number[] = [];
  for (let end = endOfMonth(closing, 0); ends.length === 0 || ends[ends.length - 1]! < last; end = endOfMonth(closing, ends.length)) ends.push(end);
  return Float64Array.from(ends);
}

type Row = (label: string, kind: RowKind, units: readonly number[]) => StatementRow;
const row: Row = (label, kind, units) => ({ label, kind, units: units.map((each) => each + 0) });
const added = (rows: readonly StatementRow[], periods: readonly Group[]): number[] => periods.map((_, p) => rows.reduce((sum, { units }) => sum + units[p]!, 0));
const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((each, p) => each - b[p]!);

/** Balances before closing and at the end of each period. */
const balancesAt = ({ journal, closing }: Book, periods: readonly Group[]): ReadonlyMap<Account, number>[] =>
  journal.balancesAt([closing - 1, ...periods.map(({ end }) => end)]);

function incomeRows(book: Book, periods: readonly Group[]): StatementRow[] {
  const at = balancesAt(book, periods);
  const moved = (account: Account): number[] => periods.map((_, p) => standing(account, at[p + 1]!.get(account)! - at[p]!.get(account)!));
  const rowsOf = (accounts: readonly Account[]): StatementRow[] => accounts.map((account) => row(account.name, "account", moved(account)));
  const { accounts } = book.journal;
  const revenue = rowsOf(accounts.filter((each) => each.revenue));
  const income = rowsOf(accounts.filter((each) => each.kind === "Income" && !each.revenue));
  const expense = rowsOf(accounts.filter((each) => each.kind === "Expense"));
  const other = rowsOf(accounts.filter((each) => each.kind === "Other comprehensive income"));
  const net = minus(added([...revenue, ...income], periods), added(expense, periods));
  return [
    ...revenue,
    ...(revenue.length ? [row("Revenue", "total", added(revenue, periods))] : []),
    ...income,
    ...expense,
    row("Net income", "total", net),
    ...other,
    ...(other.length ? [row("Comprehensive income", "total", net.map((each, p) => each + added(other, periods)[p]!))] : []),
  ];
}

function balanceRows(book: Book, periods: readonly Group[]): StatementRow[] {
  const { journal } = book;
  const at = balancesAt(book, periods).slice(1);
  const rowsOf = (kind: AccountKind): StatementRow[] =>
    journal.accounts.filter((each) => each.kind === kind).map((account) => row(account.name, "account", at.map((balances) => standing(account, balances.get(account)!))));
  const [assets, liabilities, equity, other] = [rowsOf("Asset"), rowsOf("Liability"), rowsOf("Equity"), rowsOf("Other comprehensive income")];
  const earned = at.map((balances) => -journal.accounts.filter(isOfIncome).reduce((sum, account) => sum + balances.get(account)!, 0));
  const retained = row("Retained earnings", "account", earned);
  const owned = [...equity, ...other.map((each) => ({ ...each, label: each.label.replace(/^OCI/, "Accumulated OCI") })), retained];
  return [
    ...assets,
    row("Total assets", "total", added(assets, periods)),
    ...liabilities,
    row("Total liabilities", "total", added(liabilities, periods)),
    ...owned,
    row("Total equity", "total", added(owned, periods)),
    row("Total liabilities and equity", "total", added([...liabilities, ...owned], periods)),
  ];
}

const activities: readonly Activity[] = ["Operating", "Investing", "Financing"];

/** A movement of cash by what it is for: the other account says its caption. Between cash and restricted cash nothing flows. */
function cashMovement({ debit, credit, units }: PostedTransfer): { activity: Activity; caption: string; units: number } | undefined {
  if (debit.cash === credit.cash) return undefined;
  const [other, received] = debit.cash ? [credit, units] : [debit, -units];
  const flow = other.cashFlow;
  if (!flow) return undefined;
  return { activity: flow.activity, caption: received >= 0 ? flow.received : flow.paid, units: received };
}

/** Shares that are bought or issued for something else than cash. */
function withoutCash({ debit, credit, units }: PostedTransfer): { caption: string; units: number } | undefined {
  if (debit.cash || credit.cash || isOfIncome(debit) || isOfIncome(credit)) return undefined;
  const caption = debit.cashFlow?.withoutCash ?? credit.cashFlow?.withoutCash;
  return caption === undefined || (debit.cashFlow?.withoutCash && credit.cashFlow?.withoutCash) ? undefined : { caption, units };
}

function cashFlowRows(book: Book, periods: readonly Group[]): StatementRow[] {
  const { journal, closing } = book;
  const captions = new Map<string, { activity: Activity | undefined; units: number[] }>();
  const collect = (caption: string, activity: Activity | undefined, p: number, units: number): void => {
    const found = captions.get(caption) ?? { activity, units: periods.map(() => 0) };
    captions.set(caption, found);
    found.units[p]! += units;
  };
  let p = 0;
  for (const { entry, transfers } of journal.posted) {
    if (entry.date < closing) continue; // what a party brings is no flow
    while (periods[p]!.end < entry.date) p++;
    for (const each of transfers) {
      const flow = cashMovement(each);
      if (flow) collect(flow.caption, flow.activity, p, flow.units);
      const beside = withoutCash(each);
      if (beside) collect(beside.caption, undefined, p, beside.units);
    }
  }
  const inActivity = (activity: Activity | undefined): [string, number[]][] => [...captions].filter(([, each]) => each.activity === activity).map(([caption, { units }]) => [caption, units]);
  const sections = activities.flatMap((activity) => {
    const rows = inActivity(activity).map(([caption, units]) => row(`${activity}: ${caption}`, "account", units));
    return [...rows, row(`${activity} cash flow`, "total", added(rows, periods))];
  });
  const totals = sections.filter((each) => each.kind === "total");
  const at = balancesAt(book, periods).map((balances) => [...balances].reduce((sum, [account, units]) => sum + (account.cash ? units : 0), 0));
  return [
    ...sections,
    row("Change in cash and restricted cash", "total", added(totals, periods)),
    row("Cash and restricted cash at the beginning", "total", at.slice(0, -1)),
    row("Cash and restricted cash at the end", "total", at.slice(1)),
    ...inActivity(undefined).map(([caption, units]) => row(`No cash: ${caption}`, "note", units)),
  ];
}
