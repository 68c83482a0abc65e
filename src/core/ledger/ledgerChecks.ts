/**
 * What must hold of the two books of one deal: each is in balance and true to its unrounded self, and at every month end what has left one
 * side has entered the other. The sides are compared unrounded; posted, each balance is that amount rounded up or down to the unit.
 */
import { attempt, CalculationError } from "../calculationError";
import { checks, scaleOf, TOLERANCE, Values, type Check } from "../model/checks";
import { FastModel } from "../model/fast";
import { lineIndex } from "../model/lines";
import { standsInDebit, type Account } from "./account";
import type { Scenario } from "../model/scenario";
import { book, type Book } from "./book";
import { balanceIn, type Entry } from "./entry";
import * as provider from "./providerAccounts";
import * as startUp from "./startUpAccounts";

export interface Books {
  readonly provider: Book;
  readonly startUp: Book;
}

/** Unrounded balances at a month end, counted as they usually stand, and what the model says of that month. */
interface MonthEnd {
  readonly ours: (...accounts: readonly Account[]) => number;
  readonly theirs: (...accounts: readonly Account[]) => number;
  /** Cash that the two parties have moved between them so far. */
  readonly paidOut: number;
  readonly takenIn: number;
  readonly line: (label: string) => number;
}

/** The provider recognises breakage as credits are used, the start-up loses them at credit end. */
const breakageAhead = ({ line, theirs }: MonthEnd): number => line("Cumulative breakage revenue") - theirs(startUp.expiredCredits);

const mirrors: readonly { readonly label: string; readonly difference: (at: MonthEnd) => number }[] = [
  { label: "Restricted cash = unused face + interest owed to the start-up", difference: ({ ours, line }) => ours(provider.restrictedCash) - line("Escrow closing") - ours(provider.interestPayable) },
  { label: "Prepaid services = contract liability + breakage recognised ahead", difference: (at) => at.theirs(startUp.prepaid) - at.ours(provider.contractLiability) - breakageAhead(at) },
  { label: "Refund receivable = refund liability", difference: ({ ours, theirs }) => theirs(startUp.refundReceivable) - ours(provider.refundLiability) },
  { label: "Payables = receivables", difference: ({ ours, theirs }) => theirs(startUp.payable) - ours(provider.receivable) },
  { label: "Consideration from supplier = upfront payment to customer", difference: ({ ours, theirs }) => theirs(startUp.supplierConsideration) - ours(provider.upfrontPayment) },
  { label: "Equity received = equity given to the customer", difference: ({ ours, theirs }) => theirs(startUp.supplierEquity) - ours(provider.paidInCapital) },
  { label: "Interest receivable = interest payable", difference: ({ ours, theirs }) => theirs(startUp.interestReceivable) - ours(provider.interestPayable) },
  { label: "Cash that leaves one party enters the other", difference: ({ paidOut, takenIn }) => paidOut - takenIn },
  {
    label: "Revenue and tax = consumption + breakage and shortfall recognised ahead",
    difference: (at) =>
      at.ours(provider.creditRevenue, provider.breakageRevenue, provider.cloudRevenue, provider.shortfallRevenue, provider.equityToCustomer, provider.taxPayable) -
      at.theirs(startUp.research, startUp.costOfRevenue, startUp.expiredCredits, startUp.shortfallExpense) -
      breakageAhead(at) -
      at.ours(provider.contractAsset),
  },
];

/**
 * The checks of a deal and of its books. What a book needs and is not told (when a note converts, say) breaks no law, and its reason is
 * given; an event that no book can take does.
 */
export function allChecks(scenario: Scenario): readonly Check[] {
  const books = attempt((): Books => ({ provider: book("Provider", scenario), startUp: book("Start-up", scenario) }));
  const kept = "Both books of the deal can be kept";
  if (!(books instanceof CalculationError)) return [...checks(scenario), { label: kept, difference: 0, pass: true }, ...ledgerChecks(books)];
  const wrong = books.code === "value" ? 1 : 0;
  return [...checks(scenario), { label: `${kept} (not: ${books.message})`, difference: wrong, pass: wrong === 0 }];
}

