// One sheet of the grid as a part of a file.
import type { CellPosition, ConditionalFormat, Zone } from "@odoo/o-spreadsheet";
import { cellZone, formatZone, parseAddress } from "../host/addresses";
import type { Book } from "../host/book";
import { isFormulaCell } from "../host/formulas";
import { excelFormat, type OfficeStyle } from "../host/numberFormats";
import type { KnownTable } from "../host/tables";
import { argb } from "./colors";
import { formatsXml } from "./conditionalFormats";
import { excelCode } from "./numberCodes";
import { pagePropertiesXml, pageXml } from "./pageParts";
import type { SavedRule } from "./validations";
import { rulesXml } from "./validations";
import type { Styles } from "./styleWriter";
import { columnNames } from "./tableParts";
import type { Losses } from "./lost";
import { element, escaped, writtenText } from "./xml";

/** A sheet as the grid saves it. */
export interface SavedSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly styles: Readonly<Record<string, number>>;
  readonly formats: Readonly<Record<string, number>>;
  readonly borders: Readonly<Record<string, number>>;
  readonly cols: Readonly<Record<number, { readonly size?: number; readonly isHidden?: boolean }>>;
  readonly rows: Readonly<Record<number, { readonly size?: number; readonly isHidden?: boolean }>>;
  readonly merges: readonly string[];
  readonly figures: readonly { readonly id: string; readonly tag: string; readonly data: object; readonly [key: string]: unknown }[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataValidationRules: readonly SavedRule[];
  readonly areGridLinesVisible?: boolean;
  readonly isVisible: boolean;
  readonly panes?: { readonly xSplit: number; readonly ySplit: number };
  readonly color?: string;
  readonly isLocked?: boolean;
}

/** What all sheets of a workbook share while it is written. */
export interface Common {
  readonly book: Book;
  readonly styles: Styles;
  /** The number of a text among those that cells share. */
  readonly text: (text: string) => number;
  readonly formulaAt: (position: CellPosition) => string | number | boolean;
  /** A formula as the file is to hold it, and whether it may be several values. */
  readonly stored: (formula: string) => string;
  readonly isArray: (formula: string) => boolean;
  readonly usesArrays: () => void;
  readonly lost: Losses;
}

/** Errors that the format knows; younger ones are stored as #VALUE!. */
const errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];
const PIXELS_PER_POINT = 96 / 72;
const PIXELS_PER_CHARACTER = 7;

export class SheetWriter {
  private readonly headers = new Map<string, string>();

  constructor(
    private readonly sheet: SavedSheet,
    tables: readonly KnownTable[],
    private readonly common: Common,
  ) {
    // A header is a text, and the table's name of its column.
    for (const table of tables) {
      if (table.headerRows > 0) columnNames(table).forEach((name, place) => this.headers.set(`${table.zone.left + place} ${table.zone.top}`, name));
    }
  }

  /** @param ends the elements that point at other parts: a drawing and tables */
  xml(ends: string, isActive: boolean): string {
    const { sheet, common } = this;
    const page = common.book.page(sheet.id).settings;
    const tab = sheet.color ? element("tabColor", { rgb: argb(sheet.color) }) : "";
    const properties = tab + pagePropertiesXml({ ...page });
    const stored = (formula: string): string => common.stored(gridText(formula.replace(/^=/, "")));
    const lostRules: string[] = [];
    const rules = rulesXml(sheet.dataValidationRules, common.book.extras.validations, stored, lostRules);
    common.lost.add("validations", lostRules.length);
    const lostFormats: string[] = [];
    const formats = formatsXml(sheet.conditionalFormats, stored, (style) => common.styles.conditionalNumber(style), lostFormats);
    common.lost.add("conditionalFormats", lostFormats.length);
    return element(
      "worksheet",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
      properties ? element("sheetPr", {}, properties) : "",
      element("sheetViews", {}, this.viewXml(isActive)),
      element("sheetFormatPr", { defaultRowHeight: 15 }),
      columnsXml(sheet.cols),
      element("sheetData", {}, ...this.rowsXml()),
      sheet.isLocked ? element("sheetProtection", { sheet: true, objects: true, scenarios: true }) : "",
      sheet.merges.length ? element("mergeCells", { count: sheet.merges.length }, ...sheet.merges.map((ref) => element("mergeCell", { ref }))) : "",
      formats,
      rules,
      pageXml({ ...page }),
      ends,
    );
  }

  private viewXml(tabSelected: boolean): string {
    const { panes: { xSplit, ySplit } = { xSplit: 0, ySplit: 0 }, areGridLinesVisible } = this.sheet;
    const frozen = xSplit > 0 || ySplit > 0;
    const activePane = xSplit > 0 && ySplit > 0 ? "bottomRight" : xSplit > 0 ? "topRight" : "bottomLeft";
    const pane = { xSplit: xSplit || undefined, ySplit: ySplit || undefined, topLeftCell: formatZone(cellZone(xSplit, ySplit)), activePane, state: "frozen" };
    const given = { showGridLines: areGridLinesVisible === false ? false : undefined, tabSelected: tabSelected || undefined, workbookViewId: 0 };
    return element("sheetView", given, frozen ? element("pane", pane) + element("selection", { pane: activePane }) : "");
  }

