// Inserting and deleting cells: whole rows and columns where nothing stands beside, cell by cell where something does.
import { sharedWorkbook, undoSteps } from "./browser";

const workbook = sharedWorkbook();

test("a column is inserted into a table without moving what stands above it", async () => {
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Beside");
      sheet.getRange("D1").values = [["stays"]];
      sheet.getRange("A3:D5").formulas = [["Term", "Base", "High", "Source"], ["Cash", 10, 20, "press"], ["Credits", 30, "=C4*2", "filing"]];
      sheet.tables.add("A3:D5", true).name = "Beside";
      const answers = context.workbook.worksheets.getItem("Sheet1");
      answers.getRange("A1:A3").formulas = [["=SUM(Beside[High])"], ["=COLUMNS(Beside[#All])"], ["=DEAL.MEASURES(Beside[#All])"]];
      await context.sync();
    }),
  );
  const before = await undoSteps(workbook.page);
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Beside");
      table.columns.add(2, [["Low"], [1], [2]]);
      const range = table.getRange();
      const answers = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
      const above = context.workbook.worksheets.getItem("Beside").getRange("D1:E1");
      for (const each of [range, answers, above]) each.load("address,values,formulas");
      await context.sync();
      return { address: range.address, header: range.values[0], last: range.formulas[2], answers: answers.values.flat(), formulas: answers.formulas.flat(), above: above.values[0] };
    }),
  );
  expect(read).toEqual({
    address: "Beside!A3:E5",
    header: ["Term", "Base", "Low", "High", "Source"],
    last: ["Credits", 30, 2, "=D4*2", "filing"],
    answers: [60, 5],
    formulas: ["=SUM(Beside[High])", "=COLUMNS(Beside[#All])"],
    above: ["stays", ""],
  });
  expect(await undoSteps(workbook.page)).toBe(before + 1);
  expect(await workbook.page.evaluate(() => embedded.model.getters.getActiveSheetId())).toBe("sheet1");
});

test("a row is inserted into the middle of a table, and deleted again", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Beside");
      table.rows.add(1, [["Discount", 5, 6, 7, "ours"]]);
      const sum = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      sum.load("values,formulas");
      table.rows.load("count");
      await context.sync();
      const grown = [sum.values[0]?.[0] as number, sum.formulas[0]?.[0] as string, table.rows.count];
      table.rows.getItemAt(1).delete();
      sum.load("values,formulas");
      await context.sync();
      return [...grown, sum.values[0]?.[0] as number, sum.formulas[0]?.[0] as string];
    }),
  );
  expect(read).toEqual([67, "=SUM(Beside[High])", 3, 60, "=SUM(Beside[High])"]);
});

test("cells are inserted and deleted, and formulas follow", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Shift");
      sheet.getRange("A1:B3").formulas = [[1, "=A1"], [2, "=A2"], [3, "=SUM(A1:A3)"]];
      const inserted = sheet.getRange("A2:B2").insert("Down");
      inserted.values = [[10, 20]];
      inserted.load("address");
      const used = sheet.getUsedRange();
      used.load("formulas");
      await context.sync();
      const grown = used.formulas;
      sheet.getRange("A2:B2").delete("Up");
      const after = sheet.getUsedRange();
      after.load("formulas");
      await context.sync();
      return [inserted.address, grown, after.formulas];
    }),
  );
  expect(read).toEqual([
    "Shift!A2:B2",
    [[1, "=A1"], [10, 20], [2, "=A3"], [3, "=SUM(A1:A4)"]],
    [[1, "=A1"], [2, "=A2"], [3, "=SUM(A1:A3)"]],
  ]);
});
