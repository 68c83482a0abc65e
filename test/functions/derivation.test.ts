/** Every function says how its answer comes about, and the last step is the answer. */
import fc from "fast-check";
import { CalculationError } from "../../src/core/calculationError";
import type { DerivedStep, Teller } from "../../src/core/model/derivation";
import { english } from "../../src/core/model/words";
import { derivationOf } from "../../src/functions/derivation";
import { sameValue } from "../../src/functions/examples";
import { helpOf } from "../../src/functions/help";
import { customFunctions, type FunctionName } from "../../src/functions/table";
import elsewhere from "../examples/functions.json";
import { backsolveArguments, breakpointArguments, optionArguments, roundArguments, waterfallArguments } from "./arbitraryTables";
import { functionNamed } from "./host";
import { calculated } from "./pocketCalculator";

const teller: Teller = { words: english, number: String };

/** Tables whose first row, and first column, say what the others are. */
const headed: readonly string[] = ["MEASURES", "SCHEDULE", "COMPARE", "EXPLAIN", "CHECKS", "SENSITIVITY", "TORNADO", "SIMULATE", "ESCROWSCHEDULE", "CAPTABLE", "WATERFALL", "OPTIONVALUES", "JOURNAL", "TRIALBALANCE", "STATEMENT"];

/** Cells that say what others are: a header, a name, a class; and the blank ones. */
const isSilent = (name: FunctionName, row: number, column: number, value: unknown): boolean => value === "" || ((name === "BREAKPOINTS" || name === "MEASURETABLE") && row === 0) || (name === "MEASURETABLE" && typeof value === "string") || (name === "CAPTABLE" && column === 1) || (name === "JOURNAL" && (column === 1 || column === 4));

interface Found {
  readonly answer: unknown;
  readonly steps: readonly DerivedStep[];
}

/** Every figure of the answer with its steps. */
function figures(name: FunctionName, given: readonly unknown[]): Found[] {
  const of = functionNamed(name);
  const raw = of.parameters.map((_, i) => given[i] ?? null);
  const answer = of.answer(raw);
  const rows = (Array.isArray(answer) ? answer : [[answer]]) as unknown[][];
  const isHeaded = headed.includes(name);
  return rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => (isHeaded && (row === 0 || column === 0) ? [] : name === "EXPLAIN" && column !== 1 ? [] : value instanceof CalculationError || isSilent(name, row, column, value) ? [] : [{ answer: value, steps: derivationOf(of, raw, { row, column }, teller) }])),
  );
}

function expectFigures(name: FunctionName, given: readonly unknown[]): void {
  const wrong = figures(name, given).flatMap(({ answer, steps }) => {
    const last = steps.at(-1)?.value;
    const same = sameValue(last, typeof answer === "boolean" ? String(answer).toUpperCase() : answer, 1e-9) || (typeof last === "number" && typeof answer === "number" && Math.abs(last - answer) <= 1e-9 * size(steps));
    return [...(same ? [] : [`${String(last)} is not ${String(answer)}`]), ...steps.flatMap(unsound)];
  });
  expect(wrong).toEqual([]);
}

/** The largest figure that enters: differences are as good as what they are made of. */
const size = (steps: readonly DerivedStep[]): number => Math.max(...steps.map(({ value }) => (typeof value === "number" ? Math.abs(value) : 0)));

/** What does not recompute in a step: the formula in numbers, or the table of parts. */
function unsound({ label, value, numbers, parts, source, formula }: DerivedStep): string[] {
  const near = (found: number, wanted: number, of: number): boolean => Math.abs(found - wanted) <= 1e-7 * Math.max(1, Math.abs(wanted), of);
  const found = numbers === undefined ? undefined : calculated(numbers);
  const sum = parts?.sum && parts.rows.reduce((total, row) => total + Number(row.at(-1)), 0);
  const largest = Math.max(0, ...(numbers?.match(/\d+(\.\d+)?(e[-+]?\d+)?/g) ?? []).map(Number), ...(parts?.rows ?? []).map((row) => Math.abs(Number(row.at(-1)))));
  return [
    ...(found !== undefined && typeof value === "number" && !near(found, value, largest) ? [`${label}: ${numbers} is ${found} and not ${value}`] : []),
    ...(sum !== undefined && !near(sum, Number(value), largest) ? [`${label}: its parts make ${sum} and not ${value}`] : []),
    ...(source === "" || formula === "" ? [`${label} has no source or no formula`] : []),
  ];
}

describe("the steps end at the answer, and each can be recalculated", () => {
  test.each(customFunctions.flatMap(({ name }) => helpOf(name).examples.map((example, i) => [name, i + 1, example] as const)))("%s, example %i", (name, _, example) => {
    expectFigures(name, example.arguments);
  });

  test.each(elsewhere.filter(({ expected }) => expected !== "ERROR" && expected !== "#N/A").map((row, i) => [row.function, i + 1, row] as const))("%s, row %i worked out elsewhere", (name, _, row) => {
    expectFigures(name as FunctionName, row.arguments);
  });
});

