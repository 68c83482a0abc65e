/** What a note has grown to on the day it converts or is repaid. Days are actual, the day of issue excluded. */
import { invalid } from "../calculationError";
import { dayOfMonth, daysInMonth, monthOf } from "../numbers/dates";

export const dayCounts = ["Actual/365", "Actual/360", "30/360"] as const;
export type DayCount = (typeof dayCounts)[number];

export type Interest =
  | { readonly method: "Simple"; readonly dayCount?: DayCount }
  /** Whole periods only: what has begun and not ended earns nothing yet. PIK interest is the same arithmetic. */
  | { readonly method: "Compound"; readonly periodsPerYear: number };

export interface Note {
  /** Money, from 0. */
  readonly principal: number;
  /** A year, from 0. */
  readonly rate: number;
  /** Excel serial numbers. */
  readonly issueDate: number;
  readonly conversionDate: number;
  readonly interest: Interest;
}

/** Principal and interest. */
export function noteAmount({ principal, rate, issueDate, conversionDate, interest }: Note): number {
  if (!(principal >= 0)) throw invalid("principal", `principal is ${principal}; an amount from 0 is needed.`);
  if (!(rate >= 0)) throw invalid("rate", `rate is ${rate}; a rate from 0 is needed.`);
  if (!(conversionDate >= issueDate)) throw invalid("conversionDate", `conversionDate is ${conversionDate}; a date not before the issue date ${issueDate} is needed.`);
  if (interest.method === "Simple") return principal + principal * rate * years(issueDate, conversionDate, interest.dayCount ?? "Actual/365");
  return principal * (1 + rate / interest.periodsPerYear) ** wholePeriods(issueDate, conversionDate, interest.periodsPerYear);
}

export function years(from: number, to: number, dayCount: DayCount): number {
  if (dayCount === "Actual/365") return (to - from) / 365;
  if (dayCount === "Actual/360") return (to - from) / 360;
  return thirties(from, to) / 360;
}

/** 30/360, bond basis: a 31st is a 30th, the later one only after a 30th (ISDA 2006, 4.16 f). */
function thirties(from: number, to: number): number {
  const fromDay = Math.min(dayOfMonth(from), 30);
  const toDay = dayOfMonth(to) === 31 && fromDay === 30 ? 30 : dayOfMonth(to);
  return 30 * (monthOf(to) - monthOf(from)) + toDay - fromDay;
}

/** Periods are whole months long; one that ends on the last day of a short month is complete. */
export function wholePeriods(from: number, to: number, periodsPerYear: number): number {
  if (!(Number.isInteger(periodsPerYear) && periodsPerYear > 0 && 12 % periodsPerYear === 0)) {
    throw invalid("periodsPerYear", `periodsPerYear is ${periodsPerYear}; 1, 2, 3, 4, 6 or 12 is needed.`);
  }
  const months = monthOf(to) - monthOf(from);
  const complete = dayOfMonth(to) >= Math.min(dayOfMonth(from), daysInMonth(monthOf(to)));
  return Math.floor((months - (complete ? 0 : 1)) / (12 / periodsPerYear));
}
