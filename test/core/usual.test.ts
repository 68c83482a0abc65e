import { changesBetween } from "../../src/core/model/changes";
import { readScenario } from "../../src/core/model/scenario";
import { termValue } from "../../src/core/model/usual";

const round = { Structure: "Credits in escrow", "Investor cash": 410, Credits: 390, "Post-money": 2500, "Closing date": 45341 } as const;

test("a blank is its default, a formula over other terms, or what the structure sets", () => {
  const scenario = readScenario("Base", Object.entries(round));
  expect(termValue(scenario, "Credits counted at")).toBe(1);
  expect(termValue(scenario, "Fair value of shares")).toBe(800);
  expect(termValue(scenario, "Escrow")).toBe("Yes");
  expect(termValue(scenario, "Fully diluted shares")).toBeUndefined();
});

test("writing out what stands for a blank changes nothing; anything else does", () => {
  const base = { name: "Base", terms: round };
  const writtenOut = { name: "Base", terms: { ...round, "Credits counted at": 1, "Fair value of shares": 800, Escrow: "Yes" } };
  expect(changesBetween([base], [writtenOut]).changed).toEqual([]);
  expect(changesBetween([writtenOut], [base]).changed).toEqual([]);
  expect(changesBetween([base], [{ name: "Base", terms: { ...round, "Credits counted at": 0.5 } }]).changed).toMatchObject([{ terms: [{ term: "Credits counted at", before: 1, after: 0.5 }] }]);
});
