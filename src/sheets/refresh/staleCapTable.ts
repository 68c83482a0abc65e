/** The Cap table and Exit sheets: their second formulas, the blocks that their charts show, and shares that have moved on. */
import { normalLabel } from "../../core/model/labels";
import { formulaText } from "../../functions/formulaText";
import type { Area } from "../area";
import { ownershipBlock, ownershipChart, resultColumns, resultLooks } from "../capTableResult";
import type { ChartEdit, Edit } from "../edit";
import { blockAt, exitChart, exitLooks, payoutBlock, type ExitCounts } from "../exitResult";
import { money } from "../model";
import { SheetWriter } from "../sheetWriter";
import { capTableFormulas, modelFor } from "./again";
import { asking, finding, freely, type Finding } from "./finding";
import { dealCall } from "./formulas";
import { nameOf, partIn, type FoundModel, type FoundPart } from "./parts";
import { areaOf, cellIn, cellsIn, spillAt, type Picture } from "./picture";
import { charted, chartOn, strangers } from "./staleCharts";
import { over } from "./staleFormulas";

export function staleCapTable(picture: Picture, found: FoundModel): Finding[] {
  const formulas = capTableFormulas(found);
  return found.parts.flatMap((of) => {
    if (of.part === "Cap table") return [...second(picture, of, of.cells.get("price"), "ROUNDPRICE", formulas.ROUNDPRICE), ...ownership(picture, found, of)];
    if (of.part === "Exit") return [...second(picture, of, of.cells.get("breakpoints"), "BREAKPOINTS", formulas.BREAKPOINTS), ...payouts(picture, found, of), ...shares(picture, found, of)];
    return [];
  });
}

/** The other DEAL formula of a sheet. */
function second(picture: Picture, { part }: FoundPart, at: Area | undefined, name: Parameters<typeof formulaText>[0], formula: string | undefined): Finding[] {
  const cell = at && cellIn(picture, at);
  if (!cell || formula === undefined) return [];
  if (dealCall(cell.formula)?.name === name && !cell.formula.includes("#REF!")) return [];
  return [finding("formulaOverwritten", { part, what: "formula", holds: cell.formula || String(cell.value), formula }, cell.at, over(cell, formula))];
}

/** A block beside a spill has a row a holder: written again where the spill has grown or shrunk. */
function ownership(picture: Picture, found: FoundModel, of: FoundPart): Finding[] {
  const [anchor, block] = [of.at, of.cells.get("ownership")];
  const spill = anchor && spillAt(picture, anchor);
  if (!anchor || !block || !spill || spill.rows < 3) return [];
  if (block.rows === spill.rows - 1) return charted(picture, of.part, ownershipChart(block, anchor));
  const sheet = new SheetWriter(anchor.sheet);
  const written = ownershipBlock(sheet, anchor, spill.rows - 1, block.cell(0, 0));
  resultLooks(sheet, anchor, spill.rows - 1);
  return [again(picture, found, of, { role: "ownership", block, sheet, chart: written.chart, shows: block.rows - 1, needed: spill.rows - 2 })];
}

function payouts(picture: Picture, found: FoundModel, of: FoundPart): Finding[] {
  const [anchor, breakpoints, block] = [of.at, of.cells.get("breakpoints"), of.cells.get("payouts")];
  const paid = anchor && spillAt(picture, anchor);
  const broken = breakpoints && spillAt(picture, breakpoints);
  // A call that is blocked or refused fills its own cell alone.
  if (!anchor || !breakpoints || !block || !paid || !broken || paid.rows < 3 || broken.rows < 2) return [];
  const debt = cellsIn(picture, anchor.sized(paid.rows, 1)).some(({ value }, row) => row === paid.rows - 2 && value === "Debt");
  const counts: ExitCounts = { classes: paid.rows - 2 - (debt ? 1 : 0), exits: paid.columns - 1, breakpoints: broken.rows - 1, debt };
  const wanted = blockAt(block.cell(0, 0), counts);
  const unit = money(modelFor(found));
  // The first row that is a breakpoint tells how many exits the block was written for.
  const exits = cellsIn(picture, block.columnAt(block.columns - 1).without(1, 0)).findIndex(({ value }) => value === 0);
  if (wanted.rows === block.rows && wanted.columns === block.columns && (exits === counts.exits || counts.breakpoints === 1)) return charted(picture, of.part, exitChart(block, anchor, counts, unit));
  const sheet = new SheetWriter(anchor.sheet);
  const chart = payoutBlock(sheet, { payouts: anchor, breakpoints, block: wanted }, counts, { money: unit });
  exitLooks(sheet, { payouts: anchor, breakpoints }, counts);
  return [again(picture, found, of, { role: "payouts", block, sheet, chart, shows: block.rows - 1, needed: wanted.rows - 1 })];
}

