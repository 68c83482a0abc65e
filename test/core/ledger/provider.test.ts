/**
 * The provider's journals as worked out by hand for the four ways in which a cloud provider pays for a stake: every amount to the unit, a
 * thousandth. Credits for shares follow ASC 606-10-32-21 to 32-24 and 55-46 to 55-49, a payment to the customer 606-10-32-25 to 32-27,
 * restricted cash ASU 2016-18. Quarters are three months of the model.
 */
import { bookOf, CLOSING, quarter, quarterEnd, sums } from "./printedJournals";

const credits = { Structure: "Credits", "Investor cash": 410, Credits: 390, "Expected breakage": 0.1, "Credit months": 24, "Delivery cost": 0.6 };
const inEscrow = { ...credits, Structure: "Credits in escrow", "Escrow interest": 0.02 };
const atClosing = { to: CLOSING };

describe("credits for equity, shares worth 800 for cash of 410 and credits of 390", () => {
  test("1. closing: the credits part becomes a contract liability", () => {
    expect(sums(bookOf("Provider", credits), { ...atClosing, memo: "Closing" })).toEqual({ "Investment in start-up": 800, Cash: -410, "Contract liability": -390 });
  });

  test("2. an escrow is funded with the provider's own cash", () => {
    expect(sums(bookOf("Provider", inEscrow), { ...atClosing, memo: "Escrow funded" })).toEqual({ "Restricted cash (escrow)": 390, Cash: -390 });
  });

  test("3. each quarter: proportional revenue of 48.75, of which breakage is 4.875", () => {
    for (let number = 1; number <= 8; number++)
      expect(quarter(bookOf("Provider", credits), number, "Credits used")).toEqual({ "Contract liability": 48.75, "Revenue - cloud (credit-funded)": -43.875, "Revenue - breakage": -4.875 });
  });

  test("4. same quarter: cost of delivering 43.875 of list-price compute at 60 %", () => {
    expect(quarter(bookOf("Provider", credits), 3, "Compute delivered")).toEqual({ "Cost of revenue": 26.325, "Accumulated depreciation and payables": -26.325 });
    expect(quarter(bookOf("Provider", { ...credits, "Cost basis": "Marginal" }), 3, "Compute delivered")).toEqual({ "Cost of revenue": 26.325, Cash: -26.325 });
  });

  test("5. same quarter: the escrow is released as used", () => {
    expect(quarter(bookOf("Provider", inEscrow), 3, "Escrow released")).toEqual({ Cash: 43.875, "Restricted cash (escrow)": -43.875 });
  });

  test("6. interest of a quarter, 2 % a year on 390, while nothing is used yet", () => {
    expect(quarter(bookOf("Provider", { ...inEscrow, "Credit start": quarterEnd(1) + 1 }), 1, "Escrow interest")).toEqual({ Cash: 1.95, "Interest income": -1.95 });
  });

  test("7. at expiry the escrow releases the unused 39, and no revenue comes of it", () => {
    expect(sums(bookOf("Provider", inEscrow), { memo: "Escrow released at credit end" })).toEqual({ Cash: 39, "Restricted cash (escrow)": -39 });
  });

  test("after eight quarters: contract liability 0, revenue 390 of which breakage 39, cost 210.6, restricted cash 0", () => {
    expect(sums(bookOf("Provider", { ...inEscrow, "Escrow interest": 0 }))).toEqual({
      "Investment in start-up": 800,
      Cash: -410,
      "Revenue - cloud (credit-funded)": -351,
      "Revenue - breakage": -39,
      "Cost of revenue": 210.6,
      "Accumulated depreciation and payables": -210.6,
    });
  });

  test("remote method: revenue is usage, and the unused 39 follows at expiry in one step", () => {
    const remote = bookOf("Provider", { ...credits, "Breakage method": "Remote" });
    for (let number = 1; number < 8; number++) expect(quarter(remote, number, "Credits used")).toEqual({ "Contract liability": 43.875, "Revenue - cloud (credit-funded)": -43.875 });
    expect(quarter(remote, 8, "Credits used")).toEqual({ "Contract liability": 82.875, "Revenue - cloud (credit-funded)": -43.875, "Revenue - breakage": -39 });
  });

  test("unused funds that are refunded: 39 is a refund liability from closing on (ASC 606-10-32-10), never revenue, and is paid at credit end", () => {
    const refunded = { ...credits, "Unused credits": "Refunded" };
    expect(sums(bookOf("Provider", refunded), { ...atClosing, memo: "Closing" })).toEqual({ "Investment in start-up": 800, Cash: -410, "Contract liability": -351, "Refund liability": -39 });
    expect(sums(bookOf("Provider", refunded), { memo: "Refund" })).toEqual({ "Refund liability": 39, Cash: -39 });
    expect(sums(bookOf("Provider", { ...refunded, Structure: "Credits in escrow" }), { memo: "Refund" })).toEqual({ "Refund liability": 39, "Restricted cash (escrow)": -39 });
    expect(sums(bookOf("Provider", refunded), { memo: "Credits used" })).toEqual({ "Contract liability": 351, "Revenue - cloud (credit-funded)": -351 });
  });

  test("shares worth less than face: of 760 the contract liability is 350, and a unit used earns 350/351", () => {
    const less = bookOf("Provider", { ...credits, "Fair value of shares": 760 });
    expect(sums(less, { ...atClosing, memo: "Closing" })).toEqual({ "Investment in start-up": 760, Cash: -410, "Contract liability": -350 });
    const earned = quarter(less, 2, "Credits used");
    expect(earned["Contract liability"]).toBeCloseTo((350 / 351) * 43.875, 3);
  });

  test("shares worth more than face: of 840 the contract liability is 430", () => {
    const more = bookOf("Provider", { ...credits, "Fair value of shares": 840 });
    expect(sums(more, { ...atClosing, memo: "Closing" })).toEqual({ "Investment in start-up": 840, Cash: -410, "Contract liability": -430 });
    expect(sums(more)).toMatchObject({ "Revenue - cloud (credit-funded)": -387, "Revenue - breakage": -43 });
  });

  test("interest that belongs to the start-up is owed until credit end and costs the provider what it earns", () => {
    const theirs = bookOf("Provider", { ...inEscrow, "Interest to": "Start-up", "Credit start": quarterEnd(1) + 1 });
    expect(quarter(theirs, 1, "Escrow interest")).toEqual({ "Restricted cash (escrow)": 1.95, "Interest income": -1.95, "Interest expense": 1.95, "Interest payable": -1.95 });
    expect(sums(theirs, { memo: "Escrow interest" })).toEqual({ "Interest income": expect.any(Number), "Interest expense": expect.any(Number) });
  });

  test("tax of 6 % inside face is no revenue: 390/1.06", () => {
    expect(sums(bookOf("Provider", { ...credits, "Expected breakage": 0, "Tax on services": 0.06 }), { memo: "Credits used" })).toEqual({
      "Contract liability": 390,
      "Revenue - cloud (credit-funded)": -367.925,
      "Tax on services payable": -22.075,
    });
  });
});

