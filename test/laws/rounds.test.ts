/** What must hold of any round, whatever its terms: nothing depends on units, on the order of rows, or on how a holding is split. */
import fc from "fast-check";
import { CalculationError } from "../../src/core/calculationError";
import { ownership, type CapTable } from "../../src/core/captable/capTable";
import { pricedRound, type PricedRound } from "../../src/core/captable/pricedRound";
import { register } from "../../src/core/captable/register";
import type { Round, RoundingProfile } from "../../src/core/captable/round";
import { arbitraryRound, arbitraryTable } from "../core/captable/arbitraryRounds";

const closed = (table: CapTable, round: Round): PricedRound | undefined => {
  try {
    return pricedRound(table, round);
  } catch (error) {
    if (error instanceof CalculationError) return undefined;
    throw error;
  }
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const near = (a: number, b: number, scale = Math.abs(b)): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-10 * scale);
const law = (name: string, holds: (table: CapTable, round: Round, answer: PricedRound) => void, runs: { numRuns: number; seed?: number } = { numRuns: 300 }): void =>
  test(name, () => {
    fc.assert(
      fc.property(arbitraryTable, arbitraryRound, (table, round) => {
        const answer = closed(table, round);
        if (answer) holds(table, round, answer);
      }),
      runs,
    );
  });

/** MFN SAFEs look at what comes after them: a law about order leaves them out. */
const withoutMfn = (round: Round): Round => ({ ...round, convertibles: (round.convertibles ?? []).filter(({ kind }) => kind !== "MFN SAFE") });

const holdingOf = (round: PricedRound, holder: string): number => sum(round.table.holdings.filter((each) => each.holder.startsWith(holder)).map(({ shares }) => shares));

