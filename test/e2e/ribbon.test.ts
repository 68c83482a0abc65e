/** The buttons of the Creditstake tab: each shows the pane on its tab, also when the pane was closed. */
import { find, go, openWorkbook, until, type Workbook } from "./workbook";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const press = (label: string): Promise<void> => workbook.page.getByRole("toolbar", { name: "Ribbon" }).getByRole("button", { name: label }).click();
const tab = (): Promise<string> => workbook.pane.getByRole("tab", { selected: true }).innerText();

test.each([
  ["Insert", "Insert"],
  ["Refresh", "Refresh"],
  ["Explain", "Explain"],
  ["Build", "Round"],
])("%s shows the tab %s", async (label, name) => {
  await workbook.page.getByRole("button", { name: "Close the pane" }).click();
  await press(label);
  await workbook.page.locator("#pane").waitFor({ state: "visible" });
  await until(tab, (shown) => shown === name);
});

test("Explain explains the cell that is selected already", async () => {
  const { page, pane } = workbook;
  const { row, column } = await find(page, "Scenarios", 0.32);
  await go(page, "Scenarios", column, row);
  await press("Explain");
  await until(() => pane.locator("body").innerText(), (text) => text.includes("Investor stake") && text.includes("How it comes about"));
});
