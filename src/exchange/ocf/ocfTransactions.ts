/**
 * What each transaction of the Open Cap Format does to securities: open, close, reduce, or nothing that a cap table shows. The names are
 * those of its object types after TX_ and the family.
 */
export const families = ["STOCK", "EQUITY_COMPENSATION", "PLAN_SECURITY", "CONVERTIBLE", "WARRANT"] as const;
export type Family = (typeof families)[number];

export type Effect = "opens" | "closes" | "reduces" | "nothing";

interface Transaction {
  readonly family: Family;
  readonly effect: Effect;
}

const closing = new Set(["TRANSFER", "CANCELLATION", "REPURCHASE", "RETRACTION", "REISSUANCE", "CONVERSION", "CONSOLIDATION"]);
/** An exercise or a release takes shares out of a grant; what is left of the grant stays. */
const reducing = new Set(["EXERCISE", "RELEASE"]);
const harmless = new Set(["ACCEPTANCE"]);

/** Undefined for a type that is no transaction of a security, or that the format does not know. */
export function transactionOf(type: string): Transaction | undefined {
  const family = families.find((name) => type.startsWith(`TX_${name}_`));
  if (!family) return undefined;
  const verb = type.slice(family.length + 4);
  if (verb === "ISSUANCE") return { family, effect: "opens" };
  if (closing.has(verb)) return { family, effect: "closes" };
  if (reducing.has(verb)) return { family, effect: "reduces" };
  return harmless.has(verb) ? { family, effect: "nothing" } : undefined;
}

/** Transactions of whole classes and plans, which other files read. */
export const ofClassesAndPlans = new Set(["TX_STOCK_CLASS_SPLIT", "TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT", "TX_STOCK_PLAN_POOL_ADJUSTMENT", "TX_STOCK_PLAN_RETURN_TO_POOL", "TX_EQUITY_COMPENSATION_REPRICING"]);

const vesting = "vesting: all granted options are counted, vested or not";

/** Types without a bearing on who holds how many shares, and why. */
export const ignoredTypes: Readonly<Record<string, string>> = {
  TX_VESTING_START: vesting,
  TX_VESTING_EVENT: vesting,
  TX_VESTING_ACCELERATION: vesting,
  VESTING_TERMS: vesting,
  TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT: "authorized shares, which nobody holds",
  TX_ISSUER_AUTHORIZED_SHARES_ADJUSTMENT: "authorized shares, which nobody holds",
  VALUATION: "valuations of ordinary shares for tax",
  STOCK_LEGEND_TEMPLATE: "legends on certificates",
  FINANCING: "which transactions belong to one financing",
  DOCUMENT: "documents",
  CE_STAKEHOLDER_RELATIONSHIP: "changes of a relationship",
  CE_STAKEHOLDER_STATUS: "changes of a status",
  TX_STOCK_ACCEPTANCE: "acceptances",
  TX_EQUITY_COMPENSATION_ACCEPTANCE: "acceptances",
  TX_PLAN_SECURITY_ACCEPTANCE: "acceptances",
  TX_CONVERTIBLE_ACCEPTANCE: "acceptances",
  TX_WARRANT_ACCEPTANCE: "acceptances",
};
