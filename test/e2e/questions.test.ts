/** Questions before something is lost: the focus starts on an answer that loses nothing, Escape is a no, and the focus goes back to where it was. */
import { focused, openNarrow, reach, showTab } from "./narrow";
import { snapshot } from "./snapshot";
import { until, type Workbook } from "./workbook";

interface Asked {
  /** By keyboard. */
  readonly ask: () => Promise<void>;
  /** What had the focus when it was asked, and has it afterwards. */
  readonly from: string;
  /** What has it when the question opens. */
  readonly safe: string;
  /** What of the question is read out beside its title. */
  readonly described: string;
}

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openNarrow({});
});
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const press = (key: string): Promise<void> => workbook.page.keyboard.press(key);
const focusOn = (wanted: string): Promise<unknown> => until(() => focused(workbook), (words) => words.includes(wanted));
const name = "Issued basis: make it the current scenario";

const questions: Readonly<Record<string, Asked>> = {
  "a scenario is deleted, by its key": {
    ask: async () => {
      await showTab(workbook, "Scenarios");
      await workbook.pane.getByRole("button", { name }).focus();
      await press("Delete");
    },
    from: name,
    safe: "Cancel",
    described: "Its column leaves the table on sheet Terms",
  },
  "a scenario is deleted, from its menu": {
    ask: async () => {
      await workbook.pane.getByRole("button", { name: "Actions for Issued basis" }).focus();
      await press("Enter");
      await reach(workbook, "Delete…", "ArrowDown");
      await press("Enter");
    },
    from: name,
    safe: "Cancel",
    described: "Its column leaves the table on sheet Terms",
  },
  "formulas are frozen": {
    ask: async () => {
      await showTab(workbook, "Refresh");
      await workbook.pane.getByLabel("What to freeze").selectOption("sheet");
      await workbook.pane.getByRole("button", { name: "Freeze to values…" }).focus();
      await press("Enter");
    },
    from: "Freeze to values…",
    safe: "Cancel",
    described: "will become the values that",
  },
  "sheets are written over": {
    ask: async () => {
      await showTab(workbook, "Insert");
      await workbook.pane.getByTestId("insert").focus();
      await press("Enter");
    },
    from: "insert",
    safe: "Use new sheets",
    described: "are not empty. Their content would be replaced",
  },
};

test.each(Object.entries(questions))("%s", async (_, { ask, from, safe, described }) => {
  const { page, pane } = workbook;
  const before = await snapshot(page);
  await ask();
  const question = pane.getByRole("alertdialog");
  await question.waitFor();
  await focusOn(safe);
  const description = (await question.getAttribute("aria-describedby")) ?? "";
  expect(await pane.locator(`[id="${description}"]`).innerText()).toContain(described);
  // What has the focus is drawn so: nobody has to guess what Enter would do.
  expect(await pane.evaluate(() => document.activeElement!.matches(":focus-visible"))).toBe(true);
  await press("Escape");
  await question.waitFor({ state: "detached" });
  await focusOn(from);
  expect(await snapshot(page)).toEqual(before);
});

test("a question that is asked right after another one keeps the focus", async () => {
  const { pane } = workbook;
  await showTab(workbook, "Scenarios");
  await pane.getByRole("button", { name }).focus();
  await press("Delete");
  await focusOn("Cancel");
  const later = await pane.evaluate(async (label) => {
    const moment = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
    (document.activeElement as HTMLElement).click();
    while (document.activeElement!.getAttribute("aria-label") !== label) await moment(0);
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "Delete", bubbles: true }));
    await moment(300);
    return document.activeElement!.textContent;
  }, name);
  expect(later).toBe("Cancel");
  await press("Escape");
  await pane.getByRole("alertdialog").waitFor({ state: "detached" });
});

test("Enter on a question that nobody has read deletes nothing, and the destructive answer is a Shift+Tab away", async () => {
  const { pane } = workbook;
  await showTab(workbook, "Scenarios");
  const names = await pane.locator("[data-name]").allInnerTexts();
  await pane.getByRole("button", { name }).focus();
  await press("Delete");
  await focusOn("Cancel");
  await press("Enter");
  await pane.getByRole("alertdialog").waitFor({ state: "detached" });
  await focusOn(name);
  expect(await pane.locator("[data-name]").allInnerTexts()).toEqual(names);
  await press("Delete");
  await focusOn("Cancel");
  await press("Shift+Tab");
  await focusOn("Delete");
  await press("Enter");
  await until(() => pane.locator("[data-name]").allInnerTexts(), (left) => left.length === names.length - 1 && !left.includes("Issued basis"));
});
