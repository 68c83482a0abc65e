/** The answers of the model: one table, one formula each, over terms and lines. */
import { greatest, internalRate, largest, line, minus, over, plus, positive, shareOf, term, times, total, unanswered, when, choose, type Expression } from "./expression";
import { definition, type LineUnit } from "./line";
import { byLabel, nearest } from "./labels";
import { invalid } from "../calculationError";

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

const face = plus(term("Investor cash"), term("Credits"));
const ifCredits = (formula: Expression): Expression =>
  when(positive(term("Credits")), formula, unanswered("unavailable", "There are no credits in this deal; the term Credits must be above 0."));
const reportedSegment = times(term("Segment revenue"), plus(1, term("Segment growth")));
const circularYear1 = total("Circular revenue in deal year 1");

const round: readonly Measure[] = [
  { label: "Post-money", group: "Round", unit: "money", formula: line("Post-money"), source: definition },
  { label: "Pre-money", group: "Round", unit: "money", formula: line("Pre-money"), source: definition },
  { label: "Investor stake", group: "Round", unit: "share", formula: line("Investor stake"), source: definition },
  { label: "Total stake", group: "Round", unit: "share", formula: line("Total stake"), source: definition },
  { label: "Issued stake", group: "Round", unit: "share", formula: line("Issued stake"), source: definition },
  { label: "Round sold", group: "Round", unit: "share", formula: line("Round sold"), source: definition },
  { label: "Price per share", group: "Round", unit: "price", formula: line("Price per share"), source: definition },
  { label: "Investor shares", group: "Round", unit: "shares", formula: line("Investor shares"), source: definition },
  { label: "Headline at face", group: "Round", unit: "money", formula: line("Headline at face"), source: definition },
];

export const outlay: Expression = minus(term("Investor cash"), total("Net later flow"));

const economics: readonly Measure[] = [
  { label: "Credit cost", group: "Economics", unit: "money", formula: total("Economic delivery cost"), source: "What delivering the compute costs the provider", costBased: true },
  { label: "Economic outlay", group: "Economics", unit: "money", formula: outlay, source: "Cash, less what comes back, plus what delivery and refunds cost", costBased: true },
  { label: "Economic outlay PV", group: "Economics", unit: "money", formula: minus(term("Investor cash"), total("Discounted later flow")), source: "Cash at closing, the rest at month ends", costBased: true },
  { label: "Look-through post-money", group: "Economics", unit: "money", formula: over(outlay, line("Investor stake")), source: "The valuation at which the outlay buys the stake", costBased: true },
  { label: "Discount to face", group: "Economics", unit: "share", formula: minus(1, over(outlay, face)), source: "Outlay against cash and credits at face", costBased: true },
  { label: "Discount to post-money", group: "Economics", unit: "share", formula: minus(1, over(over(outlay, line("Investor stake")), line("Post-money"))), source: "Look-through against headline valuation", costBased: true },
  { label: "Credit value", group: "Economics", unit: "money", formula: creditValue(), source: "What the credits are worth to the start-up at closing" },
  { label: "Cash equivalent", group: "Economics", unit: "ratio", formula: ifCredits(over(creditValue(), term("Credits"))), source: "Cash that is worth as much as one unit of face" },
  {
    label: "Break-even premium",
    group: "Economics",
    unit: "share",
    formula: ifCredits(minus(over(minus(term("Credits"), total("Discounted refund")), total("Discounted usage")), 1)),
    source: "Premium of market over list price at which a credit is worth a unit of cash",
  },
  { label: "Preference cover", group: "Economics", unit: "multiple", formula: over(times(term("Liquidation preference"), line("Consideration")), outlay), source: "Liquidation preference against what was really paid", costBased: true },
];

function creditValue(): Expression {
  return plus(times(total("Discounted usage"), term("Value per credit")), total("Discounted refund"));
}

