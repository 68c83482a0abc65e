/**
 * A measure over many paths, on each of which every driver is drawn anew. A path rests on the seed and its own number alone: any stretch of
 * paths may be calculated anywhere and in any order, and put together again the answers are the same to the last bit.
 */
import { CalculationError } from "../calculationError";
import { cumulativeNormal, normalQuantile } from "../numbers/normal";
import { randomShare } from "../numbers/randomBlock";
import { sweep } from "../model/answers";
import type { Measure } from "../model/measures";
import { isAllowed, type Basis, type Scenario } from "../model/scenario";
import type { Driver, Drivers } from "./drivers";
import { varied, type Change } from "./variation";

export interface Simulation {
  readonly basis: Basis;
  readonly measure: Measure;
  readonly drivers: Drivers;
  /** Whole, from 0 to below 2^53. */
  readonly seed: number;
}

/** What stands for a path whose draws make no deal that is allowed; NaN stands for one without an answer. */
export const NOT_ALLOWED = Infinity;

/** Paths that are in memory at a time. */
const STRETCH = 1000;

/** The answers of the paths from one up to, and without, another. */
export function pathAnswers(simulation: Simulation, from: number, to: number): Float64Array {
  const answers = new Float64Array(to - from).fill(NOT_ALLOWED);
  for (let start = from; start < to; start += STRETCH) {
    const places: number[] = [];
    const scenarios: Scenario[] = [];
    for (let path = start; path < Math.min(to, start + STRETCH); path++) {
      const scenario = pathScenario(simulation, path);
      if (scenario instanceof CalculationError) continue;
      places.push(path - from);
      scenarios.push(scenario);
    }
    sweep(scenarios, [simulation.measure]).forEach((value, i) => void (answers[places[i]!] = value));
  }
  return answers;
}

/** The deal of a path, or the error that says why its draws make none. */
export function pathScenario({ basis, drivers, seed }: Simulation, path: number): Scenario | CalculationError {
  const drawn = draws(drivers, seed, path);
  const changes = drivers.all.map(({ term }, i): Change => {
    const value = drawn[i]!;
    // Drawn values are numbers, and never blanks; a discrete one was looked at when it was read.
    return [term, term.options || Number.isNaN(value) || isAllowed(term, value) ? value : new CalculationError("value", term.label, `${term.label} is drawn as ${value}, which is not allowed.`)];
  });
  return varied(basis, changes);
}

/** The values of the drivers on a path, in their order. What a driver draws does not depend on which others there are. */
export function draws({ all, factor }: Drivers, seed: number, path: number): number[] {
  const shares = all.map(({ place }) => randomShare(seed, path, place));
  if (!factor) return all.map((driver, i) => drawn(driver, driver.distribution.by === "share" ? shares[i]! : normalQuantile(shares[i]!)));
  const scores = shares.map(normalQuantile);
  return all.map((driver, i) => {
    let score = 0;
    factor[i]!.forEach((weight, k) => (score += weight * scores[k]!));
    return drawn(driver, driver.distribution.by === "score" ? score : cumulativeNormal(score));
  });
}

const drawn = ({ distribution, whole }: Driver, of: number): number => (whole ? Math.round(distribution.value(of)) : distribution.value(of));
