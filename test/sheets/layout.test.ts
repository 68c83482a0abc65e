import { Area, columnLetters, quotedSheet } from "../../src/sheets/area";
import { rectangles } from "../../src/sheets/rectangles";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (column, letters) => expect(columnLetters(column)).toBe(letters));

test.each([
  ["Terms", "Terms"],
  ["Terms 2", "'Terms 2'"],
  ["Bob's", "'Bob''s'"],
  ["A1", "'A1'"],
  ["R1C1", "'R1C1'"],
  ["条款", "'条款'"],
])("the sheet %s is written %s in a formula", (name, written) => expect(quotedSheet(name)).toBe(written));

test("areas go on below and beside each other", () => {
  const area = Area.start("Terms").cell(2, 1).sized(3, 4);
  expect([area.address, area.absolute, area.below(1).address, area.beside(1).address]).toEqual(["B3:E5", "$B$3:$E$5", "B7", "G3"]);
  expect([area.rowAt(1).address, area.columnAt(3).address, area.without(1, 1).address, area.cell(0, 0).elsewhere]).toEqual(["B4:E4", "E3:E5", "C4:E5", "Terms!$B$3"]);
});

test("equal neighbours become one rectangle, and what is undefined stays out", () => {
  const grid = [
    ["a", "a", undefined],
    ["a", "a", "b"],
    ["c", "a", "b"],
  ];
  expect(rectangles(grid)).toEqual([
    { row: 0, column: 0, rows: 2, columns: 2, value: "a" },
    { row: 1, column: 2, rows: 2, columns: 1, value: "b" },
    { row: 2, column: 0, rows: 1, columns: 1, value: "c" },
    { row: 2, column: 1, rows: 1, columns: 1, value: "a" },
  ]);
});
