/** The What if tab in the browser, on the bundles that ship: its answers are those of the functions, its threads do not block the page, and cancel ends them. */
import type { Frame } from "playwright-core";
import { answer } from "../../src/core/model/answers";
import { requireMeasure } from "../../src/core/model/measures";
import { readScenario, type TermValue } from "../../src/core/model/scenario";
import { figureText, percentText } from "../../src/pane/deal/figureText";
import { cellText } from "../../src/pane/whatif/cellText";
import { longTasks } from "./longTasks";
import { findings, openNarrow, tooWide } from "./narrow";
import { openTab, until, values, type Workbook } from "./workbook";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openNarrow({});
  await openTab(workbook.pane, "What if");
});
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const view = (pane: Frame, name: string): Promise<void> => pane.getByTestId(`view-${name}`).click();

/** The terms of the scenario that is looked at, as the sheet has them. */
async function entries(): Promise<[string, TermValue][]> {
  const rows = await values(workbook.page, "Terms");
  const header = rows.findIndex((row) => row[0] === "Term");
  const found: [string, TermValue][] = [];
  for (const [label, unit, value] of rows.slice(header + 1)) if (typeof label === "string" && typeof unit === "string") found.push([label, value as TermValue]);
  return found;
}

const measured = (of: readonly (readonly [string, TermValue])[], measure: string, changes: Readonly<Record<string, TermValue>>): number =>
  answer(readScenario("Deal", new Map([...of, ...Object.entries(changes)])), requireMeasure(measure));

test("a grid shows what MEASURE answers cell by cell, with the base case marked", async () => {
  const { pane } = workbook;
  await pane.getByTestId("what-if-measure").selectOption("Economic outlay");
  await pane.getByTestId("down-term").selectOption("Credits");
  await pane.getByTestId("down-values").fill("300; 390; 500");
  await pane.getByTestId("across-term").selectOption("Delivery cost");
  await pane.getByTestId("across-values").fill("0.5..0.7 step 0.1");
  const table = pane.getByTestId("heat-map");
  const read = (): Promise<string[]> => table.locator("td").evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? ""));
  const of = await entries();
  const expected = [300, 390, 500].flatMap((credits) => [0.5, 0.6, 0.7].map((cost) => cellText(measured(of, "Economic outlay", { Credits: credits, "Delivery cost": cost }), "money", "en-US")));
  await until(read, (shown) => JSON.stringify(shown) === JSON.stringify(expected));
  expect(await table.locator("td[data-base]").count()).toBe(1);
  expect(await table.locator("td[data-base]").innerText()).toContain(cellText(measured(of, "Economic outlay", {}), "money", "en-US"));
  await pane.getByTestId("down-values").fill("300..500");
  await pane.getByText('The values of Credits are "300..500" without a step; from..to step is needed.').waitFor();
  await pane.getByTestId("across-term").selectOption("");
  await pane.getByTestId("down-values").fill("300..500 step 100");
  await until(read, (shown) => shown.length === 3);
  await pane.getByText("The base case (Credits 390) is not among the values.").waitFor();
});

test("the tornado has a bar a term with two MEASURE answers, the widest first", async () => {
  const { pane } = workbook;
  await view(pane, "tornado");
  await pane.getByTestId("tornado-table").waitFor();
  const read = (): Promise<string[][]> => pane.getByTestId("tornado-table").locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  const suggested = (await read()).slice(1);
  expect(suggested.length).toBeGreaterThan(1);
  await pane.getByTestId("low-Credits").fill("200");
  await pane.getByTestId("high-Credits").fill("600");
  const of = await entries();
  const [atLow, atHigh] = [200, 600].map((credits) => measured(of, "Economic outlay", { Credits: credits })) as [number, number];
  const wanted = ["Credits", "200", "600", ...[atLow, atHigh, Math.abs(atHigh - atLow)].map((value) => cellText(value, "money", "en-US"))];
  const rows = await until(read, (shown) => shown.some((row) => JSON.stringify(row) === JSON.stringify(wanted)));
  const swings = rows.slice(1).map((row) => Number(row[5]!.replace(/,/g, "")));
  expect(swings).toEqual([...swings].sort((a, b) => b - a));
});

