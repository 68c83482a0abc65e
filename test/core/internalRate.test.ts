import fc from "fast-check";
import { internalRate, presentValue } from "../../src/core/numbers/internalRate";

const rate = (amounts: number[], days: number[], choice: Parameters<typeof internalRate>[1] = { nearest: 0.1 }): number | undefined =>
  internalRate({ amounts, dates: days.map((day) => 44_000 + day) }, choice);

describe("internal rate of return", () => {
  test("flows made from a rate give that rate back, whatever their order", () => {
    const flows = fc.array(fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 4000 })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(flows, fc.double({ min: -0.95, max: 19, noNaN: true }), fc.boolean(), (later, wanted, reversed) => {
        const worth = later.reduce((sum, [amount, day]) => sum + amount * (1 + wanted) ** (-day / 365), 0);
        const all = [[-worth, 0] as const, ...later];
        if (reversed) all.reverse();
        const found = rate(all.map(([amount]) => amount), all.map(([, day]) => day));
        expect(Math.abs(found! - wanted)).toBeLessThanOrEqual(1e-11 * (1 + wanted) * 10);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["a whole gain in a day", [-100, 110], [0, 1], 1.1 ** 365 - 1],
    ["sixty percent lost in thirty days", [-100, 40], [0, 30], 0.4 ** (365 / 30) - 1],
    ["a deep staged loss", [-50, -50, 0.01], [0, 200, 365], undefined],
    ["a rate below a thousandth of a percent", [-1000, 1000.0001], [0, 3650], Math.expm1(Math.log1p(1e-7) / 10)],
    ["unsorted, the earliest flow last", [120, -100], [365, 0], 0.2],
  ])("%s", (_, amounts, days, wanted) => {
    const found = rate(amounts, days)!;
    if (wanted !== undefined) expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-9);
    const size = presentValue(found, { amounts: amounts.map(Math.abs), dates: days }, 0);
    expect(Math.abs(presentValue(found, { amounts, dates: days }, 0))).toBeLessThan(1e-6 * size);
  });

  test("of several roots the largest, or the one nearest to the guess", () => {
    // -100 + 300/(1+r) - 200/(1+r)^2 has the roots 0 and 1.
    const [amounts, days] = [[-100, 300, -200], [0, 365, 730]];
    expect(rate(amounts, days, "largest")).toBeCloseTo(1, 10);
    expect(rate(amounts, days, { nearest: 0.1 })).toBeCloseTo(0, 10);
    expect(rate(amounts, days, { nearest: 0.8 })).toBeCloseTo(1, 10);
    // Thirty years of payments after a gain in ten days do not hide it.
    const [longAmounts, longDays] = [[-100, 300, -1, -1], [0, 10, 5000, 10_950]];
    expect(rate(longAmounts, longDays, "largest")! / (3 ** 36.5 - 1)).toBeCloseTo(1, 9);
    expect(rate([...longAmounts, 1], [...longDays, 10_951], "largest")! / (3 ** 36.5 - 1)).toBeCloseTo(1, 9);
  });

  test("no change of sign, one day only, or no root: no answer", () => {
    expect(rate([100, 200], [0, 365])).toBeUndefined();
    expect(rate([-100, 120], [7, 7])).toBeUndefined();
    expect(rate([0, 0], [0, 365])).toBeUndefined();
    expect(rate([100, -150, 100], [0, 365, 730])).toBeUndefined();
  });
});
