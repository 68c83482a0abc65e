// What a check of a workbook says: every check in it, and every formula that the engine cannot calculate.
import type { CellPosition } from "@odoo/o-spreadsheet";
import { cellZone, formatZone, sheetPrefix } from "../host/addresses";
import type { Book } from "../host/book";
import { isFormulaCell } from "../host/formulas";
import { pieces } from "../files/formulaPieces";

export interface Check {
  readonly at: string;
  readonly label: string;
  readonly pass: boolean;
  /** What stands between the label and the verdict, as it is shown. */
  readonly shown: string;
}
export interface BadFormula {
  readonly at: string;
  readonly formula: string;
  readonly why: string;
}
export interface Findings {
  readonly formulas: number;
  readonly checks: readonly Check[];
  readonly unsupported: readonly BadFormula[];
  /** Formulas of the add-in that show an error in their own cell. */
  readonly errors: readonly BadFormula[];
}

export function findingsIn(book: Book, isCustom: (name: string) => boolean): Findings {
  const [checks, unsupported, errors]: [Check[], BadFormula[], BadFormula[]] = [[], [], []];
  const formulaAt = book.formulaReader();
  let formulas = 0;
  const known = namesOf(book);
  for (const sheetId of book.getters.getSheetIds()) {
    for (const position of book.getters.getEvaluatedCellsPositions(sheetId)) {
      const { value, type } = book.evaluated(position);
      if (value === "Check" && type === "text") checks.push(...checksBelow(book, position));
      if (typeof value === "string" && /scenarios checked: refresh$/.test(value) && isFormulaCell(book.getters.getCell(position))) {
        checks.push({ at: addressOf(book, position), label: "Every scenario is checked", pass: false, shown: value });
      }
      const cell = book.getters.getCell(position);
      if (!isFormulaCell(cell)) continue;
      formulas++;
      if (type !== "error") continue;
      const formula = String(formulaAt(position));
      const why = reason(formula, cell.compiledFormula.isBadExpression, String(value), known);
      const message = String(book.getters.getEvaluatedCell(position).message ?? "");
      if (why) unsupported.push({ at: addressOf(book, position), formula, why });
      else if (pieces(formula).some(({ kind, text }) => kind === "function" && isCustom(text))) errors.push({ at: addressOf(book, position), formula, why: [book.value(position), message].filter(Boolean).join(": ") });
    }
  }
  return { formulas, checks, unsupported, errors };
}

export const addressOf = (book: Book, { sheetId, col, row }: CellPosition): string => sheetPrefix(book.getters.getSheetName(sheetId)) + formatZone(cellZone(col, row));

/** How far to the right of `Check` the heading `Pass` may stand. */
const REACH = 6;

/** The rows below the headings Check and Pass, down to the first without a label. */
function checksBelow(book: Book, heading: CellPosition): Check[] {
  const at = (right: number, down: number): CellPosition => ({ ...heading, col: heading.col + right, row: heading.row + down });
  const verdict = Array.from({ length: REACH }, (_, place) => place + 1).find((right) => book.value(at(right, 0)) === "Pass");
  if (verdict === undefined) return [];
  const found: Check[] = [];
  for (let down = 1; ; down++) {
    const label = book.value(at(0, down));
    if (label === "") return found;
    const between = Array.from({ length: verdict - 1 }, (_, place) => book.evaluated(at(place + 1, down)).formattedValue);
    const value = book.value(at(verdict, down));
    found.push({ at: addressOf(book, at(verdict, down)), label: String(label), pass: value === true || /^(pass|true)$/i.test(String(value)), shown: between.filter(Boolean).join(", ") });
  }
}

const namesOf = (book: Book): ReadonlySet<string> => new Set([...book.getters.getNamedRanges(), ...book.tables()].map(({ name }) => name.toLowerCase()));

/** Why the engine cannot calculate a formula; undefined where the error is an answer. */
function reason(formula: string, isBad: boolean, value: string, names: ReadonlySet<string>): string | undefined {
  if (value === "#CYCLE") return "it refers to itself";
  if (isBad) return "it has a function or an operator that this engine does not know";
  if (value !== "#NAME?" && value !== "#BAD_EXPR") return undefined;
  const unknown = pieces(formula).find(({ kind, text }) => kind === "name" && !names.has(text.toLowerCase()) && !/^(true|false)$/i.test(text));
  return unknown && `"${unknown.text}" is no name of a range`;
}
