/** What happens to the events beside what happens in their table, and what is asked of the workbook for them. */
import type { DraftRow } from "../../sheets/capTableDraft";
import type { EventsInSheet } from "../../sheets/eventsInSheet";

export type EventsMessage =
  | { readonly kind: "EventsUndone" }
  /** Something on the sheet of the events changed. */
  | { readonly kind: "EventsChanged" }
  | { readonly kind: "EventsRead"; readonly found: readonly EventsInSheet[] }
  /** They are to be written into the workbook that has the terms already. */
  | { readonly kind: "EventsWanted" };

export type EventsEffect =
  | { readonly kind: "ReadEvents" }
  /** The sheet gets what differs. */
  | { readonly kind: "WriteEvents"; readonly place: EventsPlace; readonly rows: readonly DraftRow[] };

/** Which table of events of the workbook. */
export type EventsPlace = Pick<EventsInSheet, "key" | "number">;

const kinds: Readonly<Record<EventsMessage["kind"], true>> = { EventsUndone: true, EventsChanged: true, EventsRead: true, EventsWanted: true };

export const isOfEvents = (message: { readonly kind: string }): message is EventsMessage => message.kind in kinds;
