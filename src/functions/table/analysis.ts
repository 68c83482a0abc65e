import { invalid } from "../../core/calculationError";
import { readDeals } from "../../core/analysis/dealTable";
import { sensitivity } from "../../core/analysis/sensitivity";
import { rangesTable, readRanges, tornado } from "../../core/analysis/tornado";
import { variation, type Variation } from "../../core/analysis/variation";
import { CalculationError } from "../../core/calculationError";
import { answerTable } from "../../core/model/answers";
import { requireMeasure } from "../../core/model/measures";
import type { Cell, CellValue, Table } from "../cells";
import { heldClasses } from "../classesRange";
import { byTable, type Help } from "../customFunction";
import { dealTable, inputTable, orNone, termsRange, termValues, text, texts } from "../parameters";
import { named } from "../termsRange";
import { chosen } from "./deal";

const terms = termsRange("terms");
const measure = text("measure");
const scenario = orNone(text("scenario"));

/** A grid is calculated in one go, and Excel waits for it. */
const MOST_CELLS = 100_000;

/** The second term of a grid; undefined where there is none. Throws where only half of it is given. */
export function acrossOf(down: Variation, term: string | undefined, values: readonly CellValue[] | undefined): Variation | undefined {
  if (term === undefined && values === undefined) return undefined;
  if (term === undefined) throw invalid("acrossTerm", "acrossTerm is blank, but acrossValues are given; the term that takes them is needed.");
  if (values === undefined) throw invalid("acrossValues", `acrossValues is blank; values of ${term} are needed.`);
  const across = variation(term, values);
  if (across.term === down.term) throw invalid("acrossTerm", `acrossTerm is ${down.term.label}, and so is downTerm; two terms are needed.`);
  const cells = down.values.length * across.values.length;
  if (cells > MOST_CELLS) throw invalid("acrossValues", `downValues and acrossValues make ${cells} cells; ${MOST_CELLS} at most are allowed.`);
  return across;
}

/** What heads a row or a column: the value as it was given. */
const headOf = (value: CellValue): Cell => value ?? "";

export const analysis = [
  byTable("MEASURETABLE", [dealTable("deals"), orNone(texts("measures")), heldClasses], (rows, names, classes): Table => {
    const asked = chosen(names);
    const { heading, deals } = readDeals(rows, { exit: classes });
    const given = deals.flatMap((deal) => (deal ? [deal] : []));
    const answered = answerTable(given.map((deal) => deal.scenario), asked)[Symbol.iterator]();
    const row = (name: string, cells: readonly Cell[]): readonly Cell[] => (heading === undefined ? cells : [name, ...cells]);
    return [
      row(heading ?? "", asked.map(({ label }) => label)),
      ...deals.map((deal) => {
        if (!deal) return row("", asked.map(() => ""));
        const answers = answered.next().value as readonly Cell[];
        return row(deal.name, answers.map((cell) => (cell instanceof CalculationError ? named(cell, deal.name) : cell)));
      }),
    ];
  }),
  byTable(
    "SENSITIVITY",
    [terms, measure, text("downTerm"), termValues("downValues"), orNone(text("acrossTerm")), orNone(termValues("acrossValues")), scenario, heldClasses],
    (range, name, downTerm, downValues, acrossTerm, acrossValues, wanted, classes): Table => {
      const asked = requireMeasure(name);
      const down = variation(downTerm, downValues);
      const across = acrossOf(down, acrossTerm, acrossValues);
      const answers = sensitivity(range.column(wanted).beside({ exit: classes }).basis, asked, down, across);
      const header = across ? [asked.label, ...acrossValues!.map(headOf)] : [down.term.label, asked.label];
      return [header, ...downValues.map((value, row) => [headOf(value), ...answers[row]!])];
    },
  ),
  byTable("TORNADO", [terms, measure, inputTable(rangesTable), scenario, heldClasses], (range, name, drivers, wanted, classes): Table => {
    const asked = requireMeasure(name);
    const column = range.column(wanted).beside({ exit: classes });
    const ranges = readRanges(drivers);
    const base = column.answer(asked);
    return [
      ["Term", "Low", "High", "At low", "At high", "Swing"],
      ["Base", "", "", base, base, base instanceof CalculationError ? base : 0],
      ...tornado(column.basis, asked, ranges).map(({ term, low, high, atLow, atHigh, swing }) => [term, low, high, atLow, atHigh, swing]),
    ];
  }),
];

