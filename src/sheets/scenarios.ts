/** The Scenarios sheet: every measure of every scenario from one call, the disclosed figure beside ours, and two charts. */
import { requireMeasure } from "../core/model/measures";
import { formulaText } from "../functions/formulaText";
import type { Area } from "./area";
import { banner } from "./banner";
import type { Disclosed } from "./deal";
import { disclosedColor, seriesColors } from "./looks";
import { basisRow, costNote, leading, leadingWidths, lookUp, measureTable, roomBelow, type MeasureTable } from "./measureTable";
import { hasCompute, money, moneyNote, scenarioName, wholeTable, type Model } from "./model";
import { figureUnit, measureFormat } from "./numberFormats";
import { CHART, formula, SheetWriter, text, value } from "./sheetWriter";

const stakes = ["Investor stake", "Total stake", "Issued stake"] as const;
const valuations = ["Post-money", "Look-through post-money"] as const;

/** With more scenarios than these, narrow columns leave the first chart in view. */
const MANY = 3;
/** The column before the charts: as narrow as the figures of a scenario that is added, which spills into it. */
const SPACER = 9;

export function scenariosSheet(model: Model, name: string): SheetWriter {
  const sheet = new SheetWriter(name);
  const notes = [`Live formulas over the table ${model.table}; ${moneyNote(model)}.`, ...(hasCompute(model) ? [costNote] : [])];
  const widths = leadingWidths(model);
  const below = banner(sheet, model, "Measures by scenario", widths.length, notes);
  const { disclosed } = model.deal;

  // The spill's own header names the scenarios; what stands above it looks up its columns there.
  const corner = below.cell((hasCompute(model) ? 1 : 0) + (disclosed ? 1 : 0), 0);
  const names = model.columns.map((_, i) => corner.cell(0, widths.length + i));
  const basis = basisRow(sheet, model, below, names);
  const table = measureTable(sheet, model, corner, formulaText("MEASURES", wholeTable(model)), model.columns.length, basis);
  const ours = disclosed ? disclosedRow(sheet, disclosed, corner.cell(-1, leading(model)), names.length) : undefined;

  charts(sheet, model, table, ours);
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
  sheet.format(figures, measureFormat(measureOf(disclosed).unit));
  return figures;
}

const measureOf = (disclosed: Disclosed): ReturnType<typeof requireMeasure> => requireMeasure(disclosed.measure ?? "Issued stake");

/**
 * A chart shows measures of one unit, and needs its series in columns, and the measures are rows: so two small blocks below the spill look the charted
 * measures up, a row a scenario.
 */
function charts(sheet: SheetWriter, model: Model, table: MeasureTable, disclosed: Area | undefined): void {
  const stakeBlock = block(sheet, model, table, roomBelow(table), stakes, disclosed);
  const note = model.deal.disclosed ? sheet.cell(stakeBlock.below(), text(`${model.deal.disclosed.label}: ${model.deal.disclosed.source}`), "note") : stakeBlock;
  const valueBlock = block(sheet, model, table, note.below(1), valuations, undefined);
  const place = table.spill.beside(1).sized(CHART.rows, CHART.columns);
  sheet.chart(shown(stakeBlock, disclosed), place, {
    name: `${sheet.sheet} stakes`,
    title: disclosed ? "Stake by scenario, and as disclosed" : "Stake by scenario",
    type: "columns",
    valueTitle: "% of the company",
    categoryTitle: "Scenario",
    valueFormat: "0%",
    colors: [...seriesColors, ...(disclosed ? [disclosedColor] : [])],
  });
  sheet.chart(valueBlock, place.below(1).sized(CHART.rows, CHART.columns), {
    name: `${sheet.sheet} valuations`,
    title: "Post-money, headline and look-through",
    type: "columns",
    valueTitle: money(model),
    categoryTitle: "Scenario",
    valueFormat: "#,##0",
    colors: seriesColors.slice(0, valuations.length),
  });
}

/** The difference to the disclosed figure, in the last column, is read and not charted. */
const shown = (stakeBlock: Area, disclosed: Area | undefined): Area => (disclosed ? stakeBlock.sized(stakeBlock.rows, stakeBlock.columns - 1) : stakeBlock);

function block(sheet: SheetWriter, model: Model, table: MeasureTable, corner: Area, labels: readonly string[], disclosed: Area | undefined): Area {
  const { unit } = requireMeasure(labels[0] ?? "");
  const compared = labels.indexOf(model.deal.disclosed ? measureOf(model.deal.disclosed).label : "");
  const head = corner.beside();
  const rows = model.columns.map((_, i) => {
    const row = corner.cell(i + 1, 0);
    const lookedUp = labels.map((_label, k) => formula(lookUp(table, i, head.cell(0, k).fixedRow)));
    const beside = disclosed ? [formula(disclosed.cell(0, i).address), difference(row, compared, labels.length)] : [];
    return [formula(scenarioName(model, i)), ...lookedUp, ...beside];
  });
  const headings = ["Scenario", ...labels, ...(disclosed ? ["Disclosed", "Difference"] : [])];
  const area = sheet.cells(corner, [headings.map(text), ...rows]);
  sheet.header(area.rowAt(0), 1);
  sheet.look(area.columnAt(0).without(1, 0), "link");
  sheet.format(area.without(1, 1), measureFormat(unit));
  sheet.cell(corner.cell(0, -1), text("Unit"), "heading");
  sheet.look(sheet.cells(corner.cell(1, -1), rows.map(() => [text(figureUnit(unit, money(model)))])), "unit");
  return area;
}

const difference = (row: Area, compared: number, labels: number): ReturnType<typeof formula> =>
  compared < 0 ? formula("NA()") : formula(`${row.cell(0, 1 + compared).address}-${row.cell(0, 1 + labels).address}`);
