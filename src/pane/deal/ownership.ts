/** Who owns the company after the round: four parts that make the whole. */
import { answers } from "../../core/model/answers";
import { findMeasure, type Measure } from "../../core/model/measures";
import { givenValue, type Scenario } from "../../core/model/scenario";

export type Owner = "Provider" | "Other investors" | "Option pool" | "Existing holders";

export interface Holding {
  readonly owner: Owner;
  /** Of the fully diluted company; the shares sum to 1. */
  readonly share: number;
}

const stakes = ["Total stake", "Post-money"].map(findMeasure).filter((each): each is Measure => each !== undefined);

/** Existing holders have what the others leave; nothing for a stake that has no answer. */
export function ownershipOf(scenario: Scenario): Holding[] {
  const [provider, postMoney] = answers(scenario, stakes);
  if (typeof provider !== "number" || typeof postMoney !== "number") return [];
  const given = (label: string): number => Number(givenValue(scenario, label) ?? 0);
  const others = given("Other investors") / postMoney;
  const pool = given("Pool increase");
  return [
    { owner: "Provider", share: provider },
    { owner: "Other investors", share: others },
    { owner: "Option pool", share: pool },
    { owner: "Existing holders", share: Math.max(0, 1 - provider - others - pool) },
  ];
}
