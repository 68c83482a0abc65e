/** Files of ours in the hands of exceljs, and files of exceljs in ours. LibreOffice has its own test, beside the plain models. */
import { Workbook } from "exceljs";
import { addin, round } from "./addin";
import { storedFormulas, openBook } from "../../src/embedded/headless/openBook";
import { bookOf, cellsOf, open, save } from "./workbooks";
import { xlsx } from "./packages";

/** The functions are there from the first workbook that is opened on. */
beforeAll(() => void openBook("a.xlsx", xlsx({}), addin));

async function inExcelJs(bytes: Uint8Array): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  return book;
}

const styled = {
  ...round,
  sheets: [
    ...round.sheets,
    {
      id: "p", name: "It's plain", color: "#FF0000", panes: { xSplit: 1, ySplit: 2 }, cols: { 0: { size: 140 }, 3: { isHidden: true } }, rows: { 2: { size: 40 } }, merges: ["J1:K2"], areGridLinesVisible: false,
      cells: { A1: "Label", B1: "45341", B2: "=B1+1", B3: '="a ""quoted"" text"'.replace(/""/g, '\\"'), B4: "=1/0", B5: "=TRUE", B6: "=SUM(B1:B2)", B7: "=SUM(Terms!$C$3:$C$4)", C1: "'=1+1" },
      styles: { A1: 1 }, formats: { B1: 1 }, borders: { A1: 1 },
      dataValidationRules: [{ id: "1", criterion: { type: "isBetween", values: ["0", "1"] }, ranges: ["D1:D5"], isBlocking: true }, { id: "2", criterion: { type: "isValueInList", values: ["Yes", "No"], displayStyle: "arrow" }, ranges: ["E1"], isBlocking: true }],
    },
  ],
  styles: { 1: { bold: true, fillColor: "#FFF2CC", textColor: "#0000FF", align: "right", wrapping: "wrap", fontSize: 14, indentLevel: 0 } },
  formats: { 1: "m/d/yyyy" }, borders: { 1: { bottom: { style: "thin", color: "#00FF00" } } },
  namedRanges: { Amount: "Terms!C3", Both: "Terms!C3:D4" },
  officePages: { p: { settings: { orientation: "Landscape" }, area: { left: 0, top: 0, right: 4, bottom: 6 }, titleRows: { left: 0, top: 0, right: 25, bottom: 1 } } },
};

test("exceljs reads what was written: formulas as stored, values, formats, tables, names, validations, panes", async () => {
  const book = await inExcelJs(save(bookOf(styled)));
  expect(book.worksheets.map(({ name }) => name)).toEqual(["Terms", "Measures", "Checks", "It's plain"]);
  const measures = book.getWorksheet("Measures")!;
  expect(measures.getCell("A1").model).toMatchObject({ formula: "_xldudf_DEAL_MEASURES(Table1[#All])", result: "Measure", shareType: "array" });
  expect(measures.getCell("H2").model).toMatchObject({ formula: '_xldudf_DEAL_MEASURE(Table1[#All],"Investor stake",I1)*100' });
  expect(measures.getCell("H2").result).toBeCloseTo(32, 12);
  expect(measures.getCell("A2").value).toBe("Post-money");
  const plain = book.getWorksheet("It's plain")!;
  expect(["B2", "B3", "B4", "B5", "B6", "B7"].map((address) => [plain.getCell(address).formula, plain.getCell(address).result])).toEqual([
    ["B1+1", new Date("2024-02-20T00:00:00Z")], ['"a ""quoted"" text"', 'a "quoted" text'], ["1/0", { error: "#DIV/0!" }], ["TRUE", true], ["SUM(B1:B2)", new Date(Date.UTC(1899, 11, 30) + 90683 * 86_400_000)], ["SUM(Terms!$C$3:$C$4)", 800],
  ]);
  expect(plain.getCell("C1").value).toBe("=1+1");
  expect(plain.getCell("B1").numFmt).toBe("mm-dd-yy");
  expect(plain.getCell("A1").style).toMatchObject({ font: { bold: true, size: 14, color: { argb: "FF0000FF" } }, fill: { fgColor: { argb: "FFFFF2CC" } }, alignment: { horizontal: "right", wrapText: true }, border: { bottom: { style: "thin" } } });
  expect(plain.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 2, showGridLines: false });
  expect([plain.getColumn(1).width, plain.getColumn(4).hidden, plain.getRow(3).height, plain.properties.tabColor]).toEqual([20, true, 30, { argb: "FFFF0000" }]);
  expect(plain.getCell("K2").isMerged).toBe(true);
  expect(plain.getCell("D2").dataValidation).toMatchObject({ type: "decimal", formulae: [0, 1], showErrorMessage: true });
  expect(plain.getCell("E1").dataValidation).toMatchObject({ type: "list", formulae: ['"Yes,No"'] });
  expect(plain.pageSetup).toMatchObject({ orientation: "landscape", printArea: "A1:E7", printTitlesRow: "1:2" });
  expect(book.definedNames.getRanges("Both").ranges).toEqual(["Terms!$C$3:$D$4"]);
  expect((book.getWorksheet("Terms")!.getTable("Table1") as unknown as { table: object }).table).toMatchObject({ tableRef: "A1:D7", columns: [{ name: "Term" }, { name: "Unit" }, { name: "Base" }, { name: "Less cash" }] });
});

