import { formulaText, quoted } from "../../src/functions/formulaText";

test("a formula names the function and its arguments; what is left out at the end is not written", () => {
  expect(formulaText("MEASURES", "DealTerms[#All]")).toBe("=DEAL.MEASURES(DealTerms[#All])");
  expect(formulaText("MEASURES", "DealTerms[#All]", undefined)).toBe("=DEAL.MEASURES(DealTerms[#All])");
  expect(formulaText("SCHEDULE", "DealTerms[#All]", undefined, quoted("Quarter"), undefined, "B1")).toBe('=DEAL.SCHEDULE(DealTerms[#All],,"Quarter",,B1)');
  expect(formulaText("CREDITSTAKE", 410, 390, 2500)).toBe("=DEAL.CREDITSTAKE(410,390,2500)");
});

test("text is quoted as a formula needs it", () => {
  expect(quoted('Series "A"')).toBe('"Series ""A"""');
});

test("arguments that do not fit are refused when the formula is written", () => {
  expect(() => formulaText("MEASURE", "DealTerms[#All]")).toThrow("MEASURE needs measure.");
  expect(() => formulaText("MOIC", "A1:A9", "B1")).toThrow("MOIC takes 1 arguments, not 2.");
  // @ts-expect-error a name that is not in the table does not compile
  expect(() => formulaText("MEASUER", "A1")).toThrow("There is no custom function MEASUER.");
});
