// The workbook in the grid as an .xlsx file: formulas as Excel stores them, and the values that the grid shows.
import type { Model } from "@odoo/o-spreadsheet";
import type { Book } from "../host/book";
import type { Definition } from "../host/objects/chart";
import { zonesOf } from "../host/pages";
import type { KnownTable } from "../host/tables";
import { chartXml } from "./chartWriter";
import { writeCustomParts } from "./customXmlParts";
import { namesXml } from "./definedNames";
import { drawingXml, type Anchored } from "./drawingParts";
import { mayBeArray } from "./dynamicArrays";
import { Losses } from "./lost";
import { NewPackage } from "./package";
import { SheetWriter, type Common, type SavedSheet } from "./sheetWriter";
import type { StoredFormulas } from "./storedFormulas";
import { Styles } from "./styleWriter";
import { tableXml } from "./tableParts";
import { element, escaped, writtenText, xmlFile } from "./xml";

const WORKBOOK = "xl/workbook.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  readonly lost: Losses;
}

/** Not public, and the public way would make the whole workbook a second time: a new version of the grid must be checked here. */
const savedSheets = (model: Model): readonly SavedSheet[] => (model as unknown as { _exportData(squished: boolean): { sheets: readonly SavedSheet[] } })._exportData(false).sheets;

export function writeWorkbook(book: Book, stored: StoredFormulas): WrittenWorkbook {
  book.evaluate();
  return new WorkbookWriter(book, stored).written();
}

class WorkbookWriter {
  private readonly pack = new NewPackage();
  private readonly styles = new Styles();
  private readonly texts = new Map<string, number>();
  private readonly lost = new Losses();
  private readonly known: readonly KnownTable[];
  private arrays = false;
  private charts = 0;
  private tables = 0;

  constructor(
    private readonly book: Book,
    private readonly stored: StoredFormulas,
  ) {
    this.known = book.tables();
  }

  written(): WrittenWorkbook {
    const { pack, book } = this;
    pack.add("", "officeDocument", WORKBOOK, "", "spreadsheetml.sheet.main");
    const sheets = savedSheets(book.model);
    const common = this.common();
    const active = book.getters.getActiveSheetId();
    const entries = sheets.map((sheet, place) => {
      const path = `xl/worksheets/sheet${place + 1}.xml`;
      const tables = this.known.filter(({ sheetId }) => sheetId === sheet.id);
      const ends = this.drawing(sheet, path, place) + this.tableParts(tables, path, common);
      pack.put(path, xmlFile(new SheetWriter(sheet, tables, common).xml(ends, sheet.id === active)), "spreadsheetml.worksheet");
      return element("sheet", { name: sheet.name, sheetId: place + 1, state: sheet.isVisible ? undefined : "hidden", "r:id": pack.relate(WORKBOOK, "worksheet", path) });
    });
    const view = element("workbookView", { activeTab: Math.max(0, sheets.findIndex(({ id }) => id === active)) });
    pack.add(WORKBOOK, "styles", "xl/styles.xml", this.styles.xml(), "spreadsheetml.styles");
    pack.add(WORKBOOK, "sharedStrings", "xl/sharedStrings.xml", this.sharedStrings(), "spreadsheetml.sharedStrings");
    if (this.arrays) pack.add(WORKBOOK, "sheetMetadata", "xl/metadata.xml", dynamicArrays, "spreadsheetml.sheetMetadata");
    writeCustomParts(pack, WORKBOOK, book.extras.customXml);
    pack.put(WORKBOOK, xmlFile(element("workbook", { xmlns: MAIN, "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships" }, element("workbookPr"),
      element("bookViews", {}, view), element("sheets", {}, ...entries), this.names(sheets), element("calcPr", { calcId: CALCULATED_BY }))));
    pack.add("", "extended-properties", "docProps/app.xml", application, "extended-properties");
    return { bytes: pack.bytes(), lost: this.lost };
  }

  private common(): Common {
    const { book, stored, texts, styles, lost } = this;
    const isRange = (name: string): boolean => {
      const zone = book.getters.getNamedRange(name)?.range.zone;
      return zone ? zone.left < zone.right || zone.top < zone.bottom : this.known.some((table) => table.name.toLowerCase() === name.toLowerCase());
    };
    return {
      book,
      styles,
      lost,
      text: (text) => texts.get(text) ?? (texts.set(text, texts.size), texts.size - 1),
      formulaAt: book.formulaReader(),
      stored: (formula) => stored.toStore(formula),
      isArray: (formula) => mayBeArray(formula, { isCustom: (name) => stored.isCustom(name), isRange }),
      usesArrays: () => void (this.arrays = true),
    };
  }

