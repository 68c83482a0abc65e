// A file as the grid takes it: sheets, names, tables and all that the host keeps beside the grid.
import type { Zone } from "@odoo/o-spreadsheet";
import type { SavedWorkbook } from "../grid";
import { parseAddress } from "../host/addresses";
import { needsTranslation, toGrid } from "../host/formulas";
import type { KnownTable } from "../host/tables";
import { themeColors } from "./colors";
import { readCustomParts } from "./customXmlParts";
import { readNames, type ReadNames } from "./definedNames";
import { Losses, lostRelations } from "./lost";
import { Package } from "./package";
import { refuseFile } from "./refused";
import { SheetFile, type Formulas, type ReadSheet } from "./sheetFile";
import { sharedTexts } from "./sheetReader";
import type { StoredFormulas } from "./storedFormulas";
import { conditionalLooks, looksOf, type CellLook } from "./styleReader";
import { readTable, type ReadTable } from "./tableParts";
import { child, children, inside, isOn, prefixed, type Element } from "./xml";

export interface ReadWorkbook {
  readonly data: SavedWorkbook;
  /** The sheet that was in front. */
  readonly active: string | undefined;
  readonly lost: Losses;
}

const MOST_SHEETS = 500;
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly visible: boolean;
}
export interface PlacedTable extends ReadTable {
  readonly sheetId: string;
}

export function readWorkbook(fileName: string, bytes: Uint8Array, stored: StoredFormulas): ReadWorkbook {
  const pack = new Package(fileName, bytes);
  const path = pack.related("", "officeDocument");
  const workbook = path === undefined ? undefined : pack.tree(path);
  if (path === undefined || workbook?.name !== "workbook") return refuseFile(`"${fileName}" is no .xlsx workbook: the part that lists its sheets is missing.`);
  if (isOn(child(workbook, "workbookPr")?.attributes["date1904"])) refuseFile(`"${fileName}" counts its dates from 1904; turn that off in Excel (Options, Advanced) and save it again.`);
  const lost = new Losses();
  for (const { kind } of pack.relations(path)) if (lostRelations[kind]) lost.add(lostRelations[kind]);
  const sheets = sheetsOf(fileName, pack, path, workbook);
  const names = readNames(child(workbook, "definedNames"));
  const kept = usable(names, sheets);
  lost.add("names", names.lost.length + Object.keys(names.ranges).length - Object.keys(kept).length);
  const tables = tablesOf(pack, sheets, lost);
  const theme = themeColors(pack.tree(pack.related(path, "theme") ?? ""));
  const styles = pack.tree(pack.related(path, "styles") ?? "");
  const looks = looksOf(styles, theme);
  const textsPath = pack.related(path, "sharedStrings");
  const texts = textsPath === undefined ? [] : sharedTexts(textsPath, pack.text(textsPath) ?? "");
  const formulas = formulasOf(sheets, tables, stored, kept);
  const file = new SheetFile(pack, { theme, looks, conditional: conditionalLooks(styles, theme), texts, formulas, lost });
  const read = sheets.map((sheet) => file.read(sheet, tables.filter(({ sheetId }) => sheetId === sheet.id)));
  const active = sheets[Number(inside(workbook, "bookViews", "workbookView")?.attributes["activeTab"] ?? 0)];
  return { data: together(read, { pack, path, names, kept, looks, tables }), active: active?.visible ? active.id : undefined, lost };
}

function sheetsOf(fileName: string, pack: Package, path: string, workbook: Element): SheetEntry[] {
  const relations = new Map(pack.relations(path).map((relation) => [relation.id, relation]));
  const listed = children(child(workbook, "sheets"), "sheet");
  if (listed.length > MOST_SHEETS) refuseFile(`"${fileName}" has ${listed.length} sheets; at most ${MOST_SHEETS} are opened.`);
  const taken = new Set<string>();
  const sheets = listed.flatMap(({ attributes }, place) => {
    const relation = relations.get(prefixed(attributes, "id") ?? "");
    if (relation?.kind !== "worksheet" || relation.outside) return [];
    const name = attributes["name"] ?? "";
    if (!name || name.length > 31 || /[\\/?*[\]:\u0000-\u001f]/.test(name) || /^'|'$/.test(name)) refuseFile(`"${fileName}" has a sheet named "${name.slice(0, 40)}", which is no name of a sheet.`);
    if (taken.has(name.toLowerCase())) refuseFile(`"${fileName}" has two sheets named "${name}".`);
    taken.add(name.toLowerCase());
    return [{ id: `sheet${place + 1}`, name, path: relation.target, visible: (attributes["state"] ?? "visible") === "visible" }];
  });
  if (!sheets.length) refuseFile(`"${fileName}" has no worksheet.`);
  // A workbook shows at least one sheet.
  return sheets.some(({ visible }) => visible) ? sheets : sheets.map((sheet) => ({ ...sheet, visible: true }));
}

