import { dealCalls, literal } from "../../src/functions/formulaCall";

describe("the DEAL calls in a formula", () => {
  test.each<[string, string, readonly string[]]>([
    ["=DEAL.MEASURES(DealTerms[#All])", "MEASURES", ["DealTerms[#All]"]],
    [`=DEAL.MEASURE(Terms!$A$5:$D$40,"Investor stake","a, b")`, "MEASURE", ["Terms!$A$5:$D$40", `"Investor stake"`, `"a, b"`]],
    [`=IFERROR(deal.creditstake(A1,SUM(B1,B2),{1,2},,"Pre"),"")`, "CREDITSTAKE", ["A1", "SUM(B1,B2)", "{1,2}", "", `"Pre"`]],
    [`=_xldudf_DEAL_MOIC('Q1, 2024'!A1:A9)`, "MOIC", ["'Q1, 2024'!A1:A9"]],
    [`=DEAL.SCHEDULE(DealTerms[[#All],[Term]:[Base]],"say ""a,b""")`, "SCHEDULE", ["DealTerms[[#All],[Term]:[Base]]", `"say ""a,b"""`]],
    ["=DEAL.X()", "X", []],
  ])("%s", (formula, name, written) => expect(dealCalls(formula)).toMatchObject([{ name, arguments: written }]));

  test.each(["=SUM(A1:A3)", "DEAL.MOIC(A1)", "=IDEAL.MOIC(A1)", "=\"DEAL.MOIC(A1)\"", ""])("none in %j", (formula) => expect(dealCalls(formula)).toEqual([]));

  test("all of them, an outer one before those inside it", () => {
    const calls = dealCalls("=IF(A1>0,DEAL.IMPLIEDVALUATION(A1,DEAL.CREDITSTAKE(1,2,3))+DEAL.MOIC(B1:B9),\"DEAL.X()\")");
    expect(calls.map(({ text }) => text)).toEqual(["DEAL.IMPLIEDVALUATION(A1,DEAL.CREDITSTAKE(1,2,3))", "DEAL.CREDITSTAKE(1,2,3)", "DEAL.MOIC(B1:B9)"]);
    expect(calls.map(({ stored }) => stored)).toEqual([false, false, false]);
    expect(dealCalls("=_xldudf_DEAL_MOIC(A1)")[0]?.stored).toBe(true);
  });
});

test.each([
  [`"a ""b"""`, `a "b"`],
  ["12.5", 12.5],
  ["-3", -3],
  ["10%", 0.1],
  ["TRUE", true],
  ["{1,2;3,\"a;b\"}", [[1, 2], [3, "a;b"]]],
  ["{1,A1}", undefined],
  ["A1", undefined],
  ["B3*2", undefined],
])("the literal %s is %j", (written, value) => expect(literal(written)).toEqual(value));
