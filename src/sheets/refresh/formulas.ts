/** What a formula says, as far as Refresh has to know it: its DEAL calls with their arguments, and the cells that it names. */
import { placeAt } from "../address";
import type { Area } from "../area";
import type { Place } from "../edit";
import { dealCalls } from "../../functions/formulaCall";
import { customFunctions, type FunctionName } from "../../functions/table";
import { areaOf } from "./picture";

export interface DealCall {
  readonly name: FunctionName;
  readonly arguments: readonly string[];
}

/** `=_xldudf_DEAL_MEASURES(` is what Excel keeps of `=DEAL.MEASURES(` where the add-in is not there; dots become lines. */
const damaged = /\b_xldudf_DEAL[_.]([A-Z]+)(?=\()/gi;

/** The formula with the functions' own names; itself where there is nothing to mend. Texts in quotation marks stay. */
export function repaired(formula: string): string {
  return outsideTexts(formula, (code) =>
    code.replace(damaged, (whole, name: string) => {
      const known = customFunctions.find((each) => each.name === name.toUpperCase());
      return known ? `DEAL.${known.name}` : whole;
    }),
  );
}

const outsideTexts = (formula: string, change: (code: string) => string): string =>
  formula.split(/("(?:[^"]|"")*")/).map((piece, i) => (i % 2 ? piece : change(piece))).join("");

/** The DEAL call that a formula is, and nothing else; undefined for every other formula. */
export function dealCall(formula: string): DealCall | undefined {
  const [call] = dealCalls(formula);
  const known = customFunctions.find(({ name }) => name === call?.name);
  return call && known && formula.slice(1).trim() === call.text ? { name: known.name, arguments: call.arguments } : undefined;
}

export const callsDeal = (formula: string): boolean => dealCalls(formula).length > 0;

/** The cells that a plain reference names, `$A$5` on `sheet` or `'Terms 2'!A1:B2`; undefined for everything else. */
export function placeOf(reference: string, sheet: string): Area | undefined {
  const place = placeAt(reference.trim().replace(/^=/, ""), sheet);
  return place && areaOf(place);
}

/** The table that an argument names, DealTerms[#All] or DealTerms. */
export const tableOf = (argument: string): string | undefined => /^([\p{L}_\\][\p{L}\p{N}_.]*)(?:\[#All\])?$/iu.exec(argument)?.[1];

export const covers = (area: Place, { sheet, row, column }: Pick<Place, "sheet" | "row" | "column">): boolean =>
  area.sheet.toLowerCase() === sheet.toLowerCase() && row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;
