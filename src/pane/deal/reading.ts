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

export const chartLines = ["Escrow closing", "Unused credits", "Revenue", "Contract liability"] as const;

export function readingOf(scenario: Scenario): Reading {
  const values = answers(scenario, measures);
  const figures = measures.map((measure, i): Figure => {
    const value = values[i];
    return value instanceof CalculationError ? { measure, why: value.message } : value === undefined ? { measure } : { measure, value };
  });
  const delivers = ["Credits", "Commitment"].some((label) => Number(givenValue(scenario, label) ?? 0) > 0);
  return {
    scenario,
    figures,
    ownership: ownershipOf(scenario),
    costBasis: String(termValue(scenario, "Cost basis") ?? ""),
    ...(delivers ? { months: schedule(scenario, chartLines, "Month") } : {}),
  };
}

export const figureOf = (reading: Reading, label: string): Figure | undefined => reading.figures.find((each) => each.measure.label === label);
export const figuresOf = (reading: Reading, group: MeasureGroup): Figure[] => reading.figures.filter((each) => each.measure.group === group);
export const measureGroups: readonly MeasureGroup[] = [...new Set(measures.map((each) => each.group))];
