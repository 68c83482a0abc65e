/** The head of every sheet: what it is, what its figures rest on, and whether the model's checks pass. */
import type { Area } from "./area";
import type { Part } from "./deal";
import { anchorIn, type Model } from "./model";
import { formula, text, type SheetWriter } from "./sheetWriter";

/** Rows of a banner with these notes. */
export const bannerRows = (model: Pick<Model, "masterCheck">, notes: readonly string[]): number => 1 + notes.flatMap(lines).length + (model.masterCheck ? 1 : 0);

/** As many characters of a note are seen beside an open pane. */
const LINE = 120;

/** A note as lines, broken after a clause where that is possible. */
export function lines(note: string): string[] {
  if (note.length <= LINE) return [note];
  const head = note.slice(0, LINE + 1);
  const clause = Math.max(...[". ", ": ", "; "].map((mark) => head.lastIndexOf(mark) + 1));
  const end = clause > 0 ? clause : head.lastIndexOf(" ");
  return end <= 0 ? [note] : [note.slice(0, end), ...lines(note.slice(end + 1))];
}

/**
 * Writes the head and answers the cell below it, in the first column. Sentences begin right of the columns that stay in view:
 * a long text is cut where those end.
 */
export function banner(sheet: SheetWriter, model: Model, part: Part, title: string, frozenColumns: number, notes: readonly string[]): Area {
  const top = sheet.cell(sheet.start, text(title), "title");
  const sentences = top.cell(0, Math.max(1, frozenColumns));
  sheet.cell(sentences, text(model.deal.name), "title");
  const written = notes.flatMap(lines);
  written.forEach((note, i) => sheet.cell(sentences.cell(i + 1, 0), text(note), "note"));
  const below = top.cell(1 + written.length, 0);
  return model.masterCheck ? checkLine(sheet, model.masterCheck, below, Math.max(1, frozenColumns - 1), anchorIn(model, part, "check")) : below;
}

/** A native formula over the master check: it costs no further call, and it is in view on every sheet. */
function checkLine(sheet: SheetWriter, masterCheck: Area, at: Area, column: number, name: string): Area {
  sheet.look(at.sized(1, column + 1), "total");
  sheet.cell(at, text("Checks"));
  sheet.name(sheet.cell(at.cell(0, column), formula(masterCheck.elsewhere), "total"), name);
  return at.below();
}
