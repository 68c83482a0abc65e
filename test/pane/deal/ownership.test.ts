import fc from "fast-check";
import { readScenario } from "../../../src/core/model/scenario";
import { ownershipOf } from "../../../src/pane/deal/ownership";

const date = 45341;

test("the reference round: 32 % for the provider, 8 % for other investors, 60 % for existing holders", () => {
  const shares = ownershipOf(readScenario("Moonshot", [["Investor cash", 410], ["Credits", 390], ["Other investors", 200], ["Post-money", 2500], ["Closing date", date]]));
  expect(shares.map(({ owner, share }) => [owner, Number(share.toFixed(12))])).toEqual([
    ["Provider", 0.32],
    ["Other investors", 0.08],
    ["Option pool", 0],
    ["Existing holders", 0.6],
  ]);
});

test("the parts are never negative and sum to the whole company", () => {
  const amount = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(amount, amount, amount, fc.double({ min: 1, max: 5000, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }), (cash, credits, others, preMoney, poolPart, earlier) => {
      const postMoney = preMoney + cash + credits + others;
      const pool = (poolPart * preMoney) / postMoney;
      const holdings = ownershipOf(
        readScenario("Any", [["Investor cash", cash], ["Credits", credits], ["Other investors", others], ["Pre-money", preMoney], ["Pool increase", pool], ["Earlier stake", earlier], ["Closing date", date]]),
      );
      expect(holdings.every(({ share }) => share >= 0 && share <= 1 + 1e-12)).toBe(true);
      expect(Math.abs(holdings.reduce((sum, { share }) => sum + share, 0) - 1)).toBeLessThan(1e-12);
    }),
  );
});
