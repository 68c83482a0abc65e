/** The laws of a deal to which something happens after closing, in every reading. */
import fc from "fast-check";
import { attempt, CalculationError } from "../../src/core/calculationError";
import { escrowSchedule, type EscrowMethod } from "../../src/core/credits/escrowSchedule";
import { answers } from "../../src/core/model/answers";
import { checks } from "../../src/core/model/checks";
import { book } from "../../src/core/ledger/book";
import { ledgerChecks } from "../../src/core/ledger/ledgerChecks";
import { decimals } from "../../src/core/model/exact";
import { FastModel } from "../../src/core/model/fast";
import { Events } from "../../src/core/model/happening";
import { lineIndex, lines } from "../../src/core/model/lines";
import { measures } from "../../src/core/model/measures";
import { Reference } from "../../src/core/model/reference";
import { givenValue, readScenario, withBeside, type Scenario } from "../../src/core/model/scenario";
import { requireLine, windows } from "../../src/core/model/schedule";
import { endOfMonth } from "../../src/core/numbers/dates";
import { arbitraryDeal } from "../core/arbitraryDeals";
import { arbitraryEventful } from "../core/arbitraryEvents";
import { nativeModel } from "../core/nativeModel";
import { magnitude } from "../core/magnitude";

beforeAll(() => void jest.spyOn(console, "debug").mockImplementation()); // the engine reports its own progress

const valuesOf = (deal: Scenario): Map<string, number[]> => {
  const model = new FastModel().load(deal);
  return new Map(lines.map((line, i) => [line.label, line.kind === "once" ? [model.once(i)] : [...model.series(i).subarray(0, model.periodEnds().length)]]));
};
const numbers = (deal: Scenario): number[] => answers(deal, measures).map((each) => (each instanceof CalculationError ? NaN : each));

