// Inserting and deleting cells. Whole rows and columns of the grid carry every reference along; a part of them is moved cell by cell,
// and then only references that lie inside the moved part follow.
import type { Dimension, Zone } from "@odoo/o-spreadsheet";
import { MAX, between, cellZone, intersection } from "../addresses";
import type { Book } from "../book";
import { badArgument } from "../failure";
import { columnCount, range, rowCount, type RangeObject } from "./rangeLookup";

export function insertCells(state: RangeObject, book: Book, shift: string): RangeObject {
  const dimension = dimensionOf(shift, { Right: "COL", Down: "ROW" });
  makeRoom(book, state.sheetId, state.zone, dimension);
  return range(state.sheetId, state.zone);
}

/** Moves what is at and after the zone out of its way. */
export function makeRoom(book: Book, sheetId: string, zone: Zone, dimension: Dimension): void {
  book.fit(sheetId, { ...zone, right: zone.right === MAX.columns - 1 ? 0 : zone.right, bottom: zone.bottom === MAX.rows - 1 ? 0 : zone.bottom });
  if (isAlone(book, sheetId, zone, dimension)) {
    const base = dimension === "COL" ? zone.left : zone.top;
    const quantity = dimension === "COL" ? columnCount({ zone }) : rowCount({ zone });
    book.do("ADD_COLUMNS_ROWS", { sheetId, sheetName: book.getters.getSheetName(sheetId), dimension, base, position: "before", quantity });
  } else {
    activated(book, sheetId, () => book.do("INSERT_CELL", { zone, shiftDimension: dimension }));
  }
}

export function deleteCells({ sheetId, zone }: RangeObject, book: Book, shift: string): null {
  const dimension = dimensionOf(shift, { Left: "COL", Up: "ROW" });
  const inside = book.inside(sheetId, zone);
  if (isAlone(book, sheetId, zone, dimension)) {
    const elements = dimension === "COL" ? between(inside.left, inside.right) : between(inside.top, inside.bottom);
    book.do("REMOVE_COLUMNS_ROWS", { sheetId, sheetName: book.getters.getSheetName(sheetId), dimension, elements });
  } else {
    activated(book, sheetId, () => book.do("DELETE_CELL", { zone: inside, shiftDimension: dimension }));
  }
  return null;
}

function dimensionOf(shift: string, known: Readonly<Record<string, Dimension>>): Dimension {
  return known[shift] ?? badArgument(`Shift ${shift} is not one of ${Object.keys(known).join(", ")}.`);
}

/** Whether nothing beside the zone would move with whole rows or columns: then moving them is the same, and better. */
function isAlone(book: Book, sheetId: string, zone: Zone, dimension: Dimension): boolean {
  const { right, bottom } = book.size(sheetId);
  const moved = dimension === "COL" ? { left: zone.left, right, top: 0, bottom } : { left: 0, right, top: zone.top, bottom };
  const rows = dimension === "COL";
  book.evaluate();
  const beside = (col: number, row: number): boolean =>
    intersection(moved, cellZone(col, row)) !== null && (rows ? row < zone.top || row > zone.bottom : col < zone.left || col > zone.right);
  return book.getters
    .getEvaluatedCellsPositions(sheetId)
    .every((position) => !beside(position.col, position.row) || book.getters.getEvaluatedCell(position).type === "empty");
}

/** The grid moves cells of its active sheet only. */
function activated(book: Book, sheetId: string, run: () => void): void {
  const before = book.getters.getActiveSheetId();
  if (before !== sheetId) book.do("ACTIVATE_SHEET", { sheetIdFrom: before, sheetIdTo: sheetId });
  run();
  if (before !== sheetId) book.do("ACTIVATE_SHEET", { sheetIdFrom: sheetId, sheetIdTo: before });
}
