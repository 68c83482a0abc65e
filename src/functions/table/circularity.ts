import { minus, over, positive, term, unanswered, when, type Expression } from "../../core/model/expression";
import { evaluateFormula } from "../../core/model/formula";
import { tracedPart } from "../../core/model/lines/commitment";
import { tracingRules } from "../../core/model/terms";
import { inShape } from "../cells";
import { byFormula, byTable, type Help } from "../customFunction";
import { above0, choice, from0, number, numbers } from "../parameters";

export const tracedOf = (paid: Expression): Expression => tracedPart("rule", paid, term("invested"), term("otherFunds"));
const traced = tracedOf(term("paid"));
const segments = [number("segment", from0), number("priorSegment", above0), number("circular", from0), number("priorCircular", from0)];
export const priorOutside = minus(term("priorSegment"), term("priorCircular"));

export const circularity = [
  byFormula("ROUNDTRIP", [number("spend", from0), number("invested", above0)], over(term("spend"), term("invested"))),
  byTable(
    "TRACEDSPEND",
    [numbers("spend", from0), number("invested", from0), number("otherFunds", from0), choice("rule", tracingRules)],
    ({ values, across }, invested, otherFunds, rule) => {
      let [paid, before] = [0, 0];
      const each = values.map((spend) => {
        paid += spend;
        const until = evaluateFormula(traced, { rule, paid, invested, otherFunds });
        const now = until - before;
        before = until;
        return now;
      });
      return inShape(each, across);
    },
  ),
  byFormula("GROWTHCONTRIBUTION", segments, over(minus(term("circular"), term("priorCircular")), term("priorSegment"))),
  byFormula(
    "EXCIRCULARGROWTH",
    segments,
    when(
      positive(priorOutside),
      minus(over(minus(term("segment"), term("circular")), priorOutside), 1),
      unanswered("number", "priorSegment has no revenue but circular revenue; growth needs other revenue."),
    ),
  ),
];

const segmentHelp = {
  segment: "Segment revenue of the period",
  priorSegment: "Segment revenue of the period before",
  circular: "Circular revenue in the segment in the period",
  priorCircular: "Circular revenue in the segment in the period before",
};
const fungible = "Money is fungible: the rule is stated, not found";

export const circularityHelp = {
  ROUNDTRIP: {
    summary: "What contractually returns to the provider for each unit that it invests; it may be more than 1.",
    parameters: { spend: "Credits and committed spend on the provider's cloud", invested: "What the provider invests" },
    examples: [{ arguments: [390, 800], result: 0.4875 }],
    source: "FTC 6(b) staff report on AI partnerships, January 2025",
  },
  TRACEDSPEND: {
    summary: "Spend that is traced to the provider's own money, a value a period in the shape of spend.",
    parameters: {
      spend: "Spend on the provider's cloud each period, a row or a column",
      invested: "Cash that the provider invested",
      otherFunds: "All other money of the start-up",
      rule: "Which money is spent first: all in proportion, the provider's own, or the provider's own last",
    },
    examples: [
      { arguments: [[[30, 60]], 60, 30], result: [[20, 40]] },
      { arguments: [[[30], [60]], 60, 30, "Provider last"], result: [[0], [60]] },
    ],
    source: fungible,
  },
  GROWTHCONTRIBUTION: {
    summary: "Points of segment growth that circular revenue contributes.",
    parameters: segmentHelp,
    examples: [{ arguments: [10700, 10000, 195, 40], result: 0.0155 }],
    source: "Definition",
  },
  EXCIRCULARGROWTH: {
    summary: "Segment growth without circular revenue in either period.",
    parameters: segmentHelp,
    errors: "#NUM! where the prior period has no other revenue.",
    examples: [{ arguments: [10700, 10000, 195, 0], result: 0.0505 }],
    source: "Definition",
  },
} satisfies Readonly<Record<string, Help>>;
