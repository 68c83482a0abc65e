/**
 * What happens after closing and no term can foresee: a dated amount of a kind. One table says what each kind means and who reads it, a line
 * of the model or the book of a party; the reading of a range, its errors, the pane's table and the documentation are made from it.
 */
import { invalid } from "../calculationError";
import { isoDate } from "../numbers/dates";
import { byLabel, listed, nearest } from "./labels";
import { readTerm, wanted, type TermValue } from "./scenario";
import type { Allowed, TermUnit } from "./terms";

/** A line of the model, or the book of a party. */
export type EventReader = "Model" | "Provider" | "Start-up";

export interface EventKind {
  readonly label: string;
  /** The Chinese label, accepted as an alias wherever the label is. */
  readonly chinese: string;
  readonly readBy: EventReader;
  readonly unit: TermUnit;
  /** What the amount is, for help and error sentences. */
  readonly amount: string;
  readonly allowed: Allowed;
  readonly source: string;
}

const from0: Allowed = { from: 0 };
const above0: Allowed = { above: 0 };

export const eventKinds = {
  trancheCash: { label: "Tranche cash", chinese: "后续交割现金", readBy: "Model", unit: "money", amount: "the provider's cash in a further close", allowed: above0, source: "NVCA stock purchase agreement 1.3, additional closings and milestones" },
  trancheCredits: { label: "Tranche credits", chinese: "后续交割额度", readBy: "Model", unit: "money", amount: "the face of the credits that the provider grants in a further close", allowed: above0, source: "NVCA stock purchase agreement 1.3; ASC 606-10-32-21" },
  trancheOthers: { label: "Tranche from others", chinese: "后续交割其他投资方", readBy: "Model", unit: "money", amount: "the other investors' cash in a further close", allowed: above0, source: "NVCA stock purchase agreement 1.3" },
  tranchePrice: { label: "Tranche price", chinese: "后续交割每股价格", readBy: "Model", unit: "price", amount: "the price per share of a further close", allowed: above0, source: "Definition" },
  tranchePreMoney: { label: "Tranche pre-money", chinese: "后续交割投前估值", readBy: "Model", unit: "money", amount: "what the company is worth just before a further close", allowed: above0, source: "Definition" },
  milestoneMet: { label: "Milestone met", chinese: "里程碑达成", readBy: "Model", unit: "number", amount: "1 where the milestone of that day's tranche is met, 0 where it is not", allowed: { from: 0, to: 1, whole: true }, source: "NVCA stock purchase agreement 1.3(b), milestone closing" },
  actualUsage: { label: "Actual usage", chinese: "实际使用额度", readBy: "Model", unit: "money", amount: "the face of the credits used", allowed: from0, source: "ASC 606-10-55-48" },
  breakageEstimate: { label: "Breakage estimate", chinese: "未使用比例估计", readBy: "Model", unit: "share", amount: "the share of all credits that is expected to remain unused", allowed: { from: 0, below: 1 }, source: "ASC 606-10-55-48, 606-10-32-14; IFRS 15.B46, cumulative catch-up" },
  observablePrice: { label: "Observable price", chinese: "可观察价格", readBy: "Provider", unit: "money", amount: "what the whole holding is worth at the price of an orderly transaction in an identical or similar investment", allowed: from0, source: "ASC 321-10-35-2" },
  fairValue: { label: "Fair value", chinese: "公允价值", readBy: "Provider", unit: "money", amount: "the fair value of the whole holding", allowed: from0, source: "ASC 321-10-35-1, 320-10-35-1; IFRS 9 5.7.1" },
  impairment: { label: "Impairment", chinese: "减值", readBy: "Provider", unit: "money", amount: "what the whole holding is written down to", allowed: from0, source: "ASC 321-10-35-3, 323-10-35-32; IAS 28.40" },
  investeeResult: { label: "Investee result", chinese: "被投资方损益", readBy: "Provider", unit: "money", amount: "the start-up's net income since the last such event, a loss below 0", allowed: {}, source: "ASC 323-10-35-4, 35-19 to 35-22; IAS 28.10, 28.38" },
  deferredProfit: { label: "Deferred profit realised", chinese: "递延利润实现", readBy: "Provider", unit: "money", amount: "the eliminated profit whose compute the start-up has expensed since", allowed: from0, source: "ASC 323-10-35-7; IAS 28.28" },
  dividend: { label: "Dividend", chinese: "股利", readBy: "Provider", unit: "money", amount: "money received", allowed: from0, source: "ASC 323-10-35-17, 321-10-35-6; IAS 28.10" },
  furtherInvestment: { label: "Further investment", chinese: "追加投资", readBy: "Provider", unit: "money", amount: "money paid for more of the same", allowed: from0, source: "ASC 323-10-35-29" },
  interest: { label: "Interest", chinese: "利息", readBy: "Provider", unit: "money", amount: "interest on the note beside what the model accrues", allowed: from0, source: "ASC 310-20-35, 835-30; IFRS 9 5.4.1" },
  conversion: { label: "Conversion", chinese: "转股", readBy: "Provider", unit: "money", amount: "the fair value of the shares that the note becomes", allowed: from0, source: "ASC 320-10-40, 321-10-30-1; IFRS 9 3.2.3" },
  equityVests: { label: "Equity vests", chinese: "权益归属", readBy: "Provider", unit: "money", amount: "the grant-date fair value of equity that the customer's purchases have earned", allowed: from0, source: "ASC 606-10-32-25A; IFRS 15.70" },
  preferredValue: { label: "Fair value of preferred", chinese: "优先股公允价值", readBy: "Start-up", unit: "money", amount: "the fair value of all redeemable preferred shares", allowed: from0, source: "IFRS 9 4.2.2, 5.7.1; ASC 480-10-35" },
} as const satisfies Readonly<Record<string, EventKind>>;

