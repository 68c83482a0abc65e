// Questions on sheets of their own: what the cells show is what the functions answer, and follows the inputs.
import { grid, line, options, simulation, solve, tornado } from "../sheets/analysis/questions";
import { charts, covered } from "./covered";
import { excel, inspected, refreshed, useModel, workbook } from "./modelInRoom";

useModel();

type Kind = keyof typeof asked;
const asked = { grid, line, options, tornado, simulation, solve };

beforeAll(async () => {
  for (const question of Object.values(asked)) {
    await workbook.pane.evaluate(async (each) => room.carryOut(room.insertModel(room.templates[0]!, [], await room.takenNames(), { table: "DealTerms", asked: { question: each } })), question);
  }
  await inspected();
}, 120_000);

const sheets: Record<Kind, string> = { grid: "Sensitivity", line: "Sensitivity 2", options: "Sensitivity 3", tornado: "Tornado", simulation: "Simulation", solve: "Solve" };
const read = (sheet: string, cells: string): Promise<readonly (readonly unknown[])[]> => workbook.pane.evaluate(([on, at]) => room.readRange(at, on), [sheet, cells] as const);
const remembered = (): Promise<unknown> => workbook.pane.evaluate(async () => (await room.inspect(room.judged)).records.map(({ questions }) => questions));
const formulaIn = (kind: Kind, name: string): Promise<string> => workbook.pane.evaluate(async ([part, called]) => (await room.inspect(room.judged)).picture.names.find((each) => each.name === `DealTerms_${part}${called}`)?.formula ?? "", [sheets[kind].replace(" ", ""), name] as const);
const spill = async (kind: Kind): Promise<readonly (readonly unknown[])[]> => workbook.pane.evaluate((formula) => room.readRange(`${formula.slice(1)}#`), await formulaIn(kind, ""));

test("nothing is stale on sheets that were just inserted", async () => expect(await inspected()).toEqual([]));

test("the grid holds a figure for each pair of values, and follows them", async () => {
  const before = await spill("grid");
  expect(before).toHaveLength(5);
  expect(before[0]).toEqual(["Investor stake", 2000, 2250, 2500, 2750, 3000]);
  expect(before[3]![3]).toBe(0.32);
  await excel(({ workbook: { worksheets } }) => {
    worksheets.getItem("Sensitivity").getRange("B14").values = [[310]];
  });
  await inspected();
  expect((await spill("grid"))[1]![0]).toBe(310);
});

test("colors go from the lowest figure to the highest, and the deal as it stands is marked", async () => {
  const styles = await workbook.page.evaluate(() => {
    const sheetId = embedded.book.sheetId("Sensitivity")!;
    const style = (col: number, row: number): unknown => embedded.model.getters.getCellConditionalFormatStyle({ sheetId, col, row });
    return [style(10, 9), style(6, 12), style(8, 11), style(12, 11)];
  });
  expect(styles).toEqual([{ fillColor: "#F5F9FD" }, { fillColor: "#7FB5E8" }, { bold: true, fillColor: "#FFF2CC", textColor: "#C55A11" }, undefined]);
});

test("bars of a tornado go from the deal as it stands to the answers", async () => {
  const rows = await spill("tornado");
  const base = rows[1]![3] as number;
  const bars = await workbook.pane.evaluate((formula) => room.readRange(formula.slice(1)), await formulaIn("tornado", "_bars"));
  expect(bars.slice(1)).toEqual(rows.slice(2).map((row) => [row[0], (row[3] as number) - base, (row[4] as number) - base]));
});

test("the columns of a histogram hold every path", async () => {
  const bins = (await workbook.pane.evaluate((formula) => room.readRange(formula.slice(1)), await formulaIn("simulation", "_bins"))).slice(1);
  const shares = bins.map(([, share]) => share as number);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  expect(shares.filter((share) => share > 0).length).toBeGreaterThan(5);
  const statistics = new Map((await spill("simulation")).map(([label, value]) => [label, value] as const));
  expect([statistics.get("Paths"), statistics.get("Not allowed")]).toEqual([500, 0]);
});

test("a solved term and what the deal says of it stand below each other", async () => {
  const cells = await read("Solve", "A11:C13");
  expect(cells.map(([label]) => label)).toEqual(["As it stands", "Needed", "Change"]);
  expect(cells[0]![1]).toBe(390);
  expect(cells[1]![1]).toBeCloseTo(215, 6);
});

test("charts show as many points as there are values", async () => {
  const charts = await workbook.pane.evaluate(async () => (await room.inspect(room.judged)).picture.charts.map(({ sheet, name, series }) => [sheet, name, series.map(({ points }) => points)]));
  expect(charts.filter(([sheet]) => /^(Sens|Torn|Simu|Solv)/.test(String(sheet)))).toEqual([
    ["Sensitivity 2", "Sensitivity 2 line", [5]],
    ["Sensitivity 3", "Sensitivity 3 line", [3]],
    ["Tornado", "Tornado bars", [3, 3]],
    ["Simulation", "Simulation histogram", [22]],
  ]);
});

