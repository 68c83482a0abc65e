/** The product in the embedded workbook: production bundles, Microsoft's office.js, a real browser. */
import type { Frame, Page } from "playwright-core";
import { chinese } from "../../src/pane/texts/chinese";
import { english, type Texts } from "../../src/pane/texts/english";
import { launch, problemsOf } from "../embedded/browser";

export interface Workbook {
  readonly page: Page;
  readonly pane: Frame;
  /** Errors of page and pane, and requests to anywhere else. Both must stay empty. */
  readonly problems: string[];
  close(): Promise<void>;
}

export interface Options {
  /** An empty workbook instead of the example. */
  readonly blank?: boolean;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  /** Of the browser. */
  readonly language?: Language;
  /** Asked for in the address, whatever the browser's is: the language in which page and pane show themselves. */
  readonly asked?: Language;
}
export type Language = "en-US" | "zh-CN";

/** How many times slower the browser is made: `SLOW=6 npm test -- e2e/deals` shows what a slow machine sees. */
const SLOWNESS = Number(process.env["SLOW"] ?? 1);

/** What the pane says in a language. */
export const textsOf = (language: Language): Texts => (language === "zh-CN" ? chinese : english);

/** Opens the workbook and waits until the pane has finished: the example is inserted, or the blank pane is there. */
export async function openWorkbook({ blank = false, colorScheme = "light", forcedColors = "none", language = "en-US", asked }: Options = {}): Promise<Workbook> {
  const address = process.env["CREDITSTAKE_ADDRESS"]!;
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, colorScheme, forcedColors, locale: language });
  const page = await context.newPage();
  if (SLOWNESS > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWNESS });
  const problems = problemsOf(page, address);
  await page.goto(`${address}/?${[...(blank ? ["blank"] : []), ...(asked ? [`language=${asked}`] : [])].join("&")}`);
  await page.waitForFunction(() => globalThis.embedded?.ready);
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"))!;
  const { shell, round } = textsOf(asked ?? language);
  if (blank) await pane.getByRole("tab", { name: shell.tabs.Round }).waitFor();
  else await pane.getByText(round.linked("")).waitFor();
  return { page, pane, problems, close: () => browser.close() };
}

/** A cell's value as the grid holds it; an error with its message. */
export const cell = (page: Page, sheet: string, address: string): Promise<{ value: unknown; shown: string; message: string }> =>
  page.evaluate(
    ([name, at]) => {
      const { getters } = embedded.model;
      const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name)!;
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(at!)!;
      const col = [...letters!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const found = getters.getEvaluatedCell({ sheetId, col, row: Number(row) - 1 });
      return { value: found.value, shown: found.formattedValue, message: String((found as { message?: string }).message ?? "") };
    },
    [sheet, address],
  );

/** Every value of a sheet's used cells, a row an array. */
export const values = (page: Page, sheet: string): Promise<unknown[][]> =>
  page.evaluate((name) => {
    const { getters } = embedded.model;
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name)!;
    const rows: unknown[][] = [];
    for (const { col, row } of getters.getEvaluatedCellsPositions(sheetId)) (rows[row] ??= [])[col] = getters.getEvaluatedCell({ sheetId, col, row }).value;
    return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null));
  }, sheet);

/** Goes to a sheet and selects a cell, as a click does. */
export const go = (page: Page, sheet: string, column: number, row: number): Promise<void> =>
  page.evaluate(
    ([name, col, line]) => {
      const { getters } = embedded.model;
      const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name)!;
      const active = getters.getActiveSheetId();
      if (active !== sheetId) embedded.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: active, sheetIdTo: sheetId });
      embedded.model.selection.selectCell(Number(col), Number(line));
    },
    [sheet, column, row] as const,
  );

/** The grid draws its editor anew after a selection or a key, a frame or two later; a person is never as fast as that. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)))));

/** Opens a tab of the pane: in the row where it has room there, else from the menu at its end. */
export async function openTab(pane: Frame, name: string): Promise<void> {
  const tab = pane.getByRole("tab", { name, exact: true });
  const listed = pane.getByRole("menuitem", { name, exact: true });
  // A dialog that is just closing keeps the row from those who cannot see it: the tab is in neither place for a moment.
  for (let tries = 1; tries < 5; tries++) {
    if (await tab.isVisible()) return tab.click();
    await pane.getByTestId("more-tabs").click();
    if (await listed.waitFor({ timeout: 3000 }).then(() => true, () => false)) break;
    await pane.getByTestId("more-tabs").press("Escape");
  }
  await listed.click();
}

/** Where the grid listens to the keyboard: an invisible editor in the selected cell. */
export async function focusGrid(page: Page): Promise<void> {
  await settled(page);
  await page.locator(".o-grid .o-composer").first().focus();
}

/** What is written before the caret in the editor that has the keyboard: on a slow machine the grid writes a completion and leaves the caret inside it. */
export const beforeCaret = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { focusNode, focusOffset } = getSelection()!;
    const upToCaret = document.createRange();
    upToCaret.selectNodeContents(document.activeElement!);
    if (focusNode && document.activeElement!.contains(focusNode)) upToCaret.setEnd(focusNode, focusOffset);
    else upToCaret.collapse(true);
    return upToCaret.toString();
  });

/** Types into the selected cell with the keyboard, and Enter. */
export async function type(page: Page, text: string): Promise<void> {
  await focusGrid(page);
  await page.keyboard.type(text, { delay: 10 });
  await settled(page);
  await page.keyboard.press("Enter");
}

/** The place of the first cell with this value, from 0. */
export async function find(page: Page, sheet: string, value: unknown): Promise<{ row: number; column: number }> {
  const rows = await values(page, sheet);
  const row = rows.findIndex((each) => each.includes(value));
  if (row < 0) throw new Error(`No cell of ${sheet} holds ${String(value)}.`);
  return { row, column: rows[row]!.indexOf(value) };
}

/** Waits until a reading of the page satisfies a condition; says what it was when it never does. */
export async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  let value = await read();
  for (let attempt = 0; attempt < 200 && !holds(value); attempt++) {
    await new Promise((later) => setTimeout(later, 100));
    value = await read();
  }
  if (!holds(value)) throw new Error(`Waited in vain; the last value was ${JSON.stringify(value)?.slice(0, 400)}.`);
  return value;
}
