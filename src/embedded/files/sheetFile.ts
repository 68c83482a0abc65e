// One sheet of a file as the grid takes it.
import type { CellPosition, Zone } from "@odoo/o-spreadsheet";
import { formatZone, parseAddress } from "../host/addresses";
import type { Alert, ChartExtra } from "../host/extras";
import type { OfficeStyle } from "../host/numberFormats";
import { readChart } from "./chartReader";
import { contentOf } from "./contents";
import { colorOf } from "./colors";
import { readFormats } from "./conditionalFormats";
import { readDrawing } from "./drawingParts";
import { addressOf, LookZones } from "./lookZones";
import { lostRelations, type Losses } from "./lost";
import type { Package } from "./package";
import { readPage, type PageSettings } from "./pageParts";
import { refuseFile } from "./refused";
import { moved } from "./sharedFormulas";
import { hidden, readSheet, type StoredCell } from "./sheetReader";
import type { CellLook } from "./styleReader";
import { readRules, type SavedRule } from "./validations";
import type { PlacedTable, SheetEntry } from "./workbookReader";
import { all, child, children, inside, isOn, prefixed, type Attributes, type Element } from "./xml";

export interface Formulas {
  /** The file's text as Excel shows it. */
  shown(formula: string): string;
  /** Excel's text as the grid reads it, with the equals sign. */
  toGrid(formula: string, position: CellPosition): string;
  named(name: string): string | undefined;
}
interface Shared {
  readonly theme: readonly string[];
  readonly looks: readonly CellLook[];
  /** The looks that conditional formats name. */
  readonly conditional: readonly OfficeStyle[];
  readonly texts: readonly string[];
  readonly formulas: Formulas;
  readonly lost: Losses;
}

interface Size {
  right: number;
  bottom: number;
}
type Sized = { size?: number; isHidden?: boolean };
export interface ReadSheet {
  readonly data: { readonly id: string; readonly [part: string]: unknown };
  readonly size: Readonly<Size>;
  readonly page: PageSettings;
  readonly alerts: Readonly<Record<string, Alert>>;
  readonly charts: Readonly<Record<string, ChartExtra>>;
}

/** What the grid can hold and stay quick; a million rows would take half a minute. */
const MOST = { rows: 100_000, columns: 2_000, cells: 500_000, formula: 32_767 };
const SMALLEST: Size = { right: 25, bottom: 199 };
const PIXELS_PER_POINT = 96 / 72;
const PIXELS_PER_CHARACTER = 7;

export class SheetFile {
  private cells = 0;
  private rules = 0;
  private charts = 0;

  constructor(
    private readonly pack: Package,
    private readonly shared: Shared,
  ) {}

  read(sheet: SheetEntry, tables: readonly PlacedTable[]): ReadSheet {
    const { contents, zones, size, around, rows } = this.readCells(sheet);
    for (const { zone } of tables) extend(size, zone.right, zone.bottom);
    const cols = columnsOf(around, size);
    const { lost, formulas } = this.shared;
    const home = { sheetId: sheet.id, col: 0, row: 0 };
    const common = { size, formula: (text: string) => formulas.toGrid(formulas.shown(text), home), newId: () => String(++this.rules) };
    const rules = readRules(around, { ...common, named: formulas.named });
    lost.add("validations", rules.lost.length);
    const conditional = readFormats(around, { ...common, theme: this.shared.theme, looks: this.shared.conditional });
    lost.add("conditionalFormats", conditional.lost);
    this.count(sheet.path, around);
    const drawn = this.readCharts(sheet.path, around, cols, rows);
    const view = inside(around, "sheetViews", "sheetView");
    return {
      size,
      page: readPage(around),
      alerts: rules.alerts,
      charts: drawn.extras,
      data: {
        id: sheet.id,
        name: sheet.name,
        colNumber: size.right + 1,
        rowNumber: size.bottom + 1,
        cells: contents,
        ...this.formatting(zones),
        cols,
        rows: rowsOf(rows, size),
        merges: mergesOf(around, size),
        tables: tables.map(({ zone, config }) => ({ range: formatZone(zone), config, type: "static" })),
        dataValidationRules: rules.rules satisfies readonly SavedRule[],
        conditionalFormats: conditional.formats,
        figures: drawn.figures,
        panes: panesOf(view),
        areGridLinesVisible: view?.attributes["showGridLines"] === undefined || isOn(view.attributes["showGridLines"]),
        isVisible: sheet.visible,
        isLocked: isOn(child(around, "sheetProtection")?.attributes["sheet"]),
        ...colored(colorOf(inside(around, "sheetPr", "tabColor"), this.shared.theme)),
      },
    };
  }

