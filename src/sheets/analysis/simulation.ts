/** The Simulation sheet: a measure over many drawn deals, its statistics and a histogram, all from one call. */
import { driverCells, type SimulationQuestion } from "../../core/analysis/question";
import { usualPercentiles } from "../../core/analysis/summary";
import { requireMeasure } from "../../core/model/measures";
import { anchorIn, inputTableName } from "../model";
import type { Area } from "../area";
import { banner } from "../banner";
import type { Cell, ChartEdit } from "../edit";
import { seriesColors } from "../looks";
import { measureFormat } from "../numberFormats";
import { CHART, formula, text, value, type SheetWriter } from "../sheetWriter";
import { termsCall } from "../termsCall";
import { driversTable, LEFT } from "./driversTable";
import { histogramScale } from "./histogramScale";
import { choices, HEADING, input, LABEL, named, subject, termsToChoose, type QuestionSheet } from "./inputs";
import { axisFormat, chartEnds } from "./questionCharts";

/** Columns of the histogram; two more count what lies below and above them. */
const BINS = 20;
const EDGES = BINS + 1;
/** Cells in a row for thresholds. */
const WIDE = 8;
/** Rows that the statistics may take. */
const ROOM = 60;

export function simulationSheet(of: QuestionSheet, question: SimulationQuestion): void {
  const { sheet, model, part } = of;
  const below = banner(sheet, model, part, "Simulation", 1, [
    "Blue on yellow: inputs. Type under the table to add a term. The same seed draws the same values on every machine.",
    "Draws that a term does not allow, and deals without an answer, are counted and left out of the statistics; they are not bent to fit.",
  ]);
  const cells = driverCells(question);
  const left = Math.max(LEFT, 1 + WIDE, 1 + question.thresholds.length, 1 + question.percentiles.length, cells[0]?.length ?? 0);
  const anchor = below.cell(0, left + 1);
  const bins = anchor.cell(0, 4 + CHART.columns);
  const offered = choices(sheet, bins.cell(0, 5), termsToChoose(model, question.drivers.map(({ term }) => term)));
  const asked = subject(of, below, question.measure, offered);
  const at = (row: number): Area => below.cell(row, 0);
  const { unit } = requireMeasure(question.measure);
  const scale = histogramScale(model, { question, ...(of.scenario === undefined ? {} : { scenario: of.scenario }) }, BINS);
  const paths = input(sheet, at(2), "Paths", value(question.paths), "#,##0");
  const seed = input(sheet, at(3), "Seed", value(question.seed), "0");
  sheet.allowed(paths, { is: "between", low: 1, high: 100_000, whole: true }, "Paths: a whole number from 1 to 100,000 is allowed.");
  sheet.allowed(seed, { is: "atLeast", than: 1, whole: true }, "Seed: a whole number from 1 is allowed.");
  const from = input(sheet, at(4), "Histogram from", value(scale.from), measureFormat(unit));
  const width = input(sheet, at(5), "Width of a column", value(scale.width), measureFormat(unit));
  const percentiles = row(sheet, at(6), "Percentiles", question.percentiles.length > 0 ? question.percentiles : usualPercentiles, "0.0#%", 0);
  const thresholds = row(sheet, at(7), "At least", question.thresholds, measureFormat(unit), WIDE);
  sheet.allowed(percentiles, { is: "between", low: 0, high: 1 }, "Percentile: a number from 0 to 1 is allowed.");
  sheet.allowed(width, { is: "above", than: 0 }, "Width of a column: a number above 0 is allowed.");
  const table = driversTable(sheet, at(9), { cells, name: inputTableName(model, "drivers"), offered });

  const places: Histogram = { anchor, bins: bins.sized(BINS + 3, 2), measure: question.measure };
  const limits = edges(sheet, bins.cell(0, 3), { from, width, thresholds, format: measureFormat(unit) });
  histogram(sheet, places, { limits: limits.without(thresholds.columns, 0), wanted: thresholds });
  sheet.cell(anchor, formula(termsCall(model, "SIMULATE", asked.measure.absolute, `${inputTableName(model, "drivers")}[#All]`, paths.absolute, seed.absolute, percentiles.absolute, asked.scenario.absolute, limits.absolute)));
  simulationLooks(sheet, anchor, question.measure, { percentiles: percentiles.columns, thresholds: question.thresholds.length });

  sheet.name(anchor, anchorIn(model, part));
  named(sheet, model, part, { drivers: table.cell(0, 0), paths, seed, percentiles, wanted: thresholds, thresholds: limits, bins: places.bins });
  sheet.widths(LABEL, LABEL, ...Array.from({ length: left - 2 }, () => 11), 3, 26, HEADING, 3, ...Array.from({ length: CHART.columns }, () => CHART.width), 3, 14, 12, 3, 12, 3, LABEL, LABEL, 14);
  sheet.freeze(below.row, 0);
  sheet.view("calculations");
  sheet.print({ orientation: "Landscape", pagesWide: 2, area: sheet.start.sized(anchor.row + ROOM, bins.column - 1), title: model.deal.name });
}

