/** All lines of the model, sheet by sheet, in the order in which a reader meets them. */
import { isByPeriod, parts, type Expression } from "./expression";
import type { Line } from "./line";
import { closes } from "./lines/closes";
import { commitment } from "./lines/commitment";
import { credits } from "./lines/credits";
import { note } from "./lines/note";
import { provider } from "./lines/provider";
import { revenue } from "./lines/revenue";
import { round } from "./lines/round";
import { startUp } from "./lines/startUp";
import { time } from "./lines/time";

export const lineSheets: Readonly<Record<string, readonly Line[]>> = {
  Time: time,
  Round: round,
  "Further closes": closes,
  Note: note,
  Credits: credits,
  Revenue: revenue,
  Commitment: commitment,
  Provider: provider,
  "Start-up": startUp,
};

export const lines: readonly Line[] = Object.values(lineSheets).flat();
export const lineIndex: ReadonlyMap<string, number> = new Map(lines.map((each, i) => [each.label, i]));

/** Whether an expression has a value a period, and not one for all of them. */
export function variesByMonth(of: Expression): boolean {
  if (of.op === "previous" || of.op === "running" || of.op === "corkscrew" || (of.op === "event" && isByPeriod(of))) return true;
  if (of.op === "line") return lines[lineIndex.get(of.label)!]!.kind !== "once";
  return parts(of).some(variesByMonth);
}
