/** CSV files as who holds what: ledgers with a row a security, lists with a row a holder, or a column a class. */
import { POOL } from "../../core/captable/capTable";
import { asTyped } from "../../core/numbers/rounding";
import { listed, normalLabel } from "../../core/model/labels";
import { protections } from "../../core/captable/inputTables";
import { Names, plainName } from "../entries";
import { quoted, type ExchangeFile } from "../exchangeFile";
import type { Position, PositionClass, PositionConvertible, PositionHolding, PositionPool, PositionRight } from "../position";
import type { Findings } from "../report";
import { csvConvertible } from "./csvConvertible";
import { derived, kindOf, type CsvKind } from "./csvColumns";
import { dateOrder, dayIn } from "./csvDates";
import { decimalMark, numberIn } from "./csvNumbers";
import { CsvEntry, type CsvReading } from "./csvRow";
import { csvFile, sectionsOf, type CsvSection } from "./csvText";

/** What a row says of its class. */
type Terms = Partial<Omit<PositionClass, "prices" | "name" | "preferred">>;

/** A position in the making. */
class Gathered {
  asOf: number | undefined;
  readonly classes = new Map<string, PositionClass & { prices: Map<number, number> }>();
  readonly holdings: PositionHolding[] = [];
  readonly rights: PositionRight[] = [];
  readonly pools: PositionPool[] = [];
  readonly convertibles: PositionConvertible[] = [];
  readonly names = new Names();

  hold(holder: string, name: string, preferred: boolean, shares: number, more: Terms = {}, price?: number): void {
    const plain = plainName(name) || (preferred ? "Preferred" : "Common");
    const stockClass = ["pool", "options", "warrants"].includes(plain.toLowerCase()) ? `${plain} stock` : plain;
    const key = normalLabel(stockClass);
    const known = this.classes.get(key) ?? { name: stockClass, preferred, prices: new Map<number, number>() };
    if (price !== undefined && price > 0) known.prices.set(price, shares + (known.prices.get(price) ?? 0));
    this.classes.set(key, { ...known, ...more, preferred: known.preferred || preferred });
    this.holdings.push({ holder, stockClass: known.name, shares });
  }
}

export function csvPosition(files: readonly ExchangeFile[], findings: Findings): Position {
  const gathered = new Gathered();
  for (const file of files) readFile(file, gathered, findings);
  const { asOf, classes, holdings, rights, pools, convertibles } = gathered;
  const byDay = [...convertibles].sort((a, b) => (a.issueDate ?? Infinity) - (b.issueDate ?? Infinity) || 0);
  return { ...(asOf === undefined ? {} : { asOf }), classes: [...classes.values()], holdings, rights, pools, convertibles: byDay };
}

function readFile(file: ExchangeFile, gathered: Gathered, findings: Findings): void {
  const table = csvFile(file);
  const { sections, above } = sectionsOf(table);
  if (sections.length === 0) return findings.contradict(`The file ${quoted(file.path)} has no header row: one with a column for the holder, such as "Stakeholder name", is needed.`);
  const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const dates = sections.flatMap(({ fields, rows }) => rows.flatMap((row) => row.cells.filter((_, column) => fields[column] === "issued" || fields[column] === "closed")));
  const reading = { mark: decimalMark(file.path, table.delimiter, cells, findings), order: dateOrder(file.path, [...dates, ...above.map(afterAsOf)], findings) };
  for (const text of above) {
    const day = dayIn(afterAsOf(text), reading.order);
    if (day !== undefined && !Number.isNaN(day)) gathered.asOf = Math.max(gathered.asOf ?? 0, day);
  }
  for (const section of sections) readSection(section, reading, gathered, findings);
}

const afterAsOf = (text: string): string => /\bas of:? (.+)$/i.exec(text)?.[1]?.trim() ?? "";

function readSection(section: CsvSection, reading: CsvReading, gathered: Gathered, findings: Findings): void {
  const { fields, header, rows } = section;
  const wide = fields.includes("quantity") || fields.includes("outstanding") || fields.includes("amount") ? [] : classColumns(section, reading);
  const unread = header.filter((name, column) => name !== "" && fields[column] === undefined && !wide.includes(column) && !derived.test(name));
  if (unread.length > 0) findings.ignore(`The ${unread.length === 1 ? "column" : "columns"} ${listed(unread.slice(0, 12).map(quoted), "and")} of the file ${quoted(section.file)} ${unread.length === 1 ? "is" : "are"} not read.`);
  let closed = 0;
  for (const row of rows) {
    const entry = new CsvEntry(section, row, reading, findings);
    const holder = plainName(entry.text("holder"));
    if (holder === "" || /^(?:grand |sub)?totals?\b/i.test(entry.text("holder"))) continue;
    if (entry.has("closed") || /cancel|convert|terminat|transfer|repurchas|retire|exercised|draft|expired|forfeit|void/i.test(entry.text("status"))) closed++;
    else if (wide.length > 0) readWide(entry, holder, wide, gathered);
    else readLong(entry, holder, gathered, findings);
  }
  findings.read(`rows of ${section.file}`, rows.length);
  if (closed > 0) findings.ignore(`${closed} ${closed === 1 ? "row" : "rows"} of the file ${quoted(section.file)} ${closed === 1 ? "is" : "are"} of securities that are closed.`);
}

