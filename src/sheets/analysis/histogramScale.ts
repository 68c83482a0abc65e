/** Where a histogram begins and how wide its columns are: round numbers around what a first run of the simulation gives. */
import { readDrivers } from "../../core/analysis/drivers";
import { driverCells, type SimulationQuestion } from "../../core/analysis/question";
import { pathAnswers } from "../../core/analysis/simulation";
import { percentile, summaryOf } from "../../core/analysis/summary";
import { attempt, CalculationError } from "../../core/calculationError";
import { requireMeasure } from "../../core/model/measures";
import { readBasis } from "../../core/model/scenario";
import { counted, tidyStep } from "../../core/numbers/tidyStep";
import type { Model } from "../model";

export interface HistogramScale {
  readonly from: number;
  readonly width: number;
}

const FIRST_RUN = 500;
/** What lies outside is rare, and would make the columns that matter narrow. */
const OUTSIDE = 0.005;

export function histogramScale({ deal }: Pick<Model, "deal">, { question, scenario }: { readonly question: SimulationQuestion; readonly scenario?: string }, columns: number): HistogramScale {
  const draft = deal.scenarios.find(({ name }) => name === scenario) ?? deal.scenarios[0];
  const found = attempt(() => {
    const basis = readBasis(draft?.name ?? "", draft?.values ?? []);
    const drivers = readDrivers(driverCells(question));
    return summaryOf(pathAnswers({ basis, measure: requireMeasure(question.measure), drivers, seed: question.seed }, 0, Math.min(FIRST_RUN, question.paths)));
  });
  if (found instanceof CalculationError || found.sorted.length === 0) return { from: 0, width: 1 };
  return roundScale(percentile(found, OUTSIDE), percentile(found, 1 - OUTSIDE), columns);
}

/** The first tidy width with which so many columns cover all from low to high, beginning at a multiple of it. */
export function roundScale(low: number, high: number, columns: number): HistogramScale {
  let width = tidyStep((high - low) / columns || Math.abs(low) / 100 || 1);
  const from = (): number => counted(0, width, Math.floor(low / width));
  while (counted(from(), width, columns) < high) width = tidyStep(2 * width);
  return { from: from(), width };
}
