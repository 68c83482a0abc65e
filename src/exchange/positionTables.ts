/** From a position to the tables that people fill in, with a question for each cell that the files leave open. */
import { asTyped } from "../core/numbers/rounding";
import { participations, type Participation } from "../core/captable/exitClass";
import { protections } from "../core/captable/inputTables";
import { POOL } from "../core/captable/capTable";
import { convertibleEntries } from "./convertibleEntries";
import { entryOf, Names, type CapTableEntries, type Entry } from "./entries";
import { quoted } from "./exchangeFile";
import type { Position, PositionClass, PositionRight } from "./position";
import type { Findings } from "./report";

/** A class whose price is known or asked for. */
interface PricedClass extends PositionClass {
  readonly price?: number;
}

export function tablesOf(position: Position, findings: Findings): CapTableEntries {
  const shares = new Map<string, number>();
  for (const each of position.holdings) shares.set(each.stockClass, each.shares + (shares.get(each.stockClass) ?? 0));
  const held = position.classes.filter(({ name }) => (shares.get(name) ?? 0) > 0).map((each) => priced(each, findings));
  return {
    holders: holderEntries(position, held, findings),
    convertibles: convertibleEntries(position, findings),
    classes: [...held.map((each) => classEntry(each, shares.get(each.name)!, findings)), ...rightEntries(position.rights, held)],
  };
}

/** The price of a class: its own, that of all its shares, or the answer; ordinary shares need none. */
function priced(of: PositionClass, findings: Findings): PricedClass {
  const { name, preferred, issuePrice, prices = new Map<number, number>(), conversionRatio = 1 } = of;
  if (!preferred && conversionRatio === 1) return of;
  if (issuePrice !== undefined && issuePrice > 0) return { ...of, price: issuePrice };
  const paid = [...prices].filter(([price]) => price > 0).sort(([, a], [, b]) => b - a);
  if (paid.length === 1) return { ...of, price: paid[0]![0] };
  const why = paid.length === 0 ? "has no price" : `was issued at ${paid.length} prices, from ${Math.min(...paid.map(([price]) => price))} to ${Math.max(...paid.map(([price]) => price))}`;
  const price = findings.ask({
    sentence: `The class ${quoted(name)} ${why}. What was its original issue price?`,
    fills: { table: "holders", row: name, field: "Issue price" },
    ...(paid.length === 0 ? (conversionRatio === 1 ? {} : { default: conversionRatio }) : { default: paid[0]![0] }),
  });
  return typeof price === "number" ? { ...of, price } : of;
}

function holderEntries({ holdings, rights, pools }: Position, classes: readonly PricedClass[], findings: Findings): Entry[] {
  const terms = new Map(classes.map((each) => [each.name, classTerms(each, findings)]));
  const rows = new Map<string, { holder: string; stockClass: string; shares: number }>();
  const add = (holder: string, stockClass: string, shares: number): void => {
    const key = JSON.stringify([holder, stockClass]);
    const row = rows.get(key) ?? { holder, stockClass, shares: 0 };
    rows.set(key, { ...row, shares: row.shares + shares });
  };
  for (const { holder, stockClass, shares } of holdings) add(holder, stockClass, shares);
  for (const { holder, kind, shares } of rights) add(holder, kind, shares);
  for (const { name, available } of pools) add(name, POOL, available);
  return [...rows.values()]
    .filter(({ shares }) => shares > 0)
    .map(({ holder, stockClass, shares }) => ({ Holder: holder, Class: stockClass, Shares: asTyped(shares), ...terms.get(stockClass) }));
}

/** What the rows of a class have in common. */
function classTerms({ name, preferred, price, conversionRatio = 1, antiDilution }: PricedClass, findings: Findings): Entry {
  const prices = price === undefined ? {} : { "Issue price": price, "Conversion price": asTyped(price / conversionRatio) };
  // Without a price there is nothing that protection could adjust.
  if (!preferred || price === undefined) return prices;
  const protection =
    antiDilution ??
    findings.ask({
      sentence: `How is the class ${quoted(name)} protected against issues below its conversion price?`,
      fills: { table: "holders", row: name, field: "Anti-dilution" },
      options: protections,
      default: "None",
    });
  return { ...prices, "Anti-dilution": protection };
}

function classEntry(of: PricedClass, shares: number, findings: Findings): Entry {
  const { name, preferred, price, seniority, conversionRatio = 1 } = of;
  const ratio = conversionRatio === 1 ? {} : { "Conversion ratio": conversionRatio };
  if (!preferred) return { Class: name, Type: "Common", Shares: asTyped(shares), ...ratio };
  return entryOf({
    Class: name,
    Type: "Preferred",
    Shares: asTyped(shares),
    Preference: preferenceOf(of, shares, findings),
    Seniority: seniority,
    ...participationOf(of, (price ?? 0) * shares, findings),
    ...ratio,
    Dividends: dividendsOf(of, findings),
  });
}

function preferenceOf({ name, price, preference, preferenceMultiple }: PricedClass, shares: number, findings: Findings): number | undefined {
  if (preference !== undefined) return preference;
  if (price !== undefined && preferenceMultiple !== undefined) return asTyped(preferenceMultiple * price * shares);
  const answer = findings.ask({
    sentence: `What is the class ${quoted(name)} owed before others in an exit? ${price === undefined ? "The files tell neither price nor multiple." : "The files tell no multiple; once its price is usual."}`,
    fills: { table: "classes", row: name, field: "Preference" },
    ...(price === undefined ? {} : { default: asTyped(price * shares) }),
  });
  return typeof answer === "number" ? answer : undefined;
}

/** A cap says that a class participates; without one the Open Cap Format cannot say whether it does. */
function participationOf({ name, participation, participationCap, participationCapMultiple }: PricedClass, paid: number, findings: Findings): Entry {
  if (participationCap !== undefined && participationCap > 0) return { Participation: "Capped", Cap: participationCap };
  if (participationCapMultiple !== undefined && participationCapMultiple > 0 && paid > 0) return { Participation: "Capped", Cap: asTyped(participationCapMultiple * paid) };
  const chosen =
    participation ??
    findings.ask<Participation>({
      sentence: `Does the class ${quoted(name)} take its preference and then share in the rest as well?`,
      fills: { table: "classes", row: name, field: "Participation" },
      options: participations.filter((each) => each !== "Capped"),
      default: "None",
    });
  return { Participation: chosen };
}

function dividendsOf({ name, dividends }: PricedClass, findings: Findings): number | undefined {
  if (dividends !== undefined) return dividends === 0 ? undefined : dividends;
  const answer = findings.ask({
    sentence: `Which accrued dividends is the class ${quoted(name)} owed, in money for all its shares?`,
    fills: { table: "classes", row: name, field: "Dividends" },
    default: 0,
  });
  return answer === 0 ? undefined : answer;
}

/** Options and warrants, a class each strike. */
function rightEntries(rights: readonly PositionRight[], classes: readonly PositionClass[]): Entry[] {
  const names = new Names(classes.map(({ name }) => name));
  const byStrike = new Map<string, PositionRight>();
  for (const right of rights) {
    const key = `${right.kind} at ${right.strike}`;
    byStrike.set(key, { ...right, shares: right.shares + (byStrike.get(key)?.shares ?? 0) });
  }
  return [...byStrike]
    .filter(([, { shares }]) => shares > 0)
    .sort(([, a], [, b]) => a.kind.localeCompare(b.kind) || a.strike - b.strike)
    .map(([key, { kind, shares, strike }]) => ({ Class: names.distinct(key, kind), Type: "Option", Shares: asTyped(shares), Strike: strike }));
}
