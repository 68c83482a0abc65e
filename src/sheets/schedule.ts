/** The Schedule sheet: lines of one scenario over time, from one call, with a chart over the spill. */
import { attempt } from "../core/calculationError";
import { requireLine } from "../core/model/schedule";
import { monthOf, monthsLater } from "../core/numbers/dates";
import { quoted } from "../functions/formulaText";
import type { Area } from "./area";
import { banner } from "./banner";
import { structuresOf, valueOf, type Deal } from "./deal";
import type { ChartEdit } from "./edit";
import { lastClose } from "./eventsDraft";
import { seriesColors } from "./looks";
import { costNote } from "./measureTable";
import { anchorIn, hasCompute, money, moneyNote, termText, type Model } from "./model";
import { dateFormat, figureUnit, measureFormat, monthFormat } from "./numberFormats";
import { picker, scenarioPicker } from "./picker";
import { CHART, formula, SheetWriter, text, value } from "./sheetWriter";
import { termsCall } from "./termsCall";

/** What the sheet begins with; a longer month view is one pick away. */
export const FREQUENCY = "Quarter";
export const LONGEST = 602;

/** Width of the empty column before the chart, and of the first line, above which the scenario is picked. */
const SPACER = 2;
const PICKER = 18;

export function scheduleSheet(model: Model, name: string, names: Area | undefined): SheetWriter {
  const sheet = new SheetWriter(name);
  const notes = [
    `Flows are sums, balances stand at the end; periods are fiscal. Live formulas over ${model.table}; ${moneyNote(model)}.`,
    ...(hasCompute(model) ? [costNote] : []),
  ];
  const below = banner(sheet, model, "Schedule", "Schedule", 1, notes);
  const scenario = scenarioPicker(sheet, model, below, names);
  const frequency = picker(sheet, below.below(), "Frequency", text(FREQUENCY), ["Month", "Quarter", "Year"], "Month, Quarter or Year is needed.");
  const costRow = hasCompute(model) ? costBasis(sheet, model, below.cell(2, 0), scenario) : below.cell(1, 0);

  const { balances, others } = scheduleLines(model.deal);
  const labels = [...balances, "Revenue", ...others];
  const lines = lineRow(sheet, costRow.below(1), labels);
  const anchor = lines.cell(1, -1);
  unitRow(sheet, model, lines, labels);
  chartOverSpill(sheet, anchor, labels.slice(0, balances.length + 1), periods(model.deal), (data) => scheduleChart(model, data, labels));
  sheet.cell(anchor, formula(termsCall(model, "SCHEDULE", lines.absolute, frequency.absolute, quoted("Down"), scenario.absolute)));
  sheet.name(anchor, anchorIn(model, "Schedule"));
  sheet.name(scenario, anchorIn(model, "Schedule", "scenario"));
  sheet.name(frequency, anchorIn(model, "Schedule", "frequency"));
  sheet.name(lines, anchorIn(model, "Schedule", "lines"));
  sheet.header(anchor.sized(1, labels.length + 1), 0);
  const body = anchor.cell(1, 0).sized(LONGEST, labels.length + 1);
  [dateFormat, ...labels.map((label) => measureFormat(requireLine(label).unit))].forEach((format, i) => sheet.format(body.columnAt(i), format));
  sheet.widths(15, ...labels.map((_, i) => (i === 0 ? PICKER : 12)), SPACER, ...Array.from({ length: CHART.columns }, () => CHART.width));
  sheet.freeze(anchor.row + 1, 1);
  sheet.view("calculations");
  sheet.print({ orientation: "Landscape", pagesWide: 1, titleRows: lines.cell(-1, -1).sized(3, 1), titleColumns: anchor, title: model.deal.name });
  return sheet;
}

function costBasis(sheet: SheetWriter, model: Model, at: Area, scenario: Area): Area {
  sheet.cell(at, text("Cost basis"));
  const cell = sheet.cell(at.beside(), formula(termText(model, "Cost basis", scenario.absolute)), "note");
  sheet.look(cell, "link");
  return at;
}

/** The names of the lines are inputs: whoever writes another line's name there sees that line. */
export function lineRow(sheet: SheetWriter, at: Area, labels: readonly string[]): Area {
  sheet.cell(at, text("Lines"));
  const lines = sheet.cells(at.beside(), [labels.map(text)]);
  sheet.look(lines, "lineName");
  sheet.twoLines(lines);
  return lines;
}

