import { escrowSchedule, requirePrice } from "../../core/credits/escrowSchedule";
import { invalid } from "../../core/calculationError";
import { atLeast, choose, minus, plus, term, times, when, type Part } from "../../core/model/expression";
import type { Inputs } from "../../core/model/formula";
import { curve as curveOf, elapsedShare } from "../../core/model/lines/time";
import { isoDate } from "../../core/numbers/dates";
import type { Table } from "../cells";
import { byFormula, byTable, type Help } from "../customFunction";
import { above0, choice, date, from0, from0ToBelow1, number, numbers, orNone, type Series } from "../parameters";
import { breakage, curve, planHelp, shape } from "./credits";

const methods = ["Proportional", "Remote", "Refundable"] as const;
const method = choice("method", methods);
const price = number("price", from0, term("credits"));
const credits = number("credits", from0);

/** Share of the plan used at the end of a day. */
export const used = (day: Part) => curveOf("curve", term("shape"), elapsedShare(term("start"), term("end"), day));
/** The day before a window. */
export const dayBefore = minus(term("from"), 1);
const expectedUse = minus(1, term("breakage"));
export const expectedRefund = times(term("breakage"), term("credits"));
/** 1 from the last day on which credits can be used. */
export const expired = (day: Part) => atLeast(day, term("end"));

/** Revenue recognised for the share `planned` of the plan; `over` is 1 where the expiry counts. */
const revenueFor = (planned: Part, over: Part) =>
  choose("method", {
    Proportional: times(term("price"), planned),
    Remote: plus(times(term("price"), expectedUse, planned), times(term("price"), term("breakage"), over)),
    Refundable: times(minus(term("price"), expectedRefund), planned),
  });

function inOrder(inputs: Inputs, first: string, last: string): void {
  const [from, to] = [Number(inputs[first]), Number(inputs[last])];
  if (from > to) throw invalid(last, `${last} is ${isoDate(to)}, before ${first} (${isoDate(from)}); ${first} or a later date is allowed.`);
}

function checkPlan(inputs: Inputs): void {
  inOrder(inputs, "start", "end");
  if (inputs.method === "Refundable") requirePrice(Number(inputs.price), Number(inputs.breakage) * Number(inputs.credits));
}

export const escrow = [
  byFormula(
    "ESCROWREVENUE",
    [credits, date("start"), date("end"), date("from"), date("to"), curve, breakage, method, price, shape],
    revenueFor(minus(used(term("to")), used(dayBefore)), minus(expired(term("to")), expired(dayBefore))),
    (inputs) => {
      checkPlan(inputs);
      inOrder(inputs, "from", "to");
    },
  ),
  byFormula(
    "ESCROWBALANCE",
    [credits, date("start"), date("end"), date("asOf"), curve, breakage, shape],
    when(expired(term("asOf")), 0, times(term("credits"), minus(1, times(expectedUse, used(term("asOf")))))),
    checkPlan,
  ),
  byFormula(
    "CONTRACTLIABILITY",
    [credits, date("start"), date("end"), date("asOf"), curve, breakage, method, price, shape],
    revenueFor(minus(1, used(term("asOf"))), minus(1, expired(term("asOf")))),
    checkPlan,
  ),
  byTable(
    "ESCROWSCHEDULE",
    [number("credits", above0), numbers("usage", from0), orNone(numbers("breakage", from0ToBelow1)), method, number("annualRate", from0, 0), number("periodsPerYear", above0, 12), price],
    (face, usage, estimates, way, rate, periodsPerYear, paid): Table => {
      const terms = { credits: face, price: paid, method: way, ratePerPeriod: rate / periodsPerYear };
      const periods = escrowSchedule(terms, usage.values, estimateEachPeriod(estimates, usage.values.length));
      const rows = periods.map((period, t) => [t + 1, ...Object.values(period) as number[]]);
      return usage.across ? columns.map((label, i) => [label, ...rows.map((row) => row[i]!)]) : [columns, ...rows];
    },
  ),
];

/** In the order of an EscrowPeriod. */
export const columns = ["Period", "Opening", "Deposit", "Interest", "Released", "Unused", "Closing", "Usage revenue", "Breakage revenue", "Revenue", "Contract liability", "Refund liability"];

export function estimateEachPeriod(estimates: Series | undefined, periods: number): readonly number[] {
  const values = estimates?.values ?? [0];
  if (values.length === 1) return Array<number>(periods).fill(values[0]!);
  if (values.length === periods) return values;
  throw invalid("breakage", `breakage has ${values.length} values; one, or one for each of the ${periods} periods of usage, is allowed.`);
}

const face = "Face value of the credits";
const start = "First day on which credits can be used";
const end = "Last day on which credits can be used";
const asOf = "The balance at the end of this day";
const paid = "What is paid for the credits; their face where nothing is said";
const methodHelp = "Breakage is revenue in proportion to use (Proportional), when it has become remote (Remote), or is paid back (Refundable)";
const standard = "ASC 606-10-55-46 to 55-49; IFRS 15.B44 to B47";
const refundError = "#VALUE! where a refund of the unused credits would be more than their price.";
/** 390 of credits from 1 March 2024 to 28 February 2026. */
const plan = [390, 45352, 46081] as const;

export const escrowHelp = {
  ESCROWREVENUE: {
    summary: "Revenue from credits in a window of days. Adjoining windows add up exactly to the whole.",
    parameters: { credits: face, start, end, from: "First day of the window", to: "Last day of the window", ...planHelp, method: methodHelp, price: paid },
    errors: refundError,
    examples: [
      { arguments: [...plan, 45352, 46081, null, 0.1], result: 390 },
      { arguments: [...plan, 46081, 46081, null, 0.1, "Remote", 390], result: 39 + (351 / 24) * (1 / 28) },
    ],
    source: standard,
  },
  ESCROWBALANCE: {
    summary: "Face value of unused credits at the end of a day; 0 from the last day on.",
    parameters: { credits: face, start, end, asOf, ...planHelp },
    examples: [
      { arguments: [...plan, 45351], result: 390 },
      { arguments: [...plan, 45716], result: 195 },
    ],
    source: "By elapsed time: whole calendar months count equally",
  },
  CONTRACTLIABILITY: {
    summary: "Revenue from credits that ESCROWREVENUE has not yet recognised at the end of a day, without the refund liability.",
    parameters: { credits: face, start, end, asOf, ...planHelp, method: methodHelp, price: paid },
    errors: refundError,
    examples: [{ arguments: [...plan, 45716, null, 0.1, "Refundable"], result: 351 / 2 }],
    source: "ASC 606-10-45-2",
  },
  ESCROWSCHEDULE: {
    summary: "Roll-forward of credits in escrow from actual usage a period; the last period is the expiry.",
    parameters: {
      credits: `${face}, deposited in period 1`,
      usage: "Face value used in each period: a column gives a row a period, a row gives a column a period. It is capped at the balance",
      breakage: "Share expected to remain unused: one for all periods, or an estimate a period, a change of which is caught up at once; 0 where nothing is said",
      method: methodHelp,
      annualRate: "Simple annual interest on the balance, paid out",
      periodsPerYear: "Periods in a year",
      price: paid,
    },
    errors: refundError,
    examples: [
      {
        arguments: [100, [[30], [50]], 0.2, null, 0.12],
        result: [
          columns,
          [1, 0, 100, 1, 30, 0, 70, 30, 7.5, 37.5, 62.5, 0],
          [2, 70, 0, 0.7, 50, 20, 0, 50, 12.5, 62.5, 0, 0],
        ],
      },
    ],
    source: standard,
  },
} satisfies Readonly<Record<string, Help>>;
