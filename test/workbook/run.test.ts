/** What the room asks of Excel by version: only that is asked for which this version has. The client itself is what the embedded tests run. */
import { change, isOwn, knowsChartSources, knowsSpills } from "../../src/workbook/run";
import { loadsWithWorkbook, loadWithWorkbook } from "../../src/workbook/startUp";

/** An Excel that has these requirement sets; the options of each batch, and how it was told to start, are noted. */
function excelWith(sets: Readonly<Record<string, string>>): { readonly runs: object[]; readonly started: string[] } {
  const [runs, started] = [[] as object[], [] as string[]];
  const isSetSupported = (name: string, version: string): boolean => Number(sets[name]?.split(".")[1] ?? -1) >= Number(version.split(".")[1]);
  const addin = { setStartupBehavior: (how: string) => Promise.resolve(void started.push(how)), getStartupBehavior: () => Promise.resolve(started.at(-1) ?? "None") };
  Object.assign(globalThis, {
    Office: { context: { requirements: { isSetSupported } }, StartupBehavior: { load: "Load", none: "None" }, addin },
    Excel: { run: async (options: object, batch: (context: object) => Promise<unknown>) => (runs.push(options), batch({})) },
  });
  return { runs, started };
}

test.each([
  ["1.20", { delayForCellEdit: true, mergeUndoGroup: true }],
  ["1.19", { delayForCellEdit: true }],
])("with ExcelApi %s a write asks for %j", async (version, asked) => {
  const { runs } = excelWith({ ExcelApi: version });
  expect(await change(() => Promise.resolve("done"))).toBe("done");
  expect(runs).toEqual([asked]);
});

test("a write that fails is over, and its failure is the caller's", async () => {
  excelWith({ ExcelApi: "1.20" });
  await expect(change(() => Promise.reject(new Error("AccessDenied")))).rejects.toThrow("AccessDenied");
});

test("from ExcelApi 1.14 on Excel says whose edit a change was; before, what comes during a write is taken for our own", async () => {
  excelWith({ ExcelApi: "1.14" });
  const seen: boolean[] = [];
  await change(() => Promise.resolve(void seen.push(isOwn("Unknown"), isOwn("ThisLocalAddin"))));
  excelWith({ ExcelApi: "1.13" });
  await change(() => Promise.resolve(void seen.push(isOwn(undefined))));
  expect(seen).toEqual([false, true, true]);
});

test("spills and the cells of charts are asked for where there are such questions", () => {
  excelWith({ ExcelApi: "1.14" });
  expect([knowsSpills(), knowsChartSources()]).toEqual([true, false]);
  excelWith({ ExcelApi: "1.15" });
  expect(knowsChartSources()).toBe(true);
});

test("the add-in is told to start with the workbook, where Excel can do that", async () => {
  const { started } = excelWith({ SharedRuntime: "1.1" });
  expect(await loadsWithWorkbook()).toBe(false);
  expect(await loadWithWorkbook()).toBe(true);
  expect([started, await loadsWithWorkbook()]).toEqual([["Load"], true]);
  excelWith({});
  expect([await loadWithWorkbook(), await loadsWithWorkbook()]).toEqual([false, undefined]);
});
