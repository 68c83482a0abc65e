/** The functions in the pane's page: announced when it opens, loaded after its first paint, or when a cell asks before. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch } from "../embedded/browser";
import { cell, until } from "./workbook";

const described = (JSON.parse(readFileSync(join(__dirname, "..", "..", "public", "functions.json"), "utf8")) as { functions: { id: string }[] }).functions.map(({ id }) => id);
const isFunctions = /\/addin\/src_functions_register_ts\.(?:[0-9a-f]{16}\.)?js$/;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page whose server has the functions or, for a moment, has them not. */
async function openPage(path: string, there = true): Promise<{ page: Page; allow: () => void; asked: () => number }> {
  const page = await browser.newPage();
  let asked = 0;
  await page.route(isFunctions, (route) => (asked++, there ? route.continue() : route.abort()));
  await page.goto(`${process.env["CREDITSTAKE_ADDRESS"]}${path}`, { waitUntil: "domcontentloaded" });
  return { page, allow: () => void (there = true), asked: () => asked };
}

test("every function of functions.json is there when the page has loaded, and answers from one load", async () => {
  const { page, asked } = await openPage("/addin/taskpane.html");
  const [names, answers] = await page.evaluate(async () => {
    const { mappings } = (CustomFunctions as unknown as { _association: { mappings: Record<string, (...values: unknown[]) => unknown> } })._association;
    const stakes = [410, 820].map((cash) => mappings["CREDITSTAKE"]!(cash, 390, 2500, null, null, null, {}));
    return [Object.keys(mappings), await Promise.all(stakes)] as const;
  });
  expect([...names].sort()).toEqual([...described].sort());
  expect(answers).toEqual([0.32, 0.484]);
  expect(asked()).toBe(1);
  await page.close();
});

test("the page paints before it loads them", async () => {
  const { page } = await openPage("/addin/taskpane.html");
  const at = async (name: string): Promise<number> =>
    Number(await (await page.waitForFunction((wanted) => performance.getEntries().find(({ name }) => name.includes(wanted))?.startTime, name)).jsonValue());
  expect(await at("src_functions_register")).toBeGreaterThan(await at("first-contentful-paint"));
  await page.close();
});

test("a cell says when they could not be loaded, and has its answer when they can be", async () => {
  const { page, allow } = await openPage("/?blank", false);
  await page.waitForFunction(() => globalThis.embedded?.ready);
  const sheet = await page.evaluate(() => {
    const sheetId = embedded.model.getters.getActiveSheetId();
    embedded.model.dispatch("UPDATE_CELL", { sheetId, col: 0, row: 0, content: "=DEAL.CREDITSTAKE(410,390,2500)" });
    return embedded.model.getters.getSheetName(sheetId);
  });
  const { value, message } = await until(() => cell(page, sheet, "A1"), ({ value }) => value === "#N/A");
  expect(`${String(value)} ${message}`).toBe("#N/A A part of Creditstake could not be loaded from its server. Check the connection, then calculate again with Ctrl+Alt+F9.");
  allow();
  await until(async () => {
    await page.evaluate(() => embedded.model.dispatch("EVALUATE_CELLS"));
    return (await cell(page, sheet, "A1")).value;
  }, (now) => now === 0.32);
  await page.close();
});
