/** The Scenarios tab at 320 pixels, by keyboard alone, and both ways with the sheet. */
import { go, openWorkbook, settled, type, until, values, type Workbook } from "./workbook";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openWorkbook();
  await workbook.page.addStyleTag({ content: "#pane { flex-basis: 320px !important; width: 320px; }" });
  await workbook.pane.getByRole("tab", { name: "Scenarios" }).click();
  await workbook.pane.getByTestId("answers-side-by-side").waitFor();
});
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const inPane = (): Promise<string[]> => workbook.pane.locator("[data-name]").allInnerTexts();
const inSheet = async (): Promise<unknown[]> => (await values(workbook.page, "Terms"))[7]!.slice(2, -1);
const focused = (): Promise<string | null | undefined> => workbook.pane.evaluate(() => document.activeElement?.getAttribute("aria-label"));
const done = (): Promise<string> => workbook.pane.getByTestId("done").innerText();
const same = (expected: readonly string[]): Promise<unknown> =>
  until(async () => JSON.stringify([await inPane(), await inSheet()]), (found) => found === JSON.stringify([expected, expected]));
const original = ["As reported", "First close only", "Issued basis", "Earlier purchase", "Pre-money reading"];

/** Opens the menu of the scenario whose name has the focus, and takes an item. */
async function choose(item: string): Promise<void> {
  const { page, pane } = workbook;
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane.getByRole("menuitem", { name: item }).waitFor();
  const at = (): Promise<string> => pane.evaluate(() => document.activeElement?.textContent ?? "");
  for (let steps = 0; (await at()) !== item && steps < 10; steps++) await page.keyboard.press("ArrowDown");
  expect(await at()).toBe(item);
  await page.keyboard.press("Enter");
}

test("the list shows each scenario with its answers, and marks the current one", async () => {
  expect(await inPane()).toEqual(original);
  expect(await workbook.pane.getByTestId("scenario-Pre-money reading").innerText()).toContain("22.857%");
  expect(await workbook.pane.locator("[aria-current=true]").innerText()).toBe("As reported");
});

test("by keyboard: duplicated, renamed, moved and deleted, each in the sheet too, and the focus stays with it", async () => {
  const { page, pane } = workbook;
  await pane.locator("[data-name]").first().focus();
  await choose("Duplicate");
  await same(["As reported", "As reported copy", ...original.slice(1)]);
  expect(await done()).toBe("Duplicated As reported as As reported copy.");
  await until(focused, (label) => label === "As reported copy: make it the current scenario");

  await page.keyboard.press("F2");
  await pane.getByTestId("new-name").waitFor();
  await page.keyboard.type("Source");
  expect(await pane.getByTestId("scenario-As reported copy").innerText()).toContain("is the heading of a column that describes the terms");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("=2024");
  await page.keyboard.press("Enter");
  await same(["As reported", "=2024", ...original.slice(1)]);
  await until(focused, (label) => label === "=2024: make it the current scenario");

  await page.keyboard.press("Alt+ArrowDown");
  await same(["As reported", "First close only", "=2024", ...original.slice(2)]);
  await until(focused, (label) => label === "=2024: make it the current scenario");
  expect(await done()).toBe("Moved =2024 to place 3 of 6.");

  await page.keyboard.press("Delete");
  await pane.getByRole("alertdialog").waitFor();
  const answer = (): Promise<string> => pane.evaluate(() => document.activeElement?.textContent ?? "");
  await until(answer, (text) => text === "Cancel");
  await page.keyboard.press("Shift+Tab");
  await until(answer, (text) => text === "Delete");
  await page.keyboard.press("Enter");
  await same(original);
  await until(focused, (label) => label === "Issued basis: make it the current scenario");
});

test("differences are marked in words and not by colour alone; a field writes the cell of its own scenario", async () => {
  const { page, pane } = workbook;
  const field = pane.getByLabel("Post-money, Earlier purchase", { exact: true });
  await pane.getByLabel("Other investors, First close only, differs from As reported", { exact: true }).waitFor();
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2600");
  await page.keyboard.press("Enter");
  const rows = await until(() => values(page, "Terms"), (all) => all.find(([label]) => label === "Post-money")![5] === 2600);
  expect(rows.find(([label]) => label === "Post-money")!.slice(2, 7)).toEqual([2500, null, 2500, 2600, null]);
  await pane.getByLabel("Post-money, Earlier purchase, differs from As reported", { exact: true }).waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("-5");
  await until(() => pane.getByTestId("terms-side-by-side").innerText(), (text) => text.includes("Post-money is -5; a number above 0 is allowed."));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2500");
  await page.keyboard.press("Enter");
  await until(() => values(page, "Terms"), (all) => all.find(([label]) => label === "Post-money")![5] === 2500);
});

test("a heading typed in the sheet is the new name here, a column deleted there is gone, undo brings it back, and what is being typed stays", async () => {
  const { page, pane } = workbook;
  await pane.getByRole("button", { name: "First close only: make it the current scenario" }).click();
  await pane.getByLabel(/^Other investors, As reported/).fill("12");
  await go(page, "Terms", 3, 7);
  await settled(page);
  await type(page, "First only");
  await same(["As reported", "First only", ...original.slice(2)]);
  expect(await pane.locator("[aria-current=true]").innerText()).toBe("First only");
  await page.evaluate(() => {
    const { getters } = embedded.model;
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === "Terms")!;
    embedded.model.dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName: "Terms", dimension: "COL", elements: [4] });
  });
  await same(["As reported", "First only", "Earlier purchase", "Pre-money reading"]);
  expect(await pane.locator("[aria-current=true]").innerText()).toBe("First only");
  await page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
  await same(["As reported", "First only", ...original.slice(2)]);
});
