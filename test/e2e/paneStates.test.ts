/** What the pane shows beside its tabs: menus, questions, reports and errors, each as narrow as Excel makes it, in both languages, light and dark. */
import { packageOf, shares, stakeholder } from "../exchange/packages";
import { tabs } from "../../src/pane/state";
import { englishLeft } from "./englishLeft";
import { cutOff, findings, openNarrow, showTab, tooWide } from "./narrow";
import { go, openTab, textsOf, type, type Language, type Workbook } from "./workbook";

/** How a state is reached, and how it is left. */
interface PaneState {
  readonly show: (workbook: Workbook, language: Language) => Promise<void>;
  readonly leave?: (workbook: Workbook) => Promise<void>;
  /** It repeats what somebody wrote: a formula, or the names in a file. */
  readonly quotes?: true;
}

const escape = ({ page }: Workbook): Promise<void> => page.keyboard.press("Escape");
const scenario = "First close only";

const unclear = packageOf({ stakeholders: [stakeholder("ann", "Ann")], transactions: [shares("CS-1", "ann", "common", "1000", "2024-01-01"), shares("CS-2", "zoe", "common", "10", "2024-01-01")] });

const states: Readonly<Record<string, PaneState>> = {
  "the menu of further tabs": {
    show: async ({ pane }) => {
      await pane.waitForFunction((count) => {
        const row = [...document.querySelectorAll("[role=tab]")].filter((tab) => tab.checkVisibility() && tab.getBoundingClientRect().right <= innerWidth);
        return row.length === count || document.querySelector('[data-testid="more-tabs"]');
      }, tabs.length);
      // Boxes in place of characters, where a machine has no Chinese font, leave room for every tab.
      const more = pane.getByTestId("more-tabs");
      if (!(await more.isVisible())) return;
      await more.click();
      await pane.getByRole("menuitem").first().waitFor();
    },
    leave: escape,
  },
  "what can be done with a scenario": {
    show: async (workbook, language) => {
      await showTab(workbook, "Scenarios", language);
      await workbook.pane.getByRole("button", { name: textsOf(language).scenarios.actionsOf(scenario) }).click();
      await workbook.pane.getByRole("menuitem").first().waitFor();
    },
    leave: escape,
  },
  "a scenario that is being renamed to a name that is taken": {
    show: async ({ pane, page }) => {
      await pane.getByTestId(`scenario-${scenario}`).locator("[data-name]").press("F2");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("As reported");
      await page.keyboard.press("Enter");
      await pane.locator("[role=alert]").first().waitFor();
    },
    leave: escape,
  },
  "the question before a scenario is deleted": {
    show: async ({ pane }) => {
      await pane.getByTestId(`scenario-${scenario}`).locator("[data-name]").press("Delete");
      await pane.getByRole("alertdialog").waitFor();
    },
    leave: escape,
  },
  "the question before formulas are frozen": {
    show: async (workbook, language) => {
      const { refresh } = textsOf(language);
      await showTab(workbook, "Refresh", language);
      await workbook.pane.getByLabel(refresh.scope).selectOption("sheet");
      await workbook.pane.getByRole("button", { name: refresh.freeze }).click();
      await workbook.pane.getByTestId("freeze").waitFor();
    },
    leave: escape,
  },
  "the question before sheets are written over": {
    show: async (workbook, language) => {
      await showTab(workbook, "Insert", language);
      await workbook.pane.getByTestId("insert").click();
      await workbook.pane.getByRole("alertdialog").waitFor();
    },
    leave: escape,
  },
  "the report of an import": {
    quotes: true,
    show: async (workbook, language) => {
      await showTab(workbook, "CapTable", language);
      await workbook.pane.getByTestId("import-input").setInputFiles(unclear.map(({ path, bytes }) => ({ name: path, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })));
      await workbook.pane.getByTestId("import-scale").waitFor();
    },
    leave: ({ pane }) => pane.getByTestId("import-report").getByRole("button").last().click(),
  },
  "the questions of an export": {
    show: async ({ pane }) => {
      await pane.getByTestId("export-file").click();
      await pane.getByTestId("export-panel").waitFor();
    },
  },
  "what can be done with a row": {
    show: async ({ pane }) => {
      await pane.locator('[data-testid="grid-holders"] button[aria-haspopup]').first().click();
      await pane.getByRole("menuitem").first().waitFor();
    },
    leave: escape,
  },
  "an error, explained": {
    quotes: true,
    show: async ({ page, pane }, language) => {
      const { shell } = textsOf(language);
      await go(page, "Sheet1", 0, 0);
      await type(page, '=DEAL.CREDITSTAKE(410,"much",2500)');
      await openTab(pane, shell.tabs.Explain);
      await go(page, "Sheet1", 0, 0);
      await pane.getByTestId("explanation").getByText("DEAL.CREDITSTAKE", { exact: true }).waitFor();
    },
  },
  "checks with a formula that shows an error": {
    quotes: true,
    show: async ({ pane }, language) => {
      const { shell, checks } = textsOf(language);
      await openTab(pane, shell.tabs.Checks);
      await pane.getByRole("heading", { name: checks.passing }).waitFor();
    },
  },
};

describe.each<[Language, "light" | "dark"]>([["en-US", "dark"], ["zh-CN", "light"]])("%s, %s", (language, colorScheme) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({ language, colorScheme });
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  test.each(Object.entries(states))("%s: axe finds nothing, and nothing is too wide, cut off, or left in the other language", async (_, { show, leave, quotes }) => {
    await show(workbook, language);
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    expect(await cutOff(workbook)).toEqual([]);
    if (language === "zh-CN" && !quotes) expect(await englishLeft(workbook)).toEqual([]);
    await leave?.(workbook);
  });
});
