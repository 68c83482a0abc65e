import { asText, content } from "../../src/workbook/content";
import { explainFailure } from "../../src/workbook/failure";

test.each([
  ["Base", "Base"],
  ["First close only", "First close only"],
  ["条款", "条款"],
  ["", ""],
  ["=1+1", "'=1+1"],
  ["+A1", "'+A1"],
  ["-2", "'-2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["2024", "'2024"],
  ["Feb 2024", "'Feb 2024"],
  ["1/2", "'1/2"],
  ["TRUE", "'TRUE"],
  ["'quoted", "''quoted"],
  ["#N/A", "'#N/A"],
  [" =1", "' =1"],
])("the text %j goes into a cell as %j", (text, written) => expect(asText(text)).toBe(written));

test("numbers and formulas go as they are, and nothing empties the cell", () => {
  expect([content({ value: 0.36 }), content({ formula: "=A1" }), content({ text: "=A1" }), content(null)]).toEqual([0.36, "=A1", "'=A1", ""]);
});

describe("a failure", () => {
  const office = (code: string, place?: string): Error => Object.assign(new Error("internal words"), { code, debugInfo: { errorLocation: place } });

  test("says what to do", () => expect(explainFailure(office("InvalidOperationInCellEditMode"))).toContain("Press Enter or Esc"));
  test("names the member that this Excel does not have", () => expect(explainFailure(office("ApiNotFound", "Chart.pivotOptions"))).toContain("(Chart.pivotOptions)"));
  test("of an unknown code keeps Excel's words", () => expect(explainFailure(office("Strange"))).toBe("Excel refused: internal words"));
  test("that is not Excel's keeps its own", () => expect(explainFailure(new Error("No scenario."))).toBe("No scenario."));
});
