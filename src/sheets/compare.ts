/** The Compare sheet: one scenario's package restated under every structure. */
import { structures } from "../core/model/terms";
import { formulaText } from "../functions/formulaText";
import { banner } from "./banner";
import type { Area } from "./area";
import { costNote, measureTable } from "./measureTable";
import { hasCompute, moneyNote, termText, wholeTable, type Model } from "./model";
import { scenarioPicker } from "./picker";
import { formula, SheetWriter, text } from "./sheetWriter";

const held = "One package under four structures: pre-money, price, stake and compute are held, the rest differs.";
const equality = "Escrow and commitment (take or pay) cost the same where credits count in full and the provider keeps the interest.";

/** Cost basis and Measure stay in view. */
const FROZEN = 2;

export function compareSheet(model: Model, name: string, names: Area | undefined): SheetWriter {
  const sheet = new SheetWriter(name);
  const notes = [held, equality, `Live formulas over the table ${model.table}; ${moneyNote(model)}.`, ...(hasCompute(model) ? [costNote] : [])];
  const below = banner(sheet, model, "Structures compared", FROZEN, notes);
  const scenario = scenarioPicker(sheet, model, below, names);
  const basis = hasCompute(model) ? costBasis(sheet, model, below.below(), scenario) : undefined;
  const corner = (basis ?? scenario).cell(2, -1);
  measureTable(sheet, corner, formulaText("COMPARE", wholeTable(model), undefined, scenario.absolute), structures.length, basis);
  sheet.widths(12, 26, ...structures.map(() => 16));
  sheet.freeze(corner.row + 1, FROZEN);
  return sheet;
}

function costBasis(sheet: SheetWriter, model: Model, at: Area, scenario: Area): Area {
  sheet.cell(at, text("Cost basis"));
  return sheet.cell(at.beside(), formula(termText(model, "Cost basis", scenario.absolute)), "note");
}
