/** The seller of compute gives equity to its customer: worked out by hand. */
import { attempt } from "../../src/core/calculationError";
import { answer, answers } from "../../src/core/model/answers";
import { checks } from "../../src/core/model/checks";
import { compare } from "../../src/core/model/compare";
import { measures, requireMeasure } from "../../src/core/model/measures";
import { readScenario, type TermValue } from "../../src/core/model/scenario";
import { schedule } from "../../src/core/model/schedule";

const deal = (more: Readonly<Record<string, TermValue>> = {}): ReturnType<typeof readScenario> =>
  readScenario("Deal", Object.entries({ Structure: "Vendor equity", "Closing date": 45_658, Commitment: 1200, "Commitment months": 60, "Equity given to customer": 120, "Delivery cost": 0.6, ...more }));
const measure = (label: string, more: Readonly<Record<string, TermValue>> = {}): number => answer(deal(more), requireMeasure(label));
const year = (label: string): number => schedule(deal(), [label], "Year").rows[0]!.values[1] as number;

test("equity of 120 vests as 1,200 are bought, and reduces revenue by a tenth", () => {
  expect(year("Spend")).toBeCloseTo(240, 9);
  expect(year("Equity vested")).toBeCloseTo(24, 9);
  expect(year("Revenue")).toBeCloseTo(216, 9);
  expect(year("Gross profit")).toBeCloseTo(216 - 144, 9);
  expect(measure("Revenue")).toBeCloseTo(1080, 9);
  expect(measure("Cash conversion")).toBeCloseTo(1200 / 1080, 9);
});

test("what the equity really costs is the compute that it pays for: 120 of 1,200 at a delivery cost of 0.6", () => {
  expect(measure("Economic outlay")).toBeCloseTo(72, 9);
  expect(measure("Discount to face")).toBeCloseTo(0.4, 9);
  expect(measure("Round-trip ratio")).toBeCloseTo(10, 9);
  expect(measure("Circular revenue")).toBe(0);
});

test("compute that is bought beyond the equity is an ordinary sale: the two together are the gross profit less what the equity cost", () => {
  const [spend, equity, cost] = [1200, 120, 0.6];
  expect(measure("Gross profit")).toBeCloseTo((1 - cost) * (spend - equity) - measure("Economic outlay"), 9);
});

test("no shares of the start-up are bought: no valuation is needed, and whatever needs one says so", () => {
  const found = answers(deal(), measures).map((each, i) => [measures[i]!.label, each] as const);
  const without = found.filter(([, each]) => each instanceof Error && each.message.includes("No shares of the start-up are bought in this deal")).map(([label]) => label);
  expect(without).toEqual(["Post-money", "Pre-money", "Investor stake", "Total stake", "Issued stake", "Round sold", "Headline at face", "Look-through post-money", "Discount to post-money", "Dilution"]);
  expect(attempt(() => compare(deal()))).toMatchObject({ code: "unavailable", message: "No shares of the start-up are bought in this deal; there is no round that the four structures could restate." });
});

test("cash for shares beside the equity is a round like any other, and needs its valuation", () => {
  expect(measure("Investor stake", { "Investor cash": 100, "Post-money": 1000 })).toBeCloseTo(0.1, 12);
  expect(attempt(() => deal({ "Investor cash": 100 }))).toMatchObject({ message: "Post-money and Pre-money are both missing; exactly one of them is needed." });
});

test("every check holds; equity worth more than what it buys, or with nothing to buy, fails one by name", () => {
  const failing = (more: Readonly<Record<string, TermValue>>): string[] => checks(deal(more)).filter(({ pass }) => !pass).map(({ label }) => label);
  expect(failing({})).toEqual([]);
  expect(failing({ "Expected spend": 0.75, "Take or pay": "No" })).toEqual([]);
  expect(failing({ "Equity given to customer": 1300 })).toEqual(["Equity given to the customer is worth no more than what it buys"]);
  expect(failing({ Commitment: 0, "Commitment months": null, "Delivery cost": null })).toEqual(["Every term that is filled in is used (not: Equity given to customer)"]);
});
