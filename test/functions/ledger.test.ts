/** JOURNAL, TRIALBALANCE and STATEMENT as a sheet sees them: numbers that add up in whole units, and agree with each other. */
import fc from "fast-check";
import { ExcelError, outcome } from "./host";

type Row = readonly [date: number, account: string, debit: number, credit: number, memo: string];

const table = (name: string, ...given: unknown[]): (number | string)[][] => {
  const answer = outcome(name, given);
  if (answer instanceof ExcelError) throw new Error(`${name}: ${answer.code} ${answer.message}`);
  return answer as (number | string)[][];
};

const CLOSING = 45_341;
const amount = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most * 100 }).map((hundredths) => hundredths / 100);
const share = fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100);

const terms = fc
  .record({ structure: fc.constantFrom("Credits in escrow", "Credits", "Cash with commitment"), cash: amount(900), promised: amount(900), breakage: share, interest: share, months: fc.integer({ min: 1, max: 40 }), to: fc.constantFrom("Provider", "Start-up") })
  .map(({ structure, cash, promised, breakage, interest, months, to }) => {
    const committed = structure === "Cash with commitment";
    return [
      ["Structure", structure],
      ["Investor cash", cash],
      ["Pre-money", 2500],
      ["Closing date", CLOSING],
      ...(committed ? [["Commitment", promised], ["Commitment months", months], ["Expected spend", 1 - breakage]] : [["Credits", promised], ["Credit months", months], ["Expected breakage", breakage]]),
      ...(structure === "Credits in escrow" ? [["Escrow interest", interest], ["Interest to", to]] : []),
    ];
  });
const events = fc.constantFrom(null, [["Date", "Event", "Amount", "Note"], [CLOSING + 90, "Observable price", 1000.01, "Series D"], [CLOSING + 200, "Dividend", 3.333, ""], ["", "", "", ""]]);
const party = fc.constantFrom("Provider", "Start-up");
const places = fc.integer({ min: 0, max: 6 });

/** Debits less credits of an account, in units. */
function unitsByAccount(rows: readonly Row[], decimals: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, account, debit, credit] of rows) found.set(account, (found.get(account) ?? 0) + Math.round(debit * 10 ** decimals) - Math.round(credit * 10 ** decimals));
  return found;
}

test("a journal balances on every day, a trial balance says what the journal adds up to, and statements close to it", () => {
  fc.assert(
    fc.property(terms, party, places, events, fc.integer({ min: 0, max: 1300 }), (deal, of, decimals, what, days) => {
      const [header, ...rows] = table("JOURNAL", deal, of, null, decimals, null, what) as [string[], ...Row[]];
      expect(header).toEqual(["Date", "Account", "Debit", "Credit", "Memo"]);
      expect(rows.every(([, , debit, credit]) => (debit === 0) !== (credit === 0) && debit >= 0 && credit >= 0)).toBe(true);
      expect(rows.map(([date]) => date)).toEqual(rows.map(([date]) => date).sort((a, b) => a - b));
      for (const day of new Set(rows.map(([date]) => date))) expect([...unitsByAccount(rows.filter(([date]) => date === day), decimals).values()].reduce((a, b) => a + b, 0)).toBe(0);

      const asOf = CLOSING + days;
      const balances = table("TRIALBALANCE", deal, asOf, of, null, decimals, null, what).slice(1) as [string, number, number][];
      const total = balances.pop()!;
      const until = unitsByAccount(rows.filter(([date]) => date <= asOf), decimals);
      expect(total[0]).toBe("Total");
      expect(total[1]).toBe(total[2]);
      expect(balances.map(([account, debit, credit]) => [account, Math.round((debit - credit) * 10 ** decimals)]).sort()).toEqual([...until].sort());

      const names = of === "Provider" ? ["Balance", "Cash flow"] : ["Start-up balance", "Start-up cash flow"];
      const last = (name: string, label: string): number => Math.round(Number(table("STATEMENT", deal, name, "Year", null, decimals, null, what).find((row) => row[0] === label)!.at(-1)) * 10 ** decimals);
      const all = unitsByAccount(rows, decimals);
      const cash = (all.get("Cash") ?? 0) + (all.get("Restricted cash (escrow)") ?? 0);
      expect([last(names[0]!, "Total assets"), last(names[1]!, "Cash and restricted cash at the end")]).toEqual([last(names[0]!, "Total liabilities and equity"), cash]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

const deal = [["Structure", "Credits in escrow"], ["Investor cash", 410], ["Credits", 390], ["Pre-money", 1500], ["Closing date", CLOSING]];

test("what is booked follows the events and the classes of the exit", () => {
  const dividend = table("JOURNAL", deal, null, null, null, null, [[CLOSING + 10, "Dividend", 5, "interim"]]).filter((row) => row[4] === "Dividend: interim");
  expect(dividend).toEqual([[CLOSING + 10, "Cash", 5, 0, "Dividend: interim"], [CLOSING + 10, "Dividend income", 0, 5, "Dividend: interim"]]);
  const sold = [...deal, ["Exit date", CLOSING + 1000], ["Exit equity value", 5000]];
  const classes = [["Class", "Type", "Shares", "Investor's share"], ["Common", "Common", 100, 0], ["Series A", "Preferred", 100, 0.5]];
  const proceeds = (given: unknown): unknown => table("JOURNAL", sold, null, null, null, given).find((row) => row[0] === CLOSING + 1000)?.[2];
  expect(proceeds(classes)).toBe(1250);
  expect(proceeds(null)).not.toBe(1250);
});

test("another party, other places and other events are other books", () => {
  const totals = (...given: unknown[]): string => JSON.stringify(table("TRIALBALANCE", deal, CLOSING + 500, ...given));
  const seen = [totals(), totals("Start-up"), totals(null, null, 0), totals(null, null, 6), totals(null, null, null, null, [[CLOSING + 10, "Dividend", 5]])];
  expect(new Set(seen).size).toBe(seen.length);
  expect(totals()).toBe(seen[0]);
});

test.each([
  ["STATEMENT", [deal], "#VALUE!", "statement is blank or 0; Income, Balance, Cash flow, Start-up income, Start-up balance or Start-up cash flow is needed."],
  ["TRIALBALANCE", [deal, CLOSING, "Both"], "#VALUE!", 'party is "Both"; Provider or Start-up is allowed.'],
  ["JOURNAL", [deal, null, null, 7], "#VALUE!", "places is 7; a whole number from 0 to 6 is allowed."],
  ["JOURNAL", [deal, null, null, null, null, [[CLOSING + 10, "Investee result", 5]]], "#VALUE!", "The event Investee result on 2024-02-29 is not booked under the investment method Measurement alternative; it needs Equity method."],
])("%s refuses in a sentence: %#", (name, given, code, message) => expect(outcome(name, given)).toMatchObject({ code, message }));