test("a file of exceljs opens: shared formulas, rich texts, dates, tables, names, validations and formats", async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet("Given", { views: [{ state: "frozen", xSplit: 0, ySplit: 1 }] });
  sheet.addTable({ name: "Prices", ref: "A1", headerRow: true, totalsRow: false, columns: [{ name: "Good" }, { name: "Price" }], rows: [["Bread", 2.5], ["Wine", 7]] });
  sheet.getCell("D1").value = { richText: [{ text: "rich " }, { text: "text", font: { bold: true } }] };
  sheet.getCell("D2").value = new Date(Date.UTC(2024, 1, 19));
  sheet.getCell("D3").value = { formula: "SUM(Prices[Price])" };
  sheet.getCell("E1").value = 1;
  sheet.fillFormula("E2:E5", "E1*2+$B$2", []);
  sheet.getCell("F1").value = { formula: "_xldudf_DEAL_CREDITSTAKE(410,390,2500)" };
  sheet.getCell("F2").value = { formula: "_xlfn.CONCAT(\"a\",\"b\")" };
  sheet.getCell("F1").numFmt = "0.0%";
  sheet.getCell("G1").dataValidation = { type: "whole", operator: "between", formulae: [1, 12], allowBlank: false, showErrorMessage: true, errorTitle: "Month", error: "1 to 12" };
  book.definedNames.add("Given!$B$2", "Cheapest");
  sheet.getCell("F3").value = { formula: "Cheapest*2" };
  const ours = open(new Uint8Array(await book.xlsx.writeBuffer()));
  const cells = cellsOf(ours, "Given");
  expect(cells).toMatchObject({ D1: ["rich text", "rich text"], D2: [45341, 45341], D3: ["=SUM(Prices[Price])", 9.5], E4: ["=E3*2+$B$2", 25.5], E5: ["=E4*2+$B$2", 53.5], F1: ["=DEAL.CREDITSTAKE(410,390,2500)", 0.32], F2: ['=CONCAT("a","b")', "ab"], F3: ["=Cheapest*2", 5] });
  expect(ours.getters.getEvaluatedCell({ sheetId: "sheet1", col: 5, row: 0 }).formattedValue).toBe("32.0%");
  const [rule] = ours.getters.getDataValidationRules("sheet1");
  expect([rule?.criterion, ours.extras.validations[rule?.id ?? ""]]).toMatchObject([{ type: "isBetween", values: ["1", "12"] }, { kind: "whole", ignoreBlanks: false, errorAlert: { title: "Month", message: "1 to 12" } }]);
  expect(ours.getters.getPaneDivisions("sheet1")).toEqual({ xSplit: 0, ySplit: 1 });
  // And it is saved again as it was.
  expect(cellsOf(open(save(ours)), "Given")).toEqual(cells);
});

test("names of functions go into the file and come back", () => {
  const stored = storedFormulas(addin);
  for (const [shown, file] of [
    ["DEAL.CREDITSTAKE(1,2,3)", "_xldudf_DEAL_CREDITSTAKE(1,2,3)"],
    ['IF(A1="DEAL.CREDITSTAKE(1)",\'DEAL.CREDITSTAKE(\'!A1,deal_x)', 'IF(A1="DEAL.CREDITSTAKE(1)",\'DEAL.CREDITSTAKE(\'!A1,deal_x)'],
    ["SUM(A1#)+SUM('My sheet'!$B$2#)", "SUM(_xlfn.ANCHORARRAY(A1))+SUM(_xlfn.ANCHORARRAY('My sheet'!$B$2))"],
    ["XLOOKUP(1,A:A,SORT(FILTER(B:B,B:B>0)))", "_xlfn.XLOOKUP(1,A:A,_xlfn._xlws.SORT(_xlfn._xlws.FILTER(B:B,B:B>0)))"],
    ["Terms[[#Headers],[CONCAT(]]&TEXTJOIN(\",\",TRUE,#REF!)", "Terms[[#Headers],[CONCAT(]]&_xlfn.TEXTJOIN(\",\",TRUE,#REF!)"],
  ] as const) {
    expect(stored.toStore(shown)).toBe(file);
    expect(stored.shown(file)).toBe(shown);
  }
  expect(stored.shown("_XLDUDF_deal_creditstake(1)")).toBe("DEAL.CREDITSTAKE(1)");
});
