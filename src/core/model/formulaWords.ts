/** The symbols of a formula, and in English the words between them. Small, so that whoever needs only the words loads nothing else. */
import type { BinaryOperator, EventReading, Expression } from "./expression";

export const symbols = {
  add: ["+", 1],
  subtract: ["-", 1],
  multiply: ["×", 2],
  divide: ["/", 2],
  power: ["^", 3],
  atLeast: [">=", 0],
  above: [">", 0],
} as const satisfies Partial<Record<BinaryOperator, readonly [symbol: string, strength: number]>>;
/** What has words of its own: operators, and what is said of a condition or of a line over time. */
export type Called = Exclude<Expression["op"], keyof typeof symbols | "number" | "term" | "line" | "choose" | "event" | "corkscrew"> | EventReading | "otherwise" | "byClasses" | "aboveBend" | "byDefault" | "not0" | "fromTo";
export type Calls = Readonly<Record<Called, (a: string, b: string, c: string) => string>>;

export const calls: Calls = {
  min: (a, b) => `the smaller of ${a} and ${b}`,
  max: (a, b) => `the larger of ${a} and ${b}`,
  monthEnd: (date, months) => (months === "0" ? `month end of ${date}` : `month end of ${date} + ${months} months`),
  monthsLater: (date, months) => `${date} + ${months} months`,
  monthsBetween: (from, to) => `months from ${from} to ${to}`,
  exp: (x) => `exp(${x})`,
  dayOfMonth: (date) => `day of ${date}`,
  given: (label) => `${label} is given`,
  previous: (label) => `${label} of the month before`,
  running: (label) => `${label} up to this month`,
  total: (label) => `total of ${label}`,
  largest: (label) => `largest ${label}`,
  internalRate: (label) => `internal rate of return of ${label}`,
  when: (condition, then, otherwise) => `if ${condition}: ${then}, otherwise ${otherwise}`,
  otherwise: (formula) => `otherwise: ${formula}`,
  payout: (exit, otherwise) => `if classes are given: what they pay the provider at ${exit}, otherwise ${otherwise}`,
  byClasses: (pieces) => `by the classes given, in place of stake, Liquidation preference and Later dilution: ${pieces}`,
  aboveBend: (amount, bend, why) => `what ${amount} is above ${bend} (${why})`,
  byDefault: (formula) => `default: ${formula}`,
  not0: (amount) => `${amount} is not 0`,
  eventful: (kinds, then, otherwise) => `with events of ${kinds}: ${then}, otherwise ${otherwise}`,
  inPeriod: (kind) => `${kind} in this month`,
  inMonth: (kind) => `number of events ${kind} in this month`,
  toDate: (kind) => `${kind} up to this month`,
  latest: (kind, otherwise) => `the latest ${kind}, before the first ${otherwise}`,
  all: (kind) => `all ${kind}`,
  lastDay: (kind) => `last day of ${kind}`,
  unanswered: () => "no answer",
  fromTo: (first, last, month) => `${first} in month 1, ${last} in month ${month}`,
};
