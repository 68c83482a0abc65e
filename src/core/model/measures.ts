/** The answers of the model: one table, one formula each, over terms and lines. */
import { greatest, internalRate, largest, line, minus, over, plus, shareOf, term, times, total, unanswered, when, choose, type Expression } from "./expression";
import { definition, type LineUnit } from "./line";
import { allCash, allCredits, equityGiven, hasCredits, ifTranches, issuedFor } from "./lines/gates";
import { byLabel, unknownLabel } from "./labels";

export type MeasureGroup = "Round" | "Economics" | "Revenue" | "Circularity" | "Start-up" | "Returns" | "Cash";
export type MeasureUnit = LineUnit | "multiple" | "rate" | "ratio";

export interface Measure {
  readonly label: string;
  readonly group: MeasureGroup;
  readonly unit: MeasureUnit;
  readonly formula: Expression;
  readonly source: string;
  /** The figure rests on the delivery cost, and so on its basis. */
  readonly costBased?: true;
}

/** An entry of the table; its group is the list that it stands in. */
type Entry = Omit<Measure, "group">;

const face = plus(allCash, allCredits, equityGiven);
/** Face value at closing: credits of later closes are worth less then. */
const faceAtClosing = ifTranches(plus(term("Credits"), total("Discounted grants")), term("Credits"), ["trancheCredits"]);
const ifCredits = (formula: Expression): Expression =>
  when(hasCredits, formula, unanswered("unavailable", "There are no credits in this deal; the term Credits must be above 0."));
const reportedSegment = times(term("Segment revenue"), plus(1, term("Segment growth")));
const circularYear1 = total("Circular revenue in deal year 1");

const round: readonly Entry[] = [
  { label: "Post-money", unit: "money", formula: line("Post-money"), source: definition },
  { label: "Pre-money", unit: "money", formula: line("Pre-money"), source: definition },
  { label: "Investor stake", unit: "share", formula: line("Investor stake"), source: definition },
  { label: "Total stake", unit: "share", formula: line("Total stake"), source: definition },
  { label: "Issued stake", unit: "share", formula: line("Issued stake"), source: definition },
  { label: "Round sold", unit: "share", formula: line("Round sold"), source: definition },
  { label: "Price per share", unit: "price", formula: line("Price per share"), source: definition },
  { label: "Investor shares", unit: "shares", formula: line("Investor shares"), source: definition },
  { label: "Headline at face", unit: "money", formula: line("Headline at face"), source: definition },
];

export const outlay: Expression = minus(term("Investor cash"), total("Net later flow"));

const economics: readonly Entry[] = [
  { label: "Credit cost", unit: "money", formula: total("Economic delivery cost"), source: "What delivering the compute costs the provider", costBased: true },
  { label: "Economic outlay", unit: "money", formula: outlay, source: "Cash and vested equity, less what comes back, plus what delivery and refunds cost", costBased: true },
  { label: "Economic outlay PV", unit: "money", formula: minus(term("Investor cash"), total("Discounted later flow")), source: "Cash at closing, the rest at month ends", costBased: true },
  { label: "Look-through post-money", unit: "money", formula: over(outlay, line("Investor stake")), source: "The valuation at which the outlay buys the stake", costBased: true },
  { label: "Discount to face", unit: "share", formula: minus(1, over(outlay, face)), source: "Outlay against cash, credits at face and equity given", costBased: true },
  { label: "Discount to post-money", unit: "share", formula: minus(1, over(over(outlay, line("Investor stake")), line("Post-money"))), source: "Look-through against headline valuation", costBased: true },
  { label: "Credit value", unit: "money", formula: when(hasCredits, creditValue(), 0), source: "What the credits are worth to the start-up at closing" },
  { label: "Cash equivalent", unit: "ratio", formula: ifCredits(over(creditValue(), faceAtClosing)), source: "Cash that is worth as much as one unit of face" },
  {
    label: "Break-even premium",
    unit: "share",
    formula: ifCredits(minus(over(minus(faceAtClosing, total("Discounted refund")), total("Discounted usage")), 1)),
    source: "Premium of market over list price at which a credit is worth a unit of cash",
  },
  { label: "Preference cover", unit: "multiple", formula: over(times(term("Liquidation preference"), issuedFor), outlay), source: "Liquidation preference against what was really paid", costBased: true },
];

