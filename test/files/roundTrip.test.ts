import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../src/embedded/files/workbookReader";
import { writeWorkbook } from "../../src/embedded/files/workbookWriter";
import type { Book } from "../../src/embedded/host/book";
import { zonesOf } from "../../src/embedded/host/pages";
import { bookOf, cellsOf, open, reopened, save, stored } from "./workbooks";

const example = {
  sheets: [
    {
      id: "a", name: "It's a sheet",
      cells: { A1: "=SEQUENCE(3)", C1: "Term", C2: "=A1+1", C3: "=SUM(A1:A3)*2", D1: "text\"q", D2: '="a\\"b"&C2', D3: "TRUE", E1: "'=1", E2: "'5", E3: "=1/0", F1: "45000", F2: "=SUM($C$1:$D$3)", G1: "=SUM(A1#)", G2: "=foo", G3: "=Other!A1+ROUND(PI(),2)" },
      tables: [{ range: "C1:D3" }],
      styles: { "C1:D1": 1 }, formats: { F1: 1 }, borders: { A1: 1 },
      dataValidationRules: [{ id: "1", criterion: { type: "isValueInRange", values: ["'It''s a sheet'!$C$1:$C$3"], displayStyle: "arrow" }, ranges: ["E1:E2"], isBlocking: true }],
      conditionalFormats: [
        { id: "1", ranges: ["A1:A3"], rule: { type: "CellIsRule", operator: "customFormula", values: ["=$A1=SUM($C$1:$D$3)"], style: { bold: true, fillColor: "#FFE699", textColor: "#C55A11" } } },
        { id: "2", ranges: ["A1:A3", "F1:F2"], rule: { type: "ColorScaleRule", minimum: { type: "value", color: 0xffffff }, midpoint: { type: "percentile", value: "50", color: 0x00ff00 }, maximum: { type: "number", value: "9", color: 0x2e86de } } },
        { id: "3", ranges: ["D1:D3"], rule: { type: "CellIsRule", operator: "isBetween", values: ["1", "=$F$1"], style: { italic: true } } },
        { id: "4", ranges: ["D1:D3"], rule: { type: "DataBarRule", color: 5 } },
      ],
      merges: ["J1:K2"], panes: { xSplit: 1, ySplit: 2 }, cols: { 0: { size: 140 } }, color: "#FF0000",
    },
    { id: "b", name: "Other", cells: { A1: "1.5" }, isVisible: false },
  ],
  styles: { 1: { bold: true, fillColor: "#FFFF00", numberFormat: "0.0" } }, formats: { 1: "yyyy-mm-dd" }, borders: { 1: { top: { style: "thin", color: "#00FF00" } } },
  namedRanges: { foo: "Other!A1" },
  officePages: { a: { settings: { zoom: { horizontalFitToPages: 2 } }, area: { left: 0, top: 0, right: 6, bottom: 2 }, titleRows: { left: 0, top: 0, right: 25, bottom: 0 } }, b: { settings: {}, area: { left: 0, top: 0, right: 0, bottom: 0 } } },
};

/** How each sheet prints: settings, what every page repeats, and what is printed. */
const pagesOf = (book: Book): unknown => book.getters.getSheetIds().map((id) => [book.page(id).settings, ...Object.values(zonesOf(book.page(id)))]);

test("print areas of several blocks are told of and left out, since half of one would print half of a sheet", () => {
  const bytes = save(bookOf({ sheets: [{ id: "a", name: "A", cells: { A1: "1" } }], officePages: { a: { settings: {}, area: { left: 0, top: 0, right: 1, bottom: 1 } } } }));
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts["xl/workbook.xml"]!).replace("A!$A$1:$B$2", "A!$A$1:$B$2,A!$D$1:$E$2");
  const { data, lost } = readWorkbook("a.xlsx", zipSync({ ...parts, "xl/workbook.xml": strToU8(workbook) }), stored);
  expect(lost.list).toEqual([["names", 1]]);
  expect(pagesOf(bookOf(data))).toEqual([[{}]]);
});

test("a workbook that is saved and opened is the same", () => {
  const before = bookOf(example);
  const after = reopened(before);
  expect(cellsOf(after, "It's a sheet")).toEqual(cellsOf(before, "It's a sheet"));
  expect(cellsOf(after, "Other")).toEqual(cellsOf(before, "Other"));
  expect(pagesOf(after)).toEqual(pagesOf(before));
});

test("a text that a formula spreads into a formatted cell is saved with its value", () => {
  const bytes = save(bookOf({ sheets: [{ id: "a", name: "A", cells: { A1: "x", A2: "y", C1: "=TRANSPOSE(A1:A2)" }, styles: { "C1:D1": 1 } }], styles: { 1: { bold: true } } }));
  expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!)).toMatch(/<c r="D1"[^>]* t="s"><v>/);
});

test("color scales, and looks by a formula or a comparison, come back in their order; what else there is counts as lost", () => {
  const before = bookOf(example);
  const { bytes, lost } = writeWorkbook(before, stored);
  const ids = before.getters.getConditionalFormats("a");
  expect(open(bytes).getters.getConditionalFormats("sheet1").map(({ id: _, ...rest }) => rest)).toEqual(ids.slice(0, 3).map(({ id: _, ...rest }) => rest));
  expect(lost.list).toEqual([["conditionalFormats", 1]]);
});
