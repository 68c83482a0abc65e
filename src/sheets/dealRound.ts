/** What a deal says of its round already, in the tables of a cap table: who invests, at which valuation, and the new pool. The pane and the sheets read it here. */
import type { TermValue } from "../core/model/scenario";
import type { CapTableDraft, DraftRow } from "./capTableDraft";
import { isBlank } from "./deal";

/** Where a column of an investor comes from: a term, or what one term leaves beside another, for each unit of a third. */
export type FromTerms = { readonly is: string } | { readonly given: string; readonly beside: string; readonly per: string };

export interface DealInvestor {
  readonly name: "Provider" | "Other investors";
  readonly columns: Readonly<Record<string, FromTerms>>;
}

/** The investors that the terms know, with the columns of the table of investors. What credits cost to deliver decides nothing in a cap table. */
export const dealInvestors: readonly DealInvestor[] = [
  {
    name: "Provider",
    columns: {
      Cash: { is: "Investor cash" },
      Credits: { is: "Credits" },
      "Counted at": { is: "Credits counted at" },
      // Of the fair value of the shares, what is not cash was paid in credits.
      "Fair value": { given: "Fair value of shares", beside: "Investor cash", per: "Credits" },
    },
  },
  { name: "Other investors", columns: { Cash: { is: "Other investors" } } },
];

export interface DealRound {
  readonly investors: readonly DraftRow[];
  readonly round: DraftRow;
}

/** A term as it was given; undefined where it was not. */
type Given = (term: string) => TermValue;

/** @param names of the two investors, where they are not called as in the sheets */
export function roundOfDeal(given: Given, names: Readonly<Record<DealInvestor["name"], string>> = { Provider: "Provider", "Other investors": "Other investors" }): DealRound {
  const amount = (label: string): number => Number(given(label) ?? 0);
  const entries = ({ columns }: DealInvestor): readonly (readonly [string, TermValue])[] => Object.entries(columns).map(([column, from]) => [column, valueFrom(from, given)]);
  const filled = (all: readonly (readonly [string, TermValue])[]): readonly (readonly [string, TermValue])[] => all.filter(([, value]) => !isBlank(value) && value !== 0);
  const valuation = amount("Post-money") > 0 ? "Post-money" : "Pre-money";
  return {
    investors: dealInvestors.map((each) => new Map<string, TermValue>([["Investor", names[each.name]], ...filled(entries(each))])),
    // A deal that says both valuations says them in agreement; a round takes one. The deal's new pool is a share of the company after closing.
    round: new Map(filled([[valuation, given(valuation)], ["New pool", given("Pool increase")]])),
  };
}

function valueFrom(from: FromTerms, given: Given): TermValue {
  if ("is" in from) return given(from.is);
  const [whole, beside, per] = [given(from.given), Number(given(from.beside) ?? 0), Number(given(from.per) ?? 0)];
  return isBlank(whole) || per === 0 ? undefined : (Number(whole) - beside) / per;
}

const brought: readonly string[] = ["Cash", "Credits"];
/** With the investors who bring something: the others have a row on a sheet only, where a term may yet be filled in. */
export const bringing = (deal: DealRound): DealRound => ({ ...deal, investors: deal.investors.filter((row) => brought.some((label) => row.has(label))) });

const valuations: readonly string[] = ["Pre-money", "Post-money", "Price"];
const pools: readonly string[] = ["Pool target", "New pool", "Pool increase"];
const says = (round: DraftRow, labels: readonly string[]): boolean => labels.some((label) => !isBlank(round.get(label)));

/** Whether the valuation, the pool and the investors come from the terms of the deal: where the draft has none of its own. */
export const takenOver = ({ round, investors }: Pick<CapTableDraft, "round" | "investors">): { readonly valuation: boolean; readonly pool: boolean; readonly investors: boolean } => ({
  valuation: !says(round, valuations),
  pool: !says(round, pools),
  investors: investors.length === 0,
});

/** The terms of a round with what its deal says where they say nothing. */
export function roundWith(own: DraftRow, deal: DraftRow): DraftRow {
  const taken = takenOver({ round: own, investors: [] });
  return new Map([...[...deal].filter(([label]) => (valuations.includes(label) ? taken.valuation : !pools.includes(label) || taken.pool)), ...own]);
}

/** A draft with what its deal says where it says nothing. */
export const withDeal = <Draft extends Pick<CapTableDraft, "round" | "investors">>(draft: Draft, deal: DealRound): Draft => ({
  ...draft,
  round: roundWith(draft.round, deal.round),
  investors: takenOver(draft).investors ? deal.investors : draft.investors,
});
