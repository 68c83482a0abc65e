import { countedMoney } from "../../core/captable/antiDilution";
import { convertsIn } from "../../core/captable/convertible";
import { wholePeriods, years, type DayCount } from "../../core/captable/noteAmount";
import type { RegisterRow } from "../../core/captable/register";
import { sharesBoughtBack } from "../../core/captable/warrants";
import { minus, over, plus, power, term, times } from "../../core/model/expression";
import { told, toldUpTo, type Asked, type Declared, type Named, type Steps } from "../declaredSteps";
import { compounding, registerColumns } from "../table/capTable";
import { asGiven, closedRound, issuedShares, roundSteps, type Closed } from "./closedRound";
import { conversionSteps } from "./conversion";
import { holdingSteps } from "./holding";

export const capTableSteps: Readonly<Record<string, Named | Steps>> = {
  CAPTABLE: (asked) => {
    const label = registerColumns[asked.column];
    if (asked.row === 0 || asked.column < 2 || label === undefined) return [];
    const of = closedRound(asked);
    if (asked.row > of.rows.length) return totalSteps(asked, of, label);
    const { reason } = of.rows[asked.row - 1]!;
    if (label === "Reason" && reason === "") return [];
    return toldUpTo(asked, [...rowSteps(of, asked.row - 1), { label: "Reason", value: reason, words: "the term that rules the row", needs: ["Issued"] }], label);
  },
  ROUNDPRICE: (asked) => toldUpTo(asked, roundSteps(closedRound(asked)), "Round price"),
  ANTIDILUTION: { answer: "Conversion price after the issue", unit: "price", parts: { "Money counted": countedMoney } },
  WARRANTSHARES: { answer: "Shares added", unit: "shares", parts: { "Shares bought back": sharesBoughtBack } },
  NOTEAMOUNT: (asked) => {
    const { start, end, method, basis } = asked.inputs as { start: number; end: number; method: keyof typeof compounding; basis: DayCount };
    const periods = compounding[method];
    if (periods > 0) {
      return told(asked, [
        { label: "Whole periods", value: wholePeriods(start, end, periods), words: "from start to end; one that has begun and not ended does not count" },
        { label: "Periods a year", value: periods, words: "by the method" },
        { label: "Amount with interest", formula: times(term("principal"), power(plus(1, over(term("rate"), term("Periods a year"))), term("Whole periods"))), unit: "money" },
      ]);
    }
    const days = basis === "30/360" ? { value: years(start, end, basis), words: "months of 30 days in years of 360" } : { formula: over(minus(term("end"), term("start")), basis === "Actual/365" ? 365 : 360) };
    return told(
      asked,
      [
        { label: "Years", ...days },
        { label: "Interest", formula: times(term("principal"), term("rate"), term("Years")), unit: "money" },
        { label: "Amount with interest", formula: plus(term("principal"), term("Interest")), unit: "money" },
      ],
      ["start", "end"],
    );
  },
};

/** The steps of a row, which end in its columns. */
function rowSteps(of: Closed, i: number): Declared[] {
  const { round, rows, closed } = of;
  const { convertibles = [], investors = [] } = round;
  const held = rows.length - convertibles.length - investors.length;
  const none: Declared = { label: "Before", value: 0, words: "nothing before the round", unit: "shares" };
  const paysNothing = ["Cash", "Credits"].map((label): Declared => ({ label, value: 0, words: "nothing is paid for it in this round", unit: "money" }));
  const convertible = convertibles[i - held];
  const own =
    i < held
      ? [...paysNothing, ...holdingSteps(of, i)]
      : convertible === undefined
        ? [none, ...purchaseSteps(of, i - held - convertibles.length)]
        : !convertsIn(closed.newMoney, convertible)
          ? [...paysNothing, none, ...outstandingSteps(convertible.qualifiedFinancing!)]
          : [...paysNothing, none, ...conversionSteps(of, convertibles.slice(0, i - held).filter((each) => convertsIn(closed.newMoney, each)).length)];
  return [
    ...roundSteps(of),
    ...own,
    { label: "After", formula: plus(term("Before"), term("Issued")), unit: "shares" },
    { label: "Ownership", formula: over(term("After"), term("All shares after the round")), unit: "share" },
    { label: "Value", formula: times(term("After"), term("Round price")), unit: "money" },
  ];
}

const outstandingSteps = (needed: number): Declared[] => [
  { label: "Qualified financing", value: needed, words: asGiven.convertibles, unit: "money" },
  { label: "Issued", value: 0, words: "nothing: the new money is below the qualified financing", unit: "shares", needs: ["New money", "Qualified financing"] },
];

function purchaseSteps(of: Closed, i: number): Declared[] {
  const { name, cash, credits = 0, countedAt = 1 } = of.round.investors![i]!;
  const isRest = i === of.round.investors!.length - 1 && (name === "New investors" || name === "Other investors");
  return [
    { label: "Cash", value: cash, words: isRest ? "new money that no listed investor brings" : asGiven.investors, unit: "money" },
    { label: "Credits", value: credits, words: isRest ? "none" : asGiven.investors, unit: "money" },
    ...(credits === 0
      ? []
      : ([
          { label: "Counted at", value: countedAt, words: asGiven.investors, unit: "share" },
          { label: "Consideration", formula: plus(term("Cash"), times(term("Credits"), term("Counted at"))), unit: "money" },
        ] as const)),
    ...issuedShares(of, over(term(credits === 0 ? "Cash" : "Consideration"), term("Round price")), of.closed.purchases[i]!.shares),
  ];
}

const figures: Readonly<Record<string, readonly [of: (row: RegisterRow) => number, unit: NonNullable<Declared["unit"]>]>> = {
  Before: [({ before }) => before, "shares"],
  Issued: [({ issued }) => issued, "shares"],
  After: [({ after }) => after, "shares"],
  Ownership: [({ ownership }) => ownership, "share"],
  Cash: [({ cash }) => cash, "money"],
  Credits: [({ credits }) => credits, "money"],
  Value: [({ value }) => value, "money"],
};

function totalSteps(asked: Asked, { rows, parts }: Closed, label: string): ReturnType<Steps> {
  const figure = figures[label];
  if (!figure) return [];
  const [of, unit] = figure;
  return told(asked, [{ label, value: rows.reduce((sum, row) => sum + of(row), 0), words: "the rows above, added up", unit, parts: parts(["Holder", label], rows.map((row) => [row.holder, of(row)])) }]);
}