const revenue: readonly Measure[] = [
  { label: "Revenue", group: "Revenue", unit: "money", formula: total("Revenue"), source: "From credits and commitment over their life" },
  { label: "Breakage revenue", group: "Revenue", unit: "money", formula: total("Breakage revenue"), source: "ASC 606-10-55-48" },
  { label: "Gross profit", group: "Revenue", unit: "money", formula: total("Gross profit"), source: definition, costBased: true },
  { label: "Contract liability", group: "Revenue", unit: "money", formula: total("Contract liability in month 12"), source: "At the end of month 12" },
  {
    label: "Cash conversion",
    group: "Revenue",
    unit: "share",
    formula: when(total("Revenue"), shareOf(total("Collected"), total("Revenue")), unanswered("unavailable", "There is no revenue in this deal; give Credits or a Commitment.")),
    source: "Cash collected from the customer for each unit of revenue",
  },
];

const circularity: readonly Measure[] = [
  { label: "Round-trip ratio", group: "Circularity", unit: "multiple", formula: over(plus(term("Credits"), term("Commitment")), face), source: "What contractually returns to the provider, against what it invests" },
  { label: "Circular revenue", group: "Circularity", unit: "money", formula: total("Circular revenue"), source: "Revenue that the provider's own money pays for" },
  { label: "Circular share", group: "Circularity", unit: "share", formula: over(circularYear1, reportedSegment), source: "Of segment revenue in deal year 1" },
  { label: "Growth contribution", group: "Circularity", unit: "share", formula: over(circularYear1, term("Segment revenue")), source: "Points of segment growth in deal year 1" },
  { label: "Growth without deal", group: "Circularity", unit: "rate", formula: minus(over(minus(reportedSegment, circularYear1), term("Segment revenue")), 1), source: "Segment growth in deal year 1 without circular revenue" },
];

const startUp: readonly Measure[] = [
  { label: "Runway", group: "Start-up", unit: "months", formula: line("Runway"), source: "Cash and credits in two purses" },
  { label: "Stranded credits", group: "Start-up", unit: "money", formula: line("Stranded credits"), source: "Face value that is never used" },
  { label: "Dilution", group: "Start-up", unit: "share", formula: line("Round sold"), source: definition },
  { label: "GPU-hours", group: "Start-up", unit: "hours", formula: total("GPU-hours"), source: "At the price of each month" },
];

const returns: readonly Measure[] = [
  { label: "Exit proceeds", group: "Returns", unit: "money", formula: line("Exit proceeds"), source: definition },
  { label: "Headline MOIC", group: "Returns", unit: "multiple", formula: over(line("Exit proceeds"), face), source: "Proceeds against cash and face" },
  { label: "Economic MOIC", group: "Returns", unit: "multiple", formula: over(line("Exit proceeds"), outlay), source: "Proceeds against what was really paid", costBased: true },
  { label: "Headline IRR", group: "Returns", unit: "rate", formula: internalRate("Headline flow"), source: "Actual/365; of several roots the largest" },
  { label: "Economic IRR", group: "Returns", unit: "rate", formula: internalRate("Economic flow"), source: "Actual/365; of several roots the largest", costBased: true },
];

const cash: readonly Measure[] = [
  { label: "Cash at closing", group: "Cash", unit: "money", formula: term("Investor cash"), source: definition },
  {
    label: "Peak funding",
    group: "Cash",
    unit: "money",
    formula: greatest(plus(term("Investor cash"), choose("Escrow", { Yes: term("Credits"), No: 0 })), largest("Funding position")),
    source: "Largest cumulative outlay and escrow balance, at closing and month ends",
    costBased: true,
  },
];

export const measures: readonly Measure[] = [...round, ...economics, ...revenue, ...circularity, ...startUp, ...returns, ...cash];
export const findMeasure = byLabel(measures, (each) => [each.label]);

/** The measure that a name means. Throws `value` with the nearest name where there is none. */
export function requireMeasure(name: string): Measure {
  const found = findMeasure(name);
  if (found) return found;
  const near = nearest(name, measures.map((each) => each.label));
  throw invalid("measure", `There is no measure "${name}".${near ? ` Did you mean "${near}"?` : ` "${measures[0]?.label}" is one.`}`);
}
