import { measures as allMeasures, requireMeasure, type Measure } from "../../core/model/measures";
import { CalculationError, invalid } from "../../core/calculationError";
import { allChecks } from "../../core/ledger/ledgerChecks";
import { compare } from "../../core/model/compare";
import { answers } from "../../core/model/answers";
import { frequencies, requireLine, schedule, windows } from "../../core/model/schedule";
import { explain } from "../../core/model/words";
import type { Cell, Table } from "../cells";
import { heldClasses } from "../classesRange";
import { byRule, byTable, type Help } from "../customFunction";
import { dealEvents } from "../eventsRange";
import { choice, dateTable, termsRange, text, orNone, texts } from "../parameters";

const terms = termsRange("terms");
const scenario = orNone(text("scenario"));
const measures = orNone(texts("measures"));

export const chosen = (names: readonly string[] | undefined): readonly Measure[] => names?.map(requireMeasure) ?? allMeasures;

/** A row a measure, a column a scenario. */
const measureTable = (names: readonly string[], asked: readonly Measure[], answersOf: readonly (readonly Cell[])[]): Table => [
  ["Measure", ...names],
  ...asked.map((measure, i) => [measure.label, ...answersOf.map((column) => column[i]!)]),
];

export const deal = [
  byRule(
    "MEASURE",
    [terms, text("measure"), scenario, heldClasses, dealEvents],
    (range, name, wanted, exit, events) => {
      const value = range.column(wanted).beside({ exit, events }).answer(requireMeasure(name));
      if (value instanceof CalculationError) throw value;
      return value;
    },
  ),
  byTable(
    "MEASURES",
    [terms, measures, heldClasses, dealEvents],
    ({ readable }, names, exit, events) => {
      const asked = chosen(names);
      const columns = readable.map((each) => each.beside({ exit, events }));
      return measureTable(columns.map(({ name }) => name), asked, columns.map((column) => asked.map((measure) => column.answer(measure))));
    },
  ),
  byTable(
    "LINE",
    [terms, text("line"), dateTable("from"), dateTable("to"), scenario, heldClasses, dealEvents],
    (range, name, from, to, wanted, exit, events) => {
      const shape = from.length * from[0]!.length > 1 ? from : to;
      const place = (table: readonly (readonly number[])[], row: number, column: number): number => {
        if (table.length === 1 && table[0]!.length === 1) return table[0]![0]!;
        if (table.length === shape.length && table[0]!.length === shape[0]!.length) return table[row]![column]!;
        throw invalid("to", `to is a range of ${to.length} by ${to[0]!.length} cells and from of ${from.length} by ${from[0]!.length}; one shape, or a single date, is needed.`);
      };
      const spans = shape.flatMap((cells, row) => cells.map((_, column) => ({ from: place(from, row, column), to: place(to, row, column) })));
      const values = windows(range.column(wanted).beside({ exit, events }).scenario, requireLine(name), spans);
      return shape.map((cells, row) => cells.map((_, column) => values[row * cells.length + column]!));
    },
  ),
  byTable(
    "SCHEDULE",
    [terms, orNone(texts("lines")), choice("frequency", frequencies), choice("layout", ["Across", "Down"]), scenario, heldClasses, dealEvents],
    (range, lines, frequency, layout, wanted, exit, events): Table => {
      const { periods, rows } = schedule(range.column(wanted).beside({ exit, events }).scenario, lines, frequency);
      if (layout === "Across") return [["Line", ...periods.map(({ end }) => end)], ...rows.map(({ line, values }) => [line.label, ...values])];
      return [["Period end", ...rows.map(({ line }) => line.label)], ...periods.map(({ end }, t) => [end, ...rows.map(({ values }) => values[t]!)])];
    },
  ),
  byTable(
    "COMPARE",
    [terms, measures, scenario, heldClasses, dealEvents],
    (range, names, wanted, exit, events) => {
      const asked = chosen(names);
      const restated = compare(range.column(wanted).beside({ exit, events }).scenario);
      return measureTable(restated.map(({ name }) => name), asked, restated.map((each) => answers(each, asked)));
    },
  ),
  byTable(
    "EXPLAIN",
    [terms, text("measure"), scenario, heldClasses, dealEvents],
    (range, name, wanted, exit, events): Table => [
      ["Line", "Value", "Formula", "Source"],
      ...explain(range.column(wanted).beside({ exit, events }).scenario, requireMeasure(name)).map(({ label, value, formula, source }) => [label, value, formula, source]),
    ],
  ),
  byTable(
    "CHECKS",
    [terms, scenario, heldClasses, dealEvents],
    (range, wanted, exit, events): Table => [["Check", "Difference", "Pass"], ...allChecks(range.column(wanted).beside({ exit, events }).scenario).map(({ label, difference, pass }) => [label, difference, pass])],
  ),
];

const range = "Two columns (label, value), or a table whose first cell is Term with one column a scenario";
const which = "Name of the scenario; the first where nothing is said";
const measuresHelp = "Names of measures, a row or a column; all of them where nothing is said";
const classes =
  "Who has a claim on the exit, as WATERFALL takes it, with the column Investor's share: what the investor of the deal holds of each class, 0 to 1. Exit proceeds then follow from the waterfall; where nothing is said, from stake, preference and later dilution";
const events =
  "What happens after closing, a row an event: Date, Event, Amount, Note, with a header or without; the kinds of events are in docs/model.md. The model follows further closes, actual usage and changed estimates, and a journal books the others; where nothing is said, the terms say it all";
