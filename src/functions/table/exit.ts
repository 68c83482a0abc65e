import { backsolve } from "../../core/captable/backsolve";
import { readClasses } from "../../core/captable/exitInputs";
import { classesTable } from "../../core/captable/inputTables";
import { optionValues } from "../../core/captable/optionPricing";
import { payoutSchedule, type Bend, type PayoutSchedule } from "../../core/captable/payoutSchedule";
import { waterfall } from "../../core/captable/waterfall";
import type { Table } from "../cells";
import { byRule, byTable, type Help } from "../customFunction";
import { above0, anyNumber, from0, inputTable, number, numbers, orNone, text, type TableCells } from "../parameters";

const classes = inputTable(classesTable);
const debt = orNone(number("debt", from0));
const assumptions = [number("years", above0), number("volatility", above0), number("riskFreeRate", anyNumber)] as const;

export const scheduleOf = (cells: TableCells, owed?: number): PayoutSchedule => payoutSchedule(readClasses(cells), owed);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** "Series A: converts; Options: exercises". */
export const happening = (bends: readonly Bend[]): string => bends.map(({ name, event }) => (event === "Debt repaid" ? event : `${name}: ${event.toLowerCase()}`)).join("; ");

export const exit = [
  byTable("WATERFALL", [classes, numbers("proceeds", from0), debt], (cells, { values }, owed): Table => {
    const schedule = scheduleOf(cells, owed);
    const columns = values.map((proceeds) => waterfall(schedule, proceeds));
    return [
      ["Class", ...values],
      ...schedule.claims.map(({ name }, i) => [name, ...columns.map(({ payouts }) => payouts[i]!)]),
      ...(owed === undefined ? [] : [["Debt", ...columns.map(({ debtPaid }) => debtPaid)]]),
      ["Total", ...columns.map(({ payouts, debtPaid }) => sum(payouts) + debtPaid)],
    ];
  }),
  byTable("BREAKPOINTS", [classes, debt], (cells, owed): Table => {
    const { claims, segments } = scheduleOf(cells, owed);
    const toDebt = (slope: readonly number[]): number[] => (owed === undefined ? [] : [slope.some((each) => each > 0) ? 0 : 1]);
    return [
      ["Proceeds", "Share value", "What happens", ...claims.map(({ name }) => name), ...(owed === undefined ? [] : ["Debt"])],
      ...segments.map(({ from, shareValue, slope, bends }) => [from, shareValue, from === 0 ? "First money" : happening(bends), ...slope, ...toDebt(slope)]),
    ];
  }),
  byTable("OPTIONVALUES", [classes, number("equityValue", above0), ...assumptions], (cells, equityValue, years, volatility, riskFreeRate): Table => {
    const schedule = scheduleOf(cells);
    const { values, perShare } = optionValues(schedule, equityValue, { years, volatility, riskFreeRate });
    return [["Class", "Value", "Value per share"], ...schedule.claims.map(({ name }, i) => [name, values[i]!, perShare[i]!]), ["Total", sum(values), ""]];
  }),
  byRule("BACKSOLVE", [classes, text("class"), number("pricePerShare", above0), ...assumptions], (cells, name, price, years, volatility, riskFreeRate) =>
    backsolve(scheduleOf(cells), name, price, { years, volatility, riskFreeRate }),
  ),
];

const classesHelp = "Who has a claim on the exit: a header row with Class and any of Type, Shares, Preference, Seniority, Participation, Cap, Strike, Conversion ratio, Dividends, and a row a class";
const debtHelp = "Everything that is paid before shareholders: debt, transaction costs, carve-outs";
const assumptionsHelp = { years: "Years to the exit", volatility: "Volatility of the equity a year", riskFreeRate: "Risk-free rate a year, continuous" };
const waterfallSource = "NVCA model charter, article IV B";
const optionSource = "AICPA, Valuation of Privately-Held-Company Equity Securities, chapter 8; Haug 2007, 1.1.6";
const example = [
  ["Class", "Type", "Shares", "Preference"],
  ["Series A", "Preferred", 2e6, 5e6],
  ["Common", "Common", 8e6, 0],
] as const;

export const exitHelp = {
  WATERFALL: {
    summary: "Who gets what when the company is sold: a row a class, a column a value of the proceeds. Conversion and exercise are each class's best choice.",
    parameters: { classes: classesHelp, proceeds: "Values of the exit, a row or a column", debt: `${debtHelp}; given, it has a row of its own` },
    examples: [
      {
        arguments: [example, [[4e6, 20e6, 40e6]]],
        result: [
          ["Class", 4e6, 20e6, 40e6],
          ["Series A", 4e6, 5e6, 8e6],
          ["Common", 0, 15e6, 32e6],
          ["Total", 4e6, 20e6, 40e6],
        ],
      },
    ],
    source: waterfallSource,
  },
  BREAKPOINTS: {
    summary: "The exits at which somebody's share of the next unit of money changes, with what happens there and each class's share from there on.",
    parameters: { classes: classesHelp, debt: debtHelp },
    examples: [
      {
        arguments: [example],
        result: [
          ["Proceeds", "Share value", "What happens", "Series A", "Common"],
          [0, 0, "First money", 1, 0],
          [5e6, 0, "Series A: preference paid", 0, 1],
          [25e6, 2.5, "Series A: converts", 0.2, 0.8],
        ],
      },
    ],
    source: waterfallSource,
  },
  OPTIONVALUES: {
    summary: "The equity value shared out among the classes by the option-pricing method: calls on all equity between the breakpoints.",
    parameters: { classes: `${classesHelp}; as they stand after the round`, equityValue: "Value of all equity today, after debt", ...assumptionsHelp },
    examples: [
      {
        arguments: [example, 20e6, 3, 0.6, 0.04],
        result: [
          ["Class", "Value", "Value per share"],
          ["Series A", 5605633.58268333, 2.80281679134166],
          ["Common", 14394366.4173167, 1.79929580216458],
          ["Total", 20e6, ""],
        ],
      },
    ],
    source: optionSource,
  },
  BACKSOLVE: {
    summary: "The equity value at which the option-pricing method gives a class the price that was paid for it.",
    parameters: { classes: `${classesHelp}; as they stand after the round`, class: "Name of the class that was sold", pricePerShare: "What was paid for one of its shares", ...assumptionsHelp },
    errors: "#NUM! where no equity value gives the price, or a wide range of them does.",
    examples: [{ arguments: [example, "Series A", 2.80281679134166, 3, 0.6, 0.04], result: 20e6 }],
    source: optionSource,
  },
} satisfies Readonly<Record<string, Help>>;
