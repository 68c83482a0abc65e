/** The charts of the Scenarios sheet, and the cells that they show. */
import { requireMeasure } from "../core/model/measures";
import type { Area } from "./area";
import type { Disclosed } from "./deal";
import type { ChartEdit } from "./edit";
import { disclosedColor, seriesColors } from "./looks";
import { lookUp, roomBelow, type MeasureTable } from "./measureTable";
import { anchorIn, money, scenarioName, type Model } from "./model";
import { figureUnit, measureFormat } from "./numberFormats";
import { CHART, formula, text, type SheetWriter } from "./sheetWriter";

const stakes = ["Investor stake", "Total stake", "Issued stake"] as const;
const valuations = ["Post-money", "Look-through post-money"] as const;

/** The measure that a published figure stands beside. */
export const disclosedMeasure = (disclosed: Disclosed): ReturnType<typeof requireMeasure> => requireMeasure(disclosed.measure ?? "Issued stake");

/**
 * A chart shows measures of one unit, and needs its series in columns, and the measures are rows: so two small blocks below the
 * spill look the charted measures up, a row a scenario. Writes the blocks and answers the charts over them, the one of stakes first.
 */
export function scenarioCharts(sheet: SheetWriter, model: Model, table: MeasureTable, disclosed: Area | undefined, corner = roomBelow(table)): readonly ChartEdit[] {
  const stakeBlock = block(sheet, model, table, corner, stakes, disclosed);
  const note = model.deal.disclosed ? sheet.cell(stakeBlock.below(), text(`${model.deal.disclosed.label}: ${model.deal.disclosed.source}`), "note") : stakeBlock;
  const valueBlock = block(sheet, model, table, note.below(1), valuations, undefined);
  // Below the header, which stays in view when a person scrolls.
  const place = table.spill.beside(1).cell(1, 0).sized(CHART.rows, CHART.columns);
  sheet.name(stakeBlock, anchorIn(model, "Scenarios", "stakes"));
  sheet.name(valueBlock, anchorIn(model, "Scenarios", "valuations"));
  const common = { kind: "chart", type: "columns", categoryTitle: "Scenario" } as const;
  return [
    {
      ...common,
      data: shown(stakeBlock, disclosed),
      at: place,
      name: `${sheet.sheet} stakes`,
      title: disclosed ? "Stake by scenario, and as disclosed" : "Stake by scenario",
      valueTitle: "% of the company",
      valueFormat: "0%",
      colors: [...seriesColors, ...(disclosed ? [disclosedColor] : [])],
    },
    {
      ...common,
      data: valueBlock,
      at: place.below(1).sized(CHART.rows, CHART.columns),
      name: `${sheet.sheet} valuations`,
      title: "Post-money, headline and look-through",
      valueTitle: money(model),
      valueFormat: "#,##0",
      colors: seriesColors.slice(0, valuations.length),
    },
  ];
}

/** The difference to the disclosed figure, in the last column, is read and not charted. */
const shown = (stakeBlock: Area, disclosed: Area | undefined): Area => (disclosed ? stakeBlock.sized(stakeBlock.rows, stakeBlock.columns - 1) : stakeBlock);

function block(sheet: SheetWriter, model: Model, table: MeasureTable, corner: Area, labels: readonly string[], disclosed: Area | undefined): Area {
  const { unit } = requireMeasure(labels[0] ?? "");
  const compared = labels.indexOf(model.deal.disclosed ? disclosedMeasure(model.deal.disclosed).label : "");
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
