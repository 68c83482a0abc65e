/** The rules of the Open Cap Format, each with a package that shows it. */
import { pricedRound } from "../../src/core/captable/pricedRound";
import { readClasses } from "../../src/core/captable/exitInputs";
import { classesTable, convertiblesTable, holdersTable } from "../../src/core/captable/inputTables";
import { readRound } from "../../src/core/captable/roundInputs";
import { importCapTable, type ImportedCapTable } from "../../src/exchange/capTableImport";
import { cellsOf } from "../../src/exchange/entries";
import { convertible, ofClass, options, packageOf, plan, shares, sharesByClass, stakeholder, stockClass, tx, usd, zipOf, type Content, type Item } from "./packages";
import { startup } from "./startup";

const people = [stakeholder("ann", "Ann"), stakeholder("bob", "Bob")];
const imported = (content: Content): ImportedCapTable => importCapTable(packageOf({ stakeholders: people, ...content }));
const byClass = (transactions: readonly Item[], more: Content = {}): Record<string, number> => sharesByClass(imported({ transactions, ...more }));

describe("the published example of 1984 (SF-15)", () => {
  const { tables, report, company } = importCapTable(startup);

  test("is read without a question or a contradiction", () => {
    expect(company).toBe("Example, Inc.");
    expect(report.questions).toEqual([]);
    expect(report.contradictions).toEqual([]);
    expect(tables.holders).toEqual([
      { Holder: "Alex Founder", Class: "Common Stock", Shares: 4_500_000 },
      { Holder: "Sam Founder", Class: "Common Stock", Shares: 4_500_000 },
      { Holder: "Example Employee Option Plan", Class: "Pool", Shares: 1_000_000 },
    ]);
    expect(tables.convertibles).toMatchObject([
      { Name: "Y Combinator SAFE-1", Type: "Fixed percent", Amount: 125_000, Percent: 0.07 },
      { Name: "Y Combinator SAFE-2", Type: "MFN SAFE", Amount: 375_000 },
      { Name: "Example Angel Fund SAFE-3", Type: "Post-money SAFE", Amount: 1_000_000, Cap: 15_000_000 },
    ]);
  });

  test("makes the round that its authors publish", () => {
    const { table, round } = readRound({
      holders: cellsOf(holdersTable, tables.holders),
      convertibles: cellsOf(convertiblesTable, tables.convertibles),
      round: [["Post-money", 40_000_000], ["New money", 10_000_000], ["Pool target", 0.1], ["Rounding", "Legal"]],
    });
    const { price, table: after } = pricedRound(table, round);
    const has = (holder: string): number => after.holdings.filter((each) => each.holder.startsWith(holder)).reduce((sum, each) => sum + each.shares, 0);
    expect(price).toBe(2.37913);
    expect([has("New investors"), has("Example Angel Fund"), has("Alex"), has("Example Employee"), has("Y Combinator")]).toEqual([4_203_217, 795_222, 4_500_000, 1_681_292, 1_133_197]);
  });

  test("comes from a zip file as from its files", () => expect(importCapTable([zipOf(startup)]).tables).toEqual(tables));
  test("may lie in a folder", () => expect(importCapTable([zipOf(startup.map((each) => ({ ...each, path: `Example/${each.path}` })))]).tables).toEqual(tables));
});

describe("a security is outstanding unless a transaction closes it", () => {
  const issued = shares("CS-1", "ann", "common", "1000", "2024-01-01");
  const balance = shares("CS-2", "ann", "common", "400", "2024-02-01");
  test.each(["STOCK_CANCELLATION", "STOCK_REPURCHASE", "STOCK_CONVERSION"])("%s: the balance is a security of its own", (type) => {
    expect(byClass([issued, balance, tx(type, "CS-1", "2024-02-01", { quantity: "600", quantity_converted: "600", balance_security_id: "CS-2", resulting_security_ids: [] })])).toEqual({ Common: 400 });
  });
  test("a transfer moves it", () => {
    const { tables } = imported({ transactions: [issued, shares("CS-2", "bob", "common", "1000", "2024-02-01"), tx("STOCK_TRANSFER", "CS-1", "2024-02-01", { quantity: "1000", resulting_security_ids: ["CS-2"] })] });
    expect(tables.holders).toEqual([{ Holder: "Bob", Class: "Common", Shares: 1000 }]);
  });
  test("a consolidation closes several", () => {
    const all = [issued, balance, shares("CS-3", "ann", "common", "1400", "2024-03-01"), ofClass("STOCK_CONSOLIDATION", "one", "2024-03-01", { security_ids: ["CS-1", "CS-2"], resulting_security_id: "CS-3" })];
    expect(byClass(all)).toEqual({ Common: 1400 });
  });
  test("what comes after the day of the package has not happened yet", () => {
    const { report } = imported({ transactions: [issued, tx("STOCK_RETRACTION", "CS-1", "2026-09-02")] });
    expect(report.ignored).toContain("1 transaction is later than 2026-09-01, the day of the package.");
    expect(byClass([issued, tx("STOCK_RETRACTION", "CS-1", "2026-09-02")])).toEqual({ Common: 1000 });
  });
});

