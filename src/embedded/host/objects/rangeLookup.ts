// Finding ranges: by address or name, as the used part of a sheet, as the target of a spill.
import type { CellPosition, Zone } from "@odoo/o-spreadsheet";
import { MAX, cellZone, checkedZone, intersection, parseAddress, sheetPrefix, absolute, union } from "../addresses";
import { isObject, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { badArgument, fail, notFound } from "../failure";
import { resolveReference } from "../structuredReferences";

export type RangeObject = ApiObject<"Range">;

export const range = (sheetId: string, zone: Zone): RangeObject => make("Range", { sheetId, zone: checkedZone(zone) });
export const cellRange = (sheetId: string, column: number, row: number): RangeObject => range(sheetId, cellZone(column, row));

export const rowCount = ({ zone }: { readonly zone: Zone }): number => zone.bottom - zone.top + 1;
export const columnCount = ({ zone }: { readonly zone: Zone }): number => zone.right - zone.left + 1;
export const isCell = (state: { readonly zone: Zone }): boolean => rowCount(state) === 1 && columnCount(state) === 1;
/** More cells than Excel itself would read in one request. */
const MOST_CELLS = 5_000_000;

/** Reads cell by cell. */
export function map<Value>(state: RangeObject, read: (position: CellPosition) => Value): Value[][] {
  if (rowCount(state) * columnCount(state) > MOST_CELLS) {
    fail("RequestPayloadSizeLimitExceeded", "The range is too large to read at once.");
  }
  const { sheetId, zone } = state;
  return Array.from({ length: rowCount(state) }, (_, row) =>
    Array.from({ length: columnCount(state) }, (__, column) => read({ sheetId, col: zone.left + column, row: zone.top + row })),
  );
}

export const topLeft = ({ sheetId, zone }: RangeObject): CellPosition => ({ sheetId, col: zone.left, row: zone.top });

/** A range object, an address, a defined name, a table's name, or nothing: the whole sheet. */
export function resolveRange(book: Book, where: unknown, sheetId: string): RangeObject {
  if (isObject(where, "Range")) return where;
  if (where === undefined || where === null || where === "") {
    return range(sheetId, { left: 0, top: 0, right: MAX.columns - 1, bottom: MAX.rows - 1 });
  }
  const text = String(where);
  const parsed = parseAddress(text);
  if (parsed) {
    const sheet = parsed.sheet === undefined ? sheetId : book.sheetId(parsed.sheet);
    return range(sheet ?? notFound(`worksheet ${parsed.sheet}`), parsed.zone);
  }
  const named = book.getters.getNamedRange(text);
  if (named) return range(named.range.sheetId, named.range.zone);
  return structured(book, text, sheetId) ?? badArgument(`${JSON.stringify(text)} is neither an address nor a name.`);
}

/** DealTerms, or DealTerms[#All] and the like. */
function structured(book: Book, text: string, sheetId: string): RangeObject | null {
  const [, name = "", specifier = ""] = /^([^[\]]+)(?:\[(.*)\])?$/.exec(text) ?? [];
  const scope = { tables: book.tables(), position: { sheetId, col: 0, row: 0 }, sheetName: (id: string) => book.getters.getSheetName(id) };
  const address = name && resolveReference(name, specifier, scope);
  const parsed = address ? parseAddress(address) : null;
  return parsed && range(book.sheetId(parsed.sheet ?? "") ?? sheetId, parsed.zone);
}

/** The smallest range around what is used: values, and formats too unless only values count. */
export function usedRange(book: Book, sheetId: string, valuesOnly: boolean, within?: Zone): RangeObject | null {
  book.evaluate();
  let used: Zone | null = null;
  for (const position of book.getters.getEvaluatedCellsPositions(sheetId)) {
    const zone = cellZone(position.col, position.row);
    if (within && !intersection(within, zone)) continue;
    const isEmpty = book.getters.getEvaluatedCell(position).type === "empty";
    if (isEmpty && (valuesOnly || !Object.keys(book.getters.getCell(position)?.style ?? {}).length)) continue;
    used = used ? union(used, zone) : zone;
  }
  return used && range(sheetId, used);
}

/** The block of filled cells around a range, as far as the first blank row and column. */
export function surroundingRegion({ sheetId, zone }: RangeObject, book: Book): RangeObject {
  book.evaluate();
  return range(sheetId, book.getters.getContiguousZone(sheetId, book.inside(sheetId, zone)));
}

/** Where the formula of this one cell spills to. */
export function spillOf(state: RangeObject, book: Book): RangeObject | null {
  book.evaluate();
  const zone = isCell(state) ? book.getters.getSpreadZone(topLeft(state)) : undefined;
  return zone ? range(state.sheetId, zone) : null;
}

/** The cell whose formula spills into this one. */
export function spillParent(state: RangeObject, book: Book): RangeObject | null {
  book.evaluate();
  const parent = isCell(state) ? book.getters.getArrayFormulaSpreadingOn(topLeft(state)) : undefined;
  return parent ? cellRange(parent.sheetId, parent.col, parent.row) : null;
}

/** The range as a formula names it: =Sheet1!$A$1:$B$2. */
export const reference = (book: Book, { sheetId, zone }: RangeObject): string => "=" + sheetPrefix(book.getters.getSheetName(sheetId)) + absolute(zone);
