/** The laws of model.md, in words of their own where that is possible: what comes from the model is compared with itself only across lines. */
import fc from "fast-check";
import { CalculationError } from "../../src/core/calculationError";
import { answer, answers } from "../../src/core/model/answers";
import { checks } from "../../src/core/model/checks";
import { compare } from "../../src/core/model/compare";
import { FastModel } from "../../src/core/model/fast";
import { lineIndex } from "../../src/core/model/lines";
import { measures, requireMeasure } from "../../src/core/model/measures";
import { entriesOf, givenValue, readScenario, withTerms, type Scenario } from "../../src/core/model/scenario";
import { schedule, windows, requireLine } from "../../src/core/model/schedule";
import { arbitraryDeal } from "../core/arbitraryDeals";

const series = (deal: Scenario, label: string): number[] => {
  const model = new FastModel().load(deal);
  return [...model.series(lineIndex.get(label)!).subarray(0, model.periodEnds().length)];
};
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const last = (values: readonly number[]): number => values[values.length - 1]!;
const given = (deal: Scenario, label: string, otherwise = 0): number => Number(givenValue(deal, label) ?? otherwise);
const value = (deal: Scenario, measure: string): number => answer(deal, requireMeasure(measure));
/** A note that does not convert has no round, and so no post-money. */
const hasRound = (deal: Scenario): boolean => typeof answers(deal, [requireMeasure("Post-money")])[0] === "number";
const scale = (deal: Scenario): number => 1 + (hasRound(deal) ? value(deal, "Post-money") : 0) + given(deal, "Investor cash") + given(deal, "Credits") + given(deal, "Commitment") + given(deal, "Fair value of shares");
const near = (deal: Scenario, a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-10 * scale(deal));
const law = (name: string, holds: (deal: Scenario) => void): void => test(name, () => fc.assert(fc.property(arbitraryDeal, holds), { numRuns: 150 }));

describe("escrow and revenue", () => {
  law("deposit = released + forfeited + refunded + closing, at every month end", (deal) => {
    const [deposit, release, lapse, closing] = ["Escrow deposit", "Escrow release", "Escrow lapse", "Escrow closing"].map((label) => series(deal, label));
    closing!.forEach((balance, t) => near(deal, sum(deposit!.slice(0, t + 1)), sum(release!.slice(0, t + 1)) + sum(lapse!.slice(0, t + 1)) + balance));
    expect(last(closing!)).toBe(0);
  });

  law("credit revenue + refund = the fair value of the shares less the cash", (deal) => {
    const credits = given(deal, "Credits");
    const counted = given(deal, "Investor cash") + credits * given(deal, "Credits counted at", 1);
    const price = credits > 0 ? given(deal, "Fair value of shares", counted) - given(deal, "Investor cash") : 0;
    near(deal, sum(series(deal, "Credit revenue")) + sum(series(deal, "Refund")), price);
  });

  law("contract liability, refund liability and the assets of a commitment end at 0", (deal) => {
    for (const label of ["Contract liability", "Refund liability", "Premium liability", "Upfront payment asset", "Contract asset"]) near(deal, last(series(deal, label)), 0);
  });

  law("revenue = opening contract liability + what is added - closing: nothing is recognised twice", (deal) => {
    const [liability, revenue] = [series(deal, "Credit liability"), series(deal, "Credit revenue")];
    const total = sum(revenue);
    revenue.forEach((_, t) => near(deal, total - sum(revenue.slice(0, t + 1)), liability[t]!));
  });

  law("escrow on or off changes no revenue, no cost and no stake", (deal) => {
    const [yes, no] = (["Yes", "No"] as const).map((escrow) => withTerms(deal, { Escrow: escrow, "Interest to": "Provider" }));
    for (const label of ["Revenue", "Delivery cost", "Gross profit", "Net later flow"]) expect(series(yes!, label)).toEqual(series(no!, label));
    for (const measure of [...(hasRound(deal) ? ["Investor stake"] : []), "Economic outlay", "Circular revenue"]) expect(value(yes!, measure)).toBe(value(no!, measure));
  });
});

