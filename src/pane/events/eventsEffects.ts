/** Carries out in the workbook what the events ask for. */
import { eventsEdits } from "../../sheets/eventsEdits";
import { eventsIn, isEventsInput } from "../../sheets/eventsInSheet";
import { readNamed } from "../../workbook/named";
import type { Send } from "../loop";
import type { Message } from "../message";
import { writeRows } from "../tables/written";
import type { EventsEffect } from "./message";

type Write = Extract<EventsEffect, { readonly kind: "WriteEvents" }>;

/** What stands in the sheet is read anew: a change that was made there meanwhile is not written over. */
async function write({ place: { key, number }, rows }: Write): Promise<void> {
  const found = eventsIn(await readNamed(isEventsInput)).find((each) => each.key === key && each.number === number);
  if (found) await writeRows(eventsEdits(found, rows));
}

export async function performEvents(effect: EventsEffect, send: Send<Message>): Promise<void> {
  if (effect.kind === "ReadEvents") return send({ kind: "EventsRead", found: eventsIn(await readNamed(isEventsInput)) });
  await write(effect);
  // Cells that the sheet calculates may have followed.
  send({ kind: "EventsChanged" });
}
