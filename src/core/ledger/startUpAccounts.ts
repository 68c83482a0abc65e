/** The start-up's chart of accounts, in the order of its statements. */
import { operating, type Account, type CashFlow } from "./account";

const shareIssue: CashFlow = { activity: "Financing", received: "Shares issued", paid: "Shares redeemed", withoutCash: "Shares issued for services to come" };

export const cash: Account = { name: "Cash", kind: "Asset", cash: true };
export const prepaid: Account = { name: "Prepaid cloud services", kind: "Asset" };
export const refundReceivable: Account = { name: "Refund receivable", kind: "Asset", cashFlow: operating("Refunds received") };
export const interestReceivable: Account = { name: "Interest receivable", kind: "Asset", cashFlow: operating("Interest received") };

/** Shares or warrants of a supplier, earned by buying from it. */
export const supplierEquity: Account = { name: "Equity of supplier", kind: "Asset" };

export const payable: Account = { name: "Accounts payable", kind: "Liability", cashFlow: operating("Paid to suppliers") };
/** Cash above what the shares are worth comes from a supplier and lowers the cost of its services (ASC 705-20-25-1). */
export const supplierConsideration: Account = { name: "Consideration received from supplier", kind: "Liability", cashFlow: operating("Received from suppliers") };
export const redeemableShares: Account = { name: "Redeemable preferred shares (liability)", kind: "Liability", cashFlow: shareIssue };

export const notesPayable: Account = { name: "Convertible notes payable", kind: "Liability", cashFlow: { activity: "Financing", received: "Notes issued", paid: "Notes repaid", withoutCash: "Notes issued for services to come" } };

export const equityBefore: Account = { name: "Equity before the round", kind: "Equity" };
export const preferredShares: Account = { name: "Preferred shares and additional paid-in capital", kind: "Equity", cashFlow: shareIssue };

export const research: Account = { name: "R&D expense", kind: "Expense" };
export const costOfRevenue: Account = { name: "Cost of revenue", kind: "Expense" };
export const expiredCredits: Account = { name: "Loss on expired credits", kind: "Expense" };
export const shortfallExpense: Account = { name: "Shortfall paid and not used", kind: "Expense" };
export const fairValueLoss: Account = { name: "Fair value loss on redeemable preferred shares", kind: "Expense" };
export const interestExpense: Account = { name: "Interest expense", kind: "Expense" };
export const interestIncome: Account = { name: "Interest income", kind: "Income" };

export const startUpAccounts: readonly Account[] = [
  cash, prepaid, refundReceivable, interestReceivable, supplierEquity, payable, supplierConsideration, redeemableShares, notesPayable, equityBefore, preferredShares,
  interestIncome, research, costOfRevenue, expiredCredits, shortfallExpense, interestExpense, fairValueLoss,
];
