/** Addresses as Excel writes them, "'Terms 2'!$B$3:$D$7": made from places, and read. Rows and columns are counted from 0. */
import type { Place } from "./edit";

/** The size of a sheet. */
export const SHEET = { rows: 1_048_576, columns: 16_384 } as const;

type Cells = Omit<Place, "sheet">;

/** "B3" or "B3:D7". */
export const plainCells = (of: Cells): string => cells(of, (column, row) => `${column}${row}`);

/** "$B$3:$D$7". */
export const absoluteCells = (of: Cells): string => cells(of, (column, row) => `$${column}$${row}`);

/** "B$3:D$7": the rows stay when a formula is copied down. */
export const cellsOfFixedRows = (of: Cells): string => cells(of, (column, row) => `${column}$${row}`);

/** "$B3:$D7": the columns stay when a formula is copied to the right. */
export const cellsOfFixedColumns = (of: Cells): string => cells(of, (column, row) => `$${column}${row}`);

/** "Terms!B3", as a person reads it and a click selects it. */
export const plainAddress = (of: Place): string => `${quotedSheet(of.sheet)}!${plainCells(of)}`;

/** "Terms!$B$3", as the formula of a cell elsewhere or of a name says it. */
export const absoluteAddress = (of: Place): string => `${quotedSheet(of.sheet)}!${absoluteCells(of)}`;

function cells({ row, column, rows, columns }: Cells, write: (column: string, row: number) => string): string {
  const first = write(columnLetters(column), row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${write(columnLetters(column + columns - 1), row + rows)}`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet's name as a formula writes it. What is not plainly a name is quoted: "R1C1" and "A1" would be read as cells. */
function quotedSheet(name: string): string {
  const plain = /^[A-Z_]\w*$/i.test(name) && !/^([A-Z]{1,3}\d+|R\d*|(R\d*)?C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** An address with its sheet, in two parts: "'My sheet'!A1:B2" is My sheet and A1:B2. A calculation that ends in an address has no sheet. */
export function splitAddress(address: string): { readonly sheet?: string; readonly cells: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^-+*/^&=<>(),;'!\s]+))!(.+)$/.exec(address);
  if (!match) return { cells: address };
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? "", cells: match[3] ?? "" };
}

/** The place of a cell or a range, on `sheet` where it names none; undefined for everything else. */
export function placeAt(address: string, sheet: string): Place | undefined {
  const { sheet: named = sheet, cells: written } = splitAddress(address);
  if (!/^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(written)) return undefined;
  const [first, last] = [firstCell(written), firstCell(written.slice(written.indexOf(":") + 1))];
  return { sheet: named, ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

/** Where cells begin; whole columns and whole rows begin at their first. */
function firstCell(written: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^\$?([A-Z]*)\$?(\d*)/i.exec(written) ?? [];
  return { row: Number(digits || 1) - 1, column: columnNumber(letters || "A") };
}

/** The address of the cell so many rows below and columns beside the first of a range, its sheet as it was written. */
export function cellInside(address: string, row: number, column: number): string {
  const at = address.lastIndexOf("!") + 1;
  const first = firstCell(address.slice(at));
  return `${address.slice(0, at)}${columnLetters(first.column + column)}${first.row + row + 1}`;
}

/** The same place, however its sheet is quoted: the first cell of a range is what is active when the range is selected. */
export function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [one, other].map((address) => {
    const { sheet = "", cells: written } = splitAddress(address);
    return { sheet: sheet.toLowerCase(), ...firstCell(written) };
  });
  return a?.sheet === b?.sheet && a?.row === b?.row && a?.column === b?.column;
}
