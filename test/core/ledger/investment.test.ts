/** The investment after day one, by the method that was chosen: journals worked out by hand, to the thousandth. */
import { attempt, CalculationError } from "../../../src/core/calculationError";
import type { DealEvent } from "../../../src/core/model/events";
import type { Book } from "../../../src/core/ledger/book";
import { statement } from "../../../src/core/ledger/statement";
import { bookOf, CLOSING, quarter, quarterEnd, sums } from "./printedJournals";

const credits = { Structure: "Credits", "Investor cash": 410, Credits: 390, "Other investors": 200, "Expected breakage": 0.1, "Delivery cost": 0.6 };
const on = (quarter: number, kind: DealEvent["kind"], amount: number): DealEvent => ({ date: quarterEnd(quarter), kind, amount });
const equity = (events: readonly DealEvent[], terms = {}): Book => bookOf("Provider", { ...credits, "Investment method": "Equity method", ...terms }, { events });
const [share, investment] = ["Share of result of equity-method investee", "Investment in start-up"];
const refusal = (ask: () => unknown): string => {
  const found = attempt(ask);
  return found instanceof CalculationError ? found.message : "no refusal";
};

describe("equity method, stake of 32 % in a company worth 2,500 after the round", () => {
  test("share of the loss of 43.875 of compute that the start-up expensed in the quarter (ASC 323-10-35-4)", () => {
    expect(sums(equity([on(1, "investeeResult", -43.875)]), { memo: "Investee result" })).toEqual({ [share]: 14.04, [investment]: -14.04 });
  });

  test("elimination of 1.794: profit of 22.425 in the quarter, 25 % of it capitalised, stake 32 % (ASC 323-10-35-7)", () => {
    expect(quarter(equity([], { "Capitalised fraction": 0.25 }), 1, "Deferred profit")).toEqual({ [share]: 1.794, [investment]: -1.794 });
  });

  test("services that are expensed at once need no elimination (PwC EM 4.2.1)", () => {
    expect(sums(equity([]), { memo: "Deferred profit" })).toEqual({});
  });

  test("over the life: revenue of 390, cost of 210.6, and 124.8 of the loss on all 390 of compute that is used or expires leave 54.6", () => {
    const losses = Array.from({ length: 8 }, (_, i) => on(i + 1, "investeeResult", i < 7 ? -43.875 : -43.875 - 39));
    const result = statement(equity(losses), "Income", "Year").rows;
    const total = (label: string): number => result.find((row) => row.label === label)!.units.reduce((a, b) => a + b, 0) / 1000;
    expect(["Revenue", "Cost of revenue", share, "Net income"].map(total)).toEqual([390, 210.6, -124.8, 54.6]);
  });

  test("what is eliminated comes back when the start-up has expensed it, and no more than that", () => {
    const back = [on(3, "deferredProfit", 1.794)];
    expect(sums(equity(back, { "Capitalised fraction": 0.25 }), { memo: "Deferred profit realised" })).toEqual({ [share]: -1.794, [investment]: 1.794 });
    expect(refusal(() => equity(back))).toMatch(/at most the profit eliminated so far, 0, is allowed/);
  });

  test("losses stop at 0, are suspended, and a profit makes them good before it is booked (ASC 323-10-35-19 to 35-22)", () => {
    const losses = [on(1, "investeeResult", -2000), on(2, "investeeResult", -1000)];
    const down = equity(losses);
    expect(sums(down, { memo: "Investee result" })).toEqual({ [share]: 800, [investment]: -800 });
    expect(down.suspendedLosses).toBeCloseTo(160, 10);
    const up = equity([...losses, on(3, "investeeResult", 1000)]);
    expect(sums(up, { from: quarterEnd(2) + 1, memo: "Investee result" })).toEqual({ [share]: -160, [investment]: 160 });
    expect(up.suspendedLosses).toBe(0);
  });

  test("losses go on as far as the provider has promised to fund, and a profit lifts that first", () => {
    const promised = equity([on(1, "investeeResult", -2656.25), on(2, "investeeResult", 200)], { "Committed funding": 50 });
    expect(sums(promised, { to: quarterEnd(1), memo: "Investee result" })).toEqual({ [share]: 850, [investment]: -800, "Obligation to fund the start-up": -50 });
    expect(promised.suspendedLosses).toBe(0);
    expect(sums(promised, { from: quarterEnd(1) + 1, memo: "Investee result" })).toEqual({ [share]: -64, "Obligation to fund the start-up": 50, [investment]: 14 });
  });

  test("a further investment takes up suspended losses (ASC 323-10-35-29)", () => {
    const further = equity([on(1, "investeeResult", -3000), on(2, "furtherInvestment", 100)]);
    expect(sums(further, { from: quarterEnd(1) + 1, to: quarterEnd(2), memo: "Further" })).toEqual({ [investment]: 100, Cash: -100 });
    expect(sums(further, { memo: "Suspended losses" })).toEqual({ [share]: 100, [investment]: -100 });
    expect(further.suspendedLosses).toBeCloseTo(60, 10);
  });

  test("a basis difference is amortised over its months, and the rest of the price stays (ASC 323-10-35-13)", () => {
    const amortised = equity([], { "Basis difference": 120, "Basis difference months": 120 });
    expect(quarter(amortised, 2, "Basis difference")).toEqual({ [share]: 3, [investment]: -3 });
    expect(sums(amortised, { memo: "Basis difference" })).toEqual({ [share]: 24, [investment]: -24 });
  });

  test("a dividend returns the investment (ASC 323-10-35-17); under any other method it is income", () => {
    const dividend = [on(2, "dividend", 16)];
    expect(sums(equity(dividend), { memo: "Dividend" })).toEqual({ Cash: 16, [investment]: -16 });
    expect(sums(bookOf("Provider", credits, { events: dividend }), { memo: "Dividend" })).toEqual({ Cash: 16, "Dividend income": -16 });
  });

  test("a sale releases what was promised and what was suspended is gone", () => {
    const sold = equity([on(1, "investeeResult", -2750)], { "Committed funding": 50, "Exit date": quarterEnd(3), "Exit equity value": 1000 });
    expect(sums(sold, { memo: "Exit" })).toEqual({ Cash: 320, "Obligation to fund the start-up": 50, "Gain on investment (other income)": -370 });
    expect(sold.suspendedLosses).toBe(0);
  });
});

