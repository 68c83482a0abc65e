// npm run pictures: every state of the pane, in both languages, light, dark and high contrast, and the inserted sheets, as docs/pictures.md shows them, and the
// sheets of questions. `npm run pictures -- whatif sheet` takes those anew whose names begin so, and leaves the others as they are.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../src/embedded/serve.mjs";
import { browser as chromiumPath, bundles, chineseFont, packages, repository, say } from "./ensure.mjs";

const folder = join(repository, "docs", "pictures");
const looks = [
  { name: "light", of: { colorScheme: "light" } },
  { name: "dark", of: { colorScheme: "dark" } },
  { name: "contrast", of: { colorScheme: "dark", forcedColors: "active" } },
];
const languages = [
  { name: "en", title: "English", locale: "en-US" },
  { name: "zh", title: "Simplified Chinese", locale: "zh-CN" },
];
/** High contrast is a matter of colors, which are the same in every language. */
const series = languages.flatMap((language) => looks.filter(({ name }) => name !== "contrast" || language.name === "en").map((look) => ({ language, look })));

/** The states, in the order in which a user meets them. Each begins where the one before ended. */
const states = [
  { name: "round", title: "Round: terms and answers", async show() {} },
  { name: "round-wrong", title: "Round: a value that is not allowed", show: ({ pane }) => wrongCredits(pane, "-5") },
  { name: "scenarios", title: "Scenarios", before: ({ pane }) => wrongCredits(pane, "390"), show: ({ pane }) => open(pane, "Scenarios") },
  { name: "scenarios-beside", title: "Scenarios: side by side, differences marked", async show({ pane }) { await pane.getByTestId("terms-side-by-side").waitFor(); await toTop(pane, "terms-side-by-side"); } },
  { name: "scenarios-delete", title: "Scenarios: the question before one is deleted", async show({ pane }) { await pane.locator("[data-name]").nth(1).press("Delete"); await pane.getByRole("alertdialog").waitFor(); } },
  { name: "whatif", title: "What if: a grid as a heat map", async show({ page, pane }) { await page.keyboard.press("Escape"); await open(pane, "WhatIf"); await pane.getByTestId("heat-map").waitFor(); } },
  { name: "whatif-tornado", title: "What if: a tornado", async show({ pane }) { await pane.getByTestId("view-tornado").click(); await pane.getByTestId("tornado").scrollIntoViewIfNeeded(); } },
  { name: "whatif-drivers", title: "What if: drivers of a simulation", async show({ pane }) { await pane.getByTestId("view-simulation").click(); await pane.getByTestId("simulate").waitFor(); } },
  { name: "whatif-histogram", title: "What if: a histogram", show: simulated },
  { name: "whatif-solve", title: "What if: solve for a term", show: solved },
  { name: "whatif-deals", title: "What if: deals of the workbook", show: deals },
  { name: "insert", title: "Insert", show: ({ pane }) => open(pane, "Insert") },
  { name: "insert-plain", title: "Insert: the deal without the add-in", async show({ pane }) { await pane.getByTestId("plain-save").scrollIntoViewIfNeeded(); } },
  { name: "insert-over", title: "Insert: sheets that exist", async show({ pane }) { await pane.getByTestId("insert").click(); await pane.getByRole("alertdialog").waitFor(); } },
  { name: "refresh", title: "Refresh: what is stale, and what changed", before: ({ page }) => page.keyboard.press("Escape"), show: refreshed },
  { name: "refreshed", title: "Refresh: what it did", async show({ pane }) { await pane.getByRole("checkbox").first().check(); await pane.getByTestId("refresh-now").click(); await quiet(pane); } },
  { name: "freeze", title: "Refresh: the question before formulas become values", async show({ pane }) { await pane.locator("select:has(option[value=sheet])").selectOption("sheet"); await pane.locator('[aria-describedby="freeze-help"]').click(); await pane.getByTestId("freeze").waitFor(); } },
  { name: "explain", title: "Explain: a measure", before: ({ page }) => page.keyboard.press("Escape"), async show({ page, pane }) { await open(pane, "Explain"); await select(page, "Scenarios", "Investor stake", 1); await pane.waitForTimeout(1200); } },
  { name: "explain-error", title: "Explain: an error", async show({ page, pane }) { await wrongFormula(page); await pane.waitForTimeout(1200); } },
  { name: "checks", title: "Checks", async show({ pane }) { await open(pane, "Checks"); await quiet(pane); } },
  { name: "captable", title: "Cap table: who holds what, and what a share costs", async show({ pane }) { await open(pane, "CapTable"); await pane.getByTestId("example-table").click(); await pane.getByTestId("round-price").waitFor(); } },
  { name: "captable-owners", title: "Cap table: ownership before and after", async show({ pane }) { await pane.getByTestId("before-and-after").scrollIntoViewIfNeeded(); } },
  { name: "captable-exit", title: "Cap table: the exit", async show({ pane }) { await pane.getByTestId("view-exit").click(); await pane.getByTestId("payout-chart").scrollIntoViewIfNeeded(); } },
  { name: "captable-import", title: "Cap table: the report of an import", before: ({ pane }) => pane.getByTestId("view-round").click(), show: imported },
  { name: "events", title: "Round: events after closing", before: ({ pane }) => open(pane, "Round"), show: events },
  { name: "accounting", title: "Round: accounting choices", before: ({ pane }) => closed(pane, "Events"), show: accounting },
  { name: "statements", title: "Round: statements by fiscal year", async show({ pane }) { await pane.getByTestId("statement-preview").scrollIntoViewIfNeeded(); await pane.getByTestId("course").scrollIntoViewIfNeeded(); } },
];

