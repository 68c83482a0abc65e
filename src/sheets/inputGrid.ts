/** The tables that people fill in, written as Excel Tables: what a column accepts and how it looks comes from its declaration. */
import type { InputField } from "../core/captable/inputTables";
import type { Area } from "./area";
import type { DraftRow } from "./capTableDraft";
import { isBlank } from "./deal";
import type { Cell, NumberRule } from "./edit";
import { termFormat } from "./numberFormats";
import { text, value, type SheetWriter } from "./sheetWriter";
import { restrict } from "./validation";

const isWord = ({ unit }: InputField): boolean => unit === "text" || unit === "choice";
export const fieldFormat = ({ unit }: InputField): string => (unit === "text" ? "General" : termFormat({ unit }));

export interface InputGrid {
  /** The columns, from left to right. */
  readonly fields: readonly InputField[];
  /** The name of the Excel Table. */
  readonly name: string;
  readonly rows: readonly DraftRow[];
  /** Cells with what a column may hold, where those are too many for a rule of its own. */
  readonly options?: Readonly<Record<string, Area>>;
  /** What a column may hold beside what its declaration says. */
  readonly rules?: Readonly<Record<string, (first: Area) => { readonly rule: NumberRule; readonly message: string }>>;
  /** A formula where a cell takes over a value from another sheet; such cells are no inputs. */
  readonly link?: (row: number, label: string) => Cell | undefined;
}

/**
 * Writes the columns in use with a row an entry, one empty row where there is none. Nothing may stand below: Excel lets a table
 * grow when something is typed under it, and formats and rules go along.
 */
export function inputGrid(sheet: SheetWriter, corner: Area, { fields, name, rows, options = {}, rules = {}, link = () => undefined }: InputGrid): Area {
  const entries = rows.length > 0 ? rows : [new Map() as DraftRow];
  const table = corner.sized(entries.length + 1, fields.length);
  sheet.cells(table, [
    fields.map(({ label }) => text(label)),
    ...entries.map((row, i) => fields.map((field) => link(i, field.label) ?? fieldCell(field, row, rows.length > 0))),
  ]);
  sheet.table(table, name);
  sheet.looks(corner, [fields.map((field) => (isWord(field) ? "heading" : "figureHeading"))]);
  const body = table.without(1, 0);
  sheet.look(body, "rows");
  sheet.looks(body, entries.map((_, i) => fields.map(({ label }) => (link(i, label) ? "calculation" : "input"))));
  sheet.looks(body, entries.map((_, i) => fields.map(({ label }) => (link(i, label) ? "link" : undefined))));
  fields.forEach((field, i) => {
    sheet.format(body.columnAt(i), fieldFormat(field));
    const linked = entries.some((_, row) => link(row, field.label));
    if (field.unit === "text" || linked) return;
    const [at, from, own] = [body.columnAt(i), options[field.label], rules[field.label]?.(body.cell(0, i))];
    if (from) sheet.choice(at, from, `${field.label}: what the list beside the table names is allowed.`);
    else if (own) sheet.allowed(at, own.rule, own.message);
    else restrict(sheet, { ...field, unit: field.unit }, at);
  });
  return table;
}

/** Excel may hand over an empty cell as 0: so where that would be another value than the default, the default is written. */
function fieldCell({ label, unit, default: otherwise }: InputField, row: DraftRow, isEntry: boolean): Cell {
  const given = row.get(label);
  if (!isBlank(given)) return cellOf(given!);
  return isEntry && unit !== "text" && otherwise !== undefined && otherwise !== 0 ? cellOf(otherwise) : null;
}

export const cellOf = (given: string | number | boolean): Cell => (typeof given === "string" ? text(given) : value(given));

/** Width of a column in characters. */
export const fieldWidth = ({ unit }: InputField): number => (unit === "text" ? 20 : unit === "choice" ? 17 : 13);
