/** Refresh and Checks in the pane, over the product in a real browser: found, asked, mended, told. */
import { cell, find, go, openTab, openWorkbook, type, until, values, type Workbook } from "./workbook";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const text = (testId: string): Promise<string> => workbook.pane.getByTestId(testId).innerText();
const says = (testId: string, words: string): Promise<string> => until(() => text(testId), (shown) => shown.includes(words));

test("a model that was just inserted is up to date, and nothing is said to have changed", async () => {
  await openTab(workbook.pane, "Refresh");
  await says("refresh", "Everything is up to date.");
  expect(await text("changes")).toContain("No term has changed since the last refresh.");
});

test("a term that was changed is told with the measures that it moved", async () => {
  const { page } = workbook;
  const { row } = await find(page, "Terms", "Investor cash");
  await go(page, "Terms", 2, row);
  await type(page, "500");
  const told = await says("changes", "500");
  expect(told).toMatch(/As reported: terms[\s\S]*Investor cash\s+410\s+500/);
  expect(told).toMatch(/As reported: measures that moved[\s\S]*Investor stake\s+32\s?%\s+35\.6\s?%/);
});

test("refreshing tells the changes once more, and remembers the terms as they are now", async () => {
  await workbook.pane.getByTestId("refresh-now").click();
  await says("refresh-news", "Nothing had to be mended.");
  expect(await text("changes")).toMatch(/Investor cash\s+410\s+500/);
  await workbook.pane.getByRole("button", { name: "Look again" }).click();
  await says("changes", "No term has changed since the last refresh.");
});

describe("a formula that somebody typed over", () => {
  let anchor: { row: number; column: number };

  test("is found, and left alone until its finding is ticked", async () => {
    const { page, pane } = workbook;
    anchor = await find(page, "Scenarios", "Measure");
    await go(page, "Scenarios", anchor.column, anchor.row);
    await type(page, "mine");
    await pane.getByRole("button", { name: "Look again" }).click();
    await says("refresh", "was overwritten");
    await pane.getByTestId("refresh-now").click();
    await says("refresh-news", "Nothing had to be mended.");
    expect((await values(page, "Scenarios"))[anchor.row]?.[anchor.column]).toBe("mine");
  });

  test("is shown by a press on its address", async () => {
    const { page, pane } = workbook;
    await go(page, "Terms", 0, 0);
    await pane.getByTestId("refresh").getByRole("button", { name: /^Go to .*Scenarios/ }).first().click();
    await until(
      () => page.evaluate(() => ({ sheet: embedded.model.getters.getSheetName(embedded.model.getters.getActiveSheetId()), at: embedded.model.getters.getActivePosition() })),
      ({ sheet, at }) => sheet === "Scenarios" && at.row === anchor.row && at.col === anchor.column,
    );
  });

  test("is mended by keyboard alone, and the account says so", async () => {
    const { page, pane } = workbook;
    await pane.getByRole("checkbox", { name: /was overwritten/ }).focus();
    await page.keyboard.press("Space");
    await pane.getByTestId("refresh-now").focus();
    await page.keyboard.press("Enter");
    await says("refresh-news", "Mended 1 thing.");
    await says("refresh-news", "Everything is up to date.");
    const rows = await until(() => values(page, "Scenarios"), (all) => all[anchor.row]?.[anchor.column] === "Measure");
    expect(rows.flat()).toContain("Investor stake");
  });
});

test("the Checks tab lists every check, and a press selects its cell", async () => {
  const { page, pane } = workbook;
  await openTab(pane, "Checks");
  await until(() => text("checks"), (shown) => /All \d+ checks pass\./.test(shown));
  await pane.getByTestId("checks").getByRole("button", { name: /^Go to Checks!/ }).first().click();
  await until(() => page.evaluate(() => embedded.model.getters.getSheetName(embedded.model.getters.getActiveSheetId())), (sheet) => sheet === "Checks");
});

test("the formulas of a sheet are frozen to the values that they show, after a question", async () => {
  const { page, pane } = workbook;
  const before = await values(page, "Compare");
  await go(page, "Compare", 0, 0);
  await openTab(pane, "Refresh");
  await pane.getByLabel("What to freeze").selectOption("sheet");
  await pane.getByRole("button", { name: "Freeze to values…" }).click();
  const dialog = pane.getByRole("alertdialog");
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain("1 DEAL formula will become the values that it shows now.");
  await dialog.getByRole("button", { name: "Freeze", exact: true }).click();
  await until(() => pane.locator("body").innerText(), (shown) => shown.includes("Froze 1 formula to values."));
  expect(await values(page, "Compare")).toEqual(before);
  const { row, column } = await find(page, "Compare", "Measure");
  const formulas = await page.evaluate(
    ([col, line]) => {
      const { getters } = embedded.model;
      const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === "Compare")!;
      return getters.getCell({ sheetId, col: col!, row: line! })?.isFormula;
    },
    [column, row],
  );
  expect(formulas).toBe(false);
  expect((await cell(page, "Scenarios", "A1")).message).toBe("");
});
