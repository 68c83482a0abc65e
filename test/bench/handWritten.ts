/**
 * What a careful programmer would write by hand for one credit deal: one loop over the months in doubles, no model behind it.
 * The benchmark compares the fast reading with it, same terms and same answers.
 */
import { dayOfMonth, endOfMonth, monthsBetween, monthsLater } from "../../src/core/numbers/dates";

export interface PlainDeal {
  cash: number; credits: number; counted: number; others: number; post: number; closing: number; months: number;
  curve: "Straight" | "Front-loaded" | "Back-loaded" | "S-curve"; shape: number; breakage: number; cost: number; worth: number; lockIn: number; rate: number;
  segment: number; growth: number; startUpCash: number; compute: number; other: number; gpuPrice: number; decline: number;
  exitDate: number; exitValue: number; preference: number; dilution: number;
}

/** In the order of `measured`. */
export const measured = [
  "Post-money", "Pre-money", "Investor stake", "Round sold", "Credit cost", "Economic outlay", "Economic outlay PV", "Look-through post-money", "Discount to face",
  "Credit value", "Break-even premium", "Revenue", "Breakage revenue", "Gross profit", "Contract liability", "Circular share", "Growth contribution", "Runway",
  "GPU-hours", "Exit proceeds", "Headline MOIC", "Economic MOIC", "Headline IRR", "Economic IRR", "Peak funding",
];

/** A solver for the rate at which flows on days are worth nothing. */
export type Rate = (flows: readonly number[], days: readonly number[]) => number;

export function handWritten(deal: PlainDeal, out: Float64Array, at: number, rate: Rate): void {
  const consideration = deal.cash + deal.credits * deal.counted;
  const newMoney = consideration + deal.others;
  const stake = consideration / deal.post;
  const end = monthsLater(deal.closing, deal.months) - 1;
  const last = Math.max(end, deal.exitDate);
  const life = monthsBetween(deal.closing, end + 1);
  const firstMonth = endOfMonth(deal.closing, 0);
  const firstDay = dayOfMonth(deal.closing);
  const days: number[] = [deal.closing];
  const flows: number[] = [-deal.cash];
  let before = 0, cost = 0, costPV = 0, value = 0, revenue = 0, breakage = 0, liability = 0, circular = 0, hours = 0, peak = deal.cash + deal.credits;
  for (let t = 1; ; t++) {
    const day = endOfMonth(firstMonth, t - 1);
    const x = share(deal, Math.min(1, Math.max(0, monthsBetween(deal.closing, day + 1) / life)));
    const usage = deal.credits * (1 - deal.breakage) * (x - before);
    const price = consideration - deal.cash;
    const factor = (1 + deal.rate) ** ((deal.closing - day) / 365);
    const earned = price * (x - before);
    const inMonth = dayOfMonth(day);
    const weight = t <= 12 ? 1 : t === 13 ? (firstDay - 1) / inMonth : 0;
    cost += deal.cost * usage;
    costPV += deal.cost * usage * factor;
    value += usage * deal.worth * (1 - deal.lockIn) * factor;
    revenue += earned;
    breakage += earned * deal.breakage;
    circular += earned * weight;
    hours += usage / (deal.gpuPrice * (1 - deal.decline) ** ((t - 1) / 12));
    if (t === 12) liability = price * (1 - x);
    peak = Math.max(peak, deal.cash + cost + (day >= end ? 0 : deal.credits - deal.credits * (1 - deal.breakage) * x));
    days.push(day);
    flows.push(-deal.cost * usage);
    before = x;
    if (day >= last) break;
  }
  const outlay = deal.cash + cost;
  const face = deal.cash + deal.credits;
  const proceeds = Math.max(stake * (1 - deal.dilution) * deal.exitValue, Math.min(deal.preference * consideration, (deal.exitValue * consideration) / newMoney));
  days.push(deal.exitDate);
  flows.push(proceeds);
  const segment = deal.segment * (1 + deal.growth);
  const purse = deal.startUpCash + deal.cash + deal.others;
  const onCredits = Math.min(deal.credits / deal.compute, life);
  const runway = deal.other * onCredits > purse ? purse / deal.other : onCredits + (purse - deal.other * onCredits) / (deal.compute + deal.other);
  out.set([
    deal.post, deal.post - newMoney, stake, newMoney / deal.post, cost, outlay, deal.cash + costPV, outlay / stake, 1 - outlay / face, value,
    deal.credits / (value / deal.worth) - 1, revenue, breakage, revenue - cost, liability, circular / segment, circular / deal.segment, runway, hours, proceeds, proceeds / face,
    proceeds / outlay, rate([-face, proceeds], [deal.closing, deal.exitDate]), rate(flows, days), peak,
  ], at);
}

function share({ curve, shape }: PlainDeal, p: number): number {
  const logistic = (x: number): number => 1 / (1 + Math.exp(-shape * (x - 0.5)));
  if (curve === "Straight") return p;
  if (curve === "Front-loaded") return 1 - (1 - p) ** shape;
  if (curve === "Back-loaded") return p ** shape;
  return (logistic(p) - logistic(0)) / (logistic(1) - logistic(0));
}

/** The textbook: Newton in the rate, a power a flow. */
export function newtonRate(flows: readonly number[], days: readonly number[]): number {
  let rate = 0.1;
  for (let pass = 0; pass < 100; pass++) {
    let value = 0;
    let slope = 0;
    for (let i = 0; i < flows.length; i++) {
      const years = (days[i]! - days[0]!) / 365;
      const worth = flows[i]! * (1 + rate) ** -years;
      value += worth;
      slope -= (years * worth) / (1 + rate);
    }
    const next = rate - value / slope;
    if (Math.abs(next - rate) < 1e-12) return next;
    rate = next;
  }
  return NaN;
}
