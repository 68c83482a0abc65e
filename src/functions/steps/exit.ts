import { backsolve } from "../../core/captable/backsolve";
import { call, optionValues, type OptionTerms } from "../../core/captable/optionPricing";
import type { PayoutSchedule } from "../../core/captable/payoutSchedule";
import { over, term } from "../../core/model/expression";
import { told, type Asked, type Declared, type Steps } from "../declaredSteps";
import type { TableCells } from "../parameters";
import { scheduleOf } from "../table/exit";
import { breakpointSteps } from "./breakpoints";
import { waterfallSteps } from "./waterfall";

interface Priced extends OptionTerms {
  readonly classes: TableCells;
}

export const exitSteps: Readonly<Record<string, Steps>> = {
  WATERFALL: waterfallSteps,
  BREAKPOINTS: breakpointSteps,
  OPTIONVALUES: (asked) => {
    const inputs = asked.inputs as unknown as Priced & { equityValue: number };
    const schedule = scheduleOf(inputs.classes);
    const i = asked.row - 1;
    if (i < 0 || asked.column === 0) return [];
    if (schedule.claims[i]) return told(asked, valueSteps(asked, schedule, i, inputs.equityValue).slice(0, asked.column === 1 ? 1 : undefined));
    if (asked.column > 1) return [];
    const { values } = optionValues(schedule, inputs.equityValue, inputs);
    const rows = schedule.claims.map(({ name }, k) => [name, values[k]!] as const);
    return told(asked, [{ label: "Value", value: values.reduce((a, b) => a + b, 0), words: "the rows above, added up", unit: "money", parts: { sum: true, header: ["Class", "Value"], rows } }]);
  },
  BACKSOLVE: (asked) => {
    const inputs = asked.inputs as unknown as Priced & { class: string; pricePerShare: number };
    const schedule = scheduleOf(inputs.classes);
    const equity = backsolve(schedule, inputs.class, inputs.pricePerShare, inputs);
    const i = schedule.claims.findIndex(({ name }) => name === inputs.class);
    return told(asked, [...valueSteps(asked, schedule, i, equity), { label: "Equity value", value: equity, words: "the equity value at which a share of the class is worth what was paid for it", unit: "money" }]);
  },
};

/** A class as a row of call spreads, one between each breakpoint and the next; its value, and that of one share. */
function valueSteps({ inputs }: Asked, { claims, shares, segments }: PayoutSchedule, i: number, equity: number): Declared[] {
  const { years, volatility, riskFreeRate } = inputs as unknown as OptionTerms;
  const calls = segments.map(({ from }) => call(equity, { strike: from, years, volatility, riskFreeRate }).value);
  const rows = segments.map(({ from, slope }, k) => {
    const next = calls[k + 1] ?? 0;
    return [from, calls[k]!, next, slope[i]!, slope[i]! * (calls[k]! - next)] as const;
  });
  return [
    {
      label: "Value",
      value: rows.reduce((sum, row) => sum + row[4], 0),
      words: "from each breakpoint to the next: the class's share × (a call on all equity struck there - one struck at the next), added up",
      unit: "money",
      parts: { sum: true, header: ["Breakpoint", "Call", "Next call", "Share of the class", "Worth of the spread"], rows },
    },
    { label: "Shares", value: shares[i]!, words: "as given in classes", unit: "shares" },
    ...(claims[i]!.units > 0 ? [{ label: "Value per share", formula: over(term("Value"), term("Shares")), unit: "price" } as const] : [{ label: "Value per share", value: 0, words: "the class has no shares", unit: "price" } as const]),
  ];
}
