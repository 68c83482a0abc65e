import fc from "fast-check";
import { breakpoints } from "../../../src/core/captable/breakpoints";
import type { ExitClass } from "../../../src/core/captable/exitClass";
import { payoutSchedule } from "../../../src/core/captable/payoutSchedule";
import { payoutRows, waterfall, wholePayouts } from "../../../src/core/captable/waterfall";
import { arbitraryClasses, arbitraryExit } from "./arbitraryClasses";
import { exactWaterfalls } from "./exactWaterfall";

const debts = fc.constantFrom(0, 0, 250_000, 3_000_000);

describe("a waterfall", () => {
  test("pays what every equilibrium pays, found by trying who converts and who exercises in fractions", () => {
    fc.assert(
      fc.property(arbitraryClasses, arbitraryExit, debts, (classes, exit, debt) => {
        const { payouts } = waterfall(payoutSchedule(classes, debt), exit);
        const exact = exactWaterfalls(classes, exit, debt);
        expect(exact.length).toBeGreaterThan(0);
        for (const equilibrium of exact) payouts.forEach((payout, i) => expect(Math.abs(payout - equilibrium[i]!.toNumber())).toBeLessThanOrEqual(1e-9 + 1e-12 * exit));
      }),
      { numRuns: 1500, seed: 45 },
    );
  });

  test("at its own breakpoints too, where somebody is indifferent", () => {
    fc.assert(
      fc.property(arbitraryClasses, (classes) => {
        const schedule = payoutSchedule(classes);
        for (const { exit } of breakpoints(schedule).slice(0, 4)) {
          const whole = Math.round(exit);
          const { payouts } = waterfall(schedule, whole);
          for (const equilibrium of exactWaterfalls(classes, whole)) payouts.forEach((payout, i) => expect(Math.abs(payout - equilibrium[i]!.toNumber())).toBeLessThanOrEqual(1e-9 + 1e-12 * whole));
        }
      }),
      { numRuns: 100, seed: 46 },
    );
  });

  test("every payout is one line between breakpoints, has another slope across them, and does not jump", () => {
    fc.assert(
      fc.property(arbitraryClasses, debts, (classes, debt) => {
        const { segments } = payoutSchedule(classes, debt);
        segments.forEach((segment, k) => {
          if (k > 0 || debt === 0) expect(segment.slope.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          const next = segments[k + 1];
          if (!next) return;
          expect(next.from).toBeGreaterThan(segment.from);
          expect(next.slope.some((each, i) => Math.abs(each - segment.slope[i]!) > 1e-12)).toBe(true);
          expect(next.bends.length).toBeGreaterThan(0);
          segment.at.forEach((at, i) => expect(Math.abs(at + segment.slope[i]! * (next.from - segment.from) - next.at[i]!)).toBeLessThanOrEqual(1e-12 * next.from));
        });
      }),
    );
  });

  test("says who converts, holds, exercises, or does not care", () => {
    const classes: ExitClass[] = [
      { name: "Common", kind: "Common", shares: 8_000_000 },
      { name: "A", kind: "Preferred", shares: 2_000_000, liquidationPreference: 5_000_000, seniority: 1 },
      { name: "B", kind: "Preferred", shares: 1_000_000, liquidationPreference: 1_000_000, seniority: 2, participation: "Full" },
      { name: "Options", kind: "Option", shares: 500_000, strike: 3 },
    ];
    const schedule = payoutSchedule(classes, 1_000_000);
    expect(waterfall(schedule, 20_000_000).decisions).toEqual(["Common", "Holds", "Holds", "Lapses"]);
    expect(waterfall(schedule, 100_000_000).decisions).toEqual(["Common", "Converts", "Holds", "Exercises"]);
    const at = breakpoints(schedule).map(({ exit, bends }) => [exit, bends.map(({ name, event }) => `${name}: ${event}`).join(", ")]);
    expect(at).toEqual([
      [1_000_000, "Debt: Debt repaid"],
      [2_000_000, "B: Preference paid"],
      [7_000_000, "A: Preference paid"],
      [29_500_000, "A: Converts"],
      [35_000_000, "Options: Exercises"],
    ]);
    expect(waterfall(schedule, 29_500_000).decisions).toEqual(["Common", "Indifferent", "Holds", "Lapses"]);
  });

  test("without common shares the rest goes to whoever converts first", () => {
    const classes: ExitClass[] = [
      { name: "A", kind: "Preferred", shares: 100, liquidationPreference: 1000 },
      { name: "B", kind: "Preferred", shares: 100, liquidationPreference: 3000 },
    ];
    const { payouts } = waterfall(payoutSchedule(classes), 5000);
    expect(payouts).toEqual([2000, 3000]);
    expect(exactWaterfalls(classes, 5000).map((each) => each.map((payout) => payout.toNumber()))).toEqual([[2000, 3000]]);
  });

  test("many exits at once are the same as one at a time", () => {
    fc.assert(
      fc.property(arbitraryClasses, fc.array(arbitraryExit, { minLength: 1, maxLength: 20 }), (classes, exits) => {
        const schedule = payoutSchedule(classes);
        expect([...payoutRows(schedule, exits)]).toEqual(exits.flatMap((exit) => waterfall(schedule, exit).payouts));
      }),
    );
  });
});

describe("payouts in whole cents", () => {
  test("add up to the exit to the cent, debt included, and no payout is a cent off", () => {
    fc.assert(
      fc.property(arbitraryClasses, fc.integer({ min: 0, max: 20_000_000_00 }), debts, (classes, cents, debt) => {
        const schedule = payoutSchedule(classes, debt);
        const { payouts, debtPaid } = wholePayouts(schedule, cents / 100);
        expect([debtPaid, ...payouts].reduce((sum, each) => sum + Math.round(each * 100), 0)).toBe(cents);
        waterfall(schedule, cents / 100).payouts.forEach((payout, i) => expect(Math.abs(payouts[i]! - payout)).toBeLessThan(0.01 + 1e-12 * cents));
      }),
    );
  });
});

describe("classes that cannot be paid out are refused by name", () => {
  test.each<[string, ExitClass[]]>([
    ["A: shares is -1; a number from 0 is needed.", [{ name: "A", kind: "Common", shares: -1 }]],
    ["A: participation cap is undefined; an amount above 0 is needed.", [{ name: "A", kind: "Preferred", shares: 1, participation: "Capped" }]],
    ["A: conversion ratio is 0; a number above 0 is needed.", [{ name: "A", kind: "Preferred", shares: 1, conversionRatio: 0 }]],
    ["No class has shares, so that nobody takes what the preferences leave; at least one share is needed.", [{ name: "A", kind: "Preferred", shares: 0, liquidationPreference: 1 }]],
  ])("%s", (sentence, classes) => expect(() => payoutSchedule(classes)).toThrow(sentence));
});
