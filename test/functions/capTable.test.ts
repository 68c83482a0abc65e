/** What the tables of a round and an exit give: rows that keep their places, columns that add up, and sentences that name the cell. */
import fc from "fast-check";
import { breakpointArguments, optionArguments, roundArguments, waterfallArguments } from "./arbitraryTables";
import { ExcelError, outcome } from "./host";

type Rows = (string | number)[][];
const column = (rows: Rows, i: number): number[] => rows.slice(1).map((row) => Number(row[i]));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const near = (found: number, wanted: number, of = wanted): void => expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(of)));

const holders = [["Holder", "Class", "Shares"], ["Ada", "Common", 8e6]];
const convertibles = (needed: number): Rows => [["Name", "Type", "Amount", "Discount", "Qualified financing"], ["Bridge", "Note", 5e5, 0.2, needed], ["Angel", "Note", 5e5, 0.2, 0]];
const investors = [["Investor", "Cash"], ["Lead", 2e6]];
const reasons = (round: Rows, papers: Rows): unknown[] => (outcome("CAPTABLE", [holders, round, papers, investors]) as Rows).slice(1).map(([holder, , , issued, , , , , , reason]) => [holder, Number(issued) > 0, reason]);

test("other numbers in the same tables leave every row in its place", () => {
  const round = (target: number, money: number): Rows => [["Pre-money", 8e6], ["Pool target", target], ["New money", money]];
  expect(reasons(round(0.1, 3e6), convertibles(1e6))).toEqual([
    ["Ada", false, ""],
    ["Pool", true, "Pool target"],
    ["Bridge", true, "Discount"],
    ["Angel", true, "Discount"],
    ["Lead", true, "New money"],
    ["Other investors", true, "New money"],
    ["Total", true, ""],
  ]);
  expect(reasons(round(0, 2e6), convertibles(5e6))).toEqual([
    ["Ada", false, ""],
    ["Pool", false, ""],
    ["Bridge", false, "Stays outstanding: the new money is below its qualified financing of 5000000"],
    ["Angel", true, "Discount"],
    ["Lead", true, "New money"],
    ["Other investors", false, "New money"],
    ["Total", true, ""],
  ]);
});

test("a protection that credits at fair value trip says so in the rows of its class", () => {
  const held = [["Holder", "Class", "Shares", "Issue price", "Anti-dilution"], ["Ada", "Common", 10e6], ["Fund", "Series A", 2e6, 2.5, "Broad"]].map((row) => [...row, ...Array<null>(5 - row.length).fill(null)]);
  const rows = outcome("CAPTABLE", [held, [["Price", 2.5]], null, [["Investor", "Cash", "Credits", "Fair value"], ["Cloud", 6e6, 4e6, 0.7]]]) as Rows;
  expect(rows[1]!.at(-1)).toBe("");
  expect(rows[2]!.at(-1)).toMatch(/^Weighted average\. The headline price of 2\.5 is not below the conversion price of Series A, 2\.5, but credits at fair value bring it to 2\.2: /);
});

test("an error in a cell is passed on, and its sentence says where it stood", () => {
  const answer = outcome("CAPTABLE", [[["Holder", "Shares"], ["Ada", { type: "Error", basicValue: "#REF!" }]], [["Pre-money", 5]]]);
  expect(answer).toEqual(new ExcelError("#REF!", "row 2, column 2 of holders holds the error #REF!."));
});

test.each(["8,000,000", "8.000", "8e6", "US$ 5", " 8 ", "-8"])("shares stored as the text %s are an error, not a guess", (text) => {
  expect(outcome("CAPTABLE", [[["Holder", "Shares"], ["Ada", text]], [["Pre-money", 5]]])).toEqual(new ExcelError("#VALUE!", `Shares of Ada in holders is the text "${text}"; a number from 0 is needed.`));
});

test("digits stored as text are what they say where no country reads them otherwise", () => {
  const digits = [[["Holder", "Shares"], ["Ada", "8000000"]], [["Pre-money", "16000000.50"]]];
  expect(outcome("ROUNDPRICE", digits)).toBe(16000000.5 / 8e6);
  expect(outcome("ROUNDPRICE", [digits[0], [["Price", "2.5"]]])).toBe(2.5);
  expect(outcome("ROUNDPRICE", [digits[0], [["Price", "2.500"]]])).toEqual(new ExcelError("#VALUE!", 'Price is the text "2.500"; a number above 0 is needed.'));
  const note = [["Name", "Type", "Amount", "Interest", "Issue date", "Conversion date"], ["Note", "Note", 5, 0.1, "45000", 45365]];
  expect(outcome("ROUNDPRICE", [...digits, note])).toEqual(new ExcelError("#VALUE!", 'Issue date of Note in convertibles is the text "45000"; a date is needed.'));
});

test("the last row of a cap table is what the others add up to", () => {
  fc.assert(
    fc.property(roundArguments, (given) => {
      const answer = outcome("CAPTABLE", given);
      if (answer instanceof ExcelError) return;
      const [total, ...rows] = (answer as Rows).slice(1).reverse();
      for (const i of [2, 3, 4, 5, 6, 7, 8]) near(sum(rows.map((row) => Number(row[i]))), Number(total![i]));
      near(Number(outcome("ROUNDPRICE", given)) * Number(total![4]), Number(total![8]));
    }),
    { numRuns: 100 },
  );
});

test("every column of a waterfall adds up to its proceeds, and follows from the breakpoints", () => {
  fc.assert(
    fc.property(waterfallArguments, ([classes, proceeds, debt]) => {
      const paid = outcome("WATERFALL", [classes, proceeds, debt]) as Rows;
      const points = outcome("BREAKPOINTS", [classes, debt]) as Rows;
      paid[0]!.slice(1).forEach((exit, j) => {
        const column_ = column(paid, j + 1);
        near(column_.at(-1)!, Number(exit));
        near(sum(column_.slice(0, -1)), Number(exit));
        column_.slice(0, -1).forEach((payout, i) => {
          const steps = points.slice(1).map((row, k) => Number(row[3 + i]) * Math.max(0, Math.min(Number(exit), Number(points[k + 2]?.[0] ?? Infinity)) - Number(row[0])));
          near(payout, sum(steps), Number(exit));
        });
      });
    }),
    { numRuns: 100 },
  );
});

test("each unit of money goes to somebody, whole", () => {
  fc.assert(fc.property(breakpointArguments, (given) => (outcome("BREAKPOINTS", given) as Rows).slice(1).forEach((row) => near(sum(row.slice(3).map(Number)), 1))), { numRuns: 100 });
});

test("option values are the equity value, and a class's value per share leads back to it", () => {
  fc.assert(
    fc.property(optionArguments, ([classes, equity, ...assumptions]) => {
      const rows = outcome("OPTIONVALUES", [classes, equity, ...assumptions]) as Rows;
      near(Number(rows.at(-1)![1]), Number(equity));
      // A class that is worth next to nothing says nothing about the equity.
      if (Number(rows[1]![1]) < 1e-3 * Number(equity)) return;
      const found = outcome("BACKSOLVE", [classes, rows[1]![0], rows[1]![2], ...assumptions]);
      if (!(found instanceof ExcelError)) near(Number(found), Number(equity), 1e3 * Number(equity));
    }),
    { numRuns: 100 },
  );
});
