import { invalid, unanswerable } from "../../core/calculationError";
import { isoDate } from "../../core/numbers/dates";
import { internalRate, presentValue } from "../../core/numbers/internalRate";
import { byRule, type Help } from "../customFunction";
import { aboveMinus1, anyNumber, dates, number, numbers, type Series } from "../parameters";

/** The flows that have a date; places in which both are blank are left out. */
export function datedFlows({ values }: Series, days: readonly (number | undefined)[]): { readonly amounts: readonly number[]; readonly dates: readonly number[] } {
  if (values.length !== days.length) throw invalid("dates", `dates has ${days.length} values and values has ${values.length}; a date for each value is needed.`);
  const places = [...values.keys()].filter((i) => days[i] !== undefined || values[i] !== 0);
  const missing = places.find((i) => days[i] === undefined);
  if (missing !== undefined) throw invalid("dates", `dates in place ${missing + 1} is blank; a date for the value ${values[missing]} is needed.`);
  return { amounts: places.map((i) => values[i]!), dates: places.map((i) => days[i]!) };
}

export const returns = [
  byRule(
    "XIRR",
    [numbers("values", anyNumber), dates("dates"), number("guess", aboveMinus1, 0.1)],
    (values, days, guess) => {
      const flows = datedFlows(values, days);
      const flat = flows.dates.every((day) => day === flows.dates[0]) || !flows.amounts.some((amount) => amount > 0) || !flows.amounts.some((amount) => amount < 0);
      if (flat) throw unanswerable("values", "values are all of one sign or one date; a rate of return needs money out and money in on two dates.");
      const rate = internalRate(flows, { nearest: guess });
      if (rate === undefined) throw unanswerable("values", "No rate above -100 % makes these flows worth nothing.");
      return rate;
    },
  ),
  byRule(
    "XNPV",
    [number("rate", aboveMinus1), numbers("values", anyNumber), dates("dates")],
    (rate, values, days) => {
      const flows = datedFlows(values, days);
      const first = flows.dates[0]!;
      const earlier = flows.dates.find((day) => day < first);
      if (earlier !== undefined) throw invalid("dates", `dates holds ${isoDate(earlier)}, before the first date (${isoDate(first)}); the first or later dates are allowed.`);
      return presentValue(rate, flows, first);
    },
  ),
  byRule(
    "MOIC",
    [numbers("values", anyNumber)],
    ({ values }) => {
      const total = (sign: 1 | -1): number => values.reduce((sum, value) => sum + Math.max(0, sign * value), 0);
      if (total(-1) === 0) throw unanswerable("values", "values holds no money out (negative), and nothing can be divided by it.");
      return total(1) / total(-1);
    },
  ),
];

const flowHelp = "Flows, + in and - out, a row or a column";
const dateHelp = "The date of each flow";
const excel = "Microsoft Excel function reference; Actual/365 from the first date";
const microsoft = [[[-10000, 2750, 4250, 3250, 2750]], [[39448, 39508, 39751, 39859, 39904]]] as const;

export const returnsHelp = {
  XIRR: {
    summary: "Internal rate of return of dated flows. The answer is tested; of several rates it is the one nearest to the guess.",
    parameters: { values: flowHelp, dates: `${dateHelp}; dates before the first are allowed`, guess: "Which rate is meant where there are several" },
    errors: "#NUM! where the flows do not change sign, fall on one date, or no rate fits.",
    examples: [{ arguments: microsoft, result: 0.3733625335188314 }],
    source: excel,
  },
  XNPV: {
    summary: "Present value of dated flows at the first date.",
    parameters: { rate: "Annual effective discount rate", values: flowHelp, dates: `${dateHelp}; none before the first` },
    examples: [{ arguments: [0.1, [[-100, 110]], [[44000, 44365]]], result: 0 }],
    source: excel,
  },
  MOIC: {
    summary: "Multiple of invested capital: money in over money out.",
    parameters: { values: flowHelp },
    errors: "#NUM! where there is no money out.",
    examples: [{ arguments: [[[-100, -50, 60, 240]]], result: 2 }],
    source: "Sum of inflows over sum of outflows",
  },
} satisfies Readonly<Record<string, Help>>;
