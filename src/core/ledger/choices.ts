/** The accounting terms of a scenario as the books take them: how the investment is carried, and what preferred shares are. */
import type { Scenario } from "../model/scenario";
import { investmentMethods, preferredSharesAs } from "../model/terms";
import { termValue } from "../model/usual";

export type InvestmentMethod = (typeof investmentMethods)[number];

export interface AccountingChoices {
  readonly investmentMethod: InvestmentMethod;
  /** What follows on Available for sale when a note has become shares; any other method goes on. A note under a method for shares stands at cost and interest until then. */
  readonly methodAfterConversion: InvestmentMethod;
  /** Share of the compute of a month that the start-up carries as an asset. */
  readonly capitalisedFraction: number;
  /** Money that the investment cost above the share of net assets, to be amortised; what is not is equity-method goodwill. */
  readonly basisDifference: number;
  readonly basisDifferenceMonths: number;
  /** Money that the provider has promised to put in: losses go on below 0 as far. */
  readonly committedFunding: number;
  readonly preferredShares: (typeof preferredSharesAs)[number];
}

export function choicesOf(scenario: Scenario): AccountingChoices {
  const number = (label: string): number => Number(termValue(scenario, label));
  return {
    investmentMethod: termValue(scenario, "Investment method") as InvestmentMethod,
    methodAfterConversion: termValue(scenario, "Method after conversion") as InvestmentMethod,
    capitalisedFraction: number("Capitalised fraction"),
    basisDifference: number("Basis difference"),
    basisDifferenceMonths: number("Basis difference months"),
    committedFunding: number("Committed funding"),
    preferredShares: termValue(scenario, "Preferred shares as") as AccountingChoices["preferredShares"],
  };
}
