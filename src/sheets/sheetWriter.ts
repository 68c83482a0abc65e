/** Collects the edits of one sheet, in the words of a layout: cells here, a look there. */
import { Area } from "./area";
import type { Cell, ChartEdit, Edit, LookName, NumberRule, Page } from "./edit";
import { look } from "./looks";
import { rectangles } from "./rectangles";

export const text = (words: string): Cell => (words === "" ? null : { text: words });
export const value = (number: number | boolean): Cell => ({ value: number });
/** Written with or without its "=". */
export const formula = (words: string): Cell => ({ formula: words.startsWith("=") ? words : `=${words}` });

/** The cells under a chart. Their width is set, so that a chart is as large in every program. */
export const CHART = { rows: 15, columns: 8, width: 9 } as const;

/** Colors of tabs, by what a sheet is for. */
const tabs = { inputs: "#FFC000", calculations: "#1F3864", checks: "#548235" } as const;

export class SheetWriter {
  private readonly sizes: Edit[] = [];
  private readonly others: Edit[] = [];

  constructor(readonly sheet: string) {}

  /** Sizes of columns and rows come first: a chart gets the place that its cells have when it is made. */
  get edits(): readonly Edit[] {
    return [...this.sizes, ...this.others];
  }

  add(...edits: readonly Edit[]): void {
    for (const edit of edits) (edit.kind === "width" || edit.kind === "height" ? this.sizes : this.others).push(edit);
  }

  get start(): Area {
    return Area.start(this.sheet);
  }

  /** Writes rows of cells from a corner on, and answers where they are. */
  cells(corner: Area, cells: readonly (readonly Cell[])[]): Area {
    const at = corner.sized(cells.length, cells[0]?.length ?? 0);
    this.add({ kind: "cells", at, cells });
    return at;
  }

  cell(at: Area, cell: Cell, lookName?: LookName): Area {
    this.cells(at, [[cell]]);
    if (lookName) this.look(at, lookName);
    return at;
  }

  look(at: Area, name: LookName): void {
    this.add({ kind: "look", at, look: look(name) });
  }

  /** One look for each cell; undefined leaves a cell as it is. */
  looks(corner: Area, names: readonly (readonly (LookName | undefined)[])[]): void {
    for (const { row, column, rows, columns, value: name } of rectangles(names)) this.look(corner.cell(row, column).sized(rows, columns), name);
  }

  format(at: Area, format: string): void {
    this.add({ kind: "numberFormat", at, format });
  }

  /** One number format for each row of an area, equal neighbours joined. */
  rowFormats(at: Area, formats: readonly string[]): void {
    for (const { row, rows, value: format } of rectangles(formats.map((each) => [each]))) this.format(at.rowAt(row).sized(rows, at.columns), format);
  }

  /** Gives cells a hidden name. */
  name(at: Area, name: string): void {
    this.add({ kind: "name", at, name });
  }

  choice(at: Area, options: readonly string[] | Area, message: string): void {
    this.add({ kind: "choice", at, options: options instanceof Area ? options.elsewhere : options, message });
  }

  allowed(at: Area, rule: NumberRule, message: string): void {
    this.add({ kind: "allowed", at, rule, message });
  }

  table(at: Area, name: string): void {
    this.add({ kind: "table", at, name, style: "TableStyleLight1" });
  }

  /** Widths in characters, of columns from the first one on. */
  widths(...characters: readonly number[]): void {
    for (const { column, columns, value: width } of rectangles([characters])) {
      this.add({ kind: "width", at: this.start.cell(0, column).sized(1, columns), characters: width });
    }
  }

  /** A header whose columns are figures, but for the first ones. */
  header(at: Area, labels = at.columns): void {
    this.headings(at, labels);
    this.twoLines(at);
  }

  /** A header beside other cells, whose rows it leaves as high as they are. */
  headings(at: Area, labels: number): void {
    if (labels > 0) this.look(at.sized(1, labels), "heading");
    if (labels < at.columns) this.look(at.without(0, labels), "figureHeading");
  }

  /** Names of scenarios and lines are longer than their columns are wide. */
  twoLines(at: Area): void {
    this.add({ kind: "height", at, lines: 2 });
  }

  freeze(rows: number, columns: number): void {
    this.add({ kind: "freeze", sheet: this.sheet, rows, columns });
  }

  /** Cells without the lines of the grid between them, as models are read. */
  view(kind: keyof typeof tabs): void {
    this.add({ kind: "view", sheet: this.sheet, gridlines: false, tab: tabs[kind] });
  }

  print(page: Page): void {
    this.add({ kind: "print", sheet: this.sheet, page });
  }

  chart(chart: ChartEdit): void {
    this.add(chart);
  }
}