  private rowsXml(): string[] {
    const rows = new Map<number, Set<number>>();
    const note = (col: number, row: number): void => void (rows.get(row)?.add(col) ?? rows.set(row, new Set([col])));
    const noteZone = ({ left, right, top, bottom }: Zone): void => {
      for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) note(col, row);
    };
    const { cells, styles, formats, borders, id: sheetId } = this.sheet;
    for (const part of [styles, formats, borders]) for (const address of Object.keys(part)) noteZone(zoneOf(address));
    const spills = new Map<string, Zone>();
    for (const address of Object.keys(cells)) {
      const { left, top } = zoneOf(address);
      note(left, top);
      const zone = this.common.book.getters.getSpreadZone({ sheetId, col: left, row: top });
      if (zone) spills.set(`${left} ${top}`, zone);
      if (zone) noteZone(zone);
    }
    for (const row of Object.keys(this.sheet.rows)) if (!rows.has(Number(row))) rows.set(Number(row), new Set());
    return [...rows].sort(([a], [b]) => a - b).map(([row, cols]) => this.rowXml(row, [...cols].sort((a, b) => a - b), spills));
  }

  private rowXml(row: number, cols: readonly number[], spills: ReadonlyMap<string, Zone>): string {
    const { size, isHidden } = this.sheet.rows[row] ?? {};
    const cells = cols.map((col) => this.cellXml({ sheetId: this.sheet.id, col, row }, spills.get(`${col} ${row}`)));
    const given = { r: row + 1, ht: size === undefined ? undefined : size / PIXELS_PER_POINT, customHeight: size === undefined ? undefined : true, hidden: isHidden || undefined };
    return cells.some(Boolean) || size !== undefined || isHidden ? element("row", given, ...cells) : "";
  }

  private cellXml(position: CellPosition, spill: Zone | undefined): string {
    const { book, styles, formulaAt, stored, isArray, usesArrays } = this.common;
    const { getters } = book;
    const address = formatZone(cellZone(position.col, position.row));
    const cell = getters.getCell(position);
    const evaluated = book.evaluated(position);
    const header = this.headers.get(`${position.col} ${position.row}`);
    // A cell may hold a style alone, and show what a formula spreads into it.
    const typed = cell && !isFormulaCell(cell) && evaluated.type === "text" ? cell.content : "";
    const value = header ?? (typed !== "" ? plainText(typed) : book.value(position));
    const style: OfficeStyle = getters.getCellStyle(position);
    const code = excelFormat(evaluated.format, style);
    const quoted = typeof value === "string" && evaluated.type === "text" && !isFormulaCell(cell) && /^[=+\-@']/.test(value);
    const s = styles.number({ style, border: getters.getCellBorder(position) ?? undefined, code: style.numberFormat === code ? code : excelCode(code), quoted }) || undefined;
    const formula = header === undefined && isFormulaCell(cell) ? String(formulaAt(position)).replace(/^=/, "") : undefined;
    if (formula === undefined) {
      if (value === "" || (evaluated.type === "empty" && header === undefined)) return s === undefined ? "" : element("c", { r: address, s });
      return typeof value === "string" && evaluated.type !== "error" ? element("c", { r: address, s, t: "s" }, element("v", {}, String(this.common.text(value)))) : element("c", { r: address, s, ...this.typed(value, evaluated.type) }, this.valueXml(value, evaluated.type));
    }
    const array = spill !== undefined || isArray(formula);
    if (array) usesArrays();
    const f = element("f", array ? { t: "array", ref: formatZone(spill ?? cellZone(position.col, position.row)) } : {}, escaped(writtenText(stored(formula))));
    return element("c", { r: address, s, ...this.typed(value, evaluated.type), cm: array ? 1 : undefined }, f, this.valueXml(value, evaluated.type));
  }

  private typed(value: string | number | boolean, type: string): { readonly t: string | undefined } {
    return { t: typeof value === "boolean" ? "b" : typeof value === "number" ? undefined : type === "error" ? "e" : "str" };
  }
  private valueXml(value: string | number | boolean, type: string): string {
    if (typeof value === "boolean") return element("v", {}, value ? "1" : "0");
    if (typeof value === "number") return element("v", {}, String(value));
    return element("v", {}, type === "error" ? (errors.includes(value) ? escaped(value) : "#VALUE!") : escaped(writtenText(value)));
  }
}

const zoneOf = (address: string): Zone => parseAddress(address)?.zone ?? cellZone(0, 0);
/** A text without the apostrophe by which it was typed. */
const plainText = (content: string): string => (content.startsWith("'") ? content.slice(1) : content);
/** Texts inside a formula of the grid, in Excel's spelling. */
const gridText = (formula: string): string => formula.replace(/\\"/g, '""');

function columnsXml(cols: SavedSheet["cols"]): string {
  const written = Object.entries(cols).flatMap(([place, { size, isHidden }]) =>
    size === undefined && !isHidden
      ? []
      : [element("col", { min: Number(place) + 1, max: Number(place) + 1, width: (size ?? 96) / PIXELS_PER_CHARACTER, customWidth: size === undefined ? undefined : true, hidden: isHidden || undefined })],
  );
  return written.length ? element("cols", {}, ...written) : "";
}
