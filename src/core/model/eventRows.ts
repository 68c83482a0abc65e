/** Reads a range of events: a row an event, with a header in any order or without one. */
import type { InputTable } from "../captable/inputTables";
import { invalid } from "../calculationError";
import { eventKinds, readEvent, type DealEvent } from "./events";
import { byLabel, listed } from "./labels";
import type { TermValue } from "./scenario";

/** As people fill it in: the columns are in this order where there is no header. */
export const eventsTable: InputTable<"events"> = {
  name: "events",
  layout: "rows",
  fields: [
    { label: "Date", chinese: "日期", unit: "date", needed: true },
    { label: "Event", chinese: "事件", unit: "choice", options: Object.values(eventKinds).map(({ label }) => label), needed: true },
    { label: "Amount", chinese: "金额", unit: "number", needed: true },
    { label: "Note", chinese: "备注", unit: "text" },
  ],
};

const { fields } = eventsTable;
const findField = byLabel(fields, ({ label, chinese }) => [label, chinese]);
const isBlank = (cell: TermValue): boolean => cell === undefined || cell === null || cell === "" || cell === 0;

/** Rows without anything are left out. Throws `value` with a sentence that names the row, the value and what is allowed. */
export function readEvents(rows: readonly (readonly TermValue[])[]): DealEvent[] {
  const header = rows[0]?.some((cell) => typeof cell === "string" && findField(cell) !== undefined) === true;
  const places = header ? columnsOf(rows[0]!) : inOrder(rows[0]?.length ?? 0);
  return rows.slice(header ? 1 : 0).flatMap((row, i) => {
    if (row.every(isBlank)) return [];
    const [date, kind, amount, note] = places.map((place) => row[place]);
    // Excel may hand over an empty cell as 0: a day or a kind it never is.
    return [readEvent([date === 0 ? undefined : date, kind, amount, note], ` in row ${i + (header ? 2 : 1)} of events`)];
  });
}

function inOrder(width: number): number[] {
  if (width === 3 || width === 4) return [0, 1, 2, 3];
  throw invalid("events", `events is ${width} wide; the columns ${listed(fields.map(({ label }) => label), "and")} in this order, or under a header, are allowed.`);
}

/** Where each field stands; headings of other columns are for people. */
function columnsOf(header: readonly TermValue[]): number[] {
  return fields.map(({ label, needed }) => {
    const found = header.flatMap((cell, place) => (typeof cell === "string" && findField(cell)?.label === label ? [place] : []));
    if (found.length > 1) throw invalid("events", `events has two columns ${label}; one is allowed.`);
    if (found.length === 0 && needed) throw invalid("events", `events has no column ${label}; ${listed(fields.filter((each) => each.needed).map((each) => each.label), "and")} are needed.`);
    return found[0] ?? -1;
  });
}