describe("a deal with events", () => {
  test("what only books read changes no line and no measure, bit for bit", () => {
    fc.assert(
      fc.property(arbitraryDeal, (deal) => {
        const booked = withBeside(deal, { events: new Events([{ date: Number(givenValue(deal, "Closing date")), kind: "dividend", amount: 5 }]) });
        expect(valuesOf(booked)).toEqual(valuesOf(deal));
        expect(numbers(booked)).toEqual(numbers(deal));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test("an estimate that changes nothing rolls the credits forward to the closed form", () => {
    fc.assert(
      fc.property(arbitraryDeal, (deal) => {
        const date = Number(givenValue(deal, "Credit start"));
        const same = withBeside(deal, { events: new Events([{ date, kind: "breakageEstimate", amount: Number(givenValue(deal, "Expected breakage")) }]) });
        const [plain, rolled] = [valuesOf(deal), valuesOf(same)];
        const scale = Math.max(1, Number(givenValue(deal, "Credits")), ...plain.get("Transaction price")!, Number(givenValue(deal, "Investor cash")));
        for (const label of ["Cumulative usage", "Unused credits", "Lapsed credits", "Refund", "Refund liability", "Cumulative usage revenue", "Cumulative breakage revenue", "Credit liability", "Prepaid credits", "Prepaid credits expired", "Escrow closing"])
          rolled.get(label)!.forEach((value, t) => {
            if (!(Math.abs(value - plain.get(label)![t]!) <= 1e-9 * scale)) throw new Error(`${label} in month ${t + 1}: ${value}, by the closed form ${plain.get(label)![t]!}`);
          });
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test("every check holds but those of what is said", () => {
    fc.assert(
      fc.property(arbitraryEventful, (deal) => {
        const failing = checks(deal).filter(({ label, pass }) => !pass && !/^(Every|Actual usage|The refund|Cash paid)/.test(label));
        expect(failing).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test("both books balance, and each shows what the other does", () => {
    fc.assert(
      fc.property(arbitraryEventful, (deal) => {
        const books = attempt(() => ({ provider: book("Provider", deal), startUp: book("Start-up", deal) }));
        fc.pre(!(books instanceof CalculationError)); // a note whose conversion has no price has no entry
        expect(ledgerChecks(books).filter(({ pass }) => !pass)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test("windows of days add up", () => {
    fc.assert(
      fc.property(arbitraryEventful, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 400 }), (deal, first, length) => {
        const closing = Number(givenValue(deal, "Closing date"));
        const [from, middle, to] = [closing, closing + first, closing + first + length];
        for (const label of ["Usage", "Credit revenue", "Usage revenue", "Breakage revenue", "Lapsed credits", "Tranche cash", "Gross profit"]) {
          const [one, two, both] = windows(deal, requireLine(label), [{ from, to: middle }, { from: middle + 1, to }, { from, to }]);
          expect(Math.abs(one! + two! - both!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one!), Math.abs(two!)));
          expect(Math.abs(windows(deal, requireLine(label), [{ from, to }])[0]! - both!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(both!)));
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test("every line: fast = exact to 1e-12 of the largest magnitude that enters its sums", () => {
    fc.assert(
      fc.property(arbitraryEventful, (deal) => {
        const fast = valuesOf(deal);
        const reference = new Reference(deal, decimals);
        for (const line of lines) {
          let exact: number[];
          try {
            exact = line.kind === "once" ? [reference.line(line.label, 0).toNumber()] : reference.series(line.label).map((value) => value.toNumber());
          } catch {
            continue; // a term is missing
          }
          const scale = Math.max(1, ...exact.map(Math.abs), magnitude(line.formula, reference));
          exact.forEach((value, t) => {
            const found = fast.get(line.label)![t]!;
            if (!(Math.abs(found - value) <= 1e-12 * scale)) throw new Error(`${line.label} in period ${t}: fast ${found}, exact ${value}, scale ${scale}`);
          });
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  test("plain Excel formulas, calculated by a spreadsheet engine, are the fast reading to 1e-9", () => {
    fc.assert(
      fc.property(arbitraryEventful, (deal) => {
        const fast = valuesOf(deal);
        fc.pre(fast.get("Month")!.length <= 20); // a spreadsheet engine takes its time
        const native = nativeModel(deal);
        const scale = Math.max(1, ...["Post-money", "Transaction price", "Consideration"].map((label) => Math.abs(fast.get(label)![0]!) || 0));
        const same = (label: string, found: unknown, value: number): void => {
          if (Number.isFinite(value) ? !(typeof found === "number" && Math.abs(found - value) <= 1e-9 * Math.max(scale, Math.abs(value))) : typeof found === "number") throw new Error(`${label}: Excel ${String(found)}, fast ${value}`);
        };
        for (const line of lines) fast.get(line.label)!.forEach((value, t) => same(`${line.label} in month ${t + 1}`, line.kind === "once" ? native.line(line.label) : native.line(line.label, t), value));
        numbers(deal).forEach((value, i) => {
          if (!measures[i]!.label.endsWith("IRR")) same(measures[i]!.label, native.measure(measures[i]!.label), value);
        });
      }),
      { numRuns: 2 },
    );
  }, 240_000);
});

const months = 12;
const share = fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100);

test("the model and DEAL.ESCROWSCHEDULE agree for the same usage and estimates", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: months, maxLength: months }),
      fc.array(share, { minLength: months, maxLength: months }),
      fc.constantFrom<EscrowMethod>("Proportional", "Remote", "Refundable"),
      (usage, estimates, method) => {
        const closing = 45_292; // 1 January 2024: months of the schedule are months of the model
        const price = 450;
        const terms = readScenario("Deal", [
          ["Investor cash", 100], ["Credits", 400], ["Pre-money", 1000], ["Closing date", closing], ["Credit months", months], ["Fair value of shares", 100 + price], ["Expected breakage", estimates[0]!],
          ["Breakage method", method === "Refundable" ? "Proportional" : method], ["Unused credits", method === "Refundable" ? "Refunded" : "Forfeited"],
        ]);
        const events = usage.flatMap((amount, t) => [
          { date: endOfMonth(closing, t), kind: "actualUsage", amount } as const,
          { date: endOfMonth(closing, t), kind: "breakageEstimate", amount: estimates[t]! } as const,
        ]);
        const found = valuesOf(withBeside(terms, { events: new Events(events) }));
        const wanted = escrowSchedule({ credits: 400, price, method, ratePerPeriod: 0 }, usage, estimates);
        const pairs = { "Escrow release": "released", "Escrow lapse": "unused", "Escrow closing": "closing", "Usage revenue": "usageRevenue", "Breakage revenue": "breakageRevenue", "Contract liability": "contractLiability", "Refund liability": "refundLiability" } as const;
        for (const [label, column] of Object.entries(pairs))
          wanted.forEach((period, t) => {
            const value = label === "Contract liability" && t === months - 1 ? 0 : period[column];
            if (Math.abs(found.get(label)![t]! - value) > 1e-9 * 450) throw new Error(`${label} in month ${t + 1}: the model ${found.get(label)![t]}, the schedule ${value}`);
          });
      },
    ),
    { numRuns: 200 },
  );
});

test("every line that the laws name is one", () => expect(["Shares issued in tranches", "Refund estimate"].every((label) => lineIndex.has(label))).toBe(true));