describe("measurement alternative and fair value", () => {
  const [cash, gain] = ["Investment in start-up", "Gain on investment (other income)"];

  test("observable prices move the carrying amount up and down, an impairment only down (ASC 321-10-35-2, 35-3)", () => {
    const moved = bookOf("Provider", credits, { events: [on(1, "observablePrice", 1056), on(2, "observablePrice", 1000), on(3, "impairment", 300)] });
    expect(quarter(moved, 1, "Observable")).toEqual({ [cash]: 256, [gain]: -256 });
    expect(quarter(moved, 2, "Observable")).toEqual({ [cash]: -56, [gain]: 56 });
    expect(quarter(moved, 3, "Impairment")).toEqual({ [cash]: -700, "Impairment of investment": 700 });
    expect(refusal(() => bookOf("Provider", credits, { events: [on(1, "impairment", 900)] }))).toMatch(/is 900; at most the carrying amount 800 is allowed/);
  });

  test("fair value through income (ASC 321-10-35-1, IFRS 9 5.7.1)", () => {
    const moved = bookOf("Provider", { ...credits, "Investment method": "Fair value through income" }, { events: [on(1, "fairValue", 700), on(2, "fairValue", 950)] });
    expect(sums(moved, { memo: "Fair value" })).toEqual({ [cash]: 150, [gain]: -150 });
  });
});

describe("a convertible note of 1,250, available for sale (ASC 320)", () => {
  const events: DealEvent[] = [on(4, "interest", 50), on(4, "fairValue", 1500), on(5, "fairValue", 2000), { ...on(5, "conversion", 2000), note: "Series F" }];
  const noted = (which: readonly DealEvent[], terms = {}): Book =>
    bookOf("Provider", { Structure: "Convertible note", "Investor cash": 1250, "Investment method": "Available for sale", ...terms }, { events: which });
  const [note, oci, gain] = ["Convertible note", "OCI - unrealised gain", "Gain on investment (other income)"];

  test("1. note bought", () => expect(sums(noted(events), { to: CLOSING })).toEqual({ [note]: 1250, Cash: -1250 }));
  test("2. coupon of 4 % for a year", () => expect(sums(noted(events), { memo: "Interest" })).toEqual({ [note]: 50, "Interest income": -50 }));
  test("3. year end fair value of 1,500", () => expect(quarter(noted(events), 4, "Fair value")).toEqual({ [note]: 200, [oci]: -200 }));
  test("4. just before conversion, fair value of 2,000", () => expect(quarter(noted(events), 5, "Fair value")).toEqual({ [note]: 500, [oci]: -500 }));
  test("5. conversion into preferred", () => expect(sums(noted(events), { memo: "Conversion: Series F" })).toEqual({ "Investment in start-up": 2000, [note]: -2000 }));
  test("6. recycled: 700 through income", () => expect(sums(noted(events), { memo: "Conversion: unrealised" })).toEqual({ [oci]: 700, [gain]: -700 }));

  test("a conversion at another value than the last is remeasured first; afterwards the next method rules", () => {
    const later = noted([...events.slice(0, 3), on(6, "conversion", 2100), on(7, "observablePrice", 2500)]);
    expect(sums(later, { from: quarterEnd(5) + 1 })).toEqual({ [note]: -2000, "Investment in start-up": 2500, [oci]: 700, [gain]: -1200 });
    expect(refusal(() => noted([...events, on(7, "fairValue", 2500)]))).toMatch(/not booked under the investment method Measurement alternative; it needs Fair value through income or Available for sale/);
    expect(refusal(() => noted([...events, on(7, "interest", 5)]))).toMatch(/needs the instrument Convertible note; it is Shares by then/);
  });

  test("through income instead of OCI (IFRS 9: the note fails the cash-flow test)", () => {
    const through = noted(events, { "Investment method": "Fair value through income" });
    expect(sums(through)).toEqual({ "Investment in start-up": 2000, Cash: -1250, "Interest income": -50, [gain]: -700 });
  });

  test("a sale before conversion recycles what is unrealised", () => {
    const sold = noted(events.slice(0, 2), { "Valuation cap": 1250, "Exit date": quarterEnd(6), "Exit equity value": 4000 });
    expect(sums(sold, { memo: "Exit" })).toEqual({ Cash: 2000, [note]: -1500, [oci]: 200, [gain]: -700 });
  });

  const converting = { "Closing date": CLOSING + 366, "Note interest": 0.04, "Conversion date": CLOSING + 366 + 365, "Conversion pre-money": 8700, "Conversion discount": 0.35 };

  test("the model's own coupon of 4 % for 365 days, and a conversion at the price of its round: 1,300/0.65", () => {
    const whole = noted([], converting);
    expect(sums(whole, { memo: "Note interest" })).toEqual({ [note]: 50, "Interest income": -50 });
    expect(sums(whole, { memo: "Conversion of" })).toEqual({ [oci]: -700, "Investment in start-up": 2000, [note]: -1300 });
    expect(sums(whole)).toEqual({ "Investment in start-up": 2000, Cash: -1250, "Interest income": -50, [gain]: -700 });
  });

  test("under a method for shares it stands at cost and interest, and converts at that; equity accounting begins then", () => {
    const events = [{ date: CLOSING + 366 + 400, kind: "investeeResult", amount: -100 } as const];
    const whole = noted(events, { ...converting, "Investment method": "Equity method" });
    expect(sums(whole, { memo: "Conversion" })).toEqual({ "Investment in start-up": 1300, [note]: -1300 });
    expect(sums(whole, { memo: "Investee result" })[share]).toBeCloseTo((100 * 2000) / 10_700, 2);
    expect(refusal(() => noted([{ ...events[0]!, date: CLOSING + 400 }], { ...converting, "Investment method": "Equity method" }))).toMatch(/needs the instrument Shares; it is Convertible note by then/);
  });
});

