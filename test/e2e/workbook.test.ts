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
      const edits = room.insertModel(template, room.usualParts, allowed ? [] : await room.takenNames(), { whenTaken: allowed ? "replace" : "number" });
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
    expect(await insert("moonshot")).toBe("done");
    expect(await undoSteps(workbook.page)).toBe(before + 1);
    expect(await workbook.pane.evaluate(() => room.sheetNames())).toEqual(["Sheet1", "Terms", "Scenarios", "Schedule", "Compare", "Checks"]);
  });

  test("the measures are those of the reference deal, and no cell that should answer is an error", async () => {
    const spill = await read("Scenarios!C7:H47");
    expect(spill[0]).toEqual(["Measure", "As reported", "First close only", "Issued basis", "Earlier purchase", "Pre-money reading"]);
    const of = (label: string): unknown[] => spill.find(([name]) => name === label)!.slice(1);
    expect(of("Issued stake").map((value) => Math.round(Number(value) * 1000) / 1000)).toEqual([0.32, 0.348, 0.36, 0.36, 0.229]);
    expect(of("Look-through post-money")[0]).toBeCloseTo(1939.375, 9);
    expect(of("Price per share")).toEqual(["#N/A", "#N/A", "#N/A", "#N/A", "#N/A"]);
    expect((await read("Scenarios!A5:H6"))[0]).toEqual(["Fully loaded", "", "Cost basis", ...Array.from({ length: 5 }, () => "Fully loaded")]);
  });

  test("all checks pass, and every sheet says so", async () => {
    expect(await Promise.all(["Terms!B6", "Scenarios!C4", "Schedule!B4", "Compare!C6", "Checks!B3"].map(async (address) => (await read(address))[0]![0]))).toEqual(
      Array.from({ length: 5 }, () => "All checks pass"),
    );
  });

  test("the schedule and the comparison answer", async () => {
    const schedule = await read("Schedule!A10:J20");
    expect(schedule[0]!.slice(0, 3)).toEqual(["Period end", "Escrow closing", "Revenue"]);
    expect(schedule.slice(1, 10).reduce((sum, row) => sum + Number(row[2]), 0)).toBeCloseTo(390, 9);
    expect(schedule[10]![0]).toBe("");
    expect((await read("Compare!C10:G10"))[0]).toEqual(["Measure", "Credits in escrow", "Credits", "Cash with commitment", "Cash"]);
  });

  test("the block under the charts follows the spill", async () => {
    expect((await read("Scenarios!C60:H61"))[0]).toEqual(["Scenario", "Investor stake", "Total stake", "Issued stake", "Disclosed", "Difference"]);
    const [, first] = await read("Scenarios!C60:H61");
    expect(first!.slice(0, 5)).toEqual(["As reported", 0.32, 0.32, 0.32, 0.36]);
  });

  test("a dropdown of scenarios offers their names", async () => {
    const rule = await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem("Schedule").getRange("B5").load("dataValidation/rule");
        await context.sync();
        return dataValidation.rule.list?.source as string;
      }),
    );
    expect(rule).toBe("=Terms!$C$8:$G$8");
  });

  test("undo takes all of it away, redo brings it back", async () => {
    await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
    expect(await workbook.pane.evaluate(() => room.sheetNames())).toEqual(["Sheet1"]);
    await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_REDO"));
    expect((await read("Terms!B6"))[0]![0]).toBe("All checks pass");
  });
});

