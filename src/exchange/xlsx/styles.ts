/** The styles of a file: cells name one by its number, equal ones are kept once. */
import type { Look } from "../../sheets/edit";
import { element, escaped } from "./xml";

/** How one cell looks, all that was said of it together. */
export interface Style extends Omit<Look, "name" | "linesBetween"> {
  readonly format?: string;
}

/** A list without doubles; the first entries are those that the format wants to be there. */
class Distinct {
  private readonly found = new Map<string, number>();
  constructor(...first: readonly string[]) {
    first.forEach((each) => this.number(each));
  }
  number(xml: string): number {
    const known = this.found.get(xml);
    if (known !== undefined) return known;
    this.found.set(xml, this.found.size);
    return this.found.size - 1;
  }
  get all(): readonly string[] {
    return [...this.found.keys()];
  }
}

/** Numbers below are taken by the format's own. */
const FIRST_FORMAT = 164;
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
const DEFAULT_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';

export class Styles {
  /** A sheet has thousands of cells and some twenty styles. */
  private readonly numbers = new Map<string, number>();
  private readonly fonts = new Distinct(DEFAULT_FONT);
  private readonly fills = new Distinct('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>');
  private readonly borders = new Distinct("<border><left/><right/><top/><bottom/><diagonal/></border>");
  private readonly formats = new Distinct();
  private readonly cells = new Distinct('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  number(style: Style): number {
    const key = JSON.stringify(style);
    const known = this.numbers.get(key) ?? this.added(style);
    this.numbers.set(key, known);
    return known;
  }

  private added(style: Style): number {
    const [format, font, fill, border] = [this.format(style.format), this.font(style), this.fill(style.fill), this.border(style.lineBelow)];
    const alignment = style.align || style.wrap ? element("alignment", { horizontal: style.align?.toLowerCase(), wrapText: style.wrap ? 1 : undefined, vertical: style.wrap ? "top" : undefined }) : "";
    return this.cells.number(
      element("xf", {
        numFmtId: format, fontId: font, fillId: fill, borderId: border, xfId: 0,
        applyNumberFormat: format ? 1 : undefined, applyFont: font ? 1 : undefined, applyFill: fill ? 1 : undefined, applyBorder: border ? 1 : undefined, applyAlignment: alignment ? 1 : undefined,
      }, alignment),
    );
  }

  /** Excel's own short date is a number of the format, and no code. */
  private format(code = "General"): number {
    if (code === "General") return 0;
    return code === "m/d/yyyy" ? 14 : FIRST_FORMAT + this.formats.number(escaped(code));
  }

  private font({ bold, italic, size = 11, color }: Style): number {
    const parts = [bold ? "<b/>" : "", italic ? "<i/>" : "", element("sz", { val: size }), color ? element("color", { rgb: argb(color) }) : "", '<name val="Calibri"/><family val="2"/>'];
    return this.fonts.number(`<font>${parts.join("")}</font>`);
  }

  private fill(color: string | undefined): number {
    return color === undefined ? 0 : this.fills.number(`<fill><patternFill patternType="solid">${element("fgColor", { rgb: argb(color) })}<bgColor indexed="64"/></patternFill></fill>`);
  }

  private border(color: string | undefined): number {
    return color === undefined ? 0 : this.borders.number(`<border><left/><right/><top/><bottom style="thin">${element("color", { rgb: argb(color) })}</bottom><diagonal/></border>`);
  }

  get xml(): string {
    const list = (name: string, all: readonly string[]): string => (all.length > 0 ? element(name, { count: all.length }, all.join("")) : "");
    const formats = this.formats.all.map((code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${code}"/>`);
    return [
      list("numFmts", formats), list("fonts", this.fonts.all), list("fills", this.fills.all), list("borders", this.borders.all),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>', list("cellXfs", this.cells.all),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    ].join("");
  }
}
