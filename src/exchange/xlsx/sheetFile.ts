/** One sheet of a file: what its edits come to, as SpreadsheetML (ECMA-376, part 1, 18.3). */
import type { Turns } from "../../core/turns";
import { plainCells } from "../../sheets/address";
import type { Cell, Edit, Look, NumberRule, Page, Place } from "../../sheets/edit";
import type { Style, Styles } from "./styles";
import { element, escaped } from "./xml";

type Of<Kind extends Edit["kind"]> = Extract<Edit, { readonly kind: Kind }>;
/** What a cell of a file can be; tables, charts and names are of a live workbook. */
export type SheetEdit = Of<"cells" | "numberFormat" | "look" | "choice" | "allowed" | "width" | "height" | "freeze" | "print" | "view">;

interface FileCell {
  content: Cell;
  style: Style;
}

/** Height of a row with one line of the default font, in points. */
const LINE_POINTS = 15;
/** Width of a column of so many characters: five pixels of margin, seven a character. */
const columnWidth = (characters: number): number => Math.round(((characters * 7 + 5) / 7) * 256) / 256;

export class SheetFile {
  private readonly rows = new Map<number, Map<number, FileCell>>();
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly validations: string[] = [];
  private frozen: Of<"freeze"> | undefined;
  private seen: Of<"view"> | undefined;
  page: Page | undefined;

  constructor(readonly name: string) {}

  take(edit: SheetEdit): void {
    switch (edit.kind) {
      case "cells":
        return edit.cells.forEach((row, r) => row.forEach((content, c) => void (this.cell(edit.at.row + r, edit.at.column + c).content = content)));
      case "numberFormat":
        return this.each(edit.at, (cell) => void (cell.style = { ...cell.style, format: edit.format }));
      case "look":
        return this.look(edit.at, edit.look);
      case "choice":
        return void this.validations.push(listRule(edit));
      case "allowed":
        return void this.validations.push(numberRule(edit));
      case "width":
        return span(edit.at.column, edit.at.columns).forEach((column) => this.widths.set(column, edit.characters));
      case "height":
        return span(edit.at.row, edit.at.rows).forEach((row) => this.heights.set(row, edit.lines));
      case "freeze":
        this.frozen = edit;
        return;
      case "print":
        this.page = edit.page;
        return;
      case "view":
        this.seen = edit;
    }
  }

  private cell(row: number, column: number): FileCell {
    const cells = this.rows.get(row) ?? new Map<number, FileCell>();
    this.rows.set(row, cells);
    const cell = cells.get(column) ?? { content: null, style: {} };
    cells.set(column, cell);
    return cell;
  }

  private each({ row, column, rows, columns }: Place, change: (cell: FileCell) => void): void {
    for (const r of span(row, rows)) for (const c of span(column, columns)) change(this.cell(r, c));
  }

  private look(at: Place, { name: _name, linesBetween, lineBelow, ...style }: Look): void {
    this.each(at, (cell) => void (cell.style = { ...cell.style, ...style }));
    if (linesBetween) this.each({ ...at, rows: at.rows - 1 }, (cell) => void (cell.style = { ...cell.style, lineBelow: linesBetween }));
    if (lineBelow) this.each({ ...at, row: at.row + at.rows - 1, rows: 1 }, (cell) => void (cell.style = { ...cell.style, lineBelow }));
  }

  *xml(styles: Styles, isFirst: boolean): Turns<string> {
    const { page, seen } = this;
    const columns = [...this.widths].sort(([a], [b]) => a - b).map(([column, characters]) => element("col", { min: column + 1, max: column + 1, width: columnWidth(characters), customWidth: 1 }));
    const data = yield* this.data(styles);
    return [
      element("sheetPr", {}, `${seen ? element("tabColor", { rgb: `FF${seen.tab.slice(1)}` }) : ""}${page ? element("pageSetUpPr", { fitToPage: 1 }) : ""}`),
      element("sheetViews", {}, element("sheetView", { showGridLines: seen && !seen.gridlines ? 0 : undefined, tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 }, panes(this.frozen))),
      element("sheetFormatPr", { defaultRowHeight: LINE_POINTS }),
      columns.length > 0 ? element("cols", {}, columns.join("")) : "",
      element("sheetData", {}, data),
      this.validations.length > 0 ? element("dataValidations", { count: this.validations.length }, this.validations.join("")) : "",
      page ? printed(page) : "",
    ].join("");
  }

