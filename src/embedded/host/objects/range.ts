import type { CellPosition, Zone } from "@odoo/o-spreadsheet";
import { MAX, cellZone, formatZone, intersection, sheetPrefix, union } from "../addresses";
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { sure } from "../collection";
import { valueType } from "../events";
import { badArgument } from "../failure";
import { excelFormat, gridFormat, type OfficeStyle } from "../numberFormats";
import { clearConditionalFormats } from "./conditionalFormat";
import { cellProperties, columnProperties, rowProperties, setCellProperties } from "./cellProperties";
import { activateSheet, worksheet } from "./worksheet";
import { cellRange, columnCount, map, range, resolveRange, rowCount, spillOf, spillParent, surroundingRegion, usedRange, type RangeObject } from "./rangeLookup";
import { copyFrom, moveTo } from "./rangeCopy";
import { deleteCells, insertCells } from "./rangeShift";

/** The one value that stands for all cells of the range, as Excel allows; undefined if there is a value for each. */
function broadcast(value: unknown): { readonly value: unknown } | undefined {
  if (!Array.isArray(value)) return { value };
  const rows: readonly unknown[] = value;
  const first = rows[0];
  return rows.length === 1 && Array.isArray(first) && first.length === 1 ? { value: (first as unknown[])[0] } : undefined;
}

/** A matrix of the range's size. */
function matrix(state: RangeObject, value: unknown): readonly (readonly unknown[])[] {
  const same = broadcast(value);
  if (same) return map(state, () => same.value);
  const rows = value as readonly unknown[];
  if (!fits(state, rows.length, rows.map((row) => (Array.isArray(row) ? row.length : -1)))) return badShape();
  return rows as readonly (readonly unknown[])[];
}

const fits = (state: RangeObject, rows: number, columns: readonly number[]): boolean =>
  rows === rowCount(state) && columns.every((count) => count === columnCount(state));
const badShape = (): never => badArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

function write(state: RangeObject, book: Book, value: unknown): void {
  const cells = matrix(state, value);
  const { sheetId, zone } = state;
  book.fit(sheetId, zone);
  cells.forEach((row, r) => row.forEach((each, c) => book.write({ sheetId, col: zone.left + c, row: zone.top + r }, each)));
}

function writeFormats(state: RangeObject, book: Book, value: unknown): void {
  const { sheetId, zone } = state;
  const set = (target: Zone, code: unknown): void => {
    if (typeof code !== "string") return;
    const style: OfficeStyle = { numberFormat: code };
    book.do("SET_FORMATTING", { sheetId, target: [book.fit(sheetId, target)], format: gridFormat(code), style });
  };
  const same = broadcast(value);
  if (same) return set(zone, same.value); // One code for any range, whole columns too.
  const codes = matrix(state, value);
  if (new Set(codes.flat()).size === 1) return set(zone, codes[0]?.[0]);
  codes.forEach((row, r) => row.forEach((code, c) => set(cellZone(zone.left + c, zone.top + r), code)));
}

const formatAt = (book: Book, position: CellPosition): string => {
  const { right, bottom } = book.size(position.sheetId);
  const outside = position.col > right || position.row > bottom;
  const cell = outside ? undefined : book.getters.getCell(position);
  // An error shows no format, and keeps the one that its cell was given.
  return excelFormat(cell?.format ?? book.evaluated(position).format, cell?.style);
};
const formulas = (state: RangeObject, book: Book): unknown[][] => map(state, book.formulaReader());
const address = ({ sheetId, zone }: RangeObject, book: Book): string => sheetPrefix(book.getters.getSheetName(sheetId)) + formatZone(zone);

function moved({ sheetId, zone }: RangeObject, by: Partial<Zone>): RangeObject {
  const { left = 0, top = 0, right = 0, bottom = 0 } = by;
  return range(sheetId, { left: zone.left + left, top: zone.top + top, right: zone.right + right, bottom: zone.bottom + bottom });
}

function common(state: RangeObject, book: Book, other: unknown): RangeObject | null {
  const { sheetId, zone } = resolveRange(book, other, state.sheetId);
  const shared = sheetId === state.sheetId ? intersection(state.zone, zone) : null;
  return shared && range(sheetId, shared);
}

/** Contents go cell by cell: the grid's own command would remove a table that lies inside, which Excel's does not. */
function clear({ sheetId, zone }: RangeObject, book: Book, what = "All"): null {
  const inside = book.inside(sheetId, zone);
  if (what !== "Formats") {
    for (let row = inside.top; row <= inside.bottom; row++) {
      for (let col = inside.left; col <= inside.right; col++) {
        if (book.getters.getCell({ sheetId, col, row })) book.do("UPDATE_CELL", { sheetId, col, row, content: "" });
      }
    }
    book.forgetDependencies();
  }
  if (what === "Contents") return null;
  book.do("CLEAR_FORMATTING", { sheetId, target: [inside] });
  clearConditionalFormats(book, sheetId, inside);
  return null;
}

function select({ sheetId, zone }: RangeObject, book: Book): null {
  activateSheet(sheetId, book);
  book.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone: book.fit(sheetId, zone) });
  return null;
}

