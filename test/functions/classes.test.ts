/** The classes of an exit as an argument of the functions that take terms. */
import { outcome, ExcelError } from "./host";

const terms = [
  ["Term", "Base", "Low"],
  ["Structure", "Cash", "Cash"],
  ["Investor cash", 800, 800],
  ["Post-money", 2000, 2000],
  ["Closing date", 45292, 45292],
  ["Exit date", 46388, 46388],
  ["Exit equity value", 5000, 1000],
  ["Later dilution", 0.1, 0.1],
];
const classes = [
  ["Class", "Type", "Shares", "Preference", "Investor's share"],
  ["Series A", "Preferred", 40, 800, 0.8],
  ["Common", "Common", 60, null, null],
];
/** Series A takes 800 or converts into 40 %: from 2,000 on. The investor holds four fifths of it. */
const [base, low] = [0.8 * 2000, 0.8 * 800];

test("MEASURE, MEASURES and LINE pay the exit by the classes, in every scenario", () => {
  expect(outcome("MEASURE", [terms, "Exit proceeds", null, classes])).toBeCloseTo(base, 9);
  expect(outcome("MEASURE", [terms, "Headline MOIC", "Low", classes])).toBeCloseTo(low / 800, 9);
  expect(outcome("MEASURES", [terms, [["Exit proceeds"]], classes])).toEqual([["Measure", "Base", "Low"], ["Exit proceeds", expect.closeTo(base, 9), expect.closeTo(low, 9)]]);
  expect(outcome("LINE", [terms, "Economic flow", 46388, 46388, "Base", classes])).toEqual([[expect.closeTo(base, 9)]]);
  expect(outcome("MEASURE", [terms, "Exit proceeds"])).toBeCloseTo(0.4 * 0.9 * 5000, 9);
});

test("SCHEDULE, COMPARE, EXPLAIN and CHECKS take them too", () => {
  const rows = outcome("SCHEDULE", [terms, "Headline flow", "Year", "Down", null, classes]) as number[][];
  expect(rows.slice(-1)[0]![1]).toBeCloseTo(base, 9);
  expect((outcome("COMPARE", [terms, "Exit proceeds", null, classes]) as unknown[][])[1]!.slice(1)).toEqual([1, 2, 3, 4].map(() => expect.closeTo(base, 9) as number));
  expect((outcome("EXPLAIN", [terms, "Exit proceeds", null, classes]) as string[][]).flat().join("\n")).toContain("(Series A: converts)");
  expect(outcome("CHECKS", [terms, null, classes])).toContainEqual(["Every term that is filled in is used (not: Later dilution; the classes given take their place)", 1, false]);
});

test("the same table goes into WATERFALL, which pays the class", () => {
  const rows = outcome("WATERFALL", [classes, 5000]) as unknown[][];
  expect(rows[1]).toEqual(["Series A", 2000]);
});

test("blank classes are none, and a table that does not say what the investor holds is an error", () => {
  expect(outcome("MEASURE", [terms, "Exit proceeds", null, [[null]]])).toBeCloseTo(1800, 9);
  const without = classes.map((row) => row.slice(0, 4));
  expect(outcome("MEASURE", [terms, "Exit proceeds", null, without])).toEqual(new ExcelError("#VALUE!", "classes says nowhere what the investor holds; Investor's share above 0 is needed for at least one class."));
  expect(outcome("MEASURE", [terms, "Exit proceeds", null, [["Class", "Investor's share"], ["Common", 2]]])).toMatchObject({ code: "#VALUE!", message: "Investor's share of Common in classes is 2; a number from 0 to 1 is allowed." });
});
