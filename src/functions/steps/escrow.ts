import { escrowSchedule, type EscrowMethod, type EscrowPeriod } from "../../core/credits/escrowSchedule";
import { least, minus, over, plus, term, times, type Expression } from "../../core/model/expression";
import { elapsedShare } from "../../core/model/lines/time";
import { sum } from "../../core/numbers/sum";
import { toldUpTo, type Asked, type Declared, type Named, type Steps } from "../declaredSteps";
import type { Series } from "../parameters";
import { columns, dayBefore, estimateEachPeriod, expectedRefund, expired, used } from "../table/escrow";

const passed = (day: Expression): Expression => elapsedShare(term("start"), term("end"), day);
const asOf = {
  "Time passed by asOf": passed(term("asOf")),
  "Share of the plan used": used(term("asOf")),
  "Expected refund": expectedRefund,
  Expired: expired(term("asOf")),
};

export const escrowSteps: Readonly<Record<string, Named | Steps>> = {
  ESCROWREVENUE: {
    answer: "Revenue of the window",
    unit: "money",
    parts: {
      "Time passed by the end of the window": passed(term("to")),
      "Time passed before the window": passed(dayBefore),
      "Used by the end of the window": used(term("to")),
      "Used before the window": used(dayBefore),
      "Expected refund": expectedRefund,
      "Expired by the end of the window": expired(term("to")),
      "Expired before the window": expired(dayBefore),
    },
  },
  ESCROWBALANCE: { answer: "Unused credits", unit: "money", parts: asOf },
  CONTRACTLIABILITY: { answer: "Contract liability", unit: "money", parts: asOf },
  ESCROWSCHEDULE: (asked) => {
    const { across } = asked.inputs["usage"] as Series;
    const [period, place] = across ? [asked.column, asked.row] : [asked.row, asked.column];
    const label = columns[place];
    return period === 0 || place === 0 || label === undefined ? [] : schedule(asked, period - 1, label);
  },
};

/** The steps to one figure of one period: the balance roll, or the revenue to date less that of the periods before. */
function schedule(asked: Asked, t: number, label: string): ReturnType<Steps> {
  const { credits, usage, breakage, method, annualRate, periodsPerYear, price } = asked.inputs as Readonly<Record<string, number>> & { usage: Series; breakage?: Series; method: EscrowMethod };
  const estimates = estimateEachPeriod(breakage, usage.values.length);
  const periods = escrowSchedule({ credits: credits!, price: price!, method, ratePerPeriod: annualRate! / periodsPerYear! }, usage.values, estimates);
  const roll = balanceRoll(periods, t, usage.values[t]!, t === usage.values.length - 1);
  const revenue = revenueToDate(periods, t, { method, estimate: estimates[t]!, expires: t === usage.values.length - 1 });
  const all = [...roll, ...revenue];
  return toldUpTo(asked, all, label);
}

const before = (periods: readonly EscrowPeriod[], t: number, of: keyof EscrowPeriod): number => sum(periods.slice(0, t).map((each) => each[of]));

function balanceRoll(periods: readonly EscrowPeriod[], t: number, wanted: number, expires: boolean): Declared[] {
  const left = minus(plus(term("Opening"), term("Deposit")), term("Released"));
  return [
    { label: "Opening", value: periods[t - 1]?.closing ?? 0, words: t === 0 ? "nothing before the first period" : "the closing of the period before" },
    { label: "Deposit", ...(t === 0 ? { formula: term("credits") } : { value: 0, words: "only in period 1" }) },
    { label: "Interest", formula: over(times(plus(term("Opening"), term("Deposit")), term("annualRate")), term("periodsPerYear")) },
    { label: "Usage of the period", value: wanted, words: "as given in usage" },
    { label: "Released", formula: least(term("Usage of the period"), plus(term("Opening"), term("Deposit"))) },
    { label: "Unused", ...(expires ? { formula: left } : { value: 0, words: "only in the last period, the expiry" }) },
    { label: "Closing", formula: minus(left, term("Unused")) },
  ].map((step): Declared => ({ ...step, unit: "money" }));
}

interface Estimate {
  readonly method: EscrowMethod;
  readonly estimate: number;
  readonly expires: boolean;
}

function revenueToDate(periods: readonly EscrowPeriod[], t: number, { method, estimate, expires }: Estimate): Declared[] {
  const [price, credits, used, refund] = [term("price"), term("credits"), term("Used to date"), term("Refund expected")];
  const refundable = method === "Refundable";
  const paid = refundable ? minus(price, refund) : price;
  const share = method === "Remote" ? over(used, credits) : least(1, over(used, refundable ? minus(credits, refund) : times(credits, minus(1, term("Expected breakage")))));
  const soFar = refundable ? term("Recognised to date") : times(price, over(used, credits));
  return [
    { label: "Expected breakage", value: estimate, words: "as estimated for the period", unit: "share" },
    { label: "Refund expected", ...(refundable ? { formula: expires ? term("Unused") : times(term("Expected breakage"), credits) } : { value: 0, words: "nothing is refunded by this method" }) },
    { label: "Used to date", value: before(periods, t + 1, "released"), words: "what was released, added up" },
    { label: "Recognised to date", formula: expires ? paid : times(paid, share) },
    { label: "Recognised before", value: before(periods, t, "revenue"), words: "the revenue of the periods before, added up" },
    { label: "Usage revenue before", value: before(periods, t, "usageRevenue"), words: "the usage revenue of the periods before, added up" },
    { label: "Usage revenue to date", formula: soFar },
    { label: "Usage revenue", formula: minus(term("Usage revenue to date"), term("Usage revenue before")) },
    { label: "Revenue", formula: minus(term("Recognised to date"), term("Recognised before")) },
    { label: "Breakage revenue", formula: minus(term("Revenue"), term("Usage revenue")) },
    { label: "Contract liability", formula: minus(minus(price, refund), term("Recognised to date")) },
    { label: "Refund liability", ...(expires ? { value: 0, words: "paid at the expiry" } : { formula: refund }) },
  ].map((step): Declared => ({ unit: "money", ...step } as Declared));
}
