// What a value written through the API becomes in a cell, by Excel's rules: an apostrophe makes text, an equals sign makes a formula,
// and what looks like a number, a date or TRUE becomes one.

/** The content to give the grid; undefined leaves the cell as it is. The grid knows the apostrophe as Excel does. */
export function contentOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") return String(value);
  return startsFormula(value) ? `=${value}` : value;
}

/** Excel reads a leading plus or minus as the beginning of a formula, unless a number or nothing but signs follows. */
function startsFormula(text: string): boolean {
  return /^[+-]/.test(text) && !/^[+-]+\s*$/.test(text) && !/^[+-]\s*[$€£¥]?[\d.,]+(e[+-]?\d+)?\s*%?$/i.test(text);
}
