import { anchorName, anchorOf } from "../../src/sheets/anchors";
import { callsDeal, dealCall, placeOf, repaired } from "../../src/sheets/refresh/formulas";
import { numberIn } from "../../src/sheets/refresh/staleTerms";

test.each([
  ["=_xldudf_DEAL_MEASURES(DealTerms[#All])", "=DEAL.MEASURES(DealTerms[#All])"],
  ["=1+_xldudf_deal_creditstake(1,2,3)", "=1+DEAL.CREDITSTAKE(1,2,3)"],
  ['="_xldudf_DEAL_MEASURES("', '="_xldudf_DEAL_MEASURES("'],
  ["=_xldudf_DEAL_NOBODY(1)", "=_xldudf_DEAL_NOBODY(1)"],
  ["=_xldudf_OTHER_MEASURES(1)", "=_xldudf_OTHER_MEASURES(1)"],
])("%s is entered as %s", (formula, entered) => expect(repaired(formula)).toBe(entered));

test.each([
  ['=DEAL.SCHEDULE(DealTerms[#All],$B$9:$H$9,$B$6,"Down",$B$5)', ["DealTerms[#All]", "$B$9:$H$9", "$B$6", '"Down"', "$B$5"]],
  ["=DEAL.MEASURES('Bob''s, Terms'!A1:C9)", ["'Bob''s, Terms'!A1:C9"]],
  ["=DEAL.MEASURES(IF(A1,B1:C2,D1:E2))", ["IF(A1,B1:C2,D1:E2)"]],
  ["=DEAL.MEASURES(A1:B2)+1", undefined],
  ["=SUM(A1)", undefined],
])("the arguments of %s", (formula, given) => expect(dealCall(formula)?.arguments).toEqual(given));

test("a text that speaks of a function calls none", () => expect([callsDeal('="DEAL.MEASURES("'), callsDeal("=1+DEAL.MEASURE(A1:B2,1)")]).toEqual([false, true]));

test.each([
  ["$A$5", "Terms!A5"],
  ["'Terms 2'!$A$1:B$2", "'Terms 2'!A1:B2"],
  ["=Checks!$B$3", "Checks!B3"],
  ["=#REF!", undefined],
  ["Base+1", undefined],
])("%s names %s", (reference, local) => expect(placeOf(reference, "Terms")?.local).toBe(local));

test("a hidden name says its table, part, number and role, and is written as it was read", () => {
  expect(anchorOf("DealTerms2_Schedule2_frequency")).toEqual({ table: "DealTerms2", part: "Schedule", number: 2, role: "frequency" });
  for (const name of ["DealTerms_Terms", "My_Terms_Checks", "DealTerms_Scenarios_stakes"]) expect(anchorName(anchorOf(name)!)).toBe(name);
  expect(anchorOf("DealTerms_Other")).toBeUndefined();
});

test.each([
  ["410", 410],
  [" 1 234.5 ", 1234.5],
  ["1,234,567", 1234567],
  ["12.5%", 0.125],
  ["1,500", undefined],
  ["1,5", undefined],
  ["about 4", undefined],
])("the text %j can only mean %s", (text, number) => expect(numberIn(text)).toBe(number));
