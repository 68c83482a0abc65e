/** The cap table after a round as rows: what each holder had, gets and has, what it paid, and what decided it. */
import { asConverted, isPool, type CapTable, type StockClass } from "./capTable";
import { convertsIn, type Convertible } from "./convertible";
import type { Conversion, PricedRound } from "./pricedRound";
import type { Round } from "./round";

export interface RegisterRow {
  readonly holder: string;
  readonly stockClass: string;
  /** Shares as converted. */
  readonly before: number;
  readonly issued: number;
  readonly after: number;
  /** after / total: the column adds up to 1. */
  readonly ownership: number;
  readonly cash: number;
  /** Face. */
  readonly credits: number;
  /** At the round price. */
  readonly value: number;
  /** What decided it: the controlling term, whose terms were elected, which protection; and a word of warning where there is one. */
  readonly reason: string;
}

/**
 * Holders in their order, then convertibles, then investors; `before` and `round` are those that `closed` came from. An instrument that
 * stays outstanding keeps its row, so that other numbers in the same tables give the same rows.
 */
export function register(before: CapTable, round: Round, closed: PricedRound): RegisterRow[] {
  const { convertibles = [], investors = [] } = round;
  const added = closed.conversions.length + closed.purchases.length;
  const held = closed.table.holdings.slice(0, closed.table.holdings.length - added);
  let converted = 0;
  return [
    ...heldRows(before, round, { ...closed, table: { ...closed.table, holdings: held } }),
    ...convertibles.map((each) => (convertsIn(closed.newMoney, each) ? conversionRow(closed.conversions[converted++]!, closed) : outstandingRow(each, closed))),
    ...investors.map((_, i) => {
      const { name, cash, credits, shares } = closed.purchases[i]!;
      return { ...issuedRow(name, round.stockClass ?? "New shares", shares, closed), cash, credits, reason: "New money" };
    }),
  ];
}

function heldRows(before: CapTable, round: Round, closed: PricedRound): RegisterRow[] {
  const whole = (round.rounding ?? "None") !== "None";
  const classes = (table: CapTable): Map<string, StockClass> => new Map((table.stockClasses ?? []).map((each) => [each.name, each]));
  const [then, now] = [classes(before), classes(closed.table)];
  const count = (shares: number, of: StockClass | undefined): number => (of ? asConverted(shares, of, whole) : shares);
  return closed.table.holdings.map((holding, i) => {
    const { holder, stockClass } = holding;
    const had = i < before.holdings.length ? count(before.holdings[i]!.shares, then.get(stockClass)) : 0;
    const has = count(holding.shares, now.get(stockClass));
    const reason = isPool(holding) ? poolReason(round, closed) : protectionReason(then.get(stockClass), closed);
    return { ...issuedRow(holder, stockClass, has, closed), before: had, issued: has - had, reason };
  });
}

const issuedRow = (holder: string, stockClass: string, shares: number, { total, price }: PricedRound): RegisterRow => ({
  holder,
  stockClass,
  before: 0,
  issued: shares,
  after: shares,
  ownership: shares / total,
  cash: 0,
  credits: 0,
  value: shares * price,
  reason: "",
});

const conversionRow = ({ name, stockClass, shares, term, mostFavored }: Conversion, closed: PricedRound): RegisterRow => ({
  ...issuedRow(name, stockClass, shares, closed),
  reason: mostFavored === undefined ? term : `MFN of ${mostFavored}: ${term.toLowerCase()}`,
});

const outstandingRow = ({ name, kind, qualifiedFinancing }: Convertible, closed: PricedRound): RegisterRow => ({
  ...issuedRow(name, kind, 0, closed),
  reason: `Stays outstanding: the new money is below its qualified financing of ${qualifiedFinancing}`,
});

function poolReason({ pool }: Round, { poolIncrease }: PricedRound): string {
  if (pool === undefined || pool.amount === 0) return "";
  if (poolIncrease === 0) return "Pool target already met";
  return { Target: "Pool target", New: "New pool", Increase: "Pool increase" }[pool.kind];
}

function protectionReason(stockClass: StockClass | undefined, { adjustments }: PricedRound): string {
  const adjusted = stockClass && adjustments.find((each) => each.stockClass === stockClass.name);
  if (!adjusted) return "";
  const rule = stockClass.antiDilution === "Ratchet" ? "Full ratchet" : "Weighted average";
  return adjusted.warning === undefined ? rule : `${rule}. ${adjusted.warning}`;
}
