/** What we export is read back as the same tables, with nothing left to ask. */
import fc from "fast-check";
import { unzipSync } from "fflate";
import { importCapTable } from "../../src/exchange/capTableImport";
import type { CapTableEntries, Entry } from "../../src/exchange/entries";
import { exportOcf } from "../../src/exchange/ocf/ocfExport";
import { startup } from "./startup";

const about = { company: "Example, Inc.", asOf: 46266, currency: "USD" };
const back = (tables: CapTableEntries): ReturnType<typeof importCapTable> => importCapTable([{ path: "export.zip", bytes: exportOcf(tables, about).bytes }]);

const whole = fc.integer({ min: 1, max: 50_000_000 });
const price = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 10_000);
const money = fc.integer({ min: 1, max: 2_000_000_000 });
const share = fc.integer({ min: 1, max: 4999 }).map((parts) => parts / 10_000);

const protection = fc.constantFrom("None", "Broad", "Broad with pool", "Narrow", "Ratchet");
interface Stock {
  readonly terms: Entry;
  readonly owed: Entry;
}

/** A class: what its holders' rows say of it, and what the exit's row says. */
const stock: fc.Arbitrary<Stock> = fc.oneof(
  fc.constant<Stock>({ terms: {}, owed: { Type: "Common" } }),
  fc.tuple(price, fc.constantFrom(1, 2, 1.25, 0.5), protection, money, fc.integer({ min: 0, max: 9 }), fc.constantFrom("None", "Full", "Capped"), fc.option(money, { nil: undefined })).map(([issue, ratio, against, preference, seniority, participation, dividends]): Stock => ({
    terms: { "Issue price": issue, "Conversion price": Number((issue / ratio).toPrecision(15)), "Anti-dilution": against },
    owed: { Type: "Preferred", Preference: preference, Seniority: seniority, Participation: participation, ...(participation === "Capped" ? { Cap: preference * 2 } : {}), ...(ratio === 1 ? {} : { "Conversion ratio": ratio }), ...(dividends === undefined ? {} : { Dividends: dividends }) },
  })),
);

const convertible = fc.record({ type: fc.constantFrom("Post-money SAFE", "Pre-money SAFE", "Note", "MFN SAFE", "Fixed percent"), amount: money, cap: fc.option(money, { nil: undefined }), discount: fc.option(share, { nil: undefined }), rate: fc.option(share, { nil: undefined }), day: fc.integer({ min: 40000, max: 46266 }), base: fc.boolean(), qualified: fc.option(money, { nil: undefined }) });

const defined = (values: Record<string, string | number | undefined>): Entry => Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string | number] => pair[1] !== undefined));

