/** The calls of DEAL functions inside a cell's formula, taken apart at their commas. */

export interface FormulaCall {
  /** Without the namespace, upper case: "MEASURES". */
  readonly name: string;
  /** The whole call as written. */
  readonly text: string;
  /** As written; "" for one that is left out. */
  readonly arguments: readonly string[];
  /** In the form in which Excel keeps a function of an add-in that is not loaded: _xldudf_DEAL_NAME. */
  readonly stored: boolean;
}

/** Every DEAL call of a formula, an outer one before those among its arguments. */
export function dealCalls(formula: string): readonly FormulaCall[] {
  if (!formula.startsWith("=")) return [];
  const text = withoutTexts(formula);
  return [...text.matchAll(/(_xldudf_DEAL[_.]|(?<![\w.])DEAL\.)([A-Z][A-Z0-9]*)\s*\(/gi)].map((found) => {
    const { arguments: written, end } = splitArguments(formula, found.index + found[0].length);
    return { name: found[2]!.toUpperCase(), text: formula.slice(found.index, end), arguments: written, stored: found[1]!.startsWith("_") };
  });
}

/** The formula with every text in it blanked: what looks like a call or a reference inside one is none. */
export const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, (text) => `"${" ".repeat(text.length - 2)}"`);

function splitArguments(formula: string, start: number): { arguments: string[]; end: number } {
  const written: string[] = [];
  let depth = 0;
  let from = start;
  let at = start;
  for (; at < formula.length; at++) {
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
  return { arguments: written.length === 1 && written[0] === "" ? [] : written, end: at + 1 };
}

/** A quote inside quotes is doubled, which reads as two quotes side by side. */
const endOfQuote = (formula: string, start: number): number => {
  const end = formula.indexOf(formula[start] ?? '"', start + 1);
  return end < 0 ? formula.length : end;
};

type Literal = string | number | boolean;

/** The value of a literal argument, an array constant {1,2;3,4} among them; undefined for what names cells or has to be calculated. */
export function literal(written: string): Literal | readonly (readonly Literal[])[] | undefined {
  if (/^\{.*\}$/.test(written)) return constant(written.slice(1, -1));
  if (/^"(?:[^"]|"")*"$/.test(written)) return written.slice(1, -1).replace(/""/g, '"');
  if (/^(?:TRUE|FALSE)$/i.test(written)) return written.toUpperCase() === "TRUE";
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?%?$/i.test(written)) return written.endsWith("%") ? Number(`${written.slice(0, -1)}e-2`) : Number(written);
  return undefined;
}

function constant(inside: string): readonly (readonly Literal[])[] | undefined {
  const rows = (inside.match(/(?:"(?:[^"]|"")*"|[^;"])+/g) ?? []).map((row) => (row.match(/(?:"(?:[^"]|"")*"|[^,"])+/g) ?? []).map((cell) => literal(cell.trim())));
  const known = rows.flat().every((cell) => cell !== undefined && typeof cell !== "object");
  return known && rows.length > 0 ? (rows as Literal[][]) : undefined;
}
