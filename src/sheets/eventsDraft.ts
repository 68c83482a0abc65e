/** Events on their way into a workbook, or read out of one: rows as typed, and what they come to. */
import { eventsTable } from "../core/model/eventRows";
import { readEvent, type DealEvent } from "../core/model/events";
import { Events } from "../core/model/happening";
import { trancheKinds } from "../core/model/tranches";
import type { DraftRow } from "./capTableDraft";

const [date, kind, amount, note] = eventsTable.fields.map(({ label }) => label) as [string, string, string, string];

/** Throws `value` for a row that cannot be read. */
export const eventIn = (row: DraftRow): DealEvent => readEvent([row.get(date), row.get(kind), row.get(amount), row.get(note)]);

/** Undefined where there are none. Throws `value` for one that cannot be read, and for events that contradict each other. */
export function happening(rows: readonly DraftRow[]): Events | undefined {
  const read = rows.filter((row) => row.size > 0).map(eventIn);
  return read.length > 0 ? new Events(read) : undefined;
}

/** The day of the last further close: the model runs at least as long. Undefined where there is none. */
export function lastClose(rows: readonly DraftRow[]): number | undefined {
  const days = happening(rows)?.all.filter(({ kind }) => trancheKinds.includes(kind)).map(({ date }) => date) ?? [];
  return days.length > 0 ? Math.max(...days) : undefined;
}
