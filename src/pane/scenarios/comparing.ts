/** What the Scenarios tab knows beside the scenarios themselves. */
import { attempt, CalculationError } from "../../core/calculationError";
import type { Scenario } from "../../core/model/scenario";
import type { TermGroup } from "../../core/model/terms";
import { scenarioOf, type Draft } from "../deal/draft";
import { problemsOf } from "../deal/problems";
import { allFigures, type Figure } from "../deal/reading";
import { beside } from "../events/eventing";
import type { Row } from "../tables/rows";
import type { Texts } from "../texts/english";

/** One scenario with its answers. */
export interface Side {
  readonly draft: Draft;
  /** Undefined while its terms cannot be read; `why` says what speaks against it. */
  readonly scenario?: Scenario;
  readonly why?: string;
  readonly figures: readonly Figure[];
  /** Sentences by the label of the term whose value is not allowed. */
  readonly problems: Readonly<Record<string, string>>;
}

export interface Comparing {
  /** In the order of the scenarios; kept only while the tab is open. */
  readonly sides: readonly Side[];
  /** The name of the scenario with which the others are compared; the first where none was chosen or it is gone. */
  readonly base?: string;
  /** Whether terms and answers in which no scenario differs show too. */
  readonly everything: boolean;
  /** Only terms of this group. */
  readonly group?: TermGroup;
  /** The scenario that is to be deleted, if the answer is yes. */
  readonly deleting?: number;
  /** What has just been done, for those who do not see it. */
  readonly done?: string;
  /** Columns of the table without a heading. */
  readonly unnamed?: number;
}

const known = new WeakMap<Draft, { readonly events: readonly Row[]; readonly side: Side }>();

/** Calculated once a draft and its events: those that are edited are others. */
export function sideOf(draft: Draft, events: readonly Row[], texts: Texts): Side {
  const found = known.get(draft);
  if (found?.events === events) return found.side;
  const problems = problemsOf(draft, texts);
  const scenario = attempt(() => scenarioOf(draft, beside({ rows: events })));
  const side: Side =
    scenario instanceof CalculationError
      ? { draft, why: problems[scenario.field] ?? scenario.message, figures: [], problems }
      : { draft, scenario, figures: allFigures(scenario), problems };
  known.set(draft, { events, side });
  return side;
}

/** The place of the scenario that the others are compared with. */
export const baseOf = ({ sides, base }: Comparing): number => Math.max(0, sides.findIndex(({ draft }) => draft.name === base));
