// Tables and structured references: written by the API or typed, followed when a column is inserted or the table grows, read back as text.
import { openWorkbook, undoSteps, type Opened } from "./browser";

let workbook: Opened;
beforeAll(async () => {
  workbook = await openWorkbook();
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Terms");
      sheet.getRange("A3:D6").formulas = [
        ["Term", "Base", "High", "Source"],
        ["Cash", 10, 20, "press"],
        ["Credits", 30, 40, "filing"],
        ["Dis[co]unt", 1, 2, "ours"],
      ];
      const table = sheet.tables.add("A3:D6", true);
      table.name = "DealTerms";
      table.style = "TableStyleMedium9";
      const answers = context.workbook.worksheets.add("Answers");
      answers.getRange("A1:A9").formulas = [
        ["=DEAL.MEASURES(DealTerms[#All])"], [""], [""],
        ["=SUM(DealTerms[Base])"],
        ["=SUM(dealterms)"],
        ["=COUNTA(DealTerms[#Headers])"],
        ['=DealTerms[[#Headers],[High]]&"x"'],
        ["=SUM(DealTerms[[Base]:[High]])"],
        ["=SUM(Terms!B4:B6)"],
      ];
      await context.sync();
    }),
  );
}, 120_000);
afterAll(() => workbook.close());
afterEach(() => expect(workbook.problems).toEqual([]));

const answers = (): Promise<{ values: unknown[]; formulas: unknown[]; spill: string }> =>
  workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Answers").getRange("A1:A9");
      const spill = range.getCell(0, 0).getSpillingToRangeOrNullObject();
      range.load("values,formulas");
      spill.load("address");
      await context.sync();
      return { values: range.values.flat(), formulas: range.formulas.flat(), spill: spill.isNullObject ? "" : spill.address };
    }),
  );

test("structured references compute, and read back as they mean", async () => {
  const { values, formulas, spill } = await answers();
  expect(values.slice(3)).toEqual([41, 103, 4, "Highx", 103, 41]);
  expect(spill).toBe("Answers!A1:C2");
  expect(formulas[0]).toBe("=DEAL.MEASURES(DealTerms[#All])");
  expect(formulas.slice(3)).toEqual(["=SUM(DealTerms[Base])", "=SUM(DealTerms)", "=COUNTA(DealTerms[#Headers])", '=Terms!$C$3&"x"', "=SUM(DealTerms[[Base]:[High]])", "=SUM(Terms!B4:B6)"]);
});

test("ranges are found by table name and structured reference", async () => {
  const addresses = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Answers");
      const ranges = ["DealTerms", "DealTerms[#All]", "dealterms[High]", "DealTerms[[#Headers],[Base]]", "Terms!B4"].map((text) => sheet.getRange(text));
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map((range) => range.address);
    }),
  );
  expect(addresses).toEqual(["Terms!A4:D6", "Terms!A3:D6", "Terms!C4:C6", "Terms!B3", "Terms!B4"]);
});

test("the cells a formula spills into give their values, and know their parent", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Answers").getRange("B2");
      const parent = cell.getSpillParentOrNullObject();
      const alone = context.workbook.worksheets.getItem("Answers").getRange("A4").getSpillingToRangeOrNullObject();
      cell.load("values,formulas");
      parent.load("address");
      alone.load("address");
      await context.sync();
      return [cell.values, cell.formulas, parent.address, alone.isNullObject];
    }),
  );
  expect(read).toEqual([[[62]], [[62]], "Answers!A1", true]);
});

test("a column inserted into the table is followed, in one undo step", async () => {
  const before = await undoSteps(workbook.page);
  const column = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("DealTerms");
      const added = table.columns.add(3, [["Low"], [1], [2], [3]]);
      added.load("name,index");
      table.columns.load("items/name");
      const body = table.columns.getItem("Low").getDataBodyRange();
      body.load("address,values");
      await context.sync();
      return [added.name, added.index, table.columns.items.map((each) => each.name), body.address, body.values];
    }),
  );
  expect(column).toEqual(["Low", 3, ["Term", "Base", "High", "Low", "Source"], "Terms!D4:D6", [[1], [2], [3]]]);
  expect(await undoSteps(workbook.page)).toBe(before + 1);
  const { values, formulas, spill } = await answers();
  expect(spill).toBe("Answers!A1:D2");
  expect(formulas[0]).toBe("=DEAL.MEASURES(DealTerms[#All])");
  expect(values.slice(3)).toEqual([41, 109, 5, "Highx", 103, 41]);
});

test("a row added at the edge is followed by whole parts, and by nothing else", async () => {
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem("DealTerms").rows.add(undefined, [["Floor", 100, 200, 300, "ours"]]);
      await context.sync();
    }),
  );
  const { values, formulas } = await answers();
  expect(values.slice(3)).toEqual([141, 709, 5, "Highx", 403, 141]);
  expect(formulas.slice(3, 6)).toEqual(["=SUM(DealTerms[Base])", "=SUM(DealTerms)", "=COUNTA(DealTerms[#Headers])"]);
});

