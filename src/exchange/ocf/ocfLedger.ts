/**
 * From transactions to what is outstanding on a day. A security is outstanding unless a transaction closes it; its balance and what results
 * from it are issued as securities of their own, so that nothing is ever subtracted. Only an exercise or a release reduces: the grant stays.
 */
import { isoDate } from "../../core/numbers/dates";
import { listed } from "../../core/model/labels";
import { quoted } from "../exchangeFile";
import type { Findings } from "../report";
import type { OcfObject } from "./ocfObject";
import { ignoredTypes, ofClassesAndPlans, transactionOf, type Family } from "./ocfTransactions";

export interface Security {
  readonly id: string;
  readonly family: Family;
  readonly issuance: OcfObject;
  readonly date: number;
  /** Shares, or money for a convertible, as issued. */
  readonly quantity: number;
  /** What exercises and releases took, with the day of each. */
  readonly reductions: { readonly date: number; readonly quantity: number; readonly resulting: readonly string[] }[];
  /** The transactions that close it: one, if nothing contradicts itself. */
  readonly closings: OcfObject[];
}

export interface Ledger {
  readonly asOf?: number;
  readonly securities: ReadonlyMap<string, Security>;
  readonly outstanding: readonly Security[];
  readonly ofClass: ReadonlyMap<string, readonly Security[]>;
  readonly ofPlan: ReadonlyMap<string, readonly Security[]>;
  /** Everything that happened until the day, for splits, ratios and pools. */
  readonly events: readonly OcfObject[];
}

export function ledgerOf(objects: readonly OcfObject[], asOf: number | undefined, findings: Findings): Ledger {
  const transactions = objects.filter(({ type }) => type.startsWith("TX_"));
  const day = asOf ?? latest(transactions);
  const events = until(transactions, day, findings);
  const securities = issuedOf(events, findings);
  for (const event of events) effectOn(securities, event, findings);
  for (const each of securities.values()) told(each, securities, findings);
  circles(securities, findings);
  const all = [...securities.values()];
  return {
    ...(day === undefined ? {} : { asOf: day }),
    securities,
    outstanding: all.filter(({ closings }) => closings.length === 0),
    ofClass: groupedBy(all.filter(({ family }) => family === "STOCK"), ({ issuance }) => issuance.text("stock_class_id") ?? ""),
    ofPlan: groupedBy(all, ({ issuance }) => issuance.text("stock_plan_id") ?? ""),
    events,
  };
}

/** Looked up once: a class or a plan then asks for its own, and not through all of them. */
export function groupedBy<T>(each: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of each) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

const latest = (transactions: readonly OcfObject[]): number | undefined => transactions.reduce<number | undefined>((last, each) => Math.max(last ?? 0, each.date("date") ?? 0) || undefined, undefined);

function until(transactions: readonly OcfObject[], day: number | undefined, findings: Findings): OcfObject[] {
  let later = 0;
  const dated = transactions.filter((each) => {
    const date = each.date("date");
    if (date === undefined) each.lacks("date");
    else if (day !== undefined && date > day) later++;
    else return true;
    return false;
  });
  if (later > 0 && day !== undefined) findings.ignore(`${later} ${later === 1 ? "transaction is" : "transactions are"} later than ${isoDate(day)}, the day of the package.`);
  return dated;
}

function issuedOf(events: readonly OcfObject[], findings: Findings): Map<string, Security> {
  const securities = new Map<string, Security>();
  const ignored = new Map<string, number>();
  for (const event of events) {
    const transaction = transactionOf(event.type);
    if (!transaction) {
      const why = ignoredTypes[event.type];
      if (why !== undefined) ignored.set(why, (ignored.get(why) ?? 0) + 1);
      else if (!ofClassesAndPlans.has(event.type)) findings.ignore(`${event.called} is of a type that is not known here.`);
    } else if (transaction.effect === "opens") open(securities, event, transaction.family, findings);
    else if (transaction.effect === "nothing") ignored.set(ignoredTypes[event.type]!, (ignored.get(ignoredTypes[event.type]!) ?? 0) + 1);
  }
  for (const [why, count] of ignored) findings.ignore(`${count} ${count === 1 ? "transaction" : "transactions"} on ${why}.`);
  return securities;
}

function open(securities: Map<string, Security>, issuance: OcfObject, family: Family, findings: Findings): void {
  findings.read(`${family.toLowerCase().replace(/_/g, " ")} issuances`);
  const id = issuance.text("security_id");
  if (id === undefined) return issuance.lacks("security_id");
  const quantity = family === "CONVERTIBLE" ? issuance.money("investment_amount") : (issuance.quantity("quantity") ?? (family === "WARRANT" ? 0 : undefined));
  if (quantity === undefined) return issuance.lacks(family === "CONVERTIBLE" ? "investment_amount" : "quantity");
  const before = securities.get(id);
  if (before) return findings.contradict(`${issuance.called} issues the security ${quoted(id)} again; ${before.issuance.called} is counted.`);
  securities.set(id, { id, family, issuance, date: issuance.date("date")!, quantity, reductions: [], closings: [] });
}

