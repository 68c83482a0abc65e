// Tables. Their names live in the extras.
import type { CoreTable, TableConfig, Zone } from "@odoo/o-spreadsheet";
import { sameZone } from "../addresses";
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { at, keyed } from "../collection";
import { badArgument, notFound, notImplemented } from "../failure";
import { partZone, tableKey, type Part } from "../tables";
import { range, resolveRange } from "./rangeLookup";
import { worksheet } from "./worksheet";

export type TableObject = ApiObject<"Table">;

export function core({ sheetId, id }: TableObject, book: Book): CoreTable {
  return book.getters.getCoreTables(sheetId).find((table) => table.id === id) ?? notFound("table");
}
export const zoneOf = (state: TableObject, book: Book): Zone => core(state, book).range.zone;
const keyOf = ({ sheetId, id }: TableObject): string => tableKey(sheetId, id);
export const nameOf = (state: TableObject, book: Book): string => book.extras.tables[keyOf(state)]?.name ?? `Table${state.id}`;

/** The rows of a part, such as the header row; a table without them has no such range. */
export function partOf(state: TableObject, book: Book, part: Part): Zone {
  const { range: { zone }, config } = core(state, book);
  const found = partZone({ zone, headerRows: config.numberOfHeaders, totalRows: config.totalRow ? 1 : 0 }, part);
  return found ?? notFound(`the part ${part} of table ${nameOf(state, book)}`);
}

/** Gives the table a new size; references to its parts follow. */
export function resize(state: TableObject, book: Book, wanted: Zone): void {
  const zone = zoneOf(state, book);
  if (sameZone(zone, wanted)) return;
  book.do("UPDATE_TABLE", { sheetId: state.sheetId, zone, newTableRange: book.rangeData(state.sheetId, wanted) });
}

function configure(state: TableObject, book: Book, config: Partial<TableConfig>): void {
  book.do("UPDATE_TABLE", { sheetId: state.sheetId, zone: zoneOf(state, book), config });
}

/** Properties that are a switch in the grid's configuration of a table, too. */
const switches = {
  showBandedRows: "bandedRows",
  showBandedColumns: "bandedColumns",
  showTotals: "totalRow",
  showFilterButton: "hasFilters",
  highlightFirstColumn: "firstColumn",
  highlightLastColumn: "lastColumn",
} as const;
const flags = Object.entries(switches);
const reading = Object.fromEntries(flags.map(([name, key]) => [name, (state: TableObject, book: Book) => core(state, book).config[key]]));
const writing = Object.fromEntries(
  flags.map(([name, key]) => [name, (state: TableObject, book: Book, value: boolean) => configure(state, book, { [key]: value })]),
);

function rename(state: TableObject, book: Book, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)) badArgument("The table name is not valid.");
  const taken = book.tables().some((table) => tableKey(table.sheetId, table.id) !== keyOf(state) && table.name.toLowerCase() === name.toLowerCase());
  if (taken || book.getters.getNamedRange(name)) badArgument("The name is in use.");
  book.setExtra("tables", keyOf(state), { name });
}

function convertToRange(state: TableObject, book: Book): ApiObject<"Range"> {
  const zone = zoneOf(state, book);
  book.do("REMOVE_TABLE", { sheetId: state.sheetId, target: [zone] });
  book.setExtra("tables", keyOf(state), undefined);
  return range(state.sheetId, zone);
}

export const Table = define("Table", {
  ids: ["id", "name"],
  get: {
    id: keyOf,
    name: nameOf,
    style: (state, book) => core(state, book).config.styleId,
    showHeaders: (state, book) => core(state, book).config.numberOfHeaders > 0,
    ...reading,
  },
  set: {
    ...writing,
    name: rename,
    style: (state, book, style: string) => {
      if (!book.getters.getTableStyles()[style]) badArgument(`There is no table style ${style}.`);
      configure(state, book, { styleId: style });
    },
  },
  nav: {
    worksheet: ({ sheetId }) => worksheet(sheetId),
    columns: (table) => make("TableColumnCollection", { table }),
    rows: (table) => make("TableRowCollection", { table }),
  },
  call: {
    getRange: (state, book) => range(state.sheetId, zoneOf(state, book)),
    getHeaderRowRange: (state, book) => range(state.sheetId, partOf(state, book, "#Headers")),
    getDataBodyRange: (state, book) => range(state.sheetId, partOf(state, book, "#Data")),
    getTotalRowRange: (state, book) => range(state.sheetId, partOf(state, book, "#Totals")),
    resize: (state, book, where: unknown) => {
      const { zone } = resolveRange(book, where, state.sheetId);
      const { left, top, right } = zoneOf(state, book);
      if (zone.top !== top || zone.left > right || zone.right < left) badArgument("The header row of a table stays where it is.");
      resize(state, book, zone);
    },
    convertToRange,
    delete: (state, book) => {
      const { sheetId, zone } = convertToRange(state, book);
      book.do("DELETE_CONTENT", { sheetId, target: [zone] });
    },
  },
});

type Tables = ApiObject<"TableCollection">;

const all = ({ sheetId }: Tables, book: Book): TableObject[] =>
  book.tables().flatMap((table) => (sheetId === undefined || table.sheetId === sheetId ? [make("Table", { sheetId: table.sheetId, id: table.id })] : []));
const find = (state: Tables, book: Book, key: string | number): TableObject | undefined =>
  all(state, book).find((table) => keyOf(table) === String(key) || nameOf(table, book).toLowerCase() === String(key).toLowerCase());

function add(state: Tables, book: Book, where: unknown, hasHeaders: boolean): TableObject {
  if (!hasHeaders) notImplemented("tables without a header row");
  const { sheetId, zone } = resolveRange(book, where, state.sheetId ?? book.getters.getActiveSheetId());
  const config: TableConfig = {
    hasFilters: true,
    totalRow: false,
    firstColumn: false,
    lastColumn: false,
    numberOfHeaders: 1,
    bandedRows: true,
    bandedColumns: false,
    automaticAutofill: false,
    styleId: "TableStyleMedium2",
  };
  book.do("CREATE_TABLE", { sheetId, ranges: [book.rangeData(sheetId, zone)], tableType: "static", config });
  const { id } = book.getters.getCoreTable({ sheetId, col: zone.left, row: zone.top }) ?? notFound("the new table");
  let number = 1;
  while (book.tables().some(({ name }) => name === `Table${number}`)) number++;
  book.setExtra("tables", tableKey(sheetId, id), { name: `Table${number}` });
  return make("Table", { sheetId, id });
}

export const TableCollection = define("TableCollection", {
  items: all,
  get: { count: (state, book) => all(state, book).length },
  call: { ...keyed("table", all, find), ...at("table", all), add },
});
