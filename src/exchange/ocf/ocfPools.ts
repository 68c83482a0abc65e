/**
 * What a stock plan has left to grant: reserved, less what is granted, exercised, released and issued as stock. What is cancelled comes
 * back to the pool, or does not: transactions say so, then the plan, and else it is asked.
 */
import { POOL } from "../../core/captable/capTable";
import { Names } from "../entries";
import { quoted } from "../exchangeFile";
import type { PositionPool } from "../position";
import type { Findings } from "../report";
import { byDate } from "./ocfDates";
import { groupedBy, isGrant, type Ledger, type Security } from "./ocfLedger";
import type { OcfObject } from "./ocfObject";
import type { SplitFactor } from "./ocfSplits";

export const planClass = (plan: OcfObject | undefined): string | undefined => plan?.texts("stock_class_ids")[0] ?? plan?.text("stock_class_id");

export function ocfPools(objects: readonly OcfObject[], ledger: Ledger, factor: SplitFactor, findings: Findings): PositionPool[] {
  const names = new Names();
  const events = groupedBy(byDate(ledger.events.filter(({ type }) => type === "TX_STOCK_PLAN_POOL_ADJUSTMENT" || type === "TX_STOCK_PLAN_RETURN_TO_POOL")), (event) => event.text("stock_plan_id") ?? "");
  const fromGrants = new Set([...ledger.securities.values()].flatMap(({ family, reductions }) => (isGrant(family) ? reductions.flatMap(({ resulting }) => resulting) : [])));
  return objects
    .filter(({ type }) => type === "STOCK_PLAN")
    .map((plan) => {
      findings.read("stock plans");
      const name = names.distinct(plan.text("plan_name") ?? "", plan.id);
      const [own, happened] = [ledger.ofPlan.get(plan.id) ?? [], events.get(plan.id) ?? []];
      const reserved = reservedShares(plan, happened, factor);
      const used = usedShares(plan, own, fromGrants, factor);
      const available = reserved - used;
      if (available < 0) findings.contradict(`The plan ${quoted(name)} reserves ${reserved} shares, but ${used} are granted, exercised or issued; nothing is left to grant.`);
      const kept = keptShares(plan, own, happened, factor);
      return { name, available: Math.max(0, cancelledShares(plan, name, Math.max(0, available), kept, findings)) };
    });
}

function reservedShares(plan: OcfObject, happened: readonly OcfObject[], factor: SplitFactor): number {
  const stockClass = planClass(plan);
  const adjustments = happened.filter((event) => event.type === "TX_STOCK_PLAN_POOL_ADJUSTMENT" && event.quantity("shares_reserved") !== undefined);
  const newest = adjustments[adjustments.length - 1];
  if (newest) return newest.quantity("shares_reserved")! * factor(stockClass, newest.date("date")!);
  return (plan.quantity("initial_shares_reserved") ?? 0) * factor(stockClass, plan.date("board_approval_date") ?? 0);
}

/** Granted and not closed, or turned into shares; stock issued from the plan, but for shares that an exercise of a grant brought. */
function usedShares(plan: OcfObject, own: readonly Security[], fromGrants: ReadonlySet<string>, factor: SplitFactor): number {
  const stockClass = planClass(plan);
  let used = 0;
  for (const { id, family, quantity, date, reductions, closings } of own) {
    const taken = reductions.reduce((sum, each) => sum + each.quantity * factor(stockClass, each.date), 0);
    if (isGrant(family)) used += closings.length > 0 ? taken : Math.max(taken, quantity * factor(stockClass, date));
    else if (family === "STOCK" && closings.length === 0 && !fromGrants.has(id)) used += quantity * factor(stockClass, date);
  }
  return used;
}

/** Shares of grants that were cancelled or retracted without a transaction that returns them to the pool. */
function keptShares(plan: OcfObject, own: readonly Security[], happened: readonly OcfObject[], factor: SplitFactor): number {
  const stockClass = planClass(plan);
  let cancelled = 0;
  for (const { family, closings } of own) {
    if (!isGrant(family)) continue;
    const closing = closings.find(({ type }) => type.endsWith("_CANCELLATION"));
    if (closing) cancelled += (closing.quantity("quantity") ?? 0) * factor(stockClass, closing.date("date")!);
  }
  const returns = happened.filter(({ type }) => type === "TX_STOCK_PLAN_RETURN_TO_POOL");
  const returned = returns.reduce((sum, event) => sum + (event.quantity("quantity") ?? 0) * factor(stockClass, event.date("date")!), 0);
  return Math.max(0, cancelled - returned);
}

/** @param available with everything that was cancelled back in the pool */
function cancelledShares(plan: OcfObject, name: string, available: number, kept: number, findings: Findings): number {
  if (kept === 0 || available === 0) return available;
  const behavior = plan.text("default_cancellation_behavior");
  if (behavior === "RETURN_TO_POOL") return available;
  const rest = Math.max(0, available - kept);
  if (behavior === "RETIRE" || behavior === "HOLD_AS_CAPITAL_STOCK") return rest;
  return findings.ask({
    sentence: `The plan ${quoted(name)} does not say whether the ${kept} shares of cancelled grants went back to the pool. How many shares are left to grant: ${available} if they did, ${rest} if not?`,
    fills: { table: "holders", row: `${name} (${POOL})`, field: "Shares" },
    options: [available, rest],
    default: available,
  });
}
