/** What the provider books: at closing, and every month as compute is used, billed and paid. */
import { choose, greatest, least, line, minus, over, plus, term, times, type Expression } from "../model/expression";
import type { Account } from "./account";
import { closes, creditsAtClosing, creditsOfTranche, escrowAtClosing, escrowOfTranche, refundAtClosing, refundReestimated } from "./closes";
import type { Instrument } from "./event";
import * as provider from "./providerAccounts";
import { move, type Rule, type RuleTransfer } from "./rule";

const breakage = "ASC 606-10-55-46 to 55-49; IFRS 15.B44 to B47";
const restricted = "ASC 230-10-50-7 to 50-8 (ASU 2016-18); IAS 7.48";
const paidToCustomer = "ASC 606-10-32-25 to 32-27; IFRS 15.70 to 15.72";

/** Revenue of a month's spend differs from the spend by a premium that is released, or by an upfront payment that is. */
export const premiumReleased = greatest(0, minus(line("Spend revenue"), line("Spend")));
export const upfrontReleased = greatest(0, minus(line("Spend"), line("Spend revenue")));
/** What is billed for spend and earned with it. */
export const earnedOfSpend = least(line("Spend"), line("Spend revenue"));
/** Interest on the escrow that belongs to the start-up. */
export const interestOfStartUp = minus(line("Escrow interest"), line("Interest kept"));
const fromEscrow = least(line("Refund"), line("Escrow lapse"));

const closing = (held: Account): Rule => ({
  memo: "Closing: shares or a note received for cash and credits",
  source: "ASC 606-10-32-21 to 32-24; IFRS 15.66 to 15.69",
  on: "Closing",
  betweenParties: true,
  transfers: [
    move(held, provider.cash, minus(term("Investor cash"), line("Upfront payment"))),
    move(provider.upfrontPayment, provider.cash, line("Upfront payment")),
    move(held, provider.contractLiability, plus(creditsAtClosing, line("Premium"))),
    move(held, provider.refundLiability, refundAtClosing),
  ],
});

const furtherCloses = (held: Account): readonly Rule[] => [
  {
    memo: "Further close: shares received for cash and credits",
    source: closes,
    on: "Month end",
    betweenParties: true,
    transfers: [move(held, provider.cash, line("Tranche cash")), move(held, provider.contractLiability, creditsOfTranche)],
  },
  { memo: "Refund estimated anew", source: "ASC 606-10-32-10, 32-14; IFRS 15.55, 15.59", on: "Month end", transfers: [move(provider.contractLiability, provider.refundLiability, refundReestimated)] },
];

const escrow: readonly Rule[] = [
  { memo: "Escrow funded with the provider's own cash", source: restricted, on: "Closing", transfers: [move(provider.restrictedCash, provider.cash, escrowAtClosing)] },
  { memo: "Escrow funded for a further close", source: restricted, on: "Month end", transfers: [move(provider.restrictedCash, provider.cash, escrowOfTranche)] },
  { memo: "Escrow released as credits are used", source: restricted, on: "Month end", transfers: [move(provider.cash, provider.restrictedCash, line("Escrow release"))] },
  { memo: "Escrow released at credit end", source: restricted, on: "Month end", transfers: [move(provider.cash, provider.restrictedCash, minus(line("Escrow lapse"), fromEscrow))] },
  { memo: "Escrow interest kept", source: "Simple, on the opening balance", on: "Month end", transfers: [move(provider.cash, provider.interestIncome, line("Interest kept"))] },
  {
    memo: "Escrow interest that belongs to the start-up",
    source: "Simple, on the opening balance; paid at credit end",
    on: "Month end",
    transfers: [move(provider.restrictedCash, provider.interestIncome, interestOfStartUp), move(provider.interestExpense, provider.interestPayable, interestOfStartUp)],
  },
  { memo: "Escrow interest paid to the start-up", source: "Accrued, paid at credit end", on: "Month end", betweenParties: true, transfers: [move(provider.interestPayable, provider.restrictedCash, line("Interest paid to start-up"))] },
];

