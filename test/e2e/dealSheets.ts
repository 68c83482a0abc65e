/** Deals on sheets of their own in the embedded workbook, and what a person does with them on the What if tab. */
import { answer } from "../../src/core/model/answers";
import { requireMeasure } from "../../src/core/model/measures";
import { readScenario, type TermValue } from "../../src/core/model/scenario";
import { openNarrow } from "./narrow";
import { openTab, until, type Workbook } from "./workbook";

export let workbook: Workbook;

/** One workbook for all tests of a file, the tab open at its deals; what it complains about fails the test that has just run. */
export function useDeals(): void {
  beforeAll(async () => {
    workbook = await openNarrow({});
    await openTab(workbook.pane, "What if");
    await workbook.pane.getByTestId("view-deals").click();
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));
}

export type Value = string | number;
export type Rows = readonly (readonly Value[])[];

export const header = ["Deal", "Investor cash", "Credits", "Other investors", "Pre-money", "Closing date", "Note"];
export const deals = (count: number): Rows => [header, ...Array.from({ length: count }, (_, i) => [`Deal ${i + 1}`, 100 + i, 390 - (i % 200), i % 3 === 0 ? "" : 50, 1500 + i / 4, 45341 + i, "as offered"])];

/** A sheet of its own with these cells; where a name is given they are an Excel Table. */
export const sheetWith = (name: string, rows: Rows, table = "", at = "B3"): Promise<void> =>
  workbook.pane.evaluate(
    async ([sheet, cells, called, corner]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.add(sheet).getRange(corner).getResizedRange(cells.length - 1, cells[0]!.length - 1);
        range.values = cells as unknown[][];
        if (called) context.workbook.tables.add(range, true).name = called;
        await context.sync();
      }),
    [name, rows, table, at] as const,
  );

export const select = (address: string): Promise<void> =>
  workbook.pane.evaluate(async (at) => {
    await Excel.run(async (context) => {
      const [sheet, cells] = at.split("!") as [string, string];
      context.workbook.worksheets.getItem(sheet).activate();
      context.workbook.worksheets.getItem(sheet).getRange(cells).select();
      await context.sync();
    });
  }, address);

export async function taken(address: string): Promise<string> {
  await select(address);
  await workbook.pane.getByTestId("use-selection").click();
  const said = async (): Promise<string> => (await Promise.all(["deals-found", "deals-failure"].map((id) => workbook.pane.getByTestId(id).allInnerTexts()))).flat().join("\n");
  await until(() => workbook.pane.getByText("Reading the selection…").count(), (count) => count === 0);
  return until(said, (text) => text !== "");
}

export const measures = async (...wanted: readonly string[]): Promise<void> => {
  const { pane } = workbook;
  const remove = pane.getByTestId("deals-measures").getByRole("button");
  while ((await remove.count()) > 0) await remove.first().click();
  for (const each of wanted) await pane.getByTestId("add-measure").selectOption(each);
};

export const measured = (heads: readonly Value[], row: readonly Value[], measure: string): number | string => {
  const entries = heads.flatMap((label, i): [string, TermValue][] => (["Deal", "Note"].includes(String(label)) ? [] : [[String(label), row[i]]]));
  try {
    return answer(readScenario("Deal", new Map(entries)), requireMeasure(measure));
  } catch {
    return "error";
  }
};

export const formulaAt = (address: string): Promise<string> =>
  workbook.pane.evaluate(
    async (at) =>
      Excel.run(async (context) => {
        const [sheet, cells] = at.split("!") as [string, string];
        const range = context.workbook.worksheets.getItem(sheet).getRange(cells).load("formulas");
        await context.sync();
        return String(range.formulas[0]![0]);
      }),
    address,
  );

export async function insert(): Promise<void> {
  await workbook.pane.getByTestId("insert-answers").click();
  await workbook.pane.getByTestId("deals-written").waitFor();
}
