/**
 * What is asked of a deal, in plain values: labels as the tables of terms and measures have them, values in the deal's own units. So a
 * question can be written into a sheet as the arguments of a function, sent to another thread, and put in words.
 */
import { spreadFields, type DistributionName } from "./distribution";
import type { DriverRange } from "./tornado";

export type Question = GridQuestion | TornadoQuestion | SolveQuestion | SimulationQuestion;
export type QuestionKind = Question["kind"];

/** A value of a term: a number, or the name of an option. */
export type Given = number | string;

/** A term with the values that it takes in turn. */
export interface Axis {
  readonly term: string;
  readonly values: readonly Given[];
}

/** SENSITIVITY */
export interface GridQuestion {
  readonly kind: "grid";
  readonly measure: string;
  readonly down: Axis;
  readonly across?: Axis;
}

/** TORNADO */
export interface TornadoQuestion {
  readonly kind: "tornado";
  readonly measure: string;
  readonly ranges: readonly DriverRange[];
}

/** SOLVE */
export interface SolveQuestion {
  readonly kind: "solve";
  readonly measure: string;
  readonly target: number;
  readonly term: string;
  /** Where the value is looked for, if not wherever the term allows. */
  readonly low?: number;
  readonly high?: number;
}

/** SIMULATE */
export interface SimulationQuestion {
  readonly kind: "simulation";
  readonly measure: string;
  readonly drivers: readonly DrawnTerm[];
  /** Pairs that are not named are independent. */
  readonly correlations: readonly Correlation[];
  readonly paths: number;
  readonly seed: number;
  /** Shares of the paths, 0 to 1; the usual ones where none are named. */
  readonly percentiles: readonly number[];
  /** Values of the measure whose probability is wanted. */
  readonly thresholds: readonly number[];
}

/** A term with its distribution and the parameters that this has, by the labels of `driversTable`. */
export interface DrawnTerm {
  readonly term: string;
  readonly distribution: DistributionName;
  readonly parameters: Readonly<Partial<Record<SpreadField, number>>>;
  /** The values of a Discrete distribution. */
  readonly chances?: readonly { readonly value: Given; readonly probability: number }[];
}
export type SpreadField = (typeof spreadFields)[number];

/** Of two drivers, by their terms; -1 to 1. */
export interface Correlation {
  readonly between: readonly [string, string];
  readonly correlation: number;
}

type Cells = readonly (readonly (Given | null)[])[];

/** The table that TORNADO takes. */
export const rangeCells = ({ ranges }: TornadoQuestion): Cells => [["Term", "Low", "High"], ...ranges.map(({ term, low, high }) => [term, low, high])];

/** The table that SIMULATE takes: the columns that are used, and one of correlations for each driver but the last where there are some. */
export function driverCells({ drivers, correlations }: SimulationQuestion): Cells {
  const used = spreadFields.filter((field) => drivers.some(({ parameters }) => parameters[field] !== undefined));
  const isDiscrete = drivers.some(({ chances }) => chances);
  const others = correlations.length > 0 ? drivers.slice(0, -1).map(({ term }) => term) : [];
  const header = ["Term", "Distribution", ...used, ...(isDiscrete ? ["Value", "Probability"] : []), ...others];
  const between = (one: string, other: string): number | null => correlations.find((each) => each.between.includes(one) && each.between.includes(other))?.correlation ?? null;
  const rows = drivers.flatMap(({ term, distribution, parameters, chances }, place) => {
    const shape = [term, distribution, ...used.map((field) => parameters[field] ?? null)];
    // The lower half of the matrix says it all, once, in the first row of a driver.
    const moves = (first: boolean): (number | null)[] => others.map((other, i) => (first && i < place ? between(term, other) : null));
    if (!chances) return [[...shape, ...(isDiscrete ? [null, null] : []), ...moves(true)]];
    return chances.map(({ value, probability }, i) => [...shape, value, probability, ...moves(i === 0)]);
  });
  return [header, ...rows];
}
