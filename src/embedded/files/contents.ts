// Values of cells in the words of the grid, which takes all contents as texts that somebody might have typed.
import { constants, helpers } from "@odoo/o-spreadsheet";
import { readText } from "./xml";
import type { StoredCell } from "./sheetReader";

/** What the grid is to get for a value; undefined for nothing. */
export function contentOf({ type, value }: Pick<StoredCell, "type" | "value">, shared: readonly string[]): string | undefined {
  switch (type) {
    case "s":
      return textContent(shared[Number(value)] ?? "");
    case "str":
    case "inlineStr":
      return textContent(readText(value));
    case "b":
      return value === "1" || value === "true" ? "TRUE" : "FALSE";
    case "e":
      return value;
    case "d":
      return dateContent(value);
  }
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) ? undefined : String(number);
}

/** A text that the grid would take for something else gets an apostrophe, as when it is typed. */
function textContent(text: string): string | undefined {
  if (text === "") return undefined;
  const typed = /^['=]/.test(text) || /^\s*(true|false)\s*$/i.test(text) || (/\d/.test(text) && isTyped(text));
  return typed ? `'${text}` : text;
}
const isTyped = (text: string): boolean => helpers.isNumber(text, constants.DEFAULT_LOCALE) || helpers.isDateTime(text, constants.DEFAULT_LOCALE);

const DAY = 86_400_000;
/** An ISO date as a serial number. */
function dateContent(value: string): string | undefined {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(value) || !value.includes("T") ? value : `${value}Z`);
  return Number.isNaN(time) ? undefined : String(time / DAY + 25_569);
}
