// How a sheet prints, kept and read back: the grid itself cannot print.
import { MAX } from "../addresses";
import { define, make, type ApiObject, type Handler } from "../api";
import type { Book } from "../book";
import { sure } from "../collection";
import { badArgument } from "../failure";
import type { PageRange } from "../pages";
import { range, resolveRange } from "./rangeLookup";

type Layout = Pick<ApiObject<"PageLayout">, "sheetId">;
interface Setting {
  readonly get: (state: Layout, book: Book) => unknown;
  readonly set: (state: Layout, book: Book, value: unknown) => void;
}

const setting = (name: string, otherwise: unknown, check: (value: unknown) => boolean): Setting => ({
  get: ({ sheetId }, book) => book.page(sheetId).settings[name] ?? otherwise,
  set: ({ sheetId }, book, value) => book.setPage({ sheetId, settings: { [name]: check(value) ? value : badArgument(`${name} ${JSON.stringify(value)}`) } }),
});

function tables(settings: Readonly<Record<string, Setting>>): { get: Record<string, Setting["get"]>; set: Record<string, Setting["set"]> } {
  const entries = Object.entries(settings);
  return { get: Object.fromEntries(entries.map(([name, { get }]) => [name, get])), set: Object.fromEntries(entries.map(([name, { set }]) => [name, set])) };
}

const isCount = (value: unknown): boolean => value === undefined || value === null || (Number.isInteger(value) && Number(value) >= 0);
const isZoom = (value: unknown): boolean => typeof value === "object" && value !== null && Object.values(value).every(isCount);

/** What every page repeats: whole rows or whole columns, whatever the range that was given. */
function titles(which: Exclude<PageRange, "area">): { readonly set: Handler<"PageLayout">; readonly find: Handler<"PageLayout", ApiObject<"Range"> | null> } {
  const whole = which === "titleRows" ? { left: 0, right: MAX.columns - 1 } : { top: 0, bottom: MAX.rows - 1 };
  return {
    set: ({ sheetId }, book, where: unknown) => {
      const zone = book.fit(sheetId, { ...resolveRange(book, where, sheetId).zone, ...whole });
      book.setPage({ sheetId, range: [which, zone] });
    },
    find: ({ sheetId }, book) => {
      const found = book.page(sheetId)[which];
      return found ? range(sheetId, { ...found.zone, ...whole }) : null;
    },
  };
}

/** One block of cells: several areas, which Excel prints on a page each, are nothing that the add-in asks for. */
const setPrintArea: Handler<"PageLayout"> = ({ sheetId }, book, where: unknown) => {
  const found = resolveRange(book, where, sheetId);
  if (found.sheetId !== sheetId) badArgument("a print area on another sheet");
  book.setPage({ sheetId, range: ["area", book.fit(sheetId, found.zone)] });
};
const printArea: Handler<"PageLayout", ApiObject<"RangeAreas"> | null> = ({ sheetId }, book) => {
  const { area } = book.page(sheetId);
  return area ? make("RangeAreas", { sheetId, zones: [area.zone] }) : null;
};
const rows = titles("titleRows");
const columns = titles("titleColumns");

export const PageLayout = define("PageLayout", {
  ...tables({
    orientation: setting("orientation", "Portrait", (value) => value === "Portrait" || value === "Landscape"),
    zoom: setting("zoom", { scale: 100 }, isZoom),
    centerHorizontally: setting("centerHorizontally", false, (value) => typeof value === "boolean"),
  }),
  nav: { headersFooters: ({ sheetId }) => make("HeaderFooterGroup", { sheetId }) },
  call: {
    setPrintArea,
    getPrintArea: sure("print area", printArea),
    getPrintAreaOrNullObject: printArea,
    setPrintTitleRows: rows.set,
    getPrintTitleRows: sure("print title rows", rows.find),
    getPrintTitleRowsOrNullObject: rows.find,
    setPrintTitleColumns: columns.set,
    getPrintTitleColumns: sure("print title columns", columns.find),
    getPrintTitleColumnsOrNullObject: columns.find,
  },
});

export const HeaderFooterGroup = define("HeaderFooterGroup", { nav: { defaultForAllPages: ({ sheetId }) => make("HeaderFooter", { sheetId }) } });

const places = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];
const isText = (value: unknown): boolean => typeof value === "string" && value.length <= 255;

/** Codes such as &P stay as they are written. */
export const HeaderFooter = define("HeaderFooter", tables(Object.fromEntries(places.map((name) => [name, setting(name, "", isText)]))));
