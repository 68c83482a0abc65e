// Number formats: Excel's code is kept as it was written, and the grid gets the nearest code it can show.
import { constants, helpers, type Style } from "@odoo/o-spreadsheet";

/** A cell's style, with what Excel knows and the grid has no place for. The grid carries such keys along and saves them. */
export interface OfficeStyle extends Style {
  fontName?: string;
  indentLevel?: number;
  /** The code as it was written; it counts only while the cell still has the grid's format made from it. */
  numberFormat?: string;
}

const shown = new Map<string, string>();

/** The grid's format for an Excel code: "" is General, and a code that cannot be shown at all is shown as General. */
export function gridFormat(code: string): string {
  const known = shown.get(code);
  if (known !== undefined) return known;
  const format = /^general$/i.test(code.trim()) ? "" : (translations(code).find(works) ?? "");
  shown.set(code, format);
  return format;
}

/** The Excel code of a cell: what was written, unless somebody has chosen another format in the grid since. */
export function excelFormat(format: string | undefined, style: OfficeStyle | undefined): string {
  const written = style?.numberFormat;
  if (written !== undefined && gridFormat(written) === (format ?? "")) return written;
  return format || "General";
}

/** The code without what the grid does not know, then its first section alone. */
function translations(code: string): string[] {
  const plain = literals(code);
  return [plain, plain.split(";")[0] ?? ""];
}

/** Outside quotes: no colors or conditions, no padding (_x) and no fill (*x), digits for ?, e for E+, and a quote around stray letters. */
function literals(code: string): string {
  return code
    .split(/("[^"]*"|\\.|\[\$[^\]]*\])/)
    .map((piece, index) => (index % 2 ? locale(piece) : outside(piece)))
    .join("")
    .replace(/General/g, "0.##########");
}

/** [$€-407] names a currency and a locale: only the currency can be shown. */
const locale = (piece: string): string => piece.replace(/^\[\$([^\]-]*)-[^\]]*\]$/, (_, symbol: string) => (symbol ? `[$${symbol}]` : ""));

const outside = (piece: string): string =>
  piece
    .replace(/\[[^\]$]*\]/g, "")
    .replace(/[_*]./g, "")
    .replace(/\?/g, "#")
    .replace(/E[+-]0+/g, "e")
    .replace(/AM\/PM/gi, "a")
    .replace(/[^0#.,%;@$+\-/():!^&~{}<>= eEdmyhsaqGnrlDMYHSA]+/g, (stray) => `"${stray}"`)
    .replace(/[DMYHSA]/g, (letter) => letter.toLowerCase());

function works(format: string): boolean {
  try {
    for (const value of [1, -1, 0]) helpers.formatValue(value, { format, locale: constants.DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}