function creditValue(): Expression {
  return plus(times(total("Discounted usage"), term("Value per credit")), total("Discounted refund"));
}

const revenue: readonly Entry[] = [
  { label: "Revenue", unit: "money", formula: total("Revenue"), source: "From credits and commitment over their life" },
  { label: "Breakage revenue", unit: "money", formula: total("Breakage revenue"), source: "ASC 606-10-55-48" },
  { label: "Gross profit", unit: "money", formula: total("Gross profit"), source: definition, costBased: true },
  { label: "Contract liability", unit: "money", formula: total("Contract liability in month 12"), source: "At the end of month 12" },
  {
    label: "Cash conversion",
    unit: "share",
    formula: when(total("Revenue"), shareOf(total("Collected"), total("Revenue")), unanswered("unavailable", "There is no revenue in this deal; give Credits or a Commitment.")),
    source: "Cash collected from the customer for each unit of revenue",
  },
];

const circularity: readonly Entry[] = [
  { label: "Round-trip ratio", unit: "multiple", formula: over(plus(allCredits, term("Commitment")), face), source: "What contractually returns to the provider, against what it invests" },
  { label: "Circular revenue", unit: "money", formula: total("Circular revenue"), source: "Revenue that the provider's own money pays for" },
  { label: "Circular share", unit: "share", formula: over(circularYear1, reportedSegment), source: "Of segment revenue in deal year 1" },
  { label: "Growth contribution", unit: "share", formula: over(circularYear1, term("Segment revenue")), source: "Points of segment growth in deal year 1" },
  { label: "Growth without deal", unit: "rate", formula: minus(over(minus(reportedSegment, circularYear1), term("Segment revenue")), 1), source: "Segment growth in deal year 1 without circular revenue" },
];

const startUp: readonly Entry[] = [
  { label: "Runway", unit: "months", formula: line("Runway"), source: "Cash and credits in two purses" },
  { label: "Stranded credits", unit: "money", formula: line("Stranded credits"), source: "Face value that is never used" },
  { label: "Dilution", unit: "share", formula: line("Round sold"), source: definition },
  { label: "GPU-hours", unit: "hours", formula: total("GPU-hours"), source: "At the price of each month" },
];

const returns: readonly Entry[] = [
  { label: "Exit proceeds", unit: "money", formula: line("Exit proceeds"), source: definition },
  { label: "Headline MOIC", unit: "multiple", formula: over(line("Exit proceeds"), face), source: "Proceeds against cash, face and equity given" },
  { label: "Economic MOIC", unit: "multiple", formula: over(line("Exit proceeds"), outlay), source: "Proceeds against what was really paid", costBased: true },
  { label: "Headline IRR", unit: "rate", formula: internalRate("Headline flow"), source: "Actual/365; of several roots the largest" },
  { label: "Economic IRR", unit: "rate", formula: internalRate("Economic flow"), source: "Actual/365; of several roots the largest", costBased: true },
];

const cash: readonly Entry[] = [
  { label: "Cash at closing", unit: "money", formula: term("Investor cash"), source: definition },
  {
    label: "Peak funding",
    unit: "money",
    formula: greatest(plus(term("Investor cash"), choose("Escrow", { Yes: term("Credits"), No: 0 })), largest("Funding position")),
    source: "Largest cumulative outlay and escrow balance, at closing and month ends",
    costBased: true,
  },
];

const groups: Readonly<Record<MeasureGroup, readonly Entry[]>> = { Round: round, Economics: economics, Revenue: revenue, Circularity: circularity, "Start-up": startUp, Returns: returns, Cash: cash };

export const measures: readonly Measure[] = Object.entries(groups).flatMap(([group, entries]) => entries.map((each): Measure => ({ ...each, group: group as MeasureGroup })));
export const findMeasure = byLabel(measures, (each) => [each.label]);

/** The measure that a name means. Throws `value` with the nearest name where there is none. */
export function requireMeasure(name: string): Measure {
  const found = findMeasure(name);
  if (found) return found;
  throw unknownLabel("measure", "measure", name, measures.map((each) => each.label));
}
