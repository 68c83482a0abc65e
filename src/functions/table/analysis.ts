import { CalculationError, invalid, unanswerable } from "../../core/calculationError";
import { readDeals } from "../../core/analysis/dealTable";
import { sensitivity } from "../../core/analysis/sensitivity";
import { rangesTable, readRanges, tornado } from "../../core/analysis/tornado";
import { variation, type Variation } from "../../core/analysis/variation";
import { driversTable, readDrivers } from "../../core/analysis/drivers";
import { pathAnswers, type Simulation } from "../../core/analysis/simulation";
import { solve } from "../../core/analysis/solve";
import { percentile, probabilityOf, summarised, usualPercentiles } from "../../core/analysis/summary";
import { answerTable } from "../../core/model/answers";
import { requireMeasure } from "../../core/model/measures";
import { requireTerm } from "../../core/model/scenario";
import type { Cell, CellValue, Table } from "../cells";
import { heldClasses } from "../classesRange";
import { byRule, byTable, type Help } from "../customFunction";
import { dealEvents } from "../eventsRange";
import { anyNumber, dealTable, from0To1, inputTable, number, numbersGiven, orNone, tableWithErrors, termsRange, termValues, text, texts, wholeFrom1, type Series } from "../parameters";
import { named } from "../termsRange";
import { chosen, moonshot } from "./deal";

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

const MOST_PATHS = 100_000;
const USUAL_PATHS = 1000;

/** The rows of a simulation, each with the figure that stands in it. */
export function statisticsOf(simulation: Simulation, paths: number, percentiles: Series | undefined, thresholds: Series | undefined): readonly (readonly [string, Cell])[] {
  const { summary, reason } = summarised(simulation, pathAnswers(simulation, 0, paths));
  const { sorted } = summary;
  const ofSeveral = (value: number): Cell => (sorted.length > 1 ? value : unanswerable("paths", "One answer has no deviation; at least two paths with an answer are needed."));
  return [
    ["Mean", summary.mean],
    ["Standard deviation", ofSeveral(summary.deviation)],
    ["Standard error", ofSeveral(summary.standardError)],
    ["Lowest", sorted[0]!],
    ...(percentiles?.values ?? usualPercentiles).map((share) => [`Percentile ${inHundredths(share)} %`, percentile(summary, share)] as const),
    ["Highest", sorted[sorted.length - 1]!],
    ...(thresholds?.values ?? []).map((threshold) => [`At least ${threshold}`, probabilityOf(summary, threshold)] as const),
    ["Paths", paths],
    ["Not allowed", summary.notAllowed],
    ["No answer", summary.unanswered],
    ["First without an answer", reason?.message ?? ""],
  ];
}

const inHundredths = (share: number): string => String(Number((100 * share).toPrecision(12)));

/** What heads a row or a column: the value as it was given. */
const headOf = (value: CellValue): Cell => value ?? "";

