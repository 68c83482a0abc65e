/** The classes that pay the exit of a model: whoever has given them to the formula of its Scenarios sheet wants the same deals answered with them here. */
import { attempt, CalculationError, unavailable } from "../../../core/calculationError";
import type { PayoutCurve } from "../../../core/model/payoutCurve";
import { heldClasses } from "../../../functions/classesRange";
import { customFunctions } from "../../../functions/table";
import { anchorOf } from "../../../sheets/anchors";
import { dealCall, placeOf } from "../../../sheets/refresh/formulas";
import { readNamed } from "../../../workbook/named";
import { lookUp } from "../../../workbook/selection";
import { withErrors } from "../../explain/problem";

export interface ModelClasses {
  /** As an argument of a formula on any sheet. */
  readonly argument: string;
  /** What the investor gets by them, or why nobody can tell. */
  readonly exit: PayoutCurve | CalculationError;
}

/** Undefined for a table that is no model's, and for a model whose formula gives none. */
export async function modelClasses(table: string): Promise<ModelClasses | undefined> {
  const isTheirs = (name: string): boolean => {
    const anchor = anchorOf(name);
    return anchor?.part === "Scenarios" && anchor.role === undefined && anchor.table.toLowerCase() === table.toLowerCase();
  };
  const [cell] = await readNamed(isTheirs);
  const written = cell && classesGiven(String(cell.formulas[0]?.[0] ?? ""));
  if (!written) return undefined;
  // A reference without a sheet means the sheet of its formula.
  const argument = placeOf(written, cell.sheet)?.elsewhere ?? written;
  const values = await lookUp(written, cell.sheet).then((found) => found.values, () => undefined);
  const exit = values && attempt(() => heldClasses.read(withErrors(values)));
  return { argument, exit: exit ?? unavailable("classes", `The Scenarios sheet reads its classes from ${written}, where none are found; a range with a class in each row is needed.`) };
}

function classesGiven(formula: string): string | undefined {
  const call = dealCall(formula);
  const place = customFunctions.find(({ name }) => name === "MEASURES")!.parameters.findIndex(({ name }) => name === "classes");
  return call?.name === "MEASURES" ? call.arguments[place] : undefined;
}
