import { above, atLeast, choose, dayOfMonth, exp, given, greatest, line, minus, monthEnd, monthsBetween, monthsLater, over, plus, power, previous, term, times, when, within0And1, type Expression, type Part } from "../expression";
import { definition, type Line } from "../line";
import { lastClose } from "./closes";
import { hasCommitment, hasCredits, ifNote } from "./gates";

/** Share of a span of days, both inclusive, that has passed at the end of `day`: whole calendar months count equally. */
export const elapsedShare = (start: Part, end: Part, day: Part): Expression =>
  within0And1(over(monthsBetween(start, plus(day, 1)), monthsBetween(start, plus(end, 1))));

/** Share of the plan used after the share `elapsed` of its time, by the curve that the choice `name` names; 0 at 0 and 1 at 1. */
export function curve(name: string, shape: Part, elapsed: Part): Expression {
  const logistic = (x: Part): Expression => over(1, plus(1, exp(times(minus(0, shape), minus(x, 0.5)))));
  return choose(name, {
    Straight: elapsed,
    "Front-loaded": minus(1, power(minus(1, elapsed), shape)),
    "Back-loaded": power(elapsed, shape),
    "S-curve": over(minus(logistic(elapsed), logistic(0)), minus(logistic(1), logistic(0))),
  });
}

const endAfter = (months: Expression): Expression => minus(monthsLater(term("Credit start"), months), 1);

export const time: readonly Line[] = [
  { label: "Credit end", unit: "date", kind: "once", formula: endAfter(term("Credit months")), source: definition },
  { label: "Commitment end", unit: "date", kind: "once", formula: endAfter(term("Commitment months")), source: definition },
  {
    label: "Model end",
    unit: "date",
    kind: "once",
    formula: greatest(
      term("Closing date"),
      when(hasCredits, line("Credit end"), 0),
      when(hasCommitment, line("Commitment end"), 0),
      ifNote(when(given("Conversion date"), term("Conversion date"), 0), 0),
      when(given("Exit date"), term("Exit date"), 0),
      lastClose,
    ),
    source: definition,
  },
  { label: "Months in the model", unit: "months", kind: "once", formula: monthsBetween(plus(monthEnd(term("Closing date"), -1), 1), plus(monthEnd(line("Model end"), 0), 1)), source: definition },
  { label: "Month", unit: "number", kind: "rate", formula: plus(previous("Month"), 1), source: definition },
  { label: "Month end", unit: "date", kind: "rate", formula: monthEnd(term("Closing date"), minus(line("Month"), 1)), source: "FAST 2.03-02" },
  { label: "Days in month", unit: "number", kind: "rate", formula: dayOfMonth(monthEnd(line("Month end"), 0)), source: definition },
  {
    label: "Discount factor",
    unit: "number",
    kind: "rate",
    formula: power(plus(1, term("Discount rate")), over(minus(term("Closing date"), line("Month end")), 365)),
    source: "Actual/365 from closing, as Excel's XNPV",
  },
  {
    label: "Share in deal year 1",
    unit: "share",
    kind: "rate",
    formula: when(
      atLeast(12, line("Month")),
      1,
      when(atLeast(12, minus(line("Month"), 1)), over(minus(dayOfMonth(term("Closing date")), 1), line("Days in month")), 0),
    ),
    source: definition,
  },
  { label: "In month 12", unit: "flag", kind: "rate", formula: minus(atLeast(line("Month"), 12), above(line("Month"), 12)), source: definition },
];
