/** The cap table after a round as rows: what each holder had, gets and has, what it paid, and what decided it. */
import { asConverted, isPool, type CapTable, type StockClass } from "./capTable";
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
  /** What decided it: the controlling term, whose terms were elected, which protection. */
  readonly reason: string;
}

/** Holders in their order, then convertibles, then investors; `before` and `round` are those that `closed` came from. */
export function register(before: CapTable, round: Round, closed: PricedRound): RegisterRow[] {
  const whole = (round.rounding ?? "None") !== "None";
  const classes = (table: CapTable): Map<string, StockClass> => new Map((table.stockClasses ?? []).map((each) => [each.name, each]));
  const [then, now] = [classes(before), classes(closed.table)];
  const count = (shares: number, of: StockClass | undefined): number => (of ? asConverted(shares, of, whole) : shares);
  const found = closed.table.holdings.length - closed.conversions.length - closed.purchases.length;
  return closed.table.holdings.map((holding, i) => {
    const conversion = i < found ? undefined : closed.conversions[i - found];
    const purchase = i < found || conversion ? undefined : closed.purchases[i - found - closed.conversions.length];
    const had = i < before.holdings.length ? count(before.holdings[i]!.shares, then.get(holding.stockClass)) : 0;
    const has = count(holding.shares, now.get(holding.stockClass));
    return {
      holder: holding.holder,
      stockClass: holding.stockClass,
      before: had,
      issued: has - had,
      after: has,
      ownership: has / closed.total,
      cash: purchase?.cash ?? 0,
      credits: purchase?.credits ?? 0,
      value: has * closed.price,
      reason: conversion ? reasonOf(conversion) : purchase ? "New money" : isPool(holding) ? poolReason(round, closed) : protectionReason(then.get(holding.stockClass), closed),
    };
  });
}

const reasonOf = ({ term, mostFavored }: Conversion): string => (mostFavored === undefined ? term : `MFN of ${mostFavored}: ${term.toLowerCase()}`);

function poolReason({ pool }: Round, { poolIncrease }: PricedRound): string {
  if (pool === undefined || pool.amount === 0) return "";
  if (poolIncrease === 0) return "Pool target already met";
  return { Target: "Pool target", New: "New pool", Increase: "Pool increase" }[pool.kind];
}

function protectionReason(stockClass: StockClass | undefined, { adjustments }: PricedRound): string {
  if (!stockClass || !adjustments.some((each) => each.stockClass === stockClass.name)) return "";
  return stockClass.antiDilution === "Ratchet" ? "Full ratchet" : "Weighted average";
}
