// Structured references such as DealTerms[#All] or DealTerms[[#Headers],[Unit]], which the grid's engine does not have.
// Going in they become fixed A1 ranges ($A$1:$D$9, both corners always), which is also the mark by which they are known coming out.
import { helpers, type CellPosition, type Range, type Zone } from "@odoo/o-spreadsheet";
import { sameZone, sheetPrefix } from "./addresses";
import { column, partZone, type KnownTable, type Part } from "./tables";

export interface Scope {
  readonly tables: readonly KnownTable[];
  readonly position: CellPosition;
  sheetName(sheetId: string): string;
}

/** `Name[specifier]`, `Name` alone or `[@Column]` inside a table as an A1 reference; null if it means nothing here. */
export function resolveReference(name: string, specifier: string, scope: Scope): string | null {
  const table = name ? scope.tables.find((each) => each.name.toLowerCase() === name.toLowerCase()) : enclosingTable(scope);
  const parsed = table && parseSpecifier(specifier);
  if (!parsed) return null;
  const columns = parsed.columns.map((each) => columnIndex(table, each));
  if (columns.includes(-1)) return null;
  const rows = rowsOf(table, parsed, scope.position);
  if (!rows) return null;
  const [first = 0, last = columns.length ? first : rows.right - rows.left] = columns;
  const zone = column(rows, Math.min(first, last), Math.max(first, last));
  const prefix = table.sheetId === scope.position.sheetId ? "" : sheetPrefix(scope.sheetName(table.sheetId));
  return prefix + (parsed.thisRow ? rowReference(zone) : fixedReference(zone));
}

function enclosingTable({ tables, position: { sheetId, col, row } }: Scope): KnownTable | undefined {
  return tables.find(({ sheetId: sheet, zone }) => sheet === sheetId && col >= zone.left && col <= zone.right && row >= zone.top && row <= zone.bottom);
}

const columnIndex = (table: KnownTable, name: string): number => table.columns().findIndex((each) => each.toLowerCase() === name.toLowerCase());

interface Specifier {
  readonly parts: readonly Part[];
  readonly columns: readonly string[];
  readonly thisRow: boolean;
}

function parseSpecifier(text: string): Specifier | null {
  const thisRow = /^(@|\[#This Row\],?|#This Row$)/i.exec(text);
  const rest = thisRow ? text.slice(thisRow[0].length) : text;
  if (!rest.startsWith("[")) return plainSpecifier(rest.trim(), thisRow !== null);
  const parts: Part[] = [];
  const columns: string[] = [];
  for (const [, inner = ""] of rest.matchAll(/\[((?:'.|[^\]'])*)\]/g)) {
    const part = partNamed(inner);
    if (part) parts.push(part);
    else columns.push(unescapeColumn(inner));
  }
  return columns.length > 2 ? null : { parts, columns, thisRow: thisRow !== null };
}

function plainSpecifier(text: string, thisRow: boolean): Specifier | null {
  const part = partNamed(text);
  if (!part && text.startsWith("#")) return null;
  return { parts: part ? [part] : [], columns: part || !text ? [] : [unescapeColumn(text)], thisRow };
}

const partNamed = (text: string): Part | undefined =>
  (["#All", "#Headers", "#Data", "#Totals"] as const).find((part) => part.toLowerCase() === text.trim().toLowerCase());
const unescapeColumn = (text: string): string => text.replace(/'(.)/g, "$1");
const escapeColumn = (text: string): string => text.replace(/['[\]#@]/g, "'$&");

function rowsOf(table: KnownTable, { parts, thisRow }: Specifier, { row }: CellPosition): Zone | null {
  if (thisRow) return row < table.zone.top || row > table.zone.bottom ? null : { ...table.zone, top: row, bottom: row };
  const zones = (parts.length ? parts : (["#Data"] as const)).map((part) => partZone(table, part));
  if (zones.includes(null)) return null;
  const found = zones as Zone[];
  return { ...table.zone, top: Math.min(...found.map((zone) => zone.top)), bottom: Math.max(...found.map((zone) => zone.bottom)) };
}

const fixed = { colFixed: true, rowFixed: true };
const fixedReference = ({ left, top, right, bottom }: Zone): string => `${helpers.toXC(left, top, fixed)}:${helpers.toXC(right, bottom, fixed)}`;

function rowReference({ left, right, top }: Zone): string {
  const cell = (col: number): string => helpers.toXC(col, top, { colFixed: true, rowFixed: false });
  return left === right ? cell(left) : `${cell(left)}:${cell(right)}`;
}

/** The structured text of a range, if it is fixed and exactly a part of a table. A single cell keeps its address: the grid writes
 *  $B$2:$B$2 as $B$2, and that is more often meant as the cell. */
export function structuredText({ sheetId, zone, parts }: Range, tables: readonly KnownTable[]): string | null {
  if (parts.length !== 2 || !parts.every((part) => part.colFixed && part.rowFixed)) return null;
  for (const table of tables) {
    if (table.sheetId !== sheetId || zone.left < table.zone.left || zone.right > table.zone.right) continue;
    const specifier = specifierOf(table, zone);
    if (specifier !== null) return table.name + specifier;
  }
  return null;
}

function specifierOf(table: KnownTable, zone: Zone): string | null {
  const wide = zone.left === table.zone.left && zone.right === table.zone.right;
  for (const part of ["#All", "#Data", "#Headers", "#Totals"] as const) {
    const whole = partZone(table, part);
    if (!whole || !sameZone(zone, { ...whole, left: zone.left, right: zone.right })) continue;
    if (wide) return part === "#Data" ? "" : `[${part}]`;
    const names = table.columns();
    const [first = "", last = ""] = [names[zone.left - table.zone.left], names[zone.right - table.zone.left]].map((name) => escapeColumn(name ?? ""));
    const columns = zone.left === zone.right ? `[${first}]` : `[${first}]:[${last}]`;
    if (part !== "#Data") return `[[${part}],${columns}]`;
    return zone.left === zone.right ? columns : `[${columns}]`;
  }
  return null;
}
