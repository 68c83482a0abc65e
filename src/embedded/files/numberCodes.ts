// Number formats that a file names by their number (ECMA-376, 18.8.30), in the English of the United States.

export const builtInFormats: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
};

const numbers = new Map(Object.entries(builtInFormats).map(([number, code]) => [code, Number(number)]));

/** The number of a code that needs no entry of its own. */
export const builtInNumber = (code: string): number | undefined => numbers.get(code);

/** A code of the grid in Excel's words: the grid says "a" for AM/PM. */
export const excelCode = (code: string): string => code.replace(/(?<=[hms0]\s*)a(?=$|[;\s])/g, "AM/PM");
