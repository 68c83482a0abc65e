import { importCapTable } from "../../src/exchange/capTableImport";
import { scaled, scaleOf } from "../../src/exchange/moneyScale";
import { startup } from "./startup";

test.each([["US$ m", 1e6], ["RMB m", 1e6], ["EUR k", 1e3], ["US$", 1], ["", 1]])("one %s is %d", (money, scale) => expect(scaleOf(money)).toBe(scale));

test("amounts and prices are in the money of the deal, shares and shares of one are as they were", () => {
  const { tables } = importCapTable(startup);
  expect(scaled(tables, 1e6).convertibles).toMatchObject([{ Amount: 0.125, Percent: 0.07 }, { Amount: 0.375 }, { Amount: 1, Cap: 15 }]);
  expect(scaled(tables, 1e6).holders).toEqual(tables.holders);
  const priced = { holders: [{ Holder: "Fund", Class: "A", Shares: 5, "Issue price": 1.25 }], convertibles: [], classes: [{ Class: "A", Preference: 6.25, Strike: 0.5, Shares: 5 }] };
  expect(scaled(priced, 1e3)).toEqual({ holders: [{ Holder: "Fund", Class: "A", Shares: 5, "Issue price": 0.00125 }], convertibles: [], classes: [{ Class: "A", Preference: 0.00625, Strike: 0.0005, Shares: 5 }] });
});
