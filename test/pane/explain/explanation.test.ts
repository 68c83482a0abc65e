import { explanationOf, type Explanation } from "../../../src/pane/explain/explanation";
import { dealCalls } from "../../../src/functions/formulaCall";
import { derivationText } from "../../../src/pane/explain/derivationText";
import type { Input, SelectedCell } from "../../../src/pane/explain/selectedCell";
import { chinese } from "../../../src/pane/texts/chinese";
import { explain as saidInChinese } from "../../../src/pane/texts/chinese/explain";
import { english } from "../../../src/pane/texts/english";
import { explain as said } from "../../../src/pane/texts/english/explain";

const terms = [
  ["Term", "Unit", "Base", "First close", "Source"],
  ["Investor cash", "US$ m", 410, 410, "Reported: a newspaper"],
  ["Credits", "US$ m", 390, 390, ""],
  ["Other investors", "US$ m", 200, 0, ""],
  ["Pre-money", "US$ m", 1500, 1500, ""],
  ["Closing date", "date", 45341, 45341, ""],
  ["Expected breakage", "share", 0.1, 0.1, ""],
];
const inTerms: Input = { written: "T", value: terms, references: [{ written: "T", address: "Terms!A7:E13", values: terms }] };
const given = (written: string, value: Input["value"]): Input => ({ written, references: [], ...(value === undefined ? {} : { value }) });

function cell(formula: string, inputs: readonly Input[], more: Partial<SelectedCell> = {}): SelectedCell {
  return { address: "Scenarios!B7", formula, value: 1, text: "1", row: 0, column: 0, calls: dealCalls(formula), chosen: 0, inputs, references: [], ...more };
}
const explain = (formula: string, inputs: readonly Input[], more?: Partial<SelectedCell>): Explanation => explanationOf(cell(formula, inputs, more), english, "en-US");
const last = ({ steps }: Explanation): unknown => steps[steps.length - 1];

describe("a cell of the whole deal", () => {
  test("in the spill of MEASURES is explained by its row and its column, and its terms by their cells", () => {
    const explained = explain("=DEAL.MEASURES(T)", [inTerms], { row: 3, column: 2, filledFrom: "Scenarios!B4" });
    expect(explained).toMatchObject({ title: "Investor stake", scenario: "First close", links: [{ places: [{ address: "Scenarios!B4" }] }] });
    expect(last(explained)).toMatchObject({ label: "Investor stake", value: "34.7826%", numbers: "800 / 2300" });
    expect(explained.steps.find(({ label }) => label === "Investor cash")).toMatchObject({ address: "Terms!D8", value: "410" });
  });

  test("MEASURE is explained for the scenario it names, or the first", () => {
    expect(last(explain(`=DEAL.MEASURE(T,"Revenue")`, [inTerms, given(`"Revenue"`, "Revenue")]))).toMatchObject({ label: "Revenue", value: "390" });
    expect(explain(`=DEAL.MEASURE(T,"Revenue","First close")`, [inTerms, given("", "Revenue"), given("", "First close")])).toMatchObject({ scenario: "First close" });
  });

  test("COMPARE says what was restated for the structure of its column, and does not point to cells that hold something else", () => {
    const { title, steps } = explain("=DEAL.COMPARE(T)", [inTerms], { row: 3, column: 4 });
    expect(title).toBe("Investor stake");
    expect(steps.find(({ label }) => label === "Investor cash")).toMatchObject({ value: "800", formula: "restated for this structure" });
    expect(steps.find(({ label }) => label === "Investor cash")?.address).toBeUndefined();
    expect(steps.find(({ label }) => label === "Other investors")).toMatchObject({ address: "Terms!C10" });
  });

  test("SCHEDULE is explained for its period", () => {
    const explained = explain(`=DEAL.SCHEDULE(T,"Usage")`, [inTerms, given(`"Usage"`, "Usage")], { row: 1, column: 3 });
    expect(explained).toMatchObject({ title: "Usage", scenario: "Base" });
    expect(last(explained)).toMatchObject({ formula: "Cumulative usage - Cumulative usage of the month before" });
    expect(last(explained)).toHaveProperty("numbers", expect.stringMatching(/^[\d.]+ - [\d.]+$/));
  });

  test("a quarter of a flow is added up from its months", () => {
    const inputs = [inTerms, given(`"Usage"`, "Usage"), given(`"Quarter"`, "Quarter")];
    expect(explain(`=DEAL.SCHEDULE(T,"Usage","Quarter")`, inputs, { row: 1, column: 2 }).steps.at(-1)?.parts?.rows).toHaveLength(3);
  });

  test("a measure without an answer has the reason as its problem", () => {
    const explained = explain(`=DEAL.MEASURES(T,"Runway")`, [inTerms, given(`"Runway"`, "Runway")], { row: 1, column: 1, value: "#N/A" });
    expect(explained.problem).toMatch(/^Runway: The term \w+ burn is not given, and the answer needs it\.$/);
  });

  test("a heading says that it is one", () => expect(explain("=DEAL.MEASURES(T)", [inTerms], { row: 0, column: 1 })).toMatchObject({ steps: [], notes: expect.arrayContaining([said.heading]) as string[] }));
});

