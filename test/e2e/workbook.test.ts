// The room `workbook` through Microsoft's own office.js in the embedded workbook: what it writes, reads, refuses and takes back.
import { undoSteps } from "../embedded/browser";
import { openRoom, type OpenedRoom } from "../workbook/room";

let workbook: OpenedRoom;
beforeAll(async () => {
  workbook = await openRoom();
}, 240_000);
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

/** The values of a range, read by the room itself. */
const read = (reference: string): Promise<unknown[][]> => workbook.pane.evaluate((address) => room.readRange(address) as Promise<unknown[][]>, reference);
const insert = (id: string, overwrite = false): Promise<string | string[]> =>
  workbook.pane.evaluate(
    async ([wanted, allowed]) => {
      const template = room.templates.find((each) => each.id === wanted)!;
      const edits = room.insertModel(template, room.parts, allowed ? [] : await room.takenNames(), { whenTaken: allowed ? "replace" : "number" });
      try {
        await room.carryOut(edits, { overwrite: allowed });
        return "done";
      } catch (error) {
        if (error instanceof room.WouldOverwrite) return [...error.addresses];
        return `${room.explainFailure(error)} ${String((error as { debugInfo?: { errorLocation?: string } }).debugInfo?.errorLocation)}`;
      }
    },
    [id, overwrite] as const,
  );

describe("inserting the Moonshot round", () => {
  test("writes five live sheets in one undo step", async () => {
    const before = await undoSteps(workbook.page);
    const started = Date.now();
    expect(await insert("moonshot")).toBe("done");
    console.info(`insert ${Date.now() - started} ms`);
    expect(await undoSteps(workbook.page)).toBe(before + 1);
    expect(await workbook.pane.evaluate(() => room.sheetNames())).toEqual(["Sheet1", "Terms", "Scenarios", "Schedule", "Compare", "Checks"]);
  });

  test("the measures are those of the reference deal, and no cell that should answer is an error", async () => {
    const spill = await read("Scenarios!B7:G47");
    expect(spill[0]).toEqual(["Measure", "As reported", "First close only", "Issued basis", "Earlier purchase", "Pre-money reading"]);
    const of = (label: string): unknown[] => spill.find(([name]) => name === label)!.slice(1);
    expect(of("Issued stake").map((value) => Math.round(Number(value) * 1000) / 1000)).toEqual([0.32, 0.348, 0.36, 0.36, 0.229]);
    expect(of("Look-through post-money")[0]).toBeCloseTo(1939.375, 9);
    expect(of("Price per share")).toEqual(["#N/A", "#N/A", "#N/A", "#N/A", "#N/A"]);
    expect((await read("Scenarios!A5:G6"))[0]).toEqual(["Fully loaded", "Cost basis", ...Array.from({ length: 5 }, () => "Fully loaded")]);
  });

  test("all checks pass, and every sheet says so", async () => {
    expect(await Promise.all(["Terms!B4", "Scenarios!B4", "Schedule!B4", "Compare!B6", "Checks!B3"].map(async (address) => (await read(address))[0]![0]))).toEqual(
      Array.from({ length: 5 }, () => "All checks pass"),
    );
  });

  test("the schedule and the comparison answer", async () => {
    const schedule = await read("Schedule!A10:J20");
    expect(schedule[0]!.slice(0, 3)).toEqual(["Period end", "Escrow closing", "Revenue"]);
    expect(schedule.slice(1, 10).reduce((sum, row) => sum + Number(row[2]), 0)).toBeCloseTo(390, 9);
    expect(schedule[10]![0]).toBe("");
    expect((await read("Compare!B10:F10"))[0]).toEqual(["Measure", "Credits in escrow", "Credits", "Cash with commitment", "Cash"]);
  });

  test("the block under the charts follows the spill", async () => {
    expect((await read("Scenarios!B60:G61"))[0]).toEqual(["Scenario", "Investor stake", "Total stake", "Issued stake", "Disclosed", "Difference"]);
    const [, first] = await read("Scenarios!B60:G61");
    expect(first!.slice(0, 5)).toEqual(["As reported", 0.32, 0.32, 0.32, 0.36]);
  });

  test("undo takes all of it away, redo brings it back", async () => {
    await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
    expect(await workbook.pane.evaluate(() => room.sheetNames())).toEqual(["Sheet1"]);
    await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_REDO"));
    expect((await read("Terms!B4"))[0]![0]).toBe("All checks pass");
  });
});