  private readCells({ id: sheetId, name, path }: SheetEntry): { contents: Record<string, string>; zones: LookZones; size: Size; around: Element; rows: ReadonlyMap<number, Attributes> } {
    const contents: Record<string, string> = {};
    const zones = new LookZones();
    const size = { ...SMALLEST };
    const first = new Map<string, { readonly text: string; readonly column: number; readonly row: number }>();
    const spread = new Spread();
    const text = this.pack.text(path) ?? refuseFile(`The part of the sheet "${name}" is missing.`);
    const { around, rows } = readSheet(path, text, (cell) => {
      // What an array formula has spread into a cell comes from the formula again.
      const own = cell.formula !== undefined || !spread.covers(cell.column, cell.row);
      if (cell.array !== undefined) spread.add(cell.array);
      const content = cell.formula !== undefined ? this.formula(cell, sheetId, first) : own ? contentOf(cell, this.shared.texts) : undefined;
      const { column, row } = cell;
      const inGrid = row < MOST.rows && column < MOST.columns;
      if (content !== undefined) {
        if (!inGrid) refuseFile(`The sheet "${name}" has a value in ${addressOf(column, row)}; this workbook goes as far as row ${MOST.rows} and column ${MOST.columns}.`);
        if (++this.cells > MOST.cells) refuseFile(`The workbook has more than ${MOST.cells} filled cells, which is more than this one holds.`);
        contents[addressOf(column, row)] = content;
      }
      if (!inGrid) return;
      extend(size, column, row);
      if (cell.look > 0) zones.add(column, row, cell.look);
    });
    return { contents, zones, size, around, rows };
  }

  /** A shared formula has its text in its first cell only. */
  private formula({ formula = "", shared, column, row }: StoredCell, sheetId: string, first: Map<string, { readonly text: string; readonly column: number; readonly row: number }>): string | undefined {
    if (formula.length > MOST.formula) refuseFile(`The formula in ${addressOf(column, row)} has ${formula.length} characters; Excel takes 8192.`);
    let text = formula;
    if (shared !== undefined && formula) first.set(shared, { text, column, row });
    else if (shared !== undefined) {
      const origin = first.get(shared);
      if (!origin) return undefined;
      text = moved(origin.text, column - origin.column, row - origin.row);
    }
    return this.shared.formulas.toGrid(this.shared.formulas.shown(text), { sheetId, col: column, row });
  }

  /** Numbers of looks begin at 1 in the grid. */
  private formatting(zones: LookZones): Record<"styles" | "formats" | "borders", Record<string, number>> {
    const found = zones.zones();
    const pick = (part: keyof CellLook): Record<string, number> =>
      Object.fromEntries(found.flatMap(([address, look]) => (this.shared.looks[look]?.[part] === undefined ? [] : [[address, look + 1]])));
    return { styles: pick("style"), formats: pick("format"), borders: pick("border") };
  }

  private count(path: string, around: Element): void {
    const { lost } = this.shared;
    for (const { kind } of this.pack.relations(path)) if (lostRelations[kind]) lost.add(lostRelations[kind]);
    lost.add("hyperlinks", all(around, "hyperlink").length);
    lost.add("outlines", children(child(around, "cols"), "col").filter(({ attributes }) => Number(attributes["outlineLevel"]) > 0).length);
  }

