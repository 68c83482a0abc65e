/** What cannot follow a spill that grows: number formats, the charts, the blocks of cells that charts show, the pickers. */
import { measures } from "../../core/model/measures";
import { findLine, frequencies } from "../../core/model/schedule";
import { findTerm } from "../../core/model/scenario";
import type { Area } from "../area";
import { ledgerParts } from "../deal";
import type { Edit } from "../edit";
import { resultFormats } from "../capTableResult";
import { scenarioName } from "../model";
import { dateFormat, measureFormat, termFormat, unitFormats } from "../numberFormats";
import { rectangles } from "../rectangles";
import { isAnalysis } from "../analysis/asked";
import { modelFor } from "./again";
import { asking, finding, freely, type Finding } from "./finding";
import { askedOn } from "./questionInSheet";
import { checkBlocks } from "./staleChecks";
import { questionFormats } from "./staleQuestions";
import type { FoundModel, FoundPart } from "./parts";
import { areaOf, cellIn, spillAt, type Picture } from "./picture";
import { ledgerFormats } from "./staleLedger";

/** Formats that were lost. A format that somebody chose is no loss: only General where there should be another. */
export function staleFormats(picture: Picture, found: FoundModel): Finding[] {
  return found.parts.flatMap((of) => {
    const wanted = formatted(picture, found, of);
    const lost = wanted.flatMap(({ area, formats, follows = false }) => {
      const grid = formats.map((row, r) => row.map((format, c) => (format !== "General" && isLost(picture, area.cell(r, c), format, follows) ? format : undefined)));
      return rectangles(grid).map(({ row, column, rows, columns, value }): Edit & { kind: "numberFormat" } => ({ kind: "numberFormat", at: area.cell(row, column).sized(rows, columns), format: value }));
    });
    const cells = lost.reduce((sum, { at }) => sum + at.rows * at.columns, 0);
    const [first] = lost;
    return first ? [finding("formatsLost", { part: of.part, cells }, areaOf(first.at), freely(lost))] : [];
  });
}

/** Cells beyond what was read have no values, and their formats do not matter yet. */
function isLost(picture: Picture, at: Area, wanted: string, follows: boolean): boolean {
  const { format } = cellIn(picture, at);
  return format === "General" || (follows && format !== undefined && format !== wanted && unitFormats.has(format));
}

interface Formatted {
  readonly area: Area;
  readonly formats: readonly (readonly string[])[];
  /** Another unit's format is a loss too: a reader may have picked another measure or term since. */
  readonly follows?: boolean;
}

const columnsAlike = (rows: readonly string[], columns: number): string[][] => rows.map((format) => Array.from({ length: columns }, () => format));

function formatted(picture: Picture, found: FoundModel, of: FoundPart): Formatted[] {
  const { table } = found;
  const { part, at, cells } = of;
  if (part === "Terms") {
    if (!table) return [];
    const formats = table.rows.map(({ label }) => findTerm(label)).map((term) => (term ? termFormat(term) : "General"));
    return table.columns.map(({ header }) => ({ area: header.cell(1, 0), formats: columnsAlike(formats, 1) }));
  }
  if (!at) return [];
  if (isAnalysis(part)) {
    const [question, spill] = [askedOn(picture, found, of)?.question, spillAt(picture, at)];
    return question && (spill || part === "Solve") ? questionFormats(at, spill?.rows ?? 1, spill?.columns ?? 1, question).map((each) => ({ ...each, follows: true })) : [];
  }
  if (part === "Cap table") return spilled(picture, at, (rows) => Array.from({ length: rows - 1 }, () => resultFormats), 0);
  if (ledgerParts.includes(part)) return ledgerFormats(picture, of);
  if (part === "Exit") return exitFormats(picture, at, cells.get("breakpoints"));
  if (part === "Checks") return checkBlocks(picture, at.sheet).flatMap(({ anchor }) => spilled(picture, anchor, (rows) => columnsAlike(Array.from({ length: rows - 1 }, () => "0.000000"), 1), 1));
  if (part !== "Schedule") return spilled(picture, at, (_, columns) => columnsAlike(measures.map(({ unit }) => measureFormat(unit)), columns - 1), 1);
  const names = cells.get("lines");
  const units = Array.from({ length: names?.columns ?? 0 }, (_, i) => findLine(String(names && cellIn(picture, names.cell(0, i)).value))?.unit);
  const formats = [dateFormat, ...units.map((unit) => (unit ? measureFormat(unit) : "General"))];
  return spilled(picture, at, (rows) => Array.from({ length: rows - 1 }, () => formats), 0);
}

/** Payouts are money throughout, with the exits in their header; breakpoints have a price and shares of the next unit. */
function exitFormats(picture: Picture, at: Area, breakpoints: Area | undefined): Formatted[] {
  const money = measureFormat("money");
  const shares = (columns: number): string[] => [money, measureFormat("price"), "General", ...Array.from({ length: Math.max(0, columns - 3) }, () => measureFormat("share"))];
  return [
    ...spilled(picture, at, (rows, columns) => Array.from({ length: rows - 1 }, () => Array.from({ length: columns - 1 }, () => money)), 1),
    ...(breakpoints ? spilled(picture, breakpoints, (rows, columns) => Array.from({ length: rows - 1 }, () => shares(columns)), 0) : []),
  ];
}

/** The body of a spill, without its header, and without so many first columns. */
function spilled(picture: Picture, at: Area, formats: (rows: number, columns: number) => readonly (readonly string[])[], labels: number): Formatted[] {
  const spill = spillAt(picture, at);
  return spill ? [{ area: at.cell(1, labels), formats: formats(spill.rows, spill.columns) }] : [];
}

/** Pickers that name a scenario or a frequency that is not there: what they feed shows an error. */
export function stalePickers(picture: Picture, found: FoundModel): Finding[] {
  const model = modelFor(found);
  return found.parts.flatMap(({ part, cells }) => [
    ...picker(picture, part, "scenario", cells.get("scenario"), model.columns, { formula: `=${scenarioName(model, 0)}` }),
    ...picker(picture, part, "frequency", cells.get("frequency"), frequencies, { text: "Quarter" }),
  ]);
}

type Picked = Extract<Edit, { kind: "cells" }>["cells"][number][number];

function picker(picture: Picture, part: FoundPart["part"], picks: "scenario" | "frequency", at: Area | undefined, allowed: readonly string[], usual: Picked): Finding[] {
  if (!at || allowed.length === 0) return [];
  const { value, formula } = cellIn(picture, at);
  const holds = String(value);
  if (allowed.some((each) => each.toLowerCase() === holds.toLowerCase())) return [];
  const edits: Edit[] = [{ kind: "cells", at, cells: [[usual]] }];
  const isLost = (holds === "" && formula === "") || formula.includes("#REF!") || /^=INDEX\(/i.test(formula);
  return [finding("pickerWrong", { part, picks, holds, allowed }, at, isLost ? freely(edits) : asking(edits, [at]))];
}

