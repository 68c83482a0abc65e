/** The laws of a convertible note, against a priced round and against the cap table's own solve. */
import fc from "fast-check";
import { CalculationError } from "../../src/core/calculationError";
import { pricedRound } from "../../src/core/captable/pricedRound";
import { answer, answers } from "../../src/core/model/answers";
import { compare } from "../../src/core/model/compare";
import { FastModel } from "../../src/core/model/fast";
import { lineIndex } from "../../src/core/model/lines";
import { measures, requireMeasure } from "../../src/core/model/measures";
import { givenValue, withTerms, type Scenario } from "../../src/core/model/scenario";
import { arbitraryDeal } from "../core/arbitraryDeals";

const given = (deal: Scenario, label: string, otherwise = 0): number => Number(givenValue(deal, label) ?? otherwise);
const value = (deal: Scenario, measure: string): number => answer(deal, requireMeasure(measure));
const once = (deal: Scenario, label: string): number => new FastModel().load(deal).once(lineIndex.get(label)!);
const series = (deal: Scenario, label: string): number[] => {
  const model = new FastModel().load(deal);
  return [...model.series(lineIndex.get(label)!).subarray(0, model.periodEnds().length)];
};
const principalOf = (deal: Scenario): number => given(deal, "Investor cash") + given(deal, "Credits") * given(deal, "Credits counted at", 1);

/** Any deal as a note that converts, with principal and shares. */
const arbitraryNote: fc.Arbitrary<Scenario> = fc.tuple(arbitraryDeal, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 200_000 })).map(([deal, after, cents]) => {
  const closing = given(deal, "Closing date");
  const [cash, pool] = [given(deal, "Investor cash") + 0.5, given(deal, "Pool increase")];
  const preMoney = 10 * (cash + given(deal, "Credits") + given(deal, "Other investors")) / (1 - pool) + cents / 100;
  return withTerms(deal, { Structure: "Convertible note", "Investor cash": cash, "Conversion date": closing + after, "Conversion pre-money": preMoney, "Fair value of shares": null, "Unused credits": "Forfeited", "Fully diluted shares": 1000, "Unissued pool": null });
});
const law = (name: string, holds: (deal: Scenario) => void, numRuns = 150): void => test(name, () => fc.assert(fc.property(arbitraryNote, holds), { numRuns }));

