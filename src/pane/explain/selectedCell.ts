/** What the explanation of a cell needs to know: its DEAL call, with the values of what the call names. */
import { readRange, type Selection } from "../../workbook/selection";
import type { CellValue } from "../../workbook/terms";
import { dealCall, literal } from "./formulaCall";
import type { SelectedCell } from "./explanation";

export async function selectedCell(where: Selection): Promise<SelectedCell> {
  const formula = where.spill?.formula ?? where.formula;
  const call = dealCall(formula);
  const cell: SelectedCell = { address: where.address, formula, value: where.value, text: where.text, row: where.spill?.row ?? 0, column: where.spill?.column ?? 0 };
  if (!call) return cell;
  const { sheet } = placeOf(where.address);
  const values = await Promise.all(call.arguments.map((written) => argumentValue(written, sheet)));
  return { ...cell, call, values };
}

/** A literal, the cells that are named, or undefined for what only the workbook can calculate. */
async function argumentValue(written: string, sheet: string): Promise<CellValue | readonly (readonly CellValue[])[] | undefined> {
  if (written === "") return undefined;
  const value = literal(written);
  if (value !== undefined) return value;
  try {
    return await readRange(written, sheet);
  } catch {
    // A calculation such as B3*2 names no cells; the explanation shows it as it is written.
    return undefined;
  }
}

function placeOf(address: string): { sheet: string; cell: string } {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(0, at)).replace(/^'(.*)'$/, "$1").replace(/''/g, "'");
  return { sheet, cell: address.slice(at + 1) };
}
