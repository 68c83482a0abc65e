/** The checks of one sheet, as plain formulas: what differs, how much of it is allowed, and how many fail, for the master check. */
import type { Area } from "./area";
import { NONE } from "./checks";
import { formula, text, value, type SheetWriter } from "./sheetWriter";

export interface OwnCheck {
  readonly label: string;
  /** A formula for the difference; an error fails. */
  readonly difference: string;
  readonly tolerance: number;
}

/** What figures that agree may differ by in doubles, as a share of them. */
export const EXACT = 1e-9;
/** What rounding to whole shares may move a price or a stake by. */
export const ROUNDED = 1e-4;

const labels = ["Check", "Difference", "Tolerance", "Pass"] as const;
export const checkRows = (checks: readonly OwnCheck[]): number => checks.length + 2;

/** Writes the block and answers the cell with the number that fail. */
export function ownChecks(sheet: SheetWriter, corner: Area, checks: readonly OwnCheck[]): Area {
  const rows = checks.map(({ label, difference, tolerance }, i) => {
    const row = corner.cell(i + 1, 0);
    return [text(label), formula(difference), value(tolerance), formula(`IFERROR(ABS(${row.cell(0, 1).address})<=${row.cell(0, 2).address},FALSE)`)];
  });
  const block = sheet.cells(corner, [labels.map(text), ...rows]);
  sheet.headings(block.rowAt(0), 1);
  sheet.look(block.without(1, 0), "rows");
  sheet.look(block.columnAt(2).without(1, 0), "unit");
  sheet.format(block.columnAt(1).without(1, 0), "0.000000");
  sheet.format(block.columnAt(2).without(1, 0), "0.0E+0");
  const failing = block.below().cell(0, 1);
  sheet.cell(block.below(), text("Failing"));
  sheet.cell(failing, formula(`COUNTIF(${block.columnAt(3).without(1, 0).absolute},FALSE)`), "total");
  sheet.look(block.below(), "total");
  sheet.format(failing, NONE);
  return failing;
}
