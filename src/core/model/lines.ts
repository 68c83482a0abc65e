/** All lines of the model, sheet by sheet, in the order in which a reader meets them. */
import type { Line } from "./line";
import { commitment } from "./lines/commitment";
import { credits } from "./lines/credits";
import { provider } from "./lines/provider";
import { revenue } from "./lines/revenue";
import { round } from "./lines/round";
import { startUp } from "./lines/startUp";
import { time } from "./lines/time";

export const lineSheets: Readonly<Record<string, readonly Line[]>> = {
  Time: time,
  Round: round,
  Credits: credits,
  Revenue: revenue,
  Commitment: commitment,
  Provider: provider,
  "Start-up": startUp,
};

export const lines: readonly Line[] = Object.values(lineSheets).flat();
export const lineIndex: ReadonlyMap<string, number> = new Map(lines.map((each, i) => [each.label, i]));