test("a note held as available for sale whose shares are equity-accounted: the basis difference is amortised from conversion on, over its own months", () => {
  const terms = { Structure: "Convertible note", "Investor cash": 1250, "Conversion date": quarterEnd(2), "Conversion pre-money": 8700, "Exit date": quarterEnd(8), "Investment method": "Available for sale", "Method after conversion": "Equity method" };
  const kept = bookOf("Provider", { ...terms, "Basis difference": 60, "Basis difference months": 6 });
  const amortised = [2, 3, 4, 5].map((each) => quarter(kept, each, "Basis difference")[share] ?? 0);
  expect(amortised).toEqual([0, 30, 30, 0]);
});

describe("equity given to the customer (ASC 606-10-32-25A)", () => {
  const seller = { Structure: "Vendor equity", "Pre-money": null, Commitment: 400 };
  const [reduction, capital] = ["Reduction of revenue - equity given to customer", "Additional paid-in capital"];

  test("grant-date value of 80 reduces revenue as the commitment of 400 vests it, 10 a quarter", () => {
    expect(quarter(bookOf("Provider", { ...seller, "Equity given to customer": 80 }), 3, "Equity given")).toEqual({ [reduction]: 10, [capital]: -10 });
    expect(sums(bookOf("Provider", { ...seller, "Equity given to customer": 80 }), { memo: "Equity given" })).toEqual({ [reduction]: 80, [capital]: -80 });
  });

  test("what is not bought vests nothing: of 80, a share of 0.75 of the commitment earns 60, whether or not the rest is billed", () => {
    for (const billed of ["Yes", "No"]) expect(sums(bookOf("Provider", { ...seller, "Equity given to customer": 80, "Expected spend": 0.75, "Take or pay": billed }), { memo: "Equity given" })).toEqual({ [reduction]: 60, [capital]: -60 });
  });

  test("or as events say", () => {
    expect(sums(bookOf("Provider", seller, { events: [on(2, "equityVests", 25)] }), { memo: "Equity vests" })).toEqual({ [reduction]: 25, [capital]: -25 });
  });
});

test("an event that nothing would book is refused in a sentence that says what it needs", () => {
  const sentence = (event: DealEvent, terms = {}): string => refusal(() => bookOf("Provider", { ...credits, ...terms }, { events: [event] }));
  expect(sentence(on(1, "investeeResult", -5))).toBe("The event Investee result on 2024-03-31 is not booked under the investment method Measurement alternative; it needs Equity method.");
  expect(sentence(on(1, "interest", 5))).toBe("The event Interest on 2024-03-31 needs the instrument Convertible note; it is Shares by then.");
  expect(sentence({ date: CLOSING - 1, kind: "dividend", amount: 5 })).toBe("The event Dividend on 2023-12-31 is before closing (2024-01-01); a date from then on is allowed.");
  expect(sentence(on(5, "dividend", 5), { "Exit date": quarterEnd(4), "Exit equity value": 1 })).toBe("The event Dividend on 2025-03-31 is after the exit (2024-12-31), when nothing is held any more.");
});
