// What the grid would tell readers on other machines; there are none.
import { sharedWorkbook } from "./browser";

const workbook = sharedWorkbook();

test("a formula over one cell stands above the same over several, written at once", async () => {
  const values = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B3");
      range.formulas = [[1, "=SUM($A$1)"], [2, "=SUM($A$1:A2)"], [3, "=SUM($A$1:A3)"]];
      range.load("values");
      await context.sync();
      return range.values;
    }),
  );
  expect(values).toEqual([[1, 1], [2, 3], [3, 6]]);
});