const share = fc.double({ min: 0, max: 0.9, noNaN: true });
const money = fc.double({ min: 1, max: 1e4, noNaN: true });
const curve = fc.constantFrom("Straight", "Front-loaded", "Back-loaded", "S-curve");
const method = fc.constantFrom("Proportional", "Remote", "Refundable");
const start = fc.integer({ min: 44000, max: 45000 });
const later = fc.integer({ min: 45000, max: 46000 });
const column = (of: fc.Arbitrary<number>): fc.Arbitrary<number[][]> => fc.array(of, { minLength: 1, maxLength: 9 }).map((values) => values.map((value) => [value]));

const random: Readonly<Partial<Record<FunctionName, fc.Arbitrary<unknown[]>>>> = {
  CREDITSTAKE: fc.tuple(money, money, fc.double({ min: 3e4, max: 1e6, noNaN: true }), fc.constantFrom("Post", "Pre"), money, share),
  POSTMONEY: fc.tuple(money, money, money, money, share),
  PREMONEY: fc.tuple(fc.double({ min: 4e4, max: 1e6, noNaN: true }), money, money, money, share),
  IMPLIEDVALUATION: fc.tuple(money, fc.double({ min: 0.01, max: 1, noNaN: true })),
  SHAREPRICE: fc.tuple(fc.constant(2e4), money, money, fc.double({ min: 0, max: 0.3, noNaN: true })),
  DILUTEDSTAKE: fc.tuple(share, column(share)),
  EFFECTIVEVALUATION: fc.tuple(money, money, fc.double({ min: 0.01, max: 1, noNaN: true }), share),
  USAGECURVE: fc.tuple(fc.integer({ min: 1, max: 9 }), curve, fc.double({ min: 0.5, max: 12, noNaN: true }), fc.constantFrom("Down", "Across")),
  CREDITVALUE: fc.tuple(money, fc.integer({ min: 1, max: 40 }), curve, share, share, share, share),
  CREDITCOST: fc.tuple(money, fc.integer({ min: 1, max: 40 }), curve, share, share, share),
  BREAKEVENPREMIUM: fc.tuple(fc.integer({ min: 1, max: 40 }), curve, share, share, share),
  ESCROWREVENUE: fc.tuple(money, start, later, start, later, curve, share, method, fc.constant(1e4)),
  ESCROWBALANCE: fc.tuple(money, start, later, fc.integer({ min: 43900, max: 46100 }), curve, share),
  CONTRACTLIABILITY: fc.tuple(money, start, later, fc.integer({ min: 43900, max: 46100 }), curve, share, method, fc.constant(1e4)),
  ESCROWSCHEDULE: fc.tuple(money, column(fc.double({ min: 0, max: 3000, noNaN: true })), share, method, share, fc.constant(12), fc.constant(1e4)),
  ROUNDTRIP: fc.tuple(money, money),
  TRACEDSPEND: fc.tuple(column(money), money, money, fc.constantFrom("Pro rata", "Provider first", "Provider last")),
  GROWTHCONTRIBUTION: fc.tuple(money, money, money, money),
  RUNWAY: fc.tuple(money, money, money, money, fc.option(fc.integer({ min: 1, max: 60 }))),
  STRANDEDCREDITS: fc.tuple(money, money, money, money, fc.option(fc.integer({ min: 1, max: 60 }))),
  GPUHOURS: fc.tuple(money, fc.double({ min: 1, max: 9, noNaN: true }), share, fc.integer({ min: 1, max: 40 }), curve),
  CAPACITYCOVER: fc.tuple(column(money), money, money, fc.double({ min: 0.1, max: 1, noNaN: true }), share),
  GPUCOST: fc.tuple(money, fc.integer({ min: 1, max: 9 }), share, share, fc.double({ min: 1, max: 2, noNaN: true }), share, money, fc.double({ min: 0.1, max: 1, noNaN: true })),
  CAPTABLE: roundArguments,
  ROUNDPRICE: roundArguments,
  ANTIDILUTION: fc.tuple(money, money, money, money, fc.constantFrom("Broad", "Narrow", "Ratchet")),
  WARRANTSHARES: fc.tuple(money, money, money),
  NOTEAMOUNT: fc.tuple(money, share, start, later, fc.constantFrom("Simple", "Annual", "Semiannual", "Quarterly", "Monthly"), fc.constantFrom("Actual/365", "Actual/360", "30/360")),
  WATERFALL: waterfallArguments,
  BREAKPOINTS: breakpointArguments,
  OPTIONVALUES: optionArguments,
  BACKSOLVE: backsolveArguments,
  XIRR: fc.tuple(fc.constant([[-50], [30], [40]]), fc.tuple(start, later).map(([a, b]) => [[a], [b], [b + 400]])),
  XNPV: fc.tuple(share, fc.constant([[-50], [30], [40]]), fc.tuple(start, later).map(([a, b]) => [[a], [b], [b + 400]])),
  MOIC: fc.tuple(column(money).map((values) => [[-1], ...values])),
};

