// Conditional formats: what is written is read back, the last one added counts first, and cleared cells have none.
import { sharedWorkbook } from "./browser";

const workbook = sharedWorkbook();

test("a scale and a look by a formula, the later before the earlier", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Heat");
      const range = sheet.getRange("A1:B2");
      range.values = [[1, 2], [3, 4]];
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, midpoint: { type: "Percentile", formula: "50", color: "#00FF00" }, maximum: { type: "HighestValue", color: "#0000FF" } };
      const { rule, format } = range.conditionalFormats.add("Custom").custom;
      rule.formula = "=A1=$B$2";
      format.font.bold = true;
      format.fill.color = "#FFFF00";
      const all = range.conditionalFormats.load("items/type,items/priority");
      const criteria = scale.colorScale.load("criteria,threeColorScale");
      rule.load("formula");
      format.font.load("bold");
      await context.sync();
      return { all: all.items.map(({ type, priority }) => [type, priority]), criteria: criteria.criteria, three: criteria.threeColorScale, formula: rule.formula, bold: format.font.bold };
    }),
  );
  expect(read).toEqual({
    all: [["Custom", 0], ["ColorScale", 1]],
    criteria: { minimum: { type: "LowestValue", color: "#FFFFFF", formula: null }, midpoint: { type: "Percentile", color: "#00FF00", formula: "50" }, maximum: { type: "HighestValue", color: "#0000FF", formula: null } },
    three: true,
    formula: "=A1=$B$2",
    bold: true,
  });
  expect(await looks()).toEqual([{ fillColor: "#FFFFFF" }, { fillColor: "#FFFF00", bold: true }]);
});

test("clearing some of the cells leaves the others their formats", async () => {
  const counts = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Heat");
      sheet.getRange("B2").clear("Formats");
      const [all, gone] = ["A1:B2", "B2"].map((address) => sheet.getRange(address).conditionalFormats.getCount()) as [OfficeExtension.ClientResult<number>, OfficeExtension.ClientResult<number>];
      await context.sync();
      const first = [all.value, gone.value];
      sheet.getRange().conditionalFormats.clearAll();
      const none = sheet.getRange("A1:B2").conditionalFormats.getCount();
      await context.sync();
      return [...first, none.value];
    }),
  );
  expect(counts).toEqual([2, 0, 0]);
});

const looks = (): Promise<unknown[]> =>
  workbook.page.evaluate(() => {
    const sheetId = embedded.book.sheetId("Heat")!;
    return [[0, 0], [1, 1]].map(([col = 0, row = 0]) => embedded.model.getters.getCellConditionalFormatStyle({ sheetId, col, row }));
  });
