/**
 * The company of cap-table-bench's kelvin v4 scenario: its Series E and its Series F, a down round that sets off the protection of D and E while two
 * notes convert and the pool is refilled. The pool target counts granted options, so both stand in the pool.
 */
import type { CapTable } from "../../src/core/captable/capTable";
import type { PricedRound } from "../../src/core/captable/pricedRound";
import type { Round } from "../../src/core/captable/round";
import { roundChain } from "../core/captable/roundChain";

const OPTIONS = 2_500_000;

const before: CapTable = {
  holdings: [
    { holder: "founders", stockClass: "Common", shares: 8_000_000 },
    { holder: "employees", stockClass: "Common", shares: 1_000_000 },
    { holder: "seed", stockClass: "Seed", shares: 5_000_000 },
    { holder: "A", stockClass: "Series A", shares: 5_000_000 },
    { holder: "B", stockClass: "Series B", shares: 3_000_000 },
    { holder: "C", stockClass: "Series C", shares: 2_400_000 },
    { holder: "D", stockClass: "Series D", shares: 1_666_667 },
    { holder: "Pool", stockClass: "Pool", shares: OPTIONS + 500_000 },
  ],
  stockClasses: [{ name: "Series D", originalIssuePrice: 60, conversionPrice: 60, antiDilution: "Broad with pool" }],
};

const seriesE: Round = {
  stockClass: "Series E",
  preMoney: 1_500_000_000,
  investors: [{ name: "E", cash: 300_000_000 }],
  pool: { kind: "Target", amount: 0.12 },
  antiDilution: "Broad with pool",
};

/** The cap is divided by everything before the new money: the pool with its increase, and both notes. */
const capitalization = { pool: true, increase: true, conversions: true };

const seriesF = (preMoney: number, primary: number, pool: number): Round => ({
  stockClass: "Series F",
  preMoney,
  investors: [{ name: "fund", cash: 10_000_000 }, { name: "lead", cash: primary - 10_000_000 }],
  pool: { kind: "Target", amount: pool },
  convertibles: [
    { name: "noteA", kind: "Note", amount: 5_000_000, valuationCap: 1_000_000_000, conversionDiscount: 0.2, capitalization },
    { name: "noteB", kind: "Note", amount: 3_000_000, valuationCap: 1_600_000_000, conversionDiscount: 0.15, capitalization },
  ],
});

export interface Kelvin {
  readonly e: PricedRound;
  readonly f: PricedRound;
  readonly figures: Readonly<Record<string, number>>;
  /** Common shares that a holding converts into after Series F. */
  readonly shares: (holder: string) => number;
  readonly options: number;
}

export function kelvin(inputs: Readonly<Record<string, unknown>>): Kelvin {
  const [e, f] = roundChain(before, [seriesE, seriesF(Number(inputs["f_pre"]), Number(inputs["f_primary"]), Number(inputs["f_esop"]))]) as [PricedRound, PricedRound];
  const price = (round: PricedRound, series: string): number => round.table.stockClasses!.find(({ name }) => name === series)!.conversionPrice;
  const shares = (holder: string): number =>
    f.table.holdings
      .filter((each) => each.holder === holder)
      .reduce((sum, { stockClass, shares: issued }) => {
        const terms = f.table.stockClasses!.find(({ name }) => name === stockClass);
        return sum + (terms ? (issued * terms.originalIssuePrice) / terms.conversionPrice : issued);
      }, 0);
  const tender = 15_000_000 / (0.85 * f.price); // common that the lead buys from the founders
  const [noteA, noteB] = f.conversions;
  const figures: Record<string, number> = {
    PPS: f.price, T: f.total, E_PPS: e.price, NCP_D_v3: price(e, "Series D"), ratio_D_v3: 60 / price(e, "Series D"),
    lead_primary: shares("lead"), fund: shares("fund"), NCP_D: price(f, "Series D"), ratio_D: 60 / price(f, "Series D"), NCP_E: price(f, "Series E"), ratio_E: e.price / price(f, "Series E"),
    noteA_price: noteA!.price, noteA_shares: noteA!.shares, noteB_price: noteB!.price, noteB_shares: noteB!.shares, tender_shares: tender,
  };
  const holders: Record<string, number> = {
    founders: shares("founders") - tender, employees: shares("employees"), options_issued: OPTIONS, options_unissued: shares("Pool") - OPTIONS, seed: shares("seed"), A: shares("A"), B: shares("B"), C: shares("C"),
    D: shares("D"), E: shares("E"), noteA: noteA!.shares, noteB: noteB!.shares, f_primary: shares("lead") + shares("fund"), f_lead_secondary: tender, fund: shares("fund"),
  };
  for (const [holder, count] of Object.entries(holders)) figures[`ownership.${holder}`] = count / f.total;
  return { e, f, figures, shares, options: OPTIONS };
}
