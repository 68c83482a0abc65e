/** Deals from anywhere in a workbook: a header row of term labels, and a row a deal. */
import { attempt, CalculationError, invalid } from "../calculationError";
import { nearest, normalLabel } from "../model/labels";
import { completed, findTerm, readTerm, termIndex, type Beside, type Scenario, type TermValue } from "../model/scenario";
import { terms, type Term } from "../model/terms";

/** A cell with an error is that error, and makes its own row have no answer. */
export type DealCell = TermValue | CalculationError;

export interface Deal {
  /** What stands in its column of names, or which row it is. */
  readonly name: string;
  readonly scenario: Scenario | CalculationError;
}

export interface DealTable {
  /** The heading of the column of names, where there is one. */
  readonly heading: string | undefined;
  /** A deal a row below the header; undefined for a row without anything. */
  readonly deals: readonly (Deal | undefined)[];
}

const nameHeadings = ["deal", "name", "scenario", "交易", "名称", "情景"];
/** Columns for people. */
const ignored = ["note", "source", "备注", "来源"];

/** What the header says: which column is which term, and where the names stand. */
export interface DealColumns extends Pick<DealTable, "heading"> {
  readonly terms: readonly Term[];
  readonly nameAt: number;
  readonly places: readonly Place[];
}

interface Place {
  readonly term: Term;
  readonly at: number;
  readonly index: number;
}

/** Throws `value` for a header that names no terms. */
export function readDeals(rows: readonly (readonly DealCell[])[], beside?: Beside): DealTable {
  const columns = dealColumns(rows);
  return { heading: columns.heading, deals: rows.slice(1).map((row, i) => dealIn(columns, row, `row ${i + 2} of deals`, beside)) };
}

/**
 * Rows may be read in pieces, each below the same header. Throws as `readDeals` does.
 * @param field what the rows are called in sentences
 */
export function dealColumns(rows: readonly (readonly DealCell[])[], field = "deals"): DealColumns {
  const [header = [], ...body] = rows;
  const nameAt = header.findIndex((cell) => nameHeadings.includes(headingText(cell)));
  const columns = header.map((cell, at) => (at === nameAt || ignored.includes(headingText(cell)) ? undefined : termOf(cell, at, body, field)));
  if (!columns.some(Boolean)) throw invalid(field, `The first row of ${field} names no term; the labels of terms are needed there, and a deal in each row below.`);
  const twice = columns.find((term, at) => term && columns.indexOf(term) !== at);
  if (twice) throw invalid(field, `${field} has two columns ${twice.label}; one is allowed.`);
  if (body.length === 0) throw invalid(field, `${field} has no row below its header; at least one deal is needed.`);
  const places = columns.flatMap((term, at) => (term ? [{ term, at, index: termIndex.get(term.label)! }] : []));
  return { heading: nameAt < 0 ? undefined : String(header[nameAt]), terms: places.map(({ term }) => term), nameAt, places };
}

/** Undefined for a row without anything. */
export function dealIn({ nameAt, places }: DealColumns, row: readonly DealCell[], unnamed: string, beside?: Beside): Deal | undefined {
  if (row.every(isBlank)) return undefined;
  const named = row[nameAt];
  const name = typeof named === "string" || typeof named === "number" ? String(named) : unnamed;
  return { name, scenario: attempt(() => scenarioOf(name, row, places, beside)) };
}

function scenarioOf(name: string, row: readonly DealCell[], places: readonly Place[], beside: Beside | undefined): Scenario {
  const numbers = new Float64Array(terms.length).fill(NaN);
  for (const { term, at, index } of places) {
    const cell = row[at];
    if (cell instanceof CalculationError) throw cell;
    numbers[index] = readTerm(term, cell);
  }
  return completed(name, numbers, beside);
}

function termOf(heading: DealCell, at: number, body: readonly (readonly DealCell[])[], field: string): Term | undefined {
  if (heading instanceof CalculationError) throw heading;
  if (isBlank(heading)) {
    if (body.every((row) => isBlank(row[at]))) return undefined;
    throw invalid(field, `Column ${at + 1} of ${field} has no heading; the label of its term is needed.`);
  }
  const found = findTerm(String(heading));
  if (found) return found;
  const near = nearest(String(heading), terms.map(({ label }) => label));
  if (near) throw invalid(field, `There is no term "${String(heading)}". Did you mean "${near}"?`);
  throw invalid(field, `There is no term "${String(heading)}", as column ${at + 1} of ${field} is headed; the label of a term, or Deal, Note or Source, is needed.`);
}

const headingText = (cell: DealCell): string => (typeof cell === "string" ? normalLabel(cell) : "");
const isBlank = (cell: DealCell): boolean => cell === undefined || cell === null || cell === "" || cell === 0;
