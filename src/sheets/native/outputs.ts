/** The answers of a native model: every measure of the chosen scenario that has one in some scenario. */
import { excelFormula } from "../../core/model/excel";
import type { Deal } from "../deal";
import { figureUnit, measureFormat } from "../numberFormats";
import { formula, SheetWriter, text } from "../sheetWriter";
import { nativeHead } from "./head";
import { HEAD, OUTPUT, type Places } from "./places";

export function outputsSheet(deal: Deal, places: Places): SheetWriter {
  const sheet = new SheetWriter(places.sheets.outputs);
  const money = deal.money ?? "money";
  nativeHead(sheet, deal, places, "Outputs", "Answers of the chosen scenario; n/a where it lacks a term that the answer needs, or there is none.", OUTPUT.value);
  const header = sheet.cells(sheet.start.cell(HEAD, 0), [["Measure", "Unit", "Value", "Cost basis", "Source"].map(text)]);
  sheet.header(header, 2);
  sheet.look(header.without(0, OUTPUT.basis), "heading");
  const basis = places.hasTerm("Cost basis") ? formula(places.value("Cost basis").elsewhere) : null;
  const at = places.addresses(sheet.sheet);
  places.reading.measures.forEach(({ label, group, unit, formula: of, source, costBased }, i, all) => {
    const cell = places.measure(label);
    const row = cell.cell(0, -OUTPUT.value);
    if (group !== all[i - 1]?.group) sheet.look(sheet.cell(row.cell(-1, 0), text(group)).sized(1, header.columns), "group");
    sheet.cells(row, [[text(label), text(figureUnit(unit, money)), formula(`IFERROR(${excelFormula(of, at)},"n/a")`), costBased ? basis : null, text(source)]]);
    sheet.looks(row, [["label", "unit", undefined, "note", "note"]]);
    sheet.look(cell, "figure");
    sheet.format(cell, measureFormat(unit));
  });
  const last = places.measure(places.reading.measures[places.reading.measures.length - 1]?.label ?? "");
  sheet.widths(34, 16, 18, 14, 84);
  sheet.freeze(HEAD + 1, OUTPUT.value + 1);
  sheet.view("calculations");
  sheet.print({ orientation: "Portrait", pagesWide: 1, titleRows: header, titleColumns: sheet.start, title: deal.name, area: sheet.start.sized(last.row + 1, header.columns) });
  return sheet;
}