describe("any other function", () => {
  const stake = [{ written: "A1", value: [[410]], references: [{ written: "A1", address: "Sheet1!A1", values: [[410]] }] }, given("390", 390), given("B3*2", 2500)];

  test("is told in its steps, and in its arguments with their places", () => {
    const explained = explain("=DEAL.CREDITSTAKE(A1,390,B3*2)", stake);
    expect(explained).toMatchObject({ title: "Stake", source: "Y Combinator, post-money primer" });
    expect(last(explained)).toMatchObject({ value: "32%", formula: "Counted as paid / valuation", numbers: "800 / 2500" });
    expect(explained.arguments.slice(0, 4)).toMatchObject([{ name: "cash", written: "A1", value: "410", links: [{ address: "Sheet1!A1" }] }, { value: "390" }, { value: "2,500" }, { name: "basis", written: "" }]);
  });

  test("whose argument only Excel can calculate is told in words", () => {
    const explained = explain("=DEAL.ROUNDTRIP(VLOOKUP(1,A1:B9,2),800)", [given("VLOOKUP(1,A1:B9,2)", undefined), given("800", 800)]);
    expect(explained.notes).toContain(said.notCalculated(["spend (VLOOKUP(1,A1:B9,2))"]));
    expect(last(explained)).toMatchObject({ formula: "spend / invested" });
  });

  test("of several calls the chosen one is explained", () => {
    const formula = "=IF(A1>0,DEAL.ROUNDTRIP(390,800)+DEAL.IMPLIEDVALUATION(800,0.32),0)";
    expect(explain(formula, [given("800", 800), given("0.32", 0.32)], { chosen: 1 })).toMatchObject({ title: "Valuation", steps: [{ value: "2,500" }] });
  });

  test("that answers with a table inside a larger formula says what to do", () => {
    expect(explain("=SUM(DEAL.USAGECURVE(4))", [given("4", 4)]).notes).toContain(said.partOfFormula(4, 1));
  });
});

