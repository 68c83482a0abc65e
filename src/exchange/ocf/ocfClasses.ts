/** Stock classes with what they are owed and convert into, and who they are by id. */
import { byDate } from "./ocfDates";
import { participations, type Participation } from "../../core/captable/exitClass";
import { protections } from "../../core/captable/inputTables";
import { asTyped } from "../../core/numbers/rounding";
import { POOL } from "../../core/captable/capTable";
import { Names } from "../entries";
import type { PositionClass } from "../position";
import type { Findings } from "../report";
import type { Ledger } from "./ocfLedger";
import type { OcfObject } from "./ocfObject";
import { splitPrice, type SplitFactor } from "./ocfSplits";

/** Classes of the cap table that are no stock class; a stock class of such a name gets its id added. */
export const reservedClasses = [POOL, "Options", "Warrants"];

export interface OcfClass extends PositionClass {
  readonly id: string;
}

export function ocfClasses(objects: readonly OcfObject[], ledger: Ledger, factor: SplitFactor, findings: Findings): OcfClass[] {
  const names = new Names(reservedClasses);
  const adjusted = ratioAdjustments(ledger, findings);
  return objects
    .filter(({ type }) => type === "STOCK_CLASS")
    .map((each) => {
      findings.read("stock classes");
      const name = names.distinct(each.text("name") ?? "", each.id);
      const [price, prices] = [classPrice(each, ledger, factor), pricesOf(each.id, ledger, factor)];
      const ratio = adjusted.get(each.id) ?? mechanismOf(each);
      const conversionRatio = ratio && ratioOf(ratio, price, findings);
      return withoutBlanks({
        id: each.id,
        name,
        preferred: each.text("class_type") === "PREFERRED",
        issuePrice: price,
        prices,
        conversionRatio,
        seniority: each.quantity("seniority"),
        preferenceMultiple: each.quantity("liquidation_preference_multiple"),
        participationCapMultiple: each.quantity("participation_cap_multiple"),
        preference: each.remarkedNumber("Preference"),
        participationCap: each.remarkedNumber("Cap"),
        antiDilution: protections.find((option) => option === each.remark("Anti-dilution")),
        participation: participations.find((option): option is Participation => option === each.remark("Participation")),
        dividends: each.remarkedNumber("Dividends"),
      });
    });
}

const withoutBlanks = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): T => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** The price of the class, in today's shares. */
function classPrice(stockClass: OcfObject, { ofClass }: Ledger, factor: SplitFactor): number | undefined {
  const price = stockClass.money("price_per_share");
  if (price === undefined || price === 0) return undefined;
  let first = Infinity;
  for (const { date } of ofClass.get(stockClass.id) ?? []) first = Math.min(first, date);
  return splitPrice(price, factor(stockClass.id, first));
}

/** What outstanding shares of the class were issued for, in today's shares. */
function pricesOf(id: string, { ofClass }: Ledger, factor: SplitFactor): Map<number, number> {
  const prices = new Map<number, number>();
  for (const { issuance, date, quantity, closings } of ofClass.get(id) ?? []) {
    const price = issuance.money("share_price");
    if (price === undefined || closings.length > 0) continue;
    const split = factor(id, date);
    prices.set(splitPrice(price, split), quantity * split + (prices.get(splitPrice(price, split)) ?? 0));
  }
  return prices;
}

/** The newest adjustment of each class. */
function ratioAdjustments({ events }: Ledger, findings: Findings): Map<string, OcfObject> {
  const newest = new Map<string, OcfObject>();
  for (const event of byDate(events.filter(({ type }) => type === "TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT"))) {
    findings.read("conversion ratio adjustments");
    const [id, mechanism] = [event.text("stock_class_id"), event.part("new_ratio_conversion_mechanism")];
    if (id !== undefined && mechanism) newest.set(id, mechanism);
    else event.lacks(id === undefined ? "stock_class_id" : "new_ratio_conversion_mechanism");
  }
  return newest;
}

/** The right to convert by a ratio, as the class has it from the beginning; the first that leads to another class. */
function mechanismOf(stockClass: OcfObject): OcfObject | undefined {
  const rights = stockClass.parts("conversion_rights").filter((right) => right.text("converts_to_stock_class_id") !== stockClass.id);
  return rights.map((right) => right.part("conversion_mechanism")).find((mechanism) => mechanism?.text("type") === "RATIO_CONVERSION");
}

/** The ratio; where a conversion price says the same with more digits, by the price. */
function ratioOf(mechanism: OcfObject, price: number | undefined, findings: Findings): number | undefined {
  const [ratio, conversionPrice] = [mechanism.ratio("ratio"), mechanism.money("conversion_price")];
  const derived = price !== undefined && conversionPrice !== undefined && conversionPrice > 0 ? asTyped(price / conversionPrice) : undefined;
  if (ratio === undefined) return derived;
  // Formats carry ten decimals, so that a ratio may differ from its price in the last of them.
  if (derived === undefined) return ratio;
  if (Math.abs(derived - ratio) <= 1e-6 * ratio) return derived;
  findings.contradict(`${mechanism.called} converts at a ratio of ${ratio}, but its conversion price of ${conversionPrice} makes ${derived}; the ratio is taken.`);
  return ratio;
}
