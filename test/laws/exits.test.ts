/** What must hold of any exit, and of any option value. */
import fc from "fast-check";
import { backsolve } from "../../src/core/captable/backsolve";
import type { ExitClass } from "../../src/core/captable/exitClass";
import { optionValues } from "../../src/core/captable/optionPricing";
import { payoutSchedule } from "../../src/core/captable/payoutSchedule";
import { waterfall } from "../../src/core/captable/waterfall";
import { cumulativeNormal } from "../../src/core/numbers/normal";
import { arbitraryClasses, arbitraryExit } from "../core/captable/arbitraryClasses";

const near = (a: number, b: number, scale: number): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-11 * scale);
const paid = (classes: readonly ExitClass[], exit: number): readonly number[] => waterfall(payoutSchedule(classes), exit).payouts;
const law = (name: string, holds: (classes: ExitClass[], exit: number) => void): void =>
  test(name, () => {
    fc.assert(fc.property(arbitraryClasses, arbitraryExit, holds), { numRuns: 400 });
  });

/** All money terms times a factor, all share terms times another. */
const scaled = (classes: readonly ExitClass[], money: number, shares: number): ExitClass[] =>
  classes.map((each) => ({
    ...each,
    shares: each.shares * shares,
    liquidationPreference: (each.liquidationPreference ?? 0) * money,
    dividends: (each.dividends ?? 0) * money,
    strike: ((each.strike ?? 0) * money) / shares,
    ...(each.participationCap === undefined ? {} : { participationCap: each.participationCap * money }),
  }));

describe("a waterfall", () => {
  law("pays out the exit, all of it and nothing twice", (classes, exit) => near(paid(classes, exit).reduce((a, b) => a + b, 0), exit, exit));
  law("pays nobody less when the exit is larger", (classes, exit) => {
    const more = paid(classes, exit * 1.1 + 1000);
    paid(classes, exit).forEach((payout, i) => expect(more[i]!).toBeGreaterThanOrEqual(payout - 1e-11 * exit));
  });
  law("counts in any unit of money, and of shares", (classes, exit) => {
    const plain = paid(classes, exit);
    paid(scaled(classes, 100, 1), exit * 100).forEach((payout, i) => near(payout, plain[i]! * 100, exit * 100));
    paid(scaled(classes, 1, 10), exit).forEach((payout, i) => near(payout, plain[i]!, exit));
  });
  law("does not care in which order classes stand", (classes, exit) => {
    const plain = paid(classes, exit);
    [...paid([...classes].reverse(), exit)].reverse().forEach((payout, i) => near(payout, plain[i]!, exit));
  });
  law("pays two classes with the same terms what one would get", (classes, exit) => {
    const [first] = classes.slice(-1);
    const part = (share: number): ExitClass => {
      const [each] = scaled([first!], share, share);
      return { ...each!, name: `${share}`, strike: first!.strike ?? 0 };
    };
    const plain = paid(classes, exit);
    const split = paid([...classes.slice(0, -1), part(0.25), part(0.75)], exit);
    near(split[split.length - 1]! + split[split.length - 2]!, plain[plain.length - 1]!, exit);
  });
});

describe("option values", () => {
  const terms = fc.record({ years: fc.integer({ min: 1, max: 20 }).map((each) => each / 2), volatility: fc.integer({ min: 20, max: 120 }).map((each) => each / 100), riskFreeRate: fc.integer({ min: -1, max: 8 }).map((each) => each / 100) });

  test("add up to the equity value, and no class is worth less than nothing", () => {
    fc.assert(
      fc.property(arbitraryClasses, fc.integer({ min: 1, max: 1000 }), terms, (classes, hundredThousands, given) => {
        const equity = hundredThousands * 100_000;
        const { values, deltas } = optionValues(payoutSchedule(classes), equity, given);
        near(values.reduce((a, b) => a + b, 0), equity, equity);
        near(deltas.reduce((a, b) => a + b, 0), 1, 10);
        for (const value of values) expect(value).toBeGreaterThanOrEqual(-1e-11 * equity);
      }),
    );
  });

  test("solved back, give the equity value that they came from", () => {
    fc.assert(
      fc.property(arbitraryClasses, fc.integer({ min: 10, max: 1000 }), terms, (classes, hundredThousands, given) => {
        const equity = hundredThousands * 100_000;
        const schedule = payoutSchedule(classes);
        const { perShare, deltas, values } = optionValues(schedule, equity, given);
        schedule.claims.forEach(({ name }, i) => {
          const elasticity = (deltas[i]! * equity) / values[i]!;
          if (!(elasticity > 0.02) || perShare[i]! * schedule.shares[i]! < 1e-4 * equity) return;
          near(backsolve(schedule, name, perShare[i]!, given), equity, (100 * equity) / elasticity);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("are refused where the method has no answer", () => {
    const classes: ExitClass[] = [{ name: "Common", kind: "Common", shares: 8_000_000 }, { name: "A", kind: "Preferred", shares: 2_000_000, liquidationPreference: 5_000_000 }];
    const schedule = payoutSchedule(classes);
    const usual = { years: 1, volatility: 0.05, riskFreeRate: 0 };
    // With so little volatility A is its preference from 6 to 20 million, and its price cannot tell them apart.
    expect(() => backsolve(schedule, "A", 2.5, usual)).toThrow("its price does not say which");
    expect(() => backsolve(schedule, "B", 2.5, usual)).toThrow('There is no class "B"; there are Common and A.');
    expect(() => backsolve(schedule, "A", 0, usual)).toThrow("pricePerShare is 0; an amount above 0 is needed.");
    expect(() => backsolve(schedule, "A", 1e308, usual)).toThrow("No equity value makes A worth 1e+308 a share under these terms.");
    expect(() => optionValues(schedule, 1e7, { ...usual, volatility: 0 })).toThrow("volatility is 0; a number above 0 is needed.");
    expect(() => optionValues(payoutSchedule(classes, 1e6), 1e7, usual)).toThrow("debt is 1000000");
  });
});

test("the normal distribution is right to the last digits, in its tails too", () => {
  // Abramowitz and Stegun, tables 26.1 and 26.2; the tails are of high-precision libraries.
  const known: [number, number][] = [[0, 0.5], [1, 0.841344746068542948585], [-1, 0.158655253931457051415], [2, 0.97724986805182079279], [-3, 0.001349898031630094527], [-5, 2.866515718791939e-7], [-10, 7.619853024160527e-24]];
  for (const [x, probability] of known) expect(Math.abs(cumulativeNormal(x) / probability - 1)).toBeLessThan(2e-15);
  for (let x = -8; x <= 8; x += 0.01) expect(Math.abs(cumulativeNormal(x) + cumulativeNormal(-x) - 1)).toBeLessThan(3e-16);
  expect(Math.abs(cumulativeNormal(3 - 1e-12) - cumulativeNormal(3))).toBeLessThan(1e-14);
});
