/** The Cap table tab at 320 pixels: typed, pasted and taken from cells, by keyboard alone; its price is that of the custom function. */
import { findings, openNarrow, tooWide } from "./narrow";
import { cell, find, focusGrid, go, openTab, settled, textsOf, type, until, values, type Options, type Workbook } from "./workbook";

const { shell, captable: texts, tables: words } = textsOf("en-US");

/** Writes cells of the sheet as if they had been typed. */
const fill = (page: Workbook["page"], corner: readonly [column: number, row: number], rows: readonly (readonly (string | number)[])[]): Promise<void> =>
  page.evaluate(
    ([[column, row], cells]) => {
      const { getters } = embedded.model;
      const sheetId = getters.getActiveSheetId();
      cells.forEach((each, i) => each.forEach((content, k) => embedded.model.dispatch("UPDATE_CELL", { sheetId, col: column + k, row: row + i, content: String(content) })));
    },
    [corner, rows] as const,
  );

const holders = [["Holder", "Class", "Shares"], ["Ada", "Common", 5_000_000], ["Bo", "Common", 2_500_000], ["Reserve", "Pool", 500_000]] as const;
const round = [["Post-money", 2500], ["Pool target", 0.12]] as const;
const convertibles = [["Name", "Type", "Amount", "Cap"], ["SAFE 1", "Post-money SAFE", 20, 600]] as const;
const investors = [["Investor", "Cash", "Credits"], ["Provider", 410, 390], ["Other investors", 200, 0]] as const;

describe("typed, pasted and taken", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({ blank: true });
    const { page, pane } = workbook;
    await fill(page, [0, 0], holders);
    await fill(page, [4, 0], round);
    await fill(page, [7, 0], convertibles);
    await fill(page, [12, 0], investors);
    await openTab(pane, shell.tabs.CapTable);
    await pane.getByTestId("grid-holders").waitFor();
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  const inCell = (grid: string, row: number, label: string) => workbook.pane.locator(`[data-testid="grid-${grid}"] [data-row="${row}"][data-label="${label}"]`);
  const price = (): Promise<string> => workbook.pane.getByTestId("round-price").locator("dd").innerText();
  const register = (): Promise<string> => workbook.pane.getByTestId("register").innerText();
  const focused = (): Promise<(string | undefined)[]> => workbook.pane.evaluate(() => { const { row, label } = (document.activeElement as HTMLElement).dataset; return [row, label]; });

  test("a table is typed by keyboard alone: the row below the last is there, Enter goes down, Alt moves a row", async () => {
    const { page } = workbook;
    await inCell("holders", 0, "Holder").focus();
    await page.keyboard.type("Ada");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toEqual(["0", "Shares"]);
    await page.keyboard.type("5,000,000");
    await page.keyboard.press("Enter");
    expect(await focused()).toEqual(["1", "Shares"]);
    await page.keyboard.type("2500000");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("Bo");
    // The deal pays 1,000 at 2,500 after the money: 1,500 for 7,500,000 shares.
    await until(price, (text) => text === "0.0002");
    await page.keyboard.press("Alt+ArrowUp");
    await until(focused, ([row, label]) => row === "0" && label === "Holder");
    expect(await inCell("holders", 0, "Holder").inputValue()).toBe("Bo");
    await page.keyboard.press("Alt+ArrowDown");
    await until(() => inCell("holders", 0, "Holder").inputValue(), (name) => name === "Ada");
  });

  test("a wrong cell is told in a sentence beside it, and the last answers stay, marked", async () => {
    const { pane } = workbook;
    await inCell("holders", 1, "Shares").fill("-1");
    await until(() => pane.getByTestId("cell-problem").allInnerTexts(), (said) => said.join() === "Shares is -1; a number from 0 is allowed.");
    expect(await inCell("holders", 1, "Shares").getAttribute("aria-invalid")).toBe("true");
    await until(() => pane.getByTestId("refused").innerText(), (text) => text.includes(texts.completeCells));
    expect(await price()).toBe("0.0002");
    await inCell("holders", 1, "Shares").fill("2500000");
    await pane.getByTestId("refused").waitFor({ state: "detached" });
  });

  test("a range is pasted with its header, and undone whole", async () => {
    const { page, pane } = workbook;
    await inCell("convertibles", 0, "Name").focus();
    await pane.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, "Cap\tAmount\tName\r\n$600\t20\tSAFE 1\r\n");
    await until(() => pane.getByTestId("captable-done").innerText(), (text) => text.includes(words.pasted(1, [])));
    await until(register, (text) => text.includes("SAFE 1") && text.includes("Cap"));
    await pane.getByRole("button", { name: words.undo }).click();
    await until(register, (text) => !text.includes("SAFE 1"));
    expect(page).toBeDefined();
  });

  test("selected cells are taken by their header; the price is that of ROUNDPRICE over the same cells", async () => {
    const { page, pane } = workbook;
    for (const [name, column, rows, columns] of [["holders", 0, 4, 3], ["convertibles", 7, 2, 4]] as const) {
      await go(page, "Sheet1", column, 0);
      await page.evaluate(([col, right, bottom]) => embedded.model.selection.selectZone({ cell: { col: col!, row: 0 }, zone: { left: col!, top: 0, right: right!, bottom: bottom! } }), [column, column + columns - 1, rows - 1]);
      await settled(page);
      await pane.getByTestId(`take-${name}`).click();
      await until(() => pane.getByTestId("captable-done").innerText(), (text) => text.includes(`Took ${rows - 1} row`));
    }
    await inCell("round", 0, "Pool target").fill("12");
    await go(page, "Sheet1", 0, 9);
    await focusGrid(page);
    await page.keyboard.type("=DEAL.ROUNDPRICE(A1:C4,E1:F2,H1:K2,M1:O3)", { delay: 10 });
    await settled(page);
    await page.keyboard.press("Enter");
    const { value } = await until(() => cell(page, "Sheet1", "A10"), (found) => typeof found.value === "number");
    await until(price, (text) => text === new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6 }).format(value as number));
    expect(value).toBeGreaterThan(0);
  });

  test("the exit: breakpoints in the chart and in the table, and one exit value with what each class decides", async () => {
    const { pane, page } = workbook;
    await pane.getByTestId("view-exit").click();
    const rows = await until(() => pane.getByTestId("breakpoints").locator("tbody tr").count(), (count) => count > 1);
    expect(await pane.getByTestId("payout-chart").getByRole("img").getAttribute("aria-label")).toContain(`${rows} breakpoints`);
    await pane.getByTestId("exit-value").fill("100");
    await until(() => pane.getByTestId("one-exit-table").innerText(), (text) => /New shares\s+98/.test(text) && text.includes("holds"));
    await pane.getByRole("slider").focus();
    await page.keyboard.press("End");
    await until(() => pane.getByTestId("one-exit-table").innerText(), (text) => text.includes("converts"));
    await pane.getByTestId("exit-debt").fill("50");
    await until(() => pane.getByTestId("payouts").innerText(), (text) => text.includes(texts.debtRow));
    expect(await tooWide(workbook)).toEqual([]);
  });
});

