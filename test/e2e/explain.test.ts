/** Explain in the embedded workbook: every inserted sheet, every function typed into a cell, inputs that are followed, and errors. */
import { helpOf } from "../../src/functions/help";
import { customFunctions } from "../../src/functions/table";
import { find, go, openTab, openWorkbook, until, type Workbook } from "./workbook";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openWorkbook();
  await openTab(workbook.pane, "Explain");
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const told = (): Promise<string> => workbook.pane.getByTestId("explanation").innerText();
const says = (...parts: readonly string[]): Promise<string> => until(told, (text) => parts.every((part) => text.includes(part)));
const selected = (): Promise<string> =>
  workbook.page.evaluate(() => {
    const { getters } = embedded.model;
    const { left, top, right, bottom } = getters.getSelectedZone();
    return [getters.getSheetName(getters.getActiveSheetId()), left, top, right, bottom].join(" ");
  });

/** Writes formulas where nothing else stands, each on a row of its own. */
const write = (formulas: readonly string[], from: number): Promise<void> =>
  workbook.page.evaluate(
    ([contents, first]) => {
      const sheetId = embedded.model.getters.getSheetIds().find((id) => embedded.model.getters.getSheetName(id) === "Sheet1")!;
      const rows = embedded.model.getters.getNumberRows(sheetId);
      if (rows < 4300) embedded.model.dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName: "Sheet1", dimension: "ROW", base: rows - 1, position: "after", quantity: 4300 });
      contents.forEach((content, i) => embedded.model.dispatch("UPDATE_CELL", { sheetId, col: 0, row: first + i * 80, content }));
    },
    [formulas, from] as const,
  );

describe("on every sheet that an insert writes", () => {
  test.each([
    ["Scenarios", "Investor stake", "As reported", ["Investor stake", "Scenario: As reported", "Y Combinator", "= 800 / 2500"]],
    ["Compare", "Economic outlay", "Cash with commitment", ["Economic outlay", "restated for this structure", "620.6"]],
    ["Terms", "Expected breakage", "As reported", ["Share of the credits that is never used", "Allowed: a number from 0 to below 1", "these measures rest on it"]],
  ])("%s: %s of %s", async (sheet, row, column, parts) => {
    const [at, beside] = await Promise.all([find(workbook.page, sheet, row), find(workbook.page, sheet, column)]);
    await go(workbook.page, sheet, beside.column, at.row);
    await says(...parts.filter((part) => part !== "Y Combinator"));
  });

  test("Schedule: a period is the sum of its months", async () => {
    const { row, column } = await find(workbook.page, "Schedule", "Period end");
    await go(workbook.page, "Schedule", column + 2, row + 2);
    await says("Revenue", "How it comes about", "Month end");
  });

  test("Checks: what a check reads, and what is left", async () => {
    const { row, column } = await find(workbook.page, "Checks", "Post-money = pre-money + new money");
    await go(workbook.page, "Checks", column + 1, row);
    await says("Difference", "Pre-money", "New money");
  });

  test("a formula of the sheet itself shows what it reads", async () => {
    const { row, column } = await find(workbook.page, "Terms", "All checks pass");
    await go(workbook.page, "Terms", column, row);
    await says("An ordinary Excel formula", "Checks!");
  });
});

describe("inputs", () => {
  test("a click selects the term's cell, the explanation stays and follows it, and Back returns", async () => {
    const { page, pane } = workbook;
    const { row } = await find(page, "Scenarios", "Investor stake");
    const { column } = await find(page, "Scenarios", "As reported");
    await go(page, "Scenarios", column, row);
    await says("Investor stake", "= 800 / 2500");
    const cash = await find(page, "Terms", "Investor cash");
    await pane.getByRole("button", { name: `Go to Terms!C${cash.row + 1}` }).click();
    expect(await until(selected, (at) => at.startsWith("Terms"))).toBe(`Terms 2 ${cash.row} 2 ${cash.row}`);
    await says("You are looking at Terms!C", "= 800 / 2500");
    await page.evaluate(({ row: at }) => embedded.model.dispatch("UPDATE_CELL", { sheetId: embedded.model.getters.getActiveSheetId(), col: 2, row: at, content: "510" }), cash);
    await says("= 900 / 2500", "You are looking at");
    await page.evaluate(({ row: at }) => embedded.model.dispatch("UPDATE_CELL", { sheetId: embedded.model.getters.getActiveSheetId(), col: 2, row: at, content: "410" }), cash);
    await says("= 800 / 2500");
    await pane.getByRole("button", { name: "Explain this cell" }).press("Enter");
    await says("Cash that the provider pays for its shares", "Back to Scenarios!");
    await pane.getByTestId("explain-back").press("Enter");
    expect(await until(selected, (at) => at.startsWith("Scenarios"))).toBe(`Scenarios ${column} ${row} ${column} ${row}`);
    await until(told, (text) => text.includes("= 800 / 2500") && !text.includes("Back to"));
  });

  test("a range is selected whole, and Escape leads back", async () => {
    const { page, pane } = workbook;
    await pane.getByRole("button", { name: /^Go to Terms!A\d+:/ }).first().click();
    await until(selected, (at) => /^Terms 0 \d+ [5-9]/.test(at));
    await pane.getByTestId("explanation").press("Escape");
    await until(selected, (at) => at.startsWith("Scenarios"));
    await page.bringToFront();
  });
});

