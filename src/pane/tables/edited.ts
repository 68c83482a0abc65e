/** What a message makes of the rows of a table: pure, and the same for every table that is filled in. */
import type { Texts } from "../texts/english";
import type { Notice } from "../state";
import type { TableEffect, TableMessage } from "./message";
import { clipboardCells, headerOf, placed, placedFrom } from "./pasted";
import { fieldOf, inputTables, settledCell, typedCell, withCell, withRowAt, type Row } from "./rows";

export interface Edited {
  readonly rows: readonly Row[];
  /** Whether what was typed is complete: a linked sheet gets it. */
  readonly complete: boolean;
  /** What was done to many rows at once, which can be undone. */
  readonly done?: string;
  /** Why nothing was done. */
  readonly notice?: Notice;
  readonly effects?: readonly TableEffect[];
}

type Of<Kind extends TableMessage["kind"]> = Extract<TableMessage, { readonly kind: Kind }>;

interface Spoken {
  readonly texts: Texts;
  readonly locale: string;
}

/** Undefined where the message changes nothing. */
export function edited(rows: readonly Row[], message: TableMessage, spoken: Spoken): Edited | undefined {
  switch (message.kind) {
    case "CellTyped":
    case "CellPicked":
    case "CellLeft":
      return inCell(rows, message, spoken.locale);
    case "CellsPasted":
      return pastedInto(rows, message, spoken);
    case "RowAdded":
      return { rows: withRowAt(rows, message.row), complete: false };
    case "RowMoved":
      return moved(rows, message);
    case "RowDeleted":
      return { rows: rows.filter((_, i) => i !== message.row), complete: true };
    case "SelectionWanted":
      return { rows, complete: false, effects: [{ kind: "TakeSelection", table: message.table }] };
    case "RangeTaken":
      return taken(rows, message, spoken);
  }
}

function inCell(rows: readonly Row[], message: Of<"CellTyped" | "CellPicked" | "CellLeft">, locale: string): Edited | undefined {
  const { table, row, label } = message;
  const field = fieldOf(table, label);
  if (!field) return undefined;
  switch (message.kind) {
    case "CellTyped":
      return row >= rows.length && message.text === "" ? undefined : { rows: withCell(rows, row, label, typedCell(field, message.text, locale)), complete: false };
    case "CellPicked":
      return { rows: withCell(rows, row, label, settledCell(typedCell(field, message.text, locale))), complete: true };
    case "CellLeft": {
      const before = rows[row]?.cells[label];
      return before?.typed === undefined ? undefined : { rows: withCell(rows, row, label, settledCell(before)), complete: true };
    }
  }
}

/** Cells below the last row make rows; what stood in the cells is replaced, what stood beside them stays. */
function pastedInto(before: readonly Row[], { table, row, label, text }: Of<"CellsPasted">, { texts, locale }: Spoken): Edited {
  const { rows: cells, skipped } = placedFrom(inputTables[table].fields, label, clipboardCells(text), locale);
  let rows = before;
  cells.forEach((each, i) => {
    if (row + i >= rows.length) rows = withRowAt(rows, rows.length);
    const at = Math.min(row + i, rows.length - 1);
    rows = rows.map((known, k) => (k === at ? { ...known, cells: { ...known.cells, ...each } } : known));
  });
  return { rows, complete: true, done: texts.tables.pasted(cells.length, skipped) };
}

function moved(rows: readonly Row[], { row, by }: Of<"RowMoved">): Edited | undefined {
  const [one, other] = [rows[row], rows[row + by]];
  return one && other && { rows: rows.map((each, i) => (i === row ? other : i === row + by ? one : each)), complete: true };
}

/** The rows of a range with a header; they take the place of what was there, which can be brought back. */
function taken(rows: readonly Row[], { table, address, values }: Of<"RangeTaken">, { texts, locale }: Spoken): Edited {
  const { fields } = inputTables[table];
  const header = headerOf(fields, values[0] ?? []);
  if (!header) return { rows, complete: false, notice: { kind: "warning", sentence: texts.tables.noHeader(address, fields.map(({ label }) => texts.model.column(label))) } };
  const skipped = (values[0] ?? []).filter((heading, i) => !header[i] && heading !== "").map(String);
  const found = placed(header, values.slice(1), locale).map((cells, i): Row => ({ key: i + 1, cells }));
  return { rows: found, complete: true, done: texts.tables.taken(found.length, address, skipped) };
}
