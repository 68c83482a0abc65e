/** Packages of the Open Cap Format built in the test, with the least that each object needs. */
import { strToU8, zipSync } from "fflate";
import type { ExchangeFile } from "../../src/exchange/exchangeFile";
import type { ImportedCapTable } from "../../src/exchange/capTableImport";

export type Item = Readonly<Record<string, unknown>>;

export const usd = (amount: string): Item => ({ amount, currency: "USD" });
export const file = (path: string, content: unknown): ExchangeFile => ({ path, bytes: strToU8(typeof content === "string" ? content : JSON.stringify(content)) });

export const stakeholder = (id: string, name: string): Item => ({ object_type: "STAKEHOLDER", id, name: { legal_name: name }, stakeholder_type: "INDIVIDUAL" });
export const stockClass = (id: string, name: string, more: Item = {}): Item => ({ object_type: "STOCK_CLASS", id, name, class_type: "COMMON", default_id_prefix: "CS-", initial_shares_authorized: "20000000", votes_per_share: "1", seniority: "1", ...more });
export const plan = (id: string, name: string, reserved: string, more: Item = {}): Item => ({ object_type: "STOCK_PLAN", id, plan_name: name, initial_shares_reserved: reserved, stock_class_ids: ["common"], ...more });

const transaction = (type: string, id: string, date: string, more: Item): Item => ({ object_type: `TX_${type}`, id, date, ...more });
export const tx = (type: string, security: string, date: string, more: Item = {}): Item => transaction(type, `${type.toLowerCase()}-${security}`, date, { security_id: security, ...more });
export const shares = (security: string, holder: string, of: string, quantity: string, date: string, more: Item = {}): Item =>
  tx("STOCK_ISSUANCE", security, date, { custom_id: security, stakeholder_id: holder, stock_class_id: of, quantity, share_price: usd("0"), stock_legend_ids: [], security_law_exemptions: [], ...more });
export const options = (security: string, holder: string, quantity: string, strike: string, date: string, more: Item = {}): Item =>
  tx("EQUITY_COMPENSATION_ISSUANCE", security, date, { custom_id: security, stakeholder_id: holder, stock_plan_id: "plan", stock_class_id: "common", compensation_type: "OPTION", quantity, exercise_price: usd(strike), ...more });
export const convertible = (security: string, holder: string, amount: string, date: string, mechanism: Item, more: Item = {}): Item =>
  tx("CONVERTIBLE_ISSUANCE", security, date, {
    custom_id: security,
    stakeholder_id: holder,
    convertible_type: mechanism["type"] === "CONVERTIBLE_NOTE_CONVERSION" ? "NOTE" : "SAFE",
    investment_amount: usd(amount),
    seniority: 1,
    conversion_triggers: [{ type: "AUTOMATIC_ON_CONDITION", trigger_id: `${security}-financing`, trigger_condition: "next equity financing", conversion_right: { type: "CONVERTIBLE_CONVERSION_RIGHT", converts_to_future_round: true, conversion_mechanism: mechanism } }],
    ...more,
  });
export const ofClass = (type: string, id: string, date: string, more: Item): Item => transaction(type, id, date, more);

export interface Content {
  readonly stakeholders?: readonly Item[];
  readonly classes?: readonly Item[];
  readonly plans?: readonly Item[];
  readonly transactions?: readonly Item[];
  readonly manifest?: Item;
}

export function packageOf({ stakeholders = [], classes = [stockClass("common", "Common")], plans = [], transactions = [], manifest = {} }: Content): ExchangeFile[] {
  const named = (filepath: string): Item[] => [{ filepath }];
  return [
    file("Manifest.ocf.json", {
      ocf_version: "1.2.0",
      file_type: "OCF_MANIFEST_FILE",
      as_of: "2026-09-01",
      issuer: { object_type: "ISSUER", id: "issuer", legal_name: "Example, Inc." },
      stakeholders_files: named("./Stakeholders.ocf.json"),
      stock_classes_files: named("./StockClasses.ocf.json"),
      stock_plans_files: named("./StockPlans.ocf.json"),
      transactions_files: named("./Transactions.ocf.json"),
      ...manifest,
    }),
    file("Stakeholders.ocf.json", { file_type: "OCF_STAKEHOLDERS_FILE", items: stakeholders }),
    file("StockClasses.ocf.json", { file_type: "OCF_STOCK_CLASSES_FILE", items: classes }),
    file("StockPlans.ocf.json", { file_type: "OCF_STOCK_PLANS_FILE", items: plans }),
    file("Transactions.ocf.json", { file_type: "OCF_TRANSACTIONS_FILE", items: transactions }),
  ];
}

export const zipOf = (files: readonly ExchangeFile[], path = "package.zip"): ExchangeFile => ({ path, bytes: zipSync(Object.fromEntries(files.map((each) => [each.path, each.bytes]))) });

/** Shares of each class. */
export function sharesByClass({ tables }: ImportedCapTable): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of tables.holders) sums[String(row["Class"])] = Number(row["Shares"]) + (sums[String(row["Class"])] ?? 0);
  return sums;
}
