// Cells through Microsoft's own office.js: values, formulas, formats, text, sheets, failures, and one undo step for one request.
import { sharedWorkbook, undoSteps } from "./browser";

const workbook = sharedWorkbook();

test("Office is ready in the frame, on Excel, with the sets the host claims", async () => {
  const seen = await workbook.pane.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const supported = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);
    return [host, platform, supported("ExcelApi", "1.12"), supported("ExcelApi", "1.20"), supported("SharedRuntime", "1.1"), supported("CustomFunctionsRuntime", "1.3")];
  });
  expect(seen).toEqual(["Excel", "PC", true, false, true, true]);
});

test("values, formulas and formats are written and read, as one undo step", async () => {
  const before = await undoSteps(workbook.page);
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B3");
      range.values = [["a", 1], ["b", 2.5], ["c", true]];
      const sum = sheet.getRange("B4");
      sum.formulas = [["=SUM(B1:B2)*2"]];
      sum.numberFormat = [["0.00"]];
      range.format.fill.color = "#FFF2CC";
      range.format.font.color = "red";
      range.format.font.name = "Arial";
      range.getRow(0).format.font.bold = true;
      range.format.horizontalAlignment = "Center";
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("A:A").format.columnWidth = 90;
      range.load("values,address,valueTypes,format/fill/color,format/font/color,format/font/bold,format/font/name,format/columnWidth");
      sum.load("values,formulas,numberFormat,text");
      await context.sync();
      return [range.values, range.address, range.valueTypes[2], [sum.values, sum.formulas, sum.numberFormat, sum.text].flat(2), range.format.fill.color, range.format.font.color, range.format.font.bold, range.format.font.name, range.format.columnWidth];
    }),
  );
  expect(read).toEqual([
    [["a", 1], ["b", 2.5], ["c", true]],
    "Sheet1!A1:B3",
    ["String", "Boolean"],
    [7, "=SUM(B1:B2)*2", "0.00", "7.00"],
    "#FFF2CC",
    "#FF0000",
    null,
    "Arial",
    90,
  ]);
  expect(await undoSteps(workbook.page)).toBe(before + 1);
});

test("undo takes the whole request back, redo brings it again", async () => {
  const valueOfB4 = (): Promise<unknown> => workbook.page.evaluate(() => embedded.model.getters.getEvaluatedCell({ sheetId: "sheet1", col: 1, row: 3 }).value);
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
  expect(await valueOfB4()).toBeNull();
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_REDO"));
  expect(await valueOfB4()).toBe(7);
});

test("a request that only reads makes no undo step", async () => {
  const before = await undoSteps(workbook.page);
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
    }),
  );
  expect(await undoSteps(workbook.page)).toBe(before);
});

test("an apostrophe makes text, a number in a string becomes a number, and a formula Excel would refuse is refused", async () => {
  const read = await workbook.pane.evaluate(async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("D1:D7");
      range.values = [["'=1+1"], ["123"], ["'123"], ["=1+1"], ["5%"], ["-"], ['="a ""b"""']];
      range.load("values,formulas,valueTypes");
      await context.sync();
      return [range.values.flat(), range.formulas.flat(), range.valueTypes.flat()];
    });
    const refused = await attempt(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("D4").formulas = [["=SUM("]];
      await context.sync();
    });
    return { values, refused };
  });
  expect(read.values).toEqual([
    ["=1+1", 123, "123", 2, 0.05, "-", 'a "b"'],
    ["=1+1", 123, "123", "=1+1", 0.05, "-", '="a ""b"""'],
    ["String", "Double", "String", "Double", "Double", "String", "String"],
  ]);
  expect(read.refused).toMatchObject({ real: true, code: "InvalidArgument", location: "Range.formulas" });
});

