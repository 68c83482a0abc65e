// Rows of a table.
import type { Zone } from "@odoo/o-spreadsheet";
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { at } from "../collection";
import { badArgument, notFound } from "../failure";
import { partOf, resize, zoneOf } from "./table";
import { range } from "./rangeLookup";
import { deleteCells, makeRoom } from "./rangeShift";

type Row = ApiObject<"TableRow">;
type Rows = ApiObject<"TableRowCollection">;

function rowRange({ table, index }: Row, book: Book): ApiObject<"Range"> {
  const body = partOf(table, book, "#Data");
  if (body.top + index > body.bottom) notFound(`row ${index}`);
  return range(table.sheetId, { ...body, top: body.top + index, bottom: body.top + index });
}

function rowValues(state: Row, book: Book): unknown[][] {
  const { sheetId, zone } = rowRange(state, book);
  return [Array.from({ length: zone.right - zone.left + 1 }, (_, column) => book.value({ sheetId, col: zone.left + column, row: zone.top }))];
}

export const TableRow = define("TableRow", {
  ids: ["index"],
  get: { index: ({ index }) => index, values: rowValues },
  call: { getRange: rowRange, delete: (state, book) => deleteCells(rowRange(state, book), book, "Up") },
});

function all({ table }: Rows, book: Book): Row[] {
  const { top, bottom } = partOf(table, book, "#Data");
  return Array.from({ length: bottom - top + 1 }, (_, index) => make("TableRow", { table, index }));
}

function add({ table }: Rows, book: Book, index?: number | null, values?: unknown): Row {
  const zone = zoneOf(table, book);
  const body = partOf(table, book, "#Data");
  const rows = matrix(values, zone.right - zone.left + 1);
  const end = body.bottom - body.top + 1;
  const at = index === undefined || index === null || index === -1 ? end : index;
  const place = { ...zone, top: body.top + at, bottom: body.top + at + rows.length - 1 };
  const atEdge = place.top > zone.bottom;
  if (!atEdge || !isEmpty(book, table.sheetId, place)) makeRoom(book, table.sheetId, place, "ROW");
  resize(table, book, { ...zone, bottom: zone.bottom + rows.length });
  rows.forEach((row, r) => row.forEach((value, c) => book.write({ sheetId: table.sheetId, col: zone.left + c, row: place.top + r }, value)));
  return make("TableRow", { table, index: at });
}

function matrix(values: unknown, columns: number): readonly (readonly unknown[])[] {
  if (values === undefined || values === null) return [Array.from({ length: columns }, () => null)];
  const rows = (Array.isArray(values) ? values : [[values]]) as readonly (readonly unknown[])[];
  const shaped = rows.every((row) => Array.isArray(row) && row.length === columns);
  return shaped ? rows : badArgument("The number of columns doesn't match the size of the table.");
}

function isEmpty(book: Book, sheetId: string, { left, top, right, bottom }: Zone): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) if (book.evaluated({ sheetId, col, row }).type !== "empty") return false;
  }
  return true;
}

export const TableRowCollection = define("TableRowCollection", {
  items: all,
  get: { count: (state, book) => all(state, book).length },
  call: {
    add,
    getCount: (state, book) => all(state, book).length,
    ...at("row", all),
  },
});
