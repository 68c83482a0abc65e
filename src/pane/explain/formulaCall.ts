/** The call of a DEAL function inside a cell's formula, taken apart at its commas. */

export interface FormulaCall {
  /** Without the namespace, upper case: "MEASURES". */
  readonly name: string;
  /** As written; "" for one that is left out. */
  readonly arguments: readonly string[];
}

/** The first DEAL call in a formula; also in the form in which Excel keeps it while the add-in is not loaded. */
export function dealCall(formula: string): FormulaCall | undefined {
  const found = /(?:_xldudf_DEAL_|\bDEAL\.)([A-Z][A-Z0-9]*)\s*\(/i.exec(formula);
  if (!formula.startsWith("=") || !found?.[1]) return undefined;
  return { name: found[1].toUpperCase(), arguments: splitArguments(formula, found.index + found[0].length) };
}

function splitArguments(formula: string, start: number): string[] {
  const written: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === '"' || sign === "'") at = endOfQuote(formula, at);
    else if (sign === "(" || sign === "[" || sign === "{") depth++;
    else if (depth > 0 && (sign === ")" || sign === "]" || sign === "}")) depth--;
    else if (depth === 0 && (sign === "," || sign === ")")) {
      written.push(formula.slice(from, at).trim());
      from = at + 1;
      if (sign === ")") break;
    }
  }
  return written.length === 1 && written[0] === "" ? [] : written;
}

/** A quote inside quotes is doubled, which reads as two quotes side by side. */
const endOfQuote = (formula: string, start: number): number => {
  const end = formula.indexOf(formula[start] ?? '"', start + 1);
  return end < 0 ? formula.length : end;
};

/** The value of a literal argument; undefined for what names cells or has to be calculated. */
export function literal(written: string): string | number | boolean | undefined {
  if (/^"(?:[^"]|"")*"$/.test(written)) return written.slice(1, -1).replace(/""/g, '"');
  if (/^(?:TRUE|FALSE)$/i.test(written)) return written.toUpperCase() === "TRUE";
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?%?$/i.test(written)) return written.endsWith("%") ? Number(`${written.slice(0, -1)}e-2`) : Number(written);
  return undefined;
}
