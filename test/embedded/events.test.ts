// Events of the grid, as an add-in sees them.
import { openWorkbook, type Opened } from "./browser";

type Seen = readonly [event: string, ...facts: unknown[]];
declare global {
  var seen: Seen[];
  var handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
}

let workbook: Opened;
beforeAll(async () => {
  workbook = await openWorkbook();
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      globalThis.seen = [];
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      globalThis.handler = sheet.onChanged.add(async (event) => {
        seen.push(["sheet changed", event.address, event.changeType, event.triggerSource, event.details?.valueBefore, event.details?.valueAfter]);
        await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("address,values");
          await inner.sync();
          seen.push(["range", range.address, range.values[0]?.[0]]);
        });
      });
      worksheets.onChanged.add(async (event) => void seen.push(["changed", event.address]));
      worksheets.onSelectionChanged.add(async (event) => void seen.push(["selection", event.address]));
      context.workbook.onSelectionChanged.add(async () => void seen.push(["workbook selection"]));
      worksheets.onCalculated.add(async (event) => void seen.push(["calculated", event.worksheetId]));
      worksheets.onAdded.add(async (event) => void seen.push(["added", event.source]));
      worksheets.onDeleted.add(async (event) => void seen.push(["deleted", event.source]));
      worksheets.onActivated.add(async (event) => void seen.push(["activated", event.worksheetId]));
      await context.sync();
      await new Promise((done) => Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => void seen.push(["classic selection"]), done as never));
    }),
  );
}, 120_000);
afterAll(() => workbook.close());
afterEach(() => expect(workbook.problems).toEqual([]));

/** What has been seen since the last time, when it has become quiet. */
async function sighted(): Promise<Seen[]> {
  await workbook.page.waitForTimeout(150);
  return workbook.pane.evaluate(() => seen.splice(0));
}

test("typing in the grid is told, with values before and after", async () => {
  const { page } = workbook;
  await page.evaluate(() => void embedded.model.selection.selectCell(0, 0));
  await sighted();
  await page.locator(".o-grid").click({ position: { x: 60, y: 40 } });
  await page.keyboard.type("42");
  await page.keyboard.press("Enter");
  const events = await sighted();
  const names = new Set(events.map(([name]) => name));
  for (const name of ["sheet changed", "changed", "selection", "workbook selection", "classic selection", "calculated"]) expect(names).toContain(name);
  const [changed] = events.filter(([name]) => name === "sheet changed");
  expect(changed).toEqual(["sheet changed", expect.stringMatching(/^[A-Z]\d+$/), "RangeEdited", "Unknown", "", 42]);
  expect(events.find(([name]) => name === "range")).toEqual(["range", `Sheet1!${String(changed?.[1])}`, 42]);
  expect(events.filter(([name]) => name === "sheet changed")).toHaveLength(1);
});

test("the add-in's own writes are one event, marked as its own", async () => {
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A10:B11").values = [[1, 2], [3, 4]];
      await context.sync();
    }),
  );
  const changed = (await sighted()).filter(([name]) => name === "sheet changed");
  expect(changed.map((event) => event.slice(1, 4))).toEqual([["A10:B11", "RangeEdited", "ThisLocalAddin"]]);
});

test("inserted rows and sheets are told", async () => {
  await workbook.page.evaluate(() => {
    embedded.model.dispatch("ADD_COLUMNS_ROWS", { sheetId: "sheet1", sheetName: "Sheet1", dimension: "ROW", base: 4, position: "before", quantity: 2 });
    embedded.model.dispatch("CREATE_SHEET", { sheetId: "hand", position: 1, name: "By hand" });
    embedded.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: "sheet1", sheetIdTo: "hand" });
    embedded.model.dispatch("DELETE_SHEET", { sheetId: "hand", sheetName: "By hand" });
  });
  const events = await sighted();
  expect(events.find(([name]) => name === "sheet changed")?.slice(1, 4)).toEqual(["5:6", "RowInserted", "Unknown"]);
  for (const expected of [["added", "Local"], ["activated", "hand"], ["deleted", "Local"]]) expect(events).toContainEqual(expected);
});

test("events can be switched off, and a handler removed", async () => {
  const write = (address: string, enabled: boolean): Promise<void> =>
    workbook.pane.evaluate(
      ([where, on]) =>
        Excel.run(async (context) => {
          context.runtime.enableEvents = on;
          context.workbook.worksheets.getItem("Sheet1").getRange(where).values = [[1]];
          await context.sync();
          context.runtime.enableEvents = true;
          await context.sync();
        }),
      [address, enabled] as const,
    );
  await write("A20", false);
  expect(await sighted()).toEqual([]);
  await workbook.pane.evaluate(() =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    }),
  );
  await write("A21", true);
  const names = (await sighted()).map(([name]) => name);
  expect(names).toContain("changed");
  expect(names).not.toContain("sheet changed");
});

test("a handler that is removed leaves one that another context added for the same event", async () => {
  await workbook.pane.evaluate(async () => {
    const listen = (name: string): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetAddedEventArgs>> =>
      Excel.run(async (context) => {
        const result = context.workbook.worksheets.onAdded.add(async () => void seen.push([name]));
        await context.sync();
        return result;
      });
    const first = await listen("first");
    await listen("second");
    first.remove();
    await first.context.sync();
  });
  await sighted();
  await workbook.page.evaluate(() => void embedded.model.dispatch("CREATE_SHEET", { sheetId: "later", position: 1, name: "Later" }));
  const names = (await sighted()).map(([name]) => name);
  expect(names).toContain("second");
  expect(names).not.toContain("first");
});