test("no chart of a question or of the model stands over a figure", async () => {
  expect(await charts(workbook.page)).toBeGreaterThan(6);
  expect(await covered(workbook.page)).toEqual([]);
});

describe("Refresh", () => {
  test("brings back a formula that was overwritten, when it is asked to", async () => {
    await excel(({ workbook: { worksheets } }) => {
      worksheets.getItem("Sensitivity").getRange("F9").values = [[1]];
      worksheets.getItem("Solve").getRange("B12").clear("Contents");
    });
    const ids = (await inspected()).filter(({ kind }) => kind === "formulaOverwritten").map(({ id, asks }) => [id, asks]);
    expect(ids).toEqual([["formulaOverwritten Sensitivity!F9", true], ["formulaOverwritten Solve!B12", false]]);
    await refreshed(ids.map(([id]) => String(id)));
    expect(await inspected()).toEqual([]);
    expect((await spill("grid"))[3]![3]).toBe(0.32);
  });

  test("follows another measure with the formats, and a further term with the bars", async () => {
    await excel(({ workbook: { worksheets, tables } }) => {
      worksheets.getItem("Sensitivity").getRange("B7").values = [["Look-through post-money"]];
      tables.getItem("DealRanges").rows.add(undefined, [["Credits", 300, 450]]);
    });
    const found = await inspected();
    expect(found.map(({ kind, where }) => [kind, where])).toEqual([["chartShort", "Tornado!U5:W8"], ["formatsLost", "Sensitivity!G10:K13"]]);
    await refreshed();
    expect(await inspected()).toEqual([]);
    const bars = await workbook.pane.evaluate((formula) => room.readRange(formula.slice(1)), await formulaIn("tornado", "_bars"));
    expect(bars.slice(1).map(([term]) => term).sort()).toEqual(["Credits", "Delivery cost", "Expected breakage", "Usage curve"]);
  });

  test("follows another measure with the axes of the charts, but for what a person wrote on them", async () => {
    const axes = (): Promise<unknown> => workbook.pane.evaluate(async () => (await room.inspect(room.judged)).picture.charts.flatMap(({ name, axes: said }) => (said ? [[name, said.valueTitle, said.valueFormat, said.categoryTitle, said.categoryFormat]] : [])));
    const before = await axes();
    expect(before).toEqual([
      ["Sensitivity 2 line", "Look-through post-money", "#,##0.0", "Delivery cost", "0.00##"],
      ["Sensitivity 3 line", "Credit value", "#,##0.0", "Usage curve", "General"],
      ["Tornado bars", "Difference in Look-through post-money", "#,##0.0", "Term", "General"],
      ["Simulation histogram", "Share of the paths", "0%", "Look-through post-money", "#,##0.0"],
    ]);
    await excel(({ workbook: { worksheets } }) => {
      worksheets.getItem("Sensitivity 2").getRange("B7").values = [["Investor stake"]];
      worksheets.getItem("Tornado").getRange("B6").values = [["Investor stake"]];
      worksheets.getItem("Simulation").getRange("B6").values = [["Investor stake"]];
      worksheets.getItem("Tornado").charts.getItem("Tornado bars").axes.valueAxis.title.text = "Mine";
    });
    const found = (await inspected()).filter(({ kind }) => kind === "axesStale");
    expect(found.map(({ facts, asks }) => [(facts as { part: string }).part, asks])).toEqual([["Sensitivity", false], ["Tornado", false], ["Simulation", false]]);
    await refreshed();
    expect(await inspected()).toEqual([]);
    expect(await axes()).toEqual([
      ["Sensitivity 2 line", "Investor stake", "0.0%", "Delivery cost", "0.00##"],
      ["Sensitivity 3 line", "Credit value", "#,##0.0", "Usage curve", "General"],
      ["Tornado bars", "Mine", "0.0%", "Term", "General"],
      ["Simulation histogram", "Share of the paths", "0%", "Investor stake", "0.0%"],
    ]);
  });

  test.each(["Sensitivity", "Tornado", "Simulation", "Solve"])("writes a sheet again that was deleted, with what it was asked: %s", async (sheet) => {
    const before = await remembered();
    await workbook.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).delete();
          await context.sync();
        }),
      sheet,
    );
    const gone = (await inspected()).filter(({ kind }) => kind === "partDeleted");
    expect(gone.map(({ facts, asks }) => [(facts as { part: string }).part, asks])).toEqual([[sheet, true]]);
    await refreshed(gone.map(({ id }) => id));
    expect(await inspected()).toEqual([]);
    expect(await remembered()).toEqual(before);
  });
});
