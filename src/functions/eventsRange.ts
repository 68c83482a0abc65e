/** What happens after closing: an argument of the functions that take terms. */
import { readEvents, eventsTable } from "../core/model/eventRows";
import { Events } from "../core/model/happening";
import { inputTable, orNone, type Parameter, type TableCells } from "./parameters";

const table = inputTable(eventsTable);

/** Thousands of cells ask about the same events. */
let recent: { readonly key: string; readonly events: Events | undefined } | undefined;

function eventsOf(cells: TableCells): Events | undefined {
  const key = JSON.stringify(cells);
  if (recent?.key === key) return recent.events;
  const read = readEvents(cells);
  recent = { key, events: read.length ? new Events(read) : undefined };
  return recent.events;
}

/** The events of a deal; undefined where there are none. */
export const dealEvents: Parameter<Events | undefined> = orNone({
  ...table,
  read: (raw) => {
    const cells = table.read(raw);
    return cells && eventsOf(cells);
  },
});