export const Range = define("Range", {
  tracked: true,
  get: {
    address,
    addressLocal: address,
    values: (state, book) => map(state, (position) => book.value(position)),
    formulas,
    formulasLocal: formulas,
    text: (state, book) => map(state, (position) => book.evaluated(position).formattedValue),
    valueTypes: (state, book) => map(state, (position) => valueType(book.evaluated(position).type)),
    numberFormat: (state, book) => map(state, (position) => formatAt(book, position)),
    hasSpill: (state, book) => spillOf(state, book) !== null,
    isEntireColumn: (state) => rowCount(state) === MAX.rows,
    isEntireRow: (state) => columnCount(state) === MAX.columns,
    rowCount,
    columnCount,
    cellCount: (state) => rowCount(state) * columnCount(state),
    rowIndex: ({ zone }) => zone.top,
    columnIndex: ({ zone }) => zone.left,
    columnHidden: ({ sheetId, zone }, book) => book.getters.isColHidden(sheetId, zone.left),
    rowHidden: ({ sheetId, zone }, book) => book.getters.isRowHidden(sheetId, zone.top),
  },
  set: {
    values: write,
    formulas: write,
    formulasLocal: write,
    numberFormat: writeFormats,
    columnHidden: (state, book, hidden: boolean) => hide(state, book, "COL", hidden),
    rowHidden: (state, book, hidden: boolean) => hide(state, book, "ROW", hidden),
  },
  nav: {
    worksheet: ({ sheetId }) => worksheet(sheetId),
    format: ({ sheetId, zone }) => make("RangeFormat", { sheetId, zone }),
    dataValidation: ({ sheetId, zone }) => make("DataValidation", { sheetId, zone }),
    conditionalFormats: ({ sheetId, zone }) => make("ConditionalFormatCollection", { sheetId, zone }),
  },
  call: {
    getCell: ({ sheetId, zone }, _book, row: number, column: number) => cellRange(sheetId, zone.left + column, zone.top + row),
    getRow: ({ sheetId, zone }, _book, row: number) => range(sheetId, { ...zone, top: zone.top + row, bottom: zone.top + row }),
    getColumn: ({ sheetId, zone }, _book, column: number) => range(sheetId, { ...zone, left: zone.left + column, right: zone.left + column }),
    getOffsetRange: (state, _book, row: number, column: number) => moved(state, { left: column, right: column, top: row, bottom: row }),
    getResizedRange: (state, _book, row: number, column: number) => moved(state, { right: column, bottom: row }),
    getAbsoluteResizedRange: ({ sheetId, zone }, _book, rows: number, columns: number) =>
      range(sheetId, { ...zone, right: zone.left + columns - 1, bottom: zone.top + rows - 1 }),
    getLastCell: ({ sheetId, zone }) => cellRange(sheetId, zone.right, zone.bottom),
    getLastRow: ({ sheetId, zone }) => range(sheetId, { ...zone, top: zone.bottom }),
    getLastColumn: ({ sheetId, zone }) => range(sheetId, { ...zone, left: zone.right }),
    getEntireColumn: ({ sheetId, zone }) => range(sheetId, { ...zone, top: 0, bottom: MAX.rows - 1 }),
    getEntireRow: ({ sheetId, zone }) => range(sheetId, { ...zone, left: 0, right: MAX.columns - 1 }),
    getBoundingRect: (state, book, other: unknown) => range(state.sheetId, union(state.zone, resolveRange(book, other, state.sheetId).zone)),
    getIntersection: sure("intersection", common),
    getIntersectionOrNullObject: common,
    getUsedRange: sure("used range", ({ sheetId, zone }, book, valuesOnly?: boolean) => usedRange(book, sheetId, valuesOnly === true, zone)),
    getUsedRangeOrNullObject: ({ sheetId, zone }, book, valuesOnly?: boolean) => usedRange(book, sheetId, valuesOnly === true, zone),
    getSurroundingRegion: surroundingRegion,
    getSpillingToRange: sure("spill", spillOf),
    getSpillingToRangeOrNullObject: spillOf,
    getSpillParent: sure("spill parent", spillParent),
    getSpillParentOrNullObject: spillParent,
    getTables: (state) => make("TableCollection", { sheetId: state.sheetId }),
    insert: insertCells,
    delete: deleteCells,
    copyFrom,
    moveTo,
    clear,
    select,
    merge: ({ sheetId, zone }, book) => void book.do("ADD_MERGE", { sheetId, target: [zone], force: true }),
    unmerge: ({ sheetId, zone }, book) => void book.do("REMOVE_MERGE", { sheetId, target: [zone] }),
    getCellProperties: cellProperties,
    getColumnProperties: columnProperties,
    getRowProperties: rowProperties,
    setCellProperties: (state, book, properties: unknown) => setCellProperties(book, map(state, (position) => position), matrix(state, properties)),
    calculate: (_state, book) => void book.do("EVALUATE_CELLS", {}),
    setDirty: (_state, book) => void book.do("EVALUATE_CELLS", {}),
    // Writes of more than 1,500 cells come in slices, after this question.
    _ValidateArraySize: (state, _book, rows: number, columns: number) => void (fits(state, rows, [columns]) || badShape()),
  },
});

function hide({ sheetId, zone }: ApiObject<"Range">, book: Book, dimension: "COL" | "ROW", hidden: boolean): void {
  const { left, top, right, bottom } = book.inside(sheetId, zone);
  const [first, last] = dimension === "COL" ? [left, right] : [top, bottom];
  const elements = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  book.do(hidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS", { sheetId, dimension, elements });
}
