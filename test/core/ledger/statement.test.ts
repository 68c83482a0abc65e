/** Statements of the reference deal, by hand: what is booked is classified, and ties. */
import { attempt } from "../../../src/core/calculationError";
import { readEvent } from "../../../src/core/model/events";
import { trialBalance } from "../../../src/core/ledger/journal";
import { statement, type StatementKind } from "../../../src/core/ledger/statement";
import type { Frequency } from "../../../src/core/model/schedule";
import { bookOf, CLOSING } from "./printedJournals";

const inEscrow = { Structure: "Credits in escrow", "Investor cash": 410, Credits: 390, "Other investors": 200, "Expected breakage": 0.1, "Delivery cost": 0.6, "Start-up cash": 70 };
const committed = { Structure: "Cash with commitment", "Investor cash": 800, "Fair value of shares": 760, Commitment: 400, "Commitment months": 24, "Delivery cost": 0.6 };
type Shown = Record<string, readonly number[]>;

function shown(party: "Provider" | "Start-up", terms: Readonly<Record<string, string | number>>, kind: StatementKind, frequency: Frequency): Shown {
  const kept = bookOf(party, terms);
  return Object.fromEntries(statement(kept, kind, frequency).rows.map(({ label, units }) => [label, units.map(kept.journal.money)]));
}

test("income by fiscal year, 48.75 of revenue and 26.325 of cost a quarter", () => {
  expect(shown("Provider", { ...inEscrow, "Fiscal year ends": 3 }, "Income", "Year")).toEqual({
    "Revenue - cloud (credit-funded)": [43.875, 175.5, 131.625],
    "Revenue - breakage": [4.875, 19.5, 14.625],
    Revenue: [48.75, 195, 146.25],
    "Cost of revenue": [26.325, 105.3, 78.975],
    "Net income": [22.425, 89.7, 67.275],
    "Comprehensive income": [22.425, 89.7, 67.275],
  });
});

test("balance by calendar year", () => {
  expect(shown("Provider", inEscrow, "Balance", "Year")).toEqual({
    Cash: [-624.5, -410],
    "Restricted cash (escrow)": [214.5, 0],
    "Investment in start-up": [800, 800],
    "Total assets": [390, 390],
    "Accumulated depreciation and payables": [105.3, 210.6],
    "Contract liability": [195, 0],
    "Total liabilities": [300.3, 210.6],
    "Retained earnings": [89.7, 179.4],
    "Total equity": [89.7, 179.4],
    "Total liabilities and equity": [390, 390],
  });
});

test("retained credits: cash leaves by investing alone, the escrow is inside the total, and shares for credits stand beside it", () => {
  expect(shown("Provider", inEscrow, "Cash flow", "Year")).toEqual({
    "Operating cash flow": [0, 0],
    "Investing: Shares bought": [-410, 0],
    "Investing cash flow": [-410, 0],
    "Financing cash flow": [0, 0],
    "Change in cash and restricted cash": [-410, 0],
    "Cash and restricted cash at the beginning": [0, -410],
    "Cash and restricted cash at the end": [-410, -410],
    "No cash: Shares received for services to come": [390, 0],
  });
});

test("cash invested and spent again: out by investing, back by operating", () => {
  expect(shown("Provider", committed, "Cash flow", "Year")).toMatchObject({
    "Operating: Collected from customers": [200, 200],
    "Operating: Paid to customers": [-40, 0],
    "Operating cash flow": [160, 200],
    "Investing: Shares bought": [-760, 0],
    "Change in cash and restricted cash": [-600, 200],
  });
});

test("an escrow changes no revenue and no operating profit: only what is restricted, and the interest", () => {
  const without = { ...inEscrow, Structure: "Credits" };
  expect(shown("Provider", inEscrow, "Income", "Month")).toEqual(shown("Provider", without, "Income", "Month"));
  expect(shown("Provider", inEscrow, "Cash flow", "Month")).toEqual(shown("Provider", without, "Cash flow", "Month"));
  const earning = shown("Provider", { ...inEscrow, "Escrow interest": 0.02 }, "Income", "Year");
  const { "Net income": net, "Comprehensive income": all, ...same } = shown("Provider", without, "Income", "Year");
  expect(earning).toMatchObject(same);
  expect(earning["Net income"]!.map((each, p) => each - earning["Interest income"]![p]!)).toEqual(net!.map((each) => expect.closeTo(each, 9) as unknown));
  expect(all).toEqual(net);
});

