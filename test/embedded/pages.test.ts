// How sheets print: the grid cannot, so what was said is kept, read back, and goes where its sheet goes.
import { sharedWorkbook, undoSteps } from "./browser";

const workbook = sharedWorkbook();

const setUp = (): Promise<void> =>
  workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows(sheet.getRange("B3:D4"));
      pageLayout.setPrintTitleColumns("$A:$B");
      pageLayout.setPrintArea("A1:F20");
      pageLayout.headersFooters.defaultForAllPages.leftHeader = "A && B";
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
      await context.sync();
    }),
  );

const read = (sheet: string): Promise<unknown[]> =>
  workbook.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem(name);
        pageLayout.load("orientation,zoom,centerHorizontally");
        const texts = pageLayout.headersFooters.defaultForAllPages.load("leftHeader,centerHeader,rightFooter");
        const titles = [pageLayout.getPrintTitleRowsOrNullObject(), pageLayout.getPrintTitleColumnsOrNullObject()];
        for (const each of titles) each.load("address");
        await context.sync();
        const { orientation, zoom, centerHorizontally } = pageLayout;
        return [orientation, zoom, centerHorizontally, texts.leftHeader, texts.centerHeader, texts.rightFooter, ...titles.map((each) => (each.isNullObject ? null : each.address))];
      }),
    sheet,
  );

/** What is printed of each sheet that has a print area, as a saved workbook says it. */
const areas = (): Promise<unknown> =>
  workbook.page.evaluate(() => {
    const { sheets, officePages } = embedded.model.exportData() as unknown as { sheets: { id: string; name: string }[]; officePages: Record<string, { area?: { left: number; top: number; right: number; bottom: number } }> };
    return Object.fromEntries(sheets.flatMap(({ id, name }) => (officePages[id]?.area ? [[name, (({ left, top, right, bottom }) => [left, top, right, bottom])(officePages[id].area)]] : [])));
  });

const fresh = ["Portrait", { scale: 100 }, false, "", "", "", null, null];
const said = (name: string, rows: string, columns: string): unknown[] => ["Landscape", { horizontalFitToPages: 1 }, true, "A && B", "", "Page &P of &N", `${name}!${rows}`, `${name}!${columns}`];

test("a sheet prints as Excel would print it until something else is said, in one undo step", async () => {
  expect(await read("Sheet1")).toEqual(fresh);
  const before = await undoSteps(workbook.page);
  await setUp();
  expect(await read("Sheet1")).toEqual(said("Sheet1", "3:4", "A:B"));
  expect(await areas()).toEqual({ Sheet1: [0, 0, 5, 19] });
  expect(await undoSteps(workbook.page)).toBe(before + 1);
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
  expect(await read("Sheet1")).toEqual(fresh);
  expect(await areas()).toEqual({});
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_REDO"));
  expect(await read("Sheet1")).toEqual(said("Sheet1", "3:4", "A:B"));
});

test("titles and what is printed follow rows and columns that are inserted before them", async () => {
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      await context.sync();
    }),
  );
  expect(await read("Sheet1")).toEqual(said("Sheet1", "5:6", "B:C"));
  expect(await areas()).toEqual({ Sheet1: [1, 2, 6, 21] });
});

test("a renamed sheet keeps them, a copy has its own, and a file that is opened again has them all", async () => {
  await workbook.page.evaluate(() => {
    embedded.model.dispatch("DUPLICATE_SHEET", { sheetId: "sheet1", sheetIdTo: "copy", sheetNameTo: "Copy" });
  });
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Model";
      context.workbook.worksheets.getItem("Copy").pageLayout.setPrintTitleRows("1:1");
      await context.sync();
    }),
  );
  const expected = [said("Model", "5:6", "B:C"), said("Copy", "1:1", "B:C")];
  expect([await read("Model"), await read("Copy")]).toEqual(expected);
  expect(await areas()).toEqual({ Model: [1, 2, 6, 21], Copy: [1, 2, 6, 21] });
  await workbook.page.evaluate(async () => embedded.open(JSON.parse(JSON.stringify(embedded.model.exportData())) as never));
  expect([await read("Model"), await read("Copy")]).toEqual(expected);
  expect(await areas()).toEqual({ Model: [1, 2, 6, 21], Copy: [1, 2, 6, 21] });
});

test("a sheet that is deleted takes them along, and gives them back when that is undone", async () => {
  await workbook.page.evaluate(() => {
    embedded.model.dispatch("DELETE_SHEET", { sheetId: "copy", sheetName: "Copy" });
  });
  expect(await workbook.page.evaluate(() => Object.keys((embedded.model.exportData() as unknown as { officePages: object }).officePages))).toEqual(["sheet1"]);
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
  expect(await read("Copy")).toEqual(said("Copy", "1:1", "B:C"));
});

test("what is no setting is refused, and what is not there is named", async () => {
  const refused = await workbook.pane.evaluate(async () => {
    const wrong = await attempt(async (context) => {
      context.workbook.worksheets.getItem("Model").pageLayout.orientation = "Diagonal" as "Portrait";
      await context.sync();
    });
    const missing = await attempt(async (context) => {
      context.workbook.worksheets.getItem("Model").pageLayout.printGridlines = true;
      await context.sync();
    });
    return [wrong?.code, missing?.code, missing?.location];
  });
  expect(refused).toEqual(["InvalidArgument", "ApiNotFound", "PageLayout.printGridlines"]);
});
