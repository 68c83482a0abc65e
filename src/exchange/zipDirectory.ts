/**
 * The list at the end of a zip file (PKWARE APPNOTE, 4.3): what is in it, where, and how large it says it is. Only what a package of
 * text files needs: one disk, no encryption, stored or deflated, below 4 GB. Everything else is refused, as are names that lead out of
 * the folder or that two entries share.
 */
import { invalid, type CalculationError } from "../core/calculationError";
import { quoted } from "./exchangeFile";
import { limits } from "./limits";

export interface ZipEntry {
  readonly path: string;
  /** Where its local header begins. */
  readonly at: number;
  readonly deflated: boolean;
  readonly crc: number;
  /** Bytes in the file, and bytes that it says it has when inflated. */
  readonly packed: number;
  readonly size: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

export const damaged = (path: string, why: string): CalculationError => invalid("file", `The zip file ${quoted(path)} is damaged: ${why}.`);

/** Zip files begin with the header of their first entry, or with the end of the list if they are empty. */
export const isZip = (bytes: Uint8Array): boolean => bytes.length >= 4 && [LOCAL, END].includes(viewOf(bytes).getUint32(0, true));

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The entries that are files, in the order of the list. Throws `value` with a sentence that names the zip file and the entry. */
export function zipDirectory(zip: string, bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === undefined) throw damaged(zip, "its list of entries is missing");
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw invalid("file", `The zip file ${quoted(zip)} is of the large kind (zip64); at most ${limits.entries} entries are read.`);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw invalid("file", `The zip file ${quoted(zip)} is one part of several; one whole file is needed.`);
  if (count > limits.entries) throw invalid("file", `The zip file ${quoted(zip)} has ${count} entries; at most ${limits.entries} are read.`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw damaged(zip, `its list of entries breaks off after ${i} of ${count}`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const next = at + CENTRAL_LENGTH + nameLength + extraLength + commentLength;
    if (next > end) throw damaged(zip, `its list of entries breaks off after ${i} of ${count}`);
    const path = nameOf(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength));
    if (!path.endsWith("/")) entries.push(entryOf(zip, view, at, path));
    at = next;
  }
  requireDistinct(zip, entries);
  return entries;
}

/** Where the bytes of an entry begin. */
export function dataOf(zip: string, bytes: Uint8Array, { path, at, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged(zip, `${quoted(path)} is not where its list says`);
  const begin = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (begin + packed > bytes.length) throw damaged(zip, `${quoted(path)} goes beyond its end`);
  return bytes.subarray(begin, begin + packed);
}

/** The end record is the last thing in the file but for a comment of at most 64 KB. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function entryOf(zip: string, view: DataView, at: number, path: string): ZipEntry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if (flags & 1) throw invalid("file", `${quoted(path)} in ${quoted(zip)} is encrypted; a zip file without a password is needed.`);
  if (method !== 0 && method !== 8) throw invalid("file", `${quoted(path)} in ${quoted(zip)} is packed by method ${method}; stored or deflated is needed.`);
  const leads = path.includes("\\") || path.startsWith("/") || /^[a-z]:/i.test(path) || path.split("/").includes("..");
  if (leads) throw invalid("file", `${quoted(path)} in ${quoted(zip)} leads out of the folder of the package; paths inside it are needed.`);
  return {
    path: path.replace(/(^|\/)\.\//g, "$1"),
    at: view.getUint32(at + 42, true),
    deflated: method === 8,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
  };
}

/** Names are UTF-8 or an old code page; what is not ASCII matters only for being told apart. */
const nameOf = (bytes: Uint8Array): string => {
  let name = "";
  for (const byte of bytes) name += String.fromCharCode(byte);
  try {
    return decodeURIComponent(escaped(name));
  } catch {
    return name;
  }
};

const escaped = (name: string): string => name.replace(/[^\w./-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);

/** On a Mac or in Windows, names that differ in capitals alone are one file: which of the two would be meant nobody can say. */
function requireDistinct(zip: string, entries: readonly ZipEntry[]): void {
  const seen = new Map<string, string>();
  for (const { path } of entries) {
    const before = seen.get(path.toLowerCase());
    if (before !== undefined) throw invalid("file", `The zip file ${quoted(zip)} has two entries ${quoted(before)} and ${quoted(path)}; names that differ in more than capitals are needed.`);
    seen.set(path.toLowerCase(), path);
  }
}
