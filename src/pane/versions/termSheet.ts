/** A term sheet: two columns of cells, terms and their values, as people copy them. What is no term, or cannot be read, is left out and said. */
import { attempt, CalculationError, invalid } from "../../core/calculationError";
import type { NamedTerms } from "../../core/model/changes";
import { nearest } from "../../core/model/labels";
import { findTerm, readTerm, type TermValue } from "../../core/model/scenario";
import { terms, type Term } from "../../core/model/terms";
import { dayIn } from "../../exchange/csv/csvDates";
import { isBlank } from "../../sheets/deal";
import type { Matrix } from "../tables/pasted";
import { entryKind, readEntry, readNumber } from "../deal/fieldText";

export interface TermSheet {
  readonly terms: NamedTerms["terms"];
  /** Sentences of rows that were left out. */
  readonly left: readonly string[];
}

/** Throws `terms` where the cells are not two columns, or none of them names a term. */
export function readTermSheet(cells: Matrix, locale: string): TermSheet {
  const rows = cells.filter((row) => !row.every(isBlank));
  const columns = [...Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }).keys()].filter((column) => rows.some((row) => !isBlank(row[column])));
  if (columns.length !== 2) throw invalid("terms", `The cells have ${columns.length} filled columns; two are needed: terms, and their values.`);
  const [label = 0, value = 1] = columns;
  const left: string[] = [];
  const given = new Map<string, TermValue>();
  rows.forEach((row, i) => {
    const found = attempt(() => readRow(String(row[label] ?? "").trim(), row[value], locale, i === 0));
    if (found instanceof CalculationError) left.push(found.message);
    else if (found && given.has(found[0])) left.push(`The term "${found[0]}" appears twice; once is allowed.`);
    else if (found) given.set(...found);
  });
  if (given.size === 0) throw invalid("terms", `None of the ${rows.length} rows names a term with a value; "Investor cash" is one.`);
  return { terms: Object.fromEntries(given), left };
}

/** A row without a value says nothing; a first row that names no term is a heading. */
function readRow(label: string, value: TermValue, locale: string, isFirst: boolean): [string, TermValue] | undefined {
  const of = findTerm(label);
  if (isBlank(value) || (!of && (isFirst || label === ""))) return undefined;
  if (!of) {
    const near = nearest(label, terms.map((each) => each.label));
    throw invalid("terms", `There is no term "${label}".${near ? ` Did you mean "${near}"?` : ""}`);
  }
  const read = valueOf(of, value, locale);
  return Number.isNaN(readTerm(of, read)) ? undefined : [of.label, read];
}

function valueOf(of: Term, value: TermValue, locale: string): TermValue {
  if (typeof value !== "string") return value;
  const text = value.normalize("NFKC").trim();
  const kind = entryKind(of.unit);
  if (kind === "date") {
    const day = dayIn(text, /^en-US|^en$/.test(locale) ? "month first" : "day first");
    return day === undefined || Number.isNaN(day) ? text : day;
  }
  // "60 %" of the face is the ratio 0.6.
  if (of.unit === "ratio" && text.endsWith("%")) return readEntry({ unit: "share" }, text, locale);
  // A cell that shows 0.2 means the share, and so does 20 %; only who types into a field with a percent sign beside it means percent.
  const share = kind === "percent" && !text.endsWith("%") ? readNumber(text, locale) : undefined;
  if (share !== undefined && Math.abs(share) <= 1) return share;
  // Currency signs say nothing here: every amount is in the money of the deal.
  return readEntry(of, kind === "number" ? text.replace(/\p{Sc}|^US(?=\p{Sc})/gu, "").trim() : text, locale);
}
