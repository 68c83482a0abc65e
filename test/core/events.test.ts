/** A range of events: what is read, and what is refused in a sentence. */
import { CalculationError } from "../../src/core/calculationError";
import { readEvents } from "../../src/core/model/eventRows";
import { Events } from "../../src/core/model/happening";
import { withBeside, withTerms, type TermValue } from "../../src/core/model/scenario";
import { referenceDeal } from "./referenceDeal";

/** The reference deal closes on 19 February 2024 (45,341); its credits end on 18 February 2026 (46,071). */
const [CLOSING, CREDIT_END, MARCH] = [45_341, 46_071, 45_382];

const sentence = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
  return "nothing was refused";
};
const refused = (...rows: TermValue[][]): string => sentence(() => withBeside(referenceDeal, { events: new Events(readEvents(rows)) }));

describe("a range of events", () => {
  test("is read with a header in any order, or without one, and blank rows are left out", () => {
    const wanted = [{ date: MARCH, kind: "actualUsage", amount: 12, note: "invoice" }, { date: MARCH + 30, kind: "actualUsage", amount: 0 }];
    expect(readEvents([[MARCH, "Actual usage", 12, "invoice"], [null, "", undefined, null], [0, 0, 0, 0], [MARCH + 30, "actual-usage", 0, ""]])).toEqual(wanted);
    expect(readEvents([["Event", "Amount", "Who", "Date", "Note"], ["Actual usage", 12, "x", MARCH, "invoice"], ["Actual usage", 0, "", MARCH + 30, ""]])).toEqual(wanted);
    expect(readEvents([["日期", "事件", "金额"], [MARCH, "实际使用额度", 12]])).toEqual([{ date: MARCH, kind: "actualUsage", amount: 12 }]);
  });

  test.each([
    [[["Actual use", 3]], "events is 2 wide; the columns Date, Event, Amount and Note in this order, or under a header, are allowed."],
    [[["Date", "Event"], [MARCH, "Dividend"]], "events has no column Amount; Date, Event and Amount are needed."],
    [[["Date", "Date", "Event", "Amount"]], "events has two columns Date; one is allowed."],
    [[[MARCH, "Actual use", 3]], 'There is no event "Actual use" in row 1 of events. Did you mean "Actual usage"?'],
    [[["Date", "Event", "Amount"], [MARCH, "Actual usage", -3]], "Actual usage in row 2 of events is -3; a number from 0 is allowed."],
    [[["Date", "Event", "Amount"], [MARCH, "Actual usage", "3"]], 'Actual usage in row 2 of events is the text "3"; a number from 0 is needed.'],
    [[[MARCH, "Tranche cash", 0]], "The event Tranche cash on 2024-03-31 in row 1 of events has no amount; the provider's cash in a further close is needed, a number above 0."],
    [[[0, "Actual usage", 3]], "The event Actual usage in row 1 of events has no date; a date is needed."],
    [[["2024-03-31", "Actual usage", 3]], 'Date in row 1 of events is the text "2024-03-31"; a date is needed.'],
  ])("%j is refused", (rows, message) => expect(refused(...rows)).toBe(message));

  test.each([
    [[[CLOSING - 1, "Actual usage", 3]], "The event Actual usage on 2024-02-18 is before closing (2024-02-19); a date from then on is allowed."],
    [[[CREDIT_END + 1, "Actual usage", 3]], "The event Actual usage on 2026-02-19 is not in the life of the credits; a date from 2024-02-19 to 2026-02-18 is allowed."],
    [[[CREDIT_END + 1, "Tranche credits", 3]], "The event Tranche credits on 2026-02-19 is after the last day on which credits can be used (2026-02-18); a date up to then is allowed."],
    [[[MARCH, "Tranche cash", 3], [MARCH - 1, "Tranche credits", 3]], "The event Tranche credits on 2024-03-30 is in the month of the tranche on 2024-03-31; one tranche in a calendar month is allowed, with all its rows on one day."],
    [[[MARCH, "Tranche price", 3]], "The event Tranche price on 2024-03-31 belongs to no tranche: no row on that day has Tranche cash, Tranche credits, Tranche from others."],
    [[[MARCH, "Tranche cash", 3], [MARCH, "Tranche price", 3], [MARCH, "Tranche pre-money", 3]], "The tranche on 2024-03-31 has both a Tranche price and a Tranche pre-money; one is allowed."],
    [[[MARCH, "Breakage estimate", 0.1], [MARCH, "Breakage estimate", 0.2]], "The event Breakage estimate on 2024-03-31 appears twice; one Breakage estimate a day is allowed."],
    [[[MARCH + 25_000, "Tranche cash", 3]], "The event Tranche cash on 2092-09-10 is more than 601 months after closing, which is the longest model."],
  ])("%j contradicts the deal or itself", (rows, message) => expect(refused(...rows)).toBe(message));

  test("terms that are changed later are held against the events again", () => {
    const deal = withBeside(referenceDeal, { events: new Events(readEvents([[MARCH, "Tranche cash", 30]])) });
    expect(sentence(() => withTerms(deal, { "Exit date": MARCH - 1 }))).toBe("The event Tranche cash on 2024-03-31 is after the exit (2024-03-30); a tranche up to then is allowed.");
  });

  test("a tranche whose milestone is not met does not happen", () => {
    const events = new Events(readEvents([[MARCH, "Tranche cash", 30], [MARCH, "Milestone met", 0], [MARCH + 60, "Tranche cash", 20], [MARCH + 60, "Milestone met", 1]]));
    expect([events.missed, events.of("trancheCash").map(({ amount }) => amount), events.all.length]).toEqual([[MARCH], [20], 4]);
  });
});
