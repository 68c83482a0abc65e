import { answer } from "../../src/core/model/answers";
import { unusedTerms } from "../../src/core/model/checks";
import { requireMeasure } from "../../src/core/model/measures";
import { givenValue, readScenario, type TermValue } from "../../src/core/model/scenario";
import { terms } from "../../src/core/model/terms";

const base: readonly (readonly [string, TermValue])[] = [["Investor cash", 410], ["Credits", 390], ["Post-money", 2500], ["Closing date", 45_341]];
const withEntries = (...more: (readonly [string, TermValue])[]): ReturnType<typeof readScenario> =>
  readScenario("Deal", [...base.filter(([label]) => !more.some(([other]) => other === label)), ...more]);
const refusal = (...more: (readonly [string, TermValue])[]): string => {
  try {
    withEntries(...more);
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
};

describe("reading the terms of a deal", () => {
  test.each<[string, readonly (readonly [string, TermValue])[], string]>([
    ["an unknown label", [["Escrow intrest", 0.1]], 'There is no term "Escrow intrest". Did you mean "Escrow interest"?'],
    ["a repeated label", [["credits", 390], ["CREDITS", 1]], 'The term "Credits" appears twice; once is allowed.'],
    ["a number stored as text", [["Credits", "390"]], 'Credits is the text "390"; a number from 0 is needed.'],
    ["a value out of range", [["Expected breakage", 1.2]], "Expected breakage is 1.2; a number from 0 to below 1 is allowed."],
    ["a part of a month", [["Credit months", 2.5]], "Credit months is 2.5; a whole number from 1 to 600 is allowed."],
    ["a boolean", [["Investor cash", true]], "Investor cash is TRUE; a number from 0 is needed."],
    ["an unknown option", [["Usage curve", "Sideways"]], 'Usage curve is "Sideways"; Straight, Front-loaded, Back-loaded or S-curve is allowed.'],
    ["an infinite number", [["Credits", Infinity]], "Credits is not a finite number; a number from 0 is needed."],
    ["no closing date", [["Closing date", null]], "Closing date is missing; a date is needed."],
    ["no valuation", [["Post-money", null]], "Post-money and Pre-money are both missing; exactly one of them is needed."],
    ["two valuations that disagree", [["Pre-money", 1500]], "Post-money is 2500, but Pre-money 1500 and new money 800 make 2300; give one of the two, or two that agree."],
    ["more than the whole company", [["Post-money", 700]], "Post-money is 700, but the new money is 800: the round would sell the whole company or more."],
    ["a start before closing", [["Credit start", 45_000]], "Credit start is 2023-03-15; a date not before closing (2024-02-19) is allowed."],
    ["an exit before closing", [["Exit date", 45_341]], "Exit date is 2024-02-19; a date after closing (2024-02-19) is allowed."],
    ["shares worth less than the cash", [["Fair value of shares", 400]], "Fair value of shares is 400; with credits it must be at least Investor cash, 410, since the rest is the price of the credits."],
    ["a refund above the price", [["Fair value of shares", 420], ["Unused credits", "Refunded"], ["Expected breakage", 0.2]], "The refund of unused credits is 78; at most the price of the credits, 10, can be refunded."],
    ["a model without end", [["Exit date", 80_000]], "The model would run for 1140 months; 601 at most are allowed."],
  ])("refuses %s", (_, more, sentence) => expect(refusal(...more)).toBe(sentence));

  test("case, spaces, hyphens and Chinese labels do not matter; blanks and needless zeros mean the default", () => {
    const deal = readScenario("Deal", [["INVESTOR-CASH", 410], ["云额度", 390], ["post money", 2500], ["Pre-money", 0], ["closingdate", 45_341.7], ["Usage curve", " s CURVE "], ["Tracing", 0], ["Credit months", ""]]);
    expect(["Investor cash", "Credits", "Pre-money", "Closing date", "Usage curve", "Tracing", "Credit months"].map((label) => givenValue(deal, label))).toEqual([410, 390, undefined, 45_341, "S-curve", undefined, undefined]);
  });

  test("two valuations that agree are taken, and the post-money rules", () => {
    expect(answer(withEntries(["Pre-money", 1700.0001]), requireMeasure("Post-money"))).toBe(2500);
  });

  test("the longest credits fit: 600 months that begin in mid-month", () => {
    expect(answer(withEntries(["Credit months", 600]), requireMeasure("Revenue"))).toBeCloseTo(390, 9);
  });

  test("every term has a label of its own in both languages, and a default that it would itself allow", () => {
    const labels = terms.flatMap((each) => [each.label, each.chinese]);
    expect(new Set(labels).size).toBe(labels.length);
    for (const each of terms) if (typeof each.default === "string") expect(each.options).toContain(each.default);
  });
});

describe("accounting terms", () => {
  const filled = (more: Readonly<Record<string, TermValue>>): string[] =>
    unusedTerms(readScenario("Deal", Object.entries({ Structure: "Credits", "Investor cash": 410, Credits: 390, "Post-money": 2500, "Closing date": 45341, ...more })));

  test("one that the books have no use for in this deal is unused", () => {
    expect(filled({ "Method after conversion": "Equity method" })).toEqual(["Method after conversion"]);
    expect(filled({ "Committed funding": 50, "Capitalised fraction": 0.2 })).toEqual(["Capitalised fraction", "Committed funding"]);
    expect(filled({ "Basis difference months": 60, "Investment method": "Equity method" })).toEqual(["Basis difference months"]);
    expect(filled({ Structure: "Cash", Credits: 0, "Tax on services": 0.06, "Research share": 0.5 })).toEqual(["Tax on services", "Research share"]);
    expect(filled({ "Equity given to customer": 5 })).toEqual(["Equity given to customer"]);
  });

  test("one that they use is not", () => {
    expect(filled({ "Investment method": "Equity method", "Committed funding": 50, "Capitalised fraction": 0.2, "Basis difference": 10, "Basis difference months": 60, "Tax on services": 0.06, "Research share": 0.5, "Preferred shares as": "Liability" })).toEqual([]);
    const note = { Structure: "Convertible note", "Post-money": null, "Investment method": "Available for sale", "Conversion date": 45800, "Conversion pre-money": 3000 };
    expect(filled({ ...note, "Method after conversion": "Equity method", "Committed funding": 50 })).toEqual([]);
  });
});
