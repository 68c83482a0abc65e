/** The head of every sheet: what it is, what its figures rest on, and whether the model's checks pass. */
import type { Area } from "./area";
import type { Model } from "./model";
import { formula, text, type SheetWriter } from "./sheetWriter";

/** Rows of a banner of so many notes. */
export const bannerRows = (model: Pick<Model, "masterCheck">, notes: number): number => 1 + notes + (model.masterCheck ? 1 : 0);

/**
 * Writes the head and answers the cell below it, in the first column. Sentences begin right of the columns that stay in view:
 * a long text is cut where those end.
 */
export function banner(sheet: SheetWriter, model: Model, title: string, frozenColumns: number, notes: readonly string[]): Area {
  const top = sheet.cell(sheet.start, text(title), "title");
  const sentences = top.cell(0, Math.max(1, frozenColumns));
  sheet.cell(sentences, text(model.deal.name), "title");
  notes.forEach((note, i) => sheet.cell(sentences.cell(i + 1, 0), text(note), "note"));
  const below = top.cell(1 + notes.length, 0);
  return model.masterCheck ? checkLine(sheet, model.masterCheck, below) : below;
}

/** A native formula over the master check: it costs no further call, and it is in view on every sheet. */
function checkLine(sheet: SheetWriter, masterCheck: Area, at: Area): Area {
  sheet.cell(at, text("Checks"), "total");
  sheet.cell(at.beside(), formula(masterCheck.elsewhere), "total");
  return at.below();
}