/** Columns without a known name, all numbers and blanks, and not of figures made from others: a class each. */
function classColumns({ fields, header, rows }: CsvSection, { mark }: CsvReading): number[] {
  return header.flatMap((name, column) => {
    if (fields[column] !== undefined || name === "" || derived.test(name)) return [];
    const values = rows.map(({ cells }) => numberIn(cells[column] ?? "", mark)).filter((value) => value !== undefined);
    return values.length > 0 && !values.some(Number.isNaN) ? [column] : [];
  });
}

function readWide(entry: CsvEntry, holder: string, columns: readonly number[], gathered: Gathered): void {
  for (const column of columns) {
    const shares = entry.numberAt(column);
    if (shares === undefined || shares === 0) continue;
    const name = entry.section.header[column]!;
    put(kindOf(holder) === "pool" ? "pool" : (kindOf(name) ?? "common"), holder, name.replace(/ *\([^()]*\)$/, ""), shares, entry, gathered);
  }
}

function readLong(entry: CsvEntry, holder: string, gathered: Gathered, findings: Findings): void {
  const own = `${entry.text("type")} ${entry.text("stockClass")}`.trim();
  const kind = (isPoolName(holder) ? "pool" : kindOf(own)) ?? guess(entry);
  if (kind === "SAFE" || kind === "Note") {
    const convertible = csvConvertible(entry, kind, gathered.names.distinct([holder, entry.text("id")].filter(Boolean).join(" "), entry.text("id")));
    if (convertible) gathered.convertibles.push(convertible);
    else findings.contradict(`${entry.called} (${quoted(holder)}) is left out: it has no amount.`);
    return;
  }
  const shares = sharesOf(entry);
  if (shares === undefined) return findings.contradict(`${entry.called} (${quoted(holder)}) is left out: it has no quantity.`);
  put(kind, holder, entry.text("stockClass") || entry.text("type"), shares, entry, gathered);
}

const isPoolName = (holder: string): boolean => /\b(?:option|equity|esop|employee) pool\b|^pool$|unissued|ungranted|available (?:for|to) |shares available|^available$/i.test(holder);

/** Without words for class or type: by the columns that are filled, then by what the section is called. */
function guess(entry: CsvEntry): CsvKind {
  if (entry.has("strike")) return /warrant/i.test(entry.section.title) ? "Warrants" : "Options";
  const titled = kindOf(entry.section.title);
  if (titled !== undefined && titled !== "pool") return titled;
  if (entry.has("stockClass") || entry.has("type") || entry.has("quantity") || entry.has("outstanding")) return "common";
  return entry.has("interest") ? "Note" : entry.has("amount") ? "SAFE" : "common";
}

/** What is outstanding; where only what was issued is told, less what was exercised and cancelled. */
function sharesOf(entry: CsvEntry): number | undefined {
  const outstanding = entry.number("outstanding");
  if (outstanding !== undefined) return outstanding;
  const issued = entry.number("quantity");
  return issued === undefined ? undefined : Math.max(0, issued - (entry.number("exercised") ?? 0) - (entry.number("cancelled") ?? 0));
}

function put(kind: CsvKind, holder: string, name: string, shares: number, entry: CsvEntry, gathered: Gathered): void {
  if (kind === "pool") gathered.pools.push({ name: holder || POOL, available: shares });
  else if (kind === "Options" || kind === "Warrants") gathered.rights.push({ holder, kind, shares, strike: entry.number("strike") ?? (entry.has("price") ? (entry.number("price") ?? 0) : 0) });
  else gathered.hold(holder, name, kind === "preferred", shares, kind === "preferred" ? classMore(entry) : {}, entry.number("price"));
}

function classMore(entry: CsvEntry): Terms {
  const [price, conversionPrice, seniority, multiple] = [entry.number("price"), entry.number("conversionPrice"), entry.number("seniority"), entry.number("multiple")];
  const ratio = entry.number("conversionRatio") ?? (price !== undefined && conversionPrice !== undefined && conversionPrice > 0 ? asTyped(price / conversionPrice) : undefined);
  const protection = protections.find((option) => normalLabel(option) === normalLabel(entry.text("antiDilution")));
  return {
    ...(ratio === undefined || ratio === 0 ? {} : { conversionRatio: ratio }),
    ...(seniority === undefined ? {} : { seniority }),
    ...(multiple === undefined ? {} : { preferenceMultiple: multiple }),
    ...(protection === undefined ? {} : { antiDilution: protection }),
  };
}
