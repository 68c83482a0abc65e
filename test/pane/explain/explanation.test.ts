import { explanationOf, type Explanation, type SelectedCell } from "../../../src/pane/explain/explanation";
import { dealCall } from "../../../src/pane/explain/formulaCall";

const terms = [
  ["Term", "Unit", "Base", "First close", "Source"],
  ["Investor cash", "US$ m", 410, 410, ""],
  ["Credits", "US$ m", 390, 390, ""],
  ["Other investors", "US$ m", 200, 0, ""],
  ["Pre-money", "US$ m", 1500, 1500, ""],
  ["Closing date", "date", 45341, 45341, ""],
  ["Expected breakage", "share", 0.1, 0.1, ""],
];

function cell(formula: string, values: SelectedCell["values"], row = 0, column = 0): SelectedCell {
  const call = dealCall(formula);
  return { address: "Scenarios!B7", formula, value: 1, text: "1", row, column, ...(call ? { call } : {}), ...(values ? { values } : {}) };
}
const last = (of: Explanation): unknown => (of.kind === "steps" ? of.steps[of.steps.length - 1] : of);

test("a cell in the spill of MEASURES is explained by its row and its column", () => {
  const explained = explanationOf(cell("=DEAL.MEASURES(DealTerms[#All])", [terms], 3, 2));
  expect(explained).toMatchObject({ kind: "steps", title: "Investor stake", scenario: "First close" });
  expect(last(explained)).toMatchObject({ label: "Investor stake", value: 800 / 2300 });
});

test("MEASURE is explained for the scenario it names, or the first", () => {
  expect(last(explanationOf(cell(`=DEAL.MEASURE(T,"Revenue")`, [terms, "Revenue"])))).toMatchObject({ label: "Revenue", value: 390 });
  expect(explanationOf(cell(`=DEAL.MEASURE(T,"Revenue","First close")`, [terms, "Revenue", "First close"]))).toMatchObject({ scenario: "First close" });
});

test("COMPARE is explained for the structure of its column", () => {
  expect(explanationOf(cell("=DEAL.COMPARE(T)", [terms], 3, 4))).toMatchObject({ kind: "steps", title: "Investor stake", scenario: "Cash" });
});

test("SCHEDULE is explained by its line", () => {
  const explained = explanationOf(cell(`=DEAL.SCHEDULE(T,"Revenue")`, [terms, "Revenue"], 1, 3));
  expect(explained).toMatchObject({ kind: "steps", title: "Revenue", scenario: "Base" });
  expect(last(explained)).toMatchObject({ formula: "Credit revenue + Commitment revenue" });
});

test("any other function is shown with what its arguments stand for", () => {
  const explained = explanationOf(cell("=DEAL.CREDITSTAKE(A1,390,2500)", [[[410]], 390, 2500]));
  expect(explained).toMatchObject({ kind: "function", title: "DEAL.CREDITSTAKE" });
  expect(explained.kind === "function" && explained.arguments.slice(0, 4)).toMatchObject([{ name: "cash", written: "A1", value: 410 }, { value: 390 }, { value: 2500 }, { name: "basis", written: "" }]);
});

test("an error is the formula's own sentence, in full", () => {
  expect(explanationOf(cell("=DEAL.CREDITSTAKE(410,390,0)", [410, 390, 0]))).toMatchObject({ kind: "function", title: "DEAL.CREDITSTAKE", sentence: expect.stringContaining("valuation") as string });
});

test("a measure without an answer ends with the reason", () => {
  expect(last(explanationOf(cell(`=DEAL.MEASURES(T,"Runway")`, [terms, "Runway"], 1, 1)))).toMatchObject({ label: "Runway", value: expect.stringContaining("not given") as string });
});

test("a cell without a DEAL formula says so", () => expect(explanationOf(cell("=SUM(A1:A2)", undefined))).toMatchObject({ kind: "none" }));