interface Rewritten {
  readonly role: "ownership" | "payouts";
  /** As it was. */
  readonly block: Area;
  readonly sheet: SheetWriter;
  readonly chart: ChartEdit;
  readonly shows: number;
  readonly needed: number;
}

/** A block and its chart in another size; the chart stays where a person has put it. */
function again(picture: Picture, found: FoundModel, of: FoundPart, { role, block, sheet, chart, shows, needed }: Rewritten): Finding {
  const there = chartOn(picture, block.sheet, chart.name);
  const data: Edit = { kind: "chartData", sheet: block.sheet, name: there?.name ?? chart.name, data: chart.data, ...(chart.by ? { by: chart.by } : {}) };
  const empty: Edit = { kind: "cells", at: block, cells: Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => null)) };
  const own = sheet.edits.filter(({ kind }) => kind !== "chart");
  const edits: Edit[] = [empty, ...own, ...(there ? [data] : [chart]), { kind: "name", name: nameOf(found, of, role), at: chart.data }];
  const lost = strangers(picture, edits, [block]);
  return finding("chartShort", { part: of.part, chart: chart.title, shows, needed }, block, lost.length > 0 ? asking(edits, lost) : freely(edits));
}

/** Shares of the classes are values: where the cap table has moved on they are renewed when that is asked for. */
function shares(picture: Picture, found: FoundModel, { part }: FoundPart): Finding[] {
  const place = found.capTable?.places.get("classes");
  const anchor = partIn(found, "Cap table")?.at;
  const spill = anchor && spillAt(picture, anchor);
  if (!place || !spill) return [];
  const after = sharesAfter(picture, areaOf(spill));
  const [names, held] = ["Class", "Shares"].map((label) => place.values[0]?.findIndex((heading) => heading === label) ?? -1) as [number, number];
  if (names < 0 || held < 0) return [];
  const rows = place.values.slice(1).flatMap((row, i) => {
    const [name, holds, needed] = [String(row[names]), row[held], after.get(normalLabel(String(row[names])))];
    const differs = typeof holds === "number" && needed !== undefined && Math.abs(holds - needed) > 1e-6 * Math.max(1, needed);
    return differs ? [{ name, needed, at: areaOf(place).cell(i + 1, held) }] : [];
  });
  const [first] = rows;
  if (!first) return [];
  const edits = rows.map(({ at, needed }): Edit => ({ kind: "cells", at, cells: [[{ value: needed }]] }));
  return [finding("sharesDiffer", { part, classes: rows.map(({ name }) => name) }, first.at, asking(edits, rows.map(({ at }) => at)))];
}

function sharesAfter(picture: Picture, spill: Area): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const [stockClass, after] = ["Class", "After"].map((label) => resultColumns.findIndex((each) => each.label === label)) as [number, number];
  for (let row = 1; row < spill.rows - 1; row++) {
    const cells = cellsIn(picture, spill.rowAt(row));
    const name = normalLabel(String(cells[stockClass]?.value));
    sums.set(name, (sums.get(name) ?? 0) + Number(cells[after]?.value));
  }
  return sums;
}
