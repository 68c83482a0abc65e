/** What was typed on the What if tab becomes the question that was meant, or a sentence a field. */
import { findMeasure, type Measure } from "../../../src/core/model/measures";
import type { TermValue } from "../../../src/core/model/scenario";
import { draftOf } from "../../../src/pane/deal/draft";
import { initialWhatIf, type Form } from "../../../src/pane/whatif/form";
import { basePlace, shownGrid } from "../../../src/pane/whatif/gridQuestion";
import { shownSimulation } from "../../../src/pane/whatif/simulationQuestion";
import { shownSolve } from "../../../src/pane/whatif/solveQuestion";
import { shownTornado } from "../../../src/pane/whatif/tornadoQuestion";
import { movers, usualMeasure, whatIfDeal } from "../../../src/pane/whatif/whatIfDeal";
import { whatIf as texts } from "../../../src/pane/texts/english/whatif";

const entries: [string, TermValue][] = [["Investor cash", 410], ["Credits", 390], ["Other investors", 200], ["Post-money", 2500], ["Closing date", 45_341], ["Expected breakage", 0.1]];
const deal = whatIfDeal(draftOf("Base", entries));
const measure = (label: string): Measure => findMeasure(label)!;
const form = (change: Partial<Form>): Form => ({ ...initialWhatIf.form, ...change });

test("a deal offers the terms that it uses, one of the two prices, and a measure that it answers", () => {
  const labels = deal.terms.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(["Credits", "Post-money", "Usage curve", "Exit equity value"]));
  expect(labels).not.toContain("Pre-money");
  expect(labels).not.toContain("Note interest");
  expect(usualMeasure(deal).label).toBe("Look-through post-money");
  expect(usualMeasure(whatIfDeal(draftOf("Exit", [...entries, ["Exit date", 46_804], ["Exit equity value", 6000]]))).label).toBe("Economic MOIC");
});

test("what moves a measure is suggested, and nothing that does not", () => {
  const found = movers(deal, measure("Investor stake")).map(({ term }) => term);
  expect(new Set(found)).toEqual(new Set(["Post-money", "Investor cash", "Credits", "Credits counted at"]));
});

describe("the grid", () => {
  test("untouched it is suggested, with the base case among its cells", () => {
    const { question, down, across } = shownGrid(deal, measure("Investor stake"), form({}), "en-US");
    expect(down.term.label).not.toBe(across!.term.label);
    expect(basePlace(deal, question!)).toEqual({ row: expect.any(Number), column: expect.any(Number) });
  });

  test("values are read in the language of the reader; shares in percent", () => {
    const typed = form({ down: { term: "Expected breakage", text: "0..20 step 5" }, across: { term: "Credits", text: "1.000,5; 2.000" } });
    expect(shownGrid(deal, measure("Revenue"), typed, "de-DE").question).toEqual({ kind: "grid", measure: "Revenue", down: { term: "Expected breakage", values: [0, 0.05, 0.1, 0.15, 0.2] }, across: { term: "Credits", values: [1000.5, 2000] } });
  });

  test("one term is enough, options are named, and a fault is said of its own axis", () => {
    expect(shownGrid(deal, measure("Revenue"), form({ down: { term: "Usage curve" }, across: { term: "" } }), "en-US").question).toEqual({ kind: "grid", measure: "Revenue", down: { term: "Usage curve", values: ["Straight", "Front-loaded", "Back-loaded", "S-curve"] } });
    const { down, across, question } = shownGrid(deal, measure("Revenue"), form({ down: { term: "Expected breakage", text: "120" }, across: { term: "Credits", text: "1; 2" } }), "en-US");
    expect(down.problem).toBe("Expected breakage is 120; a number from 0 to below 100 is allowed.");
    expect(across!.problem).toBeUndefined();
    expect(question).toBeUndefined();
  });
});

test("the tornado: suggested ranges until somebody types, a sentence for a row that cannot be read", () => {
  const suggested = shownTornado(deal, measure("Investor stake"), undefined, "en-US");
  expect(suggested.question!.ranges.map(({ term }) => term)).toContain("Post-money");
  const { rows, question } = shownTornado(deal, measure("Investor stake"), [{ term: "Credits", low: "300", high: "" }, { term: "Post-money", low: "2,000", high: "3,000" }], "en-US");
  expect(rows.map(({ problem }) => problem)).toEqual(["Credits is blank or 0; a number from 0 is needed.", undefined]);
  expect(rows[1]!.range).toEqual({ term: "Post-money", low: 2000, high: 3000 });
  expect(question).toBeUndefined();
});

