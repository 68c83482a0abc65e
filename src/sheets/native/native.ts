/**
 * A deal as plain Excel: inputs, one axis of months, answers and checks, all of them formulas that any spreadsheet program calculates.
 * No names, no tables, no functions of ours: a model that is mailed to people without the add-in, and audited cell by cell.
 */
import type { Beside } from "../../core/model/scenario";
import { inOneGo, type Turns } from "../../core/turns";
import type { Deal } from "../deal";
import type { Edit } from "../edit";
import { columnsOf } from "../model";
import { groupHeadings } from "../termRows";
import { nativeChecksSheet } from "./checks";
import { inputsSheet } from "./inputs";
import { outputsSheet } from "./outputs";
import { Places, type InputGroup, type NativeSheets } from "./places";
import { nativeReading, type NativeTerm } from "./reading";
import { happening } from "../eventsDraft";
import { returnsSheet } from "./returns";
import { timelineSheet } from "./timeline";

const sheetNames: NativeSheets = { inputs: "Inputs", model: "Model", returns: "Returns", outputs: "Outputs", checks: "Model checks" };

/** What the classes of the exit pay the provider, for every scenario, and what happens after closing where that is not what the deal says; and which sheets it goes on. */
export interface NativeOptions extends Beside {
  /** `number` (the default) finds free names: "Inputs 2". `replace` keeps the plain ones. */
  readonly whenTaken?: "number" | "replace";
}

/** The edits that write a deal as plain Excel. Throws the CalculationError that says why a scenario cannot be read. */
export const nativeModel = (deal: Deal, taken: readonly string[], options: NativeOptions = {}): readonly Edit[] => inOneGo(nativeModelInTurns(deal, taken, options));

export function* nativeModelInTurns(deal: Deal, taken: readonly string[], { whenTaken = "number", ...beside }: NativeOptions = {}): Turns<readonly Edit[]> {
  const names = columnsOf(deal);
  const reading = yield* nativeReading(deal, { events: happening(deal.events ?? []), ...beside });
  const places = new Places(reading, whenTaken === "replace" ? sheetNames : freeNames(taken), groupsOf(reading.terms));
  yield;
  const returns = returnsSheet(deal, places);
  yield;
  const inputs = inputsSheet(deal, names, places);
  yield;
  const timeline = yield* timelineSheet(deal, places);
  const outputs = outputsSheet(deal, places);
  yield;
  const sheets = [inputs, timeline, ...(returns ? [returns.sheet] : []), outputs, nativeChecksSheet(deal, places, returns?.residuals ?? [])];
  return [
    ...sheets.map(({ sheet }): Edit => ({ kind: "sheet", name: sheet })),
    ...sheets.flatMap(({ edits }) => edits),
    { kind: "select", at: places.scenarioName },
  ];
}

const groupsOf = (terms: readonly NativeTerm[]): readonly InputGroup[] =>
  [...new Set(terms.map(({ term }) => term.group))].map((group) => ({ heading: groupHeadings[group], rows: terms.filter(({ term }) => term.group === group) }));

/** One number for all sheets, so that "Model 2" reads "Inputs 2". */
function freeNames(taken: readonly string[]): NativeSheets {
  const isTaken = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number++) {
    const numbered = Object.entries(sheetNames).map(([role, name]: [string, string]) => [role, number === 1 ? name : `${name} ${number}`] as const);
    if (numbered.every(([, name]) => !isTaken.has(name.toLowerCase()))) return Object.fromEntries(numbered) as unknown as NativeSheets;
  }
}
