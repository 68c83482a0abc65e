/** Charts: deleted, short of what spills, or without the scenarios that were added; and the cells below a spill that they show. */
import { measures } from "../../core/model/measures";
import type { Area } from "../area";
import type { Part } from "../deal";
import type { ChartEdit, Edit } from "../edit";
import { basisRow, leading, measureLooks } from "../measureTable";
import type { Model } from "../model";
import { measureFormat } from "../numberFormats";
import { disclosedMeasure, scenarioCharts } from "../scenarioCharts";
import { scheduleChart, scheduleLines } from "../schedule";
import { SheetWriter } from "../sheetWriter";
import { modelFor } from "./again";
import { asking, finding, freely, type Finding, type Mend } from "./finding";
import { covers, placeOf } from "./formulas";
import { ledgerChart } from "./staleLedger";
import type { FoundModel, FoundPart } from "./parts";
import { areaOf, cellsIn, isEmpty, spillAt, type ChartPicture, type Picture } from "./picture";

export function staleCharts(picture: Picture, found: FoundModel): Finding[] {
  if (!found.table) return [];
  return found.parts.flatMap((of) => {
    if (of.part === "Schedule") return ofSchedule(picture, found, of);
    const chart = of.part === "Statements" ? ledgerChart(picture, found, of) : undefined;
    if (chart) return charted(picture, of.part, chart);
    return of.part === "Scenarios" ? ofScenarios(picture, found, of) : [];
  });
}

/** A chart of ours is known by the end of its name: the beginning is what its sheet was called. */
export const chartOn = ({ charts }: Picture, sheet: string, name: string): ChartPicture | undefined =>
  charts.find((each) => each.sheet === sheet && each.name.toLowerCase().endsWith(name.slice(sheet.length).toLowerCase()));

function ofSchedule(picture: Picture, found: FoundModel, { part, at, cells }: FoundPart): Finding[] {
  const spill = at && spillAt(picture, at);
  const lines = cells.get("lines");
  if (!at || !spill || !lines || spill.rows < 2) return [];
  const model = modelFor(found);
  const labels = cellsIn(picture, lines).map(({ value }) => String(value));
  const series = scheduleLines(model.deal).balances.length + 1;
  return charted(picture, part, scheduleChart(model, at.sized(spill.rows, Math.min(series, labels.length) + 1), labels));
}

/** What is wrong with one chart: it is gone, or it does not show the rows that it should. */
export function charted(picture: Picture, part: Part, chart: ChartEdit): Finding[] {
  const [data, at] = [areaOf(chart.data), areaOf(chart.at)];
  const there = chartOn(picture, data.sheet, chart.name);
  if (!there) return [finding("chartDeleted", { part, chart: chart.title }, at, asking([chart]))];
  const rows = chart.by === "Rows";
  const needed = rows ? data.columns - 1 : data.rows - 1;
  const [first] = there.series;
  const source = first?.source === undefined ? undefined : placeOf(first.source, data.sheet);
  const isElsewhere = source !== undefined && (source.sheet !== data.sheet || source.row !== data.row + 1);
  if (!first || (first.points === needed && !isElsewhere && !(rows && there.series.length < data.rows - 1))) return [];
  // Series that somebody took out of the chart stay out, where they are the last ones.
  const shown = rows || chart.type === "points" ? data : data.sized(data.rows, Math.min(data.columns, there.series.length + 1));
  return [finding("chartShort", { part, chart: chart.title, shows: first.points, needed }, data, freely([{ kind: "chartData", sheet: there.sheet, name: there.name, data: shown, ...(chart.by ? { by: chart.by } : {}) }]))];
}

function ofScenarios(picture: Picture, found: FoundModel, of: FoundPart): Finding[] {
  const { at, cells, part } = of;
  const [stakes, valuations] = [cells.get("stakes"), cells.get("valuations")];
  if (!at || !stakes || !valuations) return [];
  const model: Model = { ...modelFor(found), number: of.number };
  const covered = stakes.rows - 1;
  const missing = model.columns.slice(covered);
  const written = scenariosAgain(picture, model, of, { at, stakes, valuations });
  if (missing.length > 0) return [finding("scenarioNotCovered", { part, scenarios: missing, lacks: "charts" }, at, written.mend)];
  if (covered > model.columns.length && model.columns.length > 0) return [finding("scenarioGone", { part, count: covered - model.columns.length }, stakes, written.mend)];
  return written.charts.flatMap((each) => charted(picture, part, each));
}

interface Places {
  readonly at: Area;
  readonly stakes: Area;
  readonly valuations: Area;
}

/** Formats, the lines above the spill, the blocks below it and the charts, for the scenarios that there are now. */
function scenariosAgain(picture: Picture, model: Model, { cells }: FoundPart, { at, stakes, valuations }: Places): { readonly charts: readonly ChartEdit[]; readonly mend: Mend } {
  const sheet = new SheetWriter(at.sheet);
  const count = model.columns.length;
  const spill = at.sized(measures.length + 1, count + 1);
  const names = model.columns.map((_, i) => at.cell(0, 1 + i));
  // The units stand in front of the blocks.
  const blocks = bounds(stakes, valuations);
  const old = blocks.cell(0, -1).sized(blocks.rows, blocks.columns + 1);
  sheet.cells(old, Array.from({ length: old.rows }, () => Array.from({ length: old.columns }, () => null)));
  measureLooks(sheet, spill, leading(model));
  const basis = cells.get("basis");
  if (basis) basisRow(sheet, model, basis.cell(0, 0), names);
  const disclosed = disclosedRow(sheet, model, cells.get("disclosed"), count);
  const charts = scenarioCharts(sheet, model, { anchor: at, spill }, disclosed, stakes.cell(0, 0));
  const edits = [...sheet.edits, ...charts.map((each, i): Edit => {
    const there = chartOn(picture, at.sheet, each.name);
    return there ? { kind: "chartData", sheet: there.sheet, name: there.name, data: each.data, was: (i === 0 ? stakes : valuations).cell(0, 0), at: each.at } : each;
  })];
  const lost = strangers(picture, edits, [old, ...(basis ? [basis] : []), ...(disclosed ? [disclosed.sized(1, cells.get("disclosed")!.columns)] : [])]);
  return { charts, mend: lost.length > 0 ? asking(edits, lost) : freely(edits) };
}

/** The published figure stands in the first column, as a person may have changed it; the others repeat it. */
function disclosedRow(sheet: SheetWriter, { deal }: Model, there: Area | undefined, count: number): Area | undefined {
  if (!there || !deal.disclosed) return undefined;
  const row = there.sized(1, count);
  const copies = Math.max(0, count - 1);
  if (copies > 0) sheet.cells(there.cell(0, 1), [Array.from({ length: copies }, () => ({ formula: `=${there.cell(0, 0).absolute}` }))]);
  sheet.look(row, "total");
  sheet.format(row, measureFormat(disclosedMeasure(deal.disclosed).unit));
  return row;
}

const bounds = (a: Area, b: Area): Area => a.sized(Math.max(a.row + a.rows, b.row + b.rows) - a.row, Math.max(a.column + a.columns, b.column + b.columns) - a.column);

/** Cells that are written over and are not ours: outside the places that we wrote before, and not empty. */
export function strangers(picture: Picture, edits: readonly Edit[], ours: readonly Area[]): Area[] {
  const written = edits.flatMap((edit) => (edit.kind === "cells" ? cellsIn(picture, areaOf(edit.at)) : []));
  return written.filter((cell) => !isEmpty(cell) && !ours.some((area) => covers(area, cell.at))).map(({ at }) => at);
}
