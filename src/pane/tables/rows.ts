/** Tables that are filled in, as they stand in the pane: rows of cells, each with its value and, while it is edited, what was typed. */
import { classesTable, convertiblesTable, holdersTable, investorsTable, roundTable, type CapTableName, type InputField, type InputTable } from "../../core/captable/inputTables";
import { eventsTable } from "../../core/model/eventRows";
import { normalLabel } from "../../core/model/labels";
import { isoDate } from "../../core/numbers/dates";
import type { TermValue } from "../../core/model/scenario";
import type { DraftRow } from "../../sheets/capTableDraft";
import { isBlank } from "../../sheets/deal";
import type { Entry } from "../deal/draft";
import { readEntry } from "../deal/fieldText";

export type TableName = CapTableName | "events";

export interface Row {
  /** Stays with the row wherever it is moved. */
  readonly key: number;
  /** By the label of the column. */
  readonly cells: Readonly<Record<string, Entry>>;
}

export const inputTables: Readonly<Record<TableName, InputTable<TableName>>> = { holders: holdersTable, round: roundTable, convertibles: convertiblesTable, investors: investorsTable, classes: classesTable, events: eventsTable };

/** So many first columns of a table show before anybody asks for the others. */
const usual: Readonly<Record<TableName, number>> = { holders: 3, round: 5, convertibles: 5, investors: 4, classes: 4, events: 3 };

export const isGiven = (row: Row, label: string): boolean => !isBlank(row.cells[label]?.value);

/** The usual columns, those that somebody filled, or all. */
export const shownFields = (table: TableName, rows: readonly Row[], all: boolean): readonly InputField[] =>
  inputTables[table].fields.filter(({ label }, i) => all || i < usual[table] || rows.some((row) => isGiven(row, label)));

/** The column by which a row is called: the first, or the kind of an event. */
export const keyField = (table: TableName): InputField => inputTables[table].fields[table === "events" ? 1 : 0]!;
export const fieldOf = (table: TableName, label: string): InputField | undefined => inputTables[table].fields.find((field) => field.label === label);

/** What a row is called: events of one kind are told apart by their days. `kind` says what a kind is called in the language of the pane. */
export function nameOf(table: TableName, { cells }: Row, kind = (english: string): string => english): string {
  const name = String(cells[keyField(table).label]?.value ?? "");
  if (table !== "events" || name === "") return name;
  const date = cells["Date"]?.value;
  return typeof date === "number" ? `${kind(name)} ${isoDate(date)}` : kind(name);
}

export const isEmpty = (row: Row): boolean => Object.values(row.cells).every(({ value }) => isBlank(value));

/** The key of the next row, known before it is there: the field that is typed into stays the same one. */
export const nextKey = (rows: readonly Row[]): number => rows.reduce((most, { key }) => Math.max(most, key), 0) + 1;

/** The table with a row of these cells at a place. */
export function withRowAt(rows: readonly Row[], at: number, cells: Row["cells"] = {}): readonly Row[] {
  return [...rows.slice(0, at), { key: nextKey(rows), cells }, ...rows.slice(at)];
}

/** The table with another cell; a cell below the last row makes a row. */
export function withCell(rows: readonly Row[], at: number, label: string, entry: Entry): readonly Row[] {
  const grown = at < rows.length ? rows : withRowAt(rows, rows.length);
  return grown.map((row, i) => (i === Math.min(at, grown.length - 1) ? { ...row, cells: { ...row.cells, [label]: entry } } : row));
}

export function typedCell(field: InputField, text: string, locale: string): Entry {
  const value = readEntry(field, text, locale);
  const option = field.options?.find((each) => normalLabel(each) === normalLabel(text));
  return { value: option ?? value, typed: text };
}

/** A cell that is left: its value is from now on written as the pane writes it, or stands as the text that it is, in the sheet too. */
export const settledCell = ({ typed: _typed, ...rest }: Entry): Entry => rest;

export const cellValues = (row: Row): DraftRow => new Map(Object.entries(row.cells).flatMap(([label, { value }]): [string, TermValue][] => (isBlank(value) ? [] : [[label, value]])));

/** Rows as the sheets and the core take them; those without anything are left out. */
export const draftRows = (rows: readonly Row[]): readonly DraftRow[] => rows.filter((row) => !isEmpty(row)).map(cellValues);

export const rowsFrom = (rows: readonly DraftRow[]): readonly Row[] =>
  rows.map((row, i) => ({ key: i + 1, cells: Object.fromEntries([...row].filter(([, value]) => !isBlank(value)).map(([label, value]): [string, Entry] => [label, { value }])) }));

/**
 * Rows that were read from the sheet, in place of those that were shown: they keep their keys, and so the field that is typed into keeps the
 * focus; what is being typed is kept.
 */
export function rowsRead(read: readonly DraftRow[], known: readonly Row[]): readonly Row[] {
  const last = Math.max(0, ...known.map(({ key }) => key));
  return rowsFrom(read).map((row, i) => ({ ...kept(row, known[i]), key: known[i]?.key ?? last + 1 + i }));
}

function kept(fresh: Row, known: Row | undefined): Row {
  const typed = Object.entries(known?.cells ?? {}).filter(([, { typed: text }]) => text !== undefined);
  return typed.length === 0 ? fresh : { ...fresh, cells: { ...fresh.cells, ...Object.fromEntries(typed) } };
}
