// Events after closing and the accounting choices: typed in the pane at 320 pixels, written to the workbook, and followed both ways.
import { figureText } from "../../src/pane/deal/figureText";
import { findings, openNarrow, reach as reachIn, tooWide } from "./narrow";
import { cell, find, go, openTab, textsOf, type, until, values, type Workbook } from "./workbook";

const { events: texts, refresh, shell } = textsOf("en-US");

describe("a deal that stands in the workbook", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({});
    await workbook.pane.getByTestId("group-Events").locator("button").click();
    await workbook.pane.getByTestId("grid-events").waitFor();
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  const inCell = (row: number, label: string) => workbook.pane.locator(`[data-testid="grid-events"] [data-row="${row}"][data-label="${label}"]`);
  /** A headline answer of the pane, without its notes. */
  const answer = (label: string): Promise<string> => workbook.pane.getByTestId(`headline-${label}`).locator("dd").evaluate((shown) => shown.firstChild?.textContent ?? "");
  /** The same measure on the Scenarios sheet, as the pane would write it. */
  const onSheet = async (label: string, unit: "share" | "money"): Promise<string> => {
    const { row, column } = await find(workbook.page, "Scenarios", label);
    return figureText(Number((await values(workbook.page, "Scenarios"))[row]![column + 1]), unit, "en-US");
  };
  /** The cells' own formulas that begin with a DEAL call, as Excel hands them over. */
  const formulas = (): Promise<string[]> =>
    workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        const ranges = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject().load("formulas"));
        await context.sync();
        return ranges.flatMap(({ isNullObject, formulas: all }) => (isNullObject ? [] : (all as unknown[][]).flat().map(String).filter((each) => each.startsWith("=DEAL."))));
      }),
    );

  test("two further closes typed by keyboard: the stake follows, and a row that is not complete says what it lacks", async () => {
    const { page, pane } = workbook;
    const before = await answer("Investor stake");
    await inCell(0, "Date").fill("2024-09-30");
    await until(() => pane.getByTestId("cell-problem").allInnerTexts(), (said) => said.join() === texts.noKind);
    await inCell(0, "Event").selectOption("Tranche cash");
    await inCell(0, "Amount").focus();
    await page.keyboard.type("500");
    await page.keyboard.press("Enter");
    await until(() => pane.getByTestId("cell-problem").count(), (count) => count === 0);
    const first = await until(() => answer("Investor stake"), (stake) => stake !== before);
    await inCell(1, "Event").selectOption("Tranche cash");
    await inCell(1, "Amount").fill("300");
    await inCell(1, "Date").fill("2025-03-31");
    await until(() => answer("Investor stake"), (stake) => stake !== first && stake !== before);
    expect(await pane.getByTestId("events-link").innerText()).toContain(texts.notLinked);
  });

  test("before closing, and twice in a month: told at the cell, and the last answers stay, marked", async () => {
    const { pane } = workbook;
    const stake = await answer("Investor stake");
    await inCell(1, "Date").fill("2023-03-31");
    await until(() => pane.getByTestId("cell-problem").innerText(), (said) => said.includes("is before closing"));
    expect(await inCell(1, "Date").getAttribute("aria-invalid")).toBe("true");
    await inCell(1, "Date").fill("2024-09-10");
    await until(() => pane.getByTestId("cell-problem").innerText(), (said) => said.includes("one tranche in a calendar month"));
    expect(await answer("Investor stake")).toBe(stake);
    await inCell(1, "Date").fill("2025-03-31");
    await until(() => pane.getByTestId("cell-problem").count(), (count) => count === 0);
  });

  test("axe finds nothing in the panel, and nothing is wider than the pane", async () => {
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
  });

  test("written to the workbook: every formula of the model reads them, and the sheet answers as the pane", async () => {
    const { pane } = workbook;
    await pane.getByTestId("write-events").click();
    await until(() => pane.getByTestId("events-link").innerText(), (said) => said.includes(texts.linked("Events")));
    const all = await formulas();
    expect(all.length).toBeGreaterThan(4);
    expect(all.filter((each) => !each.includes("DealEvents[#All]"))).toEqual([]);
    for (const [label, unit] of [["Investor stake", "share"], ["Look-through post-money", "money"], ["Revenue", "money"]] as const) {
      const shown = await answer(label);
      await until(() => onSheet(label, unit), (value) => value === shown);
    }
    expect((await cell(workbook.page, "Checks", "B3")).value).toBe("All checks pass");
  });

  test("an amount changed in the sheet: the pane follows", async () => {
    const { page } = workbook;
    const before = await answer("Investor stake");
    const { row, column } = await find(page, "Events", 500);
    await go(page, "Events", column, row);
    await type(page, "900");
    await until(() => inCell(0, "Amount").inputValue(), (text) => text === "900");
    await until(() => answer("Investor stake"), (stake) => stake !== before);
    const stake = await answer("Investor stake");
    await until(() => onSheet("Investor stake", "share"), (value) => value === stake);
  });

  test("a row added in the pane makes the table grow, and one that is deleted there leaves a blank row", async () => {
    const { page, pane } = workbook;
    await inCell(2, "Date").fill("2024-12-31");
    await inCell(2, "Event").selectOption("Actual usage");
    await inCell(2, "Amount").fill("40");
    await inCell(2, "Amount").press("Enter");
    await until(() => find(page, "Events", "Actual usage").then(() => values(page, "Events")), (rows) => rows.some((each) => each[1] === "Actual usage" && each[2] === 40));
    await pane.getByRole("button", { name: /Actions for Actual usage/ }).click();
    await pane.getByRole("menuitem", { name: textsOf("en-US").tables.remove }).click();
    await until(() => values(page, "Events"), (rows) => !rows.some((each) => each[1] === "Actual usage" && each[2] === 40));
    expect((await formulas()).filter((each) => each.includes("#REF!"))).toEqual([]);
  });

  test("a formula that lost its events is found by Refresh and mended", async () => {
    const { page, pane } = workbook;
    const { row, column } = await find(page, "Scenarios", "Measure");
    await go(page, "Scenarios", column, row);
    await type(page, "=DEAL.MEASURES(DealTerms[#All])");
    await openTab(pane, shell.tabs.Refresh);
    await pane.getByText(/leaves out what happens after closing/).waitFor();
    await pane.getByTestId("refresh-now").click();
    await pane.getByText(refresh.nothingStale).waitFor();
    await until(formulas, (all) => all.every((each) => each.includes("DealEvents[#All]")));
  });
});

