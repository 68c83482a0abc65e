// Defined names of a file. The grid's names stand for ranges of the whole workbook; others are told of and left out.
import type { Zone } from "@odoo/o-spreadsheet";
import { absolute, MAX, parseAddress, sheetPrefix } from "../host/addresses";
import { children, element, escaped, isOn, type Element } from "./xml";

export interface ReadNames {
  /** Addresses by name, as `Terms!A1:B2`. */
  readonly ranges: Readonly<Record<string, string>>;
  readonly extras: Readonly<Record<string, { readonly comment: string; readonly hidden?: boolean }>>;
  /** What every printed page of a sheet repeats, by the sheet's place. */
  readonly titles: ReadonlyMap<number, { readonly titleRows?: Zone; readonly titleColumns?: Zone }>;
  /** Names for constants, formulas, and parts of one sheet. */
  readonly lost: readonly string[];
}

export function readNames(list: Element | undefined): ReadNames {
  const ranges: Record<string, string> = {};
  const extras: Record<string, { comment: string; hidden?: boolean }> = {};
  const titles = new Map<number, { titleRows?: Zone; titleColumns?: Zone }>();
  const lost: string[] = [];
  for (const { attributes, text } of children(list, "definedName")) {
    const { name = "", localSheetId, comment = "", hidden } = attributes;
    if (name === "_xlnm.Print_Titles") titles.set(Number(localSheetId), titlesOf(text));
    if (name.startsWith("_xlnm.")) continue;
    const address = parseAddress(text);
    if (!address?.sheet || localSheetId !== undefined) {
      lost.push(name);
      continue;
    }
    ranges[name] = text.replace(/\$/g, "");
    if (comment || isOn(hidden)) extras[name] = { comment, ...(isOn(hidden) && { hidden: true }) };
  }
  return { ranges, extras, titles, lost };
}

/** `Terms!$A:$B,Terms!$1:$3`: whole columns, whole rows, or both. */
function titlesOf(text: string): { titleRows?: Zone; titleColumns?: Zone } {
  const zones = text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((each) => parseAddress(each)?.zone);
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
export interface WrittenTitles {
  readonly place: number;
  readonly sheet: string;
  readonly titleRows?: Zone | undefined;
  readonly titleColumns?: Zone | undefined;
}

export function namesXml(names: readonly WrittenName[], titles: readonly WrittenTitles[]): string {
  const written = [
    ...names.map(({ name, sheet, zone, comment, hidden }) =>
      [name, element("definedName", { name, comment: comment || undefined, hidden: hidden || undefined }, escaped(sheetPrefix(sheet) + absolute(zone)))] as const),
    ...titles.flatMap(({ place, sheet, titleRows, titleColumns }) => {
      const whole = [
        ...(titleColumns ? [{ ...titleColumns, top: 0, bottom: MAX.rows - 1 }] : []),
        ...(titleRows ? [{ ...titleRows, left: 0, right: MAX.columns - 1 }] : []),
      ];
      const text = whole.map((zone) => sheetPrefix(sheet) + absolute(zone)).join(",");
      return text ? [["_xlnm.Print_Titles", element("definedName", { name: "_xlnm.Print_Titles", localSheetId: place }, escaped(text))] as const] : [];
    }),
  ];
  // Excel keeps them in order.
  const sorted = written.sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).map(([, xml]) => xml);
  return sorted.length ? element("definedNames", {}, ...sorted) : "";
}
