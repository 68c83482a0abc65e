import { usageWeights } from "../../core/credits/usagePlan";
import { minus, over, term, times, type Expression } from "../../core/model/expression";
import { curve } from "../../core/model/lines/time";
import { sum } from "../../core/numbers/sum";
import { told, type Asked, type Declared, type Named, type Steps } from "../declaredSteps";

/** What the sum over the months of a plan is called. */
export const overMonths = "Sum over the months";

/** The share of the plan in each month times what a unit used at the end of that month counts for. */
export function planByMonth({ inputs }: Asked, words: string, worth: (month: number) => number, heading: string): Declared {
  const weights = usageWeights(Number(inputs["months"]), String(inputs["curve"]), Number(inputs["shape"]));
  const rows = weights.map((weight, i) => [i + 1, weight, worth(i + 1), weight * worth(i + 1)]);
  return { label: overMonths, value: sum(rows.map((row) => row[3]!)), words, parts: { header: ["Month", "Share of the plan", heading, "Product"], rows, sum: true } };
}

const discounted = (asked: Asked): Declared => {
  const rate = Number(asked.inputs["annualRate"]);
  return planByMonth(asked, "each month's share of the plan × (1 + annualRate) ^ (-month / 12), added up", (month) => (1 + rate) ** (-month / 12), "Discount factor");
};
const used = times(term("credits"), minus(1, term("breakage")));
const isUsed: Declared = { label: "Credits that are used", formula: used, unit: "money" };

export const creditsSteps: Readonly<Record<string, Named | Steps>> = {
  USAGECURVE: (asked) => {
    const { layout, shape } = asked.inputs;
    const period = (layout === "Across" ? asked.column : asked.row) + 1;
    const used = (elapsed: string): Expression => curve("curve", Number(shape), term(elapsed));
    return told(asked, [
      { label: "Period", value: period, words: "the place of the cell" },
      { label: "Time passed at its end", formula: over(term("Period"), term("periods")), unit: "share" },
      { label: "Used by its end", formula: used("Time passed at its end"), unit: "share" },
      { label: "Time passed before it", formula: over(minus(term("Period"), 1), term("periods")), unit: "share" },
      { label: "Used before it", formula: used("Time passed before it"), unit: "share" },
      { label: "Used in the period", formula: minus(term("Used by its end"), term("Used before it")), unit: "share" },
    ]);
  },
  CREDITVALUE: (asked) =>
    told(asked, [discounted(asked), isUsed, { label: "Worth of the credits", formula: times(term(isUsed.label), term("valuePerCredit"), minus(1, term("lockIn")), term(overMonths)), unit: "money" }]),
  CREDITCOST: (asked) => told(asked, [discounted(asked), isUsed, { label: "Cost of the credits", formula: times(term(isUsed.label), term("costPerCredit"), term(overMonths)), unit: "money" }]),
  BREAKEVENPREMIUM: (asked) =>
    told(asked, [
      discounted(asked),
      { label: "Worth of a unit of face at list price", formula: times(minus(1, term("breakage")), minus(1, term("lockIn")), term(overMonths)) },
      { label: "Break-even premium", formula: minus(over(1, term("Worth of a unit of face at list price")), 1), unit: "share" },
    ]),
};
