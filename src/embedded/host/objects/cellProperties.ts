// Properties of cells, rows and columns one by one: getCellProperties and its like say which are wanted, setCellProperties which are to be.
import type { CellPosition, Zone } from "@odoo/o-spreadsheet";
import { MAX, between, cellZone } from "../addresses";
import type { Book } from "../book";
import { notImplemented } from "../failure";
import type { OfficeStyle } from "../numberFormats";
import { cellLines, drawCellLines } from "./border";
import { looks, RangeFormat, type StyleProperty } from "./format";
import { map, type RangeObject } from "./rangeLookup";

type Tree = Readonly<Record<string, unknown>>;
type Part = keyof typeof looks;
interface Format {
  readonly borders?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly [property: string]: unknown;
}

const zoned = ({ sheetId, col, row }: CellPosition): { sheetId: string; zone: Zone } => ({ sheetId, zone: cellZone(col, row) });
const wanted = (asked: unknown): string[] => Object.entries(asked as Tree).flatMap(([name, is]) => (is ? [name] : []));
const unknown = (name: string): never => notImplemented(`the property ${name} of cells`);

export const cellProperties = (state: RangeObject, book: Book, asked: Tree): unknown[][] => map(state, (position) => propertiesAt(position, book, asked));

function propertiesAt(position: CellPosition, book: Book, asked: Tree): Tree {
  return Object.fromEntries(wanted(asked).map((name) => [name, name === "format" ? formatAt(position, book, asked["format"] as Tree) : unknown(name)]));
}

function formatAt(position: CellPosition, book: Book, asked: Tree): Tree {
  return Object.fromEntries(
    wanted(asked).map((name) => {
      if (name === "borders") return [name, cellLines(position, book)];
      return [name, name === "fill" || name === "font" ? Object.fromEntries(wanted(asked[name]).map((each) => [each, read(name, each, position, book)])) : read("format", name, position, book)];
    }),
  );
}

const propertyOf = (part: Part, name: string): StyleProperty => (Object.hasOwn(looks[part], name) ? looks[part][name] : undefined) ?? unknown(name);
const read = (part: Part, name: string, position: CellPosition, book: Book): unknown => propertyOf(part, name).get(zoned(position), book);

/** Of a row or a column only its size is known. */
function sizes(asked: Tree, name: "columnWidth" | "rowHeight", zones: readonly Zone[], { sheetId }: RangeObject, book: Book): Tree[] {
  const format = (asked["format"] ?? {}) as Tree;
  const other = [...wanted(asked).filter((each) => each !== "format"), ...wanted(format).filter((each) => each !== name)];
  if (other[0] !== undefined) unknown(other[0]);
  return zones.map((zone) => ({ format: { [name]: RangeFormat.get[name]!({ type: "RangeFormat", sheetId, zone }, book) } }));
}

export const columnProperties = (state: RangeObject, book: Book, asked: Tree): Tree[] =>
  sizes(asked, "columnWidth", between(state.zone.left, state.zone.right).map((each) => ({ left: each, right: each, top: 0, bottom: MAX.rows - 1 })), state, book);
export const rowProperties = (state: RangeObject, book: Book, asked: Tree): Tree[] =>
  sizes(asked, "rowHeight", between(state.zone.top, state.zone.bottom).map((each) => ({ top: each, bottom: each, left: 0, right: MAX.columns - 1 })), state, book);

/** Cells that are to look alike are formatted in one go. */
export function setCellProperties(book: Book, positions: readonly (readonly CellPosition[])[], properties: readonly (readonly unknown[])[]): void {
  const alike = new Map<string, { readonly style: OfficeStyle; readonly cells: CellPosition[] }>();
  positions.forEach((row, r) =>
    row.forEach((position, c) => {
      const { format = {}, ...other } = (properties[r]?.[c] ?? {}) as { readonly format?: Format };
      for (const name of Object.keys(other)) unknown(name);
      const { borders = {}, ...rest } = format;
      drawCellLines(position, book, borders);
      if (Object.keys(rest).length === 0) return;
      const key = JSON.stringify(rest);
      const group = alike.get(key) ?? { style: styleOf(rest), cells: [] };
      group.cells.push(position);
      alike.set(key, group);
    }),
  );
  for (const { style, cells } of alike.values()) {
    const [{ sheetId }] = cells as [CellPosition];
    book.do("SET_FORMATTING", { sheetId, target: cells.map(({ col, row }) => book.fit(sheetId, cellZone(col, row))), style });
  }
}

function styleOf(format: Tree): OfficeStyle {
  const pieces = Object.entries(format).flatMap(([name, value]): OfficeStyle[] =>
    name === "fill" || name === "font" ? Object.entries(value as Tree).map(([each, its]) => piece(name, each, its)) : [piece("format", name, value)],
  );
  return Object.assign({}, ...pieces) as OfficeStyle;
}
const piece = (part: Part, name: string, value: unknown): OfficeStyle => propertyOf(part, name).style(value as never);
