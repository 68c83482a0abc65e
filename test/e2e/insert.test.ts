/** Building a round in the pane and inserting it: asked before anything is overwritten, undone in one step. */
import { cell, focusGrid, go, openTab, openWorkbook, type, until, values, type Workbook } from "./workbook";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openWorkbook({ blank: true });
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const sheets = (): Promise<string[]> => workbook.page.evaluate(() => embedded.model.getters.getSheetIds().map((id) => embedded.model.getters.getSheetName(id)));

test("a round is built from nothing, with its answers while it is typed", async () => {
  const { pane } = workbook;
  await pane.getByLabel("Start from").selectOption({ label: "Blank" });
  for (const [term, value] of [["Investor cash", "100"], ["Credits", "100"], ["Post-money", "1000"], ["Closing date", "2025-03-01"]] as const) {
    await pane.getByTestId(`term-${term}`).fill(value);
    await pane.getByTestId(`term-${term}`).press("Enter");
  }
  await until(() => pane.locator("body").innerText(), (text) => /Investor stake\s+20\s?%/.test(text));
});

test("a wrong value is answered under its field, and stops nothing else", async () => {
  const { pane } = workbook;
  const field = pane.getByTestId("term-Credits");
  await field.fill("-5");
  await field.press("Enter");
  await until(() => pane.locator("body").innerText(), (text) => text.includes("Credits is -5; a number from 0 is allowed."));
  await field.fill("100");
  await field.press("Enter");
});

test("inserting where a sheet of that name holds something asks first, and says no leaves it", async () => {
  const { page, pane } = workbook;
  await page.evaluate(() => embedded.model.dispatch("CREATE_SHEET", { sheetId: "mine", position: 1, name: "Terms" }));
  await go(page, "Terms", 0, 0);
  await type(page, "mine");
  await until(() => cell(page, "Terms", "A1"), ({ value }) => value === "mine");
  await openTab(pane, "Insert");
  await pane.getByTestId("insert").click();
  const dialog = pane.getByRole("dialog").or(pane.getByRole("alertdialog"));
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain("Terms");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect((await cell(page, "Terms", "A1")).value).toBe("mine");
  expect(await sheets()).toEqual(["Sheet1", "Terms"]);
});

test("it is inserted on new sheets, live, and undone in one step", async () => {
  const { page, pane } = workbook;
  await pane.getByTestId("insert").click();
  const dialog = pane.getByRole("dialog").or(pane.getByRole("alertdialog"));
  await dialog.getByRole("button", { name: "Use new sheets" }).click();
  await until(sheets, (names) => names.includes("Scenarios 2"));
  expect((await cell(page, "Terms", "A1")).value).toBe("mine");
  const rows = await until(() => values(page, "Scenarios 2"), (all) => all.flat().includes("Investor stake"));
  expect(rows.find((row) => row.includes("Investor stake"))).toContain(0.2);
  await until(() => pane.locator("body").innerText(), (text) => text.includes("Inserted"));
  await focusGrid(page);
  await page.keyboard.press("Control+z");
  await until(sheets, (names) => names.length === 2);
  expect(await sheets()).toEqual(["Sheet1", "Terms"]);
});
