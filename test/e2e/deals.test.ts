/** Deals that stand in the workbook, on the bundles that ship: taken from the selection, and answered by one formula beside them that says what MEASURE says. */
import { deals, formulaAt, header, insert, measured, measures, select, sheetWith, taken, useDeals, workbook, type Rows } from "./dealSheets";
import { longTasks } from "./longTasks";
import { findings, reach, tooWide } from "./narrow";
import { cell, find, openTab, textsOf, until, values } from "./workbook";

useDeals();

const steps = (): Promise<number> =>
  workbook.page.evaluate(() => {
    const { handlers } = embedded.model as unknown as { handlers: readonly { undoStack?: readonly unknown[] }[] };
    return handlers.find((plugin) => plugin.undoStack)?.undoStack?.length ?? -1;
  });

test("2,000 rows of deals: each row of the formula is MEASURE of the deal beside it, and the page is never blocked for 50 ms", async () => {
  const { page, pane } = workbook;
  const rows = deals(2000).map((row, i) => (i === 17 ? row.map((each, k) => (k === 2 ? "many" : each)) : row));
  await sheetWith("Offers", rows);
  await select("Offers!D7");
  const blocked = await longTasks(workbook, async () => {
    const said = await taken("Offers!D7");
    expect(said).toContain("2,000 deals in rows");
    expect(said).toContain("Offers!B3:H2003");
    expect(said).toContain("Terms: Investor cash, Credits, Other investors, Pre-money, Closing date");
    expect(said).toContain("One of them cannot be read");
    expect(said).toContain('Deal 17: Credits is the text "many"; a number from 0 is needed.');
    expect(said).toContain("Offers!B20:H20");
  });
  expect(blocked).toEqual([]);
  await measures("Investor stake", "Look-through post-money", "Revenue");
  expect(await pane.getByTestId("first-answers").locator("thead").innerText()).toMatch(/Investor stake\s+Look-through post-money/);
  await pane.getByTestId("insert-answers").click();
  await pane.getByTestId("deals-written").waitFor({ timeout: 60_000 });
  const first = await cell(page, "Offers", "J3");
  expect(first.value).toBe("Deal");
  const wanted = ["Investor stake", "Look-through post-money", "Revenue"];
  const found = await until(async () => (await values(page, "Offers")).slice(2).map((row) => row.slice(9)), (all) => all.length === 2001 && all[2000]![1] !== undefined && all[2000]![1] !== "#BUSY!");
  expect(found[0]!.slice(0, 4)).toEqual(["Deal", ...wanted]);
  const differ = rows.slice(1).flatMap((row, i) => {
    const expected = wanted.map((measure) => measured(header, row, measure));
    const said = found[i + 1]!.slice(1, 4).map((value) => (typeof value === "number" ? value : "error"));
    return found[i + 1]![0] === row[0] && JSON.stringify(said) === JSON.stringify(expected) ? [] : [[row[0], said, expected]];
  });
  expect(differ).toEqual([]);
  // A share of the company is in percent, money has its separators.
  expect([(await cell(page, "Offers", "K4")).shown, (await cell(page, "Offers", "L4")).shown]).toEqual([expect.stringMatching(/^\d+\.\d%/), expect.stringMatching(/^[\d,]+\.\d/)]);
});

test("what does block the pane is seen, after an answer of the workbook too", async () => {
  const blocked = await longTasks(workbook, () =>
    workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        await context.sync();
        for (const until = performance.now() + 120; performance.now() < until; );
      }),
    ),
  );
  expect(blocked).not.toEqual([]);
});

test("what was inserted is one step, which Undo takes back", async () => {
  const { page } = workbook;
  await sheetWith("Short", deals(3));
  expect(await taken("Short!B3:H6")).toContain("3 deals in rows");
  const [before, was] = [await values(page, "Short"), await steps()];
  await insert();
  expect(await steps()).toBe(was + 1);
  await page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
  expect(await values(page, "Short")).toEqual(before);
});

test("a cell of an Excel Table stands for the table, and a deal added to it is answered too", async () => {
  const { page, pane } = workbook;
  await sheetWith("Table", deals(3), "Offers");
  const said = await taken("Table!C5");
  expect(said).toContain("3 deals in rows");
  expect(said).toContain("Offers (Table!B3:H6)");
  await measures("Investor stake");
  await insert();
  expect(await formulaAt("Table!J3")).toBe('=DEAL.MEASURETABLE(Offers[#All],"Investor stake")');
  const added = deals(4)[4]!;
  await pane.evaluate((row) => Excel.run(async (context) => {
    context.workbook.tables.getItem("Offers").rows.add(undefined, [[...row]]);
    await context.sync();
  }), added);
  const last = await until(() => cell(page, "Table", "K7"), ({ value }) => typeof value === "number");
  expect(last.value).toBe(measured(header, added, "Investor stake"));
});

test("columns of terms: a row a measure, a column a scenario, as MEASURE answers them", async () => {
  const { page } = workbook;
  const rows: Rows = [["Term", "Unit", "Base", "Low"], ["Investor cash", "USD m", 410, 300], ["Credits", "USD m", 390, 290], ["Pre-money", "USD m", 1500, 1500], ["Closing date", "date", 45341, 45341]];
  await sheetWith("Columns", rows);
  const said = await taken("Columns!B3:E7");
  expect(said).toContain("2 scenarios in columns");
  await measures("Investor stake", "Post-money");
  await insert();
  const wanted = ["Investor stake", "Post-money"].map((measure) => [measure, ...[2, 3].map((column) => measured(rows.slice(1).map(([label]) => label!), rows.slice(1).map((row) => row[column]!), measure))]);
  const found = await until(async () => (await values(page, "Columns")).slice(2).map((row) => row.slice(6, 9)), (all) => typeof all[1]?.[1] === "number");
  expect(found.slice(0, 3)).toEqual([["Measure", "Base", "Low"], ...wanted]);
});

