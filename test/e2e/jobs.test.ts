/** The three jobs, and asking why: at 320 pixels, by keyboard alone, in both languages, light and dark. */
import { explainTexts } from "../../src/pane/explain/texts";
import type { Tab } from "../../src/pane/state";
import { focused as focusedIn, openNarrow, reach as reachIn } from "./narrow";
import { cell, find, focusGrid, go, settled, textsOf, type, until, values, type Language, type Workbook } from "./workbook";

describe.each<[Language, "light" | "dark"]>([
  ["en-US", "light"],
  ["en-US", "dark"],
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
])("%s, %s", (language, colorScheme) => {
  const texts = textsOf(language);
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({ blank: true, language, colorScheme });
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  const press = (key: string): Promise<void> => workbook.page.keyboard.press(key);

  const focused = (): Promise<string[]> => focusedIn(workbook);
  const reach = (wanted: string | RegExp, key?: string): Promise<void> => reachIn(workbook, wanted, key);

  /** From the tab that is open, through the row or the menu at its end. In Excel, F6 leads from the grid into the pane. */
  async function openTab(tab: Tab): Promise<void> {
    const { pane } = workbook;
    await pane.locator("[id^='tab-'][aria-selected='true']").focus();
    if (await pane.locator(`#tab-${tab}`).isVisible()) {
      await reach(`tab-${tab}`, "ArrowRight");
    } else {
      await reach("more-tabs");
      await press("Enter");
      await pane.getByTestId(`more-${tab}`).waitFor();
      await reach(`more-${tab}`, "ArrowDown");
    }
    await press("Enter");
    // A panel comes in a file of its own; until then there is nothing to reach, and the Tab key leads out of the pane.
    await pane.locator(`#panel-${tab} > *`).first().waitFor();
  }

  test("a formula is typed, and answers", async () => {
    const { page } = workbook;
    await type(page, "=DEAL.CREDITSTAKE(410,390,2500)");
    await until(() => cell(page, "Sheet1", "A1"), ({ value }) => value === 0.32);
  });

  test("a round is built, and inserted as live sheets", async () => {
    const { page, pane } = workbook;
    await pane.getByRole("tab", { selected: true }).focus();
    await reach("template");
    for (let steps = 0; (await pane.getByTestId("template").inputValue()) !== "cash" && steps < 5; steps++) await press("ArrowDown");
    await reach("term-Investor cash");
    await press("Control+a");
    await page.keyboard.type("500");
    await press("Enter");
    await until(() => pane.getByTestId("headline-Investor stake").innerText(), (text) => /20\s?%/.test(text));
    await openTab("Insert");
    await reach("insert");
    await press("Enter");
    const rows = await until(() => values(page, "Scenarios").catch(() => [] as unknown[][]), (all) => all.some((row) => row.includes("Investor stake")));
    expect(rows.find((row) => row.includes("Investor stake"))).toContain(0.2);
    await until(() => cell(page, "Checks", "B3"), ({ value }) => value === "All checks pass");
  });

  test("a number is explained, and the cell of a term that it rests on is selected", async () => {
    const { page, pane } = workbook;
    await openTab("Explain");
    const { row, column } = await find(page, "Scenarios", "Investor stake");
    await go(page, "Scenarios", column + 1, row);
    await pane.getByRole("heading", { name: explainTexts(texts).derivation }).waitFor();
    await pane.getByTestId("explanation").focus();
    await reach(/^.{1,14}Terms!\w+$/);
    await press("Enter");
    await until(() => page.evaluate(() => embedded.model.getters.getSheetName(embedded.model.getters.getActiveSheetId())), (sheet) => sheet === "Terms");
  });

  test("a check is read, and its cell selected", async () => {
    const { page, pane } = workbook;
    await openTab("Checks");
    await pane.getByRole("heading", { name: texts.checks.passing }).waitFor();
    await reach(/^.{1,14}Checks!\w+$/);
    await press("Enter");
    await until(() => page.evaluate(() => embedded.model.getters.getSheetName(embedded.model.getters.getActiveSheetId())), (sheet) => sheet === "Checks");
  });

  test("a scenario is duplicated, renamed and deleted, in the sheet too", async () => {
    const { page, pane } = workbook;
    const inSheet = (holds: (cells: readonly unknown[]) => boolean): Promise<unknown> => until(async () => (await values(page, "Terms")).flat(), holds);
    const focusOn = (name: string): Promise<unknown> => until(focused, (words) => words.includes(texts.scenarios.makeCurrent(name)));
    await openTab("Scenarios");
    const name = await pane.locator("[data-name]").first().innerText();
    await reach(texts.scenarios.makeCurrent(name));
    await press("Tab");
    await press("Enter");
    await pane.getByRole("menuitem", { name: texts.scenarios.duplicate }).waitFor();
    await reach(texts.scenarios.duplicate, "ArrowDown");
    await press("Enter");
    const copy = await until(async () => (await pane.locator("[data-name]").allInnerTexts())[1] ?? "", (second) => second !== "");
    await inSheet((cells) => cells.includes(copy));
    await focusOn(copy);
    await press("F2");
    await pane.getByTestId("new-name").waitFor();
    await page.keyboard.type("Half 50 %");
    await press("Enter");
    await inSheet((cells) => cells.includes("Half 50 %") && !cells.includes(copy));
    await focusOn("Half 50 %");
    await press("Delete");
    await pane.getByRole("alertdialog").waitFor();
    await until(focused, (words) => words.includes(texts.shell.cancel));
    await reach(texts.scenarios.deleteIt, "Shift+Tab");
    await press("Enter");
    await inSheet((cells) => cells.includes(name) && !cells.includes("Half 50 %"));
  });

  test("a cap table is typed, and the round has its price", async () => {
    const { page, pane } = workbook;
    await openTab("CapTable");
    await pane.getByTestId("grid-holders").waitFor();
    await reach("Holder 0");
    await page.keyboard.type("Ada");
    await reach("Shares 0");
    await page.keyboard.type("8000000");
    // 2,500 after the money, of which 500 and 200 are new: 1,800 for 8,000,000 shares.
    await until(() => pane.getByTestId("round-price").locator("dd").innerText(), (text) => /^0[.,]000225$/.test(text));
  });

  test("a formula that was typed over is brought back by Refresh, after it was ticked", async () => {
    const { page, pane } = workbook;
    const { row, column } = await find(page, "Scenarios", "Measure");
    await go(page, "Scenarios", column, row);
    await focusGrid(page);
    await page.keyboard.type("12", { delay: 10 });
    await settled(page);
    await press("Enter");
    await openTab("Refresh");
    await pane.getByRole("checkbox").first().waitFor();
    await reach("checkbox");
    await press("Space");
    await until(() => pane.getByRole("checkbox").first().isChecked(), (ticked) => ticked);
    await reach("refresh-now", "Shift+Tab");
    await press("Enter");
    await pane.getByText(texts.refresh.mended(1)).waitFor();
    await until(() => values(page, "Scenarios"), (all) => all[row]?.[column] === "Measure");
  });
});
