/** The first job: type a formula. */
import { beforeCaret, cell, focusGrid, go, openWorkbook, settled, type, until, type Workbook } from "./workbook";

let workbook: Workbook;
/** The cell once it holds something else than before: typing arrives a moment after the key. */
const becomes = (address: string, holds: (value: unknown) => boolean): ReturnType<typeof cell> => until(() => cell(workbook.page, "Sheet1", address), ({ value }) => holds(value));

beforeAll(async () => {
  workbook = await openWorkbook({ blank: true });
});
afterAll(() => workbook.close());
afterEach(async () => {
  // A test that failed while it typed leaves no editor open for the next.
  await workbook.page.keyboard.press("Escape");
  expect(workbook.problems.splice(0)).toEqual([]);
});

test("a stake is typed, and is 32 %", async () => {
  const { page } = workbook;
  await go(page, "Sheet1", 1, 1);
  await type(page, "=DEAL.CREDITSTAKE(410,390,2500)");
  expect((await becomes("B2", (value) => typeof value === "number")).value).toBeCloseTo(0.32, 12);
  await go(page, "Sheet1", 2, 1);
  await type(page, "=TEXT(B2,\"0 %\")");
  await becomes("C2", (value) => value === "32 %");
});

test("=DEAL. completes, and each argument is explained", async () => {
  const { page } = workbook;
  await go(page, "Sheet1", 1, 4);
  await focusGrid(page);
  await page.keyboard.type("=DEAL.ESCROWR");
  await until(() => page.locator(".o-autocomplete-value").allInnerTexts(), (names) => names.includes("DEAL.ESCROWREVENUE"));
  await settled(page);
  await page.keyboard.press("Tab");
  await until(() => page.locator(".o-grid .o-composer").first().innerText(), (text) => text.includes("DEAL.ESCROWREVENUE("));
  await until(
    async () => {
      await page.keyboard.press("End");
      return beforeCaret(page);
    },
    (text) => text === "=DEAL.ESCROWREVENUE(",
  );
  await page.keyboard.type("390,", { delay: 10 });
  const help = page.locator(".o-formula-assistant");
  await help.waitFor();
  expect(await help.innerText()).toMatch(/First day on which credits can be used[\s\S]*breakage/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

test.each([
  ["=DEAL.CREDITSTAKE(410,390,0)", "#VALUE!", /valuation/],
  ["=DEAL.CREDITSTAKE(410,\"a lot\",2500)", "#VALUE!", /credits is the text "a lot"/i],
  ["=DEAL.CREDITSTAKE(2000,1000,2500)", "#NUM!", /more than the whole company/],
  ["=DEAL.USAGECURVE(4,\"Sideways\")", "#VALUE!", /Straight, Front-loaded, Back-loaded or S-curve/],
  ["=DEAL.RUNWAY(100,50,5,-10)", "#N/A", /no limit/],
  ["=DEAL.XIRR(A1:B1,C1:D1)", "#", /./],
])("a wrong argument is answered with a sentence: %s", async (formula, error, sentence) => {
  const { page } = workbook;
  await go(page, "Sheet1", 5, 6);
  await focusGrid(page);
  await page.keyboard.press("Delete");
  await becomes("F7", (value) => value === null);
  await type(page, formula);
  const found = await becomes("F7", (value) => value !== null);
  expect(String(found.value)).toContain(error);
  expect(found.message).toMatch(sentence);
  expect(found.message.length).toBeGreaterThan(12);
});

test("a schedule spills, is undone with one step, and comes back with one", async () => {
  const { page } = workbook;
  await go(page, "Sheet1", 0, 19);
  await type(page, "=DEAL.USAGECURVE(4,\"Front-loaded\")");
  await becomes("A23", (value) => value === 1 / 16);
  await page.keyboard.press("Control+z");
  await becomes("A23", (value) => value === null);
  await page.keyboard.press("Control+y");
  await becomes("A20", (value) => value === 7 / 16);
});

test("a spill that has no room says so and overwrites nothing", async () => {
  const { page } = workbook;
  await go(page, "Sheet1", 3, 21);
  await type(page, "mine");
  await go(page, "Sheet1", 3, 19);
  await type(page, "=DEAL.USAGECURVE(4)");
  await becomes("D20", (value) => value === "#SPILL!");
  expect((await cell(page, "Sheet1", "D22")).value).toBe("mine");
});