  private drawing({ figures, name: sheet }: SavedSheet, path: string, place: number): string {
    const drawing = `xl/drawings/drawing${place + 1}.xml`;
    const placed = figures.flatMap((figure) => {
      const { chartId, ...definition } = figure.data as { readonly chartId?: string };
      const extra = this.book.extras.charts[chartId ?? ""];
      const xml = figure.tag === "chart" ? chartXml({ definition: definition as unknown as Definition, extra, sheet }) : undefined;
      if (xml === undefined) this.lost.add(figure.tag === "image" ? "pictures" : "charts");
      if (xml === undefined) return [];
      const relation = this.pack.add(drawing, "chart", `xl/charts/chart${++this.charts}.xml`, xml, "drawingml.chart");
      return [{ ...(figure as unknown as Omit<Anchored, "name">), name: extra?.name ?? `Chart ${this.charts}`, relation }];
    });
    return placed.length ? element("drawing", { "r:id": this.pack.add(path, "drawing", drawing, drawingXml(placed), "drawing") }) : "";
  }

  private tableParts(tables: readonly KnownTable[], path: string, { formulaAt, stored }: Common): string {
    const parts = tables.flatMap((table) => {
      const { sheetId, zone } = table;
      // Excel wants a row below the header.
      if (zone.bottom - zone.top < table.headerRows + table.totalRows) this.lost.add("tables");
      if (zone.bottom - zone.top < table.headerRows + table.totalRows) return [];
      const config = this.book.getters.getCoreTables(sheetId).find(({ id }) => id === table.id)?.config;
      if (!config) return [];
      const totals = Array.from({ length: zone.right - zone.left + 1 }, (_, place) => {
        const text = String(formulaAt({ sheetId, col: zone.left + place, row: zone.bottom }));
        return text.startsWith("=") ? escaped(stored(text.slice(1))) : undefined;
      });
      const xml = tableXml(++this.tables, table, config, totals);
      return [element("tablePart", { "r:id": this.pack.add(path, "table", `xl/tables/table${this.tables}.xml`, xml, "spreadsheetml.table") })];
    });
    return parts.length ? element("tableParts", { count: parts.length }, ...parts) : "";
  }

  private names(sheets: readonly SavedSheet[]): string {
    const { getters, extras } = this.book;
    const names = getters.getNamedRanges().map(({ name, range: { sheetId, zone } }) => ({ name, zone, sheet: getters.getSheetName(sheetId), ...extras.names[name] }));
    return namesXml(names, sheets.map(({ id, name }, place) => ({ place, sheet: name, ...zonesOf(this.book.page(id)) })));
  }

  private sharedStrings(): string {
    const texts = [...this.texts.keys()].map((text) => element("si", {}, element("t", { "xml:space": "preserve" }, escaped(writtenText(text)))));
    return xmlFile(element("sst", { xmlns: MAIN, uniqueCount: texts.length }, ...texts));
  }
}

/** The version of Excel's engine since which the values need not be reckoned anew: without the add-in that would leave #NAME? everywhere. */
const CALCULATED_BY = 191029;

/** Programs trust the values in a file only where they know who wrote it; like other libraries that write this format, this one names Excel. */
const application = xmlFile(
  element("Properties", { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" }, element("Application", {}, "Microsoft Excel"), element("AppVersion", {}, "16.0300")),
);

/** The mark to which cells of dynamic arrays point with cm="1" (MS-XLSX, 2.3.6). */
const dynamicArrays = xmlFile(
  element(
    "metadata",
    { xmlns: MAIN, "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" },
    element("metadataTypes", { count: 1 }, element("metadataType", {
      name: "XLDAPR", minSupportedVersion: 120000, copy: true, pasteAll: true, pasteValues: true, merge: true, splitFirst: true,
      rowColShift: true, clearFormats: true, clearComments: true, assign: true, coerce: true, cellMeta: true,
    })),
    element("futureMetadata", { name: "XLDAPR", count: 1 }, element("bk", {}, element("extLst", {}, element("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" },
      element("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false }))))),
    element("cellMetadata", { count: 1 }, element("bk", {}, element("rc", { t: 1, v: 0 }))),
  ),
);
