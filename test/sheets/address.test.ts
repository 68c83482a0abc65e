import { absoluteAddress, cellInside, isSamePlace, placeAt, plainAddress, splitAddress } from "../../src/sheets/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s, and is read as it", (column, letters) => {
  expect(cellInside("A1", 0, column)).toBe(`${letters}1`);
  expect(placeAt(`${letters}1`, "Terms")?.column).toBe(column);
});

test.each([
  ["Terms", "Terms!B3:D7", "Terms!$B$3:$D$7"],
  ["Terms 2", "'Terms 2'!B3:D7", "'Terms 2'!$B$3:$D$7"],
  ["Bob's", "'Bob''s'!B3:D7", "'Bob''s'!$B$3:$D$7"],
  ["A1", "'A1'!B3:D7", "'A1'!$B$3:$D$7"],
  ["R1C1", "'R1C1'!B3:D7", "'R1C1'!$B$3:$D$7"],
  ["Sheet1", "Sheet1!B3:D7", "Sheet1!$B$3:$D$7"],
  ["FY2024", "'FY2024'!B3:D7", "'FY2024'!$B$3:$D$7"],
  ["2024", "'2024'!B3:D7", "'2024'!$B$3:$D$7"],
  ["R12", "'R12'!B3:D7", "'R12'!$B$3:$D$7"],
  ["rc3", "'rc3'!B3:D7", "'rc3'!$B$3:$D$7"],
  ["R", "'R'!B3:D7", "'R'!$B$3:$D$7"],
  ["条款", "'条款'!B3:D7", "'条款'!$B$3:$D$7"],
])("cells on %s", (sheet, plain, absolute) => {
  const place = { sheet, row: 2, column: 1, rows: 5, columns: 3 };
  expect([plainAddress(place), absoluteAddress(place)]).toEqual([plain, absolute]);
  expect([placeAt(plain, ""), placeAt(absolute, "")]).toEqual([place, place]);
});

test.each([
  ["Terms!A1:B2", { sheet: "Terms", cells: "A1:B2" }],
  ["'Terms 2'!A1", { sheet: "Terms 2", cells: "A1" }],
  ["'Bob''s'!A1", { sheet: "Bob's", cells: "A1" }],
  ["A1", { cells: "A1" }],
])("%s is a sheet and its cells", (address, parts) => expect(splitAddress(address)).toEqual(parts));

test("a cell without a sheet is on the one that is meant, whatever its name", () => expect(placeAt("$A$5", "Terms-2 (old)")).toEqual({ sheet: "Terms-2 (old)", row: 4, column: 0, rows: 1, columns: 1 }));

test.each(["#REF!", "Base+1", "A1+Terms!B2", "SUM(Terms!B2)", "Terms!A:C", "DealTerms[#All]", ""])("%j is no cell and no range", (text) => expect(placeAt(text, "Terms")).toBeUndefined());

test("a place inside a range, and the same place however its sheet is quoted", () => {
  expect(cellInside("'My sheet'!$B$7:D9", 2, 25)).toBe("'My sheet'!AA9");
  expect(cellInside("Terms!C:D", 2, 1)).toBe("Terms!D3");
  expect(isSamePlace("Terms!A7:H48", "'Terms'!$A$7")).toBe(true);
  expect(isSamePlace("Terms!A7", "Terms!A8")).toBe(false);
});