describe("with any arguments", () => {
  test.each(Object.entries(random))("%s", (name, given) => {
    fc.assert(
      fc.property(given, (values) => {
        try {
          expectFigures(name as FunctionName, values);
        } catch (error) {
          if (!(error instanceof CalculationError)) throw error; // no answer, so nothing to explain
        }
      }),
      { numRuns: 25 },
    );
  });
});

const deal = [
  ["Term", "Base", "Cash"],
  ["Structure", "Credits in escrow", "Cash with commitment"],
  ["Investor cash", 410, 800],
  ["Credits", 390, null],
  ["Commitment", null, 390],
  ["Other investors", 200, 200],
  ["Pre-money", 1500, 1500],
  ["Closing date", 45341, 45341],
  ["Expected breakage", 0.1, null],
  ["Usage curve", "S-curve", null],
  ["Escrow interest", 0.03, null],
  ["Segment revenue", 12000, 12000],
  ["Compute burn", 15, 15],
  ["Other burn", 12, 12],
  ["GPU-hour price", 2.5, 2.5],
  ["Exit date", 46804, 46804],
  ["Exit equity value", 6000, 6000],
  ["Fiscal year ends", 3, 3],
];

describe("the whole deal", () => {
  test.each<[FunctionName, unknown[]]>([
    ["MEASURES", [deal]],
    ["COMPARE", [deal]],
    ["SCHEDULE", [deal, null, "Quarter", "Down"]],
    ["SCHEDULE", [deal, [["Revenue", "Escrow interest"]]]],
    ["SCHEDULE", [deal, [["Revenue", "Escrow opening", "Economic flow", "Discount factor", "Runway", "Contract liability"]], "Quarter"]],
    ["SCHEDULE", [deal, [["Revenue", "Collected", "Spend", "Circular revenue", "Contract asset"]], "Year", "Down", "Cash"]],
    ["EXPLAIN", [deal, "Economic IRR"]],
    ["CHECKS", [deal]],
    ["CHECKS", [deal, "Cash"]],
    ["MEASURETABLE", [[["Investor cash", "Credits", "Post-money", "Closing date", "Usage curve"], [410, 390, 2500, 45341, "S-curve"], [null, null, null, null, null], [800, null, 2000, 45341, null]]]],
    ["SENSITIVITY", [deal, "Economic MOIC", "Delivery cost", [[0.3, 0.9]], "Usage curve", [["Straight", "S-curve"]], "Base"]],
    ["SENSITIVITY", [deal, "Circular share", "Structure", [["Credits"], ["Cash with commitment"], ["Credits in escrow"]], null, null, "Cash"]],
    ["TORNADO", [deal, "Economic MOIC", [["Term", "Low", "High"], ["Delivery cost", 0.3, 0.9], ["使用曲线", "Straight", "Back-loaded"], ["Post-money", 2400, 2600], ["Exit equity value", 5000, 9000]]]],
    ["SOLVE", [deal, "Economic MOIC", 3, "Exit equity value"]],
    ["SIMULATE", [deal, "Economic MOIC", [["Term", "Distribution", "Mean", "Deviation", "Value", "Probability"], ["Delivery cost", "Normal", 0.4, 0.3, null, null], ["Usage curve", "Discrete", null, null, "Straight", 0.5], ["Usage curve", "Discrete", null, null, "S-curve", 0.5]], 40, 3, null, null, [[2, 4]]]],
    ["LINE", [deal, "Revenue", [[45300, 45352, 45400]], [[45310, 45352, 45555]]]],
    ["LINE", [deal, "Escrow closing", 45352, 45400]],
    ["LINE", [deal, "Economic flow", 45341, 46804]],
    ["LINE", [deal, "Escrow opening", 45400, 45433]],
    ["LINE", [deal, "Collected", 45341, 45900, "Cash"]],
    ["LINE", [deal, "Runway", 45400, 45400]],
    ["JOURNAL", [deal]],
    ["JOURNAL", [deal, "Start-up", "Cash", 0]],
    ["TRIALBALANCE", [deal, 45657]],
    ["TRIALBALANCE", [deal, 47000, "Start-up", "Cash", 3]],
    ["STATEMENT", [deal, "Income", "Quarter"]],
    ["STATEMENT", [deal, "Balance", "Year"]],
    ["STATEMENT", [deal, "Cash flow", "Year"]],
    ["STATEMENT", [deal, "Cash flow", "Year", "Cash"]],
    ["STATEMENT", [deal, "Start-up income", "Year"]],
    ["STATEMENT", [deal, "Start-up balance", "Quarter"]],
    ["STATEMENT", [deal, "Start-up cash flow", "Quarter", "Cash", 0]],
  ])("%s %#", (name, given) => expectFigures(name, given));
});
