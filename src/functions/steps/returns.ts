import { over, term } from "../../core/model/expression";
import { isoDate } from "../../core/numbers/dates";
import { internalRate } from "../../core/numbers/internalRate";
import { sum } from "../../core/numbers/sum";
import { told, type Asked, type Declared, type Named, type Steps } from "../declaredSteps";
import type { Series } from "../parameters";
import { datedFlows } from "../table/returns";

/** Each flow with what it is worth at the first date, at a rate; their sum is the step's value. */
function discounted({ inputs }: Asked, rate: number, label: string): Declared {
  const { amounts, dates } = datedFlows(inputs["values"] as Series, inputs["dates"] as (number | undefined)[]);
  const rows = amounts.map((amount, i) => [isoDate(dates[i]!), amount, amount * (1 + rate) ** (-(dates[i]! - dates[0]!) / 365)] as const);
  return {
    label,
    value: sum(rows.map((row) => row[2])),
    words: "each flow / (1 + rate) ^ (days since the first date / 365), added up",
    unit: "money",
    parts: { header: ["Date", "Flow", "Worth at the first date"], rows, sum: true },
  };
}

export const returnsSteps: Readonly<Record<string, Named | Steps>> = {
  XIRR: (asked) => {
    const flows = datedFlows(asked.inputs["values"] as Series, asked.inputs["dates"] as (number | undefined)[]);
    const rate = internalRate(flows, { nearest: Number(asked.inputs["guess"]) })!;
    return told(asked, [
      discounted(asked, rate, "What is left at the rate found"),
      { label: "Internal rate of return", value: rate, words: "the rate at which the flows are worth nothing; of several the one nearest to the guess", unit: "rate" },
    ]);
  },
  XNPV: (asked) => told(asked, [discounted(asked, Number(asked.inputs["rate"]), "Present value")]),
  MOIC: (asked) => {
    const { values } = asked.inputs["values"] as Series;
    const flows = (sign: 1 | -1): number => values.reduce((total, value) => total + Math.max(0, sign * value), 0);
    return told(asked, [
      { label: "Money in", value: flows(1), words: "the positive values, added up", unit: "money" },
      { label: "Money out", value: flows(-1), words: "the negative values, added up, without their sign", unit: "money" },
      { label: "Multiple of invested capital", formula: over(term("Money in"), term("Money out")), unit: "multiple" },
    ]);
  },
};
