import { CalculationError } from "../../src/core/calculationError";
import { answer, answers } from "../../src/core/model/answers";
import { checks, unusedTerms } from "../../src/core/model/checks";
import { compare } from "../../src/core/model/compare";
import { requireMeasure } from "../../src/core/model/measures";
import { readScenario, withTerms } from "../../src/core/model/scenario";
import { schedule } from "../../src/core/model/schedule";
import { explain } from "../../src/core/model/words";
import { referenceDeal } from "./referenceDeal";

const value = (label: string, deal = referenceDeal): number => answer(deal, requireMeasure(label));

describe("the reference deal", () => {
  test.each([
    ["Investor stake", 0.32], ["Pre-money", 1500], ["Credit cost", 210.6], ["Economic outlay", 620.6], ["Look-through post-money", 1939.375],
    ["Discount to face", 0.22425], ["Revenue", 390], ["Breakage revenue", 39], ["Peak funding", 800],
  ])("%s is %d", (label, wanted) => expect(value(label)).toBeCloseTo(wanted, 10));

  test.each([
    ["first close only", { "Other investors": 0, "Post-money": null, "Pre-money": 1500 }, "Total stake", 0.348],
    ["issued basis", { "Unissued pool": 0.111111111111 }, "Issued stake", 0.36],
    ["earlier purchase", { "Investor cash": 385, "Other investors": 225, "Earlier stake": 0.05 / 0.6 }, "Total stake", 0.36],
    ["pre-money reading", { "Post-money": null, "Pre-money": 2500 }, "Total stake", 0.229],
  ])("the reading that explains 36 %%: %s", (_, changes, measure, wanted) => expect(value(measure, withTerms(referenceDeal, changes))).toBeCloseTo(wanted, 3));

  test("escrow and commitment cost the same; they differ in who holds the money", () => {
    const [escrow, credits, commitment, cash] = compare(referenceDeal);
    for (const deal of [escrow!, credits!, commitment!]) expect(value("Economic outlay", deal)).toBeCloseTo(620.6, 10);
    expect([escrow!, credits!, commitment!].map((deal) => value("Cash conversion", deal))).toEqual([0, 0, 1]);
    expect(value("Economic outlay", cash!)).toBe(800);
    for (const deal of [escrow!, credits!, commitment!, cash!]) expect(value("Investor stake", deal)).toBeCloseTo(0.32, 12);
  });

  test("the look-through valuation is explained down to what was agreed", () => {
    expect(explain(referenceDeal, requireMeasure("Look-through post-money")).map(({ label, value: shown, formula }) => `${label} = ${shown} (${formula})`)).toMatchSnapshot();
  });

  test("quarters of a fiscal year that ends in March", () => {
    const quarters = schedule(withTerms(referenceDeal, { "Fiscal year ends": 3 }), ["Revenue", "Escrow opening", "Escrow closing"], "Quarter");
    expect(quarters.periods[0]).toEqual({ label: "FY2024 Q4", end: 45_382 });
    const [revenue, opening, closing] = quarters.rows.map((row) => row.values as number[]);
    expect(revenue!.reduce((a, b) => a + b, 0)).toBeCloseTo(390, 10);
    expect(opening!.slice(1)).toEqual(closing!.slice(0, -1));
  });

  test("its checks all pass, and a term that nothing uses fails one by name", () => {
    expect(checks(referenceDeal).filter((check) => !check.pass)).toEqual([]);
    const failing = checks(withTerms(referenceDeal, { "Take or pay": "No", "Commitment months": 36 })).filter((check) => !check.pass);
    expect(failing.map((check) => check.label)).toEqual(["Every term that is filled in is used (not: Commitment months and Take or pay)"]);
    expect(unusedTerms(withTerms(referenceDeal, { "Commitment months": 24 }))).toEqual([]);
  });

  test("a term filled in with what it would be anyway is no unused term, a formula's value included", () => {
    const cash = readScenario("Cash", [["Structure", "Cash"], ["Investor cash", 100.1], ["Fair value of shares", 100.1 + 1e-14], ["Post-money", 900], ["Closing date", 45_341]]);
    expect(unusedTerms(cash)).toEqual([]);
    expect(unusedTerms(withTerms(cash, { "Fair value of shares": 120 }))).toEqual(["Fair value of shares"]);
  });

  test("terms of credits are unused where there are none", () => {
    const cash = readScenario("Cash", [["Structure", "Cash"], ["Investor cash", 100], ["Post-money", 900], ["Closing date", 45_341]]);
    const ofCredits = { "Unused credits": "Refunded", "Interest to": "Start-up", "Value per credit": 0.9, "Lock-in": 0.1 };
    expect(unusedTerms(withTerms(cash, ofCredits))).toEqual(Object.keys(ofCredits));
  });

  test("cash above the shares' fair value with nothing to set it against fails a check", () => {
    const cash = withTerms(referenceDeal, { Structure: "Cash", Credits: null, Escrow: null, "Credit months": null, "Usage curve": null, "Expected breakage": null, "Delivery cost": null, "Fair value of shares": 300 });
    expect(checks(cash).filter((check) => !check.pass)[0]).toMatchObject({ difference: 110 });
  });

  test("an answer that needs more says which term", () => {
    const [runway, price] = answers(withTerms(referenceDeal, { "Compute burn": 20 }), ["Runway", "Price per share"].map(requireMeasure));
    expect(runway).toBeInstanceOf(CalculationError);
    expect([runway, price].map((each) => (each as CalculationError).message)).toEqual([
      "Runway: The term Other burn is not given, and the answer needs it.",
      "Price per share: The term Fully diluted shares is not given, and the answer needs it.",
    ]);
  });
});
