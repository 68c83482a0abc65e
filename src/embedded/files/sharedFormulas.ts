// Formulas that a file writes once for many cells: the other cells have its references moved by as much as they lie from the first.
import { helpers } from "@odoo/o-spreadsheet";
import { pieces } from "./formulaPieces";

/** The formula as it reads `columns` further right and `rows` further down. */
export function moved(formula: string, columns: number, rows: number): string {
  return pieces(formula)
    .map(({ kind, text }) => (kind === "reference" ? movedReference(text, columns, rows) : text))
    .join("");
}

function movedReference(text: string, columns: number, rows: number): string {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // Of a row alone the only sign of being fixed stands before its digits.
  const [columnSign, rowSign] = letters ? [fixedColumn, fixedRow] : ["", fixedColumn || fixedRow];
  const column = letters ? wrapped(helpers.lettersToNumber(letters.toUpperCase()), columnSign ? 0 : columns, COLUMNS) : 0;
  const row = digits ? wrapped(Number(digits) - 1, rowSign ? 0 : rows, ROWS) : 0;
  return (letters ? columnSign + helpers.numberToLetters(column) : "") + (digits ? rowSign + String(row + 1) : "");
}

const COLUMNS = 16384;
const ROWS = 1048576;
/** At the edge of the sheet Excel begins again at the other side. */
const wrapped = (place: number, by: number, size: number): number => (((place + by) % size) + size) % size;
