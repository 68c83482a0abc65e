/** Every check in a workbook, with its cell; and every DEAL formula that shows an error. Readings of the survey, for the Checks tab. */
import type { Area } from "../area";
import { callsDeal, dealCall, placeOf } from "./formulas";
import { areaOf, cellIn, formulasIn, isError, isPending, spillAt, type Picture } from "./picture";

export interface CheckInBook {
  /** The cell of its difference, with its sheet. */
  readonly address: string;
  readonly scenario: string;
  readonly label: string;
  /** An error's text where there is no number. */
  readonly difference: number | string;
  readonly pass: boolean;
}

export interface ErrorInBook {
  readonly address: string;
  readonly formula: string;
  readonly error: string;
}

/** The checks of every spilled DEAL.CHECKS, failing ones first. */
export function checksInBook(picture: Picture): readonly CheckInBook[] {
  const found = formulasIn(picture).flatMap(({ at, formula }) => {
    const call = dealCall(formula);
    const spill = spillAt(picture, at);
    if (call?.name !== "CHECKS" || !spill) return [];
    const body = areaOf(spill).without(1, 0);
    const scenario = scenarioNamed(picture, call.arguments[1] ?? "", at.sheet);
    return Array.from({ length: body.rows }, (_, row) => checkAt(picture, body.rowAt(row), scenario));
  });
  return [...found.filter(({ pass }) => !pass), ...found.filter(({ pass }) => pass)];
}

function checkAt(picture: Picture, row: Area, scenario: string): CheckInBook {
  const [label, difference, pass] = [0, 1, 2].map((column) => cellIn(picture, row.cell(0, column)).value);
  return { address: row.cell(0, 1).local, scenario, label: String(label), difference: typeof difference === "number" ? difference : String(difference), pass: pass === true };
}

/** The scenario that a call names: a text, or what stands in a cell; "" where it takes the first. */
function scenarioNamed(picture: Picture, argument: string, sheet: string): string {
  const text = /^"((?:[^"]|"")*)"$/.exec(argument)?.[1];
  if (text !== undefined) return text.replace(/""/g, '"');
  const at = placeOf(argument, sheet);
  return at ? String(cellIn(picture, at).value) : "";
}

/** Every DEAL formula that shows an error in its own cell. */
export const errorsInBook = (picture: Picture): readonly ErrorInBook[] =>
  formulasIn(picture)
    .filter(({ formula, value }) => callsDeal(formula) && isError(value) && !isPending(value))
    .map(({ at, formula, value }) => ({ address: at.local, formula, error: String(value) }));
