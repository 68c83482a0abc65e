/** Random cap tables and rounds: every kind of instrument, method, pool and protection, in small whole numbers so that fractions stay short. */
import fc from "fast-check";
import type { CapTable, StockClass } from "../../../src/core/captable/capTable";
import { convertibleKinds, type Convertible } from "../../../src/core/captable/convertible";
import type { Investor } from "../../../src/core/captable/investor";
import { roundMethods, type PoolTerms, type Round } from "../../../src/core/captable/round";

const percent = (low: number, high: number): fc.Arbitrary<number> => fc.integer({ min: low, max: high }).map((each) => each / 100);
const thousands = (low: number, high: number): fc.Arbitrary<number> => fc.integer({ min: low, max: high }).map((each) => each * 1000);

const convertible: fc.Arbitrary<Omit<Convertible, "name">> = fc
  .record({
    kind: fc.constantFrom(...convertibleKinds),
    amount: thousands(10, 3000),
    interest: fc.option(thousands(1, 100), { nil: undefined }),
    valuationCap: fc.option(thousands(1000, 30_000), { nil: undefined }),
    conversionDiscount: fc.option(percent(0, 40), { nil: undefined }),
    percent: percent(1, 20),
    capitalization: fc.option(fc.record({ pool: fc.boolean(), increase: fc.boolean(), conversions: fc.boolean() }), { nil: undefined, freq: 4 }),
    qualifiedFinancing: fc.option(thousands(500, 6000), { nil: undefined, freq: 6 }),
  })
  .map(({ percent: share, kind, ...rest }) => ({ kind, ...(kind === "Fixed percent" ? { percent: share, amount: rest.amount } : given(rest)) }));

/** Leaves out what is undefined, as exact optional properties ask. */
const given = <T extends object>(of: T): { [K in keyof T]: Exclude<T[K], undefined> } => Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;

const investor: fc.Arbitrary<Omit<Investor, "name">> = fc
  .record({ cash: thousands(0, 5000), credits: fc.option(thousands(1, 5000), { nil: undefined }), countedAt: percent(50, 100), fairValue: fc.option(percent(30, 100), { nil: undefined }) })
  .map(given);

const protection: fc.Arbitrary<Omit<StockClass, "name">> = fc
  .record({
    originalIssuePrice: percent(20, 400),
    lower: percent(70, 100),
    antiDilution: fc.option(fc.constantFrom("Broad" as const, "Broad with pool" as const, "Narrow" as const, "Ratchet" as const), { nil: undefined }),
  })
  .map(({ originalIssuePrice, lower, antiDilution }) => given({ originalIssuePrice, conversionPrice: Math.round(originalIssuePrice * lower * 100) / 100, antiDilution }) as Omit<StockClass, "name">);

const pool: fc.Arbitrary<PoolTerms> = fc
  .record({ kind: fc.constantFrom("Target" as const, "New" as const, "Increase" as const), share: percent(0, 25), shares: thousands(0, 3000), dilutes: fc.constantFrom("Pre" as const, "Post" as const) })
  .map(({ kind, share, shares, dilutes }) => ({ kind, amount: kind === "Increase" ? shares : share, dilutes }));

export const arbitraryTable: fc.Arbitrary<CapTable> = fc
  .record({ common: fc.array(thousands(1, 8000), { minLength: 1, maxLength: 3 }), options: thousands(0, 500), pool: thousands(0, 1500), series: fc.array(fc.tuple(thousands(1, 2000), protection), { maxLength: 2 }) })
  .map(({ common, options, pool: unissued, series }) => ({
    holdings: [
      ...common.map((shares, i) => ({ holder: `Founder ${i + 1}`, stockClass: "Common", shares })),
      { holder: "Employees", stockClass: "Options", shares: options },
      ...series.map(([shares], i) => ({ holder: `Fund ${i + 1}`, stockClass: `Series ${i + 1}`, shares })),
      ...(unissued > 0 ? [{ holder: "Pool", stockClass: "Pool", shares: unissued }] : []),
    ],
    stockClasses: series.map(([, terms], i) => ({ name: `Series ${i + 1}`, ...terms })),
  }));

export const arbitraryRound: fc.Arbitrary<Round> = fc
  .record({
    money: thousands(2000, 40_000),
    by: fc.constantFrom("preMoney" as const, "postMoney" as const, "price" as const),
    method: fc.constantFrom(...roundMethods),
    investors: fc.array(investor, { minLength: 1, maxLength: 2 }),
    convertibles: fc.array(convertible, { maxLength: 3 }),
    pool: fc.option(pool, { nil: undefined }),
  })
  .map(({ money, by, method, investors, convertibles, pool: terms }) =>
    given({
      ...(by === "price" ? { price: money / 4_000_000 } : by === "postMoney" && method !== "Pre-money" ? { postMoney: money + 20_000_000 } : { preMoney: money }),
      method,
      investors: investors.map((each, i) => ({ name: `Investor ${i + 1}`, ...each })),
      convertibles: convertibles.map((each, i) => ({ name: `Paper ${i + 1}`, ...each })),
      pool: terms,
    }) as Round,
  );
