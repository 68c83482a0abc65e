/** Versions, term sheets and files of scenarios in the pane, over the product in a real browser, as narrow as Excel makes it. */
import { readFileSync } from "node:fs";
import { findings, openNarrow, tooWide } from "./narrow";
import { cell, find, go, openTab, textsOf, type, until, values, type Language, type Workbook } from "./workbook";

const picture = (name: string): string => `test-output/versions-${name}.png`;

async function changeTerm({ page }: Workbook, label: string, text: string): Promise<void> {
  const { row } = await find(page, "Terms", label);
  await go(page, "Terms", 2, row);
  await type(page, text);
}

describe.each<[Language, "light" | "dark"]>([["en-US", "light"], ["zh-CN", "dark"]])("%s, %s", (language, colorScheme) => {
  const { versions, refresh, shell } = textsOf(language);
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({ language, colorScheme });
    await workbook.page.setViewportSize({ width: 1100, height: 1400 });
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  const text = (testId: string): Promise<string> => workbook.pane.getByTestId(testId).innerText();
  const says = (testId: string, words: string | RegExp): Promise<string> => until(() => text(testId), (shown) => (typeof words === "string" ? shown.includes(words) : words.test(shown)));
  const cash = async (): Promise<unknown> => {
    const { row } = await find(workbook.page, "Terms", "Investor cash");
    return (await cell(workbook.page, "Terms", `C${row + 1}`)).value;
  };

  test("a model that was just inserted has its first version, and one is recorded by name", async () => {
    const { pane } = workbook;
    await openTab(pane, shell.tabs.Refresh);
    await says("versions", versions.reasons.insert);
    await changeTerm(workbook, "Investor cash", "500");
    await says("compared", /410\s+500/);
    await pane.getByTestId("version-who").fill("Ada");
    await pane.getByTestId("version-note").fill("Second draft");
    await pane.getByTestId("record-version").click();
    await says("versions", versions.version(2));
    expect(await text("versions")).toMatch(new RegExp(`Second draft\\s+${versions.reasons.recorded} · ${versions.by("Ada")}`));
    await says("compared", versions.unchanged);
  });

  test("two versions are compared, and each term's part in a measure is told", async () => {
    const { pane, page } = workbook;
    await pane.getByTestId("compared").getByLabel(versions.from).selectOption("1");
    await says("compared", /410\s+500/);
    const why = pane.getByTestId("compared").locator("button[aria-expanded]").first();
    await why.focus();
    await page.keyboard.press("Enter");
    expect(await says("causes", versions.total)).toMatch(/[+−]/);
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    await pane.getByTestId("versions").scrollIntoViewIfNeeded();
    await page.screenshot({ path: picture(`compared-${language}`) });
  });

  test("going back shows first what it changes; what stood there is recorded", async () => {
    const { pane, page } = workbook;
    await changeTerm(workbook, "Investor cash", "450");
    await until(cash, (value) => value === 450);
    // What the pane then says of the change moves the buttons below it.
    await says("compared", /410\s+450/);
    await pane.getByRole("button", { name: versions.goBackTo(1) }).click();
    await says("proposal", /450\s+410/);
    expect(await cash()).toBe(450);
    expect(await text("proposal")).toContain(versions.recordedFirst);
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    await page.screenshot({ path: picture(`back-${language}`) });
    await pane.getByTestId("apply").click();
    await until(cash, (value) => value === 410);
    await says("versions", versions.reasons.return);
    await pane.getByText(versions.returned(1)).waitFor();
  });

  test("a term sheet is pasted and looked at before it is applied; what cannot be read is left out", async () => {
    const { pane, page } = workbook;
    await pane.getByTestId("term-sheet-text").fill("Investor cash\t600\nCredits\tmuch\n");
    await pane.getByTestId("term-sheet-see").click();
    await says("proposal", /410\s+600/);
    expect(await text("proposal")).toContain(versions.leftOut);
    await page.screenshot({ path: picture(`sheet-${language}`) });
    await pane.getByTestId("apply").click();
    await until(cash, (value) => value === 600);
    await pane.getByText(versions.termSheetApplied("As reported")).waitFor();
  });

  test("a formula that somebody overwrote is kept on request, and asked about again on request", async () => {
    const { pane, page } = workbook;
    const { row, column } = await find(page, "Scenarios", "Measure");
    await page.evaluate(([col, line]) => void embedded.model.dispatch("UPDATE_CELL", { sheetId: embedded.book.sheetId("Scenarios")!, col: col!, row: line!, content: "mine" }), [column, row]);
    await pane.getByRole("button", { name: refresh.lookAgain }).click();
    const keep = pane.getByRole("checkbox", { name: versions.keep });
    await keep.check();
    await page.screenshot({ path: picture(`keep-${language}`) });
    await pane.getByTestId("refresh-now").click();
    await says("kept", versions.kept);
    await keep.waitFor({ state: "detached" });
    expect((await values(page, "Scenarios"))[row]?.[column]).toBe("mine");
    await pane.getByRole("button", { name: versions.askAgain }).click();
    await keep.waitFor();
    await pane.getByRole("checkbox", { name: /Scenarios/ }).first().check();
    await pane.getByTestId("refresh-now").click();
    await until(() => values(page, "Scenarios"), (rows) => rows[row]?.[column] === "Measure");
  });

  test("scenarios are saved as JSON and CSV, and come in again with a look at what they change", async () => {
    const { pane, page } = workbook;
    await openTab(pane, shell.tabs.Scenarios);
    const saved = async (format: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent("download"), pane.getByTestId(`export-${format}`).click()]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^Scenarios.*\\.${format}$`));
      return readFileSync(await download.path(), "utf8");
    };
    const csv = await saved("csv");
    expect(csv).toContain("Investor cash,");
    const json = JSON.parse(await saved("json")) as { scenarios: { name: string; terms: Record<string, unknown> }[] };
    expect(json.scenarios[0]).toMatchObject({ name: "As reported", terms: { "Investor cash": 600, "Closing date": "2024-02-19" } });
    const [first] = json.scenarios;
    const changed = { ...json, scenarios: [{ name: "As reported", terms: { ...first!.terms, "Investor cash": 410 } }, { name: "From a file", terms: first!.terms }] };
    const file = (name: string, content: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: "application/json", buffer: Buffer.from(content) });
    await pane.getByTestId("scenario-file").setInputFiles(file("bad.json", "{}"));
    await pane.getByTestId("notice").waitFor();
    await pane.getByTestId("scenario-file").setInputFiles(file("deal.json", JSON.stringify(changed)));
    await says("proposal", /600\s+410/);
    expect(await text("proposal")).toContain(refresh.added("From a file"));
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    await page.screenshot({ path: picture(`file-${language}`) });
    await pane.getByTestId("apply").click();
    await until(cash, (value) => value === 410);
    await until(() => values(page, "Scenarios"), (rows) => rows.flat().includes("From a file"));
    await pane.getByTestId("scenario-file").setInputFiles(file("again.csv", csv));
    await says("proposal", /410\s+600/);
  });
});
