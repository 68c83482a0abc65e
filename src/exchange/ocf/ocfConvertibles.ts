/** SAFEs, notes and other convertibles: which of their conversion rights a financing uses, and what our table can say of it. */
import { isoDate } from "../../core/numbers/dates";
import type { ConvertibleKind } from "../../core/captable/convertible";
import { Names } from "../entries";
import { quoted, shown } from "../exchangeFile";
import type { PositionConvertible } from "../position";
import type { Findings } from "../report";
import type { Ledger, Security } from "./ocfLedger";
import type { OcfObject } from "./ocfObject";

/** By the day of issue: a most-favoured-nation SAFE may elect what comes after it. */
export function ocfConvertibles({ outstanding, asOf }: Ledger, holderOf: (security: Security) => string, findings: Findings): PositionConvertible[] {
  const names = new Names();
  return [...outstanding]
    .filter(({ family, quantity }) => family === "CONVERTIBLE" && quantity > 0)
    .sort((a, b) => a.date - b.date)
    .flatMap((security) => {
      const { issuance, quantity, date } = security;
      const custom = issuance.text("custom_id");
      const name = names.distinct(issuance.remark("Name") ?? [holderOf(security), custom].filter(Boolean).join(" "), security.id);
      const trigger = triggerOf(issuance, findings);
      const mechanism = trigger?.part("conversion_right")?.part("conversion_mechanism");
      const terms = mechanism && termsOf(mechanism, issuance, asOf, findings);
      if (!terms) {
        findings.contradict(`${issuance.called} (${quoted(name)}, ${quantity}) is left out: it converts ${mechanism ? `by ${shown(mechanism.text("type"))}` : "in a way that is not told"}, which the table of convertibles cannot say.`);
        return [];
      }
      const undated = issuance.remark("Issue date") !== undefined;
      if (issuance.part("pro_rata") ?? issuance.quantity("pro_rata")) findings.ignore(`${issuance.called} has a pro rata right; the table has no field for it.`);
      const condition = trigger?.text("trigger_condition");
      const qualified = issuance.remarkedNumber("Qualified financing");
      return [{
        name,
        amount: quantity,
        ...(undated ? {} : { issueDate: date }),
        ...(condition === undefined ? {} : { condition }),
        ...(qualified === undefined ? {} : { qualifiedFinancing: qualified }),
        ...terms,
      }];
    });
}

/** The trigger of the next financing: one that leads into a future round, before one on a condition, before any. */
function triggerOf(issuance: OcfObject, findings: Findings): OcfObject | undefined {
  const triggers = issuance.parts("conversion_triggers");
  const future = triggers.find((each) => each.part("conversion_right")?.flag("converts_to_future_round"));
  const chosen = future ?? triggers.find((each) => each.text("type") === "AUTOMATIC_ON_CONDITION") ?? triggers[0];
  if (triggers.length > 1) findings.ignore(`${issuance.called} has ${triggers.length} conversion triggers; the terms of ${quoted(chosen?.text("trigger_id") ?? "")} are read.`);
  return chosen;
}

type Terms = Partial<PositionConvertible>;

