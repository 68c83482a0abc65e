/**
 * The time axis of a model: the ends of its periods. The usual one has a calendar month a period; a finer one, with days in
 * between, answers for windows that do not end with a month.
 */
import { endOfMonth, monthOf } from "../numbers/dates";

export interface Axis {
  readonly closing: number;
  /** Serial numbers of the period ends, ascending. */
  readonly ends: Float64Array;
}

export function monthly(closing: number, months: number): Axis {
  const ends = new Float64Array(months);
  for (let t = 0; t < months; t++) ends[t] = endOfMonth(closing, t);
  return { closing, ends };
}

/** The months with further period ends among them: days from closing on, up to the last month end. */
export function refined(axis: Axis, days: readonly number[]): Axis {
  const last = axis.ends[axis.ends.length - 1] ?? axis.closing;
  const inside = days.filter((day) => day >= axis.closing && day <= last);
  const ends = Float64Array.from(new Set([...axis.ends, ...inside])).sort();
  return { closing: axis.closing, ends };
}

/** The calendar month of the model that a period end lies in, from 1. */
export const monthNumber = (axis: Axis, end: number): number => monthOf(end) - monthOf(axis.closing) + 1;
