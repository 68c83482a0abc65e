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

test("a request that only reads draws nothing anew, one that writes does", async () => {
  const { page, pane } = workbook;
  const drawn = async (write: boolean): Promise<number> => {
    await page.evaluate(() => {
      const counted = { times: 0 };
      Object.assign(window, { counted });
      embedded.model.on("update", counted, () => void counted.times++);
    });
    await pane.evaluate((fills) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("D1").load("values");
        if (fills) range.values = [[7]];
        await context.sync();
      }), write);
    return page.evaluate(() => {
      const { counted } = window as unknown as { counted: { times: number } };
      embedded.model.off("update", counted);
      return counted.times;
    });
  };
  expect(await drawn(false)).toBe(0);
  expect(await drawn(true)).toBeGreaterThan(0);
});

test("between what is asked and its answer the browser can do something else", async () => {
  const order = await workbook.pane.evaluate(async () => {
    const said: string[] = [];
    const asked = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      said.push(`answer ${range.values[0]![0]}`);
    });
    const task = new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (said.push("another task"), done());
      port2.postMessage(null);
    });
    await Promise.all([asked, task]);
    return said;
  });
  expect(order).toEqual(["another task", "answer 1"]);
});