const range = "Two columns (label, value), or a table whose first cell is Term with one column a scenario";
const which = "Name of the scenario that the other terms are taken from; the first where nothing is said";
const classes =
  "Who has a claim on the exit, as WATERFALL takes it, with the column Investor's share: what the investor of the deal holds of each class, 0 to 1. Exit proceeds then follow from the waterfall; where nothing is said, from stake, preference and later dilution";
const source = "Each answer is that of MEASURE for the deal with the changed terms";
const ofOneTerm = "A value that is not allowed, or that contradicts another term (Post-money beside a given Pre-money), fills its own cells with the error that MEASURE would give.";
/** The reference deal of the other functions, with an exit. */
const deal = [
  ["Term", "Base", "First close"],
  ["Structure", "Credits in escrow", "Credits in escrow"],
  ["Investor cash", 410, 410],
  ["Credits", 390, 390],
  ["Other investors", 200, 0],
  ["Pre-money", 1500, 1500],
  ["Closing date", 45341, 45341],
  ["Expected breakage", 0.1, 0.1],
] as const;

export const analysisHelp = {
  MEASURETABLE: {
    summary: "Answers for many deals in one call: a row a deal in, a row a deal back, headed by the measures. Blank rows stay blank, and an error fills only its own cells.",
    parameters: {
      deals: "A header row of term labels in any order, and a deal in each row below; a column headed Deal, Name or Scenario names the deals and comes back first, columns headed Note or Source are not read",
      measures: "Names of measures, a row or a column; all of them where nothing is said",
      classes,
    },
    examples: [
      {
        arguments: [
          [
            ["Deal", "Investor cash", "Credits", "Other investors", "Pre-money", "Closing date"],
            ["Base", 410, 390, 200, 1500, 45341],
            ["First close", 410, 390, null, 1500, 45341],
          ],
          [["Investor stake", "Post-money"]],
        ],
        result: [
          ["Deal", "Investor stake", "Post-money"],
          ["Base", 0.32, 2500],
          ["First close", 0.34782608695652173, 2300],
        ],
      },
      { arguments: [[["Investor cash", "Post-money", "Closing date"], [500, 2000, 45341]], "Investor stake"], result: [["Investor stake"], [0.25]] },
    ],
    source: "Each answer is that of MEASURE for the deal in the row",
  },
  SENSITIVITY: {
    summary: "A measure for several values of one term, down, or of two terms, down and across.",
    parameters: {
      terms: range,
      measure: "Name of the measure",
      downTerm: "Label of the term that changes from row to row",
      downValues: "Its values, numbers or options, a row or a column; blanks are left out",
      acrossTerm: "Label of a second term, which changes from column to column",
      acrossValues: "Its values, a row or a column",
      scenario: which,
      classes,
    },
    errors: ofOneTerm,
    examples: [
      {
        arguments: [deal, "Investor stake", "Credits", [[300], [390]], "Pre-money", [[1500, 2000]]],
        result: [
          ["Investor stake", 1500, 2000],
          [300, 0.2946058091286307, 0.24398625429553264],
          [390, 0.32, 0.26666666666666666],
        ],
      },
      {
        arguments: [deal, "Investor stake", "Other investors", [[0, 200]]],
        result: [
          ["Other investors", "Investor stake"],
          [0, 0.34782608695652173],
          [200, 0.32],
        ],
      },
    ],
    source,
  },
  TORNADO: {
    summary: "How far a measure swings when each term goes from a low to a high value and the others stay: the base, then a row a term, the widest swing first.",
    parameters: { terms: range, measure: "Name of the measure", drivers: "A table with the columns Term, Low and High; the values are numbers, or options of a choice", scenario: which, classes },
    errors: ofOneTerm,
    examples: [
      {
        arguments: [deal, "Investor stake", [["Term", "Low", "High"], ["Other investors", 100, 300], ["Pre-money", 1200, 1800]]],
        result: [
          ["Term", "Low", "High", "At low", "At high", "Swing"],
          ["Base", "", "", 0.32, 0.32, 0],
          ["Pre-money", 1200, 1800, 0.36363636363636365, 0.2857142857142857, 0.07792207792207795],
          ["Other investors", 100, 300, 0.3333333333333333, 0.3076923076923077, 0.02564102564102564],
        ],
      },
    ],
    source,
  },
} satisfies Readonly<Record<string, Help>>;