/** Tables as an import leaves them: stock, options, warrants and pools, each holder once a class. */
const tables: fc.Arbitrary<CapTableEntries> = fc.record({
  stock: fc.array(stock, { minLength: 1, maxLength: 4 }),
  held: fc.array(fc.tuple(fc.nat(3), whole), { minLength: 1, maxLength: 6 }),
  options: fc.array(fc.tuple(whole, price), { maxLength: 4 }),
  warrants: fc.array(fc.tuple(whole, price), { maxLength: 2 }),
  pool: fc.option(whole, { nil: undefined }),
  convertibles: fc.array(convertible, { maxLength: 4 }),
}).map(({ stock: kinds, held, options, warrants, pool, convertibles }) => {
  const rows = held.map(([i, shares], at) => ({ at: i % kinds.length, row: { Holder: `Holder ${at}`, Class: `Class ${i % kinds.length}`, Shares: shares, ...kinds[i % kinds.length]!.terms } }));
  const order = [...new Set(rows.map(({ at }) => at))];
  const right = (kind: string, list: readonly (readonly [number, number])[]): { readonly rows: Entry[]; readonly classes: Entry[] } => {
    const strikes = [...new Set(list.map(([, strike]) => strike))].sort((a, b) => a - b);
    return { rows: list.map(([shares], i) => ({ Holder: `${kind} holder ${i}`, Class: kind, Shares: shares })), classes: strikes.map((strike) => ({ Class: `${kind} at ${strike}`, Type: "Option", Shares: list.reduce((sum, [shares, each]) => sum + (each === strike ? shares : 0), 0), Strike: strike })) };
  };
  const [granted, warranted] = [right("Options", options), right("Warrants", warrants)];
  return {
    holders: [...rows.map(({ row }) => row), ...granted.rows, ...warranted.rows, ...(pool === undefined ? [] : [{ Holder: "Plan 2024", Class: "Pool", Shares: pool }])],
    classes: [...order.map((at) => ({ Class: `Class ${at}`, Shares: rows.reduce((sum, each) => sum + (each.at === at ? each.row.Shares : 0), 0), ...kinds[at]!.owed })), ...granted.classes, ...warranted.classes],
    convertibles: [...convertibles].sort((a, b) => a.day - b.day).map(({ type, amount, cap, discount, rate, day, base, qualified }, i) => {
      const interest = type === "Note" ? rate : undefined;
      const percent = type === "Fixed percent";
      return defined({ Name: `Holder ${i} S-${i}`, Type: type, Amount: amount, Cap: percent ? undefined : cap, Discount: percent ? undefined : discount, Percent: percent ? 0.07 : undefined, Interest: interest, "Issue date": day, "Conversion date": interest === undefined ? undefined : 46300, Base: type === "Note" && base ? "With increase" : undefined, "Qualified financing": qualified });
    }),
  };
});

test("any tables come back as they are, without a question or a contradiction", () => {
  fc.assert(fc.property(tables, (given) => {
    const { lost } = exportOcf(given, about);
    const { tables: read, report, company, asOf } = back(given);
    expect({ read, lost, company, asOf, questions: report.questions, contradictions: report.contradictions }).toEqual({ read: given, lost: [], company: "Example, Inc.", asOf: 46266, questions: [], contradictions: [] });
  }), { numRuns: 200 });
});

test("the published example of 1984 goes out and comes back", () => {
  const { tables: read } = importCapTable(startup);
  expect(back(read).tables).toEqual(read);
});

test("the same tables make the same bytes", () => {
  const { tables: read } = importCapTable(startup);
  expect(exportOcf(read, about).bytes).toEqual(exportOcf(read, about).bytes);
  expect(Object.keys(unzipSync(exportOcf(read, about).bytes))).toEqual(["Manifest.ocf.json", "Stakeholders.ocf.json", "StockClasses.ocf.json", "StockPlans.ocf.json", "Transactions.ocf.json"]);
});

describe("what cannot be said is told or refused", () => {
  const holders: Entry[] = [{ Holder: "Ann", Class: "Common", Shares: 10 }, { Holder: "Bob", Class: "Options", Shares: 5 }];
  test.each<readonly [string, Entry[], string]>([
    ["fewer shares in the exit", [{ Class: "Common", Type: "Common", Shares: 9 }], "classes have 9 shares of Common, and holders 10; the same number is needed."],
    ["fewer options in the exit", [{ Class: "Options at 1", Type: "Option", Shares: 4, Strike: 1 }], "classes have 1 Options fewer than holders; the same number is needed."],
    ["more options in the exit", [{ Class: "Options at 1", Type: "Option", Shares: 6, Strike: 1 }], "classes have 1 Options more than holders; the same number is needed."],
  ])("%s", (_, classes, sentence) => expect(() => exportOcf({ holders, classes, convertibles: [] }, about)).toThrow(sentence));
  test("digits beyond the tenth", () => {
    expect(exportOcf({ holders: [{ Holder: "Ann", Class: "A", Shares: 1, "Issue price": 1 / 3 }], classes: [], convertibles: [] }, about).lost[0]).toBe("The issue price of A is 0.3333333333333333; the format has ten decimals, and 0.3333333333 is written.");
  });
});
