/** The Tornado sheet: how far a measure swings with each of several terms, as bars to both sides of the deal as it stands. */
import { rangeCells, type TornadoQuestion } from "../../core/analysis/question";
import { requireMeasure } from "../../core/model/measures";
import { anchorIn, inputTableName } from "../model";
import type { Area } from "../area";
import { banner } from "../banner";
import type { ChartEdit } from "../edit";
import { swingColors } from "../looks";
import { measureFormat } from "../numberFormats";
import { CHART, formula, text, value, type SheetWriter } from "../sheetWriter";
import { termsCall } from "../termsCall";
import { driversTable, LEFT } from "./driversTable";
import { choices, LABEL, named, subject, termsToChoose, type QuestionSheet } from "./inputs";
import { axisFormat, chartEnds, differenceIn } from "./questionCharts";

/** Term, low, high, at low, at high, swing. */
const COLUMNS = 6;
/** Rows above the first bar: the header and the base. */
const BEFORE = 2;
/** Terms that may be added before the formats end. */
const ROOM = 20;

export function tornadoSheet(of: QuestionSheet, question: TornadoQuestion): void {
  const { sheet, model, part } = of;
  const below = banner(sheet, model, part, "Tornado", 1, [
    "Blue on yellow: inputs. Type under the table to add a term; low and high are numbers or options.",
    "Each term goes from low to high while the others stay; the widest swing stands first, and the bars begin at the deal as it stands.",
  ]);
  const terms = question.ranges.map(({ term }) => term);
  const anchor = below.cell(0, LEFT + 1);
  const block = blockAt(anchor, terms.length);
  const offered = choices(sheet, block.beside(1), termsToChoose(model, terms));
  const asked = subject(of, below, question.measure, offered);
  const table = driversTable(sheet, below.cell(3, 0), { cells: rangeCells(question), name: inputTableName(model, "ranges"), offered });

  barsBlock(sheet, { anchor, block, measure: question.measure });
  sheet.cell(anchor, formula(termsCall(model, "TORNADO", asked.measure.absolute, `${inputTableName(model, "ranges")}[#All]`, asked.scenario.absolute)));
  const all = anchor.sized(terms.length + BEFORE + ROOM, COLUMNS);
  sheet.headings(all.rowAt(0), 1);
  sheet.look(all.rowAt(1), "groupEnd");
  sheet.format(all.without(1, 3), measureFormat(requireMeasure(question.measure).unit));

  sheet.name(anchor, anchorIn(model, part));
  named(sheet, model, part, { drivers: table.cell(0, 0), bars: block });
  const chartColumns = Array.from({ length: CHART.columns }, () => CHART.width);
  sheet.widths(LABEL, LABEL, 16, 3, LABEL, 12, 12, 12, 12, 12, 3, ...chartColumns, 3, LABEL, 12, 12, 3, LABEL, LABEL, 14);
  sheet.freeze(below.row, 0);
  sheet.view("calculations");
  sheet.print({ orientation: "Landscape", pagesWide: 1, area: sheet.start.sized(all.row + all.rows, block.column - 1), title: model.deal.name });
}

/** Right of the chart, which is right of the spill. */
const blockAt = (anchor: Area, bars: number): Area => anchor.beside(COLUMNS + 1 + CHART.columns).sized(bars + 1, 3);

export interface Bars {
  /** The cell of the TORNADO. */
  readonly anchor: Area;
  readonly block: Area;
  readonly measure: string;
}

/**
 * What the chart shows: how far each bar goes from the base, which then is the axis. An answer that is missing makes no bar.
 */
export function barsBlock(sheet: SheetWriter, { anchor, block, measure }: Bars): ChartEdit {
  const headings = ["Term", "At low", "At high"].map(text);
  const terms = Array.from({ length: block.rows - 1 }, (_, i) => anchor.cell(BEFORE + i, 0));
  const chart = barsChart({ anchor, block, measure });
  // Names are read when the chart is made, and the spill is still empty then.
  sheet.cells(block, [headings, ...terms.map((_, i) => [text(`Term ${i + 1}`), value(-1), value(1)])]);
  sheet.chart(chart);
  const difference = (term: Area, column: number): string => `IFERROR(${term.cell(0, column).address}-${anchor.cell(1, column).absolute},0)`;
  sheet.cells(block, [headings, ...terms.map((term) => [formula(`${term.address}&""`), formula(difference(term, 3)), formula(difference(term, 4))])]);
  sheet.cell(block.cell(-1, 0), text("From the base"), "unit");
  sheet.headings(block.rowAt(0), 1);
  sheet.format(block.without(1, 1), measureFormat(requireMeasure(measure).unit));
  return chart;
}

export function barsChart({ anchor, block, measure }: Bars): ChartEdit {
  const { label, unit } = requireMeasure(measure);
  return {
    kind: "chart",
    data: block,
    at: anchor.cell(0, COLUMNS + 1).sized(Math.max(CHART.rows, 2 * block.rows), CHART.columns),
    name: `${block.sheet} ${chartEnds.bars}`,
    title: "Swing from the deal as it stands",
    type: "swings",
    valueTitle: differenceIn(label),
    categoryTitle: "Term",
    valueFormat: axisFormat(measureFormat(unit)),
    colors: swingColors,
  };
}
