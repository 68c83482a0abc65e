/** A formula by distances, as R1C1 notation tells it: what is copied across or down is the same text. */
export const columnNumber = (letters: string): number => [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);

const REFERENCE = /(?<![A-Za-z"'$!])((?:'[^']*'|[A-Za-z]+)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g;

export function relative(address: string, formula: string): string {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const place = (fixed: string, at: number, own: number): string => (fixed ? String(at) : `[${at - own}]`);
  const outside = formula.split(/("(?:[^"]|"")*")/);
  return outside.map((part, i) => (i % 2 === 1 ? part : part.replace(REFERENCE, (_, sheet: string | undefined, c: string, column: string, r: string, line: string) =>
    `${sheet ?? ""}R${place(r, Number(line), Number(row))}C${place(c, columnNumber(column), columnNumber(letters))}`))).join("");
}
