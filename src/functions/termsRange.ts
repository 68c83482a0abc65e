/**
 * The range of terms that the functions of the whole deal read: two columns (label, value), or a table whose first cell is
 * `Term` with one column a scenario, named in its header.
 */
import { attempt, CalculationError, invalid } from "../core/calculationError";
import { sweep, whyNot } from "../core/model/answers";
import { listed, nearest, normalLabel } from "../core/model/labels";
import { measures, type Measure } from "../core/model/measures";
import { completed, findTerm, readBasis, type Basis, type Beside, type Scenario, type TermValue } from "../core/model/scenario";
import { terms } from "../core/model/terms";
import { cellValue, ErrorCell, rangeOf, withoutError, type CellValue } from "./cells";

const termHeadings = ["term", "术语", "条款"];
/** Whether a table that begins with this cell has a scenario in each column. */
export const isTermHeading = (cell: unknown): boolean => typeof cell === "string" && termHeadings.includes(normalLabel(cell));
/** Columns that describe a term and hold no scenario. */
const otherHeadings = ["unit", "note", "source", "单位", "备注", "来源"];
/** The name of the one scenario in two columns without a header. */
const ONLY_NAME = "Value";

/** One scenario of the range. It is read, and the model run, when first asked for. */
export class Column {
  private given: Basis | CalculationError | undefined;
  private read: Scenario | CalculationError | undefined;
  private values: Float64Array | undefined;
  private readonly reasons = new Map<Measure, CalculationError>();

  constructor(
    readonly name: string,
    private readonly entries: readonly (readonly [label: string, value: CellValue])[],
    private readonly several: boolean,
    private readonly context: Beside = {},
  ) {}

  /** The same scenario with what stands beside the terms. The last one is remembered: thousands of cells ask about the same. */
  beside({ exit, events }: Beside): Column {
    if (!exit && !events) return this;
    if (this.last?.context.exit !== exit || this.last?.context.events !== events) this.last = new Column(this.name, this.entries, this.several, { exit, events });
    return this.last!;
  }
  private last: Column | undefined;

  /** The terms before they are looked at together, for what varies them. Throws as `scenario` does. */
  get basis(): Basis {
    this.given ??= attempt(() => ({ ...readBasis(this.name, this.entries.map(([label, value]): [string, TermValue] => [label, withoutError(label, value)])), ...this.context }));
    return this.named(this.given);
  }

  /** Throws the CalculationError of terms that are not allowed, naming the scenario where there are several. */
  get scenario(): Scenario {
    const { basis } = this;
    this.read ??= attempt(() => completed(basis.name, basis.given.slice(), basis));
    return this.named(this.read);
  }

  private named<T>(found: T | CalculationError): T {
    if (!(found instanceof CalculationError)) return found;
    throw this.several ? named(found, this.name) : found;
  }

  /** A measure's value, or the error that says why there is none. All measures are calculated when the first is asked for. */
  answer(measure: Measure): number | CalculationError {
    const scenario = attempt(() => this.scenario);
    if (scenario instanceof CalculationError) return scenario;
    const values = (this.values ??= sweep([scenario], measures));
    const value = values[measures.indexOf(measure)]!;
    if (!Number.isNaN(value)) return value;
    const reason = this.reasons.get(measure) ?? whyNot(scenario, measure);
    this.reasons.set(measure, reason);
    return reason;
  }
}

/** The error with the scenario, or the deal, in which it stands. */
export function named(error: CalculationError, scenario: string): CalculationError {
  return error instanceof ErrorCell ? new ErrorCell(error.excelCode, `${scenario}: ${error.field}`) : new CalculationError(error.code, error.field, `${scenario}: ${error.message}`);
}

export class TermsRange {
  constructor(readonly columns: readonly Column[]) {}

  /** All scenarios, unless none of them can be read. */
  get readable(): readonly Column[] {
    if (this.columns.every((each) => attempt(() => each.scenario) instanceof CalculationError)) void this.columns[0]!.scenario;
    return this.columns;
  }

  /** The scenario of a name, or the first. Throws `value` listing the names there are. */
  column(name: string | undefined): Column {
    const wanted = name?.toLowerCase();
    const found = wanted === undefined ? this.columns[0] : this.columns.find((each) => each.name.toLowerCase() === wanted);
    if (found) return found;
    throw invalid("scenario", `There is no scenario "${name}"; ${listed(this.columns.map((each) => each.name))} is allowed.`);
  }
}

