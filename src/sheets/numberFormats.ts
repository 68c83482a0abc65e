/**
 * Number formats and unit words, by the units of terms, lines and measures. Codes are en-US, as Excel stores them: it shows their
 * separators as each reader's own settings have them.
 */
import type { MeasureUnit } from "../core/model/measures";
import type { Term, TermUnit } from "../core/model/terms";

const general = "General";
const money = "#,##0.0";
const percent = "0.0%";
const finePercent = "0.0##%";
const count = "#,##0";
/** Where money is in millions, the price of a share has its first digit far behind the point. */
const price = "#,##0.00######";
/** Not a pattern but a name: this code is Excel's own short date, which every reader sees in the order of his country. */
const date = "m/d/yyyy";

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

/** Negative figures in brackets, and room for the bracket behind the others, so that digits stand below digits. */
const bracketed = (code: string): string => `${code}_);(${code})`;

const measureFormats: Readonly<Record<MeasureUnit, string>> = {
  money: bracketed(money),
  share: bracketed(percent),
  rate: bracketed(percent),
  ratio: bracketed("0.000"),
  multiple: bracketed('0.00"x"'),
  shares: bracketed(count),
  months: bracketed("0.0"),
  hours: bracketed(count),
  price: bracketed(price),
  date,
  number: general,
  flag: "0_)",
};

export const termFormat = (of: Pick<Term, "unit">): string => termFormats[of.unit];
export const measureFormat = (unit: MeasureUnit): string => measureFormats[unit];
/** What is posted: the unit may be finer than hundredths, and an account that stands at 0 is a dash. */
export const postedFormat = '#,##0.00####_);(#,##0.00####);"–"_)';
/** All of them: whoever sees one of these on a figure of another unit knows that it was not chosen by hand. */
export const unitFormats: ReadonlySet<string> = new Set([...Object.values(termFormats), ...Object.values(measureFormats)]);
export const dateFormat = date;
/** A month, for the axis of a chart. */
export const monthFormat = "mmm yy";

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

/** The word beside a measure or a line. */
export function figureUnit(unit: MeasureUnit, moneyName: string): string {
  switch (unit) {
    case "money":
    case "price":
      return moneyName;
    case "share":
      return "%";
    case "rate":
      return "% a year";
    case "multiple":
      return "x";
    case "flag":
      return "0 or 1";
    default:
      return unit;
  }
}