/** Revenue with the tax that is inside the price set apart. */
function earned(debit: Account, revenue: Account, amount: Expression): RuleTransfer[] {
  const withoutTax = over(amount, plus(1, term("Tax on services")));
  return [move(debit, revenue, withoutTax), move(debit, provider.taxPayable, times(term("Tax on services"), withoutTax))];
}

const credits: readonly Rule[] = [
  {
    memo: "Credits used and breakage",
    source: breakage,
    on: "Month end",
    transfers: [
      ...earned(provider.contractLiability, provider.creditRevenue, line("Usage revenue")),
      ...earned(provider.contractLiability, provider.breakageRevenue, line("Breakage revenue")),
    ],
  },
  {
    memo: "Refund of unused credits paid",
    source: "ASC 606-10-32-10; IFRS 15.55",
    on: "Month end",
    betweenParties: true,
    transfers: [move(provider.refundLiability, provider.restrictedCash, fromEscrow), move(provider.refundLiability, provider.cash, minus(line("Refund"), fromEscrow))],
  },
];

/** Of what is billed, the revenue of this month; the rest was recognised before. */
const shortfallBilledNow = least(line("Shortfall revenue"), line("Shortfall billed"));

const commitment: readonly Rule[] = [
  {
    memo: "Spend billed",
    source: paidToCustomer,
    on: "Month end",
    transfers: [
      ...earned(provider.receivable, provider.cloudRevenue, earnedOfSpend),
      move(provider.receivable, provider.upfrontPayment, upfrontReleased),
      ...earned(provider.contractLiability, provider.cloudRevenue, premiumReleased),
    ],
  },
  {
    memo: "Shortfall recognised",
    source: "ASC 606-10-55-48, 45-3; IFRS 15.B46, 15.107",
    on: "Month end",
    transfers: earned(provider.contractAsset, provider.shortfallRevenue, minus(line("Shortfall revenue"), shortfallBilledNow)),
  },
  {
    memo: "Shortfall billed",
    source: "Take or pay",
    on: "Month end",
    transfers: [
      ...earned(provider.receivable, provider.shortfallRevenue, shortfallBilledNow),
      move(provider.receivable, provider.contractAsset, minus(line("Shortfall billed"), shortfallBilledNow)),
    ],
  },
  { memo: "Bills paid", source: "In the month billed", on: "Month end", betweenParties: true, transfers: [move(provider.cash, provider.receivable, line("Collected"))] },
];

/** On the basis Marginal the cost is cash; on the others it is mostly depreciation. */
const cost: Rule = {
  memo: "Compute delivered",
  source: "Cost of revenue, on the basis that Cost basis names",
  on: "Month end",
  transfers: [
    move(provider.costOfRevenue, provider.cash, choose("Cost basis", { Marginal: line("Delivery cost"), "Fully loaded": 0, Opportunity: 0 })),
    move(provider.costOfRevenue, provider.deliveryCredit, choose("Cost basis", { Marginal: 0, "Fully loaded": line("Delivery cost"), Opportunity: line("Delivery cost") })),
  ],
};

/** Grant-date fair value against revenue, as purchases vest what was given (the commitment is the performance condition). */
const equityGiven: Rule = {
  memo: "Equity given to the customer vests",
  source: "ASC 606-10-32-25A (ASU 2019-08, 2025-04); IFRS 15.70",
  on: "Month end",
  transfers: [move(provider.equityToCustomer, provider.paidInCapital, line("Equity vested"))],
};

/** Where the investment stands: a note on its own account until it converts. */
export const heldAs = (instrument: Instrument): Account => (instrument === "Shares" ? provider.investment : provider.note);

export const providerRules = (instrument: Instrument): readonly Rule[] => [closing(heldAs(instrument)), ...furtherCloses(heldAs(instrument)), ...escrow, ...credits, ...commitment, cost, equityGiven];
