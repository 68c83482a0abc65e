/** JSON of strangers: read whole or refused. */
import { invalid } from "../core/calculationError";
import { quoted, textOf, type ExchangeFile } from "./exchangeFile";
import { limits } from "./limits";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Throws `value` where the file is no JSON, or one built to exhaust its reader. */
export function jsonOf(file: ExchangeFile): unknown {
  const text = textOf(file);
  if (isDeeper(text, limits.depth)) throw invalid("file", `The file ${quoted(file.path)} has more than ${limits.depth} brackets within one another; at most ${limits.depth} are read.`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw invalid("file", `The file ${quoted(file.path)} is not JSON; it may be cut off.`);
  }
}

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** A value that the object itself holds: names such as "constructor" are everybody's. */
export const own = (of: JsonObject, name: string): unknown => (Object.prototype.hasOwnProperty.call(of, name) ? of[name] : undefined);

/** Whether brackets outside of strings are nested deeper than so many. */
function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (inString) {
      if (sign === 92) i++;
      else if (sign === 34) inString = false;
    } else if (sign === 34) inString = true;
    else if (sign === 91 || sign === 123) {
      if (++depth > most) return true;
    } else if (sign === 93 || sign === 125) depth--;
  }
  return false;
}
