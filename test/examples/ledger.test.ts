/** Published examples of revenue, customer payments and the equity method: each is posted as a deal or an event, and read from the journal. */
import { apportioned } from "../../src/core/numbers/apportionment";
import { roundedQuotient } from "../../src/core/numbers/rounding";
import { escrowSchedule } from "../../src/core/credits/escrowSchedule";
import { book, type BookOptions } from "../../src/core/ledger/book";
import { transfer, type Entry } from "../../src/core/ledger/entry";
import { Journal } from "../../src/core/ledger/journal";
import { unrealisedProfit } from "../../src/core/ledger/holding";
import { contractLiability, creditRevenue, providerAccounts } from "../../src/core/ledger/providerAccounts";
import { readScenario, type TermValue } from "../../src/core/model/scenario";
import { endOfMonth } from "../../src/core/numbers/dates";
import data from "./revenue.json";

type Figures = Readonly<Record<string, number | readonly number[]>>;
type Answer = (inputs: Record<string, number>, row: { inputs: Readonly<Record<string, unknown>> }) => Figures;

const CLOSING = 45_292; // 1 January 2024
const monthEnd = (month: number): number => endOfMonth(CLOSING, month - 1);

/** What accounts stand at, credit above 0, in a deal of shares against credits or a commitment. */
function posted(terms: Readonly<Record<string, TermValue>>, month = Infinity, options: BookOptions = {}): (account: string) => number {
  const scenario = readScenario("Example", Object.entries({ Structure: "Credits", "Closing date": CLOSING, "Pre-money": 1e9, ...terms }));
  const { journal } = book("Provider", scenario, options);
  const balances = [...journal.balances(month === Infinity ? Infinity : monthEnd(month))];
  return (account) => journal.money(-balances.filter(([{ name }]) => name.startsWith(account)).reduce((sum, [, units]) => sum + units, 0));
}

/** Used evenly, a whole number of units a month, so that any cumulative usage is reached at a month end. */
const evenly = (face: number, price: number, breakage: number, months: number): Record<string, TermValue> => ({ Credits: face, "Fair value of shares": price, "Expected breakage": breakage, "Credit months": months });

const answers: Readonly<Record<string, Answer>> = {
  "BRK-01": ({ share_of_expected_rights_exercised: share }) => ({ share_of_breakage_recognised: posted(evenly(100, 100, 0.3, 24), 24 * share!)("Revenue - breakage") / 30 }),
  "BRK-02": (of) => {
    const months = 97;
    return { cum_revenue: posted(evenly(of["units_issued"]!, of["transaction_price"]!, 1 - of["expected_used"]! / of["units_issued"]!, months), (of["used_cum"]! / of["expected_used"]!) * months)("Revenue") };
  },
  "BRK-06": (of) => {
    const [goods, points] = apportioned(of["price"]! * 100, [of["ssp_goods"]!, of["points_face"]! * of["redemption_rate"]!]);
    return { goods: goods! / 100, points: points! / 100 };
  },
  "BRK-07": (of) => ({ revenue: posted(evenly(of["total_points"]!, of["liability"]!, 0, 24), (of["redeemed_points"]! / of["total_points"]!) * 24)("Revenue") }),
  "BRK-08": (of, { inputs }) => {
    const [used, expected] = [inputs["used"] as number[], inputs["expected_used"] as number[]];
    const [goods, points] = apportioned(of["price"]!, [of["ssp_goods"]!, of["ssp_points"]!]);
    const years = escrowSchedule({ credits: 10_000, price: points!, method: "Proportional", ratePerPeriod: 0 }, used, expected.map((each) => 1 - each / 10_000));
    const entries = years.map(({ revenue }, year): Entry => ({ date: CLOSING + 365 * year, memo: "Points redeemed", source: "IFRS 15.B46", transfers: [transfer(contractLiability, creditRevenue, revenue)] }));
    const journal = new Journal(providerAccounts, entries, 0);
    return { goods: goods!, points: points!, revenue: journal.posted.map(({ transfers }) => transfers[0]!.units) };
  },
  "BRK-10": (of) => ({ total_revenue: posted(evenly(of["face"]!, of["price"]!, of["expected_breakage_rate"]!, 24))("Revenue") }),
  "SFC-02": (of) => {
    const prepaid = posted({ Credits: of["advance"]!, "Credit months": of["years"]! * 12, "Discount rate": of["rate"]! });
    return { interest: prepaid("Interest"), revenue: prepaid("Revenue") };
  },
  "CPC-02": (of) => {
    const months = 10;
    const commitment = of["invoice"]! * months;
    const paid = 1e8;
    return { revenue: posted({ Structure: "Cash with commitment", "Investor cash": paid, "Fair value of shares": paid - commitment * of["reduction_rate"]!, Commitment: commitment, "Commitment months": months }, 1)("Revenue") };
  },
  "EQM-02": (of) => ({ unrealised_profit: unrealisedProfit(of["stake"]!, of["revenue"]! - of["cost"]!, of["inventory_left"]! / of["revenue"]!) }),
  "EQM-03": (of) => ({ unrealised_profit: unrealisedProfit(of["stake"]!, of["gross_profit"]!, of["unsold_fraction"]!) }),
  "EQM-07": (of) => ({ unrealised_profit: unrealisedProfit(of["stake"]!, of["profit"]!, of["fraction_left_as_asset"]!) }),
  "EQM-08": (of) => ({ unrealised_profit: unrealisedProfit(of["stake"]!, of["profit"]!, of["fraction_left_as_asset"]!) }),
  "EQM-09": (of) => {
    const cash = 13e9;
    const loss = of["investor_share"]! / of["stake"]!;
    const events = [{ date: monthEnd(3), kind: "investeeResult", amount: -loss } as const];
    const share = -posted({ Structure: "Cash", "Investor cash": cash, "Pre-money": cash / of["stake"]! - cash, "Investment method": "Equity method" }, Infinity, { events, places: 0 })("Share of result");
    return { investee_loss: share === of["investor_share"] ? loss : NaN };
  },
  "SHR-01": (of) => ({ shares: roundedQuotient("down", of["amount"]!, of["price"]!) }),
};

describe("published examples", () => {
  test.each(data.rows.map((row) => [`${row.id}, ${row.topic}`, row] as const))("%s", (_, row) => {
    const found = answers[row.id]!(row.inputs as unknown as Record<string, number>, row);
    for (const [figure, wanted] of Object.entries(row.expected as unknown as Figures)) {
      const value = [found[figure]!].flat();
      [wanted].flat().forEach((each, i) => expect([figure, Math.abs(value[i]! - each) <= row.tolerance + 1e-9 * Math.abs(each) ? each : value[i]]).toEqual([figure, each]));
    }
  });
});
