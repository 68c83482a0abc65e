/** What the pane knows of what happens after closing: the events as they were filled in, and where they stand. */
import { happening } from "../../sheets/eventsDraft";
import type { Beside } from "../../core/model/scenario";
import { draftRows, type Row } from "../tables/rows";
import type { EventsPlace } from "./message";

export interface Eventing {
  readonly rows: readonly Row[];
  /** What has just been done to the whole table, and how it was before. */
  readonly done?: { readonly sentence: string; readonly before: readonly Row[] };
  /** The table of the workbook that this one is. */
  readonly place?: EventsPlace & { readonly sheet: string; readonly table: string };
}

export const noEvents: Eventing = { rows: [] };

/** The events as they stand beside the terms. Throws `value` for one that cannot be read, and for events that contradict each other. */
export const beside = ({ rows }: Pick<Eventing, "rows">): Beside => (rows.length > 0 ? { events: happening(draftRows(rows)) } : {});
