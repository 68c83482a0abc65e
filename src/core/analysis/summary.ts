/** What the answers of many paths say together: in the order of the paths, so that it does not matter who calculated them. */
import { CalculationError } from "../calculationError";
import { whyNot } from "../model/answers";
import { sum } from "../numbers/sum";
import { NOT_ALLOWED, pathScenario, type Simulation } from "./simulation";

/** Shares of the paths that are told where none are asked for. */
export const usualPercentiles: readonly number[] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

export interface Summary {
  readonly paths: number;
  /** Paths whose draws make no deal that is allowed, and paths whose measure has no answer. */
  readonly notAllowed: number;
  readonly unanswered: number;
  /** The first of either, from 0. */
  readonly firstWithout: number | undefined;
  /** The answers there are, ascending. */
  readonly sorted: Float64Array;
  readonly mean: number;
  /** Of a sample: by the number of answers less one. NaN for a single answer. */
  readonly deviation: number;
  /** How far the mean of so many draws may be from that of all there could be. */
  readonly standardError: number;
}

/** The summary of a simulation's answers, and why the first path without one has none: that is thrown where no path has an answer. */
export function summarised(simulation: Simulation, answers: Float64Array): { readonly summary: Summary; readonly reason: CalculationError | undefined } {
  const summary = summaryOf(answers);
  const reason = summary.firstWithout === undefined ? undefined : reasonOf(simulation, summary.firstWithout);
  if (summary.sorted.length === 0 && reason) throw new CalculationError(reason.code, reason.field, `No path has an answer. The first: ${reason.message}`);
  return { summary, reason };
}

function reasonOf(simulation: Simulation, path: number): CalculationError {
  const scenario = pathScenario(simulation, path);
  return scenario instanceof CalculationError ? scenario : whyNot(scenario, simulation.measure);
}

export function summaryOf(answers: Float64Array): Summary {
  const known = answers.filter(Number.isFinite);
  const first = answers.findIndex((value) => !Number.isFinite(value));
  const notAllowed = answers.reduce((count, value) => (value === NOT_ALLOWED ? count + 1 : count), 0);
  const mean = sum(known) / known.length;
  const deviation = Math.sqrt(sum(known.map((value) => (value - mean) * (value - mean))) / (known.length - 1));
  return {
    paths: answers.length,
    notAllowed,
    unanswered: answers.length - known.length - notAllowed,
    firstWithout: first < 0 ? undefined : first,
    sorted: known.slice().sort(),
    mean,
    deviation: known.length > 1 ? deviation : NaN,
    standardError: known.length > 1 ? deviation / Math.sqrt(known.length) : NaN,
  };
}

/** The value below which a share of the answers lies, between two of them in proportion (as Excel's PERCENTILE.INC). */
export function percentile({ sorted }: Summary, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = sorted[below + 1];
  return above === undefined ? sorted[below]! : sorted[below]! + (place - below) * (above - sorted[below]!);
}

/** The share of the answers that are at least so much. */
export function probabilityOf({ sorted }: Summary, threshold: number): number {
  const below = sorted.findIndex((value) => value >= threshold);
  return below < 0 ? 0 : (sorted.length - below) / sorted.length;
}
