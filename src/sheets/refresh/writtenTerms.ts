/**
 * Terms that are to stand in a model's table, as edits: of a version, of a term sheet, of a file. Only cells that differ are written.
 * A scenario that the table lacks becomes a column, a term that it lacks a row; nothing is ever deleted.
 */
import { invalid } from "../../core/calculationError";
import type { NamedTerms } from "../../core/model/changes";
import { paragraphOf } from "../../core/ledger/paragraphs";
import { normalLabel } from "../../core/model/labels";
import { findTerm, type TermValue } from "../../core/model/scenario";
import { presets, type Term } from "../../core/model/terms";
import type { Area } from "../area";
import { isBlank, type DraftScenario } from "../deal";
import type { Cell, Edit } from "../edit";
import { look } from "../looks";
import { termFormat, unitWord } from "../numberFormats";
import type { ModelRecord } from "../record";
import { SheetWriter } from "../sheetWriter";
import { termCell } from "../termRows";
import { restrict } from "../validation";
import type { FoundModel } from "./parts";
import { cellIn, cellsIn, isEmpty, type CellValue, type Picture } from "./picture";
import type { ScenarioColumn, TermsTable } from "./termsTable";

export interface WantedTerms {
  readonly scenarios: readonly NamedTerms[];
  /** Whether a term that is not there is to be blank; else its cell is left alone. */
  readonly whole: boolean;
}

/** A formula of a person that a value takes the place of. */
export interface ReplacedFormula {
  readonly address: string;
  readonly formula: string;
}

export interface WrittenTerms {
  readonly edits: readonly Edit[];
  readonly replaces: readonly ReplacedFormula[];
}

/** Throws `terms` where there is no table, or no room for rows below it. */
export function writtenTerms(picture: Picture, { key, table, record }: FoundModel, { scenarios, whole }: WantedTerms): WrittenTerms {
  if (!table) throw invalid("terms", `The table ${key} is not in this workbook; refresh the model first.`);
  const pairs = scenarios.map((wanted) => ({ wanted: byLabel(wanted), name: wanted.name, column: table.columns.find((each) => each.name.toLowerCase() === wanted.name.toLowerCase()) }));
  const rows = withNewRows(picture, table, pairs.map(({ wanted }) => wanted));
  const written = pairs.flatMap(({ wanted, column }) => (column ? cellsOf(picture, rows, column, wanted, whole) : []));
  const fresh = rows.all.slice(table.rows.length);
  const added = pairs.filter(({ column }) => !column);
  return {
    edits: [
      ...written.map(({ at, cell }): Edit => ({ kind: "cells", at, cells: [[cell]] })),
      ...newRows(picture, rows, fresh, record),
      ...added.map(({ name, wanted }, i) => newColumn(rows, { name, wanted }, i)),
    ],
    replaces: written.flatMap(({ replaces }) => replaces ?? []),
  };
}

type Wanted = ReadonlyMap<string, TermValue>;

const byLabel = ({ terms }: NamedTerms): Wanted =>
  new Map(Object.entries(terms).flatMap(([label, value]): [string, TermValue][] => (isBlank(value) ? [] : [[findTerm(label)?.label ?? label, value]])));

interface Rows {
  readonly table: TermsTable;
  /** The term of each row below the header; undefined for a heading. New ones last. */
  readonly all: readonly (Term | undefined)[];
}

function withNewRows(picture: Picture, table: TermsTable, wanted: readonly Wanted[]): Rows {
  const there = table.rows.map(({ label }) => findTerm(label));
  const labels = [...new Set(wanted.flatMap((each) => [...each.keys()]))];
  const fresh = labels.flatMap((label) => {
    const term = findTerm(label);
    return term && !there.includes(term) ? [term] : [];
  });
  const below = table.area.cell(table.area.rows, 0).sized(fresh.length, table.area.columns);
  const taken = cellsIn(picture, below).find((each) => !isEmpty(each));
  if (taken) throw invalid("terms", `The table ${table.name} has no room for ${fresh.map(({ label }) => label).join(", ")}: the cell ${taken.at.local} below it is not empty. Move what stands there.`);
  return { table, all: [...there, ...fresh] };
}

const at = ({ table }: Rows, row: number, { header }: ScenarioColumn): Area => table.area.cell(row + 1, header.column - table.area.column);

interface Written {
  readonly at: Area;
  readonly cell: Cell;
  readonly replaces?: ReplacedFormula;
}

