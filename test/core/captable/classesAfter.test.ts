import { classesAfter } from "../../../src/core/captable/classesAfter";
import { payoutSchedule } from "../../../src/core/captable/payoutSchedule";
import { pricedRound } from "../../../src/core/captable/pricedRound";
import { waterfall } from "../../../src/core/captable/waterfall";

const before = {
  holdings: [
    { holder: "Founders", stockClass: "Common", shares: 8_000_000 },
    { holder: "Grants", stockClass: "Options", shares: 500_000 },
    { holder: "Angel", stockClass: "Seed", shares: 600_000 },
    { holder: "Fund", stockClass: "Seed", shares: 400_000 },
    { holder: "Unissued", stockClass: "Pool", shares: 500_000 },
  ],
  stockClasses: [
    { name: "Seed", originalIssuePrice: 1.5, conversionPrice: 1.5 },
    { name: "Common", originalIssuePrice: 0.001, conversionPrice: 0.001 },
  ],
};

test("a class issued at a price is preferred and is owed what was paid; common has a price too; options exercise; the pool gets nothing", () => {
  const { table } = pricedRound(before, { preMoney: 20e6, stockClass: "Series A", investors: [{ name: "Lead", cash: 5e6 }] });
  expect(classesAfter(table)).toEqual([
    { name: "Common", kind: "Common", shares: 8_000_000 },
    { name: "Options", kind: "Option", shares: 500_000 },
    { name: "Seed", kind: "Preferred", shares: 1_000_000, liquidationPreference: 1_500_000 },
    { name: "Series A", kind: "Preferred", shares: 2_500_000, liquidationPreference: 5e6 },
  ]);
});

test("shares of a convertible are owed what was paid for them, and an adjusted class converts at its ratio", () => {
  const down = {
    ...before,
    stockClasses: [{ name: "Seed", originalIssuePrice: 4, conversionPrice: 4, antiDilution: "Ratchet" as const }],
  };
  const { table, price } = pricedRound(down, {
    preMoney: 20e6,
    stockClass: "Series A",
    investors: [{ name: "Lead", cash: 5e6 }],
    convertibles: [{ name: "SAFE", kind: "Post-money SAFE", amount: 1e6, valuationCap: 10e6 }],
  });
  const classes = classesAfter(table);
  expect(classes.find(({ name }) => name === "Series A-1")?.liquidationPreference).toBeCloseTo(1e6, 6);
  expect(classes.find(({ name }) => name === "Seed")?.conversionRatio).toBeCloseTo(4 / price, 9);
});

test("an exit at the post-money less the unissued pool pays every class what its shares cost in the round", () => {
  const { table, price } = pricedRound({ holdings: [{ holder: "Founders", stockClass: "Common", shares: 4e6 }] }, { preMoney: 20e6, stockClass: "Series A", investors: [{ name: "Lead", cash: 5e6 }] });
  const { payouts } = waterfall(payoutSchedule(classesAfter(table)), 25e6);
  expect(payouts.map((each) => each / price)).toEqual([4e6, 1e6]);
});