describe("windows and schedules", () => {
  const daily = ["Usage", "Revenue", "Usage revenue", "Breakage revenue", "Spend", "Delivery cost", "Gross profit"];
  const monthEnds = ["Refund", "Collected", "Interest kept", "Circular revenue", "Money returned"];

  test("windows that adjoin add up: R(a,b) + R(b+1,c) = R(a,c)", () => {
    fc.assert(
      fc.property(arbitraryDeal, fc.integer({ min: -60, max: 900 }), fc.nat(700), fc.nat(700), fc.constantFrom(...daily, ...monthEnds), (deal, after, first, second, label) => {
        const from = given(deal, "Closing date") + after;
        const [middle, to] = [from + first, from + first + 1 + second];
        const [one, two, both] = windows(deal, requireLine(label), [{ from, to: middle }, { from: middle + 1, to }, { from, to }]);
        near(deal, one! + two!, both!);
      }),
      { numRuns: 300 },
    );
  });

  law("a balance stands at the end of any day, in mid-month too", (deal) => {
    const closing = given(deal, "Closing date");
    const end = last(schedule(deal, ["Usage"], "Month").periods.map((period) => period.end));
    const [from, to] = [closing + 1 + Math.floor((end - closing) / 3), closing + 1 + Math.floor((2 * (end - closing)) / 3)];
    const over = (label: string, first = from, until = to): number => windows(deal, requireLine(label), [{ from: first, to: until }])[0]!;
    const fall = (label: string): number => over(label, from - 1, from - 1) - over(label);
    near(deal, over("Escrow opening"), over("Escrow closing", from - 1, from - 1));
    near(deal, fall("Escrow closing"), over("Escrow release") + over("Escrow lapse"));
    near(deal, fall("Contract asset"), over("Shortfall billed") - over("Shortfall revenue"));
    near(deal, fall("Remaining obligation"), over("Spend") + over("Shortfall billed") + fall("Unused credits"));
    near(deal, over("Refund liability", closing, from), over("Refund", from + 1, end + 2));
    if (to <= end && givenValue(deal, "Other burn") !== undefined && given(deal, "Compute burn", NaN) === 0)
      expect(Math.sign(fall("Start-up cash"))).toBe(Math.sign(given(deal, "Other burn")));
  });

  law("months, quarters and years of a schedule have the same total, and a month is its own window", (deal) => {
    for (const label of ["Revenue", "Usage", "Economic flow"]) {
      const [months, quarters, years] = (["Month", "Quarter", "Year"] as const).map((frequency) => schedule(deal, [label], frequency));
      if (months!.rows[0]!.values.some((each) => each instanceof CalculationError)) continue;
      const totals = [months, quarters, years].map((each) => sum(each!.rows[0]!.values as number[]));
      near(deal, totals[0]!, totals[1]!);
      near(deal, totals[0]!, totals[2]!);
      const { end } = months!.periods[0]!;
      const [window] = windows(deal, requireLine(label), [{ from: given(deal, "Closing date"), to: end }]);
      if (label !== "Economic flow") near(deal, window!, months!.rows[0]!.values[0] as number);
    }
  });
});

