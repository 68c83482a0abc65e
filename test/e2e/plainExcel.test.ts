/** A deal turned into plain Excel, on sheets and as a file: the product in a real browser, the file in other programs. */
import { readFileSync } from "node:fs";
import { Workbook as ExcelJs } from "exceljs";
import { readScenario, withTerms } from "../../src/core/model/scenario";
import { nativeModel } from "../../src/sheets/native/native";
import { templates } from "../../src/sheets/templates";
import { calculated, type Value } from "../native/libreOffice";
import { differences, rowsOf, type NativeFile } from "../native/nativeFile";
import { longTasks } from "./longTasks";
import { findings, openNarrow, tooWide } from "./narrow";
import { cell, find, focusGrid, go, openTab, textsOf, type, until, values, type Language, type Workbook } from "./workbook";

const [moonshot] = templates as [(typeof templates)[number]];
const [{ name, values: terms }] = moonshot.scenarios as [(typeof moonshot.scenarios)[number]];
const scenario = readScenario(name, terms);
/** What the pane has to write: where its lines and measures stand is read from it. */
const native: NativeFile = { deal: moonshot, edits: nativeModel(moonshot, []), typed: [], bytes: new Uint8Array() };
const sheetsOfModel = ["Inputs", "Model", "Outputs", "Model checks"];

describe.each<[Language, "light" | "dark"]>([["en-US", "light"], ["zh-CN", "dark"]])("%s, %s", (language, colorScheme) => {
  const { insert, shell, refresh, versions } = textsOf(language);
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow({ language, colorScheme });
    await workbook.page.setViewportSize({ width: 1300, height: 1000 });
    await openTab(workbook.pane, shell.tabs.Insert);
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  const sheets = (): Promise<string[]> => workbook.page.evaluate(() => embedded.model.getters.getSheetIds().map((id) => embedded.model.getters.getSheetName(id)));
  const says = (text: string): Promise<string> => until(() => workbook.pane.getByTestId("notice").innerText(), (shown) => shown.includes(text));

  /** The native sheets as the grid calculates them, in the form in which files are compared. */
  async function inGrid(): Promise<Parameters<typeof differences>[1]> {
    const cells = new Map(await Promise.all(sheetsOfModel.map(async (sheet) => [sheet, await values(workbook.page, sheet)] as const)));
    const at = (sheet: string, address: string): Value => {
      const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address)!;
      const found = cells.get(sheet)?.[Number(row) - 1]?.[[...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1];
      return found === null || found === "" ? undefined : (found as Value);
    };
    return { value: at, errors: [], workbook: new ExcelJs() };
  }

  /** Measures of the first scenario: as DEAL functions answer on the sheet Scenarios. */
  async function deal(): Promise<Map<string, unknown>> {
    return new Map((await values(workbook.page, "Scenarios")).flatMap((row) => row.flatMap((cell, i) => (typeof cell === "string" && typeof row[i + 1] === "number" ? [[cell, row[i + 1]] as const] : []))));
  }

  async function sameAsDeal(): Promise<void> {
    const [grid, answers] = [await inGrid(), await deal()];
    const rows = [...rowsOf(native.edits, "Outputs")].filter(([label]) => typeof answers.get(label) === "number");
    expect(rows.length).toBeGreaterThan(20);
    for (const [label, row] of rows) expect([label, grid.value("Outputs", `C${row}`)]).toEqual([label, expect.closeTo(Number(answers.get(label)), 8)]);
    expect(grid.value("Outputs", "C3")).toBe("All checks pass");
  }

  test("a key writes the sheets beside the live ones; every line and measure is theirs", async () => {
    const { page, pane } = workbook;
    const before = await sheets();
    await pane.getByTestId("plain-insert").focus();
    await page.keyboard.press("Enter");
    await says(insert.written(sheetsOfModel));
    expect(await sheets()).toEqual([...before, ...sheetsOfModel]);
    await sameAsDeal();
    expect(differences(native, await inGrid(), scenario)).toEqual([]);
    expect(await findings(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    await page.screenshot({ path: `test-output/plain-${language}.png` });
    await go(page, "Model", 2, 12);
    await page.screenshot({ path: `test-output/plain-${language}-model.png` });
  });

  test("a term that is changed on Inputs moves every line, as it moves the live sheets", async () => {
    const { page } = workbook;
    for (const [sheet, column] of [["Inputs", 5], ["Terms", 2]] as const) {
      const { row } = await find(page, sheet, "Investor cash");
      await go(page, sheet, column, row);
      await focusGrid(page);
      await page.keyboard.press("Delete");
      await type(page, "500");
    }
    await until(async () => (await deal()).get("Post-money"), (value) => value !== 0);
    expect(differences(native, await inGrid(), withTerms(scenario, { "Investor cash": 500 }))).toEqual([]);
    await sameAsDeal();
  });

  test("once more it goes on sheets of other names, after a version; both are one step of undo", async () => {
    const { page, pane } = workbook;
    const before = await sheets();
    await pane.getByTestId("plain-insert").click();
    await says(insert.written(sheetsOfModel.map((each) => `${each} 2`)));
    expect((await cell(page, "Outputs 2", "C3")).value).toBe("All checks pass");
    await openTab(pane, shell.tabs.Refresh);
    await pane.getByText(refresh.nothingStale).waitFor();
    await until(() => pane.getByTestId("versions").innerText(), (shown) => shown.includes(versions.reasons.plain));
    await go(page, "Scenarios", 0, 0);
    await focusGrid(page);
    await page.keyboard.press("Control+z");
    await until(sheets, (names) => names.length === before.length);
    expect(await sheets()).toEqual(before);
    await openTab(pane, shell.tabs.Insert);
  });

  test("while the file is made the pane is never blocked for 50 ms", async () => {
    const { page, pane } = workbook;
    const blocked = await longTasks(workbook, async () => {
      await Promise.all([page.waitForEvent("download"), pane.getByTestId("plain-save").click()]);
    });
    expect(blocked).toEqual([]);
  });

  test("saved as a file it is the same deal in other programs, without the add-in", async () => {
    const { page, pane } = workbook;
    const [saved] = await Promise.all([page.waitForEvent("download"), pane.getByTestId("plain-save").click()]);
    expect(saved.suggestedFilename()).toBe("Alibaba Moonshot AI, February 2024.xlsx");
    await says(insert.plainSaved(saved.suggestedFilename()));
    const bytes = new Uint8Array(readFileSync(await saved.path()));
    const read = new ExcelJs();
    await read.xlsx.load(bytes as never);
    expect(read.worksheets.map((each) => each.name)).toEqual(sheetsOfModel);
    expect(JSON.stringify(read.model)).not.toMatch(/DEAL[._]|_xldudf/);
    if (!process.env["SOFFICE"]) return;
    const [file] = await calculated([bytes]);
    expect(differences(native, file!, withTerms(scenario, { "Investor cash": 500 }))).toEqual([]);
    expect(file!.errors).toEqual([]);
  });
});

test("terms that are not complete, and no workbook, are said before anything is written", async () => {
  const workbook = await openNarrow({ blank: true });
  const { pane } = workbook;
  await pane.getByLabel("Start from").selectOption({ label: "Blank" });
  await openTab(pane, "Insert");
  for (const which of ["plain-insert", "plain-save"]) expect(await pane.getByTestId(which).getAttribute("aria-disabled")).toBe("true");
  expect(await pane.locator("#insert-why").innerText()).toMatch(/needed|Complete/);
  await workbook.close();
});
