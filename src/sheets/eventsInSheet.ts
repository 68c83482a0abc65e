/** The events of a model as they stand in a workbook: read from the table that its hidden name points to. */
import { eventsTable } from "../core/model/eventRows";
import { anchorOf, type Anchor } from "./anchors";
import { filledRows, type NamedCells } from "./capTableInSheet";
import type { DraftRow } from "./capTableDraft";

export interface EventsInSheet {
  /** What the hidden names of its model begin with, and the number of its sheet. */
  readonly key: string;
  readonly number: number;
  /** The Excel Table, by the name that it has now. */
  readonly table: string;
  readonly rows: readonly DraftRow[];
  readonly cells: NamedCells;
}

const eventsOf = (name: string): Anchor | undefined => {
  const anchor = anchorOf(name);
  return anchor?.part === "Events" && !anchor.role ? anchor : undefined;
};

/** Whether a name of the workbook is that of a table of events. */
export const isEventsInput = (name: string): boolean => eventsOf(name) !== undefined;

/** The tables of events of a workbook. One that was converted to a range is none: nothing says where it ends. */
export const eventsIn = (read: readonly NamedCells[]): EventsInSheet[] =>
  read.flatMap((cells) => {
    const anchor = eventsOf(cells.name);
    return anchor && cells.table !== undefined ? [{ key: anchor.table, number: anchor.number, table: cells.table, rows: filledRows(eventsTable.fields, cells), cells }] : [];
  });