/** A unit stands above a line for as long as that line is the one it was written for: of another line it would say what nobody knows. */
export function unitRow(sheet: SheetWriter, model: Model, lines: Area, labels: readonly string[]): void {
  const units = labels.map((label, i) => formula(`IF(${lines.cell(0, i).address}=${quoted(label)},${quoted(figureUnit(requireLine(label).unit, money(model)))},"")`));
  sheet.cell(lines.cell(-1, -1), text("Unit"));
  sheet.look(sheet.cells(lines.cell(-1, 0), [units]), "figureUnit");
}

/** Balances first and revenue after them, so that the chart's columns stand together. */
export function scheduleLines({ scenarios }: Deal): { readonly balances: readonly string[]; readonly others: readonly string[] } {
  const used = new Set(scenarios.flatMap(structuresOf));
  const escrow = used.has("Credits in escrow");
  const credits = escrow || used.has("Credits");
  const commitment = used.has("Cash with commitment");
  const balances = escrow ? ["Escrow closing"] : credits ? ["Unused credits"] : commitment ? ["Remaining obligation"] : [];
  return {
    balances: [...balances, ...(used.has("Convertible note") ? ["Note balance"] : [])],
    others: [
      ...(credits ? ["Usage", "Contract liability"] : []),
      ...(commitment ? ["Spend", "Money returned"] : []),
      ...(credits || commitment ? ["Gross profit", "Circular revenue"] : []),
      "Economic flow",
    ],
  };
}

/**
 * A chart reads from its cells which are names and which are dates, and the spill is still empty when the chart is made (Excel
 * waits for the add-in's answer). So the chart is made over a sample of the same shape, which then makes room for the spill.
 * A chart cannot follow a spill that grows: Refresh redraws it when the frequency or the scenario's life changes.
 */
export function chartOverSpill(sheet: SheetWriter, anchor: Area, names: readonly string[], rows: number, chart: (data: Area) => ChartEdit): void {
  const sample = [["Period end", ...names].map(text), ...Array.from({ length: rows }, (_, i) => [text(`Period ${i + 1}`), ...names.map(() => value(1))])];
  sheet.chart(chart(sheet.cells(anchor, sample)));
  sheet.cells(anchor, sample.map((row) => row.map(() => null)));
}

/** The chart over the first columns of a schedule of these lines. */
export const scheduleChart = (model: Model, data: Area, labels: readonly string[]): ChartEdit =>
  moneyOverTime(model, data, {
    at: data.cell(1, labels.length + 2).sized(CHART.rows, CHART.columns),
    name: `${data.sheet} balance and revenue`,
    title: data.columns > 2 ? `${labels[0]} and revenue` : "Revenue",
  });

/** Lines of money by period, the periods in the first column of the data. */
export const moneyOverTime = (model: Model, data: Area, own: Pick<ChartEdit, "at" | "name" | "title">): ChartEdit => ({
  kind: "chart",
  data,
  ...own,
  type: "line",
  valueTitle: money(model),
  categoryTitle: "Period ending",
  valueFormat: "#,##0",
  categoryFormat: monthFormat,
  colors: seriesColors.slice(0, data.columns - 1),
});

/** How many fiscal quarters the first scenario runs; ten where its dates are not given yet. */
export function periods({ scenarios: [scenario], events = [] }: Deal): number {
  const close = attempt(() => lastClose(events));
  const number = (label: string): number => Number((scenario && valueOf(scenario, label)) ?? NaN);
  const or = (label: string, otherwise: number): number => (Number.isNaN(number(label)) ? otherwise : number(label));
  const closing = number("Closing date");
  if (!(closing > 0)) return 10;
  const start = or("Credit start", closing);
  const ends = [
    ...(number("Credits") > 0 ? [monthsLater(start, or("Credit months", 24)) - 1] : []),
    ...(number("Commitment") > 0 ? [monthsLater(start, or("Commitment months", 24)) - 1] : []),
    or("Exit date", closing),
    ...(typeof close === "number" ? [close] : []),
  ];
  const quarter = (date: number): number => Math.floor((monthOf(date) - or("Fiscal year ends", 12)) / 3);
  return quarter(Math.max(...ends)) - quarter(closing) + 1;
}
