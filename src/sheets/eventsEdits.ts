/** Events that were changed in the pane, back into the cells that they were read from: only what differs, so that formulas of the reader stay. */
import { eventsTable } from "../core/model/eventRows";
import type { DraftRow } from "./capTableDraft";
import { rowsEdits, sameRows, type CapTableEdits } from "./capTableEdits";
import type { EventsInSheet } from "./eventsInSheet";

export const eventsEdits = ({ cells, rows: before }: EventsInSheet, rows: readonly DraftRow[]): CapTableEdits =>
  sameRows(before, rows) ? { edits: [], missing: [] } : rowsEdits(eventsTable.fields, cells, rows);
