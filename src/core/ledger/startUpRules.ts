/** What the start-up books: shares issued, compute prepaid and bought, and what becomes of it. */
import { line, minus, plus, term, times, type Expression } from "../model/expression";
import type { Account } from "./account";
import type { AccountingChoices } from "./choices";
import { closes, creditsAtClosing, creditsOfTranche, refundAtClosing, refundReestimated } from "./closes";
import type { Instrument } from "./event";
import { earnedOfSpend, interestOfStartUp, premiumReleased, upfrontReleased } from "./providerRules";
import { move, type Rule, type RuleTransfer } from "./rule";
import * as startUp from "./startUpAccounts";

type PreferredShares = AccountingChoices["preferredShares"];

const sharesIssued = "ASC 718-10-30-2 to 30-3, 505-10-25-2; IFRS 2.10 to 2.13";

/** Redeemable preferred shares are a liability where the holder can ask for money (IAS 32.18(a), ASC 480). */
export const sharesIn = (preferredShares: PreferredShares): Account => (preferredShares === "Equity" ? startUp.preferredShares : startUp.redeemableShares);

/** What is issued at closing. */
export const issuedAs = (instrument: Instrument, preferredShares: PreferredShares): Account => (instrument === "Shares" ? sharesIn(preferredShares) : startUp.notesPayable);

const closing = (issued: Account): readonly Rule[] => [
  { memo: "Cash before the round", source: "Term Start-up cash", on: "Before closing", transfers: [move(startUp.cash, startUp.equityBefore, term("Start-up cash"))] },
  {
    memo: "Closing: shares or a note issued for cash and credits",
    source: sharesIssued,
    on: "Closing",
    betweenParties: true,
    transfers: [
      move(startUp.cash, issued, minus(term("Investor cash"), line("Upfront payment"))),
      move(startUp.cash, startUp.supplierConsideration, line("Upfront payment")),
      move(startUp.prepaid, issued, plus(creditsAtClosing, line("Premium"))),
      move(startUp.refundReceivable, issued, refundAtClosing),
    ],
  },
  {
    memo: "Further close: shares issued for cash and credits",
    source: closes,
    on: "Month end",
    betweenParties: true,
    transfers: [move(startUp.cash, issued, line("Tranche cash")), move(startUp.prepaid, issued, creditsOfTranche)],
  },
  { memo: "Further close: shares issued to other investors", source: closes, on: "Month end", transfers: [move(startUp.cash, issued, line("Tranche from others"))] },
  { memo: "Refund estimated anew", source: "ASC 606-10-32-10, 32-14, as the customer", on: "Month end", transfers: [move(startUp.refundReceivable, startUp.prepaid, refundReestimated)] },
];

/** Beside a note other investors come in with the round in which it converts, which is a later one. */
const otherInvestors = (instrument: Instrument, preferredShares: PreferredShares): readonly Rule[] =>
  instrument === "Shares" ? [{ memo: "Closing: shares issued to other investors", source: sharesIssued, on: "Closing", transfers: [move(startUp.cash, sharesIn(preferredShares), term("Other investors"))] }] : [];

/** Training is R&D, serving is cost of revenue. */
const consumed = (credit: Account, amount: Expression): RuleTransfer[] => [
  move(startUp.research, credit, times(amount, term("Research share"))),
  move(startUp.costOfRevenue, credit, times(amount, minus(1, term("Research share")))),
];

export const fromSupplier = "ASC 705-20-25-1; IAS 2.11 by analogy";
/** What a supplier gives lowers the cost of what is bought from it. */
const received = (amount: Expression): RuleTransfer[] => consumed(startUp.supplierEquity, amount).map(({ debit, credit, amount: part }) => move(credit, debit, part));

const compute: readonly Rule[] = [
  {
    memo: "Credits used",
    source: "ASC 730-20-25-13 to 25-14; IAS 38.70",
    on: "Month end",
    transfers: consumed(startUp.prepaid, line("Usage revenue")),
  },
  { memo: "Credits expired", source: "A loss at credit end", on: "Month end", transfers: [move(startUp.expiredCredits, startUp.prepaid, line("Prepaid credits expired"))] },
  { memo: "Refund of unused credits received", source: "ASC 606-10-32-10, as the customer", on: "Month end", betweenParties: true, transfers: [move(startUp.cash, startUp.refundReceivable, line("Refund"))] },
  {
    memo: "Compute bought",
    source: fromSupplier,
    on: "Month end",
    transfers: [
      ...consumed(startUp.payable, earnedOfSpend),
      move(startUp.supplierConsideration, startUp.payable, upfrontReleased),
      ...consumed(startUp.prepaid, premiumReleased),
    ],
  },
  { memo: "Equity received from the supplier as purchases vest it", source: fromSupplier, on: "Month end", transfers: received(line("Equity vested")) },
  { memo: "Shortfall billed", source: "Take or pay", on: "Month end", transfers: [move(startUp.shortfallExpense, startUp.payable, line("Shortfall billed"))] },
  { memo: "Bills paid", source: "In the month billed", on: "Month end", betweenParties: true, transfers: [move(startUp.payable, startUp.cash, line("Collected"))] },
];

const interest: readonly Rule[] = [
  { memo: "Escrow interest that belongs to the start-up", source: "Simple, on the opening balance; paid at credit end", on: "Month end", transfers: [move(startUp.interestReceivable, startUp.interestIncome, interestOfStartUp)] },
  { memo: "Escrow interest received", source: "Accrued, paid at credit end", on: "Month end", betweenParties: true, transfers: [move(startUp.cash, startUp.interestReceivable, line("Interest paid to start-up"))] },
];

export const startUpRules = (instrument: Instrument, preferredShares: PreferredShares): readonly Rule[] => [
  ...closing(issuedAs(instrument, preferredShares)),
  ...otherInvestors(instrument, preferredShares),
  ...compute,
  ...interest,
];