test("an escrow and an equal commitment with take or pay differ by the money that comes back: out by investing, in by operating", () => {
  const bought = { Structure: "Cash with commitment", "Investor cash": 800, "Other investors": 200, Commitment: 390, "Commitment months": 24, "Expected spend": 0.9, "Take or pay": "Yes", "Delivery cost": 0.6, "Start-up cash": 70 };
  const [escrow, commitment] = [inEscrow, bought].map((terms) => shown("Provider", terms, "Cash flow", "Year"));
  const difference = (label: string): number[] => commitment![label]!.map((each, p) => each - escrow![label]![p]!);
  expect(difference("Operating cash flow")).toEqual([175.5, 214.5]);
  expect(difference("Investing cash flow")).toEqual([-390, 0]);
  expect(commitment!["Cash and restricted cash at the end"]![1]).toBe(escrow!["Cash and restricted cash at the end"]![1]);
});

test("the start-up's side: shares issued by financing, opening cash from before the round", () => {
  expect(shown("Start-up", inEscrow, "Cash flow", "Year")).toMatchObject({
    "Financing: Shares issued": [610, 0],
    "Cash and restricted cash at the beginning": [70, 680],
    "Cash and restricted cash at the end": [680, 680],
    "No cash: Shares issued for services to come": [390, 0],
  });
  expect(shown("Start-up", inEscrow, "Income", "Year")).toEqual({ "R&D expense": [175.5, 175.5], "Loss on expired credits": [0, 39], "Net income": [-175.5, -214.5] });
});

test("a note that becomes shares moves no cash, and stands beside the statement of holder and issuer (ASC 230-10-50-4)", () => {
  const note = { Structure: "Convertible note", "Investor cash": 1250, "Closing date": CLOSING + 366, "Note interest": 0.04, "Conversion date": CLOSING + 366 + 365, "Conversion pre-money": 8700 };
  const inYears = (party: "Provider" | "Start-up"): readonly number[] | undefined => shown(party, note, "Cash flow", "Year")["No cash: Notes converted into shares"];
  expect([inYears("Provider"), inYears("Start-up")]).toEqual([[0, 1300], [0, 1300]]);
});

test("a sale is shown gross of what was bought, a loss as well as a gain", () => {
  const sold = { Structure: "Cash", "Investor cash": 800, "Pre-money": 1200, "Exit date": CLOSING + 100, "Exit equity value": 1000 };
  expect(shown("Provider", sold, "Cash flow", "Year")).toMatchObject({ "Investing: Shares bought": [-800], "Investing: Shares sold": [400], "Investing cash flow": [-400] });
  expect(shown("Provider", sold, "Income", "Year")).toMatchObject({ "Gain on investment (other income)": [-400], "Net income": [-400] });
});

test("trial balance: accounts that are touched, in one column each, and equal totals", () => {
  const { rows, debit, credit } = trialBalance(bookOf("Provider", inEscrow).journal, CLOSING);
  expect(rows.map(({ account, ...each }) => [account.name, each.debit, each.credit])).toEqual([
    ["Cash", 0, 800_000],
    ["Restricted cash (escrow)", 390_000, 0],
    ["Investment in start-up", 800_000, 0],
    ["Contract liability", 0, 390_000],
  ]);
  expect([debit, credit]).toEqual([1_190_000, 1_190_000]);
});

describe("what is read", () => {
  const sentence = (ask: () => unknown): unknown => attempt(ask);

  test("events: a date, a kind, an amount and a note", () => {
    expect(readEvent([CLOSING + 5.5, "observable price", 1056, "Series D"])).toEqual({ date: CLOSING + 5, kind: "observablePrice", amount: 1056, note: "Series D" });
    expect(readEvent([CLOSING, "Investee result", -5, ""])).toEqual({ date: CLOSING, kind: "investeeResult", amount: -5 });
    expect(sentence(() => readEvent([CLOSING, "Dividends", 5]))).toMatchObject({ message: 'There is no event "Dividends". Did you mean "Dividend"?' });
    expect(sentence(() => readEvent([CLOSING, "Dividend", -5]))).toMatchObject({ message: "Dividend is -5; a number from 0 is allowed." });
    expect(sentence(() => readEvent([CLOSING, "Dividend", null]))).toMatchObject({ message: "The event Dividend on 2024-01-01 has no amount; money received is needed, a number from 0." });
    expect(sentence(() => readEvent([null, "Dividend", 5]))).toMatchObject({ message: "The event Dividend has no date; a date is needed." });
  });

  test("places: a unit that Excel can hold", () => {
    expect(sentence(() => bookOf("Provider", inEscrow, { places: 2.5 }))).toMatchObject({ code: "value", message: "places is 2.5; a whole number from 0 to 6 is allowed." });
    expect(sentence(() => bookOf("Provider", { ...inEscrow, "Investor cash": 1e10, "Pre-money": 1e11 }, { places: 6 }))).toMatchObject({ code: "number", message: expect.stringContaining("more digits than Excel keeps") });
  });
});