export function ledgerChecks(books: Books): readonly Check[] {
  const { provider: ours, startUp: theirs } = books;
  const tolerance = TOLERANCE * scaleOf(new Values(ours.scenario));
  const months = monthEnds(books);
  return [
    ...[ours, theirs].flatMap((each): Check[] => {
      const [balance, total] = [unbalanced(each), Math.max(0, farthest(each) - 1)];
      return [
        { label: `${each.party}: every entry balances`, difference: balance, pass: balance === 0 },
        { label: `${each.party}: every account ends within a unit of its unrounded total`, difference: total, pass: total <= tolerance },
      ];
    }),
    { label: "What is owed and prepaid for services ends at 0 in both books", difference: left(books), pass: left(books) === 0 },
    ...mirrors.map(({ label, difference }): Check => {
      const found = months.map(difference).reduce((worst, each) => (Math.abs(each) > Math.abs(worst) ? each : worst), 0);
      return { label, difference: found, pass: Math.abs(found) <= tolerance };
    }),
  ];
}

const unbalanced = ({ journal }: Book): number => Math.max(0, ...journal.posted.map(({ lines }) => Math.abs(lines.reduce((sum, { units }) => sum + units, 0))));

/** What is owed and prepaid for services, posted: all of it has been delivered, paid or lost by the end. */
function left({ provider: ours, startUp: theirs }: Books): number {
  const open = ({ journal }: Book, accounts: readonly Account[]): number => Math.max(...accounts.map((each) => Math.abs(journal.balances().get(each)!)));
  return Math.max(
    open(ours, [provider.contractLiability, provider.refundLiability, provider.interestPayable, provider.receivable, provider.contractAsset, provider.upfrontPayment, provider.restrictedCash]),
    open(theirs, [startUp.prepaid, startUp.refundReceivable, startUp.interestReceivable, startUp.payable, startUp.supplierConsideration]),
  );
}

/** The farthest that an account ends from its unrounded total, in units. */
function farthest({ journal, entries }: Book): number {
  const units = 10 ** journal.places;
  return Math.max(...[...journal.balances()].map(([account, posted]) => Math.abs(posted - balanceIn(account, entries) * units)));
}

function monthEnds({ provider: ours, startUp: theirs }: Books): MonthEnd[] {
  const model = new FastModel().load(ours.scenario);
  const ends = [...model.periodEnds()];
  const [mine, other] = [ours, theirs].map((each) => running(each.entries, ends));
  const [paid, taken] = [ours, theirs].map((each) => running(each.entries.filter((entry) => entry.betweenParties), ends));
  const standing = (balances: Running, t: number, accounts: readonly Account[]): number => accounts.reduce((sum, each) => sum + (standsInDebit(each) ? 1 : -1) * (balances.get(each)?.[t] ?? 0), 0);
  return ends.map((_, t) => ({
    ours: (...accounts) => standing(mine!, t, accounts),
    theirs: (...accounts) => standing(other!, t, accounts),
    paidOut: -standing(paid!, t, [provider.cash, provider.restrictedCash]),
    takenIn: standing(taken!, t, [startUp.cash]),
    line: (label) => model.series(lineIndex.get(label)!)[t]!,
  }));
}

type Running = ReadonlyMap<Account, Float64Array>;

/** What entries leave in each account at each of the dates, debit above 0. */
function running(entries: readonly Entry[], ends: readonly number[]): Running {
  const found = new Map<Account, Float64Array>();
  const post = (account: Account, t: number, amount: number): void => {
    const balances = found.get(account) ?? new Float64Array(ends.length);
    found.set(account, balances);
    balances[t]! += amount;
  };
  for (const { date, transfers } of entries) {
    const t = ends.findIndex((end) => end >= date);
    if (t < 0) continue; // an event after the model's last month
    for (const { debit, credit, amount } of transfers) {
      post(debit, t, amount);
      post(credit, t, -amount);
    }
  }
  for (const balances of found.values()) for (let t = 1; t < ends.length; t++) balances[t]! += balances[t - 1]!;
  return found;
}
