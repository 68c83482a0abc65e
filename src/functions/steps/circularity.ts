import { minus, term } from "../../core/model/expression";
import { sum } from "../../core/numbers/sum";
import { told, type Named, type Steps } from "../declaredSteps";
import type { Series } from "../parameters";
import { priorOutside, tracedOf } from "../table/circularity";

export const circularitySteps: Readonly<Record<string, Named | Steps>> = {
  ROUNDTRIP: { answer: "Round-trip ratio", unit: "multiple" },
  TRACEDSPEND: (asked) => {
    const { values, across } = asked.inputs["spend"] as Series;
    const t = across ? asked.column : asked.row;
    return told(asked, [
      { label: "Spent by the end of the period", value: sum(values.slice(0, t + 1)), words: "spend, added up", unit: "money" },
      { label: "Traced by the end of the period", formula: tracedOf(term("Spent by the end of the period")), unit: "money" },
      { label: "Spent before the period", value: sum(values.slice(0, t)), words: "spend, added up", unit: "money" },
      { label: "Traced before the period", formula: tracedOf(term("Spent before the period")), unit: "money" },
      { label: "Traced in the period", formula: minus(term("Traced by the end of the period"), term("Traced before the period")), unit: "money" },
    ]);
  },
  GROWTHCONTRIBUTION: { answer: "Growth contribution", unit: "share" },
  EXCIRCULARGROWTH: { answer: "Growth without circular revenue", unit: "rate", parts: { "Other revenue of the period before": priorOutside } },
};
