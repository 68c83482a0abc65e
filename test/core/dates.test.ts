import fc from "fast-check";
import { dayOfMonth, daysInMonth, endOfMonth, firstDayOf, FIRST_DATE, isoDate, LAST_DATE, monthOf, monthsBetween, monthsLater } from "../../src/core/numbers/dates";

/** The same calendar from another hand: JavaScript's Date, in UTC. */
const civil = (serial: number): Date => new Date((serial - 25569) * 86_400_000);
const serial = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / 86_400_000 + 25569;
const anyDate = fc.integer({ min: FIRST_DATE, max: LAST_DATE - 31 * 700 });
const anyMonths = fc.integer({ min: -12, max: 620 });

describe("dates as Excel serial numbers", () => {
  test("month, day and ISO text are the calendar's", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(monthOf(date)).toBe(12 * civil(date).getUTCFullYear() + civil(date).getUTCMonth());
        expect(dayOfMonth(date)).toBe(civil(date).getUTCDate());
        expect(isoDate(date)).toBe(civil(date).toISOString().slice(0, 10));
        expect(firstDayOf(monthOf(date))).toBe(date - dayOfMonth(date) + 1);
      }),
      { numRuns: 2000 },
    );
  });

  test("EOMONTH and EDATE are Excel's", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 80_000 }), anyMonths, (date, months) => {
        const [year, month, day] = [civil(date).getUTCFullYear(), civil(date).getUTCMonth(), civil(date).getUTCDate()];
        expect(endOfMonth(date, months)).toBe(serial(year, month + months + 1, 0));
        const last = civil(serial(year, month + months + 1, 0)).getUTCDate();
        expect(monthsLater(date, months)).toBe(serial(year, month + months, Math.min(day, last)));
      }),
      { numRuns: 2000 },
    );
  });

  test("adjoining spans of months add up, and a whole calendar month counts 1", () => {
    fc.assert(
      fc.property(anyDate, fc.nat(4000), fc.nat(4000), (start, first, second) => {
        const middle = start + first;
        const end = middle + second;
        expect(monthsBetween(start, middle) + monthsBetween(middle, end)).toBeCloseTo(monthsBetween(start, end), 11);
        const month = monthOf(start);
        expect(monthsBetween(firstDayOf(month), firstDayOf(month + 1))).toBe(1);
        expect(daysInMonth(month)).toBe(firstDayOf(month + 1) - firstDayOf(month));
      }),
    );
  });
});
