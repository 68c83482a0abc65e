/** The embedded workbook in simplified Chinese: no English is left in page and pane, nothing is too wide, and axe finds nothing. */
import { englishLeft } from "./englishLeft";
import { cutOff, findings, openNarrow, showTab, tooWide } from "./narrow";
import { until, type Options, type Workbook } from "./workbook";

const chinese: Options = { language: "zh-CN" };
const tabs = ["Round", "CapTable", "Scenarios", "WhatIf", "Insert", "Refresh", "Explain", "Checks"] as const;

describe.each<[string, Options]>([
  ["light", chinese],
  ["dark", { ...chinese, colorScheme: "dark" }],
])("%s", (_name, options) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow(options);
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  test.each(tabs)("%s: no English in what the pane says, nothing is wider than the pane or cut off, axe finds nothing", async (tab) => {
    await showTab(workbook, tab, "zh-CN");
    expect(await englishLeft(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    expect(await cutOff(workbook)).toEqual([]);
    expect(await findings(workbook)).toEqual([]);
  });

  test("everything opened: no English, nothing is wider than the pane or cut off, axe finds nothing", async () => {
    const { pane } = workbook;
    await showTab(workbook, "Round", "zh-CN");
    const folded = pane.locator("button[aria-expanded=false]:not([aria-haspopup])");
    while ((await folded.count()) > 0) await folded.first().click();
    await pane.getByTestId("grid-events").waitFor();
    await pane.getByTestId("course").waitFor();
    while ((await folded.count()) > 0) await folded.first().click();
    expect(await englishLeft(workbook)).toEqual([]);
    expect(await tooWide(workbook)).toEqual([]);
    expect(await cutOff(workbook)).toEqual([]);
    expect(await findings(workbook)).toEqual([]);
  });
});

describe("a reader of Chinese", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openNarrow(chinese);
  });
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

  test("has a page and a pane that say that they are Chinese", async () => {
    const { page, pane } = workbook;
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await page.title()).toBe("Creditstake 工作簿");
    expect(await page.getByRole("region", { name: "导览" }).innerText()).toContain("输入公式");
    expect(await pane.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await pane.evaluate(() => Office.context.displayLanguage)).toBe("zh-CN");
  });

  test("finds the label that formulas need beside each term and answer", async () => {
    const { pane } = workbook;
    const term = pane.locator("label", { hasText: "投资方现金" });
    expect(await term.locator("[lang=en]").innerText()).toBe("Investor cash");
    expect(await pane.getByTestId("answer-Economic outlay").locator("[lang=en]").innerText()).toBe("Economic outlay");
  });

  test("reads in Chinese what is wrong with a value, and types the digits of a Chinese keyboard", async () => {
    const { pane } = workbook;
    const cash = pane.getByTestId("term-Investor cash");
    const shown = (text: string): Promise<number> => until(() => pane.getByText(text).count(), (count) => count > 0);
    await cash.fill("很多");
    await shown("投资方现金是文本“很多”；需要不小于 0 的数。");
    await pane.getByTestId("term-Post-money").fill("100");
    await cash.fill("５００");
    await shown("投后估值为 100，而新增资金为 1090：本轮将出让整个公司甚至更多。");
    await pane.getByTestId("term-Post-money").fill("2,500");
    await cash.fill("410");
    await until(() => pane.getByTestId("headline-Investor stake").innerText(), (text) => text.includes("32%"));
  });
});

test("the address can ask for Chinese in a browser of another language", async () => {
  const workbook = await openNarrow({ language: "en-US", asked: "zh-CN" });
  expect(await workbook.pane.locator("html").getAttribute("lang")).toBe("zh-CN");
  await workbook.close();
});
