/** The provider's chart of accounts, in the order of its statements. Names are ASC 606's and IFRS 15's where they have one. */
import { operating, type Account } from "./account";

export const cash: Account = { name: "Cash", kind: "Asset", cash: true };
export const restrictedCash: Account = { name: "Restricted cash (escrow)", kind: "Asset", cash: true };
export const receivable: Account = { name: "Accounts receivable", kind: "Asset", cashFlow: operating("Collected from customers") };
export const contractAsset: Account = { name: "Contract asset", kind: "Asset" };
export const upfrontPayment: Account = { name: "Upfront payment to customer (asset)", kind: "Asset", cashFlow: operating("Paid to customers") };
export const investment: Account = {
  name: "Investment in start-up",
  kind: "Asset",
  cashFlow: { activity: "Investing", received: "Shares sold", paid: "Shares bought", withoutCash: "Shares received for services to come" },
};
export const note: Account = {
  name: "Convertible note",
  kind: "Asset",
  cashFlow: { activity: "Investing", received: "Notes repaid", paid: "Notes bought", withoutCash: "Notes received for services to come" },
};

/** One account for what delivery uses up: on a fully loaded basis it is mostly depreciation, and no cash (Cost basis). */
export const deliveryCredit: Account = { name: "Accumulated depreciation and payables", kind: "Liability" };
export const contractLiability: Account = { name: "Contract liability", kind: "Liability" };
export const refundLiability: Account = { name: "Refund liability", kind: "Liability", cashFlow: operating("Refunded to customers") };
export const interestPayable: Account = { name: "Interest payable", kind: "Liability", cashFlow: operating("Interest paid") };
export const taxPayable: Account = { name: "Tax on services payable", kind: "Liability" };
export const fundingObligation: Account = { name: "Obligation to fund the start-up", kind: "Liability" };

export const paidInCapital: Account = { name: "Additional paid-in capital", kind: "Equity" };
export const unrealised: Account = { name: "OCI - unrealised gain", kind: "Other comprehensive income" };

export const creditRevenue: Account = { name: "Revenue - cloud (credit-funded)", kind: "Income", revenue: true };
export const breakageRevenue: Account = { name: "Revenue - breakage", kind: "Income", revenue: true };
export const cloudRevenue: Account = { name: "Revenue - cloud", kind: "Income", revenue: true };
export const shortfallRevenue: Account = { name: "Revenue - shortfall", kind: "Income", revenue: true };
export const equityToCustomer: Account = { name: "Reduction of revenue - equity given to customer", kind: "Income", revenue: true };
export const costOfRevenue: Account = { name: "Cost of revenue", kind: "Expense", cashFlow: operating("Paid for delivery") };
export const interestIncome: Account = { name: "Interest income", kind: "Income", cashFlow: operating("Interest received") };
export const interestExpense: Account = { name: "Interest expense", kind: "Expense" };
export const investmentGain: Account = { name: "Gain on investment (other income)", kind: "Income" };
export const impairment: Account = { name: "Impairment of investment", kind: "Expense" };
export const shareOfResult: Account = { name: "Share of result of equity-method investee", kind: "Income" };
export const dividendIncome: Account = { name: "Dividend income", kind: "Income", cashFlow: operating("Dividends received") };

export const providerAccounts: readonly Account[] = [
  cash, restrictedCash, receivable, contractAsset, upfrontPayment, investment, note,
  deliveryCredit, contractLiability, refundLiability, interestPayable, taxPayable, fundingObligation,
  paidInCapital, unrealised,
  creditRevenue, breakageRevenue, cloudRevenue, shortfallRevenue, equityToCustomer, costOfRevenue,
  interestIncome, interestExpense, dividendIncome, investmentGain, impairment, shareOfResult,
];
