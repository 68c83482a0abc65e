/**
 * Further closes of the round: what each brings in, at which price, and what the company is worth after it. Shares are counted in money at
 * the round's own price, so that no share count is needed; one tranche falls in a month.
 */
import { atLeast, change, corkscrew, event, greatest, line, minus, over, plus, previous, shareOf, term, times, when, type Expression } from "../expression";
import { definition, type Line } from "../line";
import { ifTranches } from "./gates";

const closings = "NVCA stock purchase agreement 1.3, additional and milestone closings";
const inTranches = (formula: Expression): Expression => ifTranches(formula, 0);
const preMoney = event("tranchePreMoney", "inPeriod");
const price = event("tranchePrice", "inPeriod");
/** A tranche that names neither a price nor a pre-money is at the round's price. */
const againstRound = when(price, over(price, line("Price per share")), 1);
const countedOfProvider = plus(line("Tranche cash"), times(line("Tranche credits"), term("Credits counted at")));
/** Without a tranche, as where a milestone was missed, it is the first close. */
export const lastDay = greatest(term("Closing date"), event("trancheCash", "lastDay"), event("trancheCredits", "lastDay"), event("trancheOthers", "lastDay"));

/** The model runs at least to the last close. */
export const lastClose = ifTranches(lastDay, 0);

export const closes: readonly Line[] = [
  { label: "Tranche cash", unit: "money", kind: "flow", daily: true, formula: inTranches(event("trancheCash", "inPeriod")), source: closings },
  { label: "Tranche credits", unit: "money", kind: "flow", daily: true, formula: inTranches(event("trancheCredits", "inPeriod")), source: closings },
  { label: "Tranche from others", unit: "money", kind: "flow", daily: true, formula: inTranches(event("trancheOthers", "inPeriod")), source: closings },
  { label: "New money in tranches", unit: "money", kind: "flow", daily: true, formula: inTranches(plus(countedOfProvider, line("Tranche from others"))), source: definition },
  {
    label: "Shares of tranches",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: inTranches(
      corkscrew(
        "Shares of tranches",
        when(preMoney, over(times(line("New money in tranches"), line("Post-money at first close")), preMoney), over(line("New money in tranches"), againstRound)),
        plus(1, shareOf(line("New money in tranches"), preMoney)),
      ),
    ),
    source: "All shares issued in tranches, in money at the price of the round",
  },
  { label: "Shares issued in tranches", unit: "money", kind: "flow", daily: true, formula: inTranches(change("Shares of tranches")), source: "In money at the price of the round" },
  {
    label: "Provider's shares of tranches",
    unit: "money",
    kind: "flow",
    daily: true,
    formula: inTranches(times(line("Shares issued in tranches"), shareOf(countedOfProvider, line("New money in tranches")))),
    source: "In money at the price of the round",
  },
  {
    label: "Price against the round",
    unit: "number",
    kind: "rate",
    daily: true,
    formula: inTranches(when(preMoney, over(preMoney, plus(line("Post-money at first close"), previous("Shares of tranches"))), againstRound)),
    source: "Price of a tranche as a multiple of the round's",
  },
  {
    label: "Value at last close",
    unit: "money",
    kind: "flow",
    daily: true,
    formula: inTranches(
      times(minus(atLeast(line("Month end"), lastDay), atLeast(previous("Month end"), lastDay)), line("Price against the round"), plus(line("Post-money at first close"), line("Shares of tranches"))),
    ),
    source: "All shares at the price of the last close",
  },
];
