/** Numbers as people and exports write them: with separators of thousands, signs of currencies, percent, brackets, k and M. */
import { quoted } from "../exchangeFile";
import type { Findings } from "../report";

export type DecimalMark = "." | ",";

/** A number, undefined for a blank, or NaN for what is no number. */
export function numberIn(text: string, mark: DecimalMark): number | undefined {
  if (text === "") return undefined;
  const bare = bareNumber(text);
  if (bare === "" || /^(?:[-–—]+|n\/?a|none|null|uncapped|no cap)$/i.test(bare)) return undefined;
  const parts = /^(\(?)([+-]?)([\d.,' ]+)(\)?)(%|x|k|m|mm|b|bn)?$/i.exec(bare);
  if (!parts || (parts[1] === "(") !== (parts[4] === ")")) return NaN;
  const digits = plainDigits(parts[3]!.trim(), mark);
  if (digits === undefined) return NaN;
  const sign = parts[1] === "(" || parts[2] === "-" ? -1 : 1;
  const value = sign * scaled(digits, (parts[5] ?? "").toLowerCase());
  return Object.is(value, -0) ? 0 : value;
}

const bareNumber = (text: string): string =>
  text
    .replace(/[\u00A0\u2007\u2009\u202F]/g, " ")
    .replace(/\p{Sc}/gu, "")
    .replace(/^(?:US|CA|AU|HK|SG|NZ)?\s*(?:[A-Z]{3}\s)?/, "")
    .replace(/\s?(?:[A-Z]{3}|shares|元)$/, "")
    .replace(/\s+(?=[%xkmb])/i, "")
    .trim();

/** Times a power of ten as text, so that 12.5 % is 0.125 and not 0.12500000000000003. */
const scaled = (digits: string, suffix: string): number => Number(`${digits}e${{ "%": -2, k: 3, m: 6, mm: 6, b: 9, bn: 9 }[suffix] ?? 0}`);

function plainDigits(text: string, mark: DecimalMark): string | undefined {
  const decimal = mark === "." ? "\\." : ",";
  const group = mark === "." ? "[,' ]" : "[.' ]";
  const whole = new RegExp(`^(?:\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}|\\d+)?(?:${decimal}\\d*)?$`);
  if (text.length > 40 || !whole.test(text) || !/\d/.test(text)) return undefined;
  return text.replace(new RegExp(group, "g"), "").replace(",", ".").replace(/^\./, "0.").replace(/\.$/, "");
}

/** Which mark separates decimals in a file: the numbers tell, or the file's separator of columns, and then it is asked. */
export function decimalMark(path: string, delimiter: string, cells: Iterable<string>, findings: Findings): DecimalMark {
  const seen = { point: false, comma: false };
  let either: string | undefined;
  for (const cell of cells) {
    const number = bareNumber(cell).replace(/[()%+-]/g, "").trim();
    if (!/^\d[\d.,' ]*$/.test(number)) continue;
    if (/^\d{1,3}(?:,\d{3})+\.\d*$|^\d+\.(?:\d{1,2}|\d{4,})$|^0\.\d+$|,\d{3},/.test(number)) seen.point = true;
    else if (/^\d{1,3}(?:\.\d{3})+,\d*$|^\d+,(?:\d{1,2}|\d{4,})$|^0,\d+$|\.\d{3}\./.test(number)) seen.comma = true;
    else if (/^\d{1,3}[.,]\d{3}$/.test(number)) either = cell;
  }
  if (seen.point && seen.comma) findings.contradict(`The file ${quoted(path)} writes decimals both with a point and with a comma; the point is taken.`);
  if (seen.point) return ".";
  if (seen.comma) return ",";
  if (either === undefined || delimiter === ",") return delimiter === "," ? "." : ",";
  const asked = findings.ask({
    id: `${path}/decimals`,
    sentence: `What does ${quoted(either)} in the file ${quoted(path)} stand for: is the point or the comma the decimal mark?`,
    options: ["Point", "Comma"],
    default: "Comma",
  });
  return asked === "Point" ? "." : ",";
}
