/** What a user's machine loads, and how long the pane and the embedded workbook take until they can be used. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { answerAtOnce } from "./client";
import budgets from "../../.ci/sizes.json";
import type { Peers } from "./peers";
import { inTime, median, spread, type Section } from "./timing";

const RUNS = 5;
const KB = 1024;
const dist = join(__dirname, "..", "..", "dist");

/** A frame's first paint, and the add-in's scripts that had arrived by then or came later. */
interface Opened {
  readonly painted: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export async function startUp(peers: Peers): Promise<Section[]> {
  const panes: number[][] = [];
  const workbooks: number[][] = [];
  const opened: Opened[] = [];
  while (panes.length < RUNS) {
    const pane = await openPane(peers);
    opened.push(pane.opened);
    panes.push([pane.opened.painted, pane.answers]);
    workbooks.push(await openWorkbook(peers));
  }
  return [starts(panes, workbooks), loaded(opened)];
}

function starts(panes: readonly number[][], workbooks: readonly number[][]): Section {
  const row = (name: string, runs: readonly number[][], part: number): string[] => [name, ...((times) => [inTime(median(times)), spread(times)])(runs.map((run) => run[part]!))];
  return {
    title: "Start-up in Chromium",
    head: ["", "median", "middle half of the runs"],
    rows: [
      row("pane alone: first paint", panes, 0),
      row("pane alone: a round with its answers on show", panes, 1),
      row("embedded workbook: first paint", workbooks, 0),
      row("embedded workbook: first paint of the pane in it", workbooks, 1),
      row("embedded workbook: the pane shows answers", workbooks, 2),
      row("embedded workbook: the grid is ready for typing", workbooks, 3),
      row("embedded workbook: the example stands in its five sheets", workbooks, 4),
    ],
    note: `Wall time from opening the page, ${RUNS} fresh browser contexts of each kind, in turn; nothing was cached, files come uncompressed from this machine. The pane alone has a host that answers at once, so Excel's part is not in it.`,
  };
}

function loaded(opened: readonly Opened[]): Section {
  const before = [...new Set(opened.flatMap((each) => each.before))];
  const after = [...new Set(opened.flatMap((each) => each.after))].filter((file) => !before.includes(file));
  const size = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const inKB = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;
  const total = before.reduce((sum, file) => sum + size(file), 0);
  const functions = size("functions.js");
  return {
    title: "What is loaded",
    head: ["", "gzipped"],
    rows: [
      ...before.map((file) => [`${file}, before the pane's first paint`, inKB(size(file))]),
      ["the page at first paint: the pane, and the names of all functions", inKB(total)],
      ...after.map((file) => [`${file}, later`, inKB(size(file))]),
    ],
    note: "The add-in's own scripts, as a page really loaded them until it showed answers: the functions come after the first paint, or with the first call of one, and share with the pane what both need. What had arrived before the first paint in any of the runs counts as before it, whether the paint needed it or not; further parts come when a tab asks for them. Microsoft's office.js is not counted: every add-in loads it, from Microsoft.",
    claims: [
      { what: "functions.js, for runtimes without a page, gzipped", limit: `at most ${budgets["functions.js"]} KB`, measured: inKB(functions), holds: functions <= budgets["functions.js"] * KB },
      { what: "the page at first paint, pane and functions, gzipped", limit: `at most ${budgets.pane} KB`, measured: inKB(total), holds: total <= budgets.pane * KB },
    ],
  };
}

async function openPane({ browser, address }: Peers): Promise<{ readonly opened: Opened; readonly answers: number }> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(answerAtOnce, []);
  await page.goto(`${address}/addin/taskpane.html`);
  const answers = await showsAnswers(page.mainFrame());
  const opened = await page.evaluate(firstPaint);
  await context.close();
  return { opened, answers };
}

/** Milliseconds from opening the page until its first paint, the pane's, the pane's answers, the grid and the example. */
async function openWorkbook({ browser, address }: Peers): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, locale: "en-US" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  const pane = await paneOf(page);
  const answers = await showsAnswers(pane);
  const linked = await pane.waitForFunction(() => /Linked to sheet/.test(document.body.textContent ?? "") && performance.now());
  const ready = await page.waitForFunction(() => globalThis.embedded?.ready);
  const [start, paint] = await page.evaluate(() => [performance.timeOrigin, performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN]);
  const later = (await pane.evaluate(() => performance.timeOrigin)) - start!;
  const { painted } = await pane.evaluate(firstPaint);
  const times = [paint!, later + painted, later + answers, await ready.jsonValue(), later + Number(await linked.jsonValue())];
  await context.close();
  return times;
}

async function paneOf(page: Page): Promise<Frame> {
  await page.frameLocator("#pane iframe").locator("main").waitFor();
  return page.frames().find((frame) => frame.url().includes("taskpane"))!;
}

const showsAnswers = async (pane: Frame): Promise<number> =>
  Number(await (await pane.waitForFunction(() => document.querySelector("[data-testid^=headline-]") !== null && performance.now())).jsonValue());

function firstPaint(): Opened {
  const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN;
  const scripts = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(({ name }) => /\/addin\/.*\.js$/.test(name));
  const names = (early: boolean): string[] => scripts.filter(({ responseEnd }) => responseEnd <= painted === early).map(({ name }) => name.replace(/^.*\/addin\//, ""));
  return { painted, before: names(true), after: names(false) };
}
