import fc from "fast-check";
import { CalculationError } from "../../../src/core/calculationError";
import type { ConversionTerms, Convertible } from "../../../src/core/captable/convertible";
import { pricedRound, type PricedRound } from "../../../src/core/captable/pricedRound";
import type { Round } from "../../../src/core/captable/round";
import { arbitraryRound, arbitraryTable } from "./arbitraryRounds";
import { exactRounds, type ExactRound } from "./exactRound";
import { Rational, total } from "./rational";

const near = (value: number, exact: Rational, scale = exact): void => expect(Math.abs(value - exact.toNumber())).toBeLessThanOrEqual(1e-11 * Math.abs(scale.toNumber()));

const outcome = (answer: () => PricedRound): PricedRound | CalculationError => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof CalculationError) return error;
    throw error;
  }
};

/** What each convertible converts under: MFN SAFEs have the terms of the one that they are said to have elected. */
function packagesOf(converting: readonly Convertible[], elected: readonly (string | undefined)[]): ConversionTerms[] {
  return converting.map((each, i) => {
    const from = converting.find(({ name }) => name === elected[i]);
    if (!from) return each;
    const usual = { "Pre-money SAFE": { pool: true, increase: true, conversions: false }, Note: { pool: true, increase: false, conversions: false } };
    return { ...from, capitalization: from.capitalization ?? (from.kind in usual ? usual[from.kind as "Note"] : { pool: true, increase: false, conversions: true }) };
  });
}

const convertingIn = ({ convertibles = [], investors = [] }: Round): Convertible[] => {
  const money = total(investors.map(({ cash, credits = 0, countedAt = 1 }) => Rational.of(cash).plus(Rational.of(credits).times(countedAt))));
  return convertibles.filter(({ qualifiedFinancing = 0 }) => money.compare(qualifiedFinancing) >= 0);
};

const agrees = (answer: PricedRound, exact: ExactRound): void => {
  near(answer.price, exact.price);
  near(answer.total, exact.total);
  near(answer.poolIncrease, exact.increase, exact.total);
  answer.conversions.forEach(({ shares }, i) => near(shares, exact.converted[i]!, exact.total));
  near(answer.purchases.reduce((sum, { shares }) => sum + shares, 0), exact.issued);
  near(answer.adjustments.reduce((sum, { shares }) => sum + shares, 0), total(exact.adjusted), exact.total);
};

describe("a priced round", () => {
  test("is the one in which nobody would rather have another term, found by trying all of them in fractions", () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitraryTable, arbitraryRound, (table, round) => {
        const converting = convertingIn(round);
        const answer = outcome(() => pricedRound(table, round));
        const elections = answer instanceof CalculationError ? [] : answer.conversions.map(({ mostFavored }) => mostFavored);
        const exact = exactRounds(table, round, converting, packagesOf(converting, elections));
        if (answer instanceof CalculationError) {
          refused++;
          if (answer.code === "number" && !converting.some(({ kind }) => kind === "MFN SAFE")) expect(exact).toEqual([]);
          return;
        }
        expect(exact.length).toBeGreaterThan(0);
        for (const each of exact) agrees(answer, each);
      }),
      { numRuns: 2500, seed: 1984 },
    );
    expect(refused).toBeGreaterThan(20);
  });

  test("gives an MFN SAFE the package with the most shares after solving with each of them", () => {
    const withMfn = arbitraryRound.filter(({ convertibles = [] }) => convertibles.filter(({ kind }) => kind === "MFN SAFE").length === 1 && convertibles[0]!.kind === "MFN SAFE");
    fc.assert(
      fc.property(arbitraryTable, withMfn, (table, round) => {
        const converting = convertingIn(round);
        const answer = outcome(() => pricedRound(table, round));
        if (answer instanceof CalculationError || converting[0]?.kind !== "MFN SAFE") return;
        const choices = [undefined, ...converting.slice(1).filter(({ kind }) => kind !== "Fixed percent").map(({ name }) => name)];
        const shares = choices.flatMap((choice) => exactRounds(table, round, converting, packagesOf(converting, [choice])).slice(0, 1).map(({ converted }) => converted[0]!.toNumber()));
        expect(Math.abs(answer.conversions[0]!.shares - Math.max(...shares))).toBeLessThanOrEqual(1e-10 * answer.total);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
