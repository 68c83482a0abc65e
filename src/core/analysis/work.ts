/**
 * The work that a question makes, in steps that may be done anywhere and in any order: paths of a simulation, rows of a grid, bars, or looks
 * for a solution. What comes back are plain values, which go from one thread to another, and put together in their order they are the same
 * to the last bit however the work was split.
 */
import { attempt, CalculationError, type CalculationErrorCode } from "../calculationError";
import { answers, type Answer } from "../model/answers";
import { requireMeasure } from "../model/measures";
import { completed, requireTerm, type Basis } from "../model/scenario";
import { readDrivers } from "./drivers";
import { histogram, type Bin } from "./histogram";
import { driverCells, type GridQuestion, type Question, type SimulationQuestion, type SolveQuestion, type TornadoQuestion } from "./question";
import { sensitivity } from "./sensitivity";
import { pathAnswers, type Simulation } from "./simulation";
import { looking } from "./solve";
import { percentile, probabilityOf, summarised, usualPercentiles, type Summary } from "./summary";
import { barOf, widestFirst, type DriverRange } from "./tornado";
import { variation } from "./variation";

/** A sentence in the place of a figure, as plain values. */
export interface Refusal {
  readonly code: CalculationErrorCode;
  readonly field: string;
  readonly message: string;
}
export type Found = number | Refusal;

export interface FoundGrid {
  readonly kind: "grid";
  readonly base: Found;
  /** A row a value of the term that goes down. */
  readonly rows: readonly (readonly Found[])[];
}
export interface FoundBar extends DriverRange {
  readonly atLow: Found;
  readonly atHigh: Found;
  readonly swing: Found;
}
export interface FoundTornado {
  readonly kind: "tornado";
  readonly base: Found;
  /** The widest first. */
  readonly bars: readonly FoundBar[];
}
export interface FoundSolutions {
  readonly kind: "solve";
  /** At least one, ascending. */
  readonly values: readonly number[];
}
export interface FoundSimulation extends Omit<Summary, "sorted" | "firstWithout"> {
  readonly kind: "simulation";
  readonly base: Found;
  readonly lowest: number;
  readonly highest: number;
  readonly percentiles: readonly { readonly share: number; readonly value: number }[];
  readonly thresholds: readonly { readonly threshold: number; readonly probability: number }[];
  readonly bins: readonly Bin[];
  /** Why the first path without an answer has none. */
  readonly reason?: Refusal;
}
export type Outcome = FoundGrid | FoundTornado | FoundSolutions | FoundSimulation;

/** What some steps come to. */
export type Piece = Float64Array | readonly (readonly Found[])[] | readonly FoundBar[];

export interface Work {
  readonly steps: number;
  /** The steps from one up to, and without, another. */
  readonly piece: (from: number, to: number) => Piece;
  /** From the pieces in their order. Throws the sentence that says why there is nothing to answer. */
  readonly outcome: (pieces: readonly Piece[]) => Outcome;
}

/** Throws `value` with the sentence of whatever the question gets wrong. */
export function workOf(basis: Basis, question: Question): Work {
  switch (question.kind) {
    case "grid":
      return gridWork(basis, question);
    case "tornado":
      return tornadoWork(basis, question);
    case "solve":
      return solveWork(basis, question);
    case "simulation":
      return simulationWork(basis, question);
  }
}

function gridWork(basis: Basis, { measure, down, across }: GridQuestion): Work {
  const asked = requireMeasure(measure);
  const [rows, columns] = [variation(down.term, down.values), across && variation(across.term, across.values)];
  return {
    steps: rows.values.length,
    piece: (from, to) => sensitivity(basis, asked, { ...rows, values: rows.values.slice(from, to) }, columns).map((row) => row.map(plain)),
    outcome: (pieces) => ({ kind: "grid", base: baseOf(basis, measure), rows: (pieces as readonly FoundGrid["rows"][]).flat() }),
  };
}

function tornadoWork(basis: Basis, { measure, ranges }: TornadoQuestion): Work {
  const asked = requireMeasure(measure);
  return {
    steps: ranges.length,
    piece: (from, to) =>
      ranges.slice(from, to).map((range): FoundBar => {
        const bar = barOf(basis, asked, range);
        return { ...range, atLow: plain(bar.atLow), atHigh: plain(bar.atHigh), swing: plain(bar.swing) };
      }),
    outcome: (pieces) => ({ kind: "tornado", base: baseOf(basis, measure), bars: widestFirst((pieces as readonly (readonly FoundBar[])[]).flat()) }),
  };
}

function solveWork(basis: Basis, { measure, target, term, low, high }: SolveQuestion): Work {
  const { places, look, solutions } = looking(basis, { measure: requireMeasure(measure), target, term: requireTerm(term), low, high });
  return {
    steps: places.length,
    piece: (from, to) => Float64Array.from(places.slice(from, to), look),
    outcome: (pieces) => ({ kind: "solve", values: solutions(together(pieces, places.length)) }),
  };
}

function simulationWork(basis: Basis, question: SimulationQuestion): Work {
  const { measure, paths, seed, thresholds } = question;
  const simulation: Simulation = { basis, measure: requireMeasure(measure), drivers: readDrivers(driverCells(question)), seed };
  return {
    steps: paths,
    piece: (from, to) => pathAnswers(simulation, from, to),
    outcome: (pieces) => {
      const { summary: whole, reason } = summarised(simulation, together(pieces, paths));
      const { sorted, firstWithout: _first, ...summary } = whole;
      const shares = question.percentiles.length > 0 ? question.percentiles : usualPercentiles;
      return {
        kind: "simulation",
        base: baseOf(basis, measure),
        ...summary,
        lowest: sorted[0]!,
        highest: sorted[sorted.length - 1]!,
        percentiles: shares.map((share) => ({ share, value: percentile(whole, share) })),
        thresholds: thresholds.map((threshold) => ({ threshold, probability: probabilityOf(whole, threshold) })),
        bins: histogram(whole),
        ...(reason ? { reason: plain(reason) as Refusal } : {}),
      };
    },
  };
}

function together(pieces: readonly Piece[], length: number): Float64Array {
  const all = new Float64Array(length);
  let at = 0;
  for (const piece of pieces as readonly Float64Array[]) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The measure of the deal as it stands. */
export function baseOf(basis: Basis, measure: string): Found {
  const scenario = attempt(() => completed(basis.name, basis.given.slice(), basis));
  return plain(scenario instanceof CalculationError ? scenario : answers(scenario, [requireMeasure(measure)])[0]!);
}

export const plain = (answer: Answer): Found => (answer instanceof CalculationError ? { code: answer.code, field: answer.field, message: answer.message } : answer);
