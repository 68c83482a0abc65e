/** Every template inserted in turn over the one before: its checks pass or say what is missing, and nothing stays of the old one. */
import { openRoom, type OpenedRoom } from "../workbook/room";

let workbook: OpenedRoom;
beforeAll(async () => {
  workbook = await openRoom();
}, 240_000);
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const insert = (id: string): Promise<void> =>
  workbook.pane.evaluate(async (wanted) => {
    const template = room.templates.find((each) => each.id === wanted)!;
    await room.carryOut(room.insertModel(template, room.parts, [], { whenTaken: "replace" }), { overwrite: true });
  }, id);
const read = (reference: string): Promise<unknown[][]> => workbook.pane.evaluate((address) => room.readRange(address) as Promise<unknown[][]>, reference);

interface Look {
  readonly cells: readonly string[];
  readonly sizes: unknown;
  readonly rules: number;
  readonly charts: number;
  readonly panes: unknown;
}

/** All that a sheet shows, cell by cell: what stands there, and what is seen of it. */
const looks = (): Promise<Record<string, Look>> =>
  workbook.page.evaluate(() => {
    const { getters } = embedded.model;
    const look = (sheetId: string): Look => {
      const { numberOfCols, numberOfRows } = getters.getSheetSize(sheetId);
      const [columns, rows] = [Math.min(numberOfCols, 24), Math.min(numberOfRows, 90)];
      const cells: string[] = [];
      for (let row = 0; row < rows; row++)
        for (let col = 0; col < columns; col++) {
          const cell = getters.getEvaluatedCell({ sheetId, col, row });
          const { fillColor, bold, italic, textColor, wrapping, align } = getters.getCellStyle({ sheetId, col, row });
          const format = getters.getCell({ sheetId, col, row })?.format ?? "";
          const border = getters.getCellBorder({ sheetId, col, row })?.bottom?.color ?? "";
          const seen = [cell.value, fillColor, bold, italic, textColor, wrapping, align, format, border].map((each) => each || "").join("|");
          if (seen !== "||||||||") cells.push(`${col},${row} ${seen}`);
        }
      const sizes = [Array.from({ length: columns }, (_, col) => getters.getColSize(sheetId, col)), Array.from({ length: 30 }, (_, row) => getters.getRowSize(sheetId, row))];
      return { cells, sizes, rules: getters.getDataValidationRules(sheetId).length, charts: getters.getChartIds(sheetId).length, panes: getters.getPaneDivisions(sheetId) };
    };
    const names = ["Terms", "Scenarios", "Schedule", "Compare", "Checks"];
    return Object.fromEntries(getters.getSheetIds().filter((id) => names.includes(getters.getSheetName(id))).map((id) => [getters.getSheetName(id), look(id)]));
  });

const fresh: Record<string, Awaited<ReturnType<typeof looks>>> = {};

/** What the Checks sheet says of each check, and the sentence of all of them. */
async function checks(): Promise<{ readonly verdict: unknown; readonly failing: unknown[] }> {
  const rows = await read("Checks!A3:K40");
  return { verdict: rows[0]![1], failing: rows.flatMap((row) => [0, 4, 8].filter((at) => row[at + 2] === false).map((at) => row[at])) };
}

/** The sentence of the first error of a sheet. */
const complaint = (sheet: string): Promise<string> =>
  workbook.page.evaluate((name) => {
    const { getters } = embedded.model;
    const errors = getters.getEvaluatedCellsPositions(embedded.book.sheetId(name) ?? "").map((at) => getters.getEvaluatedCell(at)).filter(({ type }) => type === "error");
    return String((errors[0] as { message?: string } | undefined)?.message ?? "");
  }, sheet);

test.each(["cash", "moonshot"])("%s, in an empty workbook: all checks pass", async (id) => {
  const before = await workbook.pane.evaluate(() => room.sheetNames());
  await insert(id);
  expect(await checks()).toEqual({ verdict: "All checks pass", failing: [] });
  fresh[id] = await looks();
  await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
  expect(await workbook.pane.evaluate(() => room.sheetNames())).toEqual(before);
});

test("openai: every scenario is checked, and what was never disclosed is named", async () => {
  await insert("openai");
  expect((await checks()).verdict).toBe("2 checks fail");
  expect(await complaint("Checks")).toMatch(/Post-money|Commitment months/);
  await workbook.pane.evaluate(async () => {
    for (const { name, values } of (await room.readTerms())!.scenarios) {
      await room.writeTerm(name, "Post-money", 500_000);
      if (values.has("Commitment") && !values.has("Commitment months")) await room.writeTerm(name, "Commitment months", 84);
    }
  });
  expect(await checks()).toEqual({ verdict: "All checks pass", failing: [] });
});

test("anthropic: the checks pass without a conversion that nobody disclosed, and the stake names what it needs", async () => {
  await insert("anthropic");
  expect(await checks()).toEqual({ verdict: "All checks pass", failing: [] });
  expect(await complaint("Scenarios")).toBe("Post-money: The term Conversion pre-money is not given, and the answer needs it.");
  await workbook.pane.evaluate(async () => {
    for (const { name } of (await room.readTerms())!.scenarios) {
      await room.writeTerm(name, "Conversion date", 46_500);
      await room.writeTerm(name, "Conversion pre-money", 350_000);
    }
  });
  expect(await checks()).toEqual({ verdict: "All checks pass", failing: [] });
  const stakes = (await read("Scenarios!A1:F60")).filter((row) => row.includes("Investor stake")).flat().filter((cell) => typeof cell === "number");
  expect(stakes[0]).toBeCloseTo(8000 / 358_000, 9);
});

test("coreweave: no shares are bought, the checks pass without a valuation, and what needs one says why", async () => {
  await insert("coreweave");
  expect(await checks()).toEqual({ verdict: "All checks pass", failing: [] });
  expect(await complaint("Scenarios")).toMatch(/^Post-money: No shares of the start-up are bought in this deal/);
  const revenue = (await read("Scenarios!A1:F60")).find((row) => row.includes("Revenue") && row.some((cell) => typeof cell === "number"))!;
  expect(revenue.find((cell) => typeof cell === "number")).toBeCloseTo(11_550, 6);
});

test("the blank one says what is missing", async () => {
  await insert("blank");
  expect((await checks()).verdict).toBe("1 check fails");
  expect(await complaint("Checks")).toContain("Closing date");
});

test.each(["cash", "moonshot", "cash"])("%s over another deal looks as it does in an empty workbook", async (id) => {
  await insert(id);
  expect(await checks()).toEqual({ verdict: "All checks pass", failing: [] });
  const now = await looks();
  for (const [name, look] of Object.entries(fresh[id]!)) expect([name, now[name]]).toEqual([name, look]);
});
