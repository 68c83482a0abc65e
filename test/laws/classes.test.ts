/** The laws of an exit whose classes are given: the waterfall rules, in every reading. */
import fc from "fast-check";
import { investorPayout } from "../../src/core/captable/investorPayout";
import { payoutSchedule } from "../../src/core/captable/payoutSchedule";
import { waterfall } from "../../src/core/captable/waterfall";
import { answer } from "../../src/core/model/answers";
import { checks } from "../../src/core/model/checks";
import { decimals } from "../../src/core/model/exact";
import { requireMeasure } from "../../src/core/model/measures";
import { paid } from "../../src/core/model/payoutCurve";
import { Reference } from "../../src/core/model/reference";
import { withBeside, withTerms } from "../../src/core/model/scenario";
import { explain } from "../../src/core/model/words";
import { arbitraryClasses, arbitraryExit as exits } from "../core/captable/arbitraryClasses";
import { nativeModel } from "../core/nativeModel";
import { referenceDeal } from "../core/referenceDeal";

beforeAll(() => void jest.spyOn(console, "debug").mockImplementation()); // the engine reports its own progress

const proceeds = requireMeasure("Exit proceeds");
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
/** Classes, what the investor holds of each, and an exit. */
const arbitraryExit = fc.tuple(arbitraryClasses, fc.array(share, { minLength: 12, maxLength: 12 }), exits).map(([classes, all, exit]) => {
  const held = classes.map((_, i) => all[i % all.length]!);
  const schedule = payoutSchedule(classes);
  return { schedule, held, exit, curve: investorPayout(schedule, held) };
});
const dealOf = (exit: number) => withTerms(referenceDeal, { "Exit date": 47_000, "Exit equity value": exit, "Later dilution": 0.2, "Liquidation preference": 1 });

describe("classes of the exit", () => {
  test("the investor gets its share of what the waterfall pays each class", () => {
    fc.assert(
      fc.property(arbitraryExit, ({ schedule, held, exit, curve }) => {
        const wanted = waterfall(schedule, exit).payouts.reduce((sum, payout, i) => sum + payout * held[i]!, 0);
        expect(Math.abs(paid(curve, exit) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, exit));
        expect(Math.abs(answer(withBeside(dealOf(exit), { exit: curve }), proceeds) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, exit));
      }),
      { numRuns: 400 },
    );
  });

  test("fast = exact to 1e-12 of the exit", () => {
    fc.assert(
      fc.property(arbitraryExit, ({ exit, curve }) => {
        const deal = withBeside(dealOf(exit), { exit: curve });
        const exact = new Reference(deal, decimals).measure(proceeds).toNumber();
        expect(Math.abs(answer(deal, proceeds) - exact)).toBeLessThanOrEqual(1e-12 * Math.max(1, exit));
      }),
      { numRuns: 100 },
    );
  });

  test("a plain Excel formula, calculated by a spreadsheet engine, is the fast reading", () => {
    fc.assert(
      fc.property(arbitraryExit, ({ exit, curve }) => {
        fc.pre(curve.length > 0);
        const deal = withBeside(dealOf(exit), { exit: curve });
        expect(Math.abs(Number(nativeModel(deal).measure("Exit proceeds")) - answer(deal, proceeds))).toBeLessThanOrEqual(1e-9 * Math.max(1, exit));
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  test("all that the deal's own terms say of the exit is out, and whoever filled it in is told", () => {
    fc.assert(
      fc.property(arbitraryExit, ({ exit, curve }) => {
        fc.pre(exit > 0);
        const deal = withBeside(dealOf(exit), { exit: curve });
        const other = withBeside(withTerms(dealOf(exit), { "Later dilution": 0, "Liquidation preference": 3, "Earlier stake": 0.1 }), { exit: curve });
        expect(answer(deal, proceeds)).toBe(answer(other, proceeds));
        expect(checks(deal).slice(-1)[0]).toMatchObject({ label: "Every term that is filled in is used (not: Later dilution; the classes given take their place)", pass: false });
        expect(checks(withTerms(deal, { "Later dilution": 0 })).slice(-1)[0]).toMatchObject({ pass: true });
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});

test("the words name the bends, and what the classes replace", () => {
  const schedule = payoutSchedule([
    { name: "Series A", kind: "Preferred", shares: 40, liquidationPreference: 800 },
    { name: "Common", kind: "Common", shares: 60 },
  ]);
  const deal = withBeside(dealOf(5000), { exit: investorPayout(schedule, [0.8, 0]) });
  const { formula, value } = explain(deal, proceeds).slice(-2)[0]!;
  expect(value).toBe(0.8 * 2000);
  expect(formula).toBe(
    "by the classes given, in place of stake, Liquidation preference and Later dilution: 0.8 × what Exit equity value is above 0 (first money) - 0.8 × what Exit equity value is above 800 (Series A: preference paid) + 0.32 × what Exit equity value is above 2000 (Series A: converts)",
  );
});