export const analysis = [
  byTable("MEASURETABLE", [dealTable("deals"), orNone(texts("measures")), heldClasses, dealEvents], (rows, names, exit, events): Table => {
    const asked = chosen(names);
    const { heading, deals } = readDeals(rows, { exit, events });
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
    [terms, measure, text("downTerm"), termValues("downValues"), orNone(text("acrossTerm")), orNone(termValues("acrossValues")), scenario, heldClasses, dealEvents],
    (range, name, downTerm, downValues, acrossTerm, acrossValues, wanted, exit, events): Table => {
      const asked = requireMeasure(name);
      const down = variation(downTerm, downValues);
      const across = acrossOf(down, acrossTerm, acrossValues);
      const answers = sensitivity(range.column(wanted).beside({ exit, events }).basis, asked, down, across);
      const header = across ? [asked.label, ...acrossValues!.map(headOf)] : [down.term.label, asked.label];
      return [header, ...downValues.map((value, row) => [headOf(value), ...answers[row]!])];
    },
  ),
  byTable("TORNADO", [terms, measure, tableWithErrors(rangesTable), scenario, heldClasses, dealEvents], (range, name, drivers, wanted, exit, events): Table => {
    const asked = requireMeasure(name);
    const column = range.column(wanted).beside({ exit, events });
    const ranges = readRanges(drivers);
    const base = column.answer(asked);
    return [
      ["Term", "Low", "High", "At low", "At high", "Swing"],
      ["Base", "", "", base, base, base instanceof CalculationError ? base : 0],
      ...tornado(column.basis, asked, ranges).map(({ term, low, high, atLow, atHigh, swing }) => [term, low, high, atLow, atHigh, swing]),
    ];
  }),
  byRule(
    "SOLVE",
    [terms, measure, number("target", anyNumber), text("term"), orNone(number("low", anyNumber)), orNone(number("high", anyNumber)), scenario, heldClasses, dealEvents],
    (range, name, target, term, low, high, wanted, exit, events) => solve(range.column(wanted).beside({ exit, events }).basis, { measure: requireMeasure(name), target, term: requireTerm(term), low, high }),
  ),
  byTable(
    "SIMULATE",
    [terms, measure, inputTable(driversTable), number("paths", wholeFrom1(MOST_PATHS), USUAL_PATHS), number("seed", wholeFrom1(Number.MAX_SAFE_INTEGER), 1), orNone(numbersGiven("percentiles", from0To1)), scenario, orNone(numbersGiven("thresholds", anyNumber)), heldClasses, dealEvents],
    (range, name, drivers, paths, seed, percentiles, wanted, thresholds, exit, events): Table => {
      const asked = requireMeasure(name);
      const simulation = { basis: range.column(wanted).beside({ exit, events }).basis, measure: asked, drivers: readDrivers(drivers), seed };
      return [["Statistic", asked.label], ...statisticsOf(simulation, paths, percentiles, thresholds)];
    },
  ),
];

const range = "Two columns (label, value), or a table whose first cell is Term with one column a scenario";
const which = "Name of the scenario that the other terms are taken from; the first where nothing is said";
const classes =
  "Who has a claim on the exit, as WATERFALL takes it, with the column Investor's share: what the investor of the deal holds of each class, 0 to 1. Exit proceeds then follow from the waterfall; where nothing is said, from stake, preference and later dilution";
const events =
  "What happens after closing, a row an event: Date, Event, Amount, Note, with a header or without; the kinds of events are in docs/model.md. The model follows further closes, actual usage and changed estimates, and a journal books the others; where nothing is said, the terms say it all";
const source = "Each answer is that of MEASURE for the deal with the changed terms";
const ofOneTerm = "A value that is not allowed, or that contradicts another term (Post-money beside a given Pre-money), fills its own cells with the error that MEASURE would give, and an error among the values passes on to its own cells.";
export const analysisHelp = {
  MEASURETABLE: {
    summary: "Answers for many deals in one call: a row a deal in, a row a deal back, headed by the measures. Blank rows stay blank, and an error fills only its own cells.",
    parameters: {
      deals: "A header row of term labels in any order, and a deal in each row below; a column headed Deal, Name or Scenario names the deals and comes back first, columns headed Note or Source are not read",
      measures: "Names of measures, a row or a column; all of them where nothing is said",
      classes,
      events,
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
      events,
    },
    errors: ofOneTerm,
    examples: [
      {
        arguments: [moonshot, "Investor stake", "Credits", [[300], [390]], "Pre-money", [[1500, 2000]]],
        result: [
          ["Investor stake", 1500, 2000],
          [300, 0.2946058091286307, 0.24398625429553264],
          [390, 0.32, 0.26666666666666666],
        ],
      },
      {
        arguments: [moonshot, "Investor stake", "Other investors", [[0, 200]]],
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
    parameters: { terms: range, measure: "Name of the measure", drivers: "A table with the columns Term, Low and High; the values are numbers, or options of a choice", scenario: which, classes, events },
    errors: `${ofOneTerm} Where one is blank, its cells say so. A bar without a swing stands below those that have one.`,
    examples: [
      {
        arguments: [moonshot, "Investor stake", [["Term", "Low", "High"], ["Other investors", 100, 300], ["Pre-money", 1200, 1800]]],
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
  SOLVE: {
    summary: "The value of a term that makes a measure reach a target. Put back, it gives the target.",
    parameters: {
      terms: range,
      measure: "Name of the measure",
      target: "What the measure is to be",
      term: "Label of the term that is looked for",
      low: "From where it is looked for; the lowest allowed value where nothing is said, for dates the closing date",
      high: "Up to where; the highest allowed value where nothing is said, without one 1000 times the largest amount of money in the deal (for other numbers 1000 times the term's own value), 10 for rates a year, 50 years for dates",
      scenario: which,
      classes,
      events,
    },
    errors:
      "#NUM! where no value of the term gives the target, with how near it comes, and where several do, with their values, or a whole stretch, with its ends. Months and dates are whole numbers, and one of them must give the target itself. Where the measure jumps over the target there is no value.",
    examples: [
      { arguments: [moonshot, "Investor stake", 0.25, "Pre-money"], result: 2200 },
      { arguments: [moonshot, "Look-through post-money", 1800, "Delivery cost"], result: 0.47293447293447294 },
    ],
    source: "MEASURE for the deal with the changed term, bracketed and narrowed down (Chandrupatla 1997); the answer is tested",
  },
  SIMULATE: {
    summary: "A measure over many paths, each with its drivers drawn at random: mean, deviation, percentiles, probabilities, and how many paths have no answer.",
    parameters: {
      terms: range,
      measure: "Name of the measure",
      drivers:
        "A table with the columns Term and Distribution and those of its parameters: Normal and Lognormal Mean and Deviation (of the value itself), cut off at Low and High where these are given; Triangular Low, Likely and High; Uniform Low and High; Discrete Value and Probability, a row a value. A column headed with a driver's term holds the correlations with it, of the normal scores behind the draws (numbers of a Discrete distribution ascend with their score, options go by their rows); half of the matrix is enough",
      paths: "Number of paths",
      seed: "The same seed draws the same values, on every machine; a driver without correlations draws the same whatever other drivers there are",
      percentiles: "Shares of the paths, a row or a column, blanks left out, answered as PERCENTILE.INC does; 5, 10, 25, 50, 75, 90 and 95 % where nothing is said",
      scenario: which,
      thresholds: "Values of the measure, a row or a column, blanks left out; for each the share of the paths that reach it",
      classes,
      events,
    },
    errors:
      "Draws are never bent to what a term allows: a path whose draws are not allowed is counted as Not allowed, one whose measure has no answer as No answer, and the statistics are of the others. Months and dates are whole numbers: Uniform draws each of them from Low to High as often as any other, as RANDBETWEEN does, and what another distribution draws is rounded. The standard deviation is that of a sample, as STDEV.S. Where no path has an answer the error says why the first has none.",
    examples: [
      {
        arguments: [moonshot, "Investor stake", [["Term", "Distribution", "Low", "High"], ["Pre-money", "Uniform", 1200, 1800]], 100, 7, [[0.5]], null, [[0.3]]],
        result: [
          ["Statistic", "Investor stake"],
          ["Mean", 0.32469978906775],
          ["Standard deviation", 0.02133154333919697],
          ["Standard error", 0.002133154333919697],
          ["Lowest", 0.2862541980475619],
          ["Percentile 50 %", 0.3261414632695301],
          ["Highest", 0.3606537651569466],
          ["At least 0.3", 0.83],
          ["Paths", 100],
          ["Not allowed", 0],
          ["No answer", 0],
          ["First without an answer", ""],
        ],
      },
    ],
    source: "Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011); normal quantile of Wichura (1988, AS 241); Cholesky factor of the correlations",
  },
} satisfies Readonly<Record<string, Help>>;
