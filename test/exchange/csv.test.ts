/** Cap tables as CSV, in the shapes that Carta, Pulley and people write them. */
import { importCapTable, type ImportedCapTable } from "../../src/exchange/capTableImport";
import type { Answers } from "../../src/exchange/report";
import { file, sharesByClass } from "./packages";

const imported = (text: string, answers?: Answers): ImportedCapTable => importCapTable([file("cap table.csv", text)], answers);

describe("a ledger, a row a security", () => {
  const ledger = `"Example, Inc. Detailed Capitalization Table"
As of 06/30/2024

Stakeholder Name,Security ID,Share Class,Quantity Issued,Quantity Canceled,Issue Price,Issue Date,Canceled Date,Email
Ann Founder,CS-1,Common (CS),"4,500,000",,$0.0001,01/15/2022,,ann@example.com
Bob Founder,CS-2,Common (CS),"4,500,000","500,000",$0.0001,01/15/2022,,
Old Holder,CS-3,Common (CS),100,,,01/15/2022,03/01/2023,
"Seed Fund, L.P.",SD-1,Series Seed Preferred,"1,000,000",,$1.25,02/28/2023,,
Total,,,"10,000,100",,,,,

Options
Stakeholder Name,Grant ID,Quantity Granted,Quantity Exercised,Quantity Outstanding,Exercise Price
Cara,ES-1,"50,000","10,000","40,000",$0.35
Option pool,,,,"960,000",

SAFEs
Stakeholder Name,Security ID,Principal,Valuation Cap,Discount,Issue Date,Pre or post money
Angel Fund,SAFE-1,"$250,000.00","$8,000,000",20%,06/01/2024,Post-money
Early Angel,SAFE-2,"$50,000.00",$4M,,05/01/2018,

Convertible Notes
Stakeholder Name,Note ID,Principal,Interest Rate,Conversion Discount,Issue Date
Bank,CN-1,"$100,000.00",8%,15%,13/01/2024
`;
  const { tables, report, asOf } = imported(ledger.replace("13/01/2024", "01/13/2024"));

  test("becomes holders, a pool and options", () => {
    expect(tables.holders).toEqual([
      { Holder: "Ann Founder", Class: "Common (CS)", Shares: 4_500_000 },
      { Holder: "Bob Founder", Class: "Common (CS)", Shares: 4_000_000 },
      { Holder: "Seed Fund, L.P.", Class: "Series Seed Preferred", Shares: 1_000_000, "Issue price": 1.25, "Conversion price": 1.25, "Anti-dilution": "None" },
      { Holder: "Cara", Class: "Options", Shares: 40_000 },
      { Holder: "Option pool", Class: "Pool", Shares: 960_000 },
    ]);
    expect(tables.classes.map((row) => row["Class"])).toEqual(["Common (CS)", "Series Seed Preferred", "Options at 0.35"]);
  });
  test("and convertibles, in the order of their days", () => {
    expect(tables.convertibles).toEqual([
      { Name: "Early Angel SAFE-2", Type: "Pre-money SAFE", Amount: 50_000, Cap: 4_000_000, "Issue date": 43221 },
      { Name: "Bank CN-1", Type: "Note", Amount: 100_000, Discount: 0.15, Interest: 0.08, "Issue date": 45304, "Conversion date": 45473 },
      { Name: "Angel Fund SAFE-1", Type: "Post-money SAFE", Amount: 250_000, Cap: 8_000_000, Discount: 0.2, "Issue date": 45444 },
    ]);
    expect(asOf).toBe(45473);
  });
  test("what is closed and what is not read is told", () => {
    expect(report.ignored).toEqual([`1 row of the file "cap table.csv" is of securities that are closed.`]);
    expect(report.questions.map(({ fills }) => fills?.field)).toEqual(["Anti-dilution", "Type", "Conversion date", "Qualified financing", "Preference", "Participation", "Dividends"]);
  });
  test("days in two orders contradict each other", () => expect(imported(ledger).report.contradictions.join()).toContain("some dates with the day first and others with the month first"));
});

