/**
 * Splits of a stock class. A package may re-issue every security at a split, and then the split is in the quantities already; or it may
 * record the split alone, and then everything issued before it is multiplied.
 */
import type { Findings } from "../report";
import type { Ledger } from "./ocfLedger";

/** New shares for one old share of a class, of what was issued on a day. */
export type SplitFactor = (stockClassId: string | undefined, date: number) => number;

export function splitFactor(ledger: Ledger, findings: Findings): SplitFactor {
  const splits = new Map<string, { readonly date: number; readonly ratio: number }[]>();
  const reissued = reissues(ledger);
  for (const split of ledger.events.filter(({ type }) => type === "TX_STOCK_CLASS_SPLIT")) {
    const [stockClass, ratio, date] = [split.text("stock_class_id"), split.ratio("split_ratio"), split.date("date")!];
    if (stockClass === undefined || ratio === undefined) {
      split.lacks(stockClass === undefined ? "stock_class_id" : "split_ratio");
      continue;
    }
    findings.read("stock class splits");
    if (reissued.has(split.id) || reissued.has(dayOfClass(date, stockClass))) {
      findings.ignore(`${split.called} is in the quantities of re-issued securities already; options, warrants and pools of the class are taken as they are written.`);
      continue;
    }
    findings.read("stock class splits applied");
    splits.set(stockClass, [...(splits.get(stockClass) ?? []), { date, ratio }]);
  }

  return (stockClass, date) => (splits.get(stockClass ?? "") ?? []).reduce((factor, each) => (date < each.date ? factor * each.ratio : factor), 1);
}

/** Splits that re-issuances name, and the classes of which securities were re-issued on a day. */
function reissues({ events, securities }: Ledger): Set<string> {
  const reissued = new Set<string>();
  for (const event of events) {
    if (event.type !== "TX_STOCK_REISSUANCE") continue;
    reissued.add(event.text("split_transaction_id") ?? "");
    reissued.add(dayOfClass(event.date("date")!, securities.get(event.text("security_id") ?? "")?.issuance.text("stock_class_id") ?? ""));
  }
  reissued.delete("");
  return reissued;
}

const dayOfClass = (date: number, stockClass: string): string => JSON.stringify([date, stockClass]);

/** Whole shares: a split leaves no fraction of a share, it is paid out. */
export function wholeShares(shares: number, called: string, findings: Findings): number {
  const nearest = Math.round(shares);
  if (Math.abs(shares - nearest) <= 1e-9 * Math.max(1, shares)) return nearest;
  findings.ignore(`The split leaves ${called} with ${shares} shares; the fraction is dropped.`);
  return Math.floor(shares);
}

export const splitPrice = (price: number, factor: number): number => (factor === 1 ? price : Number((price / factor).toPrecision(15)));

