/** The pane for everyone: axe finds nothing, nothing scrolls sideways at 320 pixels, and a round is inserted by keyboard alone. */
import { cutOff, findings, openNarrow, PANE_WIDTH, reach as reachIn, showTab, tooWide } from "./narrow";
import { cell, openTab, until, values, type Options, type Workbook } from "./workbook";

const tabs = ["Round", "Scenarios", "Insert", "WhatIf", "CapTable", "Refresh", "Explain", "Checks"] as const;

describe.each<[string, Options]>([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
])("%s", (_name, options) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow(options);
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  test.each(tabs)("%s: axe finds nothing, and nothing is wider than the pane or cut off", async (tab) => {
    await showTab(workbook, tab);
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    expect(await cutOff(workbook)).toEqual([]);
    expect(await workbook.pane.evaluate(() => document.documentElement.clientWidth)).toBeLessThanOrEqual(PANE_WIDTH);
  });

  // Where colours are forced the system's count, whatever the pane asks for.
  test("what the browser draws itself, such as the calendar of a date, is as dark as the pane", async () => {
    expect(await workbook.pane.evaluate(() => getComputedStyle(document.querySelector("main")!).colorScheme)).toBe(options.forcedColors ? "light dark" : (options.colorScheme ?? "light"));
  });

  test.each(["tornado", "simulation", "solve"])("What if, %s: axe finds nothing, and nothing is cut off", async (view) => {
    const { pane } = workbook;
    await showTab(workbook, "WhatIf");
    await pane.getByTestId(`view-${view}`).click();
    await pane.getByTestId({ tornado: "tornado", simulation: "simulate", solve: "solve" }[view]!).waitFor();
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    expect(await cutOff(workbook)).toEqual([]);
    await pane.getByTestId("view-grid").click();
  });

  test("everything opened: axe finds nothing, and nothing is wider than the pane or cut off", async () => {
    const { pane } = workbook;
    await openTab(pane, "Round");
    // What opens a menu is not folded.
    const folded = pane.locator("button[aria-expanded=false]:not([aria-haspopup])");
    while ((await folded.count()) > 0) await folded.first().click();
    await pane.getByTestId("grid-events").waitFor();
    await pane.getByTestId("course").waitFor();
    while ((await folded.count()) > 0) await folded.first().click();
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    expect(await cutOff(workbook)).toEqual([]);
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

  test("a deal is chosen, a term changed, and sheets are inserted beside those that are there", async () => {
    const { page, pane } = workbook;
    // In Excel, F6 leads from the grid into the pane.
    await pane.getByRole("tab", { name: "Round" }).focus();
    await reach("template");
    await page.keyboard.type("Plain");
    await until(() => pane.getByTestId("template").inputValue(), (id) => id === "cash");
    await reach("term-Investor cash");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("500");
    await page.keyboard.press("Enter");
    await until(() => pane.getByTestId("headline-Investor stake").innerText(), (text) => text.includes("20%"));
    await reach("Round", "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByTestId("insert").waitFor();
    await reach("insert");
    await page.keyboard.press("Enter");
    await pane.getByRole("alertdialog").waitFor();
    await reach("Use new sheets");
    await page.keyboard.press("Enter");
    const rows = await until(
      () => values(page, "Scenarios 2").catch(() => [] as unknown[][]),
      (all) => all.some((row) => row.includes("Investor stake")),
    );
    expect(rows.find((row) => row.includes("Investor stake"))).toContain(0.2);
    expect((await cell(page, "Checks 2", "B3")).value).toBe("All checks pass");
  });
});
