/** The part of the update that fills the events in. Where they stand in the workbook, the sheet gets every change that is complete. */
import { attempt, CalculationError } from "../../core/calculationError";
import { eventIn } from "../../sheets/eventsDraft";
import type { EventsInSheet } from "../../sheets/eventsInSheet";
import type { Effect } from "../message";
import type { State } from "../state";
import { edited } from "../tables/edited";
import type { TableMessage } from "../tables/message";
import { cellValues, draftRows, isEmpty, rowsRead, type Row } from "../tables/rows";
import { beside, type Eventing } from "./eventing";
import type { EventsMessage } from "./message";

type Step = readonly [State, readonly Effect[]];

/** What was typed, pasted or taken into the table. */
export function updateEventRows(state: State, message: TableMessage): Step {
  const { rows: before, place } = state.events;
  const after = edited(before, message, state);
  if (!after) return [state, []];
  const { rows, complete, done, notice, effects = [] } = after;
  if (notice) return [{ ...state, notice }, effects];
  if (rows === before) return [state, effects];
  const next: State = { ...state, events: { ...placed(place), rows, ...(done === undefined ? {} : { done: { sentence: done, before } }) } };
  return complete ? written(next) : [next, effects];
}

export function updateEvents(state: State, message: Exclude<EventsMessage, { readonly kind: "EventsWanted" }>): Step {
  switch (message.kind) {
    case "EventsUndone": {
      const { done, place } = state.events;
      return done ? written({ ...state, events: { ...placed(place), rows: done.before } }) : [state, []];
    }
    case "EventsChanged":
      return [state, [{ kind: "ReadEvents" }]];
    case "EventsRead":
      return [read(state, message.found), []];
  }
}

const placed = (place: Eventing["place"]): Pick<Eventing, "place"> => (place ? { place } : {});

/** Whether something happens after closing. */
export const hasEvents = ({ events }: Pick<State, "events">): boolean => events.rows.some((row) => !isEmpty(row));

/** The sheet gets events that its formulas can read: a row that is half filled in would be an error in each of them. */
function written(state: State): Step {
  const { rows, place } = state.events;
  const isLinked = place !== undefined && state.link.kind === "linked" && isReadable(rows);
  return [state, isLinked ? [{ kind: "WriteEvents", place: { key: place.key, number: place.number }, rows: draftRows(rows) }] : []];
}

const isHalf = (row: Row): boolean => !isEmpty(row) && attempt(() => eventIn(cellValues(row))) instanceof CalculationError;
const isReadable = (rows: readonly Row[]): boolean => !(attempt(() => beside({ rows })) instanceof CalculationError);

/** The sheet is the truth. Events that were filled in here stay where the workbook has no table for them, and so do rows that are half filled in. */
function read(state: State, found: readonly EventsInSheet[]): State {
  const { link, events } = state;
  if (link.kind !== "linked") return state;
  const one = found.find(({ key }) => key.toLowerCase() === link.table.toLowerCase()) ?? (found.length === 1 ? found[0] : undefined);
  if (!one) return events.place ? { ...state, events: { rows: events.rows } } : state;
  const { key, number, table, cells } = one;
  const half = events.place ? events.rows.slice(one.rows.length).filter(isHalf) : [];
  const rows = [...rowsRead(one.rows, events.rows.slice(0, one.rows.length)), ...half];
  return { ...state, events: { ...(events.done ? { done: events.done } : {}), rows, place: { key, number, table, sheet: cells.sheet } } };
}
