import { dealCall, literal } from "../../../src/pane/explain/formulaCall";

describe("the DEAL call in a formula", () => {
  test.each<[string, string, readonly string[]]>([
    ["=DEAL.MEASURES(DealTerms[#All])", "MEASURES", ["DealTerms[#All]"]],
    [`=DEAL.MEASURE(Terms!$A$5:$D$40,"Investor stake","a, b")`, "MEASURE", ["Terms!$A$5:$D$40", `"Investor stake"`, `"a, b"`]],
    [`=IFERROR(deal.creditstake(A1,SUM(B1,B2),{1,2},,"Pre"),"")`, "CREDITSTAKE", ["A1", "SUM(B1,B2)", "{1,2}", "", `"Pre"`]],
    [`=_xldudf_DEAL_MOIC('Q1, 2024'!A1:A9)`, "MOIC", ["'Q1, 2024'!A1:A9"]],
    [`=DEAL.SCHEDULE(DealTerms[[#All],[Term]:[Base]],"say ""a,b""")`, "SCHEDULE", ["DealTerms[[#All],[Term]:[Base]]", `"say ""a,b"""`]],
    ["=DEAL.X()", "X", []],
  ])("%s", (formula, name, written) => expect(dealCall(formula)).toEqual({ name, arguments: written }));

  test.each(["=SUM(A1:A3)", "DEAL.MOIC(A1)", "=IDEAL.MOIC(A1)", ""])("none in %j", (formula) => expect(dealCall(formula)).toBeUndefined());
});

test.each([
  [`"a ""b"""`, `a "b"`],
  ["12.5", 12.5],
  ["-3", -3],
  ["10%", 0.1],
  ["TRUE", true],
  ["A1", undefined],
  ["B3*2", undefined],
])("the literal %s is %j", (written, value) => expect(literal(written)).toBe(value));
