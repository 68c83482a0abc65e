/** Opening and saving .xlsx files in the browser: the example is saved, and opened again from the file. */
import { readFileSync } from "node:fs";
import { snapshot } from "./snapshot";
import { openWorkbook, textsOf, type Workbook } from "./workbook";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openWorkbook();
}, 240_000);
afterAll(() => workbook.close());
afterEach(() => expect(workbook.problems).toEqual([]));

test("the example is the same after it was saved, closed and opened", async () => {
  const { page } = workbook;
  const before = await snapshot(page);
  const lost = await page.evaluate(async () => {
    const { bytes, lost: kept } = embedded.saveFile();
    await embedded.openFile("Moonshot.xlsx", bytes);
    return kept.list;
  });
  expect(lost).toEqual([]);
  expect(await snapshot(page)).toEqual(before);
  expect(before.charts.length).toBeGreaterThan(2);
  expect(before.customXml).toHaveLength(1);
});

test("the pane of the file knows the deal, and an answer follows its terms", async () => {
  const pane = workbook.page.frames().find((frame) => frame.url().includes("taskpane"))!;
  await pane.getByText(textsOf("en-US").round.linked("")).waitFor();
  expect(await pane.evaluate(() => Excel.run(async (context) => {
    const book = context.workbook.load("name");
    await context.sync();
    return book.name;
  }))).toBe("Moonshot.xlsx");
});

test("the buttons save a file and open it, and say what came of it", async () => {
  const { page } = workbook;
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save", exact: true }).click()]);
  expect(download.suggestedFilename()).toBe("Moonshot.xlsx");
  const note = page.locator("#file-note span");
  expect(await note.textContent()).toBe("Moonshot.xlsx was saved to your downloads, with its formulas and the values shown here.");
  const choose = async (name: string, bytes: Buffer): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Open", exact: true }).click()]);
    await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  };
  await choose("evil.xlsx", Buffer.from("no workbook"));
  await page.waitForFunction(() => document.querySelector("#file-note span")?.textContent?.startsWith("The file was not opened."));
  expect(await note.textContent()).toContain('"evil.xlsx" is no .xlsx workbook');
  const before = await snapshot(page);
  await choose("Again.xlsx", readFileSync(await download.path()));
  await page.waitForFunction(() => document.querySelector("#file-note span")?.textContent?.startsWith("Again.xlsx is open."));
  expect(await snapshot(page)).toEqual(before);
  await page.getByRole("button", { name: "Close this message" }).click();
  expect(await note.isVisible()).toBe(false);
});
