/** The Scenarios sheet: every measure of every scenario from one call, the disclosed figure beside ours, and two charts. */
import type { Area } from "./area";
import { banner } from "./banner";
import type { Disclosed } from "./deal";
import { basisRow, costNote, leading, leadingWidths, measureTable } from "./measureTable";
import { anchorIn, hasCompute, moneyNote, type Model } from "./model";
import { measureFormat } from "./numberFormats";
import { disclosedMeasure, scenarioCharts } from "./scenarioCharts";
import { CHART, formula, SheetWriter, text, value } from "./sheetWriter";
import { termsCall } from "./termsCall";

/** With more scenarios than these, narrow columns leave the first chart in view. */
const MANY = 3;
/** The column before the charts: as narrow as the figures of a scenario that is added, which spills into it. */
const SPACER = 9;

export function scenariosSheet(model: Model, name: string): SheetWriter {
  const sheet = new SheetWriter(name);
  const notes = [`Live formulas over the table ${model.table}; ${moneyNote(model)}.`, ...(hasCompute(model) ? [costNote] : [])];
  const widths = leadingWidths(model);
  const below = banner(sheet, model, "Scenarios", "Measures by scenario", widths.length, notes);
  const { disclosed } = model.deal;

  // The spill's own header names the scenarios; what stands above it looks up its columns there.
  const corner = below.cell((hasCompute(model) ? 1 : 0) + (disclosed ? 1 : 0), 0);
  const names = model.columns.map((_, i) => corner.cell(0, widths.length + i));
  const basis = basisRow(sheet, model, below, names);
  const table = measureTable(sheet, model, corner, termsCall(model, "MEASURES"), model.columns.length, basis);
  const ours = disclosed ? disclosedRow(sheet, disclosed, corner.cell(-1, leading(model)), names.length) : undefined;

  sheet.name(table.anchor, anchorIn(model, "Scenarios"));
  if (basis) sheet.name(basis.sized(1, widths.length + names.length), anchorIn(model, "Scenarios", "basis"));
  if (ours) sheet.name(ours, anchorIn(model, "Scenarios", "disclosed"));
  for (const each of scenarioCharts(sheet, model, table, ours)) sheet.chart(each);
  const width = model.columns.length > MANY ? 12 : 17;
  sheet.widths(...widths, ...model.columns.map(() => width), SPACER, ...Array.from({ length: CHART.columns }, () => CHART.width));
  sheet.freeze(corner.row + 1, widths.length);
  sheet.view("calculations");
  sheet.print({ orientation: "Landscape", pagesWide: 1, titleRows: corner, titleColumns: corner.sized(1, widths.length), title: model.deal.name });
  return sheet;
}

/** The figure that somebody published, above the columns of ours; answers its cells. */
function disclosedRow(sheet: SheetWriter, disclosed: Disclosed, at: Area, columns: number): Area {
  const first = at.beside();
  const copies = Array.from({ length: columns - 1 }, () => formula(first.absolute));
  const row = sheet.cells(at, [[text(disclosed.label), value(disclosed.value), ...copies]]);
  const figures = row.without(0, 1);
  sheet.look(row, "total");
  sheet.look(first, "input");
  sheet.format(figures, measureFormat(disclosedMeasure(disclosed).unit));
  return figures;
}