test("typing below the table makes it grow, and undo takes the growth back", async () => {
  const type = (): Promise<void> =>
    workbook.page.evaluate(() => {
      const sheetId = embedded.book.sheetId("Terms") ?? "";
      embedded.model.dispatch("UPDATE_CELL", { sheetId, col: 1, row: 7, content: "1000" });
    });
  await type();
  expect((await answers()).values[3]).toBe(1141);
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
  expect((await answers()).values[3]).toBe(141);
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_REDO"));
  const again = await answers();
  expect([again.values[3], again.formulas[3]]).toEqual([1141, "=SUM(DealTerms[Base])"]);
});

test("a column at the right edge makes room for itself", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("DealTerms");
      table.worksheet.getRange("G3").values = [["beside"]];
      table.columns.add(undefined, undefined, "Notes");
      const range = table.getRange();
      range.load("address");
      const header = table.getHeaderRowRange();
      header.load("values");
      await context.sync();
      return [range.address, header.values];
    }),
  );
  expect(read).toEqual(["Terms!A3:F8", [["Term", "Base", "High", "Low", "Source", "Notes"]]]);
  expect((await answers()).formulas[0]).toBe("=DEAL.MEASURES(DealTerms[#All])");
});

test("a structured reference is understood when it is typed into the grid", async () => {
  const { page } = workbook;
  await page.evaluate(() => {
    const sheetIdTo = embedded.book.sheetId("Answers") ?? "";
    embedded.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: embedded.model.getters.getActiveSheetId(), sheetIdTo });
    embedded.model.selection.selectCell(0, 11);
  });
  await page.locator(".o-grid").click({ position: { x: 100, y: 290 } });
  await page.keyboard.type("=SUM(DealTerms[High])");
  await page.keyboard.press("Enter");
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Answers").getRange("A12");
      cell.load("values,formulas");
      await context.sync();
      return [cell.values[0]?.[0] as unknown, cell.formulas[0]?.[0] as unknown];
    }),
  );
  expect(read).toEqual([262, "=SUM(DealTerms[High])"]);
});

test("an unknown column is refused, escaped and this-row references are understood", async () => {
  const read = await workbook.pane.evaluate(async () => {
    const refused = await attempt(async (context) => {
      context.workbook.worksheets.getItem("Answers").getRange("A13").formulas = [["=SUM(DealTerms[Nope])"]];
      await context.sync();
    });
    const values = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("DealTerms");
      table.columns.getItem("Notes").name = "No [1]";
      table.columns.getItem("No [1]").getDataBodyRange().formulas = [1, 2, 3, 4, 5].map(() => ["=[@Base]+DealTerms[@[High]]"]);
      const sum = context.workbook.worksheets.getItem("Answers").getRange("A14");
      sum.formulas = [["=SUM(DealTerms[No '[1']])"]];
      sum.load("values,formulas");
      await context.sync();
      return [sum.values[0]?.[0] as unknown, sum.formulas[0]?.[0] as unknown];
    });
    return [refused?.code, values];
  });
  expect(read).toEqual(["InvalidArgument", [1403, "=SUM(DealTerms[No '[1']])"]]);
});

test("table names are kept when the workbook is saved and opened, and a taken name is refused", async () => {
  await workbook.page.evaluate(async () => embedded.open(JSON.parse(JSON.stringify(embedded.model.exportData())) as never));
  const read = await workbook.pane.evaluate(async () => {
    const names = await Excel.run(async (context) => {
      context.workbook.tables.load("items/name,items/style");
      await context.sync();
      return context.workbook.tables.items.map((table) => [table.name, table.style]);
    });
    const taken = await attempt(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Answers");
      sheet.getRange("F20:F21").values = [["a"], [1]];
      sheet.tables.add("F20:F21", true).name = "dealterms";
      await context.sync();
    });
    return [names, taken?.code];
  });
  expect(read).toEqual([[["DealTerms", "TableStyleMedium9"]], "InvalidArgument"]);
  expect((await answers()).formulas[3]).toBe("=SUM(DealTerms[Base])");
});

test("a copied sheet has tables of its own, under other names", async () => {
  const names = await workbook.page
    .evaluate(() => {
      const sheetId = embedded.book.sheetId("Terms") ?? "";
      embedded.model.dispatch("DUPLICATE_SHEET", { sheetId, sheetIdTo: "copy", sheetNameTo: "Copy of Terms" });
    })
    .then(() =>
      workbook.pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.tables.load("items/name,items/id,items/worksheet/name");
          await context.sync();
          return context.workbook.tables.items.map((table) => `${table.worksheet.name} ${table.name}`);
        }),
      ),
    );
  expect(names).toContain("Terms DealTerms");
  expect(names.filter((name) => name.endsWith(" DealTerms"))).toHaveLength(1);
  expect((await answers()).formulas[3]).toBe("=SUM(DealTerms[Base])");
});

test("deleting a column and converting to a range", async () => {
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("DealTerms");
      table.columns.getItem("Low").delete();
      table.columns.load("items/name");
      await context.sync();
      const names = table.columns.items.map((each) => each.name);
      const range = table.convertToRange();
      range.load("address");
      await context.sync();
      const gone = context.workbook.tables.getItemOrNullObject("DealTerms");
      gone.load("name");
      await context.sync();
      return [names, range.address, gone.isNullObject];
    }),
  );
  expect(read).toEqual([["Term", "Base", "High", "Source", "No [1]"], "Terms!A3:E8", true]);
});
