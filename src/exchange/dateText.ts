/** Days as files write them, as Excel's serial numbers. */
import { firstDayOf, FIRST_DATE, daysInMonth, LAST_DATE } from "../core/numbers/dates";

/** Serial number of a day; undefined for a day that no calendar has, or that Excel does not. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  if (!(month >= 1 && month <= 12 && year >= 1900 && year <= 9999)) return undefined;
  const index = 12 * year + month - 1;
  if (!(day >= 1 && day <= daysInMonth(index))) return undefined;
  const serial = firstDayOf(index) + day - 1;
  return serial >= FIRST_DATE && serial <= LAST_DATE ? serial : undefined;
}

/** 2024-02-19, or the day of a time such as 2024-02-19T10:00:00Z. */
export function isoSerial(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text.trim());
  return parts ? serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}
