// Charts, as the add-in makes them.
import { sharedWorkbook, undoSteps } from "./browser";

const workbook = sharedWorkbook();

test("a chart by columns: title, legend, axes, series, place, in one undo step", async () => {
  const before = await undoSteps(workbook.page);
  const read = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C4").values = [["Month", "Escrow", "Revenue"], ["M1", 100, 10], ["M2", 80, 20], ["M3", 60, 30]];
      const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:C4"), Excel.ChartSeriesBy.columns);
      chart.name = "Flows";
      chart.title.text = "Escrow and revenue";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.title.text = "USD m";
      chart.axes.categoryAxis.title.text = "Month";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.series.getItemAt(0).format.fill.setSolidColor("#0F6CBD");
      chart.setPosition("E2", "J15");
      chart.load("name,chartType,title/text,legend/position,axes/valueAxis/title/text");
      chart.series.load("count");
      sheet.charts.load("items/name");
      await context.sync();
      return [chart.name, chart.chartType, chart.title.text, chart.legend.position, chart.axes.valueAxis.title.text, chart.series.count, sheet.charts.items.map((each) => each.name)];
    }),
  );
  expect(read).toEqual(["Flows", "ColumnClustered", "Escrow and revenue", "Bottom", "USD m", 2, ["Flows"]]);
  expect(await undoSteps(workbook.page)).toBe(before + 1);
});

test("a chart of the last cells that the sheet has makes room for itself", async () => {
  const made = await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("At the edge");
      const data = sheet.getRange("Y99:Z100");
      data.values = [["", "Stake"], ["Base", 0.4]];
      const chart = sheet.charts.add("ColumnClustered", data, "Columns").load("chartType");
      chart.setPosition("B2", "G12");
      await context.sync();
      sheet.delete();
      await context.sync();
      return chart.chartType;
    }),
  );
  expect(made).toBe("ColumnClustered");
});

test("a chart moves and sizes with its cells, whatever their sizes become, and one step takes both back", async () => {
  const place = (): Promise<unknown> =>
    workbook.page.evaluate(() => {
      const { getters } = embedded.model;
      const [id = ""] = getters.getChartIds("sheet1");
      const { col, row, offset, width, height } = getters.getFigure("sheet1", getters.getFigureIdFromChartId(id))!;
      return [col, row, offset.x, offset.y, width, height];
    });
  const sized = (sizes: readonly (readonly [cells: string, size: "columnWidth" | "rowHeight", points: number])[]): Promise<void> =>
    workbook.pane.evaluate(
      (wanted) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          for (const [cells, size, points] of wanted) sheet.getRange(cells).format[size] = points;
          await context.sync();
        }),
      sizes,
    );
  const usual = [4, 1, 0, 0, 6 * 96, 14 * 23];
  expect(await place()).toEqual(usual);
  const before = await undoSteps(workbook.page);
  await sized([["A:B", "columnWidth", 30], ["E:F", "columnWidth", 60], ["J:J", "columnWidth", 21], ["L:L", "columnWidth", 200], ["1:2", "rowHeight", 30]]);
  expect(await place()).toEqual([4, 1, 0, 0, 2 * 80 + 3 * 96 + 28, 13 * 23 + 40]);
  expect(await undoSteps(workbook.page)).toBe(before + 1);
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
  expect(await place()).toEqual(usual);
});

const sources = (): Promise<unknown> =>
  workbook.page.evaluate(() => {
    const [id = ""] = embedded.model.getters.getChartIds("sheet1");
    return (embedded.model.getters.getChartDefinition(id) as { dataSource?: unknown }).dataSource;
  });

// The grid itself drops the sheet and the dollar signs from the ranges of its series.
test("new data, and series in rows", async () => {
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.getItem("Flows").setData(sheet.getRange("A1:C3"), "Rows");
      await context.sync();
    }),
  );
  expect(await sources()).toEqual({
    type: "range",
    dataSetsHaveTitle: true,
    labelRange: "Sheet1!$A$1:$C$1",
    dataSets: [{ dataSetId: "0", dataRange: "A2:C2" }, { dataSetId: "1", dataRange: "A3:C3" }],
  });
});

test("a chart over columns of a table follows the table", async () => {
  const chart = (): Promise<unknown> =>
    workbook.page.evaluate(() => {
      const [id = ""] = embedded.model.getters.getChartIds(embedded.book.sheetId("Growing") ?? "");
      return (embedded.model.getters.getChartDefinition(id) as { dataSource?: { dataSets?: { dataRange: string }[] } }).dataSource?.dataSets?.[0]?.dataRange;
    });
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Growing");
      sheet.getRange("A1:B3").values = [["Name", "Value"], ["a", 1], ["b", 2]];
      sheet.tables.add("A1:B3", true);
      sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
      await context.sync();
      sheet.getRange("A4:B4").values = [["c", 3]];
      await context.sync();
    }),
  );
  expect(await chart()).toMatch(/B\$?4$/);
});

test("charts are found, deleted, and of kinds that are not there refused", async () => {
  const read = await workbook.pane.evaluate(async () => {
    const gone = await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Sheet1");
      charts.getItem("Flows").delete();
      const chart = charts.getItemOrNullObject("Flows");
      chart.load("name");
      await context.sync();
      return chart.isNullObject;
    });
    const refused = await attempt(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("Sunburst", sheet.getRange("A1:C4"));
      await context.sync();
    });
    return [gone, refused?.code];
  });
  expect(read).toEqual([true, "NotImplemented"]);
});

test("dates below a line are labels, each as its cell shows it", async () => {
  const warnings: string[] = [];
  workbook.page.on("console", (message) => void (message.type() === "warning" && warnings.push(message.text())));
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("L2:L4").numberFormat = [["yyyy-mm-dd"], ["yyyy-mm-dd"], ["yyyy-mm-dd"]];
      sheet.getRange("L1:M4").values = [["End", "Balance"], ["1", 3], ["2", 2], ["3", 1]].map(([label, value]) => [`'${label}`, value]);
      sheet.charts.add("Line", sheet.getRange("L1:M4"), "Columns").name = "Balance";
      sheet.getRange("L2:L4").values = [[45382], [45473], [45565]];
      sheet.activate();
      await context.sync();
    }),
  );
  const labels = await workbook.page.evaluate(() => {
    const id = embedded.model.getters.getChartIds("sheet1").at(-1)!;
    return (embedded.model.getters.getChartRuntime(id) as unknown as { chartJsConfig: { data: { labels: string[] } } }).chartJsConfig.data.labels;
  });
  expect(labels).toEqual(["2024-03-31", "2024-06-30", "2024-09-30"]);
  expect(warnings).toEqual([]);
});

test("an axis shows its numbers and its dates in the format that was given to it, whatever the cells have", async () => {
  await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { categoryAxis, valueAxis } = sheet.charts.getItem("Balance").axes;
      categoryAxis.numberFormat = "mmm yy";
      valueAxis.numberFormat = "0.00";
      await context.sync();
    }),
  );
  const [labels, tick] = await workbook.page.evaluate(() => {
    const id = embedded.model.getters.getChartIds("sheet1").at(-1)!;
    const { data, options } = (embedded.model.getters.getChartRuntime(id) as unknown as { chartJsConfig: { data: { labels: string[] }; options: { scales: { y: { ticks: { callback(value: number): string } } } } } })
      .chartJsConfig;
    return [data.labels, options.scales.y.ticks.callback(3)];
  });
  expect([labels, tick]).toEqual([["Mar 24", "Jun 24", "Sep 24"], "3.00"]);
});
