/** How often answers of many paths fall where: bins whose edges are tidy numbers. */
import { counted, tidyStep } from "../numbers/tidyStep";
import { percentile, type Summary } from "./summary";

export interface Bin {
  readonly from: number;
  /** Not part of it, but for the last bin. */
  readonly to: number;
  readonly count: number;
}

/** As many as a narrow chart can show apart. */
const MOST_BINS = 28;
const FEWEST_BINS = 8;

/** From the lowest answer to the highest, by the rule of Freedman and Diaconis (1981); one bin where all answers are alike. */
export function histogram(summary: Summary): Bin[] {
  const { sorted } = summary;
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (low === undefined || high === undefined) return [];
  if (!(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) return [{ from: low, to: high, count: sorted.length }];
  const wanted = (2 * (percentile(summary, 0.75) - percentile(summary, 0.25))) / Math.cbrt(sorted.length);
  const width = Math.min((high - low) / FEWEST_BINS, Math.max((high - low) / MOST_BINS, wanted));
  const step = tidyStep(width);
  const first = Math.floor(low / step);
  const edges = [counted(0, step, first)];
  while (edges[edges.length - 1]! < high) edges.push(counted(0, step, first + edges.length));
  let at = 0;
  return edges.slice(1).map((to, i, all): Bin => {
    const start = at;
    while (at < sorted.length && (sorted[at]! < to || i === all.length - 1)) at++;
    return { from: edges[i]!, to, count: at - start };
  });
}