function termsOf(mechanism: OcfObject, issuance: OcfObject, asOf: number | undefined, findings: Findings): Terms | undefined {
  if (mechanism.ratio("exit_multiple") !== undefined) findings.ignore(`${issuance.called} pays a multiple in an exit; the tables have no field for it.`);
  const type = mechanism.text("type");
  const [cap, discount] = [mechanism.money("conversion_valuation_cap"), mechanism.quantity("conversion_discount")];
  const terms: Terms = { ...(cap === undefined || cap === 0 ? {} : { cap }), ...(discount === undefined || discount === 0 ? {} : { discount }) };
  if (type === "SAFE_CONVERSION") return { ...terms, ...safeKind(mechanism, issuance, findings) };
  if (type === "CONVERTIBLE_NOTE_CONVERSION") return { ...terms, ...noteTerms(mechanism, issuance, asOf, findings) };
  if (type === "FIXED_PERCENT_OF_CAPITALIZATION_CONVERSION") {
    const percent = mechanism.quantity("converts_to_percent");
    return percent !== undefined && percent > 0 && percent < 1 ? { kind: "Fixed percent", percent } : undefined;
  }
  if (type === "PPS_BASED_CONVERSION") {
    const off = mechanism.quantity("discount_percentage");
    return mechanism.money("discount_amount") === undefined ? { kind: "Post-money SAFE", ...(off === undefined || off === 0 ? {} : { discount: off }) } : undefined;
  }
  if (type !== "VALUATION_BASED_CONVERSION" || mechanism.text("valuation_type") === "ACTUAL") return undefined;
  const valuation = mechanism.money("valuation_amount");
  return valuation === undefined || valuation === 0 ? undefined : { cap: valuation };
}

/** The form by its timing, or by whether its capitalization counts other convertibles; else it is asked for. */
function safeKind(mechanism: OcfObject, issuance: OcfObject, findings: Findings): { kind?: ConvertibleKind } {
  if (mechanism.flag("conversion_mfn")) return { kind: "MFN SAFE" };
  const rules = mechanism.part("capitalization_definition_rules");
  const timing = mechanism.text("conversion_timing");
  const others = rules?.flag("include_other_converting_securities");
  const isPost = timing === "POST_MONEY" || (timing !== "PRE_MONEY" && others);
  if (isPost === undefined) return {};
  const kind = isPost ? "Post-money SAFE" : "Pre-money SAFE";
  const usual = {
    include_outstanding_shares: true,
    include_outstanding_options: true,
    include_outstanding_unissued_options: true,
    include_other_converting_securities: isPost,
    include_additional_option_pool_topup: !isPost,
    include_new_money: false,
  };
  const unusual = Object.entries(usual).filter(([rule, value]) => (rules?.flag(rule) ?? value) !== value);
  if (unusual.length > 0) findings.contradict(`${issuance.called} defines its capitalization otherwise than a ${kind} (${unusual.map(([rule]) => rule).join(", ")}); the table knows the usual one.`);
  return { kind };
}

function noteTerms(mechanism: OcfObject, issuance: OcfObject, asOf: number | undefined, findings: Findings): Terms {
  const rates = mechanism.parts("interest_rates");
  const current = [...rates].reverse().find((each) => asOf === undefined || (each.date("accrual_start_date") ?? 0) <= asOf) ?? rates[0];
  const interest = current?.quantity("rate") ?? 0;
  const start = current?.date("accrual_start_date");
  if (rates.length > 1) findings.ignore(`${issuance.called} has ${rates.length} interest rates; ${interest}${start === undefined ? "" : ` of ${isoDate(start)}`} is taken for the whole time.`);
  if (interest > 0 && mechanism.text("compounding_type") === "COMPOUNDING") findings.ignore(`The interest of ${issuance.called} compounds; the table has simple interest.`);
  if (interest > 0 && mechanism.text("day_count_convention") === "30_360") findings.ignore(`The interest of ${issuance.called} is counted in months of 30 days; the table counts days of a year of 365.`);
  const inCash = mechanism.text("interest_payout") === "CASH";
  if (interest > 0 && inCash) findings.ignore(`The interest of ${issuance.called} is paid in cash and does not convert; it is left out.`);
  const kind = mechanism.flag("conversion_mfn") ? "MFN SAFE" : "Note";
  const increase = mechanism.part("capitalization_definition_rules")?.flag("include_additional_option_pool_topup");
  const until = issuance.remarkedNumber("Conversion date");
  return {
    kind,
    ...(inCash ? {} : { interest }),
    ...(start === undefined || interest === 0 ? {} : { issueDate: start }),
    ...(increase ? { withIncrease: true } : {}),
    ...(until === undefined ? {} : { conversionDate: until }),
  };
}
