import { calculate } from "../../../src/pane/explain/calculation";
import { isReference, referencesIn } from "../../../src/pane/explain/references";

test.each<[string, readonly string[]]>([
  ["=IF(A1>0,$B$2:C9,'My ''own'' sheet'!D4)", ["A1", "$B$2:C9", "'My ''own'' sheet'!D4"]],
  ["=DealTerms[#All]", ["DealTerms[#All]"]],
  ["=SUM(DealTerms[[#All],[Term]:[Base]],B3#,A:C)", ["DealTerms[[#All],[Term]:[Base]]", "B3#", "A:C"]],
  ["=DEAL.MOIC(Terms!A1:A9)*2", ["Terms!A1:A9"]],
  ["=LET(x,A1,x*Rate)", ["x", "A1", "Rate"]],
  [`="A1"&TRUE`, []],
  ["=(A1:A3,C1:C3)", ["A1:A3", "C1:C3"]],
])("the references in %s", (formula, found) => expect(referencesIn(formula)).toEqual(found));

test.each([
  ["A1", true],
  ["Terms!$A$1:B2", true],
  ["DealTerms[Base]", true],
  ["A1*2", false],
  ["SUM(A1)", false],
])("%s is one reference: %s", (text, is) => expect(isReference(text)).toBe(is));

describe("arithmetic in an argument", () => {
  const cells: Readonly<Record<string, number>> = { A1: 4, "Terms!B2": 10, "'My sheet'!C3": 7 };
  test.each<[string, number | undefined]>([
    ["A1*2+1", 9],
    ["(A1+Terms!B2)/2", 7],
    ["'My sheet'!C3-A1", 3],
    ["-2^2", 4],
    ["2^3^2", 64],
    ["10%*A1", 0.4],
    ["DATE(2024,2,19)", 45341],
    ["DATE(2024,14,1)", 45689],
    ["EDATE(DATE(2024,1,31),1)", 45351],
    ["EOMONTH(DATE(2024,2,19),0)", 45351],
    ["MAX(A1,3,9)", 9],
    ["1.5e3/A1", 375],
    ["A1*", undefined],
    ["VLOOKUP(A1,2)", undefined],
    ["B9+1", undefined],
    ["A1/0", undefined],
  ])("%s is %s", (written, value) => expect(calculate(written, (reference) => cells[reference])).toBe(value));
});
