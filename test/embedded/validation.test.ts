// What a cell accepts: lists whose source is a range object, a reference or words.
import { sharedWorkbook } from "./browser";

const workbook = sharedWorkbook();

test("the source of a list may be a range itself", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Two words");
      const source = sheet.getRange("A1:A3");
      source.values = [["x"], ["y"], ["z"]];
      const byRange = sheet.getRange("C1").dataValidation;
      byRange.rule = { list: { inCellDropDown: true, source } };
      const byReference = sheet.getRange("C2").dataValidation;
      byReference.rule = { list: { inCellDropDown: true, source: "=A1:A3" } };
      const byWords = sheet.getRange("C3").dataValidation;
      byWords.rule = { list: { inCellDropDown: true, source: "x, y" } };
      for (const each of [byRange, byReference, byWords]) each.load("type,rule");
      await context.sync();
      return [byRange, byReference, byWords].map(({ type, rule }) => [type, rule.list?.source as string]);
    }),
  );
  expect(read).toEqual([["List", "='Two words'!$A$1:$A$3"], ["List", "=A1:A3"], ["List", "x,y"]]);
  const offered = await workbook.page.evaluate(() => {
    const sheetId = embedded.book.sheetId("Two words") ?? "";
    return embedded.model.getters.getDataValidationRules(sheetId).map(({ criterion }) => criterion.type);
  });
  expect(offered).toEqual(["isValueInRange", "isValueInRange", "isValueInList"]);
});