describe("inserted", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({});
    const { pane } = workbook;
    await openTab(pane, shell.tabs.CapTable);
    await pane.getByTestId("example-table").click();
    await pane.getByTestId("round-price").waitFor();
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  const shares = () => workbook.pane.locator('[data-testid="grid-holders"] [data-row="0"][data-label="Shares"]');
  /** The price on the sheet, as the pane writes it. */
  const inSheet = async (): Promise<string> => {
    const { row, column } = await find(workbook.page, "Cap table", "Price per share");
    const rows = await values(workbook.page, "Cap table");
    return new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6 }).format(Number(rows[row]![column + 1]));
  };
  const inPane = (): Promise<string> => workbook.pane.getByTestId("round-price").locator("dd").innerText();

  test("the sheets stand beside the deal's, the tab is linked to them, and the price is the same in both", async () => {
    const { pane } = workbook;
    await openTab(pane, shell.tabs.Insert);
    for (const part of ["Scenarios", "Schedule", "Compare", "Checks"]) await pane.getByTestId(`part-${part}`).uncheck();
    await pane.getByTestId("insert").click();
    await pane.getByTestId("notice").waitFor();
    await openTab(pane, shell.tabs.CapTable);
    await until(() => pane.getByTestId("captable-link").innerText(), (text) => text.includes(texts.linked("Cap table")));
    await until(async () => [await inPane(), await inSheet()], ([one, other]) => one === other && one !== "NaN");
  });

  test("a share count typed in the pane is the cell's, and the other way round", async () => {
    const { page, pane } = workbook;
    await shares().fill("5,000,000");
    await shares().press("Enter");
    const at = await until(() => find(page, "Cap table", 5_000_000).catch(() => undefined), (found) => found !== undefined);
    await until(async () => [await inPane(), await inSheet()], ([one, other]) => one === other);
    await go(page, "Cap table", at!.column, at!.row);
    await type(page, "6000000");
    await until(() => shares().inputValue(), (text) => text === "6,000,000");
    await until(async () => [await inPane(), await inSheet()], ([one, other]) => one === other);
    expect(await pane.getByTestId("captable-link").innerText()).toContain("Cap table");
  });

  test("a row typed below the last makes the sheet's table grow", async () => {
    const { page, pane } = workbook;
    const cellOf = (label: string) => pane.locator(`[data-testid="grid-holders"] [data-row="5"][data-label="${label}"]`);
    await cellOf("Holder").fill("Late holder");
    await cellOf("Holder").press("Tab");
    await cellOf("Shares").fill("1000000");
    await cellOf("Shares").press("Enter");
    await until(() => find(page, "Cap table", "Late holder").catch(() => undefined), (found) => found !== undefined);
    await until(async () => (await values(page, "Cap table")).filter((row) => row.includes("Late holder")).length, (count) => count >= 2);
    await until(async () => [await inPane(), await inSheet()], ([one, other]) => one === other);
  });
});

describe.each<[string, Options]>([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
])("the exit, %s", (_name, options) => {
  test("axe finds nothing with everything opened, and nothing is wider than the pane", async () => {
    const workbook = await openNarrow({ blank: true, ...options });
    const { pane } = workbook;
    await openTab(pane, shell.tabs.CapTable);
    await pane.getByTestId("example-table").click();
    for (const view of ["view-round", "view-exit"]) {
      await pane.getByTestId(view).click();
      await pane.getByTestId(view === "view-round" ? "register" : "payouts").waitFor();
      const folded = pane.locator("button[aria-expanded=false]:not([aria-haspopup])");
      while ((await folded.count()) > 0) await folded.first().click();
      expect(await findings(workbook)).toEqual([]);
      expect(await tooWide(workbook)).toEqual([]);
    }
    expect(workbook.problems).toEqual([]);
    await workbook.close();
  });
});