  private readCharts(path: string, around: Element, cols: Readonly<Record<number, Sized>>, rows: ReadonlyMap<number, Attributes>): { figures: object[]; extras: Record<string, ChartExtra> } {
    const relation = prefixed(child(around, "drawing")?.attributes ?? {}, "id");
    const target = this.pack.relations(path).find(({ id }) => id === relation)?.target;
    const drawing = target === undefined ? undefined : this.pack.tree(target);
    if (!drawing || target === undefined) return { figures: [], extras: {} };
    const { charts, others } = readDrawing(drawing, {
      column: (index) => cols[index]?.size ?? 96,
      row: (index) => (rows.get(index)?.["ht"] === undefined ? 23 : Number(rows.get(index)?.["ht"]) * PIXELS_PER_POINT),
    });
    this.shared.lost.add("pictures", others);
    const parts = new Map(this.pack.relations(target).map((each) => [each.id, each.target]));
    const extras: Record<string, ChartExtra> = {};
    const figures = charts.flatMap(({ relation: id, name, ...place }) => {
      const space = this.pack.tree(parts.get(id) ?? "");
      const chart = space && readChart(space, this.shared.theme);
      if (!chart) this.shared.lost.add("charts");
      if (!chart) return [];
      const chartId = `chart${++this.charts}`;
      extras[chartId] = { name, ...chart.extra };
      return [{ id: `figure${this.charts}`, ...place, tag: "chart", data: { ...chart.definition, chartId } }];
    });
    return { figures, extras };
  }
}

/** Cells over which array formulas spread. Sheets are read from above, so that a range is forgotten when its last row is over. */
class Spread {
  private open: Zone[] = [];
  private row = -1;

  add(address: string): void {
    const zone = parseAddress(address)?.zone;
    if (zone && (zone.right > zone.left || zone.bottom > zone.top)) this.open.push(zone);
  }
  covers(column: number, row: number): boolean {
    if (row !== this.row) this.open = this.open.filter(({ bottom }) => bottom >= row);
    this.row = row;
    return this.open.some(({ left, right, top }) => column >= left && column <= right && row >= top);
  }
}

function extend(size: Size, column: number, row: number): void {
  size.right = Math.max(size.right, Math.min(column + 5, MOST.columns - 1));
  size.bottom = Math.max(size.bottom, Math.min(row + 20, MOST.rows - 1));
}

const colored = (color: string | undefined): { readonly color?: string } => (color === undefined ? {} : { color });

function columnsOf(around: Element, { right }: Readonly<Size>): Record<number, Sized> {
  const usual = child(around, "sheetFormatPr")?.attributes["defaultColWidth"];
  const size = (characters: string): number => Math.round(Number(characters) * PIXELS_PER_CHARACTER);
  const columns: Record<number, Sized> = {};
  if (usual !== undefined && Number(usual) > 0) for (let at = 0; at <= right; at++) columns[at] = { size: size(usual) };
  for (const { attributes } of children(child(around, "cols"), "col")) {
    const { min, max, width } = attributes;
    for (let at = Number(min) - 1; at <= Math.min(Number(max) - 1, right); at++) {
      columns[at] = { ...columns[at], ...(Number(width) > 0 && { size: size(width ?? "") }), ...(hidden(attributes) && { isHidden: true }) };
    }
  }
  return columns;
}

function rowsOf(rows: ReadonlyMap<number, Attributes>, { bottom }: Readonly<Size>): Record<number, Sized> {
  const found = [...rows].flatMap(([row, attributes]) => {
    const height = isOn(attributes["customHeight"]) ? Number(attributes["ht"]) * PIXELS_PER_POINT : NaN;
    const sized: Sized = { ...(height > 0 && { size: Math.round(height) }), ...(hidden(attributes) && { isHidden: true }) };
    return row <= bottom && Object.keys(sized).length ? [[row, sized] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Merged cells that lie in the grid; where two overlap, which no program writes, the first counts. */
function mergesOf(around: Element, { right, bottom }: Readonly<Size>): string[] {
  const taken = new Set<string>();
  return children(child(around, "mergeCells"), "mergeCell").flatMap(({ attributes }) => {
    const zone = parseAddress(attributes["ref"] ?? "")?.zone;
    if (!zone || zone.right > right || zone.bottom > bottom || (zone.right - zone.left + 1) * (zone.bottom - zone.top + 1) > 10_000) return [];
    const cells: string[] = [];
    for (let row = zone.top; row <= zone.bottom; row++) for (let column = zone.left; column <= zone.right; column++) cells.push(`${column} ${row}`);
    if (cells.some((cell) => taken.has(cell))) return [];
    for (const cell of cells) taken.add(cell);
    return [formatZone(zone)];
  });
}

function panesOf(view: Element | undefined): { readonly xSplit: number; readonly ySplit: number } {
  const { state, xSplit = "0", ySplit = "0" } = child(view, "pane")?.attributes ?? {};
  return state?.startsWith("frozen") ? { xSplit: Number(xSplit), ySplit: Number(ySplit) } : { xSplit: 0, ySplit: 0 };
}
