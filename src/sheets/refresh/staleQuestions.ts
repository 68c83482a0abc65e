/** The sheets of questions: charts and formats that cannot follow another measure, another term, or further rows. */
import type { Question } from "../../core/analysis/question";
import { requireMeasure } from "../../core/model/measures";
import { requireTerm } from "../../core/model/scenario";
import { gridChart } from "../analysis/sensitivity";
import { histogramChart, simulationFormats } from "../analysis/simulation";
import { barsBlock, barsChart } from "../analysis/tornado";
import type { Area } from "../area";
import type { ChartEdit, Edit } from "../edit";
import { measureFormat, termFormat } from "../numberFormats";
import { SheetWriter } from "../sheetWriter";
import { finding, asking, freely, type Finding } from "./finding";
import { nameOf, type FoundModel, type FoundPart } from "./parts";
import { areaOf, spillAt, type Picture } from "./picture";
import { askedOn } from "./questionInSheet";
import { staleAxes } from "./staleAxes";
import { charted, chartOn, strangers } from "./staleCharts";

export const staleQuestions = (picture: Picture, found: FoundModel): Finding[] => found.parts.flatMap((of) => ofPart(picture, found, of));

function ofPart(picture: Picture, found: FoundModel, of: FoundPart): Finding[] {
  const question = askedOn(picture, found, of)?.question;
  const spill = of.at && spillAt(picture, of.at);
  if (!question || !of.at || !spill) return [];
  if (question.kind === "grid") return question.across || spill.columns > 2 ? [] : shown(picture, of.part, gridChart(of.at.sized(spill.rows, 2), question));
  if (question.kind === "tornado") return bars(picture, found, of, of.at, areaOf(spill), question.measure);
  const bins = of.cells.get("bins");
  return question.kind === "simulation" && bins ? shown(picture, of.part, histogramChart({ anchor: of.at, bins, measure: question.measure })) : [];
}

const shown = (picture: Picture, part: FoundPart["part"], chart: ChartEdit): Finding[] => [...charted(picture, part, chart), ...staleAxes(picture, part, chart)];

/** A bar for each term: the block is written again where terms were added or taken out. */
function bars(picture: Picture, found: FoundModel, of: FoundPart, anchor: Area, spill: Area, measure: string): Finding[] {
  const block = of.cells.get("bars");
  if (!block) return [];
  const wanted = block.sized(spill.rows - 1, block.columns);
  if (wanted.rows === block.rows) return shown(picture, of.part, barsChart({ anchor, block, measure }));
  const sheet = new SheetWriter(anchor.sheet);
  const chart = barsBlock(sheet, { anchor, block: wanted, measure });
  const there = chartOn(picture, anchor.sheet, chart.name);
  const empty: Edit = { kind: "cells", at: block, cells: Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => null)) };
  const data: Edit = there ? { kind: "chartData", sheet: there.sheet, name: there.name, data: wanted } : chart;
  const edits: Edit[] = [empty, ...sheet.edits.filter(({ kind }) => kind !== "chart"), data, { kind: "name", name: nameOf(found, of, "bars"), at: wanted }];
  const lost = strangers(picture, edits, [block, block.cell(-1, 0)]);
  const short = finding("chartShort", { part: of.part, chart: chart.title, shows: block.rows - 1, needed: wanted.rows - 1 }, block, lost.length > 0 ? asking(edits, lost) : freely(edits));
  return [short, ...staleAxes(picture, of.part, chart)];
}

export interface QuestionFormats {
  readonly area: Area;
  readonly formats: readonly (readonly string[])[];
}

/** Number formats of a result, as far as it spills: they are those of the measure, or of the term that is looked for. */
export function questionFormats(at: Area, rows: number, columns: number, question: Question): QuestionFormats[] {
  const measure = measureFormat(requireMeasure(question.measure).unit);
  const alike = (height: number, width: number): string[][] => Array.from({ length: height }, () => Array.from({ length: width }, () => measure));
  switch (question.kind) {
    case "grid":
      return [{ area: at.cell(1, 1), formats: alike(rows - 1, columns - 1) }];
    case "tornado":
      return [{ area: at.cell(1, 3), formats: alike(rows - 1, columns - 3) }];
    case "simulation":
      return [{ area: at.cell(1, 1), formats: simulationFormats(question.measure, { percentiles: question.percentiles.length, thresholds: question.thresholds.length }).map((format) => [format]) }];
    case "solve":
      return [{ area: at, formats: [[termFormat(requireTerm(question.term))]] }];
  }
}
