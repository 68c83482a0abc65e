/** Files of somebody's cap table, in whatever format, as our tables and a report. The one door of the import. */
import { invalid } from "../core/calculationError";
import type { CapTableEntries } from "./entries";
import { hasExtension, quoted, requireSize, type ExchangeFile } from "./exchangeFile";
import { isLitter, isOcf, ocfDocuments, ocfPackage } from "./ocf/ocfPackage";
import { ocfPosition } from "./ocf/ocfPosition";
import type { Position } from "./position";
import { tablesOf } from "./positionTables";
import { csvPosition } from "./csv/csvPosition";
import { Findings, type Answers, type Report } from "./report";
import { isZip } from "./zipDirectory";
import { unzipped } from "./zipFile";

export interface ImportedCapTable {
  readonly format: "Open Cap Format" | "CSV";
  readonly company?: string;
  /** Serial number of the day. */
  readonly asOf?: number;
  readonly tables: CapTableEntries;
  readonly report: Report;
}

/**
 * Reads a zip file, the files of a package, or CSV files. Answers are those to the questions of an earlier report of the same files: the
 * import is made anew with them. Throws `value` with a sentence that names the file where it can be no cap table.
 */
export function importCapTable(chosen: readonly ExchangeFile[], answers?: Answers): ImportedCapTable {
  const findings = new Findings(answers);
  const { format, position } = read(chosen, findings);
  const tables = tablesOf(position, findings);
  if (tables.holders.length === 0 && tables.convertibles.length === 0) throw invalid("file", `${namesOf(chosen)} holds nothing that is outstanding: no shares, options, pool or convertibles were found.`);
  const { company, asOf } = position;
  return { format, ...(company === undefined ? {} : { company }), ...(asOf === undefined ? {} : { asOf }), tables, report: findings.report };
}

function read(chosen: readonly ExchangeFile[], findings: Findings): { readonly format: ImportedCapTable["format"]; readonly position: Position } {
  if (chosen.length === 0) throw invalid("file", "No file was chosen; a zip file, JSON files or CSV files are needed.");
  requireSize(chosen);
  const files = opened(chosen);
  const tables = files.filter((file) => hasExtension(file, "csv") || hasExtension(file, "tsv") || hasExtension(file, "txt"));
  const documents = ocfDocuments(files.filter((file) => !tables.includes(file)), findings);
  if (isOcf(documents)) return { format: "Open Cap Format", position: ocfPosition(ocfPackage(documents, findings), findings) };
  if (tables.length > 0) return { format: "CSV", position: csvPosition(tables, findings) };
  throw invalid("file", `${namesOf(chosen)} is neither a package of the Open Cap Format (JSON files with a manifest) nor CSV.`);
}

/** One zip file, or files as they are; zip files among others or within one another are not opened. */
function opened(chosen: readonly ExchangeFile[]): ExchangeFile[] {
  const files = chosen.filter(({ path }) => !isLitter(path));
  const zips = files.filter(({ bytes }) => isZip(bytes));
  if (zips.length === 0) return files;
  const [zip] = zips;
  if (zip && hasExtension(zip, "xlsx")) throw invalid("file", `The file ${quoted(zip.path)} is a workbook; save its sheets as CSV, or open it in Excel.`);
  if (files.length > 1) throw invalid("file", `${files.length} files were chosen, ${zips.length} of them zip files; one zip file alone is read.`);
  return unzipped(zip!, (path) => !isLitter(path) && /\.(?:json|csv|tsv|txt)$/i.test(path));
}

const namesOf = (files: readonly ExchangeFile[]): string => (files.length === 1 ? `The file ${quoted(files[0]!.path)}` : `What was chosen (${files.length} files)`);