describe("each function", () => {
  const literal = (value: unknown): string => (value === null ? "" : typeof value === "string" ? `"${value}"` : String(value));
  const argument = (value: unknown, kind: string | undefined): string => {
    if (kind === "terms") return "DealTerms[#All]";
    return Array.isArray(value) ? `{${(value as unknown[][]).map((row) => row.map((cell) => literal(cell) || '""').join(",")).join(";")}}` : literal(value);
  };
  const formulas = customFunctions.map(({ name, parameters }) => {
    const given = helpOf(name).examples[0]!.arguments.map((value, i) => argument(value, parameters[i]?.kind));
    // The round in the sheet says its post-money, where the examples' says its pre-money.
    return [name, `=DEAL.${name}(${given.join(",").replaceAll('"Pre-money"', given[0] === "DealTerms[#All]" ? '"Post-money"' : '"Pre-money"')})`] as const;
  });
  beforeAll(() => write(formulas.map(([, formula]) => formula), 0));

  test.each(formulas.map(([name], i) => [name, i] as const))("%s has steps and inputs", async (name, i) => {
    const headed = ["MEASURES", "SCHEDULE", "COMPARE", "EXPLAIN", "CHECKS", "ESCROWSCHEDULE", "WATERFALL", "BREAKPOINTS", "OPTIONVALUES", "TRIALBALANCE", "STATEMENT", "MEASURETABLE", "SENSITIVITY", "SIMULATE"].includes(name);
    const [column, row] = name === "CAPTABLE" ? [5, 3] : name === "JOURNAL" ? [2, 1] : name === "TORNADO" ? [3, 2] : headed ? [1, 1] : [0, 0];
    await go(workbook.page, "Sheet1", column, i * 80 + row);
    const text = await says(`DEAL.${name}(`, "How it comes about", "Inputs", "Source:");
    expect(text).toContain("=");
  });
});

test("a convertible's stake is told from its cap", async () => {
  await go(workbook.page, "Sheet1", 5, customFunctions.findIndex(({ name }) => name === "CAPTABLE") * 80 + 3);
  await says("Ownership", "Valuation cap", "Company capitalization", "Price at the cap", "Round price", "Conversion price", "= 750000 / 10000000");
});

describe("errors and larger formulas", () => {
  const at = 90 * 40;
  const formulas: readonly (readonly [formula: string, ...parts: string[]])[] = [
    ["=DEAL.CREDITSTAKE(410,\"a lot\",2500)", "credits is the text \"a lot\"", "Inputs"],
    ["=DEAL.USAGECURVE(4)", "needs more cells than are free", "Sheet1!A"],
    ["=DEAL.ROUNDTRIPS(1)", "There is no function DEAL.ROUNDTRIPS"],
    ["=IF(A1>0,DEAL.ROUNDTRIP(390,800)+DEAL.MOIC(A1:A2),0)", "This formula calls", "DEAL.MOIC(A1:A2)", "spend / invested"],
    ["=DEAL.ROUNDTRIP(A1*2,DATE(2024,2,19))", "Sheet1!A1", "How it comes about"],
    ["=1/0", "divides by 0"],
  ];
  beforeAll(async () => {
    await write([...formulas.map(([formula]) => formula)], at);
    await workbook.page.evaluate((row) => embedded.model.dispatch("UPDATE_CELL", { sheetId: embedded.model.getters.getSheetIds().find((id) => embedded.model.getters.getSheetName(id) === "Sheet1")!, col: 0, row, content: "mine" }), at + 80 + 2);
  });

  test.each(formulas.map(([formula, ...parts], i) => [formula, parts, i] as const))("%s", async (_, parts, i) => {
    await go(workbook.page, "Sheet1", 0, at + i * 80);
    await says(...parts);
  });

  test("another call of the formula is chosen", async () => {
    await go(workbook.page, "Sheet1", 0, at + 3 * 80);
    await says("spend / invested");
    await workbook.pane.getByTestId("explain-call").selectOption("1");
    await says("Multiple of invested capital");
  });
});
