/** Cells that come from elsewhere, as text from the clipboard or as values of a range, in the columns of a table. */
import type { InputField } from "../../core/captable/inputTables";
import { byLabel, normalLabel } from "../../core/model/labels";
import type { TermValue } from "../../core/model/scenario";
import { isBlank } from "../../sheets/deal";
import type { Entry } from "../deal/draft";
import { entryKind, readNumber } from "../deal/fieldText";
import { settledCell, typedCell } from "./rows";

export type Matrix = readonly (readonly TermValue[])[];

/** Rows and columns of the text that Excel and other grids put on the clipboard: tabs between cells, quotes around a cell with line breaks. */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, held = "", end] = found;
    rows.at(-1)?.push(/^".*"$/s.test(held) ? held.slice(1, -1).replace(/""/g, '"') : held);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  // What is copied from a grid ends with a line break.
  return rows.filter((row, i) => i < rows.length - 1 || row.some((each) => each !== ""));
}

export interface Placed {
  readonly rows: readonly Readonly<Record<string, Entry>>[];
  /** Headings that name no column; their cells were left out. */
  readonly skipped: readonly string[];
}

/** The columns that a header row names, or undefined where the first row is none: the first column, or two others, must be in it. */
export function headerOf(fields: readonly InputField[], first: Matrix[number]): readonly (InputField | undefined)[] | undefined {
  const find = byLabel(fields, ({ label, chinese }) => [label, chinese]);
  const columns = first.map((heading) => (typeof heading === "string" ? find(heading) : undefined));
  const named = new Set(columns.filter((each) => each !== undefined));
  const [key] = fields;
  return (key && named.has(key)) || named.size > 1 ? columns : undefined;
}

/** @param columns the field of each column of the cells */
export function placed(columns: readonly (InputField | undefined)[], cells: Matrix, locale: string): Placed["rows"] {
  return cells
    .filter((row) => !row.every(isBlank) && !isTotal(row, columns))
    .map((row) => Object.fromEntries(columns.flatMap((field, i): [string, Entry][] => (field && !isBlank(row[i]) ? [[field.label, cellFrom(field, row[i], locale)]] : []))));
}

/** With their header cells go where it says; without one they go from the column `from` on. */
export function placedFrom(fields: readonly InputField[], from: string, cells: Matrix, locale: string): Placed {
  const header = headerOf(fields, cells[0] ?? []);
  if (!header) return { rows: placed(fields.slice(fields.findIndex(({ label }) => label === from)), cells, locale), skipped: [] };
  const skipped = (cells[0] ?? []).filter((heading, i) => !header[i] && !isBlank(heading)).map(String);
  return { rows: placed(header, cells.slice(1), locale), skipped };
}

/** A cap table out of a sheet often ends with its total. */
const isTotal = (row: Matrix[number], columns: readonly (InputField | undefined)[]): boolean => {
  const key = columns.findIndex((field) => field?.needed);
  return ["total", "合计", "总计"].includes(normalLabel(String(row[key] ?? "")));
};

function cellFrom(field: InputField, value: TermValue, locale: string): Entry {
  if (typeof value !== "string") return { value };
  const kind = entryKind(field.unit);
  // A cell that shows 0.2 means the share; only who types into a field with a percent sign beside it means percent.
  const share = kind === "percent" && !value.normalize("NFKC").trim().endsWith("%") ? readNumber(value, locale) : undefined;
  if (share !== undefined && share <= 1) return { value: share };
  return settledCell(typedCell(field, kind === "number" ? amount(value) : value.trim(), locale));
}

/** Currency signs say nothing here: every amount is in the money of the deal. */
const amount = (text: string): string => text.replace(/\p{Sc}|^US(?=\p{Sc})/gu, "").trim();
