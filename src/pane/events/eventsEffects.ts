/** Carries out in the workbook what the events ask for. */
import { eventsEdits } from "../../sheets/eventsEdits";
import { eventsIn, isEventsInput, type EventsInSheet } from "../../sheets/eventsInSheet";
import { readNamed } from "../../workbook/named";
import { writeRows } from "../tables/written";
import type { EventsEffect } from "./message";

export const readEvents = async (): Promise<readonly EventsInSheet[]> => eventsIn(await readNamed(isEventsInput));

/** What stands in the sheet is read anew: a change that was made there meanwhile is not written over. */
export async function writeEvents({ place: { key, number }, rows }: Extract<EventsEffect, { readonly kind: "WriteEvents" }>): Promise<void> {
  const found = eventsIn(await readNamed(isEventsInput)).find((each) => each.key === key && each.number === number);
  if (found) await writeRows(eventsEdits(found, rows));
}