/** By keyboard: while what was typed is being drawn, a button may move from under a pointer. */
const simulate = (pane: Frame): Promise<void> => pane.locator('[data-testid="simulate"]:enabled').press("Enter");

const statistics = (pane: Frame): Promise<Record<string, string>> =>
  pane.getByTestId("statistics").locator("tbody tr").evaluateAll((rows) => Object.fromEntries(rows.map((row) => [row.children[0]?.textContent ?? "", row.children[1]?.textContent ?? ""])));

test("10,000 paths are calculated beside the page, which is never blocked for 50 ms; cancelled, they leave the last result", async () => {
  const { pane } = workbook;
  await view(pane, "simulation");
  await pane.getByTestId("simulation-thresholds").fill("600");
  await simulate(pane);
  await pane.getByTestId("statistics").waitFor({ timeout: 60_000 });
  const first = await statistics(pane);
  expect(first["Paths"]).toBe("10,000");
  expect(Object.keys(first)).toContain("Probability of at least 600");
  expect(workbook.page.workers().length).toBeGreaterThan(0);
  await pane.getByTestId("simulation-paths").fill("100000");
  await simulate(pane);
  await pane.getByTestId("progress").waitFor();
  await until(() => pane.getByTestId("progress").getAttribute("aria-valuenow"), (share) => Number(share) > 0.02);
  await pane.getByTestId("cancel").click();
  await pane.getByTestId("progress").waitFor({ state: "detached" });
  expect(await pane.getByTestId("what-if-told").textContent()).toBe("Cancelled; the last result stays.");
  expect(await statistics(pane)).toEqual(first);
  await pane.getByTestId("stale").waitFor();
  await pane.getByTestId("simulation-paths").fill("10000");
  await pane.getByTestId("stale").waitFor({ state: "detached" });
  let last = first;
  const blocked = await longTasks(workbook, async (attempt) => {
    await pane.getByTestId("simulation-seed").fill(String(attempt + 2));
    await simulate(pane);
    const next = await until(() => statistics(pane), (found) => found["Mean"] !== last["Mean"]);
    expect(next["Paths"]).toBe("10,000");
    last = next;
  });
  expect(blocked).toEqual([]);
});

test("a term is solved for and put into the deal, in its cell too; what has no solution is said", async () => {
  const { page, pane } = workbook;
  await view(pane, "solve");
  await pane.getByTestId("solve-term").selectOption("Credits");
  await pane.getByTestId("solve-target").fill("700");
  await pane.getByTestId("solve").click();
  const found = pane.locator("[data-solution]");
  await found.waitFor();
  const solution = Number(await found.getAttribute("data-solution"));
  const of = await entries();
  expect(measured(of, "Economic outlay", { Credits: solution })).toBeCloseTo(700, 6);
  await found.getByRole("button").click();
  const rows = await until(() => values(page, "Terms"), (all) => all.find(([label]) => label === "Credits")![2] === solution);
  expect(rows.find(([label]) => label === "Credits")![2]).toBe(solution);
  await pane.getByTestId("stale").waitFor();
  await pane.getByTestId("solve-target").fill("-5");
  await pane.getByTestId("solve").click();
  await until(() => pane.getByTestId("solution").innerText(), (text) => text.includes("makes Economic outlay -5"));
  await pane.getByTestId("solve-target").fill("dear");
  await pane.getByText('Economic outlay is to be is the text "dear"; a number is needed.').waitFor();
});

test.each([
  ["grid", "Sensitivity", "heat-map", "td"],
  ["tornado", "Tornado", "tornado-table", "td:nth-child(4), td:nth-child(5)"],
] as const)("%s: inserted as formulas, the sheet answers what the pane shows", async (name, sheet, table, figures) => {
  const { page, pane } = workbook;
  await view(pane, name);
  const shown = await until(() => pane.getByTestId(table).locator(figures).evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? "")), (found) => found.length > 1);
  await pane.getByTestId("insert-question").click();
  const inSheet = async (): Promise<string[]> => (await values(page, sheet).catch(() => [])).flat().flatMap((value) => (typeof value === "number" ? [cellText(value, "money", "en-US")] : []));
  const answers = await until(inSheet, (found) => shown.every((figure) => found.includes(figure)));
  expect(answers.length).toBeGreaterThan(shown.length);
});

