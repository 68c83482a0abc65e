/** From a package of the Open Cap Format to who holds what on its day. */
import { Names } from "../entries";
import { quoted } from "../exchangeFile";
import type { Position, PositionHolding, PositionRight } from "../position";
import type { Findings } from "../report";
import { ocfClasses, type OcfClass } from "./ocfClasses";
import { ocfConvertibles } from "./ocfConvertibles";
import { byDate } from "./ocfDates";
import { isGrant, ledgerOf, type Ledger, type Security } from "./ocfLedger";
import type { OcfObject } from "./ocfObject";
import type { OcfPackage } from "./ocfPackage";
import { ocfPools, planClass } from "./ocfPools";
import { splitFactor, splitPrice, wholeShares, type SplitFactor } from "./ocfSplits";

export function ocfPosition({ company, asOf, objects }: OcfPackage, findings: Findings): Position {
  const holders = holderNames(objects, findings);
  const ledger = ledgerOf(objects, asOf, findings);
  const factor = splitFactor(ledger, findings);
  const classes = ocfClasses(objects, ledger, factor, findings);
  const byId = new Map(classes.map((each) => [each.id, each]));
  const plans = new Map(objects.filter(({ type }) => type === "STOCK_PLAN").map((each) => [each.id, each]));
  const holderOf = ({ issuance }: Security): string => holders(issuance);
  const holdings = stockHoldings(ledger, byId, factor, holderOf, findings);
  const rights = [...grants(ledger, plans, factor, holderOf, findings), ...warrants(ledger, byId, factor, holderOf, findings)];
  return {
    ...(company === undefined ? {} : { company }),
    ...(ledger.asOf === undefined ? {} : { asOf: ledger.asOf }),
    classes,
    holdings,
    rights,
    pools: ocfPools(objects, ledger, factor, findings),
    convertibles: ocfConvertibles(ledger, holderOf, findings),
  };
}

/** The name of whoever holds what a transaction issues; stakeholders of the same name are told apart by id. */
function holderNames(objects: readonly OcfObject[], findings: Findings): (issuance: OcfObject) => string {
  const names = new Names();
  const byId = new Map<string, string>();
  for (const each of objects.filter(({ type }) => type === "STAKEHOLDER")) {
    findings.read("stakeholders");
    byId.set(each.id, names.distinct(each.part("name")?.text("legal_name") ?? "", each.id));
  }
  return (issuance) => {
    const id = issuance.text("stakeholder_id") ?? "";
    const known = byId.get(id);
    if (known !== undefined) return known;
    findings.contradict(`${issuance.called} is held by the stakeholder ${quoted(id)}, who is not in the package; the id stands for the name.`);
    const name = names.distinct(id, "stakeholder");
    byId.set(id, name);
    return name;
  };
}

function stockHoldings({ outstanding }: Ledger, classes: ReadonlyMap<string, OcfClass>, factor: SplitFactor, holderOf: (security: Security) => string, findings: Findings): PositionHolding[] {
  return outstanding.flatMap((security) => {
    if (security.family !== "STOCK") return [];
    const { issuance, quantity, date } = security;
    const id = issuance.text("stock_class_id");
    const stockClass = classes.get(id ?? "");
    if (!stockClass) {
      findings.contradict(`${issuance.called} (${quantity} shares) is left out: its stock class ${quoted(id ?? "")} is not in the package.`);
      return [];
    }
    return [{ holder: holderOf(security), stockClass: stockClass.name, shares: wholeShares(quantity * factor(id, date), issuance.called, findings) }];
  });
}

/** Options and units: what is left of each grant, at its newest exercise price. */
function grants(ledger: Ledger, plans: ReadonlyMap<string, OcfObject>, factor: SplitFactor, holderOf: (security: Security) => string, findings: Findings): PositionRight[] {
  const repriced = new Map<string, number>();
  for (const event of byDate(ledger.events.filter(({ type }) => type === "TX_EQUITY_COMPENSATION_REPRICING"))) {
    const price = event.money("new_exercise_price");
    if (price !== undefined) repriced.set(event.text("security_id") ?? "", price);
  }
  return ledger.outstanding.flatMap((security) => {
    const { id, family, issuance, quantity, date, reductions } = security;
    if (!isGrant(family)) return [];
    const planId = issuance.text("stock_plan_id");
    const plan = plans.get(planId ?? "");
    if (planId !== undefined && !plan) findings.contradict(`${issuance.called} is granted from the stock plan ${quoted(planId)}, which is not in the package.`);
    if (issuance.text("compensation_type") === "CSAR") {
      findings.ignore(`${issuance.called} (${quantity}) is settled in cash and gives no shares.`);
      return [];
    }
    const expires = issuance.date("expiration_date");
    if (expires !== undefined && ledger.asOf !== undefined && expires < ledger.asOf) findings.contradict(`${issuance.called} expired before the day of the package and is not cancelled; it is counted.`);
    const stockClass = issuance.text("stock_class_id") ?? planClass(plan);
    const taken = reductions.reduce((sum, each) => sum + each.quantity * factor(stockClass, each.date), 0);
    const split = factor(stockClass, date);
    const strike = repriced.get(id) ?? issuance.money("exercise_price") ?? issuance.money("base_price") ?? 0;
    const shares = Math.max(0, wholeShares(quantity * split, issuance.called, findings) - taken);
    return [{ holder: holderOf(security), kind: "Options", shares, strike: splitPrice(strike, split) }];
  });
}

/** Warrants count as the common shares that what they buy converts into. */
function warrants({ outstanding }: Ledger, classes: ReadonlyMap<string, OcfClass>, factor: SplitFactor, holderOf: (security: Security) => string, findings: Findings): PositionRight[] {
  return outstanding.flatMap((security) => {
    const { family, issuance, quantity, date, reductions } = security;
    if (family !== "WARRANT") return [];
    const right = issuance.parts("exercise_triggers")[0]?.part("conversion_right");
    const fixed = right?.part("conversion_mechanism")?.quantity("converts_to_quantity");
    const shares = quantity > 0 ? quantity : (fixed ?? 0);
    if (shares === 0) {
      findings.contradict(`${issuance.called} is left out: it names no quantity of shares.`);
      return [];
    }
    if (fixed !== undefined && fixed !== shares) findings.contradict(`${issuance.called} is for ${shares} shares, but its trigger converts into ${fixed}; ${shares} are counted.`);
    const id = right?.text("converts_to_stock_class_id");
    const ratio = classes.get(id ?? "")?.conversionRatio ?? 1;
    if (ratio !== 1) findings.ignore(`${issuance.called} is for shares of ${quoted(classes.get(id!)!.name)}; they are counted as the ordinary shares that these convert into.`);
    const split = factor(id, date);
    const taken = reductions.reduce((sum, each) => sum + each.quantity * factor(id, each.date), 0);
    const strike = issuance.money("exercise_price") ?? 0;
    return [{ holder: holderOf(security), kind: "Warrants", shares: Math.max(0, wholeShares(shares * split, issuance.called, findings) - taken) * ratio, strike: splitPrice(strike, split * ratio) }];
  });
}