test("the terms of the model itself are columns of terms", async () => {
  const { page } = workbook;
  const { row } = await find(page, "Terms", "Credits");
  const said = await taken(`Terms!C${row + 1}`);
  expect(said).toContain("in columns");
  expect(said).toContain("DealTerms (Terms!");
});

test("what is nothing of ours is said in a sentence that names the range", async () => {
  await sheetWith("Fruit", [["Fruit", "Price"], ["Apple", 2]]);
  expect(await taken("Fruit!B3:C4")).toBe(
    "B3:C4 holds no deals. Allowed are a header row with labels of terms and a deal in each row below it, or labels of terms in the first column, below the heading Term, and a scenario in each column beside them.",
  );
  expect(await taken("Fruit!M30")).toBe("The selected cells are empty. Select the table with its header row, and try again.");
  await sheetWith("Misspelt", [["Credits", "Cradits"], [390, 1]]);
  expect(await taken("Misspelt!B3")).toBe('There is no term "Cradits". Did you mean "Credits"?');
});

test("by keyboard alone", async () => {
  const { page, pane } = workbook;
  await sheetWith("Keys", deals(2));
  await select("Keys!B3:H5");
  await pane.getByTestId("view-deals").focus();
  await reach(workbook, "use-selection");
  await page.keyboard.press("Enter");
  await pane.getByText("Keys!B3:H5").waitFor();
  await reach(workbook, "insert-answers");
  await page.keyboard.press("Enter");
  await pane.getByTestId("deals-written").waitFor();
  expect(await formulaAt("Keys!J3")).toContain("=DEAL.MEASURETABLE($B$3:$H$5,");
});

test("Refresh and Explain know the formula", async () => {
  const { pane } = workbook;
  const { refresh } = textsOf("en-US");
  await openTab(pane, "Refresh");
  await pane.getByText(refresh.nothingStale).waitFor();
  await select("Keys!K4");
  await openTab(pane, "Explain");
  await pane.getByText("DEAL.MEASURETABLE").first().waitFor();
  await openTab(pane, "What if");
});

test("classes in the formula of a model's Scenarios sheet pay the exit here too", async () => {
  const { page, pane } = workbook;
  const terms: Rows = [["Term", "Base", "Low"], ["Structure", "Cash", "Cash"], ["Investor cash", 800, 800], ["Post-money", 2000, 2000], ["Closing date", 45292, 45292], ["Exit date", 46388, 46388], ["Exit equity value", 5000, 1000]];
  await sheetWith("Own", terms, "OwnTerms");
  await sheetWith("Claims", [["Class", "Type", "Shares", "Preference", "Investor's share"], ["Series A", "Preferred", 40, 800, 0.8], ["Common", "Common", 60, "", ""]]);
  const wanted = ["Exit proceeds", "Headline MOIC"];
  const asked = async (): Promise<unknown[][]> => {
    await taken("Own!C5");
    await measures(...wanted);
    await pane.getByTestId("insert-answers").click();
    // What the formula before it left there goes.
    const over = pane.getByTestId("overwrite").getByRole("button", { name: textsOf("en-US").insert.overwrite });
    await until(async () => (await over.count()) + (await pane.getByTestId("deals-written").count()), (count) => count > 0);
    if ((await over.count()) > 0) await over.click();
    await pane.getByTestId("deals-written").waitFor();
    return until(async () => (await values(page, "Own")).slice(3, 5).map((row) => row.slice(6, 8)), (all) => all.flat().length === 4 && all.flat().every((value) => typeof value === "number"));
  };
  const without = await asked();
  await pane.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Measures of Own");
    sheet.getRange("B3").formulas = [["=DEAL.MEASURES(OwnTerms[#All],,Claims!$B$3:$F$5)"]];
    context.workbook.names.add("OwnTerms_Scenarios", sheet.getRange("B3"));
    await context.sync();
  }));
  const with_ = await asked();
  const rows = await until(() => values(page, "Measures of Own"), (all) => all.some(([, label, value]) => label === wanted[0] && typeof value === "number"));
  const own = wanted.map((measure) => rows.find(([, label]) => label === measure)!.slice(2, 4));
  expect(with_).toEqual(own);
  expect(own[0]).toEqual([1600, 640].map((value) => expect.closeTo(value, 9) as number));
  expect(without).not.toEqual(own);
  expect(await formulaAt("Own!F3")).toContain(",Claims!$B$3:$F$5)");
  expect(await pane.getByTestId("deals-found").innerText()).toContain("as on the Scenarios sheet: Claims!$B$3:$F$5.");
  expect(await pane.getByTestId("first-answers").innerText()).toMatch(/Exit proceeds\s+1,600\S*\s+640/);
});

test("axe finds nothing, and nothing is wider than the pane", async () => {
  expect(await findings(workbook)).toEqual([]);
  expect(await tooWide(workbook)).toEqual([]);
});
