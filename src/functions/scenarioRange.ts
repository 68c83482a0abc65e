/**
 * What a range anywhere in a workbook holds: rows of deals, as MEASURETABLE takes them, or columns of terms, as MEASURES does. It is known
 * by its first rows; their cells are read where those functions read them.
 */
import { invalid } from "../core/calculationError";
import { findTerm } from "../core/model/scenario";
import { terms, type Term } from "../core/model/terms";
import type { CellValue } from "./cells";
import { isTermHeading, readTermsRange, type TermsRange } from "./termsRange";

type Rows = readonly (readonly CellValue[])[];

export type Layout = "rows" | "columns";

/**
 * Labels of terms stand in the first row or in the first column: where there are more of them. Throws a sentence where there are none.
 * @param field what the range is called in sentences
 */
export function layoutOf(field: string, rows: Rows): Layout {
  const [header = []] = rows;
  const count = (cells: readonly CellValue[]): number => cells.filter((cell) => typeof cell === "string" && findTerm(cell)).length;
  const [across, down] = [count(header), count(rows.map(([first]) => first))];
  if (isTermHeading(header[0])) return "columns";
  if (across === 0 && down === 0) {
    throw invalid(field, `${field} holds no deals. Allowed are a header row with labels of terms and a deal in each row below it, or labels of terms in the first column, below the heading Term, and a scenario in each column beside them.`);
  }
  // Of one term in the corner, the cell beside it says whether it is a heading or has a value.
  return down > across || (down === across && header.length === 2 && typeof header[1] === "number") ? "columns" : "rows";
}

export interface TermColumns {
  readonly range: TermsRange;
  /** Those that some row is labelled with, in the order of the table of terms. */
  readonly terms: readonly Term[];
}

/** Throws what is wrong with the header or a label. */
export function termColumns(field: string, rows: Rows): TermColumns {
  const range = readTermsRange(field, rows);
  if (!range) throw invalid(field, `${field} is blank; a range of terms is needed.`);
  const found = new Set(rows.flatMap(([label]) => (typeof label === "string" ? (findTerm(label) ?? []) : [])));
  return { range, terms: terms.filter((each) => found.has(each)) };
}
