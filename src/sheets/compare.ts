/** The Compare sheet: one scenario's package restated under every structure. */
import { pricedStructures } from "../core/model/terms";
import { banner } from "./banner";
import type { Area } from "./area";
import { costNote, leading, leadingWidths, measureTable } from "./measureTable";
import { anchorIn, hasCompute, moneyNote, termText, type Model } from "./model";
import { scenarioPicker } from "./picker";
import { formula, SheetWriter, text } from "./sheetWriter";
import { termsCall } from "./termsCall";

const held = "One package under four structures: pre-money, price, stake and compute are held, the rest differs.";
const equality = "Escrow and commitment (take or pay) cost the same where credits count in full and the provider keeps the interest.";

export function compareSheet(model: Model, name: string, names: Area | undefined): SheetWriter {
  const sheet = new SheetWriter(name);
  const notes = [held, equality, `Live formulas over the table ${model.table}; ${moneyNote(model)}.`, ...(hasCompute(model) ? [costNote] : [])];
  const widths = leadingWidths(model);
  const below = banner(sheet, model, "Compare", "Structures compared", widths.length, notes);
  const scenario = scenarioPicker(sheet, model, below, names, leading(model) - 1);
  const basis = hasCompute(model) ? costBasis(sheet, model, below.below(), scenario) : undefined;
  const corner = (basis ?? scenario).cell(2, -leading(model));
  const { anchor } = measureTable(sheet, model, corner, termsCall(model, "COMPARE", undefined, scenario.absolute), pricedStructures.length, basis);
  sheet.name(anchor, anchorIn(model, "Compare"));
  sheet.name(scenario, anchorIn(model, "Compare", "scenario"));
  sheet.widths(...widths, ...pricedStructures.map(() => 16));
  sheet.freeze(corner.row + 1, widths.length);
  sheet.view("calculations");
  sheet.print({ orientation: "Portrait", pagesWide: 1, titleRows: corner, titleColumns: corner.sized(1, widths.length), title: model.deal.name });
  return sheet;
}

function costBasis(sheet: SheetWriter, model: Model, at: Area, scenario: Area): Area {
  sheet.cell(at, text("Cost basis"));
  const cell = sheet.cell(scenario.below(), formula(termText(model, "Cost basis", scenario.absolute)), "note");
  sheet.look(cell, "link");
  return cell;
}
