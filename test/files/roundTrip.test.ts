import { bookOf, cellsOf, reopened } from "./workbooks";

const example = {
  sheets: [
    {
      id: "a", name: "It's a sheet",
      cells: { A1: "=SEQUENCE(3)", C1: "Term", C2: "=A1+1", C3: "=SUM(A1:A3)*2", D1: "text\"q", D2: '="a\\"b"&C2', D3: "TRUE", E1: "'=1", E2: "'5", E3: "=1/0", F1: "45000", F2: "=SUM($C$1:$D$3)", G1: "=SUM(A1#)", G2: "=foo", G3: "=Other!A1+ROUND(PI(),2)" },
      tables: [{ range: "C1:D3" }],
      styles: { "C1:D1": 1 }, formats: { F1: 1 }, borders: { A1: 1 },
      dataValidationRules: [{ id: "1", criterion: { type: "isValueInRange", values: ["'It''s a sheet'!$C$1:$C$3"], displayStyle: "arrow" }, ranges: ["E1:E2"], isBlocking: true }],
      merges: ["J1:K2"], panes: { xSplit: 1, ySplit: 2 }, cols: { 0: { size: 140 } }, color: "#FF0000",
    },
    { id: "b", name: "Other", cells: { A1: "1.5" }, isVisible: false },
  ],
  styles: { 1: { bold: true, fillColor: "#FFFF00", numberFormat: "0.0" } }, formats: { 1: "yyyy-mm-dd" }, borders: { 1: { top: { style: "thin", color: "#00FF00" } } },
  namedRanges: { foo: "Other!A1" },
};

test("a workbook that is saved and opened is the same", () => {
  const before = bookOf(example);
  const after = reopened(before);
  expect(cellsOf(after, "It's a sheet")).toEqual(cellsOf(before, "It's a sheet"));
  expect(cellsOf(after, "Other")).toEqual(cellsOf(before, "Other"));
});
