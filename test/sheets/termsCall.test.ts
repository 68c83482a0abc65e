import { customFunctions } from "../../src/functions/table";
import { termsCall } from "../../src/sheets/termsCall";

const plain = { table: "DealTerms" };
const withEvents = { table: "DealTerms", events: "DealEvents" };

test("without events a formula ends with its last argument", () => {
  expect(termsCall(plain, "MEASURES")).toBe("=DEAL.MEASURES(DealTerms[#All])");
  expect(termsCall(plain, "CHECKS", "$A$5")).toBe("=DEAL.CHECKS(DealTerms[#All],$A$5)");
});

test("events stand in the place that the function keeps for them, and what is left out before them stays empty", () => {
  expect(termsCall(withEvents, "MEASURES")).toBe("=DEAL.MEASURES(DealTerms[#All],,,DealEvents[#All])");
  expect(termsCall(withEvents, "COMPARE", undefined, "$B$4")).toBe("=DEAL.COMPARE(DealTerms[#All],,$B$4,,DealEvents[#All])");
  expect(termsCall(withEvents, "JOURNAL", '"Provider"', "$B$4")).toBe('=DEAL.JOURNAL(DealTerms[#All],"Provider",$B$4,,,DealEvents[#All])');
});

test("every function that takes terms and can be asked about events is handed them", () => {
  const over = customFunctions.filter(({ parameters: [first, ...more] }) => first?.kind === "terms" && more.some(({ name }) => name === "events"));
  expect(over.length).toBeGreaterThan(9);
  for (const { name, parameters } of over) {
    const given = parameters.slice(1).map(({ name: parameter, optional }) => (optional || parameter === "events" ? undefined : "$A$1"));
    expect(termsCall(withEvents, name, ...given)).toMatch(/,DealEvents\[#All\]\)$/);
  }
});
