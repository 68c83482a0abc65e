import { call } from "../bench/cells";
import { firstCalls, freshProcess } from "../bench/firstCall";
import { kept, notMeasured, printed } from "../bench/print";
import { mustAgree } from "../bench/randomDeals";
import { inTime, inTimes, type Section } from "../bench/timing";
import { read } from "./repository";

const section = (...row: string[]): Section => ({ title: "A table", head: ["", "median"], rows: [row], note: "A note." });

test("what the bench printed holds nothing that is no measurement", () => {
  expect(notMeasured(read("docs/performance.md"))).toEqual([]);
});

test("what the add-in has to keep to was measured, and kept", () => {
  const [, summary = ""] = read("docs/performance.md").split(/^## /m);
  const rows = summary.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("|  |") && !line.startsWith("| ---"));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !row.endsWith("| yes |"))).toEqual([]);
});

test.each([["NaN us"], ["Infinity x"], ["-Infinity"], ["undefined"], ["null"], ["[object Object]"], ["0.00 us"], [""]])("a table with %p in it stops the bench", (cell) => {
  expect(() => printed(section("A row", cell))).toThrow("nothing is printed.");
});

test("a row that is too short stops the bench", () => {
  expect(() => printed(section("A row"))).toThrow('A table: the row "A row" does not fill its columns; nothing is printed.');
});

test("a table of measurements is printed", () => {
  expect(printed(section("A row", "1.00 ms"))).toBe("## A table\n\n|  | median |\n| --- | ---: |\n| A row | 1.00 ms |\n\nA note.\n");
});

test.each([[NaN], [Infinity]])("%p is neither printed as a time nor as a ratio", (value) => {
  expect(() => inTime(value)).toThrow("is no measurement");
  expect(() => inTimes(value)).toThrow("is no measurement");
});

test("a contender that was not there is said to be unmeasured, not kept", () => {
  const [row] = kept([{ what: "A ratio", limit: "at least 100x", measured: "LibreOffice was not there", holds: undefined }]).rows;
  expect(row).toEqual(["A ratio", "at least 100x", "LibreOffice was not there", "not measured"]);
});

test.each([
  ["none", [], []],
  ["fewer", [1], [1, 2]],
  ["others", [1, 2.1], [1, 2]],
  ["an error", [NaN], [1]],
])("answers that are %s are not compared", (_, answers, expected) => {
  expect(() => mustAgree("A contender", answers, expected, 1e-9)).toThrow("nothing is compared.");
});

test("the first calls in a fresh process answer, and take time", () => {
  const times = freshProcess(firstCalls);
  expect(times.map((time) => time > 0)).toEqual([true, true, true]);
});

test("a process of a first call that fails stops the bench", () => {
  const refused = call("CREDITSTAKE", -410, 390, 2500);
  expect(() => freshProcess([refused])).toThrow(/^The process of a first call ended with 1; nothing is compared\./);
  expect(() => freshProcess([{ ...refused, args: [410, 390] }])).toThrow("nothing is compared.");
});
