/** Addresses of single cells inside a range whose address is known. */

/** The sheet with its "!" as the address writes it, and where the range begins, from 0. */
export function corner(address: string): { readonly prefix: string; readonly row: number; readonly column: number } {
  const at = address.lastIndexOf("!") + 1;
  const [, letters = "", digits = ""] = /^\$?([A-Z]*)\$?(\d*)/i.exec(address.slice(at)) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { prefix: address.slice(0, at), row: Number(digits || 1) - 1, column: Math.max(0, column - 1) };
}

/** The address of the cell so many rows below and columns beside the first cell of a range. */
export function cellIn(address: string, row: number, column: number): string {
  const from = corner(address);
  return `${from.prefix}${letters(from.column + column)}${from.row + row + 1}`;
}

const letters = (column: number): string => (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** The same place, however its sheet is quoted: the first cell of a range is what is active when the range is selected. */
export function isSamePlace(a: string, b: string): boolean {
  const [one, other] = [corner(a), corner(b)];
  const plain = (prefix: string): string => prefix.replace(/^'(.*)'!$/, "$1!").replace(/''/g, "'").toLowerCase();
  return plain(one.prefix) === plain(other.prefix) && one.row === other.row && one.column === other.column;
}