describe("a list with a column a class", () => {
  test("each number is a holding; figures made from others are no class", () => {
    const { tables } = imported("Name,Common (CS),Series A (PA),Options Outstanding,Fully Diluted,% Ownership\nAnn,1000,,,1000,50%\nFund,,900,,900,45%\nCara,,,50,50,2.5%\nOption pool,,,50,50,2.5%\n");
    expect(tables.holders.map((row) => [row["Holder"], row["Class"], row["Shares"]])).toEqual([["Ann", "Common", 1000], ["Fund", "Series A", 900], ["Cara", "Options", 50], ["Option pool", "Pool", 50]]);
  });
});

test("our own tables, in Chinese too", () => {
  expect(sharesByClass(imported("持有人,类别,股数\n甲,Common,100\n乙,Options,5\n"))).toEqual({ Common: 100, Options: 5 });
});

describe("numbers", () => {
  const sharesIn = (text: string, answers?: Answers): unknown => imported(text, answers).tables.holders[0]!["Shares"];
  test.each([["1,234,567", 1234567], ["1 234 567", 1234567], ["1'234'567", 1234567], ["1.5M", 1_500_000], ["12k", 12000], ["1000 shares", 1000]])("%s", (text, number) => expect(sharesIn(`Name,Shares\nAnn,"${text}"\n`)).toBe(number));
  test("with commas for decimals, as the file's other numbers tell", () => expect(sharesIn("Name;Shares;Price\nAnn;1.234.567;0,50\n")).toBe(1234567));
  test("which mark it is, is asked where nothing tells", () => {
    const text = "Name;Shares\nAnn;1.234\n";
    const [question] = imported(text).report.questions;
    expect(question).toMatchObject({ options: ["Point", "Comma"], default: "Comma" });
    expect([sharesIn(text), sharesIn(text, new Map([[question!.id, "Point"]]))]).toEqual([1234, 1.234]);
  });
  test.each(["(500)", "-500", "abc", "1,23,4", "1e400", "NaN"])("%s is no number of shares", (text) => {
    const { report, tables } = imported(`Name,Shares\nAnn,"${text}"\nBob,1\n`);
    expect(tables.holders).toHaveLength(1);
    expect(report.contradictions[0]).toBe(`Row 2 of the file "cap table.csv": "Shares" is "${text}"; a number from 0 is needed.`);
  });
});

describe("dates", () => {
  const dayOf = (day: string, answers?: Answers): unknown => imported(`Investor,Type,Amount,Issue date,SAFE type\nAnn,SAFE,100,"${day}",post\n`, answers).tables.convertibles[0]!["Issue date"];
  test.each(["2024-03-04", "2024/3/4", "March 4, 2024", "4 Mar 2024", "2024年3月4日", "45355", "3/4/24", "04.03.2024"])("%s", (day) => expect(dayOf(day)).toBe(45355));
  test("in either order are asked, and the answer is taken", () => {
    expect(imported("Investor,Type,Amount,Issue date,SAFE type\nAnn,SAFE,100,03/04/2024,post\n").report.questions).toMatchObject([{ options: ["Month first", "Day first"], default: "Month first" }]);
    expect(dayOf("03/04/2024", new Map([["cap table.csv/dates", "Day first"]]))).toBe(45385);
  });
});

test("several files are one table", () => {
  const { tables } = importCapTable([file("stock.csv", "Shareholder,Class,Shares\nAnn,Common,10\n"), file("safes.csv", "Investor,Amount,Post-money valuation cap\nBob,5,100\n")]);
  expect([tables.holders.length, tables.convertibles]).toEqual([1, [{ Name: "Bob", Type: "Post-money SAFE", Amount: 5, Cap: 100 }]]);
});

test("formula text in a name stays text", () => {
  expect(imported(`Name,Shares\n"=cmd|' /C calc'!A0",5\n`).tables.holders[0]!["Holder"]).toBe("=cmd|' /C calc'!A0");
});