describe("a convertible note", () => {
  law("without interest, discount and cap is a priced round at its conversion pre-money, in every measure but the start-up's cash", (deal) => {
    const plain = withTerms(deal, { "Note interest": 0, "Conversion discount": 0, "Valuation cap": null, "Conversion date": given(deal, "Closing date") });
    const priced = withTerms(plain, { Structure: "Credits", "Pre-money": given(deal, "Conversion pre-money"), "Post-money": null });
    const compared = measures.filter(({ label }) => !["Runway", "Stranded credits"].includes(label) || given(deal, "Other investors") === 0);
    const [note, shares] = [answers(plain, compared), answers(priced, compared)];
    compared.forEach(({ label }, i) => {
      const [one, other] = [note[i]!, shares[i]!];
      if (one instanceof CalculationError || other instanceof CalculationError) return expect([label, one instanceof CalculationError]).toEqual([label, other instanceof CalculationError]);
      if (Math.abs(one - other) > 1e-9 * Math.max(1, Math.abs(other))) throw new Error(`${label}: note ${one}, shares ${other}`);
    });
  });

  law("has the shares that the cap table's linear solve gives it: pre-money method, cap over the shares before the round", (deal) => {
    const [cap, shares] = [givenValue(deal, "Valuation cap") as number | undefined, 1000];
    const owed = principalOf(deal) * (1 + (given(deal, "Note interest") * (given(deal, "Conversion date") - given(deal, "Closing date"))) / 365);
    const solved = pricedRound({ holdings: [{ holder: "Before", stockClass: "Common", shares }] }, {
      method: "Pre-money",
      preMoney: given(deal, "Conversion pre-money"),
      investors: [{ name: "Others", cash: given(deal, "Other investors") }],
      pool: { kind: "New", amount: given(deal, "Pool increase") },
      convertibles: [{ name: "Note", kind: "Note", amount: owed, conversionDiscount: given(deal, "Conversion discount"), ...(cap === undefined ? {} : { valuationCap: cap }) }],
    });
    const near = (found: number, wanted: number): void => expect(Math.abs(found / wanted - 1)).toBeLessThanOrEqual(1e-9);
    near(value(deal, "Price per share"), solved.price);
    near(value(deal, "Post-money"), solved.postMoney);
    near(value(deal, "Investor shares"), solved.conversions[0]!.shares);
    near(once(deal, "Conversion price"), solved.conversions[0]!.price);
  });

  law("a cap never gives fewer shares, and a lower one never fewer than a higher one", (deal) => {
    const stake = (cap: number | null): number => value(withTerms(deal, { "Valuation cap": cap }), "Investor stake");
    const cap = given(deal, "Valuation cap", 50);
    expect(stake(cap)).toBeGreaterThanOrEqual(stake(null) * (1 - 1e-12));
    expect(stake(cap / 2)).toBeGreaterThanOrEqual(stake(cap) * (1 - 1e-12));
  });

  law("a larger discount, more interest and a later conversion never give fewer shares", (deal) => {
    const stake = (terms: Record<string, number>): number => value(withTerms(deal, terms), "Investor stake");
    const own = value(deal, "Investor stake") * (1 - 1e-12);
    expect(stake({ "Conversion discount": Math.min(0.45, given(deal, "Conversion discount") + 0.05) })).toBeGreaterThanOrEqual(own);
    expect(stake({ "Note interest": given(deal, "Note interest") + 0.1 })).toBeGreaterThanOrEqual(own);
    expect(stake({ "Conversion date": given(deal, "Conversion date") + 100 })).toBeGreaterThanOrEqual(own);
  });

  law("is paid off by its shares: shares × conversion price = principal and interest, at the round price or below", (deal) => {
    const owed = once(deal, "Shares issued for");
    expect(value(deal, "Investor shares") * once(deal, "Conversion price")).toBeCloseTo(owed, 6);
    expect(once(deal, "Conversion price")).toBeLessThanOrEqual(value(deal, "Price per share") * (1 + 1e-12));
    const cap = givenValue(deal, "Valuation cap") as number | undefined;
    if (cap !== undefined) expect(once(deal, "Conversion price")).toBeLessThanOrEqual((cap / 1000) * (1 + 1e-9));
  });

  law("stands in the books with principal and interest until it converts or is repaid", (deal) => {
    const [balance, interest] = [series(deal, "Note balance"), series(deal, "Note interest")];
    const ends = [...new FastModel().load(deal).periodEnds()];
    const end = once(deal, "Note end");
    const sum = interest.reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(principalOf(deal) * given(deal, "Note interest") * (end - given(deal, "Closing date")) / 365, 6);
    let accrued = 0;
    balance.forEach((stands, t) => {
      accrued += interest[t]!;
      expect(stands).toBeCloseTo(ends[t]! >= end ? 0 : principalOf(deal) + accrued, 6);
    });
  });

  law("that is open at exit is repaid with interest as far as the exit goes, or takes its part at the cap", (deal) => {
    const exit = given(deal, "Exit equity value", 700);
    const open = withTerms(deal, { "Conversion date": null, "Conversion pre-money": null, "Exit equity value": exit, "Exit date": given(deal, "Closing date") + 365, "Earlier stake": 0 });
    const owed = principalOf(deal) * (1 + given(deal, "Note interest"));
    const cap = givenValue(deal, "Valuation cap") as number | undefined;
    const converted = cap === undefined ? 0 : (exit * owed) / (owed + cap);
    expect(value(open, "Exit proceeds")).toBeCloseTo(Math.max(Math.min(owed, exit), converted), 6);
    expect(value(open, "Exit proceeds")).toBeLessThanOrEqual(exit * (1 + 1e-12));
  });

  law("is compared as a priced round at its conversion pre-money", (deal) => {
    for (const restated of compare(deal)) {
      expect(value(restated, "Pre-money")).toBeCloseTo(given(deal, "Conversion pre-money"), 6);
      expect(value(restated, "Investor stake")).toBeLessThanOrEqual(value(deal, "Investor stake") * (1 + 1e-12));
    }
  }, 60);
});
