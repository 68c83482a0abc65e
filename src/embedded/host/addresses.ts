// Excel addresses and the grid's zones {left, top, right, bottom}, both counted from zero.
import { helpers, type Zone } from "@odoo/o-spreadsheet";
import { badArgument } from "./failure";

/** The size of an Excel sheet: what a whole column or row means, however small the grid is. */
export const MAX = { columns: 16384, rows: 1048576 } as const;

/** "'Sheet 1'!A1:B2" as sheet and zone; null if the text is not an address. */
export function parseAddress(text: string): { sheet?: string; zone: Zone } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  const zone = parseZone((match?.[3] ?? "").replace(/\$/g, "").toUpperCase());
  if (!match || !zone) return null;
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2];
  return sheet === undefined ? { zone } : { sheet, zone };
}

function parseZone(local: string): Zone | null {
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(local);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return ordered(helpers.lettersToNumber(left), Number(top) - 1, helpers.lettersToNumber(right), Number(bottom) - 1);
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(local);
  if (columns) {
    const [, left = "", right = left] = columns;
    return ordered(helpers.lettersToNumber(left), 0, helpers.lettersToNumber(right), MAX.rows - 1);
  }
  const rows = /^(\d+):(\d+)$/.exec(local);
  return rows ? ordered(0, Number(rows[1]) - 1, MAX.columns - 1, Number(rows[2]) - 1) : null;
}

const ordered = (a: number, b: number, c: number, d: number): Zone => ({
  left: Math.min(a, c),
  top: Math.min(b, d),
  right: Math.max(a, c),
  bottom: Math.max(b, d),
});

export function formatZone({ left, top, right, bottom }: Zone): string {
  if (top === 0 && bottom === MAX.rows - 1) return `${helpers.numberToLetters(left)}:${helpers.numberToLetters(right)}`;
  if (left === 0 && right === MAX.columns - 1) return `${top + 1}:${bottom + 1}`;
  const start = helpers.toXC(left, top);
  const end = helpers.toXC(right, bottom);
  return start === end ? start : `${start}:${end}`;
}

export const absolute = (zone: Zone): string => formatZone(zone).replace(/([A-Z]+|\d+)/g, "$$$1");

/** The sheet's name as a formula writes it before an address: quoted unless it is a plain word that is no cell address. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return (plain ? name : `'${name.replace(/'/g, "''")}'`) + "!";
}

export function checkedZone(zone: Zone): Zone {
  const inside = zone.left >= 0 && zone.top >= 0 && zone.right < MAX.columns && zone.bottom < MAX.rows;
  return inside && zone.left <= zone.right && zone.top <= zone.bottom ? zone : badArgument("The range lies outside the sheet.");
}

export function intersection(a: Zone, b: Zone): Zone | null {
  const zone = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return zone.left > zone.right || zone.top > zone.bottom ? null : zone;
}

export const union = (a: Zone, b: Zone): Zone => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

export const sameZone = (a: Zone, b: Zone): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

export const cellZone = (column: number, row: number): Zone => ({ left: column, top: row, right: column, bottom: row });

/** The numbers from first to last, both included. */
export const between = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