  private *data(styles: Styles): Turns<string> {
    const rows: string[] = [];
    for (const [row, cells] of [...this.rows].sort(([a], [b]) => a - b)) {
      const lines = this.heights.get(row);
      const written = [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => cellXml(row, column, cell, styles));
      rows.push(element("row", { r: row + 1, ht: lines && lines * LINE_POINTS, customHeight: lines && 1 }, written.join("")));
      yield;
    }
    return rows.join("");
  }
}

const span = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

/** Formulas have no value: whoever opens the file calculates them. */
function cellXml(row: number, column: number, { content, style }: FileCell, styles: Styles): string {
  const at = { r: plainCells({ row, column, rows: 1, columns: 1 }), s: styles.number(style) };
  if (content === null) return element("c", at);
  if ("text" in content) return element("c", { ...at, t: "inlineStr" }, `<is><t xml:space="preserve">${escaped(content.text)}</t></is>`);
  if ("formula" in content) return element("c", at, `<f>${escaped(content.formula.replace(/^=/, ""))}</f>`);
  return typeof content.value === "boolean" ? element("c", { ...at, t: "b" }, `<v>${content.value ? 1 : 0}</v>`) : element("c", at, `<v>${content.value}</v>`);
}

function panes(frozen: Of<"freeze"> | undefined): string {
  if (!frozen || frozen.rows + frozen.columns === 0) return "";
  const { rows, columns } = frozen;
  const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return element("pane", { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: plainCells({ row: rows, column: columns, rows: 1, columns: 1 }), activePane, state: "frozen" });
}

const told = (message: string): Record<string, string | number> => ({ allowBlank: 1, showErrorMessage: 1, errorTitle: "Creditstake", error: message.slice(0, 255) });

function listRule({ at, options, message }: Of<"choice">): string {
  const source = typeof options === "string" ? options : `"${options.join(",")}"`;
  return element("dataValidation", { type: "list", ...told(message), sqref: plainCells(at) }, `<formula1>${escaped(source)}</formula1>`);
}

function numberRule({ at, rule, message }: Of<"allowed">): string {
  const { type, operator, formulas } = ruleParts(rule);
  return element("dataValidation", { type, operator, ...told(message), sqref: plainCells(at) }, formulas.map((each, i) => `<formula${i + 1}>${escaped(each)}</formula${i + 1}>`).join(""));
}

function ruleParts(rule: NumberRule): { readonly type: string; readonly operator: string | undefined; readonly formulas: readonly string[] } {
  if (rule.is === "custom") return { type: "custom", operator: undefined, formulas: [rule.formula.replace(/^=/, "")] };
  const type = rule.whole ? "whole" : "decimal";
  if (rule.is === "between") return { type, operator: "between", formulas: [String(rule.low), String(rule.high)] };
  const operators = { atLeast: "greaterThanOrEqual", above: "greaterThan", atMost: "lessThanOrEqual", below: "lessThan" } as const;
  return { type, operator: operators[rule.is], formulas: [String(rule.than)] };
}

/** A text at the head of a page as it stands: "&" begins a code there. */
const pageText = (text: string): string => escaped(text.slice(0, 100).replace(/&/g, "&&"));

const printed = ({ orientation, pagesWide, title }: Page): string =>
  [
    element("printOptions", { horizontalCentered: 1 }),
    element("pageMargins", { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    element("pageSetup", { orientation: orientation.toLowerCase(), fitToWidth: pagesWide, fitToHeight: 0 }),
    `<headerFooter><oddHeader>&amp;L${pageText(title)}&amp;R&amp;A</oddHeader><oddFooter>&amp;L&amp;F&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
  ].join("");
