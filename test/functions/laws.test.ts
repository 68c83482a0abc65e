import fc from "fast-check";
import { outcome } from "./host";

const curves = ["Straight", "Front-loaded", "Back-loaded", "S-curve"];
const methods = ["Proportional", "Remote", "Refundable"];
const number = (name: string, ...given: unknown[]): number => {
  const answer = outcome(name, given);
  if (typeof answer !== "number") throw new Error(`${name} gave ${JSON.stringify(answer)}`);
  return answer;
};
const table = (name: string, ...given: unknown[]): number[][] => outcome(name, given) as number[][];
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const plan = fc.record({
  credits: fc.double({ min: 1, max: 1e6, noNaN: true }),
  start: fc.integer({ min: 40000, max: 50000 }),
  days: fc.integer({ min: 0, max: 2000 }),
  curve: fc.constantFrom(...curves),
  breakage: fc.double({ min: 0, max: 0.9, noNaN: true }),
  method: fc.constantFrom(...methods),
  price: fc.double({ min: 1e6, max: 2e6, noNaN: true }),
});
const cuts = fc.uniqueArray(fc.integer({ min: -100, max: 2200 }), { minLength: 2, maxLength: 8 });

test("windows of escrow revenue add up to the whole, and the rest is the contract liability", () => {
  fc.assert(
    fc.property(plan, cuts, ({ credits, start, days, curve, breakage, method, price }, places) => {
      const days_ = [...places].sort((a, b) => a - b).map((day) => start + day);
      const revenue = (from: number, to: number): number => number("ESCROWREVENUE", credits, start, start + days, from, to, curve, breakage, method, price);
      const pieces = days_.slice(1).map((day, i) => revenue(days_[i]! + 1, day));
      const [first, last] = [days_[0]! + 1, days_[days_.length - 1]!];
      expect(Math.abs(total(pieces) - revenue(first, last))).toBeLessThanOrEqual(1e-12 * price);
      const liability = (day: number): number => number("CONTRACTLIABILITY", credits, start, start + days, day, curve, breakage, method, price);
      expect(Math.abs(liability(first - 1) - revenue(first, last) - liability(last))).toBeLessThanOrEqual(1e-12 * price);
    }),
    { numRuns: 100 },
  );
});

test("the escrow balance falls from the face to 0 and never rises", () => {
  fc.assert(
    fc.property(plan, cuts, ({ credits, start, days, curve, breakage }, places) => {
      const balances = [...places].sort((a, b) => a - b).map((day) => number("ESCROWBALANCE", credits, start, start + days, start + day, curve, breakage));
      balances.forEach((balance, i) => expect(balance).toBeLessThanOrEqual((balances[i - 1] ?? credits) * (1 + 1e-12)));
      expect(number("ESCROWBALANCE", credits, start, start + days, start - 1, curve, breakage)).toBe(credits);
      expect(number("ESCROWBALANCE", credits, start, start + days, start + days, curve, breakage)).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test("an escrow schedule ties out: deposit, revenue and liabilities", () => {
  const usage = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(usage, fc.constantFrom(...methods), fc.infiniteStream(fc.double({ min: 0, max: 0.95, noNaN: true })), (used, method, estimates) => {
      const [credits, price] = [400, 500];
      const breakage = used.map(() => estimates.next().value as number);
      const rows = table("ESCROWSCHEDULE", credits, used.map((each) => [each]), [breakage], method, 0.05, 12, price).slice(1);
      const column = (place: number): number[] => rows.map((row) => row[place]!);
      const [, opening, deposit, , released, unused, closing, usageRevenue, breakageRevenue, revenue, liability, refundLiability] = rows[0]!.map((_, place) => column(place));
      rows.forEach((_, t) => {
        expect(opening![t]! + deposit![t]! - released![t]! - unused![t]!).toBeCloseTo(closing![t]!, 10);
        expect(usageRevenue![t]! + breakageRevenue![t]!).toBeCloseTo(revenue![t]!, 10);
        expect(total(revenue!.slice(0, t + 1)) + liability![t]! + (t === rows.length - 1 && method === "Refundable" ? unused![t]! : refundLiability![t]!)).toBeCloseTo(price, 9);
      });
      expect([closing!.slice(-1)[0], refundLiability!.slice(-1)[0]]).toEqual([0, 0]);
      expect(liability!.slice(-1)[0]).toBeCloseTo(0, 10);
      expect(total(revenue!) + (method === "Refundable" ? total(unused!) : 0)).toBeCloseTo(price, 9);
    }),
    { numRuns: 100 },
  );
});

test("credits that are all used, and expected to be, leave no breakage revenue at all", () => {
  const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(amount, amount, fc.array(amount, { minLength: 1, maxLength: 12 }), fc.constantFrom("Proportional", "Remote"), (credits, price, uses, method) => {
      const rows = table("ESCROWSCHEDULE", credits, [...uses, credits].map((each) => [each]), 0, method, 0, 12, price).slice(1);
      expect(rows.map((row) => row[8])).toEqual(rows.map(() => 0));
    }),
  );
});

test("a row of usage gives the same schedule on its side", () => {
  const down = table("ESCROWSCHEDULE", 100, [[10], [20], [30]], 0.1, "Remote");
  const across = table("ESCROWSCHEDULE", 100, [[10, 20, 30]], 0.1, "Remote");
  expect(across).toEqual(down[0]!.map((_, place) => down.map((row) => row[place]!)));
});

test("weights of a plan are not negative and add up to 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(...curves), fc.double({ min: 0.1, max: 30, noNaN: true }), (periods, curve, shape) => {
      const weights = table("USAGECURVE", periods, curve, shape).flat();
      expect(weights).toHaveLength(periods);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(-1e-16);
      expect(total(weights)).toBeCloseTo(1, 12);
    }),
    { numRuns: 100 },
  );
});

test("traced spend is within spend and money invested, whatever the rule", () => {
  const amounts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(amounts, fc.double({ min: 0, max: 500, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true }), (spend, invested, other) => {
      const traced = ["Provider first", "Pro rata", "Provider last"].map((rule) => table("TRACEDSPEND", [spend], invested, other, rule)[0]!);
      traced.forEach((each) => {
        each.forEach((value, t) => expect(value).toBeLessThanOrEqual(spend[t]! + 1e-9));
        expect(total(each)).toBeLessThanOrEqual(invested + 1e-9);
      });
      const [first, rata, last] = traced.map(total) as [number, number, number];
      expect(first + 1e-9).toBeGreaterThanOrEqual(rata);
      expect(rata + 1e-9).toBeGreaterThanOrEqual(last);
    }),
    { numRuns: 100 },
  );
});

test("the price at a rate of return is nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 10 }), fc.double({ min: 1, max: 20, noNaN: true }), (inflows, outflow) => {
      const values = [-outflow, ...inflows];
      const dates = values.map((_, i) => 44000 + 97 * i);
      const rate = number("XIRR", [values], [dates]);
      expect(Math.abs(number("XNPV", rate, [values], [dates]))).toBeLessThanOrEqual(1e-8 * values.reduce((sum, value, i) => sum + Math.abs(value) * (1 + rate) ** ((44000 - dates[i]!) / 365), 0));
    }),
    { numRuns: 100 },
  );
});

test("pre-money and post-money undo each other", () => {
  expect(number("PREMONEY", number("POSTMONEY", 1500, 410, 390, 200, 0.8), 410, 390, 200, 0.8)).toBeCloseTo(1500, 10);
});
