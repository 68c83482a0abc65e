/** What the books need of the events that they read, beside what the table of events says. */
import { invalid } from "../calculationError";
import { named, type DealEvent, type KindOf } from "../model/events";
import { listed } from "../model/labels";
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

/** The kinds of events that books read. */
export type BookedKind = KindOf<Party>;

/** Kinds that are not named are booked whatever was chosen. */
export const needs: Readonly<Partial<Record<BookedKind, Needs>>> = {
  observablePrice: { methods: ["Measurement alternative"], instrument: "Shares" },
  fairValue: { methods: ["Fair value through income", "Available for sale"] },
  impairment: { methods: ["Measurement alternative", "Equity method"] },
  investeeResult: { methods: ["Equity method"], instrument: "Shares" },
  deferredProfit: { methods: ["Equity method"], instrument: "Shares" },
  interest: { instrument: "Convertible note" },
  conversion: { instrument: "Convertible note" },
  preferredValue: { preferredShares: "Liability" },
};

/** How a party's book is kept when an event comes: what its needs are held against. */
export interface Standing {
  readonly closing: number;
  readonly method: InvestmentMethod;
  readonly instrument: Instrument;
  readonly preferredShares: AccountingChoices["preferredShares"];
}

/** Throws `value` for an event that nothing would book: before closing, or of a kind that the book has no use for. */
export function requireUse(event: DealEvent, { closing, method, instrument, preferredShares }: Standing): void {
  const of: Needs = needs[event.kind as BookedKind] ?? {};
  const name = named(event);
  if (event.date < closing) throw invalid("events", `${name} is before closing (${isoDate(closing)}); a date from then on is allowed.`);
  if (of.instrument && of.instrument !== instrument) throw invalid("events", `${name} needs the instrument ${of.instrument}; it is ${instrument} by then.`);
  if (of.methods && !of.methods.includes(method)) throw invalid("events", `${name} is not booked under the investment method ${method}; it needs ${listed(of.methods)}.`);
  if (of.preferredShares && of.preferredShares !== preferredShares) throw invalid("events", `${name} needs preferred shares as ${of.preferredShares}; they are ${preferredShares}.`);
}
