/** The book of one party: its entries over the life of the deal, and the journal that they are posted in. */
import type { DealEvent } from "../model/events";
import type { Scenario } from "../model/scenario";
import type { Account } from "./account";
import { choicesOf, type AccountingChoices } from "./choices";
import type { Entry } from "./entry";
import type { Instrument, Party } from "./event";
import { investmentAfter } from "./investment";
import { issuedAfter } from "./issued";
import { Journal } from "./journal";
import { instrumentOf } from "./noteMonths";
import { providerAccounts } from "./providerAccounts";
import { providerRules } from "./providerRules";
import { closingOf, entriesOf, type Rule } from "./rule";
import { startUpAccounts } from "./startUpAccounts";
import { startUpRules } from "./startUpRules";

export interface Book {
  readonly party: Party;
  readonly scenario: Scenario;
  readonly closing: number;
  /** Unrounded. */
  readonly entries: readonly Entry[];
  readonly journal: Journal;
  /** Losses of an equity-method investee that were not booked, at the end of the book. */
  readonly suspendedLosses: number;
}

export interface BookOptions {
  /** What only books read; those of the scenario, where nothing is said. What the model follows stands in its lines. */
  readonly events?: readonly DealEvent[];
  /** Decimals of the unit that amounts are posted in: 2 for hundredths of the deal's money. */
  readonly places?: number;
}

const accountsOf: Readonly<Record<Party, readonly Account[]>> = { Provider: providerAccounts, "Start-up": startUpAccounts };
const USUAL_PLACES = 2;

/** Throws `value` for an event that the book has no use for, and the reason where an amount has no value. */
export function book(party: Party, scenario: Scenario, { events = scenario.events?.all ?? [], places = USUAL_PLACES }: BookOptions = {}): Book {
  const inOrder = [...events].sort((a, b) => a.date - b.date);
  const [choices, instrument] = [choicesOf(scenario), instrumentOf(scenario)];
  const known = entriesOf(scenario, rulesOf(party, instrument, choices));
  const later = party === "Provider" ? investmentAfter(scenario, choices, inOrder, known) : { entries: issuedAfter(scenario, choices, inOrder, known), suspendedLosses: 0 };
  const entries = [...known, ...later.entries];
  return { party, scenario, closing: closingOf(scenario), entries, journal: new Journal(accountsOf[party], entries, places), suspendedLosses: later.suspendedLosses };
}

const made = new Map<string, readonly Rule[]>();

/** The rules of a party, made once: their amounts are then compiled once too. */
function rulesOf(party: Party, instrument: Instrument, { preferredShares }: AccountingChoices): readonly Rule[] {
  const key = [party, instrument, preferredShares].join();
  const rules = made.get(key) ?? (party === "Provider" ? providerRules(instrument) : startUpRules(instrument, preferredShares));
  made.set(key, rules);
  return rules;
}
