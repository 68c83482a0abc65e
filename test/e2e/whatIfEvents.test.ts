/** The What if tab for a deal with events after closing: what it shows is what the inserted formulas say, which read the events too. */
import { figureText } from "../../src/pane/deal/figureText";
import { cellText } from "../../src/pane/whatif/cellText";
import { openNarrow } from "./narrow";
import { openTab, textsOf, until, values, type Workbook } from "./workbook";

let workbook: Workbook;
let withoutEvents: string[][];
beforeAll(async () => {
  workbook = await openNarrow({});
  const { pane } = workbook;
  const { events, shell } = textsOf("en-US");
  await openTab(pane, shell.tabs.WhatIf);
  await pane.getByTestId("what-if-measure").selectOption("Economic outlay");
  await view("tornado");
  withoutEvents = await until(() => rowsShown("tornado-table"), (rows) => rows.length > 2);
  await openTab(pane, shell.tabs.Round);
  await pane.getByTestId("group-Events").locator("button").click();
  const inCell = (label: string) => pane.locator(`[data-testid="grid-events"] [data-row="0"][data-label="${label}"]`);
  await inCell("Date").fill("2024-09-30");
  await inCell("Event").selectOption("Tranche cash");
  await inCell("Amount").fill("500");
  await inCell("Amount").press("Enter");
  await pane.getByTestId("write-events").click();
  await until(() => pane.getByTestId("events-link").innerText(), (said) => said.includes(events.linked("Events")));
  await openTab(pane, shell.tabs.WhatIf);
});
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const view = (name: string): Promise<void> => workbook.pane.getByTestId(`view-${name}`).click();

type Sheet = readonly (readonly unknown[])[];
const money = (value: unknown): string => (typeof value === "number" ? cellText(value, "money", "en-US") : "");
const rowsShown = (table: string): Promise<string[][]> => workbook.pane.getByTestId(table).locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((each) => each.firstChild?.textContent ?? "")));

/** What a formula has spilled on a sheet: the rows from its header on, which begins with these cells. */
function spilled(rows: Sheet, header: readonly string[]): Sheet {
  for (const [i, row] of rows.entries())
    for (const at of row.keys()) if (header.every((each, k) => row[at + k] === each)) return rows.slice(i).map((each) => each.slice(at));
  return [];
}

/** Puts the question that is shown into a sheet of its own, and answers what its formula spills there. */
async function inserted(sheet: string, ...header: readonly string[]): Promise<Sheet> {
  await workbook.pane.getByTestId("insert-question").click();
  const rows = await until(async () => spilled(await values(workbook.page, sheet).catch(() => []), header), (found) => found[1]?.some((cell) => typeof cell === "number") === true);
  expect(await callOn(sheet)).toContain("DealEvents[#All]");
  return rows;
}

/** The DEAL formulas of a sheet. */
const callOn = (sheet: string): Promise<string> =>
  workbook.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange().load("formulas");
        await context.sync();
        return used.formulas.flat().map(String).filter((each) => each.startsWith("=DEAL.")).join("\n");
      }),
    sheet,
  );
const rowOf = (rows: Sheet, label: unknown): readonly unknown[] => rows.find((row) => row.includes(label))?.filter((_, i, row) => i >= row.indexOf(label)) ?? [];

test("tornado: each bar is that of the sheet, and another than without them", async () => {
  await view("tornado");
  const shown = await until(() => rowsShown("tornado-table"), (rows) => rows.length > 2 && rows[0]![3] !== withoutEvents[0]![3]);
  const [base, ...bars] = (await inserted("Tornado", "Term", "Low", "High", "At low")).slice(1, shown.length + 1);
  expect([base, ...bars].map((row) => row!.slice(3, 5).map(money))).toEqual(shown.map((row) => row.slice(3, 5)));
  expect(bars.map(([term]) => term)).toEqual(shown.slice(1).map(([term]) => term));
});

test("grid: each cell is that of the sheet", async () => {
  await view("grid");
  await workbook.pane.getByTestId("down-term").selectOption("Credits");
  await workbook.pane.getByTestId("across-term").selectOption("");
  await workbook.pane.getByTestId("down-values").fill("300; 390; 500");
  const shown = await until(() => rowsShown("heat-map"), (rows) => rows.length === 3 && rows.every((row) => row.length === 2));
  const rows = await inserted("Sensitivity", "Credits", "Economic outlay");
  expect(rows.slice(1, 4).map(([, figure]) => money(figure))).toEqual(shown.map((row) => row[1]));
});

const statistics = async (): Promise<Record<string, string>> => Object.fromEntries((await rowsShown("statistics")).map(([label, figure]) => [label ?? "", figure ?? ""]));

test("simulation: each statistic is that of the sheet", async () => {
  const { pane } = workbook;
  await view("simulation");
  await pane.getByTestId("simulation-paths").fill("2000");
  await pane.locator('[data-testid="simulate"]:enabled').press("Enter");
  const shown = await until(statistics, (found) => found["Paths"] === "2,000");
  const rows = await inserted("Simulation", "Statistic", "Economic outlay");
  const pairs = [["Mean", "Mean"], ["Standard deviation", "Standard deviation"], ["Lowest", "Lowest"], ["Percentile 50%", "Percentile 50 %"], ["Highest", "Highest"]] as const;
  expect(pairs.map(([, label]) => figureText(Number(rowOf(rows, label)[1]), "money", "en-US"))).toEqual(pairs.map(([label]) => shown[label]));
});

test("solve: the term is that of the sheet, to the last digit", async () => {
  const { pane } = workbook;
  await view("solve");
  await pane.getByTestId("solve-term").selectOption("Credits");
  await pane.getByTestId("solve-target").fill("1150");
  await pane.getByTestId("solve").click();
  const solution = await pane.locator("[data-solution]").getAttribute("data-solution");
  expect((await inserted("Solve", "As it stands"))[1]!.slice(0, 2)).toEqual(["Needed", Number(solution)]);
});

test("deals: the terms of the model are answered as on its Scenarios sheet", async () => {
  const { page, pane } = workbook;
  await view("deals");
  await pane.evaluate(() => Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("DealTerms").getRange();
    range.worksheet.activate();
    range.getCell(1, 0).select();
    await context.sync();
  }));
  await pane.getByTestId("use-selection").click();
  await pane.getByTestId("first-answers").waitFor();
  const remove = pane.getByTestId("deals-measures").getByRole("button");
  while ((await remove.count()) > 0) await remove.first().click();
  await pane.getByTestId("add-measure").selectOption("Economic outlay");
  const shown = (await rowsShown("first-answers")).find(([label]) => label === "Economic outlay")!;
  await pane.getByTestId("insert-answers").click();
  await pane.getByTestId("deals-written").waitFor();
  const inSheet = await until(async () => rowOf(await values(page, "Terms"), "Economic outlay"), ([, value]) => typeof value === "number");
  const own = rowOf(await values(page, "Scenarios"), "Economic outlay").filter((cell) => typeof cell === "number");
  expect(own.slice(0, shown.length - 1)).toEqual(inSheet.slice(1, shown.length));
  expect(inSheet.slice(1, shown.length).map(money)).toEqual(shown.slice(1));
  expect(await callOn("Terms")).toContain("DealEvents[#All]");
});
