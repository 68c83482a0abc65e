/** The tables that people fill in, written as Excel Tables: what a column accepts and how it looks comes from its declaration. */
import type { InputField } from "../core/captable/inputTables";
import type { Area } from "./area";
import { columnsInUse, type DraftRow, type RowsTable } from "./capTableDraft";
import { isBlank } from "./deal";
import type { Cell } from "./edit";
import { termFormat } from "./numberFormats";
import { text, value, type SheetWriter } from "./sheetWriter";
import { restrict } from "./validation";

const isWord = ({ unit }: InputField): boolean => unit === "text" || unit === "choice";
export const fieldFormat = ({ unit }: InputField): string => (unit === "text" ? "General" : termFormat({ unit }));

export interface InputGrid {
  readonly of: RowsTable;
  /** The name of the Excel Table. */
  readonly name: string;
  readonly rows: readonly DraftRow[];
  /** A formula where a cell takes over a value from another sheet; such cells are no inputs. */
  readonly link?: (row: number, label: string) => Cell | undefined;
}

/**
 * Writes the columns in use with a row an entry, one empty row where there is none. Nothing may stand below: Excel lets a table
 * grow when something is typed under it, and formats and rules go along.
 */
export function inputGrid(sheet: SheetWriter, corner: Area, { of, name, rows, link = () => undefined }: InputGrid): Area {
  const fields = columnsInUse(of, rows);
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
    if (field.unit !== "text" && !linked) restrict(sheet, { ...field, unit: field.unit }, body.columnAt(i));
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
