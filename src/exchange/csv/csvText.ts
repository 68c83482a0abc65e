/** The rows of a CSV file, and the sections in them: cap tables are exported as several tables below one another. */
import { parse } from "papaparse";
import { invalid } from "../../core/calculationError";
import { megabytes, quoted, textOf, type ExchangeFile } from "../exchangeFile";
import { limits } from "../limits";
import { fieldOf, type CsvField } from "./csvColumns";

/** CSV is text: a cap table of a hundred thousand rows has some ten megabytes. */
const MOST_BYTES = 32 * 2 ** 20;

/** What is longer is cut: no name, number or date is. */
const LONGEST_CELL = 1000;

export interface CsvSection {
  readonly file: string;
  /** What stands above the header and in the file's name: "SAFEs", "Equity plan". */
  readonly title: string;
  readonly header: readonly string[];
  readonly fields: readonly (CsvField | undefined)[];
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** Line of the file as a spreadsheet counts it. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly path: string;
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** Throws `value` where the file is no table. */
export function csvFile(file: ExchangeFile): CsvFile {
  const { path, bytes } = file;
  if (bytes.length > MOST_BYTES) throw invalid("file", `The file ${quoted(path)} has ${megabytes(bytes.length)}; a CSV file of at most ${megabytes(MOST_BYTES)} is read.`);
  const text = textOf(file).replace(/^\uFEFF/, "");
  // Blank lines between sections would be counted as rows of one column when the separator is guessed.
  const { delimiter } = parse(text, { preview: 50, skipEmptyLines: "greedy", delimitersToGuess: [",", ";", "\t", "|"] }).meta;
  const { data, errors } = parse(text, { preview: limits.rows + 1, delimiter });
  if (data.length > limits.rows) throw invalid("file", `The file ${quoted(path)} has more than ${limits.rows} rows; at most ${limits.rows} are read.`);
  const open = errors.find(({ type }) => type === "Quotes");
  if (open) throw invalid("file", `The file ${quoted(path)} has a quotation mark in row ${(open.row ?? 0) + 1} that is not closed or not doubled.`);
  const wide = data.findIndex((row) => row.length > limits.columns);
  if (wide >= 0) throw invalid("file", `Row ${wide + 1} of the file ${quoted(path)} has ${data[wide]!.length} columns; at most ${limits.columns} are read.`);
  const cells = data.reduce((sum, row) => sum + row.length, 0);
  if (cells > limits.cells) throw invalid("file", `The file ${quoted(path)} has ${cells} cells; at most ${limits.cells} are read.`);
  return { path, delimiter, rows: data.map((row) => row.map((cell) => cell.slice(0, LONGEST_CELL).trim())) };
}

/** A header names the holder in one column and says something in another, and has no numbers. What is above it is its title. */
export function sectionsOf({ path, rows }: CsvFile): { readonly sections: CsvSection[]; readonly above: string[] } {
  const sections: (Omit<CsvSection, "rows"> & { rows: CsvRow[] })[] = [];
  const above: string[] = [];
  let title: string[] = [];
  for (const [i, cells] of rows.entries()) {
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length === 0) continue;
    const fields = cells.map(fieldOf);
    if (fields.includes("holder") && filled.length > 1 && !filled.some((cell) => /^[^a-z]*\d[^a-z]*$/i.test(cell))) {
      sections.push({ file: path, title: [path, ...title].join(" "), header: cells, fields: onceEach(fields), rows: [] });
      title = [];
    } else if (filled.length === 1 || sections.length === 0) {
      title = [...title.slice(-3), ...filled.slice(0, 4)];
      above.push(...filled.slice(0, 4));
    } else sections[sections.length - 1]!.rows.push({ line: i + 1, cells });
  }
  return { sections, above: above.slice(0, limits.sentences) };
}

/** Of two columns of one meaning the first counts. */
const onceEach = (fields: readonly (CsvField | undefined)[]): (CsvField | undefined)[] => fields.map((field, i) => (field !== undefined && fields.indexOf(field) === i ? field : undefined));