/** The sheets that an insert writes. */
const modelSheets = [
  { name: "Terms", title: "Terms: a column a scenario, inputs blue on yellow" },
  { name: "Scenarios", title: "Scenarios: every measure, and its charts" },
  { name: "Schedule", title: "Schedule: what happens in each period" },
  { name: "Compare", title: "Compare: the same package under four structures" },
  { name: "Checks", title: "Checks: what must hold" },
];

/** Questions on sheets of their own, a picture each. */
const questionSheets = [
  { name: "sheet-sensitivity", view: "grid", sheet: "Sensitivity", width: 1760, height: 700 },
  { name: "sheet-tornado", view: "tornado", sheet: "Tornado", width: 2500, height: 720 },
  { name: "sheet-simulation", view: "simulation", sheet: "Simulation", width: 2560, height: 860 },
  { name: "sheet-solve", view: "solve", sheet: "Solve", width: 1500, height: 660 },
];

/** Opens a tab by its id: its words differ by language. */
async function open(pane, name) {
  const tab = pane.locator(`#tab-${name}`);
  if (await tab.isVisible()) return tab.click();
  await pane.getByTestId("more-tabs").click();
  await pane.getByTestId(`more-${name}`).click();
}

async function wrongCredits(pane, text) {
  const field = pane.getByTestId("term-Credits");
  await field.fill(text);
  await field.press("Enter");
}

const toTop = (pane, testId) => pane.getByTestId(testId).evaluate((shown) => shown.scrollIntoView({ block: "start" }));

/** A cap table whose file leaves a point open. */
async function imported({ pane }) {
  const file = "Holder,Class,Shares\nAnn,Common,1000000\nBen,Common,\n";
  await pane.getByTestId("import-input").setInputFiles({ name: "holders.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await pane.getByTestId("import-report").waitFor();
}

/** The sheets as wide as a screen, where charts stand beside their tables. */
async function takeModel(page) {
  await page.setViewportSize({ width: 1900, height: 900 });
  for (const { name } of modelSheets) {
    await select(page, name, await page.evaluate((sheet) => globalThis.embedded.model.getters.getEvaluatedCell({ sheetId: globalThis.embedded.book.sheetId(sheet), col: 0, row: 0 }).value, name));
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(folder, `model-${name}-en-light.png`), clip: { x: 0, y: 100, width: 1580, height: 800 } });
  }
  await page.setViewportSize({ width: 1400, height: 850 });
}

/** Opens a group of the form, its first words at the top of the pane. */
async function opened(pane, group, words) {
  await pane.getByTestId(`group-${group}`).locator("button").click();
  await pane.getByTestId(words).waitFor();
  await pane.getByTestId(words).evaluate((shown) => shown.scrollIntoView({ block: "start" }));
}

