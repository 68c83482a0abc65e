/**
 * Dates as Excel serial numbers (1900 system, valid from 1 March 1900 on) in integer civil arithmetic: no Date, no time
 * zone, no clock. A month is counted as 12*year + month - 1.
 */

/** 1 March 1900, the first date on which the 1900 system is right. */
export const FIRST_DATE = 61;
/** 31 December 9999, Excel's last date. */
export const LAST_DATE = 2958465;

const SERIAL_OF_1970 = 25569;
/** Days from 1 March of the year 0, where the 400-year cycle of the calendar begins, to 1 January 1970. */
const CYCLE_TO_1970 = 719468;

/** The calendar month of a date, as 12*year + month - 1. */
export function monthOf(date: number): number {
  const yearOfMarch = marchYear(date);
  const monthFromMarch = Math.floor((5 * dayOfMarchYear(date, yearOfMarch) + 2) / 153);
  return 12 * yearOfMarch + monthFromMarch + 2;
}

/** Serial number of the first day of a month counted as 12*year + month - 1. */
export function firstDayOf(month: number): number {
  const fromMarch = month - 2;
  const year = Math.floor(fromMarch / 12);
  const monthFromMarch = fromMarch - 12 * year;
  return firstDayOfMarchYear(year) + Math.floor((153 * monthFromMarch + 2) / 5);
}

/** Day of the month, from 1. */
export const dayOfMonth = (date: number): number => date - firstDayOf(monthOf(date)) + 1;

export const daysInMonth = (month: number): number => firstDayOf(month + 1) - firstDayOf(month);

/** Excel's EOMONTH: the last day of the month that lies `months` after the date's. */
export const endOfMonth = (date: number, months: number): number => firstDayOf(monthOf(date) + months + 1) - 1;

/** Excel's EDATE: the same day `months` later, or the last day of a month that is too short for it. */
export function monthsLater(date: number, months: number): number {
  const month = monthOf(date);
  const day = date - firstDayOf(month);
  return firstDayOf(month + months) + Math.min(day, daysInMonth(month + months) - 1);
}

/** Whole part and the two day shares of the distance between two dates: the pieces that every arithmetic can add exactly. */
export interface MonthDistance {
  readonly wholeMonths: number;
  readonly fromDay: number;
  readonly fromDays: number;
  readonly toDay: number;
  readonly toDays: number;
}

export function monthDistance(from: number, to: number): MonthDistance {
  const fromMonth = monthOf(from);
  const toMonth = monthOf(to);
  return {
    wholeMonths: toMonth - fromMonth,
    fromDay: from - firstDayOf(fromMonth),
    fromDays: daysInMonth(fromMonth),
    toDay: to - firstDayOf(toMonth),
    toDays: daysInMonth(toMonth),
  };
}

/**
 * Months from the start of one day to the start of another, each day a share of its own calendar month. The distance is
 * taken from integer parts, so that no digits cancel: subtracting two positions counted from the year 0 loses twelve bits.
 */
export function monthsBetween(from: number, to: number): number {
  const fromMonth = monthOf(from);
  const toMonth = monthOf(to);
  const toShare = (to - firstDayOf(toMonth)) / daysInMonth(toMonth);
  const fromShare = (from - firstDayOf(fromMonth)) / daysInMonth(fromMonth);
  return toMonth - fromMonth + (toShare - fromShare);
}

/** A date as people and error messages write it: 2024-02-19. */
export function isoDate(date: number): string {
  const month = monthOf(date);
  const pad = (part: number, width: number): string => String(part).padStart(width, "0");
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-${pad(dayOfMonth(date), 2)}`;
}

const daysFromCycle = (date: number): number => Math.floor(date) - SERIAL_OF_1970 + CYCLE_TO_1970;

/** The year that begins on 1 March: leap days fall on its last day. */
function marchYear(date: number): number {
  const days = daysFromCycle(date);
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  return yearOfEra + era * 400;
}

const dayOfMarchYear = (date: number, year: number): number => Math.floor(date) - firstDayOfMarchYear(year);

function firstDayOfMarchYear(year: number): number {
  const days = 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return days - CYCLE_TO_1970 + SERIAL_OF_1970;
}