/** Words that can be names: what looks like a cell or holds other signs could be read as a formula. */
const isName = (name: string): boolean => /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^(true|false|r|c|__proto__)$/i.test(name);
function usable({ ranges }: ReadNames, sheets: readonly SheetEntry[]): Record<string, string> {
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const stands = (range: string): boolean => {
    const { sheet = "", zone } = parseAddress(range) ?? {};
    return zone !== undefined && zone.top >= 0 && known.has(sheet.toLowerCase());
  };
  return Object.fromEntries(Object.entries(ranges).filter(([name, range]) => isName(name) && stands(range)));
}

function tablesOf(pack: Package, sheets: readonly SheetEntry[], lost: Losses): PlacedTable[] {
  const taken = new Set<string>();
  return sheets.flatMap(({ id: sheetId, path }) =>
    pack.relations(path).flatMap(({ kind, target }) => {
      const part = kind === "table" ? pack.tree(target) : undefined;
      const table = part && readTable(part);
      const fits = table && isName(table.name) && !taken.has(table.name.toLowerCase()) && table.zone.bottom - table.zone.top < 200_000;
      if (kind === "table" && !fits) lost.add("tables");
      if (!fits) return [];
      taken.add(table.name.toLowerCase());
      return [{ ...table, sheetId }];
    }),
  );
}

/** Turns formulas of the file into the grid's. */
function formulasOf(sheets: readonly SheetEntry[], tables: readonly PlacedTable[], stored: StoredFormulas, named: Readonly<Record<string, string>>): Formulas {
  const known: KnownTable[] = tables.map(({ name, sheetId, zone, config, columns }, place) => ({
    id: String(place + 1), name, sheetId, zone, headerRows: config.numberOfHeaders, totalRows: config.totalRow ? 1 : 0, columns: () => columns,
  }));
  const sheetNames = new Map(sheets.map(({ id, name }) => [id, name]));
  const ranges = new Map(Object.entries(named).map(([name, range]) => [name.toLowerCase(), range]));
  return {
    shown: (formula) => stored.shown(formula),
    toGrid(formula, position) {
      const content = `=${formula}`;
      return needsTranslation(content, known) ? toGrid(content, { tables: known, position, sheetName: (id) => sheetNames.get(id) ?? "" }) : content;
    },
    named: (name) => ranges.get(name.toLowerCase()),
  };
}

interface Whole {
  readonly pack: Package;
  readonly path: string;
  readonly names: ReadNames;
  readonly kept: Readonly<Record<string, string>>;
  readonly looks: readonly CellLook[];
  readonly tables: readonly PlacedTable[];
}

function together(read: readonly ReadSheet[], { pack, path, names, kept, looks, tables }: Whole): SavedWorkbook {
  const numbered = <Value>(pick: (look: CellLook) => Value | undefined): Record<number, Value> =>
    Object.fromEntries(looks.flatMap((look, place) => (pick(look) === undefined ? [] : [[place + 1, pick(look) as Value]])));
  const pages = read.map(({ data, page, size }, place) => {
    const { titleRows, titleColumns, area } = names.pages.get(place) ?? {};
    const within = (zone: Zone | undefined): Zone | undefined =>
      zone && zone.left <= size.right && zone.top <= size.bottom ? { ...zone, right: Math.min(zone.right, size.right), bottom: Math.min(zone.bottom, size.bottom) } : undefined;
    return [data.id, { settings: page, titleRows: within(titleRows), titleColumns: within(titleColumns), area: within(area) }] as const;
  });
  const extra = <Key extends "alerts" | "charts">(key: Key): ReadSheet[Key] => Object.assign({}, ...read.map((sheet) => sheet[key])) as ReadSheet[Key];
  return {
    sheets: read.map(({ data }) => data),
    styles: numbered(({ style }) => style),
    formats: numbered(({ format }) => format),
    borders: numbered(({ border }) => border),
    namedRanges: kept,
    officeExtras: {
      settings: {},
      customXml: readCustomParts(pack, path),
      tables: tables.map(({ name, sheetId, zone: { left, top } }) => ({ sheetId, left, top, name })),
      charts: extra("charts"),
      names: names.extras,
      validations: extra("alerts"),
    },
    officePages: Object.fromEntries(pages),
  };
}
