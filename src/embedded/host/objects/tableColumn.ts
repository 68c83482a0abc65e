// Columns of a table. A new column moves what stands in its way, so that formulas, and the table's own references, follow.
import { column } from "../tables";
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { at, keyed } from "../collection";
import { badArgument } from "../failure";
import { partOf, resize, zoneOf } from "./table";
import { range } from "./rangeLookup";
import { deleteCells, makeRoom } from "./rangeShift";

type Column = ApiObject<"TableColumn">;
type Columns = ApiObject<"TableColumnCollection">;

function nameOf({ table, index }: Column, book: Book): string {
  const { left, top } = zoneOf(table, book);
  return String(book.value({ sheetId: table.sheetId, col: left + index, row: top }));
}
function partRange({ table, index }: Column, book: Book, part: "#All" | "#Data" | "#Headers"): ApiObject<"Range"> {
  return range(table.sheetId, column(partOf(table, book, part), index));
}

export const TableColumn = define("TableColumn", {
  ids: ["id", "name"],
  get: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: nameOf,
    values: (state, book) => {
      const { sheetId, zone } = partRange(state, book, "#All");
      return Array.from({ length: zone.bottom - zone.top + 1 }, (_, row) => [book.value({ sheetId, col: zone.left, row: zone.top + row })]);
    },
  },
  set: {
    name: (state, book, name: string) => {
      const { sheetId, zone } = partRange(state, book, "#Headers");
      book.write({ sheetId, col: zone.left, row: zone.top }, name);
    },
  },
  call: {
    getRange: (state, book) => partRange(state, book, "#All"),
    getDataBodyRange: (state, book) => partRange(state, book, "#Data"),
    getHeaderRowRange: (state, book) => partRange(state, book, "#Headers"),
    delete: (state, book) => deleteCells(partRange(state, book, "#All"), book, "Left"),
  },
});

function all({ table }: Columns, book: Book): Column[] {
  const { left, right } = zoneOf(table, book);
  return Array.from({ length: right - left + 1 }, (_, index) => make("TableColumn", { table, index }));
}
const find = (state: Columns, book: Book, key: string | number): Column | undefined =>
  all(state, book).find((each) => each.index + 1 === key || nameOf(each, book).toLowerCase() === String(key).toLowerCase());

function add({ table }: Columns, book: Book, index?: number | null, values?: unknown, name?: string | null): Column {
  const zone = zoneOf(table, book);
  const count = zone.right - zone.left + 1;
  const at = index === undefined || index === null || index === -1 ? count : index;
  if (at < 0 || at > count) badArgument(`There is no place ${at} for a column.`);
  const place = column({ ...zone, right: zone.right + 1 }, at);
  if (at < count || !isEmpty(book, table.sheetId, place)) makeRoom(book, table.sheetId, place, "COL");
  resize(table, book, { ...zone, right: zone.right + 1 });
  fill(book, table.sheetId, place, columnValues(values, zone.bottom - zone.top + 1), name ?? freeName(book, table));
  return make("TableColumn", { table, index: at });
}

function isEmpty(book: Book, sheetId: string, { left, top, bottom }: { left: number; top: number; bottom: number }): boolean {
  for (let row = top; row <= bottom; row++) if (book.evaluated({ sheetId, col: left, row }).type !== "empty") return false;
  return true;
}

/** One value a row, the header row included. Values without a header get an empty place for it. */
function columnValues(values: unknown, rows: number): unknown[] {
  if (values === undefined || values === null) return [];
  const list: unknown[] = Array.isArray(values) ? values.map((row: unknown) => (Array.isArray(row) ? (row as unknown[])[0] : row)) : [values];
  if (list.length === rows) return list;
  return list.length === rows - 1 ? [undefined, ...list] : badArgument("The number of rows doesn't match the size of the table.");
}

function fill(book: Book, sheetId: string, { left, top }: { left: number; top: number }, values: readonly unknown[], name: string): void {
  const given = values[0];
  book.write({ sheetId, col: left, row: top }, given === undefined || given === null || given === "" ? name : given);
  values.slice(1).forEach((value, row) => book.write({ sheetId, col: left, row: top + 1 + row }, value));
}

function freeName(book: Book, table: Columns["table"]): string {
  const names = all(make("TableColumnCollection", { table }), book).map((each) => nameOf(each, book));
  let number = 1;
  while (names.includes(`Column${number}`)) number++;
  return `Column${number}`;
}

export const TableColumnCollection = define("TableColumnCollection", {
  items: all,
  get: { count: (state, book) => all(state, book).length },
  call: { ...keyed("column", all, find), ...at("column", all), add },
});
