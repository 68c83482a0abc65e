/** Each kind of edit in Excel's words. Nothing here waits: the edits of one list go out in one request. */
import { absoluteAddress } from "../sheets/address";
import type { ChartKind, Edit, Look, NumberRule } from "../sheets/edit";
import type { ChartAxes } from "../sheets/refresh/picture";
import { content, rangeAt } from "./content";

type Of<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;

/** Width of a column in points: seven pixels a character and five of margin, at 96 pixels an inch. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Height of a row with one line of the default font. */
const LINE_POINTS = 15;

const chartTypes: Readonly<Record<ChartKind, "ColumnClustered" | "BarClustered" | "BarStacked" | "Line" | "Area" | "XYScatterLinesNoMarkers">> = {
  columns: "ColumnClustered",
  bars: "BarClustered",
  stackedBars: "BarStacked",
  swings: "BarClustered",
  line: "Line",
  area: "Area",
  points: "XYScatterLinesNoMarkers",
};

export class Writer {
  /** @param names the workbook's names that exist, in lower case */
  constructor(
    private readonly workbook: Excel.Workbook,
    private readonly names: ReadonlySet<string> = new Set(),
  ) {}

  write(edit: Edit): void {
    switch (edit.kind) {
      case "sheet":
        return void this.workbook.worksheets.add(edit.name);
      case "cells":
        return this.cells(edit);
      case "table":
        return this.table(edit);
      case "numberFormat":
        this.at(edit).numberFormat = [[edit.format]];
        return;
      case "look":
        return applyLook(this.at(edit), edit.look);
      case "choice":
        return this.choice(edit);
      case "allowed":
        return this.allowed(edit);
      case "scale":
        this.at(edit).conditionalFormats.add("ColorScale").colorScale.criteria = {
          minimum: { type: "LowestValue", color: edit.lowest },
          maximum: { type: "HighestValue", color: edit.highest },
        };
        return;
      case "mark":
        return mark(this.at(edit).conditionalFormats.add("Custom").custom, edit);
      case "width":
        this.at(edit).format.columnWidth = points(edit.characters);
        return;
      case "height":
        this.at(edit).format.rowHeight = edit.lines * LINE_POINTS;
        return;
      case "freeze":
        return this.freeze(edit);
      case "print":
        return this.print(edit);
      case "view":
        return this.view(edit);
      case "chart":
        return this.chart(edit);
      case "chartData":
        return this.chartData(edit);
      case "chartAxes":
        return sayAxes(this.sheet(edit.sheet).charts.getItem(edit.name), edit);
      case "name":
        return this.name(edit);
      case "tableName":
        this.workbook.tables.getItem(edit.table).name = edit.name;
        return;
      case "tableSize":
        return this.workbook.tables.getItem(edit.table).resize(this.at(edit));
      case "tableColumn":
        return this.tableColumn(edit);
      case "record":
      case "memory":
        return;
      case "select":
        this.sheet(edit.at.sheet).activate();
        this.at(edit).select();
    }
  }

  private sheet(name: string): Excel.Worksheet {
    return this.workbook.worksheets.getItem(name);
  }

  private at({ at }: { readonly at: Of<"cells">["at"] }): Excel.Range {
    return rangeAt(this.sheet(at.sheet), at);
  }

  private cells(edit: Of<"cells">): void {
    if (edit.at.rows * edit.at.columns > 0) this.at(edit).formulas = edit.cells.map((row) => row.map(content));
  }

  private table(edit: Of<"table">): void {
    const table = this.sheet(edit.at.sheet).tables.add(this.at(edit), true);
    table.name = edit.name;
    table.style = edit.style;
    table.showFilterButton = false;
    table.showBandedRows = false;
  }

  private tableColumn({ table, from, index, name, cells }: Of<"tableColumn">): void {
    const { columns } = this.workbook.tables.getItem(table);
    const added = columns.add(index, [[content({ text: name })], ...cells.map(() => [""])]);
    const source = columns.getItemAt(from);
    added.getHeaderRowRange().copyFrom(source.getHeaderRowRange(), "Formats");
    const body = added.getDataBodyRange();
    body.copyFrom(source.getDataBodyRange(), "All");
    cells.forEach((cell, row) => {
      if (cell !== undefined) body.getCell(row, 0).formulas = [[content(cell)]];
    });
  }

  private choice(edit: Of<"choice">): void {
    const { options } = edit;
    const source = typeof options === "string" ? `=${options}` : options.join(",");
    const { dataValidation } = this.at(edit);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = alert(edit.message);
  }

  private allowed(edit: Of<"allowed">): void {
    const { dataValidation } = this.at(edit);
    dataValidation.rule = ruleOf(edit.rule);
    dataValidation.errorAlert = alert(edit.message);
  }

  private freeze({ sheet, rows, columns }: Of<"freeze">): void {
    const { freezePanes } = this.sheet(sheet);
    // Excel forgets frozen rows when columns are frozen after them, so both go in one word.
    if (rows > 0 && columns > 0) freezePanes.freezeAt(this.sheet(sheet).getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) freezePanes.freezeRows(rows);
    else if (columns > 0) freezePanes.freezeColumns(columns);
  }

