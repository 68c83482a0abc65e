// The page around the workbook, and the list of members the host answers for.
import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { openWorkbook, type Opened } from "./browser";

let workbook: Opened;
beforeAll(async () => {
  workbook = await openWorkbook({ query: "", colorScheme: "dark" });
}, 120_000);
afterAll(() => workbook.close());
afterEach(() => expect(workbook.problems).toEqual([]));

const golden = join(__dirname, "members.txt");

test("the members the host answers for are those of members.txt", async () => {
  const members = (await workbook.page.evaluate(() => embedded.members())).join("\n") + "\n";
  // GENERATE=1 writes the list anew; the change is then reviewed as a diff.
  if (process.env["GENERATE"]) writeFileSync(golden, members);
  expect(members).toBe(readFileSync(golden, "utf8"));
});

test("every one of them is a member of Microsoft's own class", async () => {
  const members = (await workbook.page.evaluate(() => embedded.members())).map((line) => line.split(" ")[0] ?? "");
  const unknown = await workbook.pane.evaluate((names) => {
    const classes = Excel as unknown as Record<string, { prototype: object } | undefined>;
    return names.filter((name) => {
      const [type = "", member = ""] = name.split(".");
      return classes[type] && !(member in (classes[type]?.prototype ?? {}));
    });
  }, members);
  // Names that office.js uses on the wire only.
  const wire = /^(Worksheet\.gridlines|\w+\._(Un)?[rR]egister\w+Event|\w+Collection\.getItem)$/;
  expect(unknown.filter((name) => !wire.test(name))).toEqual([]);
});

test("the add-in is asked for the example, unless the workbook is to be blank", () => {
  expect(new URL(workbook.pane.url()).search).toBe("?example=moonshot");
});

test("the tour is walked and left with the keyboard", async () => {
  const { page } = workbook;
  const tour = page.getByRole("region", { name: "Tour" });
  await expect(tour.innerText()).resolves.toContain("Type a formula.");
  await page.getByRole("button", { name: "Next" }).focus();
  await page.keyboard.press("Enter");
  expect(await tour.innerText()).toContain("Build a scenario table.");
  await page.keyboard.press("ArrowRight");
  expect(await tour.innerText()).toContain("See it follow.");
  await page.keyboard.press("Escape");
  expect(await tour.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Tour");
  await page.keyboard.press("Enter");
  expect(await tour.innerText()).toContain("Type a formula.");
});

test("a line says the active cell's address, formula and value", async () => {
  const { page } = workbook;
  await page.evaluate(() => {
    embedded.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", col: 1, row: 2, content: "=1+2" });
    embedded.model.selection.selectCell(1, 2);
  });
  const line = page.locator("#active-cell");
  await page.waitForFunction(() => document.getElementById("active-cell")?.textContent?.startsWith("Sheet1!B3"));
  expect(await line.textContent()).toBe("Sheet1!B3: =1+2 is 3");
  expect(await line.getAttribute("aria-live")).toBe("polite");
});

test("the page follows the system's color scheme, and keeps its workbook when it changes", async () => {
  const { page } = workbook;
  const scheme = (): Promise<string> => page.evaluate(() => getComputedStyle(document.querySelector(".o-spreadsheet") ?? document.body).colorScheme);
  expect(await scheme()).toBe("dark");
  expect(await workbook.pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor)).toBe("#1f1f1f");
  await page.emulateMedia({ colorScheme: "light" });
  await page.waitForFunction(() => getComputedStyle(document.querySelector(".o-spreadsheet") ?? document.body).colorScheme === "light");
  expect(await page.evaluate(() => embedded.model.getters.getEvaluatedCell({ sheetId: "sheet1", col: 1, row: 2 }).value)).toBe(3);
});

/** An address exactly as it is written: a browser would tidy it first. */
const get = (path: string): Promise<{ status: number; type: string; body: string }> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(workbook.address);
    request({ hostname, port, path }, (response) => {
      let body = "";
      response.on("data", (piece: Buffer) => (body += piece.toString()));
      response.on("end", () => done({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body }));
    })
      .on("error", fail)
      .end();
  });

test("the server gives the add-in its own office.js, in the policy too, and nothing outside its folders", async () => {
  const pane = await get("/addin/taskpane.html");
  expect([pane.status, pane.type]).toEqual([200, "text/html; charset=utf-8"]);
  expect(pane.body).not.toContain("appsforoffice.microsoft.com");
  expect(pane.body).toContain('src="/vendor/office-js/office.js"');
  expect(pane.body).toContain("script-src 'self' 'self'");
  expect((await get("/addin/functions.json")).type).toBe("application/json; charset=utf-8");
  for (const path of ["/addin/../browser.ts", "/addin/%2e%2e/browser.ts", "/../package.json", "/%2e%2e%2fpackage.json", "/addin/..%5cbrowser.ts"]) {
    expect([path, (await get(path)).status]).toEqual([path, 403]);
  }
  expect((await get("/nothing.js")).status).toBe(404);
});