const model = "The deal model; each line and measure names its own source, and EXPLAIN shows it";
/** The reference deal: Alibaba and Moonshot, February 2024, as reported; breakage, cost and rates are assumptions. */
export const moonshot = [
  ["Term", "Base", "First close"],
  ["Structure", "Credits in escrow", "Credits in escrow"],
  ["Investor cash", 410, 410],
  ["Credits", 390, 390],
  ["Other investors", 200, 0],
  ["Pre-money", 1500, 1500],
  ["Closing date", 45341, 45341],
  ["Expected breakage", 0.1, 0.1],
] as const;
/** A fifth of a company for 100, sold for 150: as 20 % of all shares, and as preferred shares that take their money back first. */
const soldCheaply = [
  ["Structure", "Cash"],
  ["Investor cash", 100],
  ["Post-money", 500],
  ["Closing date", 45341],
  ["Exit date", 47168],
  ["Exit equity value", 150],
] as const;
const preferred = [
  ["Class", "Type", "Shares", "Preference", "Investor's share"],
  ["Common", "Common", 800, 0, 0],
  ["Series A", "Preferred", 200, 100, 1],
] as const;

export const dealHelp = {
  MEASURE: {
    summary: "One answer of the whole deal.",
    parameters: { terms: range, measure: "Name of the measure", scenario: which, classes, events },
    errors: "#N/A where the measure needs a term that is not given, #NUM! where no number answers.",
    examples: [
      { arguments: [moonshot, "Investor stake"], result: 0.32 },
      { arguments: [moonshot, "Look-through post-money"], result: 1939.375 },
      { arguments: [moonshot, "Post-money", "First close"], result: 2300 },
      { arguments: [soldCheaply, "Exit proceeds"], result: 30 },
      { arguments: [soldCheaply, "Exit proceeds", null, preferred], result: 100 },
    ],
    source: model,
  },
  MEASURES: {
    summary: "Many answers of the whole deal, a row a measure and a column a scenario. An error fills only its own cell.",
    parameters: { terms: range, measures: measuresHelp, classes, events },
    examples: [
      {
        arguments: [moonshot, [["Post-money"], ["Revenue"]]],
        result: [
          ["Measure", "Base", "First close"],
          ["Post-money", 2500, 2300],
          ["Revenue", 390, 390],
        ],
      },
      {
        arguments: [moonshot, [["Post-money"], ["Investor stake"], ["Revenue"]], null, [[45521, "Tranche cash", 100, "Second close"], [45521, "Tranche credits", 60, "Second close"], [45521, "Tranche pre-money", 3000, ""]]],
        result: [
          ["Measure", "Base", "First close"],
          ["Post-money", 3160, 3160],
          ["Investor stake", 0.35443037974683544, 0.38084755090809025],
          ["Revenue", 450, 450],
        ],
      },
    ],
    source: model,
  },
  LINE: {
    summary: "A line of the model in windows of days: flows from..to, balances at the end of to.",
    parameters: { terms: range, line: "Name of the line", from: "First day of the window, or a range of them", to: "Last day of the window, or a range in the shape of from", scenario: which, classes, events },
    examples: [
      { arguments: [moonshot, "Revenue", 45341, 46071], result: [[390]] },
      { arguments: [moonshot, "Escrow lapse", [[45341, 46071]], [[46070, 46071]]], result: [[0, 39]] },
    ],
    source: model,
  },
  SCHEDULE: {
    summary: "Lines of the model over the life of the deal by month, fiscal quarter or fiscal year.",
    parameters: {
      terms: range,
      lines: "Names of lines, a row or a column; the usual ones that are not nothing where nothing is said",
      frequency: "Length of a period",
      layout: "Across: time across, headed by the last day of each period; Down: a row a period",
      scenario: which,
      classes,
      events,
    },
    examples: [
      {
        arguments: [moonshot, [["Escrow deposit", "Escrow lapse"]], "Year", "Down"],
        result: [
          ["Period end", "Escrow deposit", "Escrow lapse"],
          [45657, 390, 0],
          [46022, 0, 0],
          [46387, 0, 39],
        ],
      },
    ],
    source: model,
  },
  COMPARE: {
    summary: "The same package under four structures, with price, stake and compute held: a row a measure, a column a structure.",
    parameters: { terms: range, measures: measuresHelp, scenario: which, classes, events },
    examples: [
      {
        arguments: [moonshot, [["Cash at closing", "Economic outlay"]]],
        result: [
          ["Measure", "Credits in escrow", "Credits", "Cash with commitment", "Cash"],
          ["Cash at closing", 410, 410, 800, 800],
          ["Economic outlay", 620.6, 620.6, 620.6, 800],
        ],
      },
    ],
    source: model,
  },
  EXPLAIN: {
    summary: "How a measure comes about: the terms and lines that it rests on, each with its value, formula and source.",
    parameters: { terms: range, measure: "Name of the measure", scenario: which, classes, events },
    examples: [
      {
        arguments: [moonshot, "Cash at closing"],
        result: [
          ["Line", "Value", "Formula", "Source"],
          ["Investor cash", 410, "as given", "Term"],
          ["Cash at closing", 410, "Investor cash", "Definition"],
        ],
      },
    ],
    source: model,
  },
  CHECKS: {
    summary: "What must hold in every model and in the books of both parties: a row a check, with its difference and whether it passes.",
    parameters: { terms: range, scenario: which, classes, events },
    examples: [
      {
        arguments: [moonshot],
        result: [
          ["Check", "Difference", "Pass"],
          ["Post-money = pre-money + new money", 0, true],
        ],
        firstRows: true,
      },
    ],
    source: model,
  },
} satisfies Readonly<Record<string, Help>>;