describe("what is in the way", () => {
  test("is named before anything is written", async () => {
    const before = await undoSteps(workbook.page);
    const names = await workbook.pane.evaluate(() => room.sheetNames());
    const refused = await workbook.pane.evaluate(async () => {
      const edits = room.insertModel(room.templates[3]!, ["Terms", "Checks"], [], { whenTaken: "replace" });
      return room.carryOut(edits).then(() => [], (error: unknown) => (error instanceof room.WouldOverwrite ? [...error.addresses] : [String(error)]));
    });
    expect(refused.map((address) => address.split("!")[0])).toEqual(["Terms", "Checks"]);
    expect(await undoSteps(workbook.page)).toBe(before);
    expect(await workbook.pane.evaluate(() => room.sheetNames())).toEqual(names);
  });

  test("is left alone by a second model, which gets its own names", async () => {
    expect(await insert("cash")).toBe("done");
    expect((await workbook.pane.evaluate(() => room.takenNames())).slice(-2)).toEqual(["DealTerms", "DealTerms2"]);
    expect((await read("'Scenarios 2'!B1:C12"))).toContainEqual(["Post-money", 2500]);
    expect((await read("Scenarios!D12"))[0]![0]).toBe(0.32);
  });

  test("is replaced when that is wanted, and what points to it from elsewhere still does", async () => {
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Terms!A8"]];
        await context.sync();
      }),
    );
    expect(await insert("moonshot", true)).toBe("done");
    expect((await read("Sheet1!A1"))[0]![0]).toBe("Term");
    expect((await read("Scenarios!C60:G61"))[1]).toEqual(["As reported", 0.32, 0.32, 0.32, 0.36]);
    const charts = await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { charts: found } = context.workbook.worksheets.getItem("Scenarios").load("charts/items/name");
        await context.sync();
        return found.items.map(({ name }) => name);
      }),
    );
    expect(charts).toEqual(["Scenarios stakes", "Scenarios valuations"]);
  });

  test("a protected sheet is a sentence that says what to do", async () => {
    const sentence = await workbook.pane.evaluate(async () => {
      const protect = (on: boolean): Promise<void> =>
        Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getItem("Terms");
          if (on) protection.protect();
          else protection.unprotect();
          await context.sync();
        });
      // The embedded workbook answers nothing while a protected sheet is the active one.
      await room.select("Sheet1!A1");
      await protect(true);
      const edits = room.insertModel(room.templates[0]!, ["Terms"], [], { whenTaken: "replace" });
      const said = await room.carryOut(edits, { overwrite: true }).then(() => "done", room.explainFailure);
      await protect(false);
      return said;
    });
    expect(sentence).toContain('The sheet "Terms" is protected. Take the protection off');
  });
});

describe("an insert that fails half-way", () => {
  /** The whole workbook as saved, without what an undo step leaves behind. */
  const saved = (): Promise<string> =>
    workbook.page.evaluate(() => {
      const { sheets } = embedded.model.exportData();
      return JSON.stringify(sheets.map(({ name, cells, tables, figures }) => ({ name, cells, tables, figures: figures.length })));
    });
  const fail = (replace: boolean): Promise<string> =>
    workbook.pane.evaluate(async (over) => {
      const edits = room.insertModel(room.templates[0]!, room.usualParts, over ? [] : await room.takenNames(), { whenTaken: over ? "replace" : "number" });
      const broken = { kind: "cells", at: { sheet: "Nowhere", row: 0, column: 0, rows: 1, columns: 1 }, cells: [[{ value: 1 }]] } as const;
      return room.carryOut([...edits.slice(0, -1), broken], { overwrite: over }).then(() => "done", room.explainFailure);
    }, replace);

  test("leaves no sheet behind", async () => {
    const before = await saved();
    expect(await fail(false)).toContain("no longer in the workbook");
    expect(await saved()).toBe(before);
  });

  test("brings back the cells and the table of sheets that it was replacing", async () => {
    const terms = await workbook.pane.evaluate(() => room.readTerms());
    const before = await Promise.all(["Terms!A1:H48", "Scenarios!A1:H47", "Checks!A1:S25"].map(read));
    expect(await fail(true)).toContain("no longer in the workbook");
    expect(await Promise.all(["Terms!A1:H48", "Scenarios!A1:H47", "Checks!A1:S25"].map(read))).toEqual(before);
    const after = await workbook.pane.evaluate(() => room.readTerms());
    expect(after?.scenarios.map(({ name }) => name)).toEqual(terms?.scenarios.map(({ name }) => name));
  });
});