const committed = { Structure: "Cash with commitment", "Investor cash": 800, "Fair value of shares": 760, Commitment: 400, "Commitment months": 24, "Delivery cost": 0.6 };

describe("cash of 800 for shares, commitment of 400 over eight quarters", () => {
  test("1. closing: the 40 above the shares' fair value of 760 is a payment to a customer", () => {
    expect(sums(bookOf("Provider", committed), atClosing)).toEqual({ "Investment in start-up": 760, "Upfront payment to customer (asset)": 40, Cash: -800 });
  });

  test("2. each quarter: 50 is billed, of which the upfront payment takes 5", () => {
    for (let number = 1; number <= 8; number++)
      expect(quarter(bookOf("Provider", committed), number, "Spend billed")).toEqual({ "Accounts receivable": 50, "Revenue - cloud": -45, "Upfront payment to customer (asset)": -5 });
  });

  test("3. collection", () => {
    expect(quarter(bookOf("Provider", committed), 5, "Bills paid")).toEqual({ Cash: 50, "Accounts receivable": -50 });
  });

  test("4. cost of delivery at 60 % of list", () => {
    expect(quarter(bookOf("Provider", committed), 5, "Compute delivered")).toEqual({ "Cost of revenue": 30, "Accumulated depreciation and payables": -30 });
  });

  test("total revenue is 360 on 400 billed", () => {
    const total = sums(bookOf("Provider", committed));
    expect([total["Revenue - cloud"], total["Upfront payment to customer (asset)"], total["Accounts receivable"]]).toEqual([-360, undefined, undefined]);
  });

  test("shortfall of 20 under take or pay, only 380 of 400 spent: revenue when it is billed (Remote)", () => {
    const short = { ...committed, "Fair value of shares": 800, "Expected spend": 0.95, "Breakage method": "Remote" };
    expect(sums(bookOf("Provider", short), { memo: "Shortfall" })).toEqual({ "Accounts receivable": 20, "Revenue - shortfall": -20 });
  });

  test("shortfall pro rata to spend (Proportional) is a contract asset until it is billed", () => {
    const short = bookOf("Provider", { ...committed, "Fair value of shares": 800, "Expected spend": 0.95 });
    expect(sums(short, { to: quarterEnd(7), memo: "Shortfall" })).toEqual({ "Contract asset": 17.5, "Revenue - shortfall": -17.5 });
    expect(sums(short, { memo: "Shortfall" })).toEqual({ "Accounts receivable": 20, "Revenue - shortfall": -20 });
  });

  test("mirror case: shares worth 840 bought for 800 are noncash consideration of 40 for the services", () => {
    const mirror = bookOf("Provider", { ...committed, "Fair value of shares": 840 });
    expect(sums(mirror, atClosing)).toEqual({ "Investment in start-up": 840, Cash: -800, "Contract liability": -40 });
    expect(quarter(mirror, 4, "Spend billed")).toEqual({ "Accounts receivable": 50, "Contract liability": 5, "Revenue - cloud": -55 });
  });
});

