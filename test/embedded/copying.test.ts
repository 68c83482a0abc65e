// Copying and moving cells with all that they carry: contents, formats, borders, validations; formulas follow what moves.
import { sharedWorkbook, undoSteps } from "./browser";

const workbook = sharedWorkbook();

interface Seen {
  readonly formulas: unknown[][];
  readonly formats: unknown[][];
  readonly bold: boolean | null;
  readonly rule: string;
  readonly alert: string;
}

const seen = (address: string): Promise<Seen> =>
  workbook.pane.evaluate(
    (where) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange(where);
        range.load("formulas,numberFormat,format/font/bold");
        const { dataValidation } = range.load("dataValidation/type,dataValidation/errorAlert");
        await context.sync();
        return { formulas: range.formulas, formats: range.numberFormat, bold: range.format.font.bold, rule: dataValidation.type, alert: dataValidation.errorAlert?.message ?? "" };
      }),
    address,
  );

beforeEach(() =>
  workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange().dataValidation.clear();
      sheet.getRange().clear();
      sheet.getRange("B2:B5").formulas = [["'2024"], [10], ["=B3*2"], ["=$B$3+B3"]];
      sheet.getRange("B3").numberFormat = [["0.00"]];
      sheet.getRange("B2:B5").format.font.bold = true;
      const { dataValidation } = sheet.getRange("B3");
      dataValidation.rule = { decimal: { operator: "GreaterThan", formula1: 0 } };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Cash", message: "Above 0." };
      sheet.getRange("F1:F3").formulas = [["=B3"], ["=SUM(B3:B5)"], ["=SUM(B3:D3)"]];
      await context.sync();
    }),
  ),
);

const run = (batch: (sheet: Excel.Worksheet) => void): Promise<void> =>
  workbook.pane.evaluate(
    (text) =>
      Excel.run(async (context) => {
        (new Function(`return ${text}`)() as typeof batch)(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      }),
    batch.toString(),
  );

test("a copy has the contents, formats and validations; plain references of formulas go with it, fixed ones stay; one undo step", async () => {
  const before = await undoSteps(workbook.page);
  await run((sheet) => sheet.getRange("D2").copyFrom("B2:B5"));
  expect(await undoSteps(workbook.page)).toBe(before + 1);
  expect(await seen("D2:D5")).toMatchObject({ formulas: [["2024"], [10], ["=D3*2"], ["=$B$3+D3"]], bold: true });
  expect(await seen("D3")).toMatchObject({ formats: [["0.00"]], rule: "Decimal", alert: "Above 0." });
  expect(await seen("B3")).toMatchObject({ rule: "Decimal", alert: "Above 0." });
});

test("a copy fills a destination that holds several", async () => {
  await run((sheet) => sheet.getRange("C2:D5").copyFrom(sheet.getRange("B2:B5"), "All"));
  expect((await seen("C2:D5")).formulas).toEqual([["2024", "2024"], [10, 10], ["=C3*2", "=D3*2"], ["=$B$3+C3", "=$B$3+D3"]]);
});

test("formats alone leave contents and validations as they are", async () => {
  await run((sheet) => {
    sheet.getRange("D3").values = [[7]];
    sheet.getRange("D2:D5").copyFrom("B2:B5", "Formats");
  });
  expect(await seen("D3")).toMatchObject({ formulas: [[7]], formats: [["0.00"]], bold: true, rule: "None" });
});

test("what moves takes everything along, leaves nothing behind, and is followed", async () => {
  await run((sheet) => sheet.getRange("B2:B5").moveTo("D12"));
  expect(await seen("D12:D15")).toMatchObject({ formulas: [["2024"], [10], ["=D13*2"], ["=$D$13+D13"]], bold: true });
  expect(await seen("D13")).toMatchObject({ formats: [["0.00"]], rule: "Decimal", alert: "Above 0." });
  expect(await seen("B2:B5")).toMatchObject({ formulas: [[""], [""], [""], [""]], bold: false, rule: "None" });
  expect((await seen("F1:F3")).formulas).toEqual([["=D13"], ["=SUM(D13:D15)"], ["=SUM(B3:D3)"]]);
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
  expect((await seen("F1:F2")).formulas).toEqual([["=B3"], ["=SUM(B3:B5)"]]);
});

test("the formula of a validation is read from the cell that it has come to, and from those that stay as before", async () => {
  const rules = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B3:D3").dataValidation.clear();
      sheet.getRange("B3:D3").dataValidation.rule = { custom: { formula: "=AND(B3>=0,B3<$F$9)" } };
      sheet.getRange("B3").moveTo("B14");
      sheet.getRange("H3").copyFrom("D3");
      await context.sync();
      const cells = ["B14", "C3", "D3", "H3"].map((address) => sheet.getRange(address).dataValidation.load("rule"));
      await context.sync();
      return cells.map(({ rule }) => rule.custom?.formula as string);
    }),
  );
  // C3 and D3 are one range, whose formula is that of its first cell.
  expect(rules).toEqual(["=AND(B14>=0,B14<$F$9)", "=AND(C3>=0,C3<$F$9)", "=AND(C3>=0,C3<$F$9)", "=AND(H3>=0,H3<$F$9)"]);
});

test("what the host cannot do is refused by name", async () => {
  const refused = await workbook.pane.evaluate(() => attempt(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("D2").copyFrom("B2:B5", "Values");
    await context.sync();
  }));
  expect(refused).toMatchObject({ code: "NotImplemented", message: "The embedded workbook does not implement copying Values." });
});
