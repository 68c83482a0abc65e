/** Carries out in the workbook what the events ask for. */
import { eventsEdits } from "../../sheets/eventsEdits";
import { eventsIn, isEventsInput } from "../../sheets/eventsInSheet";
import { carryOut } from "../../workbook/carryOut";
import { readNamed } from "../../workbook/named";
import type { Send } from "../loop";
import type { Message } from "../message";
import type { EventsEffect } from "./message";

type Write = Extract<EventsEffect, { readonly kind: "WriteEvents" }>;

/** What stands in the sheet is read anew: a change that was made there meanwhile is not written over. */
async function write({ place: { key, number }, rows }: Write): Promise<void> {
  const found = eventsIn(await readNamed(isEventsInput)).find((each) => each.key === key && each.number === number);
  if (!found) return;
  const { edits, missing } = eventsEdits(found, rows);
  if (edits.length > 0) await carryOut(edits, { overwrite: true });
  if (missing.length > 0) throw new Error(`The sheet has no column ${missing.join(", ")}. Add it to the table there, with this heading, and type the value again.`);
}

export async function performEvents(effect: EventsEffect, send: Send<Message>): Promise<void> {
  if (effect.kind === "ReadEvents") return send({ kind: "EventsRead", found: eventsIn(await readNamed(isEventsInput)) });
  await write(effect);
  // Cells that the sheet calculates may have followed.
  send({ kind: "EventsChanged" });
}
