/** The Terms table: renamed, gone, short of rows, headers without a name, values and labels that the model cannot read. */
import { attempt, CalculationError } from "../../core/calculationError";
import { nearest } from "../../core/model/labels";
import { findTerm } from "../../core/model/scenario";
import { terms } from "../../core/model/terms";
import { readTermsRange } from "../../functions/termsRange";
import type { Area } from "../area";
import { dealCall, placeOf } from "./formulas";
import { asking, finding, freely, type Finding } from "./finding";
import { partIn, type FoundModel } from "./parts";
import { cellsIn, formulasIn, isEmpty, type CellValue, type Picture } from "./picture";
import { entriesOf, scenarioOf, type ScenarioColumn, type TermsTable } from "./termsTable";

export function staleTerms(picture: Picture, found: FoundModel): Finding[] {
  const { table, key } = found;
  if (!table) return converted(picture, found);
  const renamed = table.name.toLowerCase() === key.toLowerCase() ? [] : [finding("tableRenamed", { was: key, is: table.name }, table.area.cell(0, 0), asking([{ kind: "tableName", table: table.name, name: key }]))];
  const headers = blankHeaders(found, table);
  const labels = wrongLabels(table);
  const texts = table.columns.flatMap((column) => numbersAsText(table, column));
  return [...renamed, ...short(picture, table), ...headers, ...labels, ...texts, ...unreadable(picture, table, [...headers, ...labels, ...texts])];
}

/** The table's cells without the table: formulas name them by their address now. The table can be made of them again. */
function converted(picture: Picture, found: FoundModel): Finding[] {
  const first = partIn(found, "Terms")?.at;
  if (!first) return [];
  const reads = formulasIn(picture).flatMap(({ at, formula }) => {
    const area = placeOf(dealCall(formula)?.arguments[0] ?? "", at.sheet);
    return area && area.sheet === first.sheet && area.row === first.row && area.column === first.column ? [area] : [];
  });
  const [area] = reads;
  return [finding("tableGone", { table: found.key }, first, area && freely([{ kind: "table", at: area, name: found.key, style: "TableStyleLight1" }]))];
}

/** Rows below the table whose label is a term's, and that hold a value: the table was made smaller, or they were typed too far below. */
function short(picture: Picture, { name, area }: TermsTable): Finding[] {
  const rows: string[] = [];
  for (let row = area.rows; ; row++) {
    const cells = cellsIn(picture, area.cell(row, 0).sized(1, area.columns));
    const label = String(cells[0]?.value ?? "").trim();
    if (cells.every(isEmpty) || (label !== "" && !findTerm(label) && cells.slice(2, -1).some((cell) => !isEmpty(cell)))) break;
    rows.push(label);
  }
  const lost = rows.filter((label) => findTerm(label));
  if (lost.length === 0) return [];
  const wider = area.sized(area.rows + rows.length, area.columns);
  return [finding("tableShort", { table: name, rows: lost }, area.cell(area.rows, 0).sized(rows.length, 1), freely([{ kind: "tableSize", table: name, at: wider }]))];
}

/** What Excel calls a column whose header is emptied, in its languages: a word that ends with a number. */
const given = /^(?:Column|Spalte|Colonne|Columna|Colonna|Coluna|Kolom|Kolumn|Kolumna|Столбец|列|열)\d+$/iu;

function blankHeaders({ record }: FoundModel, table: TermsTable): Finding[] {
  const blank = table.columns.filter(({ name, values }) => (name === "" && values.some((value) => value !== "")) || given.test(name));
  const gone = (record?.scenarios ?? []).filter((each) => !table.columns.some(({ name }) => name.toLowerCase() === each.name.toLowerCase()));
  return blank.map((column) => {
    // Certain only where one name is missing, one column has none, and that column still says what it said.
    const [was] = blank.length === 1 && gone.length === 1 ? gone : [];
    const entries = new Map(entriesOf(table, column).map(([label, value]) => [findTerm(label)?.label ?? label, value]));
    const isIt = was && Object.entries(was.terms).every(([label, value]) => entries.get(label) === value);
    const mend = isIt ? freely([{ kind: "cells", at: column.header, cells: [[{ text: was.name }]] }]) : undefined;
    return finding("headerBlank", { header: column.name, ...(isIt ? { was: was.name } : {}) }, column.header, mend);
  });
}

function wrongLabels({ rows, columns }: TermsTable): Finding[] {
  const filled = rows.filter((_, i) => columns.some(({ values }) => (values[i] ?? "") !== ""));
  const labels = terms.map(({ label }) => label);
  return filled.flatMap(({ label, at }): Finding[] => {
    const term = findTerm(label);
    if (!term) return [finding("termUnknown", { label, ...optional("nearest", nearest(label, labels)) }, at)];
    const alike = filled.filter((each) => findTerm(each.label) === term);
    return alike[1]?.at === at ? [finding("termTwice", { label: term.label, rows: alike.map((each) => each.at.row + 1) }, at)] : [];
  });
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } => (value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value }));

function numbersAsText({ rows, area }: TermsTable, { name, header, values, computed }: ScenarioColumn): Finding[] {
  return rows.flatMap(({ label }, i): Finding[] => {
    const [term, value] = [findTerm(label), values[i]];
    if (!term || term.options || typeof value !== "string" || value === "" || computed[i] || !/\d/.test(value)) return [];
    const number = numberIn(value);
    const at = area.cell(i + 1, header.column - area.column);
    const mend = number === undefined ? undefined : asking([{ kind: "cells", at, cells: [[{ value: number }]] }], [at]);
    return [finding("numberAsText", { scenario: name, term: term.label, text: value, ...optional("value", number) }, at, mend)];
  });
}

/** The number that a text can only mean: digits with a point, and commas that group thousands. "1,5" is for a person to say. */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "");
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)$/.exec(plain);
  // A single group of three could be a decimal in other languages: 1,500.
  if (!match || (/^\d{1,3},\d{3}$/.test(match[2]!) && match[3] === undefined)) return undefined;
  const number = Number(`${match[1]}${match[2]!.replace(/,/g, "")}${match[3] ?? ""}`);
  return match[4] ? number / 100 : number;
}

/** The core's own sentence for what cannot be read, unless another finding says already why. */
function unreadable(picture: Picture, table: TermsTable, said: readonly Finding[]): Finding[] {
  const values = cellsIn(picture, table.area).map(({ value }) => value);
  const rows = Array.from({ length: table.area.rows }, (_, row): CellValue[] => values.slice(row * table.area.columns, (row + 1) * table.area.columns));
  const whole = attempt(() => readTermsRange(table.name, rows));
  if (whole instanceof CalculationError) return said.length > 0 ? [] : [finding("unreadable", { sentence: whole.message }, table.area)];
  return table.columns.flatMap((column): Finding[] => {
    const scenario = scenarioOf(table, column);
    if (!(scenario instanceof CalculationError)) return [];
    const at = fieldOf(table, column, scenario.field);
    // Labels stop every scenario; a header or a value stops its own.
    const isSaid = said.some(({ kind, where }) => kind === "termUnknown" || kind === "termTwice" || where === at.local || where === column.header.local);
    return isSaid ? [] : [finding("unreadable", { scenario: column.name, sentence: scenario.message }, at)];
  });
}

/** The cell that a sentence speaks of, or the scenario's header. */
function fieldOf({ rows, area }: TermsTable, { header }: ScenarioColumn, field: string): Area {
  const row = rows.findIndex(({ label }) => findTerm(label)?.label === field);
  return row < 0 ? header : area.cell(row + 1, header.column - area.column);
}