const codes = ["General", "#,##0.00;(#,##0.00);-", "0.0%", "yyyy-mm-dd", "0.00x", "#,##0_);(#,##0)", "[Red]0;[Blue]-0", '"Period "0', "0.00E+00", "mmm yyyy", "[$€-407]#,##0", '#,##0.0,,"m"'];
test("a number format is read back as it was written, and shown as near as the grid can", async () => {
  const read = await workbook.pane.evaluate(
    (written) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange(`F1:F${written.length}`);
        range.values = written.map(() => [-1234.5]);
        range.numberFormat = written.map((code) => [code]);
        range.load("numberFormat,text");
        await context.sync();
        return { codes: range.numberFormat.flat(), text: range.text.flat() };
      }),
    codes,
  );
  expect(read.codes).toEqual(codes);
  expect(read.text).toEqual(["-1234.5", "(1,234.50)", "-123450.0%", "1896-08-13", "-1234.50x", "(1,235)", "-1235", "-Period 1235", "-1.23e+03", "Aug 1896", "-€1,235", "-0.0m"]);
});

test("a format chosen in the grid afterwards counts", async () => {
  const code = await workbook.page.evaluate(() => {
    embedded.model.dispatch("SET_FORMATTING", { sheetId: "sheet1", target: [{ left: 5, right: 5, top: 1, bottom: 1 }], format: "0.000" });
    return null;
  }).then(() =>
    workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("F2");
        cell.load("numberFormat");
        await context.sync();
        return cell.numberFormat[0]?.[0] as string;
      }),
    ),
  );
  expect(code).toBe("0.000");
});

test("sheets are added, found, renamed, hidden, protected and deleted", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const none = sheets.getItemOrNullObject("Nope");
      const child = none.getRange("A1");
      none.load("name");
      child.load("address");
      const added = sheets.add("Deal Model");
      added.getRange("C3").values = [[1]];
      const used = added.getUsedRange();
      used.load("address");
      added.load("id,position,visibility");
      const unused = sheets.add("Unused").getUsedRangeOrNullObject();
      unused.load("address");
      await context.sync();
      added.name = "Deal";
      added.tabColor = "#00AA00";
      added.showGridlines = false;
      added.freezePanes.freezeRows(1);
      sheets.getItem("Unused").delete();
      added.protection.protect();
      await context.sync();
      added.load("name,tabColor,showGridlines,protection/protected");
      sheets.load("items/name,items/position");
      await context.sync();
      added.protection.unprotect();
      added.visibility = "Hidden";
      added.load("visibility");
      await context.sync();
      return [none.isNullObject, child.isNullObject, used.address, unused.isNullObject, added.name, added.tabColor, added.showGridlines, added.protection.protected, added.visibility, sheets.items.map((sheet) => sheet.name)];
    }),
  );
  expect(read).toEqual([true, true, "'Deal Model'!C3", true, "Deal", "#00AA00", false, true, "Hidden", ["Sheet1", "Deal"]]);
});

test("failures are real OfficeExtension.Errors with Excel's codes", async () => {
  const caught = await workbook.pane.evaluate(async () => [
    await attempt(async (context) => {
      context.workbook.worksheets.getItem("Nope").getRange("A1").values = [[1]];
      await context.sync();
    }),
    await attempt(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("H1").values = [["kept"]];
      sheet.getRange("H2:I2").values = [[1]].concat([[2]]);
      await context.sync();
    }),
    await attempt(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").replaceAll("a", "b", {});
      await context.sync();
    }),
    await attempt(async (context) => {
      context.workbook.pivotTables.load("items/name");
      await context.sync();
    }),
    await attempt(async (context) => {
      context.workbook.names.add("Rate", "=0.08");
      await context.sync();
    }),
    await attempt(async (context) => {
      context.workbook.worksheets.add("Sheet1");
      await context.sync();
    }),
    await attempt(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("not an address").values = [[1]];
      await context.sync();
    }),
  ]);
  expect(caught.map((error) => [error?.real, error?.code, error?.location])).toEqual([
    [true, "ItemNotFound", "WorksheetCollection.getItem"],
    [true, "InvalidArgument", "Range.values"],
    [true, "ApiNotFound", "Range.replaceAll"],
    [true, "ApiNotFound", "Workbook.pivotTables"],
    [true, "NotImplemented", "NamedItemCollection.add"],
    [true, "ItemAlreadyExists", "WorksheetCollection.add"],
    [true, "InvalidArgument", "Worksheet.getRange"],
  ]);
  expect(caught[2]?.message).toContain("Range.replaceAll");
  // What the request wrote before it failed stays, as in Excel.
  expect(await workbook.page.evaluate(() => embedded.model.getters.getEvaluatedCell({ sheetId: "sheet1", col: 7, row: 0 }).value)).toBe("kept");
});

