/** The Checks sheet: every check of every scenario, one call a scenario, rolled into one master check. */
import { Area } from "./area";
import { banner, bannerRows } from "./banner";
import { anchorIn, scenarioCount, scenarioName, type Model } from "./model";
import { formula, SheetWriter, text } from "./sheetWriter";
import { termsCall } from "./termsCall";

const notes = ["Every difference should be nothing. Clear what fails before the figures are used."] as const;

/** The cell of the master check. It is known before the sheet is written, because every other sheet shows it. */
export const masterCheckOn = (sheet: string): Area => Area.start(sheet).cell(bannerRows({}, notes), 1);

/** A block of a scenario: Check, Difference, Pass, and an empty column. */
export const BLOCK = 4;
export const blockWidths = [68, 12, 8, 3] as const;
/** Rows that are read below a block's header; the model has fewer checks. */
const ROOM = 60;

/** A number of failures in red, and a word where there are none. */
export const NONE = '[Red]0;[Red]-0;"None"';

export function checksSheet(model: Model, name: string): SheetWriter {
  const sheet = new SheetWriter(name);
  // Without the line of the master check: here stands the original.
  const { masterCheck: _, ...plain } = model;
  const below = banner(sheet, plain, "Checks", "Checks", 0, notes);
  const names = below.below(1);
  const failing = model.columns.map((__, i) => checkBlock(sheet, model, names.cell(0, i * BLOCK), i));
  sheet.cell(below, text("All scenarios"), "total");
  sheet.cell(masterCheckOn(name), formula(verdict(model, failing)), "total");
  sheet.name(masterCheckOn(name), anchorIn(model, "Checks"));
  sheet.widths(...model.columns.flatMap(() => blockWidths));
  sheet.freeze(names.row + 3, 0);
  sheet.view("checks");
  sheet.print({ orientation: "Portrait", pagesWide: model.columns.length, titleRows: names.sized(3, 1), title: model.deal.name });
  return sheet;
}

/** Writes one scenario's checks and answers the cell with the number that fail. */
export function checkBlock(sheet: SheetWriter, model: Model, name: Area, index: number): Area {
  sheet.cell(name, formula(scenarioName(model, index)));
  sheet.look(name.sized(1, 3), "group");
  sheet.look(name, "link");
  const anchor = name.cell(2, 0);
  const body = anchor.cell(1, 0).sized(ROOM, 3);
  const [labels, pass] = [body.columnAt(0).absolute, body.columnAt(2).absolute];
  sheet.cell(name.cell(1, 0), text("Failing"));
  // An error in the call's own cell leaves no checks at all, and counts as one that fails.
  const failing = sheet.cell(name.cell(1, 1), formula(`IF(ISERROR(${anchor.absolute}),1,COUNTA(${labels})-COUNTIF(${pass},TRUE))`));
  sheet.cell(anchor, formula(termsCall(model, "CHECKS", name.absolute)));
  sheet.look(anchor.sized(1, 3), "heading");
  sheet.look(anchor.beside(), "figureHeading");
  sheet.format(failing, NONE);
  sheet.format(body.columnAt(1), "0.000000");
  return failing;
}

/** A scenario that was added since is not covered by a block of its own: that is no pass. */
export function verdict(model: Model, failing: readonly Area[]): string {
  const sum = [...failing.map((each) => each.absolute), ...(model.failing ?? []).map((each) => each.elsewhere)].join("+");
  const covered = `${scenarioCount(model)}<>${failing.length}`;
  return `IF(${covered},"${failing.length} of "&${scenarioCount(model)}&" scenarios checked: refresh",IF(${sum}=0,"All checks pass",(${sum})&IF(${sum}=1," check fails"," checks fail")))`;
}