describe("options", () => {
  test("an exercise reduces the grant, a cancellation closes it", () => {
    const grant = options("ES-1", "ann", "1000", "0.5", "2024-01-01");
    const exercised = [grant, shares("CS-1", "ann", "common", "300", "2024-06-01"), tx("EQUITY_COMPENSATION_EXERCISE", "ES-1", "2024-06-01", { quantity: "300", resulting_security_ids: ["CS-1"] })];
    const plans = [plan("plan", "Plan 2024", "5000")];
    expect(byClass(exercised, { plans })).toEqual({ Common: 300, Options: 700, Pool: 4000 });
    const returned = ofClass("STOCK_PLAN_RETURN_TO_POOL", "back", "2024-07-01", { stock_plan_id: "plan", quantity: "700" });
    const cancelled = [...exercised, tx("EQUITY_COMPENSATION_CANCELLATION", "ES-1", "2024-07-01", { quantity: "700" }), returned];
    const { tables, report } = imported({ plans, transactions: cancelled });
    expect(tables.holders).toEqual([{ Holder: "Ann", Class: "Common", Shares: 300 }, { Holder: "Plan 2024", Class: "Pool", Shares: 4700 }]);
    expect([report.contradictions, report.questions]).toEqual([[], []]);
  });
  test("the older name, plan security, is the same", () => {
    expect(byClass([{ ...options("ES-1", "ann", "1000", "0.5", "2024-01-01"), object_type: "TX_PLAN_SECURITY_ISSUANCE", stock_plan_id: undefined }, tx("PLAN_SECURITY_EXERCISE", "ES-1", "2024-06-01", { quantity: "400", resulting_security_ids: [] })])).toEqual({ Options: 600 });
  });
  test("a repricing changes the strike, and an exit has a class a strike", () => {
    const { tables } = imported({ transactions: [options("ES-1", "ann", "1000", "0.5", "2024-01-01"), options("ES-2", "bob", "50", "0.2", "2024-01-01"), tx("EQUITY_COMPENSATION_REPRICING", "ES-1", "2024-02-01", { new_exercise_price: usd("0.2") })] });
    expect(tables.classes).toEqual([{ Class: "Options at 0.2", Type: "Option", Shares: 1050, Strike: 0.2 }]);
  });
  test("where nobody says what became of cancelled grants, it is asked, and the answer is taken", () => {
    const content = { stakeholders: people, plans: [plan("plan", "Plan 2024", "5000")], transactions: [shares("CS-1", "ann", "common", "1", "2024-01-01"), options("ES-1", "ann", "1000", "0.5", "2024-01-01"), tx("EQUITY_COMPENSATION_CANCELLATION", "ES-1", "2024-07-01", { quantity: "1000" })] };
    const [question] = importCapTable(packageOf(content)).report.questions;
    expect(question).toMatchObject({ options: [5000, 4000], default: 5000 });
    expect(sharesByClass(importCapTable(packageOf(content), new Map([[question!.id, 4000]])))).toEqual({ Common: 1, Pool: 4000 });
    expect(() => importCapTable(packageOf(content), new Map([[question!.id, 4500]]))).toThrow("5000 or 4000 is allowed");
  });
});

