/** What people type into the tables of a round and an exit: read into the nouns of the core, or refused in a sentence. */
import { readClasses } from "../../../src/core/captable/exitInputs";
import { pricedRound } from "../../../src/core/captable/pricedRound";
import { readRound, type RoundInputs } from "../../../src/core/captable/roundInputs";
import { attempt, CalculationError } from "../../../src/core/calculationError";

const plain: RoundInputs = {
  holders: [["Holder", "Class", "Shares"], ["Founders", "Common", 8e6], ["Reserve", "Pool", 2e6]],
  round: [["Pre-money", 10e6], ["Pool target", 0.15]],
  convertibles: [["Name", "Type", "Amount", "Cap"], ["Angel", "Post-money SAFE", 5e5, 5e6]],
  investors: [["Investor", "Cash", "Credits", "Counted at"], ["Cloud", 1e6, 2e6, 0.5]],
};

test("tables become a cap table and a round", () => {
  const { table, round } = readRound(plain);
  expect(table.holdings).toEqual([
    { holder: "Founders", stockClass: "Common", shares: 8e6 },
    { holder: "Reserve", stockClass: "Pool", shares: 2e6 },
  ]);
  expect(round).toMatchObject({ preMoney: 10e6, pool: { kind: "Target", amount: 0.15, dilutes: "Pre" }, method: "Percent ownership", rounding: "None" });
  expect(round.investors).toMatchObject([{ name: "Cloud", cash: 1e6, credits: 2e6, countedAt: 0.5 }]);
  expect(round.convertibles).toMatchObject([{ name: "Angel", kind: "Post-money SAFE", valuationCap: 5e6, interest: 0 }]);
});

test("columns stand in any order, in Chinese too, and rows without anything are left out", () => {
  const holders = [["股数", "Note", "holder"], [8e6, "x", "Founders"], [null, "", 0], ["", null, undefined]];
  expect(readRound({ ...plain, holders }).table.holdings).toEqual([{ holder: "Founders", stockClass: "Common", shares: 8e6 }]);
});

test("new money that no investor brings is that of others", () => {
  const { round } = readRound({ ...plain, round: [["Pre-money", 10e6], ["New money", 5e6]] });
  expect(round.investors?.map(({ name, cash }) => [name, cash])).toEqual([["Cloud", 1e6], ["Other investors", 3e6]]);
  const alone = readRound({ holders: plain.holders, round: [["Pre-money", 10e6], ["New money", 5e6]] });
  expect(pricedRound(alone.table, alone.round).newMoney).toBe(5e6);
});

test("a note's interest accrues to its conversion, and a discount rate is what is left to pay", () => {
  const convertibles = [["Name", "Type", "Amount", "Interest", "Issue date", "Conversion date", "Discount rate"], ["Bridge", "Note", 1e6, 0.08, 45000, 45365, 0.8]];
  const [note] = readRound({ ...plain, convertibles }).round.convertibles!;
  expect(note!.interest).toBeCloseTo(80_000, 6);
  expect(note!.conversionDiscount).toBeCloseTo(0.2, 15);
});

test("a class's price and protection stand in the rows of its holders", () => {
  const holders = [["Holder", "Class", "Shares", "Issue price", "Anti-dilution"], ["Fund", "Series A", 1e6, 2, "Broad"], ["Founders", "Common", 4e6, null, null]];
  expect(readRound({ ...plain, holders }).table.stockClasses).toEqual([{ name: "Series A", originalIssuePrice: 2, conversionPrice: 2, antiDilution: "Broad" }]);
});

const refused = (change: Partial<RoundInputs>): string => {
  const answer = attempt(() => readRound({ ...plain, ...change }));
  return answer instanceof CalculationError ? `${answer.code} ${answer.field}: ${answer.message}` : "not refused";
};

const header = ["Holder", "Class", "Shares"];
test.each<[string, Partial<RoundInputs>]>([
  ["a range without a header", { holders: [["Founders", "Common", 8e6]] }],
  ["a column of another name", { holders: [["Holder", "Sharez"], ["Founders", 1]] }],
  ["a column twice", { holders: [["Holder", "Shares", "Shares"], ["Founders", 1, 1]] }],
  ["a holder without a name", { holders: [header, [null, "Common", 5]] }],
  ["a total", { holders: [header, ["Founders", "Common", 5], ["Total", "", 5]] }],
  ["shares as text", { holders: [header, ["Founders", "Common", "8,000,000"]] }],
  ["negative shares", { holders: [header, ["Founders", "Common", -1]] }],
  ["a class on two terms", { holders: [[...header, "Issue price"], ["A", "Seed", 5, 1], ["B", "Seed", 5, 2]] }],
  ["protection without a price", { holders: [[...header, "Anti-dilution"], ["A", "Seed", 5, "Broad"]] }],
  ["an unknown term of the round", { round: [["Pre money valuation", 5]] }],
  ["a term of the round twice", { round: [["Pre-money", 5], ["pre money", 6]] }],
  ["two pools", { round: [["Pre-money", 5], ["Pool target", 0.1], ["New pool", 0.1]] }],
  ["less new money than the investors bring", { round: [["Pre-money", 10e6], ["New money", 1e6]] }],
  ["an unknown type of convertible", { convertibles: [["Name", "Type", "Amount"], ["Angel", "Loan", 5]] }],
  ["interest without dates", { convertibles: [["Name", "Type", "Amount", "Interest"], ["Bridge", "Note", 5, 0.08]] }],
  ["a conversion before the issue", { convertibles: [["Name", "Type", "Amount", "Interest", "Issue date", "Conversion date"], ["Bridge", "Note", 5, 0.08, 45000, 44000]] }],
  ["a discount in two spellings", { convertibles: [["Name", "Amount", "Discount", "Discount rate"], ["Angel", 5, 0.2, 0.8]] }],
  ["credits counted above face", { investors: [["Investor", "Credits", "Counted at"], ["Cloud", 5, 1.5]] }],
])("%s is refused", (_, change) => {
  expect(refused(change)).toMatchSnapshot();
});

test("classes of an exit, and one of them twice", () => {
  const classes = [["Class", "Type", "Shares", "Preference", "Participation", "Cap"], ["Series A", "Preferred", 5, 10, "Capped", 30], ["Common", "", 5, "", "", ""]];
  expect(readClasses(classes)).toMatchObject([{ name: "Series A", kind: "Preferred", participation: "Capped", participationCap: 30 }, { name: "Common", kind: "Common", shares: 5 }]);
  expect(() => readClasses([...classes, ["series a", "Common", 1, "", "", ""]])).toThrow('classes has two rows called "series a"; a class is one row.');
});