test("simulation: inserted as formulas, the sheet has the statistics that the pane shows", async () => {
  const { page, pane } = workbook;
  await view(pane, "simulation");
  await pane.getByTestId("simulation-paths").fill("2000");
  await pane.getByTestId("simulation-thresholds").fill("600; 650");
  const before = await statistics(pane);
  await simulate(pane);
  const shown = await until(() => statistics(pane), (found) => found["Paths"] === "2,000" && found["Mean"] !== before["Mean"]);
  await pane.getByTestId("insert-question").click();
  const rows = await until(async () => (await values(page, "Simulation").catch(() => [])) as (string | number)[][], (all) => all.flat().includes("Percentile 50 %"));
  const figure = (label: string): number => rows.flatMap((row) => row.flatMap((cell, i) => (cell === label ? [row[i + 1] as number] : [])))[0]!;
  const pairs = [["Mean", "Mean"], ["Standard deviation", "Standard deviation"], ["Lowest", "Lowest"], ["Percentile 50%", "Percentile 50 %"], ["Highest", "Highest"]] as const;
  expect(pairs.map(([, label]) => figureText(figure(label), "money", "en-US"))).toEqual(pairs.map(([label]) => shown[label]));
  expect([600, 650].map((threshold) => percentText(figure(`At least ${threshold}`), "en-US"))).toEqual([600, 650].map((threshold) => shown[`Probability of at least ${threshold}`]));
  expect([figure("Paths"), figure("Not allowed")]).toEqual([2000, 0]);
});

test("solve: inserted as formulas, the sheet has the term that the pane found, and put back it gives the target", async () => {
  const { page, pane } = workbook;
  await view(pane, "solve");
  await pane.getByTestId("solve-term").selectOption("Credits");
  await pane.getByTestId("solve-target").fill("650");
  await pane.getByTestId("solve").click();
  await pane.getByTestId("stale").waitFor({ state: "detached" });
  const solution = Number(await pane.locator("[data-solution]").getAttribute("data-solution"));
  await pane.getByTestId("insert-question").click();
  const rows = await until(async () => (await values(page, "Solve").catch(() => [])) as (string | number)[][], (all) => all.some(([label, value]) => label === "Needed" && typeof value === "number"));
  const needed = rows.find(([label]) => label === "Needed")![1] as number;
  expect(needed).toBe(solution);
  expect(measured(await entries(), "Economic outlay", { Credits: needed })).toBeCloseTo(650, 9);
});

test.each(["grid", "tornado", "simulation", "solve", "deals"])("%s: axe finds nothing, and nothing is wider than the pane", async (name) => {
  await view(workbook.pane, name);
  expect(await findings(workbook)).toEqual([]);
  expect(await tooWide(workbook)).toEqual([]);
});

describe("however many threads there are", () => {
  /** The browser says that it has so many processors; with none it has no threads either. */
  async function figures(processors: number): Promise<unknown> {
    const { page, pane, problems, close } = await openNarrow({});
    try {
      await pane.evaluate((count) => {
        Object.defineProperty(navigator, "hardwareConcurrency", { get: () => count });
        if (count === 0)
          window.Worker = class {
            constructor() {
              throw new Error("not allowed");
            }
          } as unknown as typeof Worker;
      }, processors);
      await openTab(pane, "What if");
      await view(pane, "simulation");
      await pane.getByTestId("simulation-paths").fill("2000");
      await simulate(pane);
      await pane.getByTestId("statistics").waitFor({ timeout: 60_000 });
      expect(page.workers()).toHaveLength(Math.max(0, processors - 1));
      expect(problems).toEqual([]);
      const bins = await pane.getByTestId("bins").locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.textContent));
      return { statistics: await statistics(pane), bins };
    } finally {
      await close();
    }
  }

  test("none, one, two and four: the same figures", async () => {
    const alone = await figures(0);
    for (const processors of [2, 3, 5]) expect(await figures(processors)).toEqual(alone);
  });
});
