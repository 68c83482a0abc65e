import { minus, over, term, times } from "../../core/model/expression";
import { told, type Named, type Steps } from "../declaredSteps";
import type { Series } from "../parameters";
import { hoursSold, monthsOnCreditsOf, yearlyDepreciation, yearlyPower } from "../table/startUp";
import { overMonths, planByMonth } from "./credits";

const onCredits = { "Months on credits": monthsOnCreditsOf };

export const startUpSteps: Readonly<Record<string, Named | Steps>> = {
  RUNWAY: { answer: "Runway", unit: "months", parts: onCredits },
  STRANDEDCREDITS: { answer: "Stranded credits", unit: "money", parts: onCredits },
  GPUHOURS: (asked) => {
    const { pricePerHour, annualDecline } = asked.inputs as Readonly<Record<string, number>>;
    const hours = (month: number): number => 1 / (pricePerHour! * (1 - annualDecline!) ** ((month - 1) / 12));
    const words = "each month's share of the plan / (pricePerHour × (1 - annualDecline) ^ ((month - 1) / 12)), added up";
    return told(asked, [planByMonth(asked, words, hours, "Hours for one unit of money"), { label: "GPU-hours", formula: times(term("credits"), term(overMonths)), unit: "hours" }]);
  },
  CAPACITYCOVER: (asked) => {
    const { values, across } = asked.inputs["promisedHours"] as Series;
    return told(asked, [
      { label: "Hours that can be delivered", formula: times(term("gpus"), term("hoursPerPeriod"), term("availability"), minus(1, term("reserved"))), unit: "hours" },
      { label: "Hours promised in the period", value: values[across ? asked.column : asked.row]!, words: "as given in promisedHours", unit: "hours" },
      { label: "Cover", formula: over(term("Hours that can be delivered"), term("Hours promised in the period")), unit: "multiple" },
    ]);
  },
  GPUCOST: { answer: "Cost of a GPU-hour", unit: "price", parts: { "Depreciation a year": yearlyDepreciation, "Power a year": yearlyPower, "Hours sold a year": hoursSold } },
};
