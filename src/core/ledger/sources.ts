/** What every entry that a book may hold rests on: a reading of the rules, of the events and of what follows closing, for whoever audits a journal. */
import { eventKinds, type EventKind } from "../model/events";
import type { Party } from "./event";
import { ofProvider, ofStartUp } from "./laterEntries";
import { providerRules } from "./providerRules";
import { fromSupplier, startUpRules } from "./startUpRules";

export interface EntrySource {
  readonly party: Party;
  /** The memo; of an event, what its memo begins with where the event has a note. */
  readonly memo: string;
  readonly source: string;
  readonly isEvent: boolean;
}

/** Memos do not depend on the instrument, nor on how preferred shares are shown. */
export const entrySources: readonly EntrySource[] = [
  ...[...providerRules("Shares"), ...Object.values(ofProvider)].map(fixed("Provider")),
  ...eventsOf("Provider"),
  ...[...startUpRules("Shares", "Equity"), ...Object.values(ofStartUp)].map(fixed("Start-up")),
  ...eventsOf("Start-up"),
  // The customer's side of an event of the provider.
  { party: "Start-up", memo: eventKinds.equityVests.label, source: fromSupplier, isEvent: true },
];

function fixed(party: Party): (of: Pick<EntrySource, "memo" | "source">) => EntrySource {
  return ({ memo, source }) => ({ party, memo, source, isEvent: false });
}

function eventsOf(party: Party): EntrySource[] {
  const kinds: readonly EventKind[] = Object.values(eventKinds);
  return kinds.filter(({ readBy }) => readBy === party).map(({ label, source }) => ({ party, memo: label, source, isEvent: true }));
}
