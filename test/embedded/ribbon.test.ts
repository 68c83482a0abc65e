// The buttons that the add-in's manifest describes, and what Microsoft's office.js does when one is pressed.
import { openWorkbook, sharedWorkbook } from "./browser";

const workbook = sharedWorkbook();
const button = () => workbook.page.getByRole("toolbar", { name: "Ribbon" }).getByRole("button", { name: "Note" });
const busy = (): Promise<string | null> => button().getAttribute("aria-busy");

declare global {
  /** The events of the presses so far, in the fixture's frame. */
  var pressed: Office.AddinCommands.Event[];
}
const presses = (): Promise<string[]> => workbook.pane.evaluate(() => globalThis.pressed.map(({ source }) => source.id));
const complete = async (): Promise<void> => {
  await workbook.pane.evaluate(() => globalThis.pressed.at(-1)?.completed());
  await workbook.page.waitForFunction(() => document.querySelector("#ribbon button")?.ariaBusy === "false");
};
const paneIsShown = (): Promise<boolean> => workbook.page.locator("#pane").isVisible();

test("a button has the label, tip and icon that the manifest gives it", async () => {
  expect(await button().getAttribute("title")).toBe("Take a note\nWrites something down.");
  expect(await button().locator("img").evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(32);
});

test("a button calls the function that is associated with its action, and is busy until that says it is over", async () => {
  await button().click();
  await workbook.pane.waitForFunction(() => globalThis.pressed.length === 1);
  expect(await busy()).toBe("true");
  await button().click();
  await complete();
  expect(await presses()).toEqual(["takeNote"]);
  await button().press("Enter");
  await workbook.pane.waitForFunction(() => globalThis.pressed.length === 2);
  await complete();
});

test("a pane that was closed goes on running and is shown again by the function", async () => {
  await workbook.page.getByRole("button", { name: "Close the pane" }).click();
  expect(await paneIsShown()).toBe(false);
  expect(await workbook.page.evaluate(async () => (await embedded.invocations.run([{ name: "STAKE", args: [10, 5, null] }]))[0]?.[2])).toBe(2);
  await button().click();
  await workbook.page.locator("#pane").waitFor({ state: "visible" });
  await complete();
});

test("labels are those of the page's language", async () => {
  const chinese = await openWorkbook({ query: "?blank&language=zh-CN" });
  try {
    expect(await chinese.page.locator("#ribbon").innerText()).toBe("便笺");
    expect(chinese.problems).toEqual([]);
  } finally {
    await chinese.close();
  }
});
