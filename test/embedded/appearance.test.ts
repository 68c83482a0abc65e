// How a sheet looks, asked for cell by cell and said again: properties of cells, sizes, what differs within a range, frozen panes, print areas.
import { sharedWorkbook } from "./browser";

const workbook = sharedWorkbook();

const asked = {
  format: { borders: { color: true, style: true, weight: true }, fill: { color: true, pattern: true }, font: { bold: true, color: true, size: true, underline: true }, horizontalAlignment: true, wrapText: true },
} as const;

test("properties of cells are read one by one, and said again as they were", async () => {
  const [before, changed, after] = await workbook.pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const range = sheet.getRange("B2:C3");
        range.getCell(0, 0).format.fill.color = "#FFFFFF";
        range.getCell(0, 1).format.font.bold = true;
        const line = range.getCell(1, 0).format.borders.getItem("EdgeBottom");
        line.style = "Continuous";
        line.weight = "Medium";
        line.color = "#112233";
        range.getCell(1, 1).format.horizontalAlignment = "Right";
        const first = range.getCellProperties(wanted);
        await context.sync();
        range.format.fill.color = "#FF0000";
        range.format.font.bold = false;
        range.format.font.underline = "Single";
        range.format.wrapText = true;
        range.format.horizontalAlignment = "General";
        range.format.borders.getItem("InsideHorizontal").style = "Dash";
        range.getCell(1, 0).format.borders.getItem("EdgeBottom").style = "None";
        const second = range.getCellProperties(wanted);
        await context.sync();
        range.setCellProperties(first.value);
        const third = range.getCellProperties(wanted);
        await context.sync();
        return [first.value, second.value, third.value];
      }),
    asked,
  );
  const none = { style: "None", weight: "Thin", color: "#000000" };
  expect(before![0]![0]).toEqual({
    format: {
      borders: { top: none, bottom: none, left: none, right: none },
      fill: { color: "#FFFFFF", pattern: "Solid" },
      font: { bold: false, color: "#000000", size: 10, underline: "None" },
      horizontalAlignment: "General",
      wrapText: false,
    },
  });
  expect(before![1]![0]!.format!.borders!.bottom).toEqual({ style: "Continuous", weight: "Medium", color: "#112233" });
  expect(before![1]![1]!.format!.fill).toEqual({ color: "#FFFFFF", pattern: "None" });
  expect(changed![1]![0]!.format!.borders).toMatchObject({ top: { style: "Dash" }, bottom: none });
  expect(after).toEqual(before);
});

test("rows and columns have their sizes one by one", async () => {
  const sizes = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("E5:F6");
      range.getColumn(1).format.columnWidth = 120;
      range.getRow(0).format.rowHeight = 45;
      const columns = range.getColumnProperties({ format: { columnWidth: true } });
      const rows = range.getRowProperties({ format: { rowHeight: true } });
      await context.sync();
      return [columns.value[1]!.format!.columnWidth, columns.value.length, rows.value[0]!.format!.rowHeight, rows.value.length];
    }),
  );
  expect(sizes).toEqual([120, 2, 45, 2]);
});

test("what is not the same in all cells of a range has a word of its own", async () => {
  const types = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Rules");
      sheet.getRange("A1:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
      sheet.getRange("A5").dataValidation.rule = { decimal: { operator: "GreaterThan", formula1: 0 } };
      const read = ["A1:A4", "A2", "A1:A5", "A1:B4", "C1:D9"].map((address) => sheet.getRange(address).dataValidation.load("type,rule"));
      await context.sync();
      return read.map(({ type, rule }) => [type, Object.keys(rule).length]);
    }),
  );
  expect(types).toEqual([["List", 1], ["List", 1], ["Inconsistent", 0], ["MixedCriteria", 0], ["None", 0]]);
});

test("frozen panes, print areas and the cells of a conditional format say where they are", async () => {
  const places = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Places");
      const location = (): Excel.Range => sheet.freezePanes.getLocationOrNullObject().load("address");
      const none = [location(), sheet.pageLayout.getPrintAreaOrNullObject()] as const;
      await context.sync();
      const first = none.map(({ isNullObject }) => isNullObject);
      sheet.freezePanes.freezeRows(3);
      const rows = location();
      await context.sync();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      sheet.pageLayout.setPrintArea("A1:D20");
      const block = sheet.getRange("C5:D6").conditionalFormats.add("ColorScale");
      const torn = sheet.getRange("F1:F9").conditionalFormats.add("ColorScale");
      sheet.getRange("F5").clear("Formats");
      const read = [location(), sheet.pageLayout.getPrintArea().load("address"), block.getRange().load("address"), rows] as const;
      const gone = torn.getRangeOrNullObject();
      await context.sync();
      return [first, read.map(({ address }) => address), gone.isNullObject];
    }),
  );
  expect(places).toEqual([[true, true], ["Places!A1:B3", "Places!A1:D20", "Places!C5:D6", "Places!1:3"], true]);
});

test("a property that the host does not know is named", async () => {
  const refused = await workbook.pane.evaluate(async () => {
    const asking = await attempt(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getCellProperties({ format: { shrinkToFit: true } });
      await context.sync();
    });
    const saying = await attempt(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").setCellProperties([[{ style: "Good" }]]);
      await context.sync();
    });
    return [asking, saying].map((error) => [error?.code, error?.message]);
  });
  expect(refused).toEqual([["NotImplemented", expect.stringContaining("shrinkToFit")], ["NotImplemented", expect.stringContaining("style")]]);
});