describe("a cell that shows an error", () => {
  const problem = (formula: string, inputs: readonly Input[], value: string, more: Partial<SelectedCell> = {}): string | undefined => explain(formula, inputs, { value, ...more }).problem;

  test("of the function is the function's own sentence", () => {
    expect(problem("=DEAL.CREDITSTAKE(410,390,0)", [given("", 410), given("", 390), given("", 0)], "#VALUE!")).toContain("valuation");
    expect(problem("=DEAL.ROUNDTRIP(A1,8)", [{ written: "A1", value: [["#N/A"]], references: [] }, given("8", 8)], "#N/A")).toBe("spend holds the error #N/A.");
  });

  test.each(["#NAME?", "#BUSY!"])("%s is what Excel means by it, whatever the function would answer", (code) => {
    expect(problem("=DEAL.ROUNDTRIP(390,800)", [given("390", 390), given("800", 800)], code)).toBe(said.errors[code as "#NAME?"]);
  });

  test("#SPILL! names the cells in the way", () => {
    const explained = explain("=DEAL.USAGECURVE(4)", [given("4", 4)], { value: "#SPILL!", inTheWay: ["Sheet1!D22"] });
    expect(explained).toMatchObject({ problem: said.spillBlocked(1), links: [{ title: said.inTheWay, places: [{ address: "Sheet1!D22" }] }] });
  });

  test("a stored name, an unknown function and a lost range say what to do", () => {
    expect(problem("=_xldudf_DEAL_ROUNDTRIP(390,800)", [given("390", 390), given("800", 800)], "#NAME?")).toContain("press F2");
    expect(problem("=DEAL.ROUNDTRIPS(1)", [given("1", 1)], "#NAME?")).toContain("There is no function DEAL.ROUNDTRIPS");
    expect(problem("=DEAL.MEASURES(Gone[#All])", [{ written: "Gone[#All]", references: [], lost: true }], "#REF!")).toContain("terms is Gone[#All]");
  });

  test("every error of Excel has a sentence in both languages", () => {
    expect(Object.keys(saidInChinese.errors)).toEqual(Object.keys(said.errors));
    expect(explain("=A1/0", [], { value: "#DIV/0!" }).problem).toBe(said.errors["#DIV/0!"]);
  });
});

describe("a cell without a DEAL formula", () => {
  const table = (row: number, column: number): Partial<SelectedCell> => ({ table: { address: "Terms!A7:E13", values: terms, row, column } });

  test("in the table of terms: what the term means, what is allowed, where it comes from and what rests on it", () => {
    const explained = explain("", [], { ...table(1, 2), value: 410 });
    expect(explained).toMatchObject({ title: "Investor cash", scenario: "Base", source: "Reported: a newspaper" });
    expect(explained.notes).toEqual(expect.arrayContaining(["Cash that the provider pays for its shares, or lends on its note.", "Allowed: a number from 0.", expect.stringMatching(/these measures rest on it: .*Investor stake/)]));
  });

  test("an ordinary formula is shown with what it reads", () => {
    const explained = explain("=Checks!$B$3", [], { references: [{ written: "Checks!$B$3", address: "Checks!B3", values: [["All checks pass"]] }] });
    expect(explained).toMatchObject({ title: said.native, links: [{ title: said.reads, places: [{ text: "Checks!B3", address: "Checks!B3" }] }] });
  });

  test("anything else says so", () => expect(explain("", []).notes).toEqual([said.explainNone("Scenarios!B7")]));
});

test("the words of a formula are those of the language", () => {
  const of = cell("=DEAL.TRACEDSPEND(A1:A2,60,30,\"Provider first\")", [given("", [[30], [60]]), given("", 60), given("", 30), given("", "Provider first")], { row: 1 });
  expect(explanationOf(of, chinese, "zh-CN").steps.some(({ formula }) => formula.includes("中的较小者"))).toBe(true);
});

test("as text it is a table with tabs, and nothing in it becomes a formula", () => {
  const of = cell("=DEAL.ROUNDTRIP(390,800)", [given("390", 390), given("800", 800)]);
  const rows = derivationText(of, explanationOf(of, english, "en-US"), said).split("\r\n").map((row) => row.split("\t"));
  expect(rows[1]).toEqual(["Scenarios!B7", "'=DEAL.ROUNDTRIP(390,800)"]);
  expect(rows).toContainEqual(["Round-trip ratio", "0.4875", "spend / invested", "390 / 800", "FTC 6(b) staff report on AI partnerships, January 2025", ""]);
  expect(rows).toContainEqual(["spend", "390", "390", ""]);
});
