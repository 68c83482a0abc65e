// Charts move and size with their cells, as Excel has them unless it is told otherwise: the grid holds a chart at its first cell and keeps its size.
import type { Figure } from "@odoo/o-spreadsheet";
import { between } from "../addresses";
import type { Book } from "../book";

export type Dimension = "COL" | "ROW";

export const sizeOf = (book: Book, sheetId: string, dimension: Dimension, index: number): number => (dimension === "COL" ? book.getters.getColSize(sheetId, index) : book.getters.getRowSize(sheetId, index));

/** A place across columns or down rows, in pixels into one of them. */
interface Edge {
  readonly index: number;
  readonly rest: number;
}

/** Changes sizes of columns or rows; the edges of charts stay in the cells in which they are. */
export function resized(book: Book, sheetId: string, dimension: Dimension, change: () => void): void {
  const before = book.getters.getFigures(sheetId).map((figure) => ({ figure, last: lastEdge(book, sheetId, dimension, figure) }));
  change();
  for (const { figure, last } of before) {
    const { first, offset, length } = along(figure, dimension);
    const cells = between(first, last.index - 1).map((index) => sizeOf(book, sheetId, dimension, index));
    const now = cells.reduce((sum, size) => sum + size, 0) + Math.min(last.rest, sizeOf(book, sheetId, dimension, last.index)) - offset;
    if (now === length || now <= 0) continue;
    const { id: figureId, col, row, offset: at, width, height } = { ...figure, ...(dimension === "COL" ? { width: now } : { height: now }) };
    book.do("UPDATE_FIGURE", { figureId, sheetId, col, row, offset: at, width, height });
  }
}

const along = ({ col, row, offset, width, height }: Figure, dimension: Dimension): { first: number; offset: number; length: number } =>
  dimension === "COL" ? { first: col, offset: offset.x, length: width } : { first: row, offset: offset.y, length: height };

function lastEdge(book: Book, sheetId: string, dimension: Dimension, figure: Figure): Edge {
  const { first, offset, length } = along(figure, dimension);
  const count = dimension === "COL" ? book.getters.getNumberCols(sheetId) : book.getters.getNumberRows(sheetId);
  let [index, rest] = [first, offset + length];
  for (let size = sizeOf(book, sheetId, dimension, index); rest >= size && index < count; size = sizeOf(book, sheetId, dimension, ++index)) rest -= size;
  return { index, rest };
}
