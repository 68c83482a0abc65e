/** The Checks sheet and the check lines: blocks overwritten or missing, the master check, and what other sheets show of it. */
import { Area } from "../area";
import { BLOCK, blockWidths, checkBlock, verdict } from "../checks";
import type { Edit } from "../edit";
import { scenarioName, type Model } from "../model";
import { SheetWriter } from "../sheetWriter";
import { termsCall } from "../termsCall";
import { modelFor } from "./again";
import { finding, freely, type Finding } from "./finding";
import { dealCall, placeOf } from "./formulas";
import { isMasterCheck, partIn, type FoundModel, type FoundPart } from "./parts";
import { cellIn, cellsIn, formulasIn, isEmpty, type Picture } from "./picture";
import { entered, over, spillSize, withoutEvents } from "./staleFormulas";

/** One scenario's checks, found by the cell that counts what fails: its formula names the others. */
export interface CheckBlock {
  readonly failing: Area;
  readonly anchor: Area;
  /** The cell with the scenario's name, above the anchor. */
  readonly name: Area;
}

const counting = /^=IF\(ISERROR\((\$?[A-Z]+\$?\d+)\),1,COUNTA\(/i;

/** The blocks on a sheet, from left to right. */
export function checkBlocks(picture: Picture, sheet: string): CheckBlock[] {
  const found = formulasIn(picture).flatMap(({ at, formula }): CheckBlock[] => {
    const anchor = at.sheet === sheet ? placeOf(counting.exec(formula)?.[1] ?? "", sheet) : undefined;
    return anchor ? [{ failing: at, anchor, name: nameAbove(picture, anchor) }] : [];
  });
  return found.sort((a, b) => a.anchor.column - b.anchor.column);
}

/** The nearest cell above that looks a scenario's name up; where there is none, where it was written. */
function nameAbove(picture: Picture, anchor: Area): Area {
  const above = Array.from({ length: Math.min(8, anchor.row) }, (_, i) => anchor.cell(-1 - i, 0));
  return above.find((at) => /^=INDEX\(.+\[#Headers\],1,\d+\)$/i.test(cellIn(picture, at).formula)) ?? anchor.cell(-2, 0);
}

export function staleChecks(picture: Picture, found: FoundModel): Finding[] {
  const of = partIn(found, "Checks");
  if (!found.table || !of?.at) return [];
  const model: Model = { ...modelFor(found), number: of.number };
  const blocks = checkBlocks(picture, of.at.sheet);
  return [...coverage(picture, found, of, of.at, model, blocks), ...blocks.flatMap((block, i) => [...ofBlock(picture, model, block, i), ...withoutEvents(found, "Checks", cellIn(picture, block.anchor))]), ...lines(picture, found, of.at)];
}

/** The master check, and scenarios without a block or blocks without a scenario. */
function coverage(picture: Picture, found: FoundModel, of: FoundPart, at: Area, model: Model, blocks: readonly CheckBlock[]): Finding[] {
  const master = cellIn(picture, at);
  const last = blocks[blocks.length - 1];
  const missing = model.columns.slice(blocks.length);
  if (blocks.length > 0 && blocks.length > model.columns.length) {
    const kept = blocks.slice(0, model.columns.length);
    return [finding("scenarioGone", { part: "Checks", count: blocks.length - kept.length }, blocks[kept.length]!.name, freely([...blocks.slice(kept.length).flatMap(emptied), entered(at, verdict(model, kept.map(({ failing }) => failing)))]))];
  }
  if (last && missing.length > 0) {
    const edits = moreBlocks(picture, model, last, blocks, at, spillSize(picture, found, of).rows);
    return [finding("scenarioNotCovered", { part: "Checks", scenarios: missing, lacks: "checks" }, at, freely(edits))];
  }
  if (isMasterCheck(master.formula) && !master.formula.includes("#REF!")) return uncounted(found, model, at, master.formula, blocks);
  const formula = verdict(model, blocks.map(({ failing }) => failing));
  const holds = master.formula || String(master.value);
  return [finding("formulaOverwritten", { part: "Checks", what: "masterCheck", holds, formula: `=${formula}` }, at, blocks.length > 0 ? over(master, formula) : undefined)];
}

/** Sheets with checks of their own that the master check does not count: they were inserted later. */
function uncounted({ parts }: FoundModel, model: Model, at: Area, formula: string, blocks: readonly CheckBlock[]): Finding[] {
  const missing = parts.filter(({ cells }) => cells.has("failing") && !formula.includes(cells.get("failing")!.elsewhere));
  return missing.map(({ part }) => finding("checksNotCounted", { part }, at, freely([entered(at, verdict(model, blocks.map(({ failing }) => failing)))])));
}

const emptied = ({ failing, anchor, name }: CheckBlock): Edit[] => [name, anchor.cell(-1, 0), failing, anchor].map((at) => ({ kind: "cells", at, cells: [[null]] }));

/** Blocks for the scenarios that have none, each in the next place to the right that is empty. */
function moreBlocks(picture: Picture, model: Model, last: CheckBlock, blocks: readonly CheckBlock[], master: Area, rows: number): Edit[] {
  const sheet = new SheetWriter(master.sheet);
  const failing = blocks.map((each) => each.failing);
  let column = last.anchor.column + BLOCK;
  for (let index = blocks.length; index < model.columns.length; index++) {
    const free = (): boolean => cellsIn(picture, new Area(master.sheet, last.name.row, column, rows + 4, BLOCK)).every(isEmpty);
    while (!free()) column += BLOCK;
    failing.push(checkBlock(sheet, model, new Area(master.sheet, last.name.row, column), index));
    blockWidths.forEach((characters, i) => sheet.add({ kind: "width", at: new Area(master.sheet, 0, column + i), characters }));
    column += BLOCK;
  }
  return [...sheet.edits, entered(master, verdict(model, failing))];
}

function ofBlock(picture: Picture, model: Model, { anchor, name }: CheckBlock, index: number): Finding[] {
  if (index >= model.columns.length) return [];
  const formula = termsCall(model, "CHECKS", name.absolute);
  return [
    ...rewritten(picture, anchor, formula, (now) => dealCall(now)?.name === "CHECKS" && !now.includes("#REF!")),
    ...rewritten(picture, name, `=${scenarioName(model, index)}`, (now) => /^=INDEX\(/i.test(now) && !now.includes("#REF!")),
  ];
}

function rewritten(picture: Picture, at: Area, formula: string, holds: (formula: string) => boolean): Finding[] {
  const cell = cellIn(picture, at);
  return holds(cell.formula) ? [] : [finding("formulaOverwritten", { part: "Checks", what: "checks", holds: cell.formula || String(cell.value), formula }, at, over(cell, formula))];
}

/** The line in the head of every sheet that shows the master check. */
function lines(picture: Picture, { parts }: FoundModel, master: Area): Finding[] {
  return parts.flatMap(({ part, cells }) => {
    const at = cells.get("check");
    const cell = at && cellIn(picture, at);
    if (!cell || placeOf(cell.formula.slice(1), cell.at.sheet)?.local === master.local) return [];
    const formula = `=${master.elsewhere}`;
    return [finding("formulaOverwritten", { part, what: "checkLine", holds: cell.formula || String(cell.value), formula }, cell.at, over(cell, formula))];
  });
}