describe("a priced round", () => {
  law("issues what makes the total: nobody's shares are lost or counted twice", (table, round, answer) => {
    const rows = register(table, round, answer);
    near(sum(rows.map(({ after }) => after)), answer.total);
    near(sum(rows.map(({ ownership: share }) => share)), 1);
    near(sum(rows.map(({ issued }) => issued)) + sum(rows.map(({ before }) => before)), answer.total);
    near(sum([...ownership(answer.table)]), 1);
    near(sum(rows.map(({ value }) => value)), answer.postMoney);
  });

  law("gives investors what their money buys at the price, and each convertible what its amount buys at its own", (_, __, answer) => {
    for (const { shares, counted } of answer.purchases) near(shares * answer.price, counted, answer.postMoney);
    for (const { shares, amount, price } of answer.conversions) near(shares * price, amount, answer.postMoney);
    for (const { term, price } of answer.conversions) if (term !== "Percent") expect(price).toBeLessThanOrEqual(answer.price * (1 + 1e-10));
  });

  law("sells new money / post-money of the company where the method is percent ownership and no pool follows", (_, round, answer) => {
    if (round.method !== "Percent ownership" || round.pool?.dilutes === "Post" || round.price !== undefined) return;
    near(answer.postMoney, round.postMoney ?? round.preMoney! + answer.newMoney);
  });

  law("counts in any unit of shares", (table, round, answer) => {
    const ten = (shares: number): number => shares * 10;
    const larger = closed(
      { holdings: table.holdings.map((each) => ({ ...each, shares: ten(each.shares) })), stockClasses: table.stockClasses!.map((each) => ({ ...each, originalIssuePrice: each.originalIssuePrice / 10, conversionPrice: each.conversionPrice / 10 })) },
      { ...round, ...(round.price === undefined ? {} : { price: round.price / 10 }), ...(round.pool?.kind === "Increase" ? { pool: { ...round.pool, amount: ten(round.pool.amount) } } : {}) },
    )!;
    near(larger.price * 10, answer.price);
    near(larger.total, 10 * answer.total);
    answer.conversions.forEach(({ shares }, i) => near(larger.conversions[i]!.shares, 10 * shares, 10 * answer.total));
  });

  law("counts in any unit of money", (table, round, answer) => {
    const inCents = (of: number | undefined): number => (of ?? 0) * 100;
    const scaled = closed(
      { ...table, stockClasses: table.stockClasses!.map((each) => ({ ...each, originalIssuePrice: inCents(each.originalIssuePrice), conversionPrice: inCents(each.conversionPrice) })) },
      {
        ...round,
        ...(round.price === undefined ? round.preMoney === undefined ? { postMoney: inCents(round.postMoney) } : { preMoney: inCents(round.preMoney) } : { price: inCents(round.price) }),
        investors: round.investors!.map((each) => ({ ...each, cash: inCents(each.cash), credits: inCents(each.credits) })),
        convertibles: round.convertibles!.map((each) => ({ ...each, amount: inCents(each.amount), interest: inCents(each.interest), valuationCap: inCents(each.valuationCap), qualifiedFinancing: inCents(each.qualifiedFinancing) })),
      },
    )!;
    near(scaled.price, 100 * answer.price);
    near(scaled.total, answer.total);
  });

  law("does not care how a holder's shares, or a SAFE's money, are split", (table, round, answer) => {
    const halves = table.holdings.flatMap((each) => [{ ...each, shares: each.shares * 0.25 }, { ...each, shares: each.shares * 0.75 }]);
    const plain = withoutMfn(round);
    const one = plain.convertibles!.length === round.convertibles!.length ? answer : closed(table, plain);
    const split = plain.convertibles!.flatMap((each) => {
      if (each.kind === "Fixed percent") return [each];
      const part = (share: number): typeof each => ({ ...each, amount: each.amount * share, ...(each.interest === undefined ? {} : { interest: each.interest * share }) });
      return [part(0.25), part(0.75)];
    });
    const two = closed({ ...table, holdings: halves }, { ...plain, convertibles: split });
    expect(two === undefined).toBe(one === undefined);
    if (!one || !two) return;
    near(two.price, one.price);
    for (const { name } of plain.convertibles!) near(holdingOf(two, name), holdingOf(one, name), one.total);
  });

  law("does not care in which order holders, convertibles and investors stand", (table, round, answer) => {
    const plain = withoutMfn(round);
    const one = plain.convertibles!.length === round.convertibles!.length ? answer : closed(table, plain);
    const two = closed(
      { holdings: [...table.holdings].reverse(), stockClasses: [...table.stockClasses!].reverse() },
      { ...plain, convertibles: [...plain.convertibles!].reverse(), investors: [...plain.investors!].reverse() },
    );
    expect(two === undefined).toBe(one === undefined);
    if (!one || !two) return;
    near(two.price, one.price);
    for (const { holder } of one.table.holdings) near(holdingOf(two, holder), holdingOf(one, holder), one.total);
  });
});

describe("a round in whole shares", () => {
  const whole = (profile: RoundingProfile): void =>
    law(
      `${profile}: every count is whole and they add up exactly; nobody is more than rounding away from the exact solution`,
      (table, plain, exact) => {
        const round = { ...plain, rounding: profile };
        const answer = closed(table, round)!;
        const rows = register(table, round, answer);
        for (const { after, before } of rows) expect([Number.isInteger(after), Number.isInteger(before)]).toEqual([true, true]);
        expect(sum(rows.map(({ after }) => after))).toBe(answer.total);
        for (const { after, ownership: share } of rows) expect(share).toBe(after / answer.total);
        // A price moves by its last place and by a share each, the more the less of the company the present holders keep.
        const kept = exact.effectivePreMoney / exact.postMoney;
        const lowest = Math.min(...[answer.price, ...answer.conversions.map(({ price }) => price)].filter((price) => price > 0));
        const slack = ((profile === "YC" ? 1e-4 : 2e-5) / lowest + 10 / exact.total) / kept ** 2;
        if (slack < 1e-3) expect(Math.abs(answer.price / exact.price - 1)).toBeLessThanOrEqual(10 * slack);
      },
      { numRuns: 200, seed: 2018 },
    );
  whole("YC");
  whole("Legal");
});
