/** Answers of deals where something is in the way: it is asked or said, and never written over unasked. */
import { deals, formulaAt, header, measured, measures, sheetWith, taken, useDeals, workbook } from "./dealSheets";
import { findings } from "./narrow";
import { cell, until, values } from "./workbook";

useDeals();

describe("cells beside the deals that are not empty", () => {
  const kept = async (): Promise<unknown> => (await cell(workbook.page, "Taken", "K5")).value;
  beforeAll(async () => {
    await sheetWith("Taken", deals(4));
    await workbook.pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Taken").getRange("K5").values = [["mine"]];
      await context.sync();
    }));
    await taken("Taken!B3");
    await measures("Investor stake", "Post-money");
  });
  const pressed = async (): Promise<void> => {
    await workbook.pane.getByTestId("insert-answers").click();
    await workbook.pane.getByTestId("overwrite").waitFor();
    expect(await workbook.pane.getByTestId("overwrite").innerText()).toContain("Taken!K5");
  };

  test("are asked about; a no leaves everything as it is", async () => {
    const before = await values(workbook.page, "Taken");
    await pressed();
    expect(await findings(workbook)).toEqual([]);
    await workbook.page.keyboard.press("Escape");
    await workbook.pane.getByTestId("overwrite").waitFor({ state: "detached" });
    expect(await values(workbook.page, "Taken")).toEqual(before);
    expect(await workbook.pane.getByTestId("deals-written").count()).toBe(0);
  });

  test("stay where the answers go further right", async () => {
    await pressed();
    await workbook.pane.getByRole("button", { name: "Put them at Taken!M3" }).click();
    await workbook.pane.getByTestId("deals-written").waitFor();
    expect(await formulaAt("Taken!M3")).toBe('=DEAL.MEASURETABLE($B$3:$H$7,{"Investor stake","Post-money"})');
    expect(await kept()).toBe("mine");
  });

  test("go where that is wanted", async () => {
    await pressed();
    await workbook.pane.getByRole("button", { name: "Replace" }).click();
    await workbook.pane.getByTestId("deals-written").waitFor();
    const found = await until(kept, (value) => typeof value === "number");
    expect(found).toBe(measured(header, deals(4)[2]!, "Investor stake"));
  });

  test("of an Excel Table are never written over", async () => {
    await sheetWith("Beside", deals(2));
    await workbook.pane.evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Beside").getRange("K4:K5");
      range.values = [["Mine"], [1]];
      context.workbook.tables.add(range, true).name = "Mine";
      await context.sync();
    }));
    await taken("Beside!B3:H5");
    await workbook.pane.getByTestId("insert-answers").click();
    const dialog = workbook.pane.getByTestId("overwrite");
    await dialog.waitFor();
    expect(await dialog.getByRole("button").allInnerTexts()).toEqual(["Put them at Beside!M3", "Cancel"]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });
});

test("a protected sheet is said, and nothing is written", async () => {
  const { page, pane } = workbook;
  await sheetWith("Locked", deals(2));
  await taken("Locked!B3");
  await pane.evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Locked").protection.protect();
    await context.sync();
  }));
  const before = await values(page, "Locked");
  await pane.getByTestId("insert-answers").click();
  await pane.getByText('The sheet "Locked" is protected. Take the protection off (Review, Unprotect Sheet) and try again.').waitFor();
  expect(await values(page, "Locked")).toEqual(before);
});