describe("plain cash of 800, with an arm's-length contract of 50 a quarter", () => {
  const plain = { Structure: "Cash", "Investor cash": 800 };

  test("1. closing: cash for shares at fair value", () => {
    expect(sums(bookOf("Provider", plain))).toEqual({ "Investment in start-up": 800, Cash: -800 });
  });

  test("2. and 3. the contract at list price, and its cost", () => {
    const contract = bookOf("Provider", { ...plain, Commitment: 400, "Delivery cost": 0.6 });
    expect(quarter(contract, 1, "Spend billed")).toEqual({ "Accounts receivable": 50, "Revenue - cloud": -50 });
    expect(quarter(contract, 1, "Compute delivered")).toEqual({ "Cost of revenue": 30, "Accumulated depreciation and payables": -30 });
  });

  test("4. a later round at 1.32 times the price, measurement alternative (ASC 321-10-35-2)", () => {
    const later = bookOf("Provider", plain, { events: [{ date: CLOSING + 200, kind: "observablePrice", amount: 1056 }] });
    expect(sums(later, { memo: "Observable price" })).toEqual({ "Investment in start-up": 256, "Gain on investment (other income)": -256 });
  });

  test("5. exit: what the shares fetch above what they stand at is a gain", () => {
    const exit = bookOf("Provider", { ...plain, "Pre-money": 1200, "Exit date": CLOSING + 900, "Exit equity value": 3000 }, { events: [{ date: CLOSING + 200, kind: "observablePrice", amount: 1056 }] });
    expect(sums(exit, { memo: "Exit" })).toEqual({ Cash: 1200, "Investment in start-up": -1056, "Gain on investment (other income)": -144 });
  });
});