describe("the accounting choices", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({});
    await workbook.pane.getByTestId("group-Accounting").locator("button").click();
    await workbook.pane.getByTestId("statement-lines").waitFor();
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  const statement = (): Promise<string> => workbook.pane.getByTestId("statement-lines").innerText();

  test("each has its paragraphs of both frameworks, and says what follows from it", async () => {
    const choice = workbook.pane.getByTestId("choice-Investment method");
    expect(await choice.innerText()).toMatch(/The shares stay at cost.*US GAAP: ASC 321-10-35-1.*IFRS: IFRS 9/s);
    await workbook.pane.getByTestId("term-Investment method").selectOption("Fair value through income");
    await until(() => choice.innerText(), (said) => said.includes("Every change in the value of the shares moves profit"));
  });

  test("a choice moves the statements at once, and stands in the workbook", async () => {
    const { page, pane } = workbook;
    await pane.getByTestId("party-Start-up").click();
    await until(statement, (text) => text.includes("R&D expense") && !text.includes("Cost of revenue"));
    await pane.getByTestId("term-Research share").fill("40");
    await pane.getByTestId("term-Research share").press("Enter");
    await until(statement, (text) => text.includes("Cost of revenue"));
    await until(() => values(page, "Terms"), (rows) => rows.some((each) => each[0] === "Research share" && each[2] === 0.4));
    await pane.getByTestId("statement-Balance").click();
    await until(statement, (text) => text.includes("Prepaid cloud services") && text.includes("Total liabilities and equity"));
  });

  test("the chart says in words what it shows, and is a table too", async () => {
    const { pane } = workbook;
    await pane.getByTestId("party-Provider").click();
    const course = pane.getByTestId("course");
    const said = await until(() => course.locator("canvas").getAttribute("aria-label"), (text) => text !== null && text.includes("Contract liability"));
    expect(said).toMatch(/Contract liability: 383.84 in Feb 2024, 0 in Feb 2026. Restricted cash \(escrow\): 384.46 in Feb 2024, 0 in Feb 2026. Revenue to date: 6.16 in Feb 2024, 390 in Feb 2026/);
    await course.getByRole("button").click();
    expect(await pane.getByTestId("course-table").locator("tbody tr").count()).toBeGreaterThan(20);
  });

  test("axe finds nothing, and nothing is wider than the pane", async () => {
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({});
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  const reach = (wanted: string, key?: string): Promise<void> => reachIn(workbook, wanted, key);

  test("a further close is typed and written to the workbook, and a choice is made whose statements are read", async () => {
    const { page, pane } = workbook;
    const stake = pane.getByTestId("headline-Investor stake").locator("dd");
    const before = await stake.innerText();
    await pane.getByRole("tab", { selected: true }).focus();
    await reach("group-Events");
    await page.keyboard.press("Enter");
    await pane.getByTestId("grid-events").waitFor();
    await reach("Date 0");
    await page.keyboard.type("09302024");
    await reach("Event 0");
    await page.keyboard.type("Tranche cash");
    await reach("Amount 0");
    await page.keyboard.type("500");
    await page.keyboard.press("Enter");
    await until(() => stake.innerText(), (text) => text !== before);
    await reach("write-events", "Shift+Tab");
    await page.keyboard.press("Enter");
    await until(() => pane.getByTestId("events-link").innerText(), (said) => said.includes(texts.linked("Events")));
    await reach("group-Accounting", "Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByTestId("statement-lines").waitFor();
    await reach("term-Investment method");
    await page.keyboard.press("ArrowDown");
    await until(() => pane.getByTestId("choice-Investment method").innerText(), (said) => said.includes("Every change in the value of the shares"));
    await reach("party-Provider");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await until(() => pane.getByTestId("statement-lines").innerText(), (text) => text.includes("R&D expense"));
  });
});
