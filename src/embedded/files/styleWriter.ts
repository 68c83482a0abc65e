// Collects the formats that cells have, each once, and writes them as styles.xml.
import type { Border } from "@odoo/o-spreadsheet";
import type { OfficeStyle } from "../host/numberFormats";
import { argb } from "./colors";
import { builtInNumber } from "./numberCodes";
import { element, xmlFile } from "./xml";

/** Texts, each once, in the order of their first use. */
class Pool {
  readonly entries: string[];
  private readonly places: Map<string, number>;
  constructor(...first: readonly string[]) {
    this.entries = [...first];
    this.places = new Map(first.map((text, place) => [text, place]));
  }
  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.entries.length);
    return this.entries.push(text) - 1;
  }
}

export interface Look {
  readonly style: OfficeStyle;
  readonly border: Border | undefined;
  readonly code: string;
  /** A text that would be something else if it were typed. */
  readonly quoted: boolean;
}

const FIRST_OWN_FORMAT = 164;
const fontXml = ({ bold, italic, strikethrough, underline, fontSize, fontName, textColor }: OfficeStyle): string =>
  element(
    "font",
    {},
    bold ? element("b") : "",
    italic ? element("i") : "",
    strikethrough ? element("strike") : "",
    underline ? element("u") : "",
    element("sz", { val: fontSize ?? 11 }),
    textColor ? element("color", { rgb: argb(textColor) }) : element("color", { theme: 1 }),
    element("name", { val: fontName ?? "Calibri" }),
    element("family", { val: 2 }),
  );
const noFill = element("fill", {}, element("patternFill", { patternType: "none" }));
const greyFill = element("fill", {}, element("patternFill", { patternType: "gray125" }));
const sides = ["left", "right", "top", "bottom"] as const;
const borderXml = (border: Border | undefined): string =>
  element(
    "border",
    {},
    ...sides.map((side) => {
      const line = border?.[side];
      return line ? element(side, { style: line.style }, element("color", { rgb: argb(line.color) })) : element(side);
    }),
    element("diagonal"),
  );

export class Styles {
  private readonly fonts = new Pool(fontXml({}));
  private readonly fills = new Pool(noFill, greyFill);
  private readonly borders = new Pool(borderXml(undefined));
  private readonly codes = new Pool();
  private readonly conditional = new Pool();
  private readonly formats = new Pool(element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));

  /** The number of a look. */
  number({ style, border, code, quoted }: Look): number {
    const numFmtId = /^general$/i.test(code) ? 0 : (builtInNumber(code) ?? FIRST_OWN_FORMAT + this.codes.place(code));
    const fontId = this.fonts.place(fontXml(style));
    const fillId = style.fillColor ? this.fills.place(solid(style.fillColor)) : 0;
    const borderId = this.borders.place(borderXml(border));
    const alignment = alignmentXml(style);
    const xf = { numFmtId, fontId, fillId, borderId, xfId: 0, quotePrefix: quoted || undefined };
    const applies = { applyNumberFormat: numFmtId > 0 || undefined, applyFont: fontId > 0 || undefined, applyFill: fillId > 0 || undefined };
    return this.formats.place(element("xf", { ...xf, ...applies, applyBorder: borderId > 0 || undefined, applyAlignment: alignment !== "" || undefined }, alignment));
  }

  /** The number of what a conditional format changes. */
  conditionalNumber({ bold, italic, textColor, fillColor }: OfficeStyle): number {
    const font = [bold ? element("b") : "", italic ? element("i") : "", textColor ? element("color", { rgb: argb(textColor) }) : ""];
    const fill = fillColor ? element("fill", {}, element("patternFill", { patternType: "solid" }, element("bgColor", { rgb: argb(fillColor) }))) : "";
    return this.conditional.place(element("dxf", {}, font.some(Boolean) ? element("font", {}, ...font) : "", fill));
  }

  xml(): string {
    const list = (name: string, { entries }: Pool): string => element(name, { count: entries.length }, ...entries);
    const codes = this.codes.entries.map((formatCode, place) => element("numFmt", { numFmtId: FIRST_OWN_FORMAT + place, formatCode }));
    return xmlFile(
      element(
        "styleSheet",
        { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
        codes.length ? element("numFmts", { count: codes.length }, ...codes) : "",
        list("fonts", this.fonts),
        list("fills", this.fills),
        list("borders", this.borders),
        element("cellStyleXfs", { count: 1 }, element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
        list("cellXfs", this.formats),
        element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
        this.conditional.entries.length ? list("dxfs", this.conditional) : "",
      ),
    );
  }
}

const solid = (color: string): string =>
  element("fill", {}, element("patternFill", { patternType: "solid" }, element("fgColor", { rgb: argb(color) }), element("bgColor", { indexed: 64 })));

/** Excel indents only what is aligned, and aligns to the left what is indented. */
function alignmentXml({ align, verticalAlign, wrapping, indentLevel, rotation }: OfficeStyle): string {
  const turned = rotation ? Math.round((rotation * 180) / Math.PI) : 0;
  const given = {
    horizontal: align ?? (indentLevel ? "left" : undefined),
    vertical: verticalAlign === "middle" ? "center" : verticalAlign === "top" ? "top" : undefined,
    wrapText: wrapping === "wrap" || undefined,
    indent: indentLevel || undefined,
    textRotation: turned ? (turned < 0 ? -turned : 90 + turned) : undefined,
  };
  return Object.values(given).some((value) => value !== undefined) ? element("alignment", given) : "";
}
