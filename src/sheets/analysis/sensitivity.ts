/** The Sensitivity sheet: a measure over the values of one term, or of two as a heat map, the deal as it stands marked. */
import type { GridQuestion } from "../../core/analysis/question";
import { requireMeasure } from "../../core/model/measures";
import { requireTerm } from "../../core/model/scenario";
import { anchorIn, inputTableName, type Model } from "../model";
import type { Area } from "../area";
import { banner } from "../banner";
import type { ChartEdit } from "../edit";
import { heat, markColor, markFill, seriesColors } from "../looks";
import { measureFormat, termFormat } from "../numberFormats";
import { CHART, formula, text, value, type SheetWriter } from "../sheetWriter";
import { termsCall } from "../termsCall";
import { axisFormat, chartEnds } from "./questionCharts";
import { choices, givenCell, HEADING, LABEL, named, subject, termPicker, termsToChoose, valueNow, type QuestionSheet } from "./inputs";

/** How far the looks of the grid go beyond its values, down and across: whoever types further values sees them in the same looks. */
const ROOM = { down: 30, across: 12 } as const;
/** A column of its own between two tables: the grid of the browser takes none that touch. */
const AXIS = 2;
const WIDTHS = [LABEL, LABEL, 3, LABEL, 3, HEADING] as const;
const FIGURE = 12;
export const valueHeadings = { down: "Values down", across: "Values across" } as const;

export function sensitivitySheet(of: QuestionSheet, question: GridQuestion): void {
  const { sheet, model, part } = of;
  const { down, across, measure } = question;
  const below = banner(sheet, model, part, "Sensitivity", 1, [
    "Blue on yellow: inputs. Type further values, numbers or options, under those that are there: the tables and the grid grow with them.",
    "Each figure is what MEASURE answers for the deal with these values; the deal as it stands is marked where its values are among them.",
  ]);
  const headed = below.cell(3, 0);
  const axes = across ? [down, across] : [down];
  const room = { down: down.values.length + ROOM.down, across: (across?.values.length ?? 1) + ROOM.across };
  const anchor = headed.cell(0, WIDTHS.length - 1);
  const listed = headed.cell(room.down + 6, 0);
  const offered = choices(sheet, listed, termsToChoose(model, axes.map(({ term }) => term)));
  const asked = subject(of, below, measure, offered);

  const axisAt = (row: number, axis: number): Area => headed.cell(row, 1 + AXIS * axis);
  axes.forEach((_, i) => sheet.cell(axisAt(0, i), text(i === 0 ? "Down" : "Across"), "figureHeading"));
  sheet.cells(headed.below(), [[text("Term")], [text("As it stands")]]);
  const terms = axes.map(({ term }, i) => termPicker(sheet, axisAt(1, i), term, offered));
  const now = axes.map(({ term }, i) => {
    const cell = sheet.cell(axisAt(2, i), formula(valueNow(model, terms[i]!, asked.scenario, offered)), "figure");
    sheet.look(cell, "link");
    sheet.format(cell, termFormat(requireTerm(term)));
    return cell;
  });
  const values = axes.map((axis, i) => axisTable(sheet, model, axisAt(4, i), axis, i === 0 ? "down" : "across"));

  const [downTerm, acrossTerm] = terms as [Area, Area?];
  sheet.cell(anchor.cell(-2, 0), formula(`${asked.measure.address}&" by "&${downTerm.address}${acrossTerm ? `&", down, and "&${acrossTerm.address}&", across"` : ""}`));
  sheet.look(anchor.cell(-2, 0).sized(1, (across?.values.length ?? 1) + 1), "total");
  if (!across) sampled(sheet, gridChart(anchor.sized(down.values.length + 1, 2), question));
  const second = acrossTerm ? [acrossTerm.absolute, axisValues(model, "across")] : [undefined, undefined];
  sheet.cell(anchor, formula(termsCall(model, "SENSITIVITY", asked.measure.absolute, downTerm.absolute, axisValues(model, "down"), ...second, asked.scenario.absolute)));
  gridLooks(sheet, anchor, room, { measure, down: termFormat(requireTerm(down.term)), across: across ? termFormat(requireTerm(across.term)) : "General" });
  sheet.add(...heatOf(anchor, room, now));

  sheet.name(anchor, anchorIn(model, part));
  const [downValues, acrossValues] = values;
  named(sheet, model, part, { downterm: downTerm, ...(acrossTerm ? { acrossterm: acrossTerm } : {}), downvalues: downValues!.cell(0, 0), ...(acrossValues ? { acrossvalues: acrossValues.cell(0, 0) } : {}) });
  // The figures of one term stand under the label of the measure, those of two under values.
  const widths = across ? across.values.map(() => FIGURE) : [HEADING, ...Array.from({ length: CHART.columns + 1 }, () => FIGURE)];
  sheet.widths(...WIDTHS, ...widths);
  sheet.freeze(anchor.row + 1, 0);
  sheet.view("calculations");
  sheet.print({ orientation: "Landscape", pagesWide: 1, titleRows: anchor, area: sheet.start.sized(listed.row, WIDTHS.length + widths.length), title: model.deal.name });
}