const closed = (pane, group) => pane.getByTestId(`group-${group}`).locator("button").click();

/** Two further closes, and a row that is not complete. */
async function events({ pane }) {
  await opened(pane, "Events", "grid-events");
  const cell = (row, label) => pane.locator(`[data-testid="grid-events"] [data-row="${row}"][data-label="${label}"]`);
  for (const [row, [date, kind, amount]] of [["2024-09-30", "Tranche cash", "300"], ["2025-03-31", "Tranche cash", "200"], ["2024-12-31", "Actual usage", ""]].entries()) {
    await cell(row, "Date").fill(date);
    await cell(row, "Event").selectOption(kind);
    await cell(row, "Amount").fill(amount);
  }
  await pane.getByTestId("events-link").evaluate((shown) => shown.scrollIntoView({ block: "start" }));
}

/** Once the events have folded away and the figures of the group have come. */
async function accounting({ pane }) {
  await opened(pane, "Accounting", "choice-Investment method");
  await pane.getByTestId("statement-preview").waitFor();
  await pane.waitForTimeout(1000);
  await pane.getByTestId("choice-Investment method").evaluate((shown) => shown.scrollIntoView({ block: "start" }));
}

const quiet = async (pane) => {
  await pane.locator('[role="progressbar"]').first().waitFor({ state: "hidden", timeout: 60_000 });
  await pane.waitForTimeout(600);
};

/** One term changed by hand, and the formula of Scenarios typed over. */
async function refreshed({ page, pane }) {
  await typeInto(page, "Terms", "Investor cash", "500");
  await select(page, "Scenarios", "Measure");
  await page.locator(".o-grid .o-composer").first().focus();
  await page.keyboard.type("12", { delay: 20 });
  await page.keyboard.press("Enter");
  await open(pane, "Refresh");
  await pane.waitForTimeout(800);
  await quiet(pane);
}

/** A formula with a wrong argument, below what stands on Compare. */
async function wrongFormula(page) {
  await select(page, "Compare", "Structures compared", 1, 70);
  await page.locator(".o-grid .o-composer").first().focus();
  await page.keyboard.type('=DEAL.CREDITSTAKE(410,"much",2500)', { delay: 20 });
  await page.waitForTimeout(400);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(400);
  await page.keyboard.press("ArrowUp");
}

/** Selects the cell that shows a text, or one so many columns beside it and rows below it. */
async function select(page, sheet, text, beside = 0, below = 0) {
  await page.evaluate(
    ([name, wanted, by, down]) => {
      const { model } = globalThis.embedded;
      const { getters } = model;
      const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name);
      const at = getters.getEvaluatedCellsPositions(sheetId).find((position) => getters.getEvaluatedCell(position).value === wanted);
      if (getters.getActiveSheetId() !== sheetId) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheetId });
      model.selection.selectCell(at.col + by, at.row + down);
    },
    [sheet, text, beside, below],
  );
  await page.waitForTimeout(500);
}

async function simulated({ pane }) {
  await pane.getByTestId("simulation-thresholds").fill("1800");
  await pane.getByTestId("simulate").click();
  await pane.getByTestId("statistics").waitFor();
  await pane.getByTestId("histogram").evaluate((element) => element.scrollIntoView());
}

async function solved({ pane }) {
  await pane.getByTestId("view-solve").click();
  await pane.getByTestId("solve-term").selectOption("Credits");
  await pane.getByTestId("solve-target").fill("1800");
  await pane.getByTestId("solve").click();
  await pane.locator("[data-solution]").first().waitFor();
}

/** Offers on a sheet of their own, one of them with a mistake. */
async function deals({ pane }) {
  await pane.getByTestId("view-deals").click();
  await pane.evaluate(() =>
    globalThis.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Offers");
      const rows = Array.from({ length: 240 }, (_, i) => [`Offer ${i + 1}`, 300 + 10 * (i % 25), i === 30 ? "many" : 390 - 5 * (i % 20), 1500 + 20 * (i % 12), 45341 + 7 * i]);
      const range = sheet.getRange("A3:E243");
      range.values = [["Deal", "Investor cash", "Credits", "Pre-money", "Closing date"], ...rows];
      sheet.getRange("E4:E243").numberFormat = [["m/d/yyyy"]];
      sheet.getRange("A3:E3").format.font.bold = true;
      sheet.activate();
      sheet.getRange("B5").select();
      await context.sync();
    }),
  );
  await pane.getByTestId("use-selection").click();
  await pane.getByTestId("first-answers").waitFor();
}

