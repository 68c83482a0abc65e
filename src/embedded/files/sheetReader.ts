// One worksheet of a file: its cells as they stream by, and all around them as a tree.
import { helpers } from "@odoo/o-spreadsheet";
import { refuseFile } from "./refused";
import { isOn, nothing, readText, scan, type Attributes, type Element } from "./xml";

export interface StoredCell {
  readonly column: number;
  readonly row: number;
  /** The number of its look. */
  readonly look: number;
  /** As the file has it, without the equals sign; of a shared formula only its first cell has the text. */
  readonly formula: string | undefined;
  readonly shared: string | undefined;
  /** The cells over which an array formula spreads. */
  readonly array: string | undefined;
  /** n, s, str, inlineStr, b, e or d. */
  readonly type: string;
  readonly value: string;
}

export interface StoredSheet {
  /** Everything but rows and cells. */
  readonly around: Element;
  readonly rows: ReadonlyMap<number, Attributes>;
}

/** Excel's sheet. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;
const MOST_AROUND = 300_000;

/** Reads a sheet, and hands over each cell that has a look, a value or a formula. */
export function readSheet(part: string, xml: string, take: (cell: StoredCell) => void): StoredSheet {
  const cells = new CellReader(part, take);
  const around = new AroundReader(part);
  let inCells = false;
  scan(part, xml, {
    open(name, attributes) {
      if (name === "sheetData") inCells = true;
      else if (inCells) cells.open(name, attributes);
      else around.open(name, attributes);
    },
    text(text) {
      if (inCells) cells.text(text);
      else around.text(text);
    },
    close(name) {
      if (name === "sheetData") inCells = false;
      else if (inCells) cells.close(name);
      else around.close();
    },
  });
  return { around: around.root.children[0] ?? nothing, rows: cells.rows };
}

class CellReader {
  readonly rows = new Map<number, Attributes>();
  private row = -1;
  private column = -1;
  private cell: Attributes = {};
  private formula: Attributes | undefined;
  private formulaText = "";
  private value = "";
  private inside = "";
  /** Readings of a Japanese text stand beside it and are no part of it. */
  private reading = false;

  constructor(
    private readonly part: string,
    private readonly take: (cell: StoredCell) => void,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
    else if (name === "f") {
      this.formula = attributes;
      this.inside = "f";
    } else if (name === "v" || name === "t") this.inside = this.reading ? "" : "v";
    else if (name === "rPh") this.reading = true;
  }

  text(text: string): void {
    if (this.inside === "v") this.value += text;
    else if (this.inside === "f") this.formulaText += text;
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (name === "rPh") this.reading = false;
    this.inside = "";
  }

  private openRow(attributes: Attributes): void {
    this.row = attributes["r"] === undefined ? this.row + 1 : Number(attributes["r"]) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < ROWS)) refuseFile(`"${this.part}" has a row ${attributes["r"] ?? this.row + 1}; a sheet has ${ROWS} rows.`);
    if (Object.keys(attributes).length > 1) this.rows.set(this.row, attributes);
  }

  private openCell(attributes: Attributes): void {
    const address = attributes["r"];
    if (address === undefined) this.column++;
    else {
      const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
      if (!match || Number(match[2]) - 1 !== this.row) return refuseFile(`"${this.part}" has a cell "${address}" in row ${this.row + 1}.`);
      this.column = helpers.lettersToNumber(match[1] ?? "");
    }
    if (this.column >= COLUMNS) refuseFile(`"${this.part}" has a cell in column ${this.column + 1}; a sheet has ${COLUMNS} columns.`);
    this.cell = attributes;
    this.formula = undefined;
    this.formulaText = this.value = "";
  }

  private closeCell(): void {
    const { s = "0", t: type = "n" } = this.cell;
    const { t: kind, si: shared, ref } = this.formula ?? {};
    // A table of a what-if analysis has no formula that could be calculated: its values stay.
    const formula = this.formula && kind !== "dataTable" && (this.formulaText || shared !== undefined) ? readText(this.formulaText) : undefined;
    if (formula === undefined && this.value === "" && s === "0") return;
    this.take({ column: this.column, row: this.row, look: Number(s), formula, shared: kind === "shared" ? shared : undefined, array: kind === "array" ? ref : undefined, type, value: this.value });
  }
}

type Growing = { name: string; attributes: Attributes; children: Growing[]; text: string };

class AroundReader {
  readonly root: Growing = { name: "", attributes: {}, children: [], text: "" };
  private readonly stack = [this.root];
  private count = 0;

  constructor(private readonly part: string) {}

  open(name: string, attributes: Attributes): void {
    if (++this.count > MOST_AROUND) refuseFile(`"${this.part}" has more than ${MOST_AROUND} things beside its cells; such a sheet is not opened.`);
    const element: Growing = { name, attributes, children: [], text: "" };
    this.stack.at(-1)?.children.push(element);
    this.stack.push(element);
  }
  text(text: string): void {
    const element = this.stack.at(-1);
    if (element) element.text += text;
  }
  close(): void {
    this.stack.pop();
  }
}

/** The texts that cells share, without the formats of their parts. */
export function sharedTexts(part: string, xml: string): string[] {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let reading = false;
  scan(part, xml, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") reading = true;
      else if (name === "t") inText = !reading;
    },
    text: (piece) => void (inText && (text += piece)),
    close(name) {
      if (name === "si") texts.push(readText(text));
      else if (name === "rPh") reading = false;
      inText = false;
    },
  });
  return texts;
}

export const hidden = (attributes: Attributes | undefined): boolean => isOn(attributes?.["hidden"]);
