/** The pane as a screen reader has it, in both languages: the order of reading, the outline, names and states, tables, and what is said unasked. */
import type { Tab } from "../../src/pane/state";
import { hears, listen } from "./heard";
import { openNarrow, showTab } from "./narrow";
import { loneCells, outline, outOfOrder, unsaid } from "./screenReader";
import { spokenTree } from "./spokenTree";
import { openTab, textsOf, until, type Language, type Workbook } from "./workbook";

const tabs: readonly Tab[] = ["Round", "Scenarios", "Insert", "WhatIf", "CapTable", "Refresh", "Explain", "Checks"];

describe.each<[Language]>([["en-US"], ["zh-CN"]])("%s", (language) => {
  const texts = textsOf(language);
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({ language });
    await listen(workbook.pane);
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  async function isWell(): Promise<void> {
    const tree = await spokenTree(workbook);
    expect({ order: outOfOrder(tree), outline: outline(tree), unsaid: unsaid(tree), cells: await loneCells(workbook) }).toEqual({ order: [], outline: [], unsaid: [], cells: [] });
  }

  test.each(tabs)("%s: read in the order in which it is seen, under headings without gaps, all of it named", async (tab) => {
    await showTab(workbook, tab, language);
    await isWell();
  });

  test("What if, every question", async () => {
    const { pane } = workbook;
    await showTab(workbook, "WhatIf", language);
    for (const [view, there] of [["tornado", "tornado"], ["simulation", "simulate"], ["solve", "solve"], ["deals", "use-selection"]] as const) {
      await pane.getByTestId(`view-${view}`).click();
      await pane.getByTestId(there).waitFor();
      await isWell();
    }
    await pane.getByTestId("view-grid").click();
  });

  test("a cap table at its exit, and a cell of it that is wrong", async () => {
    const { pane } = workbook;
    await openTab(pane, texts.shell.tabs.CapTable);
    await pane.locator('[data-label="Shares"][data-row="0"]').first().fill("many");
    await pane.getByTestId("cell-problem").waitFor();
    await isWell();
    await pane.locator('[data-label="Shares"][data-row="0"]').first().fill("8000000");
    await pane.getByTestId("view-exit").click();
    await pane.getByTestId("payout-chart").waitFor();
    await isWell();
    await pane.getByTestId("view-round").click();
  });

  test("a deal that cannot be is said where it was typed, and where it is asked about", async () => {
    const { pane } = workbook;
    await showTab(workbook, "Round", language);
    await pane.getByTestId("term-Post-money").fill("100");
    await hears(pane, (await pane.getByTestId("together").innerText()).split("\n").pop()!);
    await isWell();
    await openTab(pane, texts.shell.tabs.WhatIf);
    await hears(pane, (await pane.getByTestId("incomplete").innerText()).split("\n").pop()!);
    await openTab(pane, texts.shell.tabs.Round);
    await pane.getByTestId("term-Post-money").fill("2500");
    await pane.getByTestId("together").waitFor({ state: "detached" });
  });

  test("what is to be minded of a round, and that an answer is to another question, are said when they come up", async () => {
    const { pane } = workbook;
    await openTab(pane, texts.shell.tabs.CapTable);
    const notes = pane.getByTestId("grid-convertibles");
    await notes.getByRole("button", { expanded: false }).last().click();
    await notes.locator('[data-label="Qualified financing"][data-row="0"]').fill("1000000000000");
    await hears(pane, (await pane.getByTestId("warnings").innerText()).split("\n").pop()!);
    await openTab(pane, texts.shell.tabs.WhatIf);
    await pane.getByTestId("view-solve").click();
    await pane.getByTestId("solve-target").fill("1");
    await pane.getByTestId("solve").click();
    await until(() => pane.getByTestId("solution").innerText(), (text) => text.trim() !== "");
    await pane.getByTestId("solve-target").fill("2");
    await hears(pane, await pane.getByTestId("stale").innerText());
  });

  test("a refresh, a version and an insert are said when they are done", async () => {
    const { pane } = workbook;
    await showTab(workbook, "Refresh", language);
    await pane.getByTestId("refresh-now").click();
    await hears(pane, texts.refresh.mended(0));
    await pane.getByTestId("record-version").click();
    await hears(pane, new RegExp(texts.versions.recorded(1).replace("1", "\\d+")));
    await showTab(workbook, "Insert", language);
    await pane.getByTestId("insert").click();
    await pane.getByRole("alertdialog").getByRole("button", { name: texts.insert.newSheets }).click();
    await hears(pane, new RegExp(texts.insert.written(["×"]).replace("×", ".+")));
  });
});