/** The cells of a scenario that do not say yet what they are to say. */
function cellsOf(picture: Picture, rows: Rows, column: ScenarioColumn, wanted: Wanted, whole: boolean): Written[] {
  return rows.all.flatMap((term, row): Written[] => {
    if (!term || (!whole && !wanted.has(term.label))) return [];
    const place = at(rows, row, column);
    const standing = row < rows.table.rows.length ? cellIn(picture, place) : { value: "" as CellValue, formula: "" };
    const cell = wantedCell(rows, term, column.name, wanted, (of) => at(rows, of, column).address);
    // A row that is new says what a blank would stand for: whoever reads it sees the treatment.
    if (row < rows.table.rows.length ? says(cell, standing, term) : cell === null) return [];
    const isTheirs = standing.formula !== "" && !follows(term);
    return [{ at: place, cell, ...(isTheirs ? { replaces: { address: place.local, formula: standing.formula } } : {}) }];
  });
}

/** What a blank stands for is written as in a model that is just inserted: 0 where a blank could be taken for it, or a formula. */
function wantedCell({ all }: Rows, term: Term, name: string, wanted: Wanted, addressOf: (row: number) => string): Cell {
  const scenario: DraftScenario = { name, values: new Map(wanted), sources: new Map() };
  const cellOf = (label: string): string | undefined => {
    const row = all.findIndex((each) => each?.label === label);
    return row < 0 ? undefined : addressOf(row);
  };
  return termCell(term, scenario, cellOf).cell;
}

/** A formula that stands where a blank follows from other terms is left as it is, however it is written. */
function says(cell: Cell, { value, formula }: { readonly value: CellValue; readonly formula: string }, term: Term): boolean {
  if (cell === null) return value === "" && formula === "";
  if ("formula" in cell) return formula !== "" && follows(term);
  const wanted = "text" in cell ? cell.text : cell.value;
  // A blank that is its default already needs none written out.
  if (value === "" && formula === "" && wanted === term.default) return true;
  return value === wanted && !(formula !== "" && follows(term));
}

const follows = (of: Term): boolean => typeof of.default === "object" || Object.values(presets).some((preset) => preset[of.label] !== undefined);

/** A row each, with label, unit, looks, what it accepts and what it rests on; the cells of the scenarios that are there are written by themselves. */
function newRows(picture: Picture, { table }: Rows, fresh: readonly (Term | undefined)[], record: ModelRecord | undefined): Edit[] {
  if (fresh.length === 0) return [];
  const first = table.area.cell(table.area.rows, 0);
  const wider = table.area.sized(table.area.rows + fresh.length, table.area.columns);
  const [one] = table.columns;
  const cells = fresh.flatMap((term, i): Edit[] => {
    if (!term || !one) return [];
    const values = first.cell(i, one.header.column - table.area.column).sized(1, table.columns.length);
    const { edits } = accepting(term, values);
    const [source, paragraph] = [sources(picture, table), paragraphOf(term.label)];
    const rest: Edit[] = source === undefined || paragraph === undefined ? [] : [{ kind: "cells", at: first.cell(i, source), cells: [[{ text: paragraph }]] }, { kind: "look", at: first.cell(i, source), look: look("note") }];
    const unit: Edit[] = one.header.column - table.area.column > 1 ? [{ kind: "cells", at: first.cell(i, 1), cells: [[{ text: unitWord(term, record?.money ?? "money") }]] }] : [];
    return [{ kind: "cells", at: first.cell(i, 0), cells: [[{ text: term.label }]] }, ...unit, { kind: "numberFormat", at: values, format: termFormat(term) }, { kind: "look", at: values, look: look("input") }, ...edits, ...rest];
  });
  return [{ kind: "tableSize", table: table.name, at: wider }, ...cells];
}

function accepting(term: Term, values: Area): SheetWriter {
  const sheet = new SheetWriter(values.sheet);
  restrict(sheet, term, values);
  return sheet;
}

/** Where a table says where its values come from. */
function sources(picture: Picture, { area }: TermsTable): number | undefined {
  const found = cellsIn(picture, area.rowAt(0)).findIndex(({ value }) => ["source", "来源"].includes(normalLabel(String(value))));
  return found < 0 ? undefined : found;
}

/** Beside the last scenario, whose formats and formulas it takes over. */
function newColumn(rows: Rows, { name, wanted }: { readonly name: string; readonly wanted: Wanted }, index: number): Edit {
  const { table, all } = rows;
  const last = table.columns[table.columns.length - 1];
  const from = last ? last.header.column - table.area.column : 1;
  const cells = all.map((term, row): Cell | undefined => {
    if (!term) return undefined;
    // A formula that follows other terms is copied with the column, and points to its own.
    if (!wanted.has(term.label) && follows(term) && last?.computed[row]) return undefined;
    const cell = wantedCell(rows, term, name, wanted, (of) => table.area.cell(of + 1, from + 1 + index).address);
    return cell;
  });
  return { kind: "tableColumn", sheet: table.area.sheet, table: table.name, from, index: from + 1 + index, name, cells };
}