  private print({ sheet: name, page }: Of<"print">): void {
    const sheet = this.sheet(name);
    const { pageLayout } = sheet;
    pageLayout.orientation = page.orientation;
    // Only the width is said: as many pages high as it takes.
    pageLayout.zoom = { horizontalFitToPages: page.pagesWide };
    pageLayout.centerHorizontally = true;
    if (page.area) pageLayout.setPrintArea(rangeAt(sheet, page.area));
    if (page.titleRows) pageLayout.setPrintTitleRows(rangeAt(sheet, page.titleRows).getEntireRow());
    if (page.titleColumns) pageLayout.setPrintTitleColumns(rangeAt(sheet, page.titleColumns).getEntireColumn());
    const { defaultForAllPages } = pageLayout.headersFooters;
    defaultForAllPages.leftHeader = pageText(page.title);
    // Excel fills in the sheet, the file, the page and the number of pages.
    defaultForAllPages.rightHeader = "&A";
    defaultForAllPages.leftFooter = "&F";
    defaultForAllPages.rightFooter = "Page &P of &N";
  }

  private view({ sheet: name, gridlines, tab }: Of<"view">): void {
    const sheet = this.sheet(name);
    sheet.showGridlines = gridlines;
    sheet.tabColor = tab;
  }

  private chart(edit: Of<"chart">): void {
    const sheet = this.sheet(edit.at.sheet);
    const chart = sheet.charts.add(chartTypes[edit.type], rangeAt(this.sheet(edit.data.sheet), edit.data), edit.by ?? "Columns");
    chart.name = edit.name;
    chart.title.text = edit.title;
    chart.legend.position = "Bottom";
    sayAxes(chart, edit);
    if (edit.valueMaximum !== undefined) chart.axes.valueAxis.maximum = edit.valueMaximum;
    paint(chart, edit);
    if (edit.type === "swings") swings(chart, edit.colors.length);
    const place = this.at(edit);
    chart.setPosition(place.getCell(0, 0), place.getLastCell());
  }

  private chartData(edit: Of<"chartData">): void {
    const chart = this.sheet(edit.sheet).charts.getItem(edit.name);
    chart.setData(rangeAt(this.sheet(edit.data.sheet), edit.data), edit.by ?? "Columns");
    if (!edit.at) return;
    const place = rangeAt(this.sheet(edit.at.sheet), edit.at);
    chart.setPosition(place.getCell(0, 0), place.getLastCell());
  }

  private name(edit: Of<"name">): void {
    const { names } = this.workbook;
    if (this.names.has(edit.name.toLowerCase())) names.getItem(edit.name).formula = `=${absoluteAddress(edit.at)}`;
    else names.add(edit.name, this.at(edit)).visible = false;
  }
}

/** What is not named stays. */
export function sayAxes({ axes: { categoryAxis, valueAxis } }: Excel.Chart, { valueTitle, valueFormat, categoryTitle, categoryFormat }: Partial<ChartAxes>): void {
  if (valueTitle !== undefined) valueAxis.title.text = valueTitle;
  if (valueFormat !== undefined) valueAxis.numberFormat = valueFormat;
  if (categoryTitle !== undefined) categoryAxis.title.text = categoryTitle;
  if (categoryFormat !== undefined) categoryAxis.numberFormat = categoryFormat;
}

/** The first category on top, and its name at the edge, where no bar covers it; a little room between categories and none within them. */
function swings({ axes: { categoryAxis }, series }: Excel.Chart, count: number): void {
  categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelPosition = "Low";
  for (let i = 0; i < count; i++) {
    const one = series.getItemAt(i);
    one.overlap = 100;
    one.gapWidth = 40;
  }
}

/** Lines are colored as lines, everything else as an area; a series of marks has no line. */
function paint({ series }: Excel.Chart, { type, colors, marks = [] }: Of<"chart">): void {
  colors.forEach((color, i) => {
    const one = series.getItemAt(i);
    if (marks.includes(i)) {
      one.markerStyle = "Diamond";
      one.markerSize = 9;
      one.markerBackgroundColor = color;
      one.markerForegroundColor = color;
      one.format.line.lineStyle = "None";
    } else if (type === "line" || type === "points") one.format.line.color = color;
    else one.format.fill.setSolidColor(color);
  });
}

/** A text at the head of a page as it stands: "&" begins a code there, and Excel takes 255 characters in all. */
const pageText = (text: string): string => text.slice(0, 100).replace(/&/g, "&&");

const alert = (message: string): Excel.DataValidationErrorAlert => ({ showAlert: true, style: "Stop", title: "Creditstake", message: message.slice(0, 255) });

function ruleOf(rule: NumberRule): Excel.DataValidationRule {
  if (rule.is === "custom") return { custom: { formula: rule.formula } };
  const operators = { atLeast: "GreaterThanOrEqualTo", above: "GreaterThan", atMost: "LessThanOrEqualTo", below: "LessThan" } as const;
  const number: Excel.BasicDataValidation =
    rule.is === "between" ? { operator: "Between", formula1: rule.low, formula2: rule.high } : { operator: operators[rule.is], formula1: rule.than };
  return rule.whole ? { wholeNumber: number } : { decimal: number };
}

/** Bold, so that not color alone says it. */
function mark({ rule, format }: Excel.CustomConditionalFormat, { formula, fill, color }: Of<"mark">): void {
  rule.formula = formula;
  format.fill.color = fill;
  format.font.color = color;
  format.font.bold = true;
}

export function applyLook({ format }: Excel.Range, look: Look): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.linesBetween !== undefined) drawLine(format, "InsideHorizontal", look.linesBetween);
  if (look.lineBelow !== undefined) drawLine(format, "EdgeBottom", look.lineBelow);
}

function drawLine(format: Excel.RangeFormat, where: "InsideHorizontal" | "EdgeBottom", color: string): void {
  const line = format.borders.getItem(where);
  line.style = "Continuous";
  line.color = color;
}