/** The values of one axis as an Excel Table of one column, which grows when something is typed under it; a range with blank cells would not do, since some builds of Excel hand them over as 0. */
function axisTable(sheet: SheetWriter, model: Model, at: Area, { term, values }: GridQuestion["down"], axis: "down" | "across"): Area {
  const table = sheet.cells(at, [[text(valueHeadings[axis])], ...values.map((each) => [givenCell(each)])]);
  sheet.table(table, inputTableName(model, axis));
  sheet.look(at, "figureHeading");
  const body = table.without(1, 0);
  sheet.look(body, "rows");
  sheet.look(body, "input");
  sheet.look(body, "inputFigure");
  sheet.format(body, termFormat(requireTerm(term)));
  return table;
}

export const axisValues = (model: Pick<Model, "number">, axis: "down" | "across"): string => `${inputTableName(model, axis)}[${valueHeadings[axis]}]`;

interface Formats {
  readonly measure: string;
  readonly down: string;
  readonly across: string;
}

interface Room {
  readonly down: number;
  readonly across: number;
}

function gridLooks(sheet: SheetWriter, anchor: Area, room: Room, { measure, down, across }: Formats): void {
  const all = anchor.sized(room.down + 1, room.across + 1);
  sheet.headings(all.rowAt(0).sized(1, room.across - ROOM.across + 1), 1);
  sheet.format(all.rowAt(0).without(0, 1), across);
  sheet.format(all.columnAt(0).without(1, 0), down);
  sheet.format(all.without(1, 1), measureFormat(requireMeasure(measure).unit));
}

/** A scale over the figures, and before it the one that is the deal as it stands. */
function heatOf(anchor: Area, room: Room, [downNow, acrossNow]: readonly Area[]): Extract<SheetWriter["edits"][number], { kind: "scale" | "mark" }>[] {
  const figures = anchor.cell(1, 1).sized(room.down, room.across);
  const [first, down, across] = [figures.cell(0, 0), anchor.cell(1, 0), anchor.cell(0, 1)];
  const isBase = [`${first.address}<>""`, `${down.fixedColumn}=${downNow!.absolute}`, ...(acrossNow ? [`${across.fixedRow}=${acrossNow.absolute}`] : [])].join(",");
  return [
    { kind: "scale", at: figures, ...heat },
    { kind: "mark", at: figures, formula: `=AND(${isBase})`, fill: markFill, color: markColor },
  ];
}

/** Of one term: a line through its values, or a column for each of its options. */
export const gridChart = (data: Area, { measure, down }: Pick<GridQuestion, "measure" | "down">): ChartEdit => {
  const [term, { unit }] = [requireTerm(down.term), requireMeasure(measure)];
  return {
    kind: "chart",
    data,
    at: data.cell(1, 3).sized(CHART.rows, CHART.columns),
    name: `${data.sheet} ${chartEnds.line}`,
    title: "The measure by the values of the term",
    type: term.options ? "columns" : "points",
    valueTitle: measure,
    categoryTitle: term.label,
    valueFormat: axisFormat(measureFormat(unit)),
    ...(term.options ? {} : { categoryFormat: termFormat(term) }),
    colors: seriesColors.slice(0, 1),
  };
};

/** The chart is made over a sample of the shape that the spill will have, which is empty until the add-in has answered. */
function sampled(sheet: SheetWriter, chart: ChartEdit): void {
  const cells = (fill: boolean): void => {
    const rows = Array.from({ length: chart.data.rows - 1 }, (_, i) => (fill ? [chart.type === "points" ? value(i) : text(`Value ${i + 1}`), value(1)] : [null, null]));
    sheet.add({ kind: "cells", at: chart.data, cells: [fill ? [text("Value"), text(chart.title)] : [null, null], ...rows] });
  };
  cells(true);
  sheet.chart(chart);
  cells(false);
}
