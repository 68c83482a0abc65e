/** Number formats and unit words, by the units of terms, lines and measures. Codes are en-US, as Excel stores them. */
import type { MeasureUnit } from "../core/model/measures";
import type { Term, TermUnit } from "../core/model/terms";

const general = "General";
const money = "#,##0.0";
const percent = "0.0%";
const finePercent = "0.0##%";
const count = "#,##0";
const price = "#,##0.00##";
const date = "yyyy-mm-dd";

const termFormats: Readonly<Record<TermUnit, string>> = {
  choice: general,
  money,
  "money a month": money,
  share: finePercent,
  "annual rate": finePercent,
  ratio: "0.00##",
  shares: count,
  months: "0",
  month: "0",
  date,
  number: general,
  price,
};

const measureFormats: Readonly<Record<MeasureUnit, string>> = {
  money,
  share: percent,
  rate: percent,
  ratio: "0.000",
  multiple: '0.00"x"',
  shares: count,
  months: "0.0",
  hours: count,
  price,
  date,
  number: general,
  flag: "0",
};

export const termFormat = (of: Term): string => termFormats[of.unit];
export const measureFormat = (unit: MeasureUnit): string => measureFormats[unit];
export const dateFormat = date;
export const percentFormat = percent;

/** The word in the Unit column. `moneyName` is what one unit of the deal's money is called. */
export function unitWord(of: Term, moneyName: string): string {
  switch (of.unit) {
    case "money":
      return of.group === "Provider" ? "reporting money" : moneyName;
    case "money a month":
      return `${moneyName} a month`;
    case "price":
      return moneyName;
    case "share":
      return "%";
    case "annual rate":
      return "% a year";
    default:
      return of.unit;
  }
}