describe("splits", () => {
  const split = ofClass("STOCK_CLASS_SPLIT", "split", "2024-03-01", { stock_class_id: "common", split_ratio: { numerator: "2", denominator: "1" } });
  test("multiply what was issued before them, and divide its price", () => {
    const { tables } = imported({ plans: [plan("plan", "Plan", "1000")], transactions: [shares("CS-1", "ann", "common", "100", "2024-01-01"), options("ES-1", "bob", "10", "1", "2024-01-01"), split, shares("CS-2", "bob", "common", "5", "2024-03-01")] });
    expect(sharesByClass({ tables } as ImportedCapTable)).toEqual({ Common: 205, Options: 20, Pool: 1980 });
    expect(tables.classes).toContainEqual({ Class: "Options at 0.5", Type: "Option", Shares: 20, Strike: 0.5 });
  });
  test("are not applied again where securities were re-issued for them", () => {
    const reissued = [shares("CS-1", "ann", "common", "100", "2024-01-01"), split, shares("CS-2", "ann", "common", "200", "2024-03-01"), tx("STOCK_REISSUANCE", "CS-1", "2024-03-01", { resulting_security_ids: ["CS-2"], split_transaction_id: "split" })];
    expect(byClass(reissued)).toEqual({ Common: 200 });
  });
});

/** The story of the coalition's test company, acme_holdings_limited, in securities of our own: OC-02's numbers. */
test("transfers, repurchases, a retraction, a conversion and a split leave 145,000, 50,000 and 15,000 shares (OC-02)", () => {
  const classes = [stockClass("a", "Ordinary A"), stockClass("b", "Ordinary B"), stockClass("p", "Preferred", { class_type: "PREFERRED", price_per_share: usd("1"), liquidation_preference_multiple: "1" })];
  const closing = (type: string, of: string, date: string, quantity: string, balance = "", results: readonly string[] = []): Item => tx(`STOCK_${type}`, of, date, { quantity, quantity_converted: quantity, balance_security_id: balance, resulting_security_ids: results });
  const got = imported({
    classes,
    transactions: [
      shares("A1", "ann", "a", "600000", "2022-01-01"), shares("A2", "bob", "a", "400000", "2022-01-01"),
      closing("TRANSFER", "A2", "2022-06-15", "300000", "A4", ["A3"]), shares("A3", "ann", "a", "300000", "2022-06-15"), shares("A4", "bob", "a", "100000", "2022-06-15"),
      closing("CANCELLATION", "A3", "2022-06-30", "220000", "A7"), shares("A7", "ann", "a", "80000", "2022-06-30"),
      shares("A10", "ann", "a", "50000", "2022-06-30"), tx("STOCK_RETRACTION", "A10", "2022-07-01"), closing("CANCELLATION", "A4", "2022-09-01", "100000"),
      shares("A5", "bob", "a", "25000", "2023-01-01"), shares("P1", "ann", "p", "35000", "2023-01-01"), shares("B1", "ann", "b", "25000", "2023-01-01"),
      closing("REPURCHASE", "A1", "2023-01-15", "500000", "A6"), shares("A6", "ann", "a", "100000", "2023-01-15"), closing("REPURCHASE", "A6", "2023-01-15", "100000"),
      ofClass("STOCK_CLASS_SPLIT", "split", "2023-03-01", { stock_class_id: "b", split_ratio: { numerator: "2", denominator: "1" } }),
      shares("B2", "ann", "b", "50000", "2023-03-01"), tx("STOCK_REISSUANCE", "B1", "2023-03-01", { resulting_security_ids: ["B2"], split_transaction_id: "split" }),
      closing("CONVERSION", "P1", "2023-06-01", "20000", "P2", ["A11", "A12"]), shares("P2", "ann", "p", "15000", "2023-06-01"), shares("A11", "ann", "a", "30000", "2023-06-01"), shares("A12", "ann", "a", "10000", "2023-06-01"),
    ],
  });
  expect(sharesByClass(got)).toEqual({ "Ordinary A": 145_000, "Ordinary B": 50_000, Preferred: 15_000 });
  expect(got.report.contradictions).toEqual([]);
});

