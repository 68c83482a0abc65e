/**
 * Scenarios as CSV: a row a term, a column a scenario, as on the Terms sheet. A text that a spreadsheet program would take for a formula has
 * an apostrophe before it, which reading takes off again.
 */
import { invalid } from "../../core/calculationError";
import { normalLabel } from "../../core/model/labels";
import { terms, type Term } from "../../core/model/terms";
import { csvFile } from "../csv/csvText";
import { dateOrder, dayIn, type DateOrder } from "../csv/csvDates";
import { decimalMark, numberIn, type DecimalMark } from "../csv/csvNumbers";
import { quoted, type ExchangeFile } from "../exchangeFile";
import { Findings } from "../report";
import { own } from "../json";
import { checkedNames, checkedScenario, fileValue, termNamed, type FileValue, type ScenarioSet } from "./scenarioSet";

const headings = ["Term", "Unit"] as const;

/** In UTF-8 with its mark, so that Excel knows it; lines end as RFC 4180 has it. */
export function scenarioCsv({ scenarios, money }: ScenarioSet): string {
  const rows = terms.flatMap((of): FileValue[][] => {
    const values = scenarios.map(({ terms: given }) => fileValue(of, own(given, of.label)));
    return values.every((value) => value === undefined) ? [] : [[of.label, unitOf(of, money), ...values.map((value) => value ?? "")]];
  });
  return `\uFEFF${[[...headings, ...scenarios.map(({ name }) => name)], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

const unitOf = ({ unit }: Term, money: string): string => (unit.startsWith("money") && money !== "" ? unit.replace("money", money) : unit);

function cell(value: FileValue): string {
  const text = typeof value === "number" ? String(value) : guarded(value);
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const guarded = (text: string): string => (/^[=+\-@'\t\r\n]/.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (/^'[=+\-@'\t\r\n]/.test(text) ? text.slice(1) : text);

/** Throws `value` with a sentence that names the term or the scenario, what it is, and what is allowed. Columns of units and sources are not read. */
export function readScenarioCsv(file: ExchangeFile): ScenarioSet {
  const { path, delimiter, rows } = csvFile(file);
  const [header = [], ...body] = rows.filter((row) => row.some((each) => each.trim() !== ""));
  const first = normalLabel(header[0] ?? "");
  if (!["term", "terms", "术语", "条款"].includes(first)) throw invalid("file", `The file ${quoted(path)} is no table of scenarios; its first row has to begin with "Term", and the first cell is ${quoted(header[0] ?? "")}.`);
  const columns = header.flatMap((name, i) => (i === 0 || name.trim() === "" || isAside(name) ? [] : [{ name: unguarded(name), i }]));
  checkedNames(columns.map(({ name }) => name), path);
  // A row without values is a heading of a group.
  const filled = body.filter((row) => columns.some(({ i }) => (row[i] ?? "").trim() !== "")).map((row) => ({ of: termNamed(unguarded(row[0] ?? "").trim(), path), row }));
  const cells = (isOf: (of: Term) => boolean): string[] => filled.filter(({ of }) => isOf(of)).flatMap(({ row }) => columns.map(({ i }) => (row[i] ?? "").trim()));
  const reading: Reading = {
    mark: decimalMark(path, delimiter, cells(({ unit, options }) => !options && unit !== "date"), new Findings()),
    order: dateOrder(path, cells(({ unit }) => unit === "date"), new Findings()),
  };
  const scenarios = columns.map(({ name, i }) => checkedScenario(name, filled.flatMap(({ of, row }) => readCell(of, unguarded((row[i] ?? "").trim()), reading))));
  return { deal: "", money: "", scenarios };
}

const isAside = (name: string): boolean => ["unit", "note", "source", "单位", "备注", "来源"].includes(normalLabel(name));

interface Reading {
  readonly mark: DecimalMark;
  readonly order: DateOrder;
}

/** What cannot be read stays text, and the term says what is wrong with it. */
function readCell(of: Term, text: string, { mark, order }: Reading): [string, FileValue][] {
  if (text === "") return [];
  if (of.options) return [[of.label, text]];
  const value = of.unit === "date" ? dayIn(text, order) : plainNumber(text, mark);
  return value === undefined ? [] : [[of.label, Number.isNaN(value) ? text : value]];
}

/** As programs write numbers, exponents too; else as people do. */
const plainNumber = (text: string, mark: DecimalMark): number | undefined => (mark === "." && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : numberIn(text, mark));