function effectOn(securities: ReadonlyMap<string, Security>, event: OcfObject, findings: Findings): void {
  const transaction = transactionOf(event.type);
  if (!transaction || (transaction.effect !== "closes" && transaction.effect !== "reduces")) return;
  findings.read(`${event.type.slice(3).toLowerCase().replace(/_/g, " ")}s`);
  const ids = event.type === "TX_STOCK_CONSOLIDATION" ? event.texts("security_ids") : [event.text("security_id")];
  for (const id of ids) {
    const security = id === undefined ? undefined : securities.get(id);
    if (!security) findings.contradict(`${event.called} is about the security ${quoted(id ?? "")}, which no transaction issues.`);
    else if (sameFamily(security.family, transaction.family)) act(security, event, transaction.effect);
    else findings.contradict(`${event.called} is about the security ${quoted(id ?? "")}, which ${security.issuance.called} issues as another kind; it is not read.`);
  }
}

/** The older name of equity compensation may close the newer. */
const sameFamily = (a: Family, b: Family): boolean => a === b || (isGrant(a) && isGrant(b));
export const isGrant = (family: Family): boolean => family === "EQUITY_COMPENSATION" || family === "PLAN_SECURITY";

/** The exercise of a warrant names no quantity in the format: it takes all of it. */
function act(security: Security, event: OcfObject, effect: "closes" | "reduces"): void {
  const quantity = effect === "reduces" ? event.quantity("quantity") : undefined;
  if (quantity === undefined) security.closings.push(event);
  else security.reductions.push({ date: event.date("date")!, quantity, resulting: event.texts("resulting_security_ids") });
}

/** What of a security's story does not fit together, as sentences. */
function told({ id, family, issuance, date, quantity, reductions, closings }: Security, securities: ReadonlyMap<string, Security>, findings: Findings): void {
  const by = listed(closings.slice(0, 4).map(({ called }) => called), "and");
  if (closings.length > 1) findings.contradict(`The security ${quoted(id)} is closed ${closings.length} times, by ${by}; it is not outstanding.`);
  const reduced = reductions.reduce((sum, each) => sum + each.quantity, 0);
  if (reduced > quantity) findings.contradict(`Exercises of the security ${quoted(id)} take ${reduced} of the ${quantity} that ${issuance.called} grants; nothing of it is left.`);
  for (const { resulting } of reductions) {
    for (const next of resulting) if (!securities.has(next)) findings.contradict(`Exercises of the security ${quoted(id)} lead to the security ${quoted(next)}, which no transaction issues; its shares are missing.`);
  }
  for (const closing of closings) {
    if ((closing.date("date") ?? date) < date) findings.contradict(`${closing.called} is earlier than ${issuance.called}, which issues the security ${quoted(id)}; the security is not outstanding.`);
    const balanceId = closing.text("balance_security_id");
    const balance = balanceId === undefined ? undefined : securities.get(balanceId);
    for (const next of [balanceId, closing.text("resulting_security_id"), ...closing.texts("resulting_security_ids")]) {
      if (next !== undefined && !securities.has(next)) findings.contradict(`${closing.called} leads to the security ${quoted(next)}, which no transaction issues.`);
    }
    const moved = movedBy(closing, family);
    const left = quantity - reduced - (balance?.quantity ?? 0);
    if (moved === undefined || Math.abs(moved - left) <= 1e-6 * quantity) continue;
    const rest = balance ? `and its balance ${balance.quantity}` : "and no balance is named";
    findings.contradict(`${closing.called} is of ${moved}, but the security ${quoted(id)} has ${quantity - reduced} ${rest}; the security is closed as a whole.`);
  }
}

const movedBy = (closing: OcfObject, family: Family): number | undefined =>
  family === "CONVERTIBLE" ? (closing.money("amount") ?? closing.quantity("quantity_converted")) : (closing.quantity("quantity") ?? closing.quantity("quantity_converted"));

/** Securities that come from one another in a circle: all of them are closed, and the shares are nowhere. The first circle is told. */
function circles(securities: ReadonlyMap<string, Security>, findings: Findings): void {
  const known = new Set<string>();
  for (const start of securities.keys()) {
    const path: { readonly id: string; readonly next: string[] }[] = [];
    const onPath = new Set<string>();
    const enter = (id: string): void => {
      known.add(id);
      onPath.add(id);
      path.push({ id, next: (securities.get(id)?.closings ?? []).flatMap(resultsOf) });
    };
    if (!known.has(start)) enter(start);
    for (let at = path[path.length - 1]; at; at = path[path.length - 1]) {
      const next = at.next.pop();
      if (next === undefined) onPath.delete(path.pop()!.id);
      else if (onPath.has(next)) return findings.contradict(`The security ${quoted(next)} comes from itself${at.id === next ? "" : `, by way of ${quoted(at.id)}`}; what is closed in a circle is not outstanding.`);
      else if (!known.has(next)) enter(next);
    }
  }
}

const resultsOf = (closing: OcfObject): string[] =>
  [closing.text("balance_security_id"), closing.text("resulting_security_id"), ...closing.texts("resulting_security_ids")].filter((id): id is string => id !== undefined);