describe("classes", () => {
  const preferred = stockClass("seed", "Seed", { class_type: "PREFERRED", price_per_share: usd("2"), seniority: "3", liquidation_preference_multiple: "1.5", participation_cap_multiple: "3", conversion_rights: [{ conversion_mechanism: { type: "RATIO_CONVERSION", ratio: { numerator: "1", denominator: "1" } }, converts_to_stock_class_id: "common" }] });
  const classes = [stockClass("common", "Common"), preferred];
  const issued = [shares("CS-1", "ann", "common", "900", "2024-01-01"), shares("PS-1", "bob", "seed", "100", "2024-01-01")];
  test("preference is multiple × price × shares, and the highest seniority is paid first", () => {
    const { tables } = imported({ classes, transactions: issued });
    expect(tables.classes).toEqual([{ Class: "Common", Type: "Common", Shares: 900 }, { Class: "Seed", Type: "Preferred", Shares: 100, Preference: 300, Seniority: 3, Participation: "Capped", Cap: 600 }]);
    expect(readClasses(cellsOf(classesTable, tables.classes))[1]).toMatchObject({ liquidationPreference: 300, participationCap: 600, seniority: 3 });
  });
  test("a ratio adjustment is that of its day", () => {
    const adjusted = ofClass("STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT", "down round", "2025-01-01", { stock_class_id: "seed", new_ratio_conversion_mechanism: { type: "RATIO_CONVERSION", conversion_price: usd("1.6"), ratio: { numerator: "5", denominator: "4" } } });
    expect(imported({ classes, transactions: [...issued, adjusted] }).tables.holders[1]).toMatchObject({ "Issue price": 2, "Conversion price": 1.6 });
  });
  test("what the format cannot say is asked: protection, participation without a cap, dividends", () => {
    const asked = imported({ classes: [classes[0]!, { ...preferred, participation_cap_multiple: undefined }], transactions: issued }).report.questions;
    expect(asked.map(({ fills, default: otherwise }) => [fills?.field, otherwise])).toEqual([["Anti-dilution", "None"], ["Participation", "None"], ["Dividends", 0]]);
    expect(asked[1]!.options).toEqual(["None", "Full"]);
  });
});

describe("convertibles", () => {
  const safe = (more: Item): Item => ({ type: "SAFE_CONVERSION", conversion_mfn: false, ...more });
  const typesOf = (mechanism: Item, date = "2024-01-01"): unknown => imported({ transactions: [convertible("SAFE-1", "ann", "100", date, mechanism)] }).tables.convertibles[0]!["Type"];
  test("timing, or else what the capitalization counts, tells the form", () => {
    expect(typesOf(safe({ conversion_timing: "PRE_MONEY" }))).toBe("Pre-money SAFE");
    expect(typesOf(safe({ capitalization_definition_rules: { include_other_converting_securities: false } }))).toBe("Pre-money SAFE");
    expect(typesOf(safe({ conversion_mfn: true }))).toBe("MFN SAFE");
  });
  test("without either it is asked; the default is the form of its time", () => {
    expect([typesOf(safe({}), "2018-08-31"), typesOf(safe({}), "2018-09-01")]).toEqual(["Pre-money SAFE", "Post-money SAFE"]);
  });
  test("a note has interest until a day that is asked for", () => {
    const note = { type: "CONVERTIBLE_NOTE_CONVERSION", interest_rates: [{ rate: "0.08", accrual_start_date: "2024-02-01" }], conversion_discount: "0.2", conversion_valuation_cap: usd("5000000"), compounding_type: "SIMPLE", day_count_convention: "ACTUAL_365", interest_payout: "DEFERRED" };
    const { tables, report } = imported({ transactions: [convertible("N-1", "ann", "1000", "2024-01-15", note)] });
    expect(tables.convertibles).toEqual([{ Name: "Ann N-1", Type: "Note", Amount: 1000, Cap: 5_000_000, Discount: 0.2, Interest: 0.08, "Issue date": 45323, "Conversion date": 46266 }]);
    expect(report.questions.map(({ fills }) => fills?.field)).toEqual(["Conversion date", "Qualified financing"]);
  });
  test("a discount that looks like what is left of the price is asked", () => {
    const { report } = imported({ transactions: [convertible("S", "ann", "100", "2024-01-01", safe({ conversion_timing: "POST_MONEY", conversion_discount: "0.85" }))] });
    expect(report.questions).toMatchObject([{ options: [0.85, 0.15], default: 0.85 }]);
  });
  test("what the table cannot say is left out by name", () => {
    const got = imported({ transactions: [shares("CS-1", "ann", "common", "1", "2024-01-01"), convertible("C-1", "ann", "100", "2024-01-01", { type: "CUSTOM_CONVERSION" })] });
    expect(got.report.contradictions).toEqual([`TX_CONVERTIBLE_ISSUANCE "convertible_issuance-C-1" ("Ann C-1", 100) is left out: it converts by CUSTOM_CONVERSION, which the table of convertibles cannot say.`]);
  });
});

