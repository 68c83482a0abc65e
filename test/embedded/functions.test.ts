// Custom functions of the frame in the grid's formulas: arguments as Excel hands them over, errors, help while typing, Microsoft's own runtime.
import { sharedWorkbook } from "./browser";

const workbook = sharedWorkbook();

/** Writes formulas down column A of a new sheet and reads their values. */
const valuesOf = (sheet: string, formulas: readonly string[]): Promise<unknown[]> =>
  workbook.pane.evaluate(
    ([name, written]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.add(name).getRange(`A1:A${written.length}`);
        range.formulas = written.map((formula) => [formula]);
        range.load("values");
        await context.sync();
        return range.values.flat() as unknown[];
      }),
    [sheet, formulas] as const,
  );

test("functions answer in the same request, with their address where they ask for it", async () => {
  const values = await valuesOf("Calls", ["=DEAL.STAKE(100,10,0.2)", "=deal.stake(100,10)", "=DEAL.WHERE()", "=DEAL.TOTAL(A1:A2,A1)", "=DEAL.STAKE(100)+A1"].slice(0, 4));
  expect(values).toEqual([12.5, 10, "Calls!A3", 35]);
});

test("errors keep their code, and the message of the add-in's own class", async () => {
  const values = await valuesOf("Errors", ['=DEAL.FAIL("na")', "=DEAL.FAIL()", '=DEAL.FAIL("exception")', "=DEAL.STAKE(1,0)", "=DEAL.STAKE(A1,1)", '=DEAL.STAKE("abc",1)', "=DEAL.TOLERANT(A1)", "=DEAL.TOLERANT(1/0)"]);
  expect(values).toEqual(["#N/A", "#VALUE!", "#VALUE!", "#VALUE!", "#N/A", "#VALUE!", "error #N/A", "error #DIV/0!"]);
  const messages = await workbook.page.evaluate(() => {
    const sheetId = embedded.book.sheetId("Errors") ?? "";
    return [0, 1, 2, 3].map((row) => (embedded.model.getters.getEvaluatedCell({ sheetId, col: 0, row }) as { message?: string }).message);
  });
  expect(messages).toEqual(["There is no such round.", "The term sheet has no cap.", "", "The price must be above 0."]);
});

test("blank cells, omitted arguments and single cells arrive as in Excel", async () => {
  const [seen, omitted, single] = await valuesOf("Arguments", ["=DEAL.SEEN(B1,B1,B1,B1:C2)", '=DEAL.SEEN(TRUE,5,"x")', '=DEAL.SEEN("2",B1,B1,A5)']);
  expect(JSON.parse(String(seen))).toEqual([0, "", null, [[null, null], [null, null]], null]);
  expect(JSON.parse(String(omitted))).toEqual([1, "5", "x", null, null]);
  expect(JSON.parse(String(single))).toEqual([2, "", null, [[null]], null]);
});

test("what a blank cell is can be chosen", async () => {
  const seen = await workbook.page.evaluate(() => {
    const cell = { sheetId: embedded.book.sheetId("Arguments") ?? "", col: 0, row: 0 };
    return ([0, "", null] as const).map((blank) => {
      embedded.functions.blank = blank;
      embedded.model.dispatch("EVALUATE_CELLS");
      return JSON.parse(String(embedded.model.getters.getEvaluatedCell(cell).value)) as unknown[];
    });
  });
  expect(seen.map((values) => values[2])).toEqual([0, "", null]);
  expect(seen.map((values) => (values[3] as unknown[][])[0])).toEqual([[0, 0], ["", ""], [null, null]]);
});

test("a matrix arrives row by row, and a result spills or says that it cannot", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Matrices");
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      sheet.getRange("D1").formulas = [["=DEAL.SEEN(0,\"\",0,A1:B2)"]];
      sheet.getRange("F1").formulas = [["=DEAL.SCHEDULE(2)"]];
      sheet.getRange("I2").values = [["in the way"]];
      sheet.getRange("I1").formulas = [["=DEAL.SCHEDULE(2)"]];
      const seen = sheet.getRange("D1");
      const spilled = sheet.getRange("F1").getSpillingToRange();
      const blocked = sheet.getRange("I1");
      for (const range of [seen, spilled, blocked]) range.load("values");
      await context.sync();
      return [seen.values[0]?.[0] as string, spilled.values, blocked.values];
    }),
  );
  expect(JSON.parse(String(read[0]))[3]).toEqual([[1, 2], [3, 4]]);
  expect(read.slice(1)).toEqual([[["Period", "Balance"], [1, 10], [2, 20]], [["#SPILL!"]]]);
});