/** Values in a row, and cells for more of them where so many are wanted. */
function row(sheet: SheetWriter, at: Area, label: string, values: readonly number[], format: string, wide: number): Area {
  sheet.cell(at, text(label));
  const cells = sheet.cells(at.beside(), [Array.from({ length: Math.max(wide, values.length) }, (_, i): Cell => (values[i] === undefined ? null : value(values[i])))]);
  sheet.look(cells, "input");
  sheet.format(cells, format);
  return cells;
}

interface Scale {
  readonly from: Area;
  readonly width: Area;
  readonly thresholds: Area;
  readonly format: string;
}

/** What the call is asked to count, in one column: the thresholds that a person wrote, and the edges of the histogram. */
function edges(sheet: SheetWriter, at: Area, { from, width, thresholds, format }: Scale): Area {
  const wanted = Array.from({ length: thresholds.columns }, (_, i) => thresholds.cell(0, i).absolute).map((cell) => [formula(`IF(${cell}="","",${cell})`)]);
  const limits = Array.from({ length: EDGES }, (_, i) => [formula(`ROUND(${from.absolute}+${i}*${width.absolute},12)`)]);
  sheet.cell(at, text("Counted at"), "figureHeading");
  const cells = sheet.cells(at.below(), [...wanted, ...limits]);
  sheet.format(cells, format);
  return cells;
}

export interface Histogram {
  /** The cell of the SIMULATE. */
  readonly anchor: Area;
  /** With the header. */
  readonly bins: Area;
  readonly measure: string;
}

/**
 * The share of the paths in each column: how many reach its lower edge less how many reach its upper one. The call answers both, in rows that
 * stand behind the highest value and the thresholds.
 */
function histogram(sheet: SheetWriter, places: Histogram, { limits, wanted }: { readonly limits: Area; readonly wanted: Area }): void {
  const { anchor, bins } = places;
  const headings = ["From", "Share"].map(text);
  sheet.cells(bins, [headings, ...Array.from({ length: bins.rows - 1 }, (_, i) => [text(`Column ${i + 1}`), value(1)])]);
  sheet.chart(histogramChart(places));
  const [labels, figures] = [0, 1].map((column) => anchor.cell(1, column).sized(ROOM, 1).absolute);
  const reached = (edge: number): string => `INDEX(${figures},MATCH("Highest",${labels},0)+COUNT(${wanted.absolute})+${edge + 1})`;
  const inside = Array.from({ length: BINS }, (_, i) => [formula(limits.cell(i, 0).address), formula(`IFERROR(${reached(i)}-${reached(i + 1)},0)`)]);
  sheet.cells(bins, [headings, [text("Below"), formula(`IFERROR(1-${reached(0)},0)`)], ...inside, [text("Above"), formula(`IFERROR(${reached(BINS)},0)`)]]);
  sheet.headings(bins.rowAt(0), 0);
  sheet.look(bins.columnAt(0).without(1, 0), "figure");
  sheet.format(bins.columnAt(0).without(1, 0), measureFormat(requireMeasure(places.measure).unit));
  sheet.format(bins.columnAt(1).without(1, 0), measureFormat("share"));
}

export function histogramChart({ anchor, bins, measure }: Histogram): ChartEdit {
  const { label, unit } = requireMeasure(measure);
  return {
    kind: "chart",
    data: bins,
    at: anchor.cell(0, 3).sized(CHART.rows + 5, CHART.columns),
    name: `${bins.sheet} ${chartEnds.histogram}`,
    title: "How often the paths answer what",
    type: "columns",
    valueTitle: "Share of the paths",
    categoryTitle: label,
    valueFormat: "0%",
    categoryFormat: axisFormat(measureFormat(unit)),
    colors: seriesColors.slice(1, 2),
  };
}

/** The statistics have the measure's format, the shares of paths theirs, and the counts none but their separators. */
export function simulationLooks(sheet: SheetWriter, anchor: Area, measure: string, counts: Counts): void {
  sheet.headings(anchor.sized(1, 2), 1);
  const formats = simulationFormats(measure, counts);
  sheet.rowFormats(anchor.cell(1, 1).sized(formats.length, 1), formats);
}

export interface Counts {
  readonly percentiles: number;
  /** That a person asked for; those of the histogram come on top. */
  readonly thresholds: number;
}

/** Mean, deviation, error, lowest, percentiles, highest; the thresholds; paths, not allowed, no answer. */
export const simulationFormats = (measure: string, { percentiles, thresholds }: Counts): readonly string[] => [
  ...Array.from({ length: 4 + percentiles + 1 }, () => measureFormat(requireMeasure(measure).unit)),
  ...Array.from({ length: thresholds + EDGES }, () => measureFormat("share")),
  ...Array.from({ length: 3 }, () => "#,##0_)"),
];
