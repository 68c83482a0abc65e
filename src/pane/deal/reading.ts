/** What the pane shows of a scenario: every measure, who owns the company, and the months of the chart. */
import { CalculationError } from "../../core/calculationError";
import { answers } from "../../core/model/answers";
import { measures, type Measure, type MeasureGroup } from "../../core/model/measures";
import { givenValue, type Scenario } from "../../core/model/scenario";
import { schedule, type Schedule } from "../../core/model/schedule";
import { termValue } from "../../core/model/usual";
import { ownershipOf, type Holding } from "./ownership";

export interface Figure {
  readonly measure: Measure;
  readonly value?: number;
  /** The sentence that says why there is no value. */
  readonly why?: string;
}

export interface Reading {
  readonly scenario: Scenario;
  readonly figures: readonly Figure[];
  readonly ownership: readonly Holding[];
  readonly costBasis: string;
  /** Undefined where the deal has neither credits nor a commitment. */
  readonly months?: Schedule;
}

const chartLines = ["Escrow closing", "Unused credits", "Revenue", "Contract liability"] as const;

export function readingOf(scenario: Scenario): Reading {
  const delivers = ["Credits", "Commitment"].some((label) => Number(givenValue(scenario, label) ?? 0) > 0);
  return {
    scenario,
    figures: allFigures(scenario),
    ownership: ownershipOf(scenario),
    costBasis: String(termValue(scenario, "Cost basis") ?? ""),
    ...(delivers ? { months: schedule(scenario, chartLines, "Month") } : {}),
  };
}

/** Every measure in the order of their table. */
export const allFigures = (scenario: Scenario): Figure[] =>
  answers(scenario, measures).map((value, i) => ({ measure: measures[i]!, ...(value instanceof CalculationError ? { why: value.message } : { value }) }));

export const figureOf = (reading: Reading, label: string): Figure | undefined => reading.figures.find((each) => each.measure.label === label);
export const figuresOf = (reading: Reading, group: MeasureGroup): Figure[] => reading.figures.filter((each) => each.measure.group === group);
export const measureGroups: readonly MeasureGroup[] = [...new Set(measures.map((each) => each.group))];