/** The example in the workbook, with the pane as wide as the narrowest of Excel. */
async function openedWorkbook(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.embedded?.ready);
  await page.addStyleTag({ content: "#pane { flex: none !important; width: 320px !important; }" });
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"));
  await pane.locator('[data-testid="link"] .fui-Badge', { hasText: "Terms" }).waitFor();
  return { context, page, pane };
}

/** The sheet of a question as a new workbook has it, with nothing around it. */
async function sheetPicture({ name, view, sheet, width, height }) {
  const { context, page, pane } = await openedWorkbook({ viewport: { width, height }, locale: "en-US" });
  await open(pane, "WhatIf");
  await pane.getByTestId(`view-${view}`).click();
  if (view === "solve") await solved({ pane });
  await pane.locator('[data-testid="insert-question"]:enabled').click();
  await page.waitForFunction((wanted) => globalThis.embedded.model.getters.getSheetIds().some((id) => globalThis.embedded.model.getters.getSheetName(id) === wanted), sheet);
  await page.waitForTimeout(4000);
  const grid = await page.locator(".o-grid").first().boundingBox();
  await page.screenshot({ path: join(folder, `${name}.png`), clip: grid });
  await context.close();
}

async function typeInto(page, sheet, term, text) {
  await select(page, sheet, term, 2);
  await page.locator(".o-grid .o-composer").first().focus();
  await page.keyboard.type(text, { delay: 20 });
  await page.waitForTimeout(300);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(800);
}

packages();
bundles();
chineseFont();
mkdirSync(folder, { recursive: true });
const asked = process.argv.slice(2);
const isWanted = (name) => asked.length === 0 || asked.some((each) => name.startsWith(each));
// Pictures of states that are no more; others in the folder are made by hand.
if (asked.length === 0) for (const file of readdirSync(folder)) if (series.some(({ language, look }) => file.endsWith(`-${language.name}-${look.name}.png`))) rmSync(join(folder, file));
const server = await serve(0);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
for (const sheet of questionSheets.filter(({ name }) => isWanted(name))) await sheetPicture(sheet);
// A state begins where the one before ended: the last one that is wanted is the last that is shown.
const last = states.findLastIndex(({ name }) => isWanted(name));
for (const { language, look } of last < 0 ? [] : series) {
  const { context, page, pane } = await openedWorkbook({ viewport: { width: 1400, height: 850 }, locale: language.locale, ...look.of });
  const frame = await pane.frameElement();
  if (language.name === "en" && look.name === "light" && asked.length === 0) await takeModel(page);
  for (const { name, before, show } of states.slice(0, last + 1)) {
    await before?.({ page, pane });
    await show({ page, pane });
    if (!isWanted(name)) continue;
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}-${language.name}-${look.name}.png`), clip: await frame.boundingBox() });
  }
  say(`${language.title}, ${look.name}`);
  await context.close();
}
await browser.close();
server.close();

const picture = (state, { language, look }) => `![${state.title}, ${language.title}, ${look.name}](pictures/${state.name}-${language.name}-${look.name}.png)`;
const rows = states.map((state) => `## ${state.title}\n\n${series.map((each) => picture(state, each)).join("\n")}\n`);
const sheetRows = modelSheets.map(({ name, title }) => `## ${title}\n\n![${title}](pictures/model-${name}-en-light.png)\n`);
writeFileSync(
  join(repository, "docs", "pictures.md"),
  `# Every state of the pane\n\nMade by \`npm run pictures\`: the pane of the embedded workbook at 320 pixels, in both languages, light and dark, and in high contrast.\nThe sheets that it inserts are at the end.\n\n${rows.join("\n")}\n${sheetRows.join("\n")}`,
);
say("The pictures are in docs/pictures.");
