/** The head of every sheet of a native model: what it is, the master check and the scenario, all of them in view. */
import type { Deal } from "../deal";
import { formula, text, type SheetWriter } from "../sheetWriter";
import { HEAD, type Places } from "./places";

/** Where the master check stands on the sheet of checks. */
export const MASTER = { row: HEAD, column: 1 } as const;

/** @param column the column in which the check and the scenario stand, among those that stay in view */
export function nativeHead(sheet: SheetWriter, deal: Deal, places: Places, title: string, note: string, column: number): void {
  const top = sheet.cell(sheet.start, text(title), "title");
  sheet.cell(top.cell(0, column), text(deal.name), "title");
  sheet.cell(top.cell(1, 0), text(note), "note");
  sheet.cell(top.cell(2, 0), text("Checks"));
  const { checks, inputs } = places.sheets;
  sheet.look(top.cell(2, 0).sized(1, column + 1), "total");
  sheet.cell(top.cell(2, column), formula(sheet.start.cell(MASTER.row, MASTER.column).on(checks).elsewhere), "total");
  if (sheet.sheet === inputs) return;
  sheet.cell(top.cell(3, 0), text("Scenario"));
  sheet.cell(top.cell(3, column), formula(places.scenarioName.elsewhere), "link");
}