test("a function that answers later is busy first", async () => {
  expect(await valuesOf("Later", ["=DEAL.LATER(1,2)"])).toEqual(["#BUSY!"]);
  await workbook.page.waitForFunction(() => embedded.model.getters.getEvaluatedCell({ sheetId: embedded.book.sheetId("Later") ?? "", col: 0, row: 0 }).value === 3);
});

test("a batch goes through Microsoft's own custom functions runtime", async () => {
  const results = await workbook.page.evaluate(() =>
    embedded.invocations.run([
      { name: "STAKE", args: [100, 10, 0.2] },
      { name: "FAIL", args: [null] },
      { name: "SCHEDULE", args: [1] },
      { name: "LATER", args: [1, 2] },
    ]),
  );
  expect(results.map((result) => result.slice(1, 3))).toEqual([[true, 12.5], [false, "The term sheet has no cap."], [true, [["Period", "Balance"], [1, 10]]], [true, 3]]);
});

test("functions of Excel that the grid lacks are there", async () => {
  const values = await valuesOf("Native", ["=SIGN(-3)", '=N("x")', "=NORM.S.DIST(1.96,TRUE)", "=NORM.S.DIST(-5,TRUE)", "=QUOTIENT(7,2)", "=N(TRUE)", "=NORMSDIST(0)", "=EDATE(DATE(2024,1,31),1)"]);
  expect(values.map((value) => Number(value))).toEqual([-1, 0, expect.closeTo(0.9750021048517795, 14), expect.closeTo(2.866515718791933e-7, 18), 3, 1, 0.5, 45351]);
});

test("typing =DEAL. proposes the functions, and then explains the arguments", async () => {
  const { page } = workbook;
  await page.evaluate(() => {
    const sheetIdTo = "sheet1";
    embedded.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: embedded.model.getters.getActiveSheetId(), sheetIdTo });
  });
  await page.locator(".o-grid").click({ position: { x: 300, y: 200 } });
  await page.keyboard.type("=DEAL.");
  const proposals = page.locator(".o-autocomplete-dropdown");
  await proposals.waitFor();
  expect(await proposals.innerText()).toMatch(/DEAL\.STAKE[\s\S]*DEAL\.SCHEDULE/);
  await page.keyboard.type("STAKE(100,");
  const help = page.locator(".o-formula-assistant");
  await help.waitFor();
  expect(await help.innerText()).toMatch(/DEAL\.STAKE[\s\S]*Price per share/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

test("an error explains itself when the pointer rests on its cell", async () => {
  const { page } = workbook;
  await page.evaluate(() => embedded.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", col: 0, row: 0, content: "=DEAL.FAIL()" }));
  const box = await page.locator(".o-grid-overlay").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 250, (box?.y ?? 0) + 60);
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8, { steps: 4 });
  const tip = page.locator(".o-error-tooltip");
  await tip.waitFor();
  expect(await tip.innerText()).toContain("The term sheet has no cap.");
});

test("2,000 cells follow one changed term", async () => {
  const figures = await workbook.pane
    .evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Many");
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("B1:B2000").formulas = Array.from({ length: 2000 }, (_, row) => [`=DEAL.STAKE($A$1+${row},10,0.2)`]);
        await context.sync();
      }),
    )
    .then(() =>
      workbook.page.evaluate(async () => {
        const longTasks: number[] = [];
        new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)))).observe({ type: "longtask" });
        const sheetId = embedded.book.sheetId("Many") ?? "";
        const calls: number[] = [];
        const times: number[] = [];
        for (let term = 10; term < 16; term++) {
          const before = embedded.functions.calls;
          const start = performance.now();
          embedded.model.dispatch("UPDATE_CELL", { sheetId, col: 0, row: 0, content: String(term) });
          times.push(Math.round(performance.now() - start));
          calls.push(embedded.functions.calls - before);
          await new Promise((next) => setTimeout(next, 50));
        }
        return { calls, times, longTasks, last: embedded.model.getters.getEvaluatedCell({ sheetId, col: 1, row: 1999 }).value };
      }),
    );
  expect(new Set(figures.calls)).toEqual(new Set([2000]));
  expect(figures.last).toBeCloseTo(2014 / 8, 10);
  process.stdout.write(`2,000 cells recalculated in ${figures.times.join(", ")} ms; tasks over 50 ms: ${figures.longTasks.join(", ") || "none"}\n`);
});
