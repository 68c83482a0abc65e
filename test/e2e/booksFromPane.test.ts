/** The sheets of the ledger asked for in the pane: ticked, inserted beside terms that are there, followed and explained. */
import { english } from "../../src/pane/texts/english";
import { cell, find, go, openTab, openWorkbook, type, until, values, type Workbook } from "./workbook";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const sheets = (): Promise<string[]> => workbook.page.evaluate(() => embedded.model.getters.getSheetIds().map((id) => embedded.model.getters.getSheetName(id)));
const row = async (sheet: string, label: string): Promise<unknown[]> => (await values(workbook.page, sheet)).find((cells) => cells.includes(label)) ?? [];

test("nothing of the ledger is ticked at first, and what is ticked is inserted with the accounting terms", async () => {
  const { page, pane } = workbook;
  await openTab(pane, "Insert");
  for (const part of ["Journal", "Trial balance", "Statements"] as const) {
    const box = pane.getByTestId(`part-${part}`);
    expect([part, await box.isChecked()]).toEqual([part, false]);
    expect(await pane.locator(`[id="part-help-${part}"]`).innerText()).toBe(english.insert.partHelp[part]);
    await box.check();
  }
  for (const part of ["Scenarios", "Schedule", "Compare", "Checks"]) await pane.getByTestId(`part-${part}`).uncheck();
  await pane.getByTestId("insert").click();
  await until(sheets, (names) => names.includes("Statements"));
  expect(await sheets()).toEqual(expect.arrayContaining(["Journal", "Trial balance", "Statements"]));
  await until(() => row("Statements", "Total assets"), (figures) => figures.includes(390));
  const method = await until(() => row("Terms", "Investment method"), (cells) => cells.length > 0);
  expect(method).toEqual(expect.arrayContaining(["Measurement alternative", "ASC 321-10-35-1 to 35-2, 323-10-35, 320-10-35-1; IFRS 9 4.1.4, B5.2.3; IAS 28.10"]));
  expect((await cell(page, "Statements", "B4")).value).not.toBe("");
});

test("a picker is changed with the keyboard, and every figure follows", async () => {
  const { page } = workbook;
  const { row: at, column } = await find(page, "Statements", "Party");
  await go(page, "Statements", column + 1, at);
  await type(page, "Start-up");
  await until(() => row("Statements", "R&D expense"), (figures) => figures.length > 1);
  await go(page, "Statements", column + 1, at);
  await type(page, "Provider");
  await until(() => row("Statements", "Revenue - breakage"), (figures) => figures.length > 1);
});

test("a figure of a statement is explained by its entries, and an account of the trial balance too", async () => {
  const { page, pane } = workbook;
  await openTab(pane, "Explain");
  const told = (): Promise<string> => pane.getByTestId("explanation").innerText();
  const revenue = await find(page, "Statements", "Revenue - breakage");
  await go(page, "Statements", revenue.column + 2, revenue.row);
  await until(told, (text) => text.includes("Revenue - breakage") && text.includes("Credits used and breakage"));
  const liability = await find(page, "Trial balance", "Contract liability");
  await go(page, "Trial balance", liability.column + 2, liability.row);
  await until(told, (text) => text.includes("Contract liability"));
  const entry = await find(page, "Journal", "Contract liability");
  await go(page, "Journal", entry.column + 2, entry.row);
  await until(told, (text) => text.includes("Closing: shares or a note received for cash and credits"));
});
