/** A cap table of the Open Cap Format, and one that is none, through the pane. */
import { readFileSync } from "node:fs";
import { importCapTable } from "../../src/exchange/capTableImport";
import { startup } from "../exchange/startup";
import { convertible, packageOf, shares, stakeholder, zipOf } from "../exchange/packages";
import { openWorkbook, textsOf, type Language } from "./workbook";

const upload = (files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): { name: string; mimeType: string; buffer: Buffer }[] =>
  files.map(({ path, bytes }) => ({ name: path, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }));

const open = packageOf({
  stakeholders: [stakeholder("ann", "Ann")],
  transactions: [shares("CS-1", "ann", "common", "1000", "2024-01-01"), convertible("SAFE-1", "ann", "100", "2018-05-01", { type: "SAFE_CONVERSION", conversion_mfn: false }), shares("CS-2", "zoe", "common", "10", "2024-01-01")],
});

test.each<Language>(["en-US", "zh-CN"])("%s: files are chosen, a point that they leave open is answered, and the tables are filled", async (language) => {
  const { pane, page, problems, close } = await openWorkbook({ blank: true, language, colorScheme: language === "en-US" ? "light" : "dark" });
  const { captable, shell } = textsOf(language);
  await page.setViewportSize({ width: 1000, height: 1000 });
  await pane.getByRole("tab", { name: shell.tabs.CapTable }).or(pane.getByTestId("more-tabs")).first().click();
  if (await pane.getByTestId("more-CapTable").isVisible()) await pane.getByTestId("more-CapTable").click();
  const input = pane.getByTestId("import-input");
  await input.setInputFiles(upload([{ path: "a.json", bytes: Uint8Array.of(123) }]));
  await pane.getByTestId("import-report").getByText("a.json").waitFor();
  await input.setInputFiles(upload(open));
  const report = pane.getByTestId("import-report");
  await report.getByText("zoe").first().waitFor();
  await page.screenshot({ path: `test-output/import-${language}.png` });
  await report.getByRole("combobox").last().selectOption("Post-money SAFE");
  await pane.getByTestId("import-fill").click();
  await pane.getByText(captable.imported("Example, Inc.")).waitFor();
  await input.setInputFiles(upload([zipOf(startup)]));
  await pane.getByTestId("import-fill").click();
  await pane.getByTestId("import-report").waitFor({ state: "detached" });
  await page.screenshot({ path: `test-output/import-filled-${language}.png` });
  expect(await pane.locator("input").evaluateAll((inputs) => inputs.map((each) => (each as unknown as { value: string }).value))).toEqual(expect.arrayContaining(["Example Employee Option Plan", "4,500,000", "0.375"]));
  // What the format has no field for comes back from its comments, so the same tables make the same file.
  await pane.getByTestId("export-file").click();
  await pane.getByTestId("export-company").fill("Example, Inc.");
  await pane.getByTestId("export-currency").fill("usd");
  await pane.locator('[data-testid="export-panel"] input[type=date]').fill("2024-06-30");
  const [download] = await Promise.all([page.waitForEvent("download"), pane.getByTestId("export-save").click()]);
  expect(download.suggestedFilename()).toBe("Example-Inc.ocf.zip");
  await pane.getByTestId("export-saved").waitFor();
  const written = importCapTable([{ path: "export.zip", bytes: new Uint8Array(readFileSync(await download.path())) }]);
  expect(written).toMatchObject({ company: "Example, Inc.", report: { contradictions: [] } });
  expect(written.tables.holders.map(({ Holder }) => Holder)).toEqual(expect.arrayContaining(["Example Employee Option Plan"]));
  expect(problems).toEqual([]);
  await close();
});
