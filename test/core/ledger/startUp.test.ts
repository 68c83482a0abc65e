/** The start-up's journals, worked out by hand, to the thousandth. */
import { attempt } from "../../../src/core/calculationError";
import { bookOf, CLOSING, quarter, quarterEnd, sums } from "./printedJournals";

const credits = { Structure: "Credits in escrow", "Investor cash": 410, Credits: 390, "Other investors": 200, "Expected breakage": 0.1 };
const split = { "Research share": 0.8 };
const shares = "Preferred shares and additional paid-in capital";

test("1. closing: cash of 610, credits at fair value of 390, shares of 1,000", () => {
  expect(sums(bookOf("Start-up", credits), { to: CLOSING })).toEqual({ Cash: 610, "Prepaid cloud services": 390, [shares]: -1000 });
});

test("2. each quarter: usage of 43.875, of which 80 % trains models (ASC 730-20-25-13)", () => {
  for (let number = 1; number <= 8; number++)
    expect(quarter(bookOf("Start-up", { ...credits, ...split }), number, "Credits used")).toEqual({ "R&D expense": 35.1, "Cost of revenue": 8.775, "Prepaid cloud services": -43.875 });
});

test("3. at expiry the unused 39 is lost", () => {
  expect(sums(bookOf("Start-up", credits), { memo: "Credits expired" })).toEqual({ "Loss on expired credits": 39, "Prepaid cloud services": -39 });
});

test("what comes back is a refund receivable and no loss", () => {
  const refunded = bookOf("Start-up", { ...credits, "Unused credits": "Refunded" });
  expect(sums(refunded, { to: CLOSING })).toEqual({ Cash: 610, "Prepaid cloud services": 351, "Refund receivable": 39, [shares]: -1000 });
  expect(sums(refunded, { memo: "Refund" })).toEqual({ Cash: 39, "Refund receivable": -39 });
  expect(sums(refunded)).toEqual({ Cash: 649, "R&D expense": 351, [shares]: -1000 });
});

test("redeemable preferred shares are a liability where that is chosen, and a step-up of 100 is a loss (IFRS 9 5.7.1)", () => {
  const events = [{ date: quarterEnd(4), kind: "preferredValue", amount: 1100 } as const];
  const liable = bookOf("Start-up", { ...credits, "Preferred shares as": "Liability" }, { events });
  expect(sums(liable, { to: CLOSING })).toEqual({ Cash: 610, "Prepaid cloud services": 390, "Redeemable preferred shares (liability)": -1000 });
  expect(sums(liable, { memo: "Fair value of preferred" })).toEqual({ "Fair value loss on redeemable preferred shares": 100, "Redeemable preferred shares (liability)": -100 });
  expect(attempt(() => bookOf("Start-up", credits, { events }))).toMatchObject({ message: "The event Fair value of preferred on 2024-12-31 needs preferred shares as Liability; they are Equity." });
});

test("cash above the shares' fair value is a supplier's, and lowers what compute costs (ASC 705-20-25-1)", () => {
  const committed = bookOf("Start-up", { Structure: "Cash with commitment", "Investor cash": 800, "Fair value of shares": 760, Commitment: 400, "Expected spend": 0.95, ...split });
  expect(sums(committed, { to: CLOSING })).toEqual({ Cash: 800, "Consideration received from supplier": -40, [shares]: -760 });
  expect(quarter(committed, 2, "Compute bought")).toEqual({ "R&D expense": 34, "Cost of revenue": 8.5, "Consideration received from supplier": 5, "Accounts payable": -47.5 });
  expect(quarter(committed, 2, "Bills paid")).toEqual({ "Accounts payable": 47.5, Cash: -47.5 });
  expect(sums(committed, { memo: "Shortfall" })).toEqual({ "Shortfall paid and not used": 20, "Accounts payable": -20 });
});

test("equity of a supplier that purchases vest is an asset, and lowers what compute costs (ASC 705-20-25-1)", () => {
  const customer = bookOf("Start-up", { Structure: "Vendor equity", "Pre-money": null, Commitment: 400, "Equity given to customer": 80, ...split });
  expect(quarter(customer, 3, "Equity received")).toEqual({ "Equity of supplier": 10, "R&D expense": -8, "Cost of revenue": -2 });
  expect(sums(customer)).toEqual({ Cash: -400, "Equity of supplier": 80, "R&D expense": 256, "Cost of revenue": 64 });
});

test("shares worth more than the cash prepay compute that is bought later", () => {
  const mirror = bookOf("Start-up", { Structure: "Cash with commitment", "Investor cash": 800, "Fair value of shares": 840, Commitment: 400 });
  expect(sums(mirror, { to: CLOSING })).toEqual({ Cash: 800, "Prepaid cloud services": 40, [shares]: -840 });
  expect(quarter(mirror, 2, "Compute bought")).toEqual({ "R&D expense": 55, "Prepaid cloud services": -5, "Accounts payable": -50 });
});

test("what it had before the round is no flow of the deal, and stands in its opening cash", () => {
  const before = bookOf("Start-up", { ...credits, "Start-up cash": 70 });
  expect(sums(before, { to: CLOSING - 1 })).toEqual({ Cash: 70, "Equity before the round": -70 });
});

test("a note is a liability with its interest until it converts, at what it stands at (ASC 470-20-40-4)", () => {
  const note = bookOf("Start-up", { Structure: "Convertible note", "Closing date": CLOSING + 366, "Investor cash": 1250, "Note interest": 0.04, "Conversion date": CLOSING + 366 + 365, "Conversion pre-money": 8700, "Other investors": 300 });
  expect(sums(note, { to: CLOSING + 366 })).toEqual({ Cash: 1250, "Convertible notes payable": -1250 });
  expect(sums(note, { memo: "Note interest" })).toEqual({ "Interest expense": 50, "Convertible notes payable": -50 });
  expect(sums(note, { memo: "Conversion" })).toEqual({ "Convertible notes payable": 1300, [shares]: -1300 });
});