test("names, validations with their messages, clearing", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Names");
      sheet.getRange("A1:A3").values = [[10], [20], ["x"]];
      const name = context.workbook.names.add("Deal_Price", sheet.getRange("A2"), "the price");
      name.load("name,formula,comment,type");
      sheet.getRange("B1").formulas = [["=Deal_Price*2"]];
      const missing = context.workbook.names.getItemOrNullObject("Nope");
      missing.load("name");
      const list = sheet.getRange("A3").dataValidation;
      list.rule = { list: { inCellDropDown: true, source: "x,y,z" } };
      list.errorAlert = { showAlert: true, style: "Stop", title: "Structure", message: "Choose x, y or z." };
      list.prompt = { showPrompt: true, title: "Structure", message: "How the round is built." };
      list.load("type,rule,errorAlert,prompt");
      const number = sheet.getRange("A1:A2").dataValidation;
      number.rule = { decimal: { formula1: 0, formula2: 100, operator: "Between" } };
      number.load("type,rule");
      const b1 = sheet.getRange("B1");
      b1.load("values");
      await context.sync();
      const before = b1.values[0]?.[0] as number;
      sheet.getRange("A1:A3").clear("Contents");
      const used = sheet.getUsedRange(true);
      used.load("address");
      await context.sync();
      return [name.formula, name.comment, missing.isNullObject, list.type, list.rule.list?.source, list.errorAlert.message, list.prompt.title, number.rule.decimal, before, used.address];
    }),
  );
  expect(read).toEqual(["=Names!$A$2", "the price", true, "List", "x,y,z", "Choose x, y or z.", "Structure", { operator: "Between", formula1: 0, formula2: 100 }, 40, "Names!B1"]);
});

test("settings and custom XML come back, also after the workbook was saved and opened again", async () => {
  const written = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.settings.add("version", { n: 3 });
      const part = context.workbook.customXmlParts.add('<deal xmlns="urn:deal"><term>x</term></deal>');
      part.load("id,namespaceUri");
      await context.sync();
      const only = context.workbook.customXmlParts.getByNamespace("urn:deal").getOnlyItemOrNullObject();
      only.load("id");
      const xml = context.workbook.customXmlParts.getItem(part.id).getXml();
      await context.sync();
      return [part.namespaceUri, only.id === part.id, xml.value];
    }),
  );
  expect(written).toEqual(["urn:deal", true, '<deal xmlns="urn:deal"><term>x</term></deal>']);
  await workbook.page.evaluate(async () => embedded.open(JSON.parse(JSON.stringify(embedded.model.exportData())) as never));
  const again = await workbook.pane.evaluate(async () => {
    const kept = await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("version");
      setting.load("value");
      context.workbook.customXmlParts.load("items/namespaceUri");
      await context.sync();
      return [setting.value as unknown, context.workbook.customXmlParts.items.map((part) => part.namespaceUri)];
    });
    const bad = await attempt(async (context) => {
      context.workbook.customXmlParts.add("<oops>");
      await context.sync();
    });
    return [kept, bad?.code];
  });
  expect(again).toEqual([[{ n: 3 }, ["urn:deal"]], "InvalidArgument"]);
});

test("startup behavior and the pane's visibility are answered", async () => {
  const seen = await workbook.pane.evaluate(async () => {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    await Office.addin.showAsTaskpane();
    return Office.addin.getStartupBehavior();
  });
  expect(seen).toBe("Load");
});

test("no reference stays behind when the add-in has let go", async () => {
  await workbook.page.waitForFunction(() => embedded.interpreter.references.size === 0, undefined, { timeout: 5000 });
});
