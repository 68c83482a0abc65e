/** Files as they come in: a name with its folders, and bytes. The room opens nothing itself. */
import { invalid } from "../core/calculationError";
import { limits } from "./limits";

export interface ExchangeFile {
  /** With folders where there are any: "package/Manifest.ocf.json". */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every engine has it; the language's own types do not. */
declare const TextDecoder: new (encoding: string, options: { readonly fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** The text of a file: UTF-8, or UTF-16 with its mark, as Excel's "Unicode Text". Throws `value` where it is no text. */
export function textOf({ path, bytes }: ExchangeFile): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalid("file", `The file ${quoted(path)} is not text in UTF-8; save it as "CSV UTF-8" or as JSON in UTF-8.`);
  }
  if (text.includes("\0")) throw invalid("file", `The file ${quoted(path)} holds zero bytes; a text in UTF-8 is needed.`);
  return text;
}

/** Throws `value` if the files are more than anybody's cap table. */
export function requireSize(files: readonly ExchangeFile[]): void {
  const bytes = files.reduce((sum, each) => sum + each.bytes.length, 0);
  if (bytes > limits.bytes) throw invalid("file", `The files have ${megabytes(bytes)}; at most ${megabytes(limits.bytes)} are read.`);
  if (files.length > limits.entries) throw invalid("file", `${files.length} files were chosen; at most ${limits.entries} are read.`);
}

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

/** What somebody else wrote, for a sentence: one line, not too long, without signs that cannot be seen. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu, " ").trim();
  return line.length > 60 ? `${[...line.slice(0, 60)].slice(0, -1).join("")}…` : line;
}

export const quoted = (value: unknown): string => `"${shown(value)}"`;

/** The last part of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

export const hasExtension = ({ path }: ExchangeFile, extension: string): boolean => path.toLowerCase().endsWith(`.${extension}`);
