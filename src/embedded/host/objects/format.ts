// RangeFormat and its parts on the grid's styles. A property that differs within the range reads as null, as in Excel.
import type { Align, CellPosition, VerticalAlign, Wrapping } from "@odoo/o-spreadsheet";
import { between } from "../addresses";
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { badArgument, notImplemented } from "../failure";
import type { OfficeStyle } from "../numberFormats";
import { resized, type Dimension } from "./chartAnchors";

type Zoned = Pick<ApiObject<"RangeFormat">, "sheetId" | "zone">;

function positions({ sheetId, zone }: Zoned, book: Book): CellPosition[] {
  const { left, top, right, bottom } = book.inside(sheetId, zone);
  return between(top, bottom).flatMap((row) => between(left, right).map((col) => ({ sheetId, col, row })));
}

function uniform<Value>(state: Zoned, book: Book, read: (style: OfficeStyle) => Value): Value | null {
  const seen = new Set(positions(state, book).map((position) => read(book.getters.getCellStyle(position))));
  const [first] = seen;
  return seen.size === 1 ? (first ?? null) : null;
}

export function applyStyle({ sheetId, zone }: Zoned, book: Book, style: OfficeStyle): void {
  book.do("SET_FORMATTING", { sheetId, target: [book.fit(sheetId, zone)], style });
}

interface Property {
  readonly get: (state: Zoned, book: Book) => unknown;
  readonly set: (state: Zoned, book: Book, value: never) => void;
}
/** A style's property under the name and with the value Excel gives it. */
export interface StyleProperty extends Property {
  /** What a value makes of the style. */
  readonly style: (value: never) => OfficeStyle;
}

const styled = (read: (style: OfficeStyle) => unknown, style: (value: never) => OfficeStyle): StyleProperty => ({
  get: (state, book) => uniform(state, book, read),
  set: (state, book, value) => applyStyle(state, book, style(value)),
  style,
});

const plain = <Key extends keyof OfficeStyle>(key: Key, fallback: NonNullable<OfficeStyle[Key]>): StyleProperty =>
  styled((style) => style[key] ?? fallback, (value) => ({ [key]: value }));

function choice<Key extends "align" | "verticalAlign" | "wrapping">(key: Key, values: Readonly<Record<string, OfficeStyle[Key] | "">>, fallback: string): StyleProperty {
  const names = Object.fromEntries(Object.entries(values).map(([name, value]) => [value, name]));
  return styled(
    (style) => names[style[key] ?? ""] ?? fallback,
    (value: string) => ({ [key]: Object.hasOwn(values, value) ? values[value] : badArgument(`${key} ${value}`) }),
  );
}

const color = (key: "fillColor" | "textColor", fallback: string): StyleProperty =>
  styled((style) => (style[key] || fallback).toUpperCase(), (value: string) => ({ [key]: hexColor(value) }));

