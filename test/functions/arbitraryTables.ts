/** Random rounds and exits as the tables that people fill in. */
import fc from "fast-check";
import type { CapTable } from "../../src/core/captable/capTable";
import type { Round } from "../../src/core/captable/round";
import { roundingProfiles } from "../../src/core/captable/round";
import { arbitraryClasses, arbitraryExit } from "../core/captable/arbitraryClasses";
import { arbitraryRound, arbitraryTable } from "../core/captable/arbitraryRounds";

type Cells = (string | number | null)[][];

const holders = ({ holdings, stockClasses = [] }: CapTable): Cells => [
  ["Holder", "Class", "Shares", "Issue price", "Conversion price", "Anti-dilution"],
  ...holdings.map(({ holder, stockClass, shares }) => {
    const terms = stockClasses.find(({ name }) => name === stockClass);
    return [holder, stockClass, shares, terms?.originalIssuePrice ?? null, terms?.conversionPrice ?? null, terms?.antiDilution ?? null];
  }),
];

const poolLabels = { Target: "Pool target", New: "New pool", Increase: "Pool increase" } as const;

const terms = ({ preMoney, postMoney, price, pool, method, investors = [] }: Round, rounding: string, rest: number): Cells => [
  ["Pre-money", preMoney ?? null],
  ["Post-money", postMoney ?? null],
  ["Price", price ?? null],
  ["Method", method ?? null],
  ["Rounding", rounding],
  ...(pool ? [[poolLabels[pool.kind], pool.amount], ["Pool dilutes", pool.dilutes ?? null]] : []),
  ...(rest > 0 ? [["New money", investors.reduce((sum, { cash, credits = 0, countedAt = 1 }) => sum + cash + credits * countedAt, 0) + rest - 1]] : []),
];

const convertibles = ({ convertibles: papers = [] }: Round): Cells => [
  ["Name", "Type", "Amount", "Cap", "Discount", "Percent", "Interest", "Issue date", "Conversion date", "Base", "Qualified financing"],
  ...papers.map(({ name, kind, amount, interest, valuationCap, conversionDiscount, percent, capitalization, qualifiedFinancing }) =>
    [name, kind, amount, valuationCap ?? null, conversionDiscount ?? null, percent ?? null, interest && kind !== "Fixed percent" ? 0.08 : null, 45000, 45200, capitalization?.increase && kind === "Note" ? "With increase" : null, qualifiedFinancing ?? null],
  ),
];

const investors = ({ investors: paying = [] }: Round): Cells => [
  ["Investor", "Cash", "Credits", "Counted at", "Fair value"],
  ...paying.map(({ name, cash, credits, countedAt, fairValue }) => [name, cash, credits ?? null, countedAt ?? null, fairValue ?? null]),
];

/** holders, round, convertibles and investors; New money is given in some, with a rest for others or none. */
export const roundArguments: fc.Arbitrary<unknown[]> = fc
  .tuple(arbitraryTable, arbitraryRound, fc.constantFrom(...roundingProfiles), fc.constantFrom(0, 1, 1, 1_000_001))
  .map(([table, round, rounding, rest]) => [holders(table), terms(round, rounding, rest), convertibles(round), investors(round)]);

const classes: fc.Arbitrary<Cells> = arbitraryClasses.map((all) => [
  ["Class", "Type", "Shares", "Preference", "Seniority", "Participation", "Cap", "Strike", "Conversion ratio", "Dividends"],
  ...all.map(({ name, kind, shares, liquidationPreference, seniority, participation, participationCap, strike, conversionRatio, dividends }) => [
    name, kind, shares, liquidationPreference ?? null, seniority ?? null, participation ?? null, participationCap ?? null, strike ?? null, conversionRatio ?? null, dividends ?? null,
  ]),
]);

const debt = fc.constantFrom(null, 0, 300_000, 4_500_000);
export const waterfallArguments: fc.Arbitrary<unknown[]> = fc.tuple(classes, fc.array(arbitraryExit, { minLength: 1, maxLength: 3 }).map((exits) => [exits]), debt);
export const breakpointArguments: fc.Arbitrary<unknown[]> = fc.tuple(classes, debt);

const assumptions = [fc.double({ min: 0.5, max: 6, noNaN: true }), fc.double({ min: 0.2, max: 1.2, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true })] as const;
export const optionArguments: fc.Arbitrary<unknown[]> = fc.tuple(classes, fc.integer({ min: 1, max: 400 }).map((each) => each * 100_000), ...assumptions);
export const backsolveArguments: fc.Arbitrary<unknown[]> = fc.tuple(classes, fc.constantFrom("Class 1", "Class 2", "Class 3"), fc.integer({ min: 1, max: 100 }), ...assumptions);
