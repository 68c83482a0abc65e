/** Why a cell shows an error, in full sentences: Excel shows a sentence of ours only for some of them, and none of its own. */
import type { CalculationError } from "../../core/calculationError";
import { ErrorCell } from "../../functions/cells";
import type { CustomFunction } from "../../functions/customFunction";
import type { CellValue } from "../../workbook/terms";
import type { Texts } from "../texts/english";
import { explainTexts } from "./texts";
import type { FormulaCall } from "../../functions/formulaCall";
import type { Input, SelectedCell } from "./selectedCell";

const errorCode = /^#(?:NAME\?|BUSY!|SPILL!|CALC!|VALUE!|NUM!|N\/A|REF!|DIV\/0!|NULL!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!)$/;

export const isError = (value: unknown): value is string => typeof value === "string" && errorCode.test(value);

/** The sentence for an error, in which the function itself has the first word; undefined where the cell shows none. */
export function problemOf(cell: SelectedCell, call: FormulaCall, failure: CalculationError | undefined, of: CustomFunction, texts: Texts): string | undefined {
  const { model } = texts;
  const explain = explainTexts(texts);
  const lost = cell.inputs.findIndex((each) => each.lost);
  if (call.stored) return explain.stored(call.name);
  if (lost >= 0) return explain.lost(of.parameters[lost]?.name ?? "", cell.inputs[lost]?.written ?? "");
  if (isError(cell.value) && ["#SPILL!", "#BUSY!", "#NAME?"].includes(cell.value)) return errorSentence(cell, texts);
  if (failure) return model.sentence(failure.message);
  return isError(cell.value) ? errorSentence(cell, texts) : undefined;
}

export function errorSentence({ value, inTheWay }: SelectedCell, texts: Texts): string {
  const explain = explainTexts(texts);
  const known = explain.errors[String(value) as keyof typeof explain.errors];
  return value === "#SPILL!" && inTheWay?.length ? explain.spillBlocked(inTheWay.length) : (known ?? explain.otherError(String(value)));
}

/** Values as Excel would hand them over: an error cell is read from the workbook as its text. */
export function withErrors(value: Input["value"]): unknown {
  const one = (cell: CellValue): CellValue | ErrorCell => (isError(cell) ? new ErrorCell(cell) : cell);
  return typeof value === "object" ? value.map((row) => row.map(one)) : value;
}