/** #RRGGBB for any name the browser knows, such as `red`. */
export function hexColor(name: string): string {
  if (/^#[0-9a-f]{6}$/i.test(name)) return name.toUpperCase();
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return badArgument(`${name} is not a color.`);
  const unlikely = "#010203";
  pen.fillStyle = unlikely;
  pen.fillStyle = name;
  return pen.fillStyle === unlikely ? badArgument(`${name} is not a color.`) : pen.fillStyle.toUpperCase();
}

function tables(properties: Readonly<Record<string, Property>>): { get: Record<string, Property["get"]>; set: Record<string, Property["set"]> } {
  const entries = Object.entries(properties);
  return {
    get: Object.fromEntries(entries.map(([name, { get }]) => [name, get])),
    set: Object.fromEntries(entries.map(([name, { set }]) => [name, set])),
  };
}

/** The grid fills a cell with one color or not at all. */
const pattern = styled(
  (style) => (style.fillColor ? "Solid" : "None"),
  (value: string) => (value === "None" ? { fillColor: "" } : value === "Solid" ? {} : notImplemented(`the fill pattern ${value}`)),
);
const fill = { color: color("fillColor", "#FFFFFF"), pattern };

export const RangeFill = define("RangeFill", {
  ...tables(fill),
  call: { clear: (state, book) => applyStyle(state, book, { fillColor: "" }) },
});

const font = {
  bold: plain("bold", false),
  italic: plain("italic", false),
  strikethrough: plain("strikethrough", false),
  size: plain("fontSize", 10),
  // The grid draws one font only; the name is kept and read back.
  name: plain("fontName", "Calibri"),
  color: color("textColor", "#000000"),
  underline: styled((style) => (style.underline ? "Single" : "None"), (value: string) => ({ underline: value !== "None" })),
};

export const RangeFont = define("RangeFont", tables(font));

const PIXELS_PER_POINT = 96 / 72;
const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

function resize({ sheetId, zone }: Zoned, book: Book, dimension: Dimension, points: number): void {
  const { left, top, right, bottom } = book.fit(sheetId, zone);
  const elements = dimension === "COL" ? between(left, right) : between(top, bottom);
  resized(book, sheetId, dimension, () => book.do("RESIZE_COLUMNS_ROWS", { sheetId, dimension, elements, size: pixels(points) }));
}

function restore({ sheetId, zone }: Zoned, book: Book, dimension: Dimension): void {
  const { left, top, right, bottom } = book.inside(sheetId, zone);
  const elements = dimension === "COL" ? between(left, right) : between(top, bottom);
  resized(book, sheetId, dimension, () => book.do("RESIZE_COLUMNS_ROWS", { sheetId, dimension, elements, size: null }));
}

const alignment = {
  horizontalAlignment: choice<"align">("align", { General: "", Left: "left", Center: "center", Right: "right" } as Record<string, Align | "">, "General"),
  verticalAlignment: choice<"verticalAlign">("verticalAlign", { Top: "top", Center: "middle", Bottom: "bottom" } as Record<string, VerticalAlign>, "Bottom"),
  wrapText: styled((style) => style.wrapping === "wrap", (wrap: boolean) => ({ wrapping: (wrap ? "wrap" : "overflow") satisfies Wrapping })),
  // The grid has no indents; the level is kept and read back.
  indentLevel: plain("indentLevel", 0),
};

/** The properties of a cell's look that are a style in the grid, by the parts that they are of. */
export const looks: Readonly<Record<"format" | "fill" | "font", Readonly<Record<string, StyleProperty>>>> = { format: alignment, fill, font };

const layout = tables({
  ...alignment,
  columnWidth: {
    get: ({ sheetId, zone }, book) => book.getters.getColSize(sheetId, zone.left) / PIXELS_PER_POINT,
    set: (state, book, points: number) => resize(state, book, "COL", points),
  },
  rowHeight: {
    get: ({ sheetId, zone }, book) => book.getters.getRowSize(sheetId, zone.top) / PIXELS_PER_POINT,
    set: (state, book, points: number) => resize(state, book, "ROW", points),
  },
});

export const RangeFormat = define("RangeFormat", {
  get: layout.get,
  set: {
    ...layout.set,
    useStandardWidth: (state, book, standard: boolean) => void (standard && restore(state, book, "COL")),
    useStandardHeight: (state, book, standard: boolean) => void (standard && restore(state, book, "ROW")),
  },
  nav: {
    fill: ({ sheetId, zone }) => make("RangeFill", { sheetId, zone }),
    font: ({ sheetId, zone }) => make("RangeFont", { sheetId, zone }),
    borders: ({ sheetId, zone }) => make("RangeBorderCollection", { sheetId, zone }),
  },
  call: {
    autofitColumns: ({ sheetId, zone }, book) => {
      const { left, right } = book.inside(sheetId, zone);
      book.evaluate();
      resized(book, sheetId, "COL", () => book.do("AUTORESIZE_COLUMNS", { sheetId, cols: between(left, right) }));
    },
    autofitRows: ({ sheetId, zone }, book) => {
      const { top, bottom } = book.inside(sheetId, zone);
      resized(book, sheetId, "ROW", () => book.do("AUTORESIZE_ROWS", { sheetId, rows: between(top, bottom) }));
    },
  },
});