describe("the simulation", () => {
  const drivers: Form["drivers"] = [
    { term: "Credits", distribution: "Normal", fields: { Mean: "390", Deviation: "40", Low: "0" } },
    { term: "Expected breakage", distribution: "Triangular", fields: { Low: "0", Likely: "10", High: "30" } },
    { term: "Usage curve", distribution: "Discrete", fields: { Value: "Straight; S-curve", Probability: "40 %; 60 %" } },
  ];
  const shown = (change: Partial<Form>) => shownSimulation(deal, measure("Revenue"), form({ drivers, ...change }), texts, "en-US");

  test("drivers, correlations, paths, seed and thresholds are as typed", () => {
    expect(shown({ correlations: [{ one: "Credits", other: "Expected breakage", text: "-0.5" }, { one: "Credits", other: "Post-money", text: "0.2" }], paths: "2,000", seed: "7", thresholds: "300; 350" }).question).toEqual({
      kind: "simulation",
      measure: "Revenue",
      drivers: [
        { term: "Credits", distribution: "Normal", parameters: { Mean: 390, Deviation: 40, Low: 0 } },
        { term: "Expected breakage", distribution: "Triangular", parameters: { Low: 0, Likely: 0.1, High: 0.3 } },
        { term: "Usage curve", distribution: "Discrete", parameters: {}, chances: [{ value: "Straight", probability: 0.4 }, { value: "S-curve", probability: 0.6 }] },
      ],
      correlations: [{ between: ["Credits", "Expected breakage"], correlation: -0.5 }],
      paths: 2000,
      seed: 7,
      percentiles: [],
      thresholds: [300, 350],
    });
  });

  test.each<[string, Partial<Form>, string]>([
    ["paths", { paths: "0" }, "Paths is blank or 0; a whole number from 1 to 100000 is needed."],
    ["paths", { paths: "many" }, 'Paths is the text "many"; a whole number from 1 to 100000 is needed.'],
    ["thresholds", { thresholds: "high" }, 'Thresholds is the text "high"; a number is needed.'],
    ["correlations", { correlations: [{ one: "Credits", other: "Expected breakage", text: "2" }] }, "Correlation of Credits and Expected breakage is 2; a number from -1 to 1 is allowed."],
    ["together", { drivers: [{ term: "Credits", distribution: "Uniform", fields: { Low: "500", High: "300" } }] }, "Low of Credits in drivers is 500, above High (300); at most High is allowed."],
  ])("%s: %j", (field, change, sentence) => {
    const { problems, question } = shown(change);
    expect(problems[field as "paths"]).toBe(sentence);
    expect(question).toBeUndefined();
  });

  test("what is wrong with a driver stands in its own row; equal probabilities are none", () => {
    const of = (each: NonNullable<Form["drivers"]>[number]): string | undefined => shown({ drivers: [each] }).drivers[0]!.problem;
    expect(of({ term: "Credits", distribution: "Triangular", fields: { Low: "1", High: "2" } })).toBe("Credits is blank or 0; a number from 0 is needed.");
    expect(of({ term: "Usage curve", distribution: "Discrete", fields: { Value: "Straight; S-curve", Probability: "1" } })).toBe("Usage curve has 2 values and 1 probabilities; one probability a value is needed.");
    expect(of({ term: "Usage curve", distribution: "Discrete", fields: { Value: "Straight; S-curve", Probability: "50 %; 50 %" } })).toBeUndefined();
  });

  test("untouched, the terms that move the measure most are the drivers, most likely as they are", () => {
    const { question } = shown({ drivers: undefined });
    expect(question!.drivers.length).toBeGreaterThan(0);
    expect(question!.drivers.find(({ term }) => term === "Credits")!.parameters).toEqual({ Low: 290, Likely: 390, High: 490 });
  });
});

describe("solving", () => {
  const shown = (change: Partial<Form>, label = "Investor stake") => shownSolve(deal, measure(label), form(change), "Target", "en-US");

  test("a target is typed as the measure is read; bounds may stay blank", () => {
    expect(shown({ solved: "Credits", target: "25", low: "100" }).question).toEqual({ kind: "solve", measure: "Investor stake", target: 0.25, term: "Credits", low: 100 });
    expect(shown({ solved: "Exit equity value", target: "3×" }, "Economic MOIC").question).toMatchObject({ target: 3 });
    expect(shown({}).problems).toEqual({ target: undefined, low: undefined, high: undefined });
    expect(shown({ target: "a" }).problems.target).toBe('Target is the text "a"; a number is needed.');
    expect(shown({ solved: "Credits", target: "1", high: "-3" }).problems.high).toBe("Credits is -3; a number from 0 is allowed.");
  });

  test("choices are nothing to solve for", () => expect(shown({}).terms.every(({ options }) => !options)).toBe(true));
});