export type KindName = keyof typeof eventKinds;
/** The kinds that one reader has. */
export type KindOf<Reader extends EventReader> = { [K in KindName]: (typeof eventKinds)[K]["readBy"] extends Reader ? K : never }[KindName];

export interface DealEvent {
  readonly date: number;
  readonly kind: KindName;
  readonly amount: number;
  readonly note?: string;
}

const kinds = Object.entries(eventKinds) as [KindName, EventKind][];
const findKind = byLabel(kinds, ([, { label, chinese }]) => [label, chinese]);
export const kindOf = (of: DealEvent): EventKind => eventKinds[of.kind];
/** "The event Dividend on 2025-03-31", for sentences. */
export const named = (of: DealEvent): string => `The event ${kindOf(of).label} on ${isoDate(of.date)}`;

/** One event from a row: date, kind, amount, note. Throws `value` with what is allowed; `place` says where the row stands. */
export function readEvent([date, label, amount, note]: readonly [date: TermValue, kind: TermValue, amount: TermValue, note?: TermValue], place = ""): DealEvent {
  const kind = readKind(label, place);
  const on = readDay(kind, date, place);
  return { date: on, kind, amount: readAmount(kind, on, amount, place), ...(typeof note === "string" && note !== "" ? { note } : {}) };
}

export function readKind(label: TermValue, place = ""): KindName {
  const found = findKind(String(label ?? ""));
  if (!found) throw unknown(String(label ?? ""), place);
  return found[0];
}

export function readDay(kind: KindName, date: TermValue, place = ""): number {
  const on = readTerm({ label: `Date${place}`, unit: "date" }, date);
  if (Number.isNaN(on)) throw invalid("events", `The event ${eventKinds[kind].label}${place} has no date; a date is needed.`);
  return on;
}

export function readAmount(kind: KindName, on: number, amount: TermValue, place = ""): number {
  const { allowed, unit, label, amount: meant } = eventKinds[kind];
  const read = readTerm({ label: `${label}${place}`, unit, allowed }, amount);
  const needed = wanted({ label, unit, allowed });
  if (Number.isNaN(read)) throw invalid("events", `The event ${label} on ${isoDate(on)}${place} has no amount; ${meant} is needed, ${needed}.`);
  return read;
}

function unknown(label: string, place: string): Error {
  const labels = kinds.map(([, each]) => each.label);
  if (label === "") return invalid("events", `No event is named${place}; ${listed(labels)} is one.`);
  const near = nearest(label, labels);
  return invalid("events", `There is no event "${label}"${place}.${near ? ` Did you mean "${near}"?` : ` ${listed(labels)} is one.`}`);
}
