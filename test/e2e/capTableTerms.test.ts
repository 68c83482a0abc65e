// A cap table on the terms of a deal: one change moves both, and both say the same.
import { excel, inspected, useModel, workbook } from "./modelInRoom";
import { cell, until } from "./workbook";

useModel("joined");

const shown = async (sheet: string, address: string): Promise<unknown> => (await cell(workbook.page, sheet, address)).value;

test("nothing is stale, and the master check counts the sheets' own checks", async () => {
  expect(await inspected()).toEqual([]);
  expect(await shown("Checks", "B3")).toBe("All checks pass");
  expect(await shown("Cap table", "B8")).toBeCloseTo(24e6 / 8.4e6, 9);
});

test("a scenario picked, and a term changed, move the price of the round", async () => {
  await excel(({ workbook: book }) => void (book.worksheets.getItem("Cap table").getRange("B7").values = [["High"]]));
  await until(() => shown("Cap table", "B8"), (price) => Math.abs(Number(price) - 48e6 / 8.4e6) < 1e-9);
  await excel(({ workbook: book }) => void (book.worksheets.getItem("Cap table").getRange("B7").values = [["Base"]]));
  await until(() => shown("Cap table", "B8"), (price) => Math.abs(Number(price) - 24e6 / 8.4e6) < 1e-9);
  expect(await shown("Checks", "B3")).toBe("All checks pass");
});

test("a share count that is not that of the terms fails the master check", async () => {
  await excel(({ workbook: book }) => void (book.worksheets.getItem("Cap table").getRange("H9").values = [[7_000_000]]));
  await until(() => shown("Checks", "B3"), (words) => String(words).includes("fail"));
  await excel(({ workbook: book }) => void (book.worksheets.getItem("Cap table").getRange("H9").values = [[6_000_000]]));
  await until(() => shown("Checks", "B3"), (words) => words === "All checks pass");
});
