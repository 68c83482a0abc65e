/**
 * The files in a zip file. What an entry says of its size is not believed: it is inflated in small steps, and given up as soon as it is
 * larger than it said, than a cap table is, or than its packed bytes can honestly hold. Zip files within are not opened.
 */
import { Inflate } from "fflate";
import { CalculationError, invalid } from "../core/calculationError";
import { megabytes, quoted, type ExchangeFile } from "./exchangeFile";
import { limits } from "./limits";
import { damaged, dataOf, zipDirectory, type ZipEntry } from "./zipDirectory";

/** Packed bytes a step: a bomb grows a thousandfold, so that a step makes four megabytes at most. */
const STEP = 4096;
const MEGABYTE = 2 ** 20;

/** @param wanted which entries are inflated; the others are in the list only */
export function unzipped({ path: zip, bytes }: ExchangeFile, wanted: (path: string) => boolean): ExchangeFile[] {
  const entries = zipDirectory(zip, bytes).filter(({ path }) => wanted(path));
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  if (claimed > limits.inflated) throw invalid("file", `The files in ${quoted(zip)} have ${megabytes(claimed)}; at most ${megabytes(limits.inflated)} are read.`);
  return entries.map((entry) => ({ path: entry.path, bytes: contentOf(zip, bytes, entry) }));
}

function contentOf(zip: string, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { path, size, packed, deflated } = entry;
  const data = dataOf(zip, bytes, entry);
  if (!deflated && packed !== size) throw damaged(zip, `${quoted(path)} says that it has ${size} bytes and has ${packed}`);
  const growth = Math.ceil(size / Math.max(1, packed));
  if (size > MEGABYTE && growth > limits.growth) throw invalid("file", `${quoted(path)} in ${quoted(zip)} would grow ${growth} times; at most ${limits.growth} times is allowed.`);
  const content = deflated ? inflated(zip, data, entry) : data;
  if (crc32(content) !== entry.crc) throw damaged(zip, `the checksum of ${quoted(path)} is not that of its bytes`);
  return content;
}

function inflated(zip: string, data: Uint8Array, { path, size }: ZipEntry): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw damaged(zip, `${quoted(path)} has more than the ${size} bytes that it says`);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < data.length; at += STEP) inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch (error) {
    if (error instanceof CalculationError) throw error;
    throw damaged(zip, `${quoted(path)} cannot be inflated`);
  }
  if (filled !== size) throw damaged(zip, `${quoted(path)} says that it has ${size} bytes and has ${filled}`);
  return content;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum of zip files (APPNOTE 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
