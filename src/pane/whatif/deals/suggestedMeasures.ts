/** What people ask most of deals, as far as the first of them have an answer. */
import { CalculationError } from "../../../core/calculationError";
import { sweep } from "../../../core/model/answers";
import { requireMeasure } from "../../../core/model/measures";
import type { Scenario } from "../../../core/model/scenario";
import type { FoundDeal } from "./dealing";

const asked = ["Investor stake", "Post-money", "Economic outlay", "Look-through post-money", "Economic MOIC"];

export function suggestedMeasures(first: readonly FoundDeal[]): readonly string[] {
  const scenarios = first.flatMap(({ scenario }): Scenario[] => (scenario instanceof CalculationError ? [] : [scenario]));
  const values = sweep(scenarios, asked.map(requireMeasure));
  const answered = asked.filter((_, i) => scenarios.some((__, row) => !Number.isNaN(values[row * asked.length + i])));
  return answered.length > 0 ? answered : asked.slice(0, 1);
}
