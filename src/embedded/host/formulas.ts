// Formula text between Excel's dialect and the grid's: structured references, and quotes inside strings ("" in Excel, \" in the grid).
import type { Cell, FormulaCell, Range } from "@odoo/o-spreadsheet";
import { resolveReference, structuredText, type Scope } from "./structuredReferences";
import type { CoreGetters, KnownTable } from "./tables";

const string = /"(?:[^"]|"")*"/y;
const lost = /#REF!/y;
const quotedSheet = /'(?:[^']|'')*'!?/y;
const word = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;

/** A formula as Excel writes it, as the grid reads it. What cannot be resolved stays, and the grid will call it a bad expression. */
export function toGrid(formula: string, scope: Scope): string {
  let out = "";
  let at = 0;
  const next = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0];
  };
  while (at < formula.length) {
    const text = next(string);
    if (text !== undefined) {
      out += `"${text.slice(1, -1).replace(/""/g, '\\"')}"`;
      at += text.length;
      continue;
    }
    if (next(lost) !== undefined) {
      out += "#REF";
      at += 5;
      continue;
    }
    const name = next(quotedSheet) ?? next(word) ?? "";
    const open = at + name.length;
    const close = formula[open] === "[" ? closingBracket(formula, open) : -1;
    const after = formula[open];
    if (close > 0) {
      out += resolveReference(name, formula.slice(open + 1, close), scope) ?? formula.slice(at, close + 1);
      at = close + 1;
    } else if (name) {
      out += after === "(" || after === "!" || name.startsWith("'") ? name : (resolveTable(name, scope) ?? name);
      at = open;
    } else {
      out += formula[at];
      at++;
    }
  }
  return out;
}

/** Whether a formula can hold anything that has to be translated: most do not, and those cost no more than this. */
export function needsTranslation(formula: string, tables: readonly KnownTable[]): boolean {
  if (formula.includes("[") || formula.includes('""') || formula.includes("#REF!")) return true;
  if (!tables.length) return false;
  const lower = formula.toLowerCase();
  return tables.some((table) => lower.includes(table.name.toLowerCase()));
}

function resolveTable(name: string, scope: Scope): string | null {
  return scope.tables.some((table) => table.name.toLowerCase() === name.toLowerCase()) ? resolveReference(name, "", scope) : null;
}

/** The bracket that closes the one at `open`; an apostrophe escapes the character after it. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at;
  }
  return -1;
}

/** What the grid's compiled formula offers beyond its declared type: the tokens with their present text. */
interface TokenSource {
  getTokens(getters: CoreGetters): readonly { readonly type: string; readonly value: string }[];
}

/** Excel says #REF! where the grid says #REF, and the grid knows only its own. */
const lostReferences = (text: string): string => text.replace(/#REF(?!!)/g, "#REF!");

export const isFormulaCell = (cell: Cell | undefined): cell is FormulaCell => cell?.isFormula === true;

/** A formula of the grid as Excel writes it. */
export function toExcel({ compiledFormula }: FormulaCell, getters: CoreGetters, tables: readonly KnownTable[]): string {
  if (compiledFormula.isBadExpression) return lostReferences(compiledFormula.toFormulaString(getters));
  const ranges: readonly Range[] = compiledFormula.rangeDependencies;
  let index = 0;
  let text = "";
  for (const { type, value } of (compiledFormula as unknown as TokenSource).getTokens(getters)) {
    if (type === "SPACE") continue;
    if (type === "STRING") text += value.replace(/\\"/g, '""');
    else if (type === "REFERENCE" || type === "INVALID_REFERENCE") {
      const range = ranges[index++];
      text += (range && structuredText(range, tables)) ?? lostReferences(value);
    } else text += value;
  }
  return text;
}
