// Formats of a file: cells name one by its number.
import type { Border, BorderDescr, Align, VerticalAlign } from "@odoo/o-spreadsheet";
import { gridFormat, type OfficeStyle } from "../host/numberFormats";
import { colorOf } from "./colors";
import { builtInFormats } from "./numberCodes";
import { child, children, inside, isOn, type Element } from "./xml";

export interface CellLook {
  readonly style: OfficeStyle | undefined;
  readonly format: string | undefined;
  readonly border: Border | undefined;
}

const lines: Readonly<Record<string, BorderDescr["style"]>> = {
  thin: "thin", hair: "thin", medium: "medium", thick: "thick", double: "thick", dashed: "dashed", mediumDashed: "dashed", dashDot: "dashed",
  mediumDashDot: "dashed", dashDotDot: "dashed", mediumDashDotDot: "dashed", slantDashDot: "dashed", dotted: "dotted",
};
const aligned: Readonly<Record<string, Align>> = { left: "left", center: "center", right: "right", centerContinuous: "center", fill: "left", justify: "left", distributed: "center" };
const lifted: Readonly<Record<string, VerticalAlign>> = { top: "top", center: "middle", justify: "top", distributed: "middle" };

/** The looks of cells in the order of their numbers. */
export function looksOf(styles: Element | undefined, theme: readonly string[]): CellLook[] {
  const fonts = children(child(styles, "fonts"), "font");
  const fills = children(child(styles, "fills"), "fill").map((fill) => fillOf(fill, theme));
  const borders = children(child(styles, "borders"), "border").map((border) => borderOf(border, theme));
  const codes = new Map(children(child(styles, "numFmts"), "numFmt").map(({ attributes }) => [attributes["numFmtId"] ?? "", attributes["formatCode"] ?? ""]));
  const [normal] = fonts;
  return children(child(styles, "cellXfs"), "xf").map((xf) => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = xf.attributes;
    const code = codes.get(numFmtId) ?? builtInFormats[Number(numFmtId)] ?? "General";
    const format = gridFormat(code);
    const style: OfficeStyle = {
      ...fontOf(fonts[Number(fontId)], normal, theme),
      ...fills[Number(fillId)],
      ...alignmentOf(child(xf, "alignment")?.attributes ?? {}),
      ...(code === "General" ? {} : { numberFormat: code }),
    };
    return { style: Object.keys(style).length ? style : undefined, format: format || undefined, border: borders[Number(borderId)] };
  });
}

/** What conditional formats change of a cell, in the order of their numbers. There a solid fill is said by its background. */
export const conditionalLooks = (styles: Element | undefined, theme: readonly string[]): OfficeStyle[] =>
  children(child(styles, "dxfs"), "dxf").map((look) => {
    const fillColor = colorOf(inside(look, "fill", "patternFill", "bgColor"), theme) ?? colorOf(inside(look, "fill", "patternFill", "fgColor"), theme);
    return { ...fontOf(child(look, "font"), undefined, theme), ...(fillColor === undefined ? {} : { fillColor }) };
  });

/** What differs from the workbook's own font, which every cell without a say has. */
function fontOf(font: Element | undefined, normal: Element | undefined, theme: readonly string[]): OfficeStyle {
  const said = (name: string): boolean => {
    const found = child(font, name);
    return found !== undefined && (found.attributes["val"] === undefined || isOn(found.attributes["val"]));
  };
  const differing = (name: string): string | undefined => {
    const [own, usual] = [font, normal].map((each) => child(each, name)?.attributes["val"]);
    return own === usual ? undefined : own;
  };
  const [size, name] = [differing("sz"), differing("name")];
  const color = colorOf(child(font, "color"), theme);
  return {
    ...(said("b") && { bold: true }),
    ...(said("i") && { italic: true }),
    ...(said("strike") && { strikethrough: true }),
    ...(child(font, "u") && child(font, "u")?.attributes["val"] !== "none" && { underline: true }),
    ...(size !== undefined && { fontSize: Number(size) }),
    ...(name !== undefined && { fontName: name }),
    ...(color !== undefined && color !== "#000000" && { textColor: color }),
  };
}

function fillOf(fill: Element, theme: readonly string[]): OfficeStyle {
  const pattern = child(fill, "patternFill");
  if (pattern === undefined || ["none", undefined].includes(pattern.attributes["patternType"])) return {};
  const color = colorOf(child(pattern, "fgColor"), theme);
  return color === undefined ? {} : { fillColor: color };
}

function borderOf(border: Element, theme: readonly string[]): Border | undefined {
  const sides = (["left", "right", "top", "bottom"] as const).flatMap((side) => {
    const line = child(border, side) ?? child(border, { left: "start", right: "end" }[side as "left"] ?? "");
    const style = lines[line?.attributes["style"] ?? ""];
    return style ? [[side, { style, color: colorOf(child(line, "color"), theme) ?? "#000000" }] as const] : [];
  });
  return sides.length ? (Object.fromEntries(sides) as Border) : undefined;
}

function alignmentOf({ horizontal = "", vertical = "", wrapText, indent, textRotation }: Readonly<Record<string, string>>): OfficeStyle {
  const [align, verticalAlign] = [aligned[horizontal], lifted[vertical]];
  return {
    ...(align && { align }),
    ...(verticalAlign && { verticalAlign }),
    ...(isOn(wrapText) && { wrapping: "wrap" as const }),
    ...(Number(indent) > 0 && { indentLevel: Number(indent) }),
    ...(turned(textRotation) && { rotation: turned(textRotation) }),
  };
}

/** Degrees up to 90 turn left, beyond that right; the grid counts radians to the right. */
function turned(degrees = "0"): number {
  const given = Number(degrees);
  return given > 0 && given <= 180 ? ((given <= 90 ? -given : given - 90) * Math.PI) / 180 : 0;
}

/** The size of the workbook's own font. */
export const normalSize = (styles: Element | undefined): number => Number(inside(styles, "fonts", "font", "sz")?.attributes["val"] ?? 11);
