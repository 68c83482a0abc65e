/** Days as people and exports write them, in any order of day, month and year; the order is found from the file, or asked. */
import { serialOf } from "../dateText";
import { quoted } from "../exchangeFile";
import type { Findings } from "../report";

export type DateOrder = "month first" | "day first";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})(?:[ T].*)?$/;

/** Excel's serial number of a day, undefined for a blank, NaN for what is no day. */
export function dayIn(text: string, order: DateOrder): number | undefined {
  if (text === "" || /^(?:[-–—]+|n\/?a|none)$/i.test(text)) return undefined;
  const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text);
  if (yearFirst) return day(yearFirst[1]!, Number(yearFirst[2]), yearFirst[3]!);
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [first, second] = [numbers[1]!, numbers[3]!];
    return order === "day first" ? day(numbers[4]!, Number(second), first) : day(numbers[4]!, Number(first), second);
  }
  const named = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  if (named) return day(named[3]!, monthNamed(named[1]!), named[2]!);
  const dayNamed = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{2}|\d{4})$/i.exec(text);
  if (dayNamed) return day(dayNamed[3]!, monthNamed(dayNamed[2]!), dayNamed[1]!);
  return /^[2-7]\d{4}$/.test(text) ? Number(text) : NaN;
}

const monthNamed = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Two digits of a year mean 1970 to 2069. */
const day = (year: string, month: number, dayOfMonth: string): number => serialOf(year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year), month, Number(dayOfMonth)) ?? NaN;

/** Whether 03/04/2024 is in March or in April: another day of the file may tell, else it is asked. */
export function dateOrder(path: string, cells: Iterable<string>, findings: Findings): DateOrder {
  const seen = { monthFirst: false, dayFirst: false };
  let either: string | undefined;
  for (const cell of cells) {
    const numbers = NUMBERS.exec(cell);
    if (!numbers) continue;
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    if (first > 12) seen.dayFirst = true;
    else if (second > 12) seen.monthFirst = true;
    else if (first !== second) either = cell;
  }
  if (seen.dayFirst && seen.monthFirst) findings.contradict(`The file ${quoted(path)} writes some dates with the day first and others with the month first; what could be either has the month first.`);
  if (seen.monthFirst || seen.dayFirst) return seen.monthFirst ? "month first" : "day first";
  if (either === undefined) return "month first";
  const asked = findings.ask({
    id: `${path}/dates`,
    sentence: `Which day is ${quoted(either)} in the file ${quoted(path)}: does the month come first or the day?`,
    options: ["Month first", "Day first"],
    default: either.includes(".") ? "Day first" : "Month first",
  });
  return asked === "Day first" ? "day first" : "month first";
}
