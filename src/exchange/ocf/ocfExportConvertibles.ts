/** SAFEs and notes of a package. Their order is kept by their days, as a most-favoured-nation SAFE may elect only what is later. */
import { isoDate } from "../../core/numbers/dates";
import type { Entry } from "../entries";
import { quoted } from "../exchangeFile";
import type { OcfItem, Writing } from "./ocfWriting";

export function exportedConvertibles(rows: readonly Entry[], asOf: number, writing: Writing): void {
  const firstKnown = rows.map((row) => row["Issue date"]).find((day) => day !== undefined);
  let last = Number(firstKnown ?? asOf);
  for (const row of rows) {
    const name = String(row["Name"]);
    const day = Number(row["Issue date"] ?? last);
    if (day < last) writing.lost.push(`${quoted(name)} is older than what stands above it; an import puts it above.`);
    if (Number(row["Amount"] ?? 0) === 0) writing.lost.push(`${quoted(name)} has no amount and is not written.`);
    else writing.issue(issuance(row, name, day, writing), holderOf(name, writing), isoDate(day));
    last = Math.max(last, day);
  }
}

/** The holder whose name the convertible's begins with, as in "Fund SAFE-2"; else one of the whole name. */
const holderOf = (name: string, writing: Writing): string => writing.holders.find((holder) => name.startsWith(`${holder} `)) ?? name;

function issuance(row: Entry, name: string, day: number, writing: Writing): OcfItem {
  const type = String(row["Type"] ?? "Post-money SAFE");
  const isNote = type === "Note" || (type === "MFN SAFE" && row["Interest"] !== undefined);
  const comments = [`Name: ${name}`];
  if (row["Issue date"] === undefined) comments.push("Issue date: not known");
  if (row["Conversion date"] !== undefined) comments.push(`Conversion date: ${row["Conversion date"]}`);
  if (isNote || row["Qualified financing"] !== undefined) comments.push(`Qualified financing: ${row["Qualified financing"] ?? 0}`);
  if (row["Interest"] !== undefined && !isNote) writing.lost.push(`${quoted(name)} is a ${type} with interest; the format has interest for notes only.`);
  return {
    object_type: "TX_CONVERTIBLE_ISSUANCE",
    convertible_type: isNote ? "NOTE" : "SAFE",
    investment_amount: writing.money(Number(row["Amount"]), `The amount of ${quoted(name)}`),
    seniority: 1,
    conversion_triggers: [{
      type: "AUTOMATIC_ON_CONDITION",
      trigger_id: writing.id("trigger"),
      trigger_condition: "Equity financing",
      conversion_right: { type: "CONVERTIBLE_CONVERSION_RIGHT", converts_to_future_round: true, conversion_mechanism: isNote ? noteOf(row, name, day, type, writing) : safeOf(row, name, type, writing) },
    }],
    comments,
  };
}

function capAndDiscount(row: Entry, name: string, writing: Writing): OcfItem {
  const discount = row["Discount"] ?? (row["Discount rate"] === undefined ? undefined : 1 - Number(row["Discount rate"]));
  return {
    ...(row["Cap"] === undefined ? {} : { conversion_valuation_cap: writing.money(Number(row["Cap"]), `The cap of ${quoted(name)}`) }),
    ...(discount === undefined ? {} : { conversion_discount: writing.decimal(Number(discount), `The discount of ${quoted(name)}`) }),
  };
}

function safeOf(row: Entry, name: string, type: string, writing: Writing): OcfItem {
  if (type === "Fixed percent") return { type: "FIXED_PERCENT_OF_CAPITALIZATION_CONVERSION", converts_to_percent: writing.decimal(Number(row["Percent"] ?? 0), `The percent of ${quoted(name)}`) };
  return { type: "SAFE_CONVERSION", conversion_mfn: type === "MFN SAFE", conversion_timing: type === "Pre-money SAFE" ? "PRE_MONEY" : "POST_MONEY", ...capAndDiscount(row, name, writing) };
}

const noteOf = (row: Entry, name: string, day: number, type: string, writing: Writing): OcfItem => ({
  type: "CONVERTIBLE_NOTE_CONVERSION",
  interest_rates: row["Interest"] === undefined ? [] : [{ rate: writing.decimal(Number(row["Interest"]), `The interest of ${quoted(name)}`), accrual_start_date: isoDate(day) }],
  day_count_convention: "ACTUAL_365",
  interest_payout: "DEFERRED",
  interest_accrual_period: "DAILY",
  compounding_type: "SIMPLE",
  ...capAndDiscount(row, name, writing),
  conversion_mfn: type === "MFN SAFE",
  capitalization_definition_rules: {
    include_outstanding_shares: true,
    include_outstanding_options: true,
    include_outstanding_unissued_options: true,
    include_this_security: false,
    include_other_converting_securities: false,
    include_option_pool_topup_for_promised_options: row["Base"] === "With increase",
    include_additional_option_pool_topup: row["Base"] === "With increase",
    include_new_money: false,
  },
});