describe("what contradicts itself is told with object and id", () => {
  const issued = shares("CS-1", "ann", "common", "1000", "2024-01-01");
  test.each<readonly [string, readonly Item[], string]>([
    ["closed twice", [issued, tx("STOCK_CANCELLATION", "CS-1", "2024-02-01", { quantity: "1000" }), tx("STOCK_REPURCHASE", "CS-1", "2024-02-01", { quantity: "1000" })], `The security "CS-1" is closed 2 times`],
    ["closed in part", [issued, tx("STOCK_CANCELLATION", "CS-1", "2024-02-01", { quantity: "10" })], `is of 10, but the security "CS-1" has 1000 and no balance is named`],
    ["never issued", [issued, tx("STOCK_CANCELLATION", "CS-9", "2024-02-01", { quantity: "10" })], `TX_STOCK_CANCELLATION "stock_cancellation-CS-9" is about the security "CS-9", which no transaction issues.`],
    ["issued twice", [issued, { ...issued, id: "again" }], `TX_STOCK_ISSUANCE "again" issues the security "CS-1" again`],
    ["the same object twice", [issued, issued], `TX_STOCK_ISSUANCE "stock_issuance-CS-1" is in the package twice; the first is read.`],
    ["from itself", [issued, shares("CS-2", "ann", "common", "1", "2024-01-01"), tx("STOCK_REISSUANCE", "CS-1", "2024-02-01", { resulting_security_ids: ["CS-2"] }), tx("STOCK_REISSUANCE", "CS-2", "2024-02-01", { resulting_security_ids: ["CS-1"] })], `comes from itself, by way of`],
    ["more exercised than granted", [options("ES-1", "ann", "10", "1", "2024-01-01", { stock_plan_id: undefined }), tx("EQUITY_COMPENSATION_EXERCISE", "ES-1", "2024-02-01", { quantity: "11", resulting_security_ids: [] })], "take 11 of the 10"],
    ["no such stakeholder", [shares("CS-1", "zoe", "common", "1", "2024-01-01")], `is held by the stakeholder "zoe", who is not in the package`],
    ["no such class", [shares("CS-1", "ann", "gold", "1", "2024-01-01")], `its stock class "gold" is not in the package`],
    ["no number", [shares("CS-1", "ann", "common", "many", "2024-01-01")], `TX_STOCK_ISSUANCE "stock_issuance-CS-1": quantity is "many"; a number from 0 is needed.`],
    ["below zero", [shares("CS-1", "ann", "common", "-5", "2024-01-01")], `quantity is "-5"; a number from 0 is needed.`],
    ["no day", [shares("CS-1", "ann", "common", "5", "2024-02-30")], `date is "2024-02-30"; a day such as 2024-02-19 is needed.`],
  ])("%s", (_, transactions, sentence) => {
    const { report } = imported({ transactions: [shares("CS-0", "bob", "common", "7", "2024-01-01"), ...transactions] });
    expect(report.contradictions.join("\n")).toContain(sentence);
  });
  test("currencies are not mixed", () => {
    const { report } = imported({ transactions: [options("A", "ann", "1", "1", "2024-01-01", { stock_plan_id: undefined }), options("B", "ann", "1", "1", "2024-01-01", { stock_plan_id: undefined, exercise_price: { amount: "2", currency: "EUR" } })] });
    expect(report.contradictions).toEqual([`Amounts are in "USD" and "EUR"; the tables have one currency, and nothing is converted.`]);
  });
});

test.each([["1.0.0-b1", 0], ["1.1.1-alpha+main", 0], ["1.2.0", 0], ["1.3.0", 1]])("version %s is read, with %d warnings", (version, warnings) => {
  expect(imported({ transactions: [shares("CS-1", "ann", "common", "1", "2024-01-01")], manifest: { ocf_version: version } }).report.contradictions).toHaveLength(warnings);
});
test("version 2 is refused", () => expect(() => imported({ manifest: { ocf_version: "2.0.0" } })).toThrow("versions 1.0 to 1.2 are read"));
