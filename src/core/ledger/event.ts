/** What happens after closing and no term can foresee: a dated amount of a kind. One table says what each kind means and who books it. */
import { invalid } from "../calculationError";
import { byLabel, listed, nearest } from "../model/labels";
import { readTerm, type Input, type TermValue } from "../model/scenario";
import { isoDate } from "../numbers/dates";
import type { AccountingChoices, InvestmentMethod } from "./choices";

export type Party = "Provider" | "Start-up";
export const parties: readonly Party[] = ["Provider", "Start-up"];

/** What the provider holds. The structure says so: no amount tells a note from shares. */
export type Instrument = "Shares" | "Convertible note";

/** What an event needs of the accounting choices, so that something books it. */
export interface Needs {
  readonly methods?: readonly InvestmentMethod[];
  readonly instrument?: Instrument;
  readonly preferredShares?: AccountingChoices["preferredShares"];
}

export interface EventKind {
  readonly label: string;
  readonly book: Party;
  /** What the amount is, for help and error sentences. */
  readonly amount: string;
  readonly allowed: NonNullable<Input["allowed"]>;
  readonly needs: Needs;
  readonly source: string;
}

const from0 = { from: 0 };

export const eventKinds = {
  observablePrice: { label: "Observable price", book: "Provider", amount: "what the whole holding is worth at the price of an orderly transaction in an identical or similar investment", allowed: from0, needs: { methods: ["Measurement alternative"], instrument: "Shares" }, source: "ASC 321-10-35-2" },
  fairValue: { label: "Fair value", book: "Provider", amount: "the fair value of the whole holding", allowed: from0, needs: { methods: ["Fair value through income", "Available for sale"] }, source: "ASC 321-10-35-1, 320-10-35-1; IFRS 9 5.7.1" },
  impairment: { label: "Impairment", book: "Provider", amount: "what the whole holding is written down to", allowed: from0, needs: { methods: ["Measurement alternative", "Equity method"] }, source: "ASC 321-10-35-3, 323-10-35-32; IAS 28.40" },
  investeeResult: { label: "Investee result", book: "Provider", amount: "the start-up's net income since the last such event, a loss below 0", allowed: {}, needs: { methods: ["Equity method"], instrument: "Shares" }, source: "ASC 323-10-35-4, 35-19 to 35-22; IAS 28.10, 28.38" },
  deferredProfit: { label: "Deferred profit realised", book: "Provider", amount: "the eliminated profit whose compute the start-up has expensed since", allowed: from0, needs: { methods: ["Equity method"], instrument: "Shares" }, source: "ASC 323-10-35-7; IAS 28.28" },
  dividend: { label: "Dividend", book: "Provider", amount: "money received", allowed: from0, needs: {}, source: "ASC 323-10-35-17, 321-10-35-6; IAS 28.10" },
  furtherInvestment: { label: "Further investment", book: "Provider", amount: "money paid for more of the same", allowed: from0, needs: {}, source: "ASC 323-10-35-29" },
  interest: { label: "Interest", book: "Provider", amount: "interest on the note beside what the model accrues", allowed: from0, needs: { instrument: "Convertible note" }, source: "ASC 310-20-35, 835-30; IFRS 9 5.4.1" },
  conversion: { label: "Conversion", book: "Provider", amount: "the fair value of the shares that the note becomes", allowed: from0, needs: { instrument: "Convertible note" }, source: "ASC 320-10-40, 321-10-30-1; IFRS 9 3.2.3" },
  equityVests: { label: "Equity vests", book: "Provider", amount: "the grant-date fair value of equity that the customer's purchases have earned", allowed: from0, needs: {}, source: "ASC 606-10-32-25A; IFRS 15.70" },
  preferredValue: { label: "Fair value of preferred", book: "Start-up", amount: "the fair value of all redeemable preferred shares", allowed: from0, needs: { preferredShares: "Liability" }, source: "IFRS 9 4.2.2, 5.7.1; ASC 480-10-35" },
} as const satisfies Readonly<Record<string, EventKind>>;

export type KindName = keyof typeof eventKinds;

export interface LedgerEvent {
  readonly date: number;
  readonly kind: KindName;
  readonly amount: number;
  readonly note?: string;
}

const kinds = Object.entries(eventKinds) as [KindName, EventKind][];
const findKind = byLabel(kinds, ([, { label }]) => [label]);
export const kindOf = (of: LedgerEvent): EventKind => eventKinds[of.kind];

/** One event from a row: date, kind, amount, note. Throws `value` with what is allowed. */
export function readEvent([date, label, amount, note]: readonly [date: TermValue, kind: TermValue, amount: TermValue, note?: TermValue]): LedgerEvent {
  const found = findKind(String(label ?? ""));
  if (!found) throw unknown(String(label ?? ""));
  const [kind, { allowed }] = found;
  const on = readTerm({ label: "Date", unit: "date" }, date);
  if (Number.isNaN(on)) throw invalid("events", `The event ${eventKinds[kind].label} has no date; a date is needed.`);
  const read = readTerm({ label: eventKinds[kind].label, unit: "money", allowed }, amount);
  if (Number.isNaN(read)) throw invalid("events", `The event ${eventKinds[kind].label} on ${isoDate(on)} has no amount; ${eventKinds[kind].amount} is needed.`);
  return { date: on, kind, amount: read, ...(typeof note === "string" && note !== "" ? { note } : {}) };
}

function unknown(label: string): Error {
  const labels = kinds.map(([, each]) => each.label);
  const near = nearest(label, labels);
  return invalid("events", `There is no event "${label}".${near ? ` Did you mean "${near}"?` : ` ${listed(labels)} is one.`}`);
}

/** How a party's book is kept when an event comes: what its needs are held against. */
export interface Standing {
  readonly closing: number;
  readonly method: InvestmentMethod;
  readonly instrument: Instrument;
  readonly preferredShares: AccountingChoices["preferredShares"];
}

/** Throws `value` for an event that nothing would book: before closing, or of a kind that the book has no use for. */
export function requireUse(event: LedgerEvent, { closing, method, instrument, preferredShares }: Standing): void {
  const { label, needs }: EventKind = kindOf(event);
  const name = `The event ${label} on ${isoDate(event.date)}`;
  if (event.date < closing) throw invalid("events", `${name} is before closing (${isoDate(closing)}); a date from then on is allowed.`);
  if (needs.instrument && needs.instrument !== instrument) throw invalid("events", `${name} needs the instrument ${needs.instrument}; it is ${instrument} by then.`);
  if (needs.methods && !needs.methods.includes(method)) throw invalid("events", `${name} is not booked under the investment method ${method}; it needs ${listed(needs.methods)}.`);
  if (needs.preferredShares && needs.preferredShares !== preferredShares) throw invalid("events", `${name} needs preferred shares as ${needs.preferredShares}; they are ${preferredShares}.`);
}