/** Reads a range, or finds it among the last few: thousands of cells ask about the same terms. */
export function readTermsRange(field: string, raw: unknown): TermsRange | undefined {
  const cells = rangeOf(field, raw);
  const at = recent.findIndex(({ rows }) => holds(rows, cells));
  const found = at >= 0 ? recent.splice(at, 1)[0]! : remembered(field, cells.map((row) => row.map((cell) => cellValue(cell))));
  recent.unshift(found);
  if (recent.length > REMEMBERED) recent.pop();
  return found.range;
}

interface Remembered {
  readonly rows: readonly (readonly CellValue[])[];
  readonly range: TermsRange | undefined;
}

const REMEMBERED = 16;
const recent: Remembered[] = [];
const remembered = (field: string, rows: Remembered["rows"]): Remembered => ({ rows, range: parsed(field, rows) });

/**
 * Whether a range holds the values remembered. A range with an error cell is always read anew. Plain loops: a change of one
 * term makes thousands of cells compare hundreds of values each.
 */
function holds(rows: Remembered["rows"], cells: readonly (readonly unknown[])[]): boolean {
  if (rows.length !== cells.length || rows[0]!.length !== cells[0]!.length) return false;
  for (let i = 0; i < rows.length; i++) {
    const [known, row] = [rows[i]!, cells[i]!];
    for (let j = 0; j < known.length; j++) if (known[j] !== row[j] && known[j] !== cellValue(row[j])) return false;
  }
  return true;
}

function parsed(field: string, rows: readonly (readonly CellValue[])[]): TermsRange | undefined {
  if (rows.every((row) => row.every((cell) => cell === undefined))) return undefined;
  const first = withoutError(field, rows[0]![0]);
  if (isTermHeading(first)) return withHeader(field, rows);
  if (rows[0]!.length !== 2) throw invalid(field, `${field} is ${rows[0]!.length} wide; two columns (label, value), or a table whose first cell is Term, are allowed.`);
  return columnsOf(field, rows, [[1, ONLY_NAME]], 1);
}

function withHeader(field: string, rows: readonly (readonly CellValue[])[]): TermsRange {
  const places: [number, string][] = [];
  rows[0]!.forEach((cell, place) => {
    const heading = withoutError(field, cell);
    const name = String(heading || "").trim();
    if (place === 0 || otherHeadings.includes(normalLabel(name))) return;
    if (name) places.push([place, name]);
    else if (rows.some((row) => row[place])) throw invalid(field, `Column ${place + 1} of ${field} has no heading; the name of its scenario is needed.`);
  });
  if (!places.length) throw invalid(field, `${field} has no scenario; at least one column with its name in the header is needed.`);
  const twice = places.find(([, name], i) => places.slice(0, i).some(([, before]) => before.toLowerCase() === name.toLowerCase()));
  if (twice) throw invalid(field, `The scenario "${twice[1]}" appears twice; once is allowed.`);
  return columnsOf(field, rows.slice(1), places, 2);
}

function columnsOf(field: string, rows: readonly (readonly CellValue[])[], places: readonly (readonly [number, string])[], firstRow: number): TermsRange {
  const entries = rows.flatMap((row, i) => {
    const cells = places.map(([place]) => row[place]);
    const where = `row ${i + firstRow} of ${field}`;
    const label = withoutError(where, row[0]) || "";
    // A label without values is a heading, or a term that is left at its default: the same to the model.
    if (cells.every((cell) => cell === undefined) || isBlankOfZeros(String(label), cells)) return [];
    if (label === "" || typeof label !== "string") throw invalid(field, `The label in ${where} is ${String(label).toUpperCase() || "blank"}; the label of a term is needed.`);
    return [{ label, cells }];
  });
  return new TermsRange(places.map(([, name], column) => new Column(name, entries.map(({ label, cells }) => [label, cells[column]] as const), places.length > 1)));
}

/** Where blanks are handed over as 0, zeros alone make a row blank, or a heading that is like no term. */
const isBlankOfZeros = (label: string, cells: readonly CellValue[]): boolean =>
  cells.every((cell) => cell === 0) && (label === "" || (!findTerm(label) && !nearest(label, terms.map((each) => each.label))));
