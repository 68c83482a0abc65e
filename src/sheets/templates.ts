/** Deals to start from. */
import type { Disclosed, DraftScenario } from "./deal";

export type { Disclosed, DraftScenario, Source } from "./deal";

export interface Template {
  readonly id: string;
  readonly name: string;
  /** What was reported and what was not, in a sentence or two. */
  readonly remark: string;
  readonly money: string;
  readonly scenarios: readonly DraftScenario[];
  readonly disclosed?: Disclosed;
}

export const templates: readonly Template[] = [];
