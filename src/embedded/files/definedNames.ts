// Defined names of a file. The grid's names stand for ranges of the whole workbook; others are told of and left out.
import type { Zone } from "@odoo/o-spreadsheet";
import { absolute, MAX, parseAddress, sheetPrefix } from "../host/addresses";
import type { PageZones } from "../host/pages";
import { children, element, escaped, isOn, type Element } from "./xml";

export interface ReadNames {
  /** Addresses by name, as `Terms!A1:B2`. */
  readonly ranges: Readonly<Record<string, string>>;
  readonly extras: Readonly<Record<string, { readonly comment: string; readonly hidden?: boolean }>>;
  /** What every printed page of a sheet repeats, and what is printed of it, by the sheet's place. */
  readonly pages: ReadonlyMap<number, PageZones>;
  /** Names for constants, formulas, and parts of one sheet, and print areas of several blocks. */
  readonly lost: readonly string[];
}

export function readNames(list: Element | undefined): ReadNames {
  const ranges: Record<string, string> = {};
  const extras: Record<string, { comment: string; hidden?: boolean }> = {};
  const pages = new Map<number, PageZones>();
  const lost: string[] = [];
  for (const { attributes, text } of children(list, "definedName")) {
    const { name = "", localSheetId, comment = "", hidden } = attributes;
    if (name.startsWith("_xlnm.")) {
      const zones = name === "_xlnm.Print_Titles" ? titlesOf(text) : name === "_xlnm.Print_Area" ? areaOf(text) : {};
      if (!zones) lost.push(name);
      else pages.set(Number(localSheetId), { ...pages.get(Number(localSheetId)), ...zones });
      continue;
    }
    const address = parseAddress(text);
    if (!address?.sheet || localSheetId !== undefined) {
      lost.push(name);
      continue;
    }
    ranges[name] = text.replace(/\$/g, "");
    if (comment || isOn(hidden)) extras[name] = { comment, ...(isOn(hidden) && { hidden: true }) };
  }
  return { ranges, extras, pages, lost };
}

const zonesIn = (text: string): (Zone | undefined)[] => text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((each) => parseAddress(each)?.zone);

/** Of several areas, each a page of its own, none is kept: half of a print area would print half of a sheet. */
function areaOf(text: string): PageZones | undefined {
  const [area, ...more] = zonesIn(text);
  return area && more.length === 0 ? { area } : undefined;
}

/** `Terms!$A:$B,Terms!$1:$3`: whole columns, whole rows, or both. */
function titlesOf(text: string): PageZones {
  const zones = zonesIn(text);
  const rows = zones.find((zone) => zone?.left === 0 && zone.right === MAX.columns - 1);
  const columns = zones.find((zone) => zone?.top === 0 && zone.bottom === MAX.rows - 1);
  return { ...(rows && { titleRows: rows }), ...(columns && { titleColumns: columns }) };
}

export interface WrittenName {
  readonly name: string;
  readonly sheet: string;
  readonly zone: Zone;
  readonly comment?: string | undefined;
  readonly hidden?: boolean | undefined;
}
export interface WrittenPage extends PageZones {
  readonly place: number;
  readonly sheet: string;
}

export function namesXml(names: readonly WrittenName[], pages: readonly WrittenPage[]): string {
  const ofPage = (name: string, { place, sheet }: WrittenPage, zones: readonly Zone[]): (readonly [name: string, xml: string])[] => {
    const text = zones.map((zone) => sheetPrefix(sheet) + absolute(zone)).join(",");
    return text ? [[name, element("definedName", { name, localSheetId: place }, escaped(text))]] : [];
  };
  const written = [
    ...names.map(({ name, sheet, zone, comment, hidden }) =>
      [name, element("definedName", { name, comment: comment || undefined, hidden: hidden || undefined }, escaped(sheetPrefix(sheet) + absolute(zone)))] as const),
    ...pages.flatMap((page) => {
      const { titleRows, titleColumns, area } = page;
      const whole = [
        ...(titleColumns ? [{ ...titleColumns, top: 0, bottom: MAX.rows - 1 }] : []),
        ...(titleRows ? [{ ...titleRows, left: 0, right: MAX.columns - 1 }] : []),
      ];
      return [...ofPage("_xlnm.Print_Area", page, area ? [area] : []), ...ofPage("_xlnm.Print_Titles", page, whole)];
    }),
  ];
  // Excel keeps them in order.
  const sorted = written.sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).map(([, xml]) => xml);
  return sorted.length ? element("definedNames", {}, ...sorted) : "";
}
