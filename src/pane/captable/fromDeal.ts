/** What a deal says of its round already, in the tables of a cap table: who invests, at which valuation, and the new pool. */
import { givenValue, type Scenario } from "../../core/model/scenario";
import { termValue } from "../../core/model/usual";
import type { DraftRow } from "../../sheets/capTableDraft";
import { pools, valuations } from "../../sheets/capTableRound";

export interface DealRound {
  readonly investors: readonly DraftRow[];
  readonly round: DraftRow;
}

/** @param names of the two investors, as the reader's language calls them */
export function roundOfDeal(scenario: Scenario, names: Readonly<Record<"Provider" | "Other investors", string>>): DealRound {
  const amount = (label: string): number => Number(termValue(scenario, label) ?? 0);
  const [cash, credits, others, pool] = [amount("Investor cash"), amount("Credits"), amount("Other investors"), amount("Pool increase")];
  const provider = new Map<string, string | number>([["Investor", names.Provider], ["Cash", cash], ["Credits", credits]]);
  if (credits > 0) {
    provider.set("Counted at", amount("Credits counted at"));
    // Of the fair value of the shares, what is not cash was paid in credits.
    if (givenValue(scenario, "Fair value of shares") !== undefined) provider.set("Fair value", (amount("Fair value of shares") - cash) / credits);
    provider.set("Delivery cost", amount("Delivery cost"));
  }
  const post = givenValue(scenario, "Post-money");
  return {
    investors: [...(cash + credits > 0 ? [provider] : []), ...(others > 0 ? [new Map<string, string | number>([["Investor", names["Other investors"]], ["Cash", others]])] : [])],
    // A deal that says both says them in agreement; a round takes one. The deal's new pool is a share of the company after closing.
    round: new Map<string, string | number>([post === undefined ? ["Pre-money", amount("Pre-money")] : ["Post-money", Number(post)], ...(pool > 0 ? [["New pool", pool] as const] : [])]),
  };
}

/** The deal's terms where the round was not given others: one valuation and one pool take the place of any other. */
export function roundWith(own: DraftRow, deal: DraftRow): DraftRow {
  const gives = (labels: readonly string[]): boolean => labels.some((label) => own.has(label));
  const kept = [...deal].filter(([label]) => !(gives(valuations) && valuations.includes(label)) && !(gives(pools) && pools.includes(label)));
  return new Map([...kept, ...own]);
}
