/** SAFEs and notes as rows of the table of convertibles; what their files leave open is asked. */
import type { ConvertibleKind } from "../core/captable/convertible";
import { entryOf, type Entry } from "./entries";
import { quoted } from "./exchangeFile";
import type { Position, PositionConvertible } from "./position";
import type { Findings } from "./report";
import { serialOf } from "./dateText";

/** Y Combinator's SAFE of September 2018 counts its cap after the money; those before it, before. */
const POST_MONEY_FORM = serialOf(2018, 9, 1)!;
/** From here on a discount looks like what is left of the price: "Discount Rate 85 %". */
const UNUSUAL_DISCOUNT = 0.5;

export const convertibleEntries = ({ convertibles, asOf }: Position, findings: Findings): Entry[] => convertibles.map((each) => convertibleEntry(each, asOf, findings));

function convertibleEntry(of: PositionConvertible, asOf: number | undefined, findings: Findings): Entry {
  const { name, amount, cap, percent, interest = 0, issueDate, withIncrease } = of;
  const kind = of.kind ?? kindOf(of, findings);
  return entryOf({
    Name: name,
    Type: kind,
    Amount: amount,
    Cap: cap,
    Discount: of.discount === undefined ? undefined : discountOf(name, of.discount, findings),
    Percent: percent,
    Interest: interest === 0 ? undefined : interest,
    "Issue date": issueDate,
    "Conversion date": interest === 0 ? undefined : conversionDate(of, asOf, findings),
    Base: withIncrease && kind === "Note" ? "With increase" : undefined,
    "Qualified financing": kind === "Note" ? qualifiedFinancing(of, findings) : of.qualifiedFinancing,
  });
}

function kindOf({ name, issueDate }: PositionConvertible, findings: Findings): ConvertibleKind {
  const when = issueDate !== undefined && issueDate < POST_MONEY_FORM ? "before" : "after";
  const usual = issueDate === undefined ? "" : ` Forms of ${when} September 2018 usually say ${when}.`;
  return findings.ask<ConvertibleKind>({
    sentence: `Is the cap of ${quoted(name)} counted before or after the money of SAFEs?${usual}`,
    fills: { table: "convertibles", row: name, field: "Type" },
    options: ["Post-money SAFE", "Pre-money SAFE"],
    default: when === "before" ? "Pre-money SAFE" : "Post-money SAFE",
  });
}

function discountOf(name: string, discount: number, findings: Findings): number {
  if (discount < UNUSUAL_DISCOUNT || discount >= 1) return discount;
  const rest = Number((1 - discount).toPrecision(12));
  return findings.ask({
    sentence: `The discount of ${quoted(name)} is ${discount}. Is that taken off the price, or is it what is left of the price, so that ${rest} is taken off?`,
    fills: { table: "convertibles", row: name, field: "Discount" },
    options: [discount, rest],
    default: discount,
  });
}

function conversionDate({ name, conversionDate: known }: PositionConvertible, asOf: number | undefined, findings: Findings): number | undefined {
  if (known !== undefined) return known;
  const answer = findings.ask({
    sentence: `Until which day does ${quoted(name)} bear interest? The day of the round is usual.`,
    fills: { table: "convertibles", row: name, field: "Conversion date" },
    ...(asOf === undefined ? {} : { default: asOf }),
  });
  return typeof answer === "number" ? answer : undefined;
}

function qualifiedFinancing({ name, qualifiedFinancing: known, condition }: PositionConvertible, findings: Findings): number | undefined {
  if (known !== undefined) return known === 0 ? undefined : known;
  const answer = findings.ask({
    sentence: `From how much new money on does ${quoted(name)} convert?${condition === undefined ? "" : ` Its condition reads: ${quoted(condition)}.`}`,
    fills: { table: "convertibles", row: name, field: "Qualified financing" },
    default: 0,
  });
  return answer === 0 ? undefined : answer;
}
