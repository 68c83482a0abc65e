/** The functions through Microsoft's own custom functions runtime, as Excel calls them: in batches, with nulls, errors and matrices. */
import { openWorkbook, type Workbook } from "./workbook";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openWorkbook({ blank: true });
});
afterAll(() => workbook.close());

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** [id, true, value, flags] for an answer, [id, false, message, code, flags] for an error. */
const run = (calls: readonly Call[]): Promise<readonly unknown[][]> =>
  workbook.page.evaluate(async (batch) => JSON.parse(JSON.stringify(await embedded.invocations.run(batch as never))) as unknown[][], calls);

const normal = (result: unknown): { ok: boolean; value: unknown; message: unknown } => {
  if (Array.isArray(result)) return { ok: Boolean(result[1]), value: result[1] ? result[2] : undefined, message: result[1] ? undefined : result[2] };
  const { value, error } = result as { value?: unknown; error?: { message: string } };
  return { ok: error === undefined, value, message: error?.message };
};

test("a batch of calls, omitted arguments as null", async () => {
  const results = (await run([
    { name: "CREDITSTAKE", args: [410, 390, 2500, null, null, null] },
    { name: "CREDITSTAKE", args: [410, 390, 2500, "", "", ""] },
    { name: "CREDITSTAKE", args: [410, 390, 2500, "Pre", 200, null] },
    { name: "RUNWAY", args: [610, 390, 20, 20, null] },
  ])).map(normal);
  expect(results.map(({ value }) => Number(value))).toEqual([0.32, 0.32, 800 / 3500, 25]);
});

test("errors arrive with their sentence", async () => {
  const [bad] = (await run([{ name: "CREDITSTAKE", args: [410, -1, 2500, null, null, null] }])).map(normal);
  expect(bad!.ok).toBe(false);
  expect(String(bad!.message)).toBe("credits is -1; a number from 0 is allowed.");
});

test("a matrix in, a matrix out, and nothing in it that is not a value", async () => {
  const terms = [["Term", "A", "B"], ["Investor cash", 410, 500], ["Credits", 390, 0], ["Post-money", 2500, 3000], ["Closing date", 45_341, 45_341]];
  const [table] = (await run([{ name: "MEASURES", args: [terms, null, null, null] }])).map(normal);
  const rows = table!.value as unknown[][];
  expect(rows[0]).toEqual(["Measure", "A", "B"]);
  expect(rows.find(([label]) => label === "Investor stake")!.slice(1)).toEqual([0.32, 500 / 3000]);
  expect(rows.flat().every((value) => value !== null && value !== undefined)).toBe(true);
  expect(JSON.stringify(rows.find(([label]) => label === "Cash equivalent"))).toContain("no credits in this deal");
});

test("two thousand calls in one batch all answer", async () => {
  const results = (await run(Array.from({ length: 2000 }, (_, i) => ({ name: "CREDITSTAKE", args: [i + 1, 0, 4000, null, null, null] })))).map(normal);
  expect(results.every(({ ok, value }, i) => ok && value === (i + 1) / 4000)).toBe(true);
});
