/** An account, and what a movement of cash against it is called in the cash flow statement. */
export type AccountKind = "Asset" | "Liability" | "Equity" | "Other comprehensive income" | "Income" | "Expense";
export type Activity = "Operating" | "Investing" | "Financing";

/** ASC 230-10-45-10 to 45-17, IAS 7.13 to 7.17: cash is classified by what it is received or paid for. */
export interface CashFlow {
  readonly activity: Activity;
  readonly received: string;
  readonly paid: string;
  /** What the account takes in or gives for something else than cash (ASC 230-10-50-3, IAS 7.43). */
  readonly withoutCash?: string;
}

export interface Account {
  readonly name: string;
  readonly kind: AccountKind;
  /** Cash and restricted cash are one total in the cash flow statement (ASC 230-10-50-7, ASU 2016-18). */
  readonly cash?: true;
  readonly cashFlow?: CashFlow;
  /** Shown in the total of revenue. */
  readonly revenue?: true;
}

/** An asset or an expense stands in debit; every other account in credit. */
export const standsInDebit = ({ kind }: Account): boolean => kind === "Asset" || kind === "Expense";
/** Accounts of the income statement are closed to equity at the end; those of the balance sheet stay. */
export const isOfIncome = ({ kind }: Account): boolean => kind === "Income" || kind === "Expense";

export const operating = (received: string, paid = received): CashFlow => ({ activity: "Operating", received, paid });
