/**
 * Deals to start from. A template holds what was reported, with its source, and what had to be assumed, marked as such; what
 * nobody disclosed is blank.
 */
import type { Disclosed, DraftScenario } from "./deal";
import { anthropic, coreWeave, openAi } from "./templates/american";
import { assumed, day, draft, type Sourced } from "./templates/draft";
import { moonshot } from "./templates/moonshot";

export type { Disclosed, DraftScenario, Source } from "./deal";

export interface Template {
  readonly id: string;
  readonly name: string;
  /** What was reported and what was not, in a sentence or two. */
  readonly remark: string;
  /** What one unit of money is. */
  readonly money: string;
  readonly scenarios: readonly DraftScenario[];
  readonly disclosed?: Disclosed;
}

const example = (value: number | string): Sourced => assumed(value, "Example");

const cash: Template = {
  id: "cash",
  name: "Plain cash",
  remark: "Cash for shares; any cloud contract is separate and at arm's length. The amounts are an example.",
  money: "money",
  scenarios: [
    draft("Base", {
      Structure: example("Cash"),
      "Closing date": example(day(2025, 1, 1)),
      "Investor cash": example(800),
      "Other investors": example(200),
      "Post-money": example(2500),
    }),
  ],
};

const blank: Template = {
  id: "blank",
  name: "Blank",
  remark: "Nothing is filled in. Closing date and Post-money (or Pre-money) are needed before the model answers.",
  money: "money",
  scenarios: [draft("Base", {})],
};

export const templates: readonly Template[] = [moonshot, openAi, anthropic, coreWeave, cash, blank];