describe("round and returns", () => {
  law("all stakes add up to 1", (deal) => {
    if (!hasRound(deal)) return;
    const pool = given(deal, "Pool increase");
    const existing = (value(deal, "Pre-money") - pool * value(deal, "Post-money")) / value(deal, "Post-money");
    const others = given(deal, "Other investors") / value(deal, "Post-money");
    expect(value(deal, "Investor stake") + others + pool + existing).toBeCloseTo(1, 12);
  });

  test("money scales: ten times the money is ten times every amount and the same shares and rates", () => {
    const isMoney = (label: string): boolean => ["Investor cash", "Credits", "Other investors", "Pre-money", "Post-money", "Fair value of shares", "Commitment", "Equity given to customer", "Other inflows", "Start-up cash", "Compute burn", "Other burn", "Exit equity value", "Segment revenue", "GPU-hour price", "Valuation cap", "Conversion pre-money"].includes(label);
    fc.assert(
      fc.property(arbitraryDeal, (deal) => {
        const scaled = readScenario("Scaled", entriesOf(deal).map(([label, each]) => [label, isMoney(label) ? 8 * Number(each) : each]));
        const [before, after] = [answers(deal, measures), answers(scaled, measures)];
        measures.forEach((measure, i) => {
          const [one, eight] = [before[i]!, after[i]!];
          if (one instanceof CalculationError || eight instanceof CalculationError) return expect(eight instanceof CalculationError).toBe(one instanceof CalculationError);
          const factor = measure.unit === "money" || measure.unit === "price" ? 8 : 1;
          return expect(Math.abs(eight - factor * one)).toBeLessThanOrEqual(1e-9 * factor * Math.max(1, Math.abs(one)));
        });
      }),
      { numRuns: 100 },
    );
  });

  law("look-through <= post-money exactly when the outlay is at most what the shares are worth at the round price", (deal) => {
    if (!hasRound(deal)) return;
    const isNote = givenValue(deal, "Structure") === "Convertible note";
    const consideration = isNote ? value(deal, "Investor stake") * value(deal, "Post-money") : given(deal, "Investor cash") + given(deal, "Credits") * given(deal, "Credits counted at", 1);
    if (consideration < 0.01) return;
    const [outlay, through, post] = ["Economic outlay", "Look-through post-money", "Post-money"].map((measure) => value(deal, measure));
    if (Math.abs(outlay! - consideration) < 1e-9 * consideration) return;
    expect(through! <= post!).toBe(outlay! <= consideration);
  });

  law("restricted runway is at most the naive one", (deal) => {
    const [runway] = answers(deal, [requireMeasure("Runway")]);
    if (typeof runway !== "number") return;
    const purse = given(deal, "Start-up cash") + given(deal, "Investor cash") + given(deal, "Other investors") + given(deal, "Credits");
    const burn = given(deal, "Compute burn") + given(deal, "Other burn");
    if (burn > 0) expect(runway).toBeLessThanOrEqual((purse / burn) * (1 + 1e-12) + 1e-9);
  });

  law("0 <= traced <= min(cash, collected), and first >= pro rata >= last", (deal) => {
    const [first, proRata, lastRule] = ["Provider first", "Pro rata", "Provider last"].map((rule) => series(withTerms(deal, { Tracing: rule }), "Cumulative traced"));
    const collected = series(deal, "Cumulative collected");
    const slack = 1e-9 * scale(deal);
    collected.forEach((paid, t) => {
      for (const rule of [first!, proRata!, lastRule!]) {
        expect(rule[t]!).toBeGreaterThanOrEqual(-slack);
        expect(rule[t]!).toBeLessThanOrEqual(Math.min(given(deal, "Investor cash"), paid) + slack);
      }
      expect(first![t]!).toBeGreaterThanOrEqual(proRata![t]! - slack);
      expect(proRata![t]!).toBeGreaterThanOrEqual(lastRule![t]! - slack);
    });
  });
});

describe("structures", () => {
  test("at q = 1 and interest kept, escrow and commitment have the same outlay, profit and stake; cash conversion 0 and 1", () => {
    fc.assert(
      fc.property(arbitraryDeal, (deal) => {
        if (given(deal, "Credits") < 0.01) return;
        const like = withTerms(deal, { Structure: "Credits", "Credits counted at": 1, "Interest to": "Provider", "Unused credits": "Forfeited", "Fair value of shares": null, Commitment: null, "Post-money": null, "Pre-money": 1000 + given(deal, "Post-money"), "Pool increase": 0 });
        const [escrow, , commitment] = compare(like);
        // Take or pay bills the shortfall that escrow forfeits; all of the provider's cash comes back when it is at least the commitment.
        for (const measure of ["Economic outlay", "Gross profit", "Investor stake", "Revenue"]) near(like, value(escrow!, measure), value(commitment!, measure));
        expect(value(escrow!, "Cash conversion")).toBe(0);
        expect(value(commitment!, "Cash conversion")).toBeCloseTo(1, 12);
      }),
      { numRuns: 150 },
    );
  });

  law("every check of the model passes, except that a term is not used", (deal) => {
    for (const check of checks(deal)) if (!check.label.startsWith("Every term") && !check.label.startsWith("Cash paid above")) expect(check).toMatchObject({ pass: true });
  });
});
