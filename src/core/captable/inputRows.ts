/** Reads an input table from cells: which column is which, what each cell may hold, and a sentence that names the cell where it may not. */
import { CalculationError, invalid } from "../calculationError";
import { byLabel, listed, nearest, normalLabel } from "../model/labels";
import { readTerm, type TermValue } from "../model/scenario";
import type { AnyField, AnyInputTable } from "./inputTables";

/** What stands in a cell. In the place of a term's value an error is kept, for its reader to say what comes of it; anywhere else it is thrown. */
export type InputCell = TermValue | CalculationError;
type Given = number | string | CalculationError;

/** An entry of a table. Numbers, texts and options by the label of their column; undefined where nothing was given and there is no default. */
export class InputRow {
  constructor(
    /** What the sentence of an error calls it: the table's first column. */
    readonly name: string,
    private readonly values: ReadonlyMap<string, Given>,
  ) {}

  number(label: string): number | undefined {
    return this.values.get(label) as number | undefined;
  }

  value(label: string): number | string | undefined {
    const given = this.given(label);
    if (given instanceof CalculationError) throw given;
    return given;
  }

  /** A value of a term, or the error that stands in its place. */
  given(label: string): Given | undefined {
    return this.values.get(label);
  }

  text(label: string): string {
    return String(this.values.get(label) ?? "");
  }
}

type Rows = readonly (readonly InputCell[])[];

/** Entries of a table with a header row; rows without anything are left out. Throws `value` for a header or a cell that is not allowed. */
export function readRows({ name, fields }: AnyInputTable, rows: Rows): InputRow[] {
  const key = fields[0]!;
  const columns = columnsOf(name, fields, rows[0] ?? []);
  return rows.slice(1).flatMap((row, i) => {
    if (row.every(isBlankCell)) return [];
    const title = textOf(`${key.label} in row ${i + 2} of ${name}`, row[columns.indexOf(key)]);
    if (title === undefined) throw invalid(key.label, `${key.label} in row ${i + 2} of ${name} is blank; a name is needed.`);
    if (normalLabel(title) === "total") throw invalid(name, `Row ${i + 2} of ${name} is called "${title}"; totals are made by the functions, and are left out here.`);
    return [rowOf(title, name, columns.flatMap((field, at) => (field ? [[field, row[at]] as const] : [])), fields)];
  });
}

/** The one entry of a table of two columns, label and value. */
export function readLabels({ name, fields }: AnyInputTable, rows: Rows): InputRow {
  const find = byLabel(fields, ({ label, chinese }) => [label, chinese]);
  const seen = new Set<AnyField>();
  const cells = rows.flatMap((row, i) => {
    if (row.every(isBlankCell)) return [];
    if (row.length < 2) throw invalid(name, `${name} is ${row.length} wide; two columns (label, value) are needed.`);
    const label = textOf(`The label in row ${i + 1} of ${name}`, row[0]);
    const field = find(label ?? "");
    if (!field) {
      if (label === undefined || isBlankCell(row[1])) return [];
      throw unknown(name, label, fields);
    }
    if (seen.has(field)) throw invalid(field.label, `${field.label} appears twice in ${name}; once is allowed.`);
    seen.add(field);
    return [[field, row[1]] as const];
  });
  return rowOf("", name, cells, fields);
}

function columnsOf(name: string, fields: readonly AnyField[], header: readonly InputCell[]): (AnyField | undefined)[] {
  const find = byLabel(fields, ({ label, chinese }) => [label, chinese]);
  const columns = header.map((cell, at) => {
    const label = textOf(`The heading of column ${at + 1} of ${name}`, cell);
    if (label === undefined) return undefined;
    const field = find(label);
    if (!field && ignored.includes(normalLabel(label))) return undefined;
    if (!field) throw unknown(name, label, fields);
    return field;
  });
  const missing = fields.find((field) => field.needed && !columns.includes(field));
  if (missing) throw invalid(name, `${name} has no column ${missing.label}; its first row must be its header, with ${missing.label} and any of ${listed(fields.filter((each) => each !== missing).map(({ label }) => label))}.`);
  const twice = columns.find((field, at) => field && columns.indexOf(field) !== at);
  if (twice) throw invalid(name, `${name} has two columns ${twice.label}; one is allowed.`);
  return columns;
}

/** Columns for people, and the one that only a deal's classes have. */
const ignored = ["note", "source", "备注", "来源", "investorsshare", "投资方占比"];

function unknown(name: string, label: string, fields: readonly AnyField[]): Error {
  const labels = fields.map((field) => field.label);
  const near = nearest(label, labels);
  return invalid(name, `${name} knows no "${label}"; ${near ? `did you mean "${near}"?` : `${listed(labels)} is allowed.`}`);
}

function rowOf(title: string, table: string, cells: readonly (readonly [AnyField, InputCell])[], fields: readonly AnyField[]): InputRow {
  const values = new Map<string, Given>();
  for (const [field, cell] of cells) {
    const value = valueOf(field, title ? `${field.label} of ${title} in ${table}` : field.label, cell);
    if (value !== undefined) values.set(field.label, value);
  }
  for (const { label, default: otherwise } of fields) if (otherwise !== undefined && !values.has(label)) values.set(label, otherwise);
  return new InputRow(title, values);
}

function valueOf({ unit, allowed, options }: AnyField, label: string, cell: InputCell): Given | undefined {
  if (unit === "value") return termValueOf(label, cell);
  if (unit === "text") return textOf(label, cell);
  if (cell instanceof CalculationError) throw cell;
  const input = { label, unit, ...(allowed ? { allowed } : {}), ...(options ? { options } : {}) };
  const value = readTerm(input, typeof cell === "string" && unmistakable.test(cell) && unit !== "date" && !options ? Number(cell) : cell);
  if (Number.isNaN(value)) return undefined;
  return options ? options[value] : value;
}

/**
 * Cap tables come from other systems, whose exports store numbers as text. Bare digits say the same in every country, and so do digits after
 * a point that are not three: a point between thousands has three behind it. Anything else would be a guess, and is refused as everywhere.
 */
const unmistakable = /^\d{1,15}(?:\.(?:\d{1,2}|\d{4,}))?$/;

const isBlankCell = (cell: InputCell): boolean => cell === undefined || cell === null || cell === "" || cell === 0;

/** What stands for a term: its reader says whether it is allowed, and 0 is a number as any other. */
function termValueOf(label: string, cell: InputCell): Given | undefined {
  if (typeof cell === "boolean") return invalid(label, `${label} is ${String(cell).toUpperCase()}; a number or an option is needed.`);
  return cell === null || cell === "" ? undefined : cell;
}

/** A name; a number, such as a year, is one too. */
function textOf(field: string, cell: InputCell): string | undefined {
  if (cell instanceof CalculationError) throw cell;
  if (cell === undefined || cell === null || cell === 0) return undefined;
  if (typeof cell === "boolean") throw invalid(field, `${field} is ${String(cell).toUpperCase()}; a name is needed.`);
  return String(cell).trim() || undefined;
}

