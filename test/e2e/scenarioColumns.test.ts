// Scenarios as columns of the Terms table, through the room `workbook`: added, renamed, moved, deleted, refused.
import { undoSteps } from "../embedded/browser";
import { openRoom, type OpenedRoom } from "../workbook/room";

let workbook: OpenedRoom;
beforeAll(async () => {
  workbook = await openRoom();
  await workbook.pane.evaluate(async () => {
    await room.carryOut(room.insertModel(room.templates.find(({ id }) => id === "moonshot")!, room.usualParts, []));
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Sheet1");
      own.getRange("A1:A4").formulas = [["=Terms!C11"], ["=Terms!$E$8"], ["=SUM(Terms!C11:G11)"], ["=SUM(DealTerms[Issued basis])"]];
      await context.sync();
    });
  });
}, 240_000);
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const read = (reference: string): Promise<unknown[][]> => workbook.pane.evaluate((address) => room.readRange(address) as Promise<unknown[][]>, reference);
const names = (): Promise<string[]> => workbook.pane.evaluate(async () => (await room.readTerms())!.scenarios.map(({ name }) => name));
const source = async (term: string): Promise<unknown> => (await read("DealTerms[#All]")).find(([label]) => label === term)!.slice(-1)[0];
const undo = (): Promise<unknown> => workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));

type Name = "addScenario" | "renameScenario" | "moveScenario" | "deleteScenario";
/** Calls a verb; "done", or the sentence that it was refused with. */
const call = (verb: Name, ...given: readonly unknown[]): Promise<string> =>
  workbook.pane.evaluate(
    ([name, rest]) => (room[name as Name] as (...all: readonly unknown[]) => Promise<void>)(...(rest as unknown[])).then(() => "done", room.explainFailure),
    [verb, given] as const,
  );

interface Column {
  readonly formulas: unknown[];
  readonly formats: unknown[];
  readonly colors: string[];
  readonly italics: boolean[];
  readonly rules: string[];
  readonly alerts: string[];
}

/** A column of the table with all that its cells carry. */
const column = (name: string): Promise<Column> =>
  workbook.pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem("DealTerms").columns.getItem(wanted).getRange().load("formulas,numberFormat,rowCount");
        await context.sync();
        const cells = Array.from({ length: range.rowCount }, (_, row) => range.getCell(row, 0).load("format/font/color,format/font/italic,dataValidation/type,dataValidation/rule,dataValidation/errorAlert"));
        await context.sync();
        return {
          formulas: range.formulas.flat(),
          formats: range.numberFormat.flat(),
          colors: cells.map(({ format }) => format.font.color),
          italics: cells.map(({ format }) => format.font.italic),
          rules: cells.map(({ dataValidation }) => dataValidation.type),
          alerts: cells.map(({ dataValidation }) => String(dataValidation.errorAlert.message)),
        };
      }),
    name,
  );

test("a copy has the formulas, formats, validations and sources of its origin, in one undo step", async () => {
  const before = await undoSteps(workbook.page);
  const origin = await column("Issued basis");
  expect(await call("addScenario", { name: " Issued, higher ", after: "Issued basis" })).toBe("done");
  expect(await undoSteps(workbook.page)).toBe(before + 1);
  expect(await names()).toEqual(["As reported", "First close only", "Issued basis", "Issued, higher", "Earlier purchase", "Pre-money reading"]);
  const copy = await column("Issued, higher");
  expect(copy.formulas[0]).toBe("Issued, higher");
  expect(copy.formulas).toContain("=F11+F12*F13");
  expect({ ...copy, formulas: copy.formulas.slice(1).map((each) => String(each).replace(/F(?=\d)/g, "E")) }).toEqual({ ...origin, formulas: origin.formulas.slice(1).map(String) });
  expect(copy.rules).toContain("List");
  expect(copy.alerts.some((each) => each.startsWith("Credits: "))).toBe(true);
  expect(await source("Unissued pool")).toMatch(/^Default · Issued basis: Assumption: (.*) · Issued, higher: Assumption: \1$/);
  expect((await read("Scenarios!C7:I7"))[0]).toEqual(["Measure", ...(await names())]);
});

test("a blank one keeps what the sheet calculates and nothing else", async () => {
  expect(await call("addScenario", { name: "=2+2", after: "Pre-money reading", blank: true })).toBe("done");
  expect((await names()).slice(-1)).toEqual(["=2+2"]);
  const filled = (await column("=2+2")).formulas.filter((each) => each !== "");
  expect(filled).toEqual(["=2+2", "=I18", "=I11+I12*I13", "=I17", '=IF(I10="Credits in escrow","Yes","No")']);
  await undo();
  expect(await names()).toHaveLength(6);
});

test("a new name is checked, is text, and is followed by what names the scenario by reference", async () => {
  expect(await call("renameScenario", "Issued basis", "FIRST CLOSE ONLY")).toBe('There is a scenario "FIRST CLOSE ONLY" already; a scenario needs a name of its own.');
  expect(await call("renameScenario", "Issued basis", "来源")).toContain("is the heading of a column that describes the terms");
  expect(await call("renameScenario", "Issued basis", "  ")).toBe("A scenario needs a name.");
  expect(await call("renameScenario", "Nobody", "Somebody")).toContain('There is no scenario "Nobody"');
  for (const name of ["2024", "TRUE", "=1+1", "issued basis", "Issued basis"]) {
    const before = (await names())[2];
    expect(await call("renameScenario", before, name)).toBe("done");
    expect((await names())[2]).toBe(name);
    expect((await read("Sheet1!A2"))[0]![0]).toBe(name);
    expect(await source("Unissued pool")).toContain(`Default · ${name}: Assumption`);
  }
});

test("a moved column takes everything along; what points to its cells follows, and a sum over scenarios stays whole", async () => {
  const [first, second, table] = [await column("As reported"), await column("First close only"), (await read("DealTerms[#All]")).map((row) => [...row])];
  const answers = await read("Scenarios!C7:I40");
  const before = await undoSteps(workbook.page);
  expect(await call("moveScenario", "As reported", 1)).toBe("done");
  expect(await undoSteps(workbook.page)).toBe(before + 1);
  expect((await names()).slice(0, 2)).toEqual(["First close only", "As reported"]);
  const moved = await column("As reported");
  expect(moved).toEqual({ ...first, formulas: first.formulas.map((each) => (String(each).startsWith("=") ? String(each).replace(/C(?=\d)/g, "D") : each)) });
  expect((await column("First close only")).formulas).toContain("=C11+C12*C13");
  expect((await column("First close only")).alerts).toEqual(second.alerts);
  expect((await workbook.pane.evaluate(() =>
    Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A4").load("formulas");
      const used = context.workbook.worksheets.getItem("Terms").getUsedRange().load("address");
      await context.sync();
      return [own.formulas.flat(), used.address];
    }),
  ))).toEqual([["=Terms!D11", "=Terms!$E$8", "=SUM(Terms!C11:H11)", "=SUM(DealTerms[Issued basis])"], "Terms!A1:I49"]);
  const swapped = <T>([head, unit, a, b, ...rest]: T[]): T[] => [head!, unit!, b!, a!, ...rest];
  expect((await read("DealTerms[#All]")).slice(0, 3)).toEqual(table.map(swapped).slice(0, 3));
  expect(await read("Scenarios!C7:I40")).toEqual(answers.map(([measure, a, b, ...rest]) => [measure, b, a, ...rest]));
  expect(await call("moveScenario", "As reported", -1)).toBe("done");
  expect(await column("As reported")).toEqual(first);
  expect(await call("moveScenario", "As reported", -1)).toBe("done");
  expect((await names())[0]).toBe("As reported");
});

test("a deleted scenario leaves the table, the answers and the sources; undo brings it back", async () => {
  const before = await undoSteps(workbook.page);
  expect(await call("deleteScenario", "Pre-money reading")).toBe("done");
  expect(await undoSteps(workbook.page)).toBe(before + 1);
  expect(await names()).not.toContain("Pre-money reading");
  expect(await source("Pre-money")).not.toContain("Pre-money reading");
  expect((await read("DealTerms[#Headers]"))[0]!.slice(-2)).toEqual(["Earlier purchase", "Source"]);
  expect((await read("Scenarios!C7:I7"))[0]).toEqual(["Measure", ...(await names()), ""]);
  await undo();
  expect((await names()).slice(-1)).toEqual(["Pre-money reading"]);
  expect(await source("Pre-money")).toContain("Pre-money reading");
});

test("a protected sheet is a sentence, and nothing is changed", async () => {
  const table = await read("DealTerms[#All]");
  const protect = (on: boolean): Promise<void> =>
    workbook.pane.evaluate(
      (lock) =>
        Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getItem("Terms");
          if (lock) protection.protect();
          else protection.unprotect();
          await context.sync();
        }),
      on,
    );
  // The embedded workbook answers nothing while a protected sheet is the active one.
  await workbook.pane.evaluate(() => room.select("Sheet1!A1"));
  await protect(true);
  const said = [await call("addScenario", { name: "New" }), await call("renameScenario", "As reported", "New"), await call("moveScenario", "As reported", 1), await call("deleteScenario", "As reported")];
  await protect(false);
  expect(new Set(said)).toEqual(new Set(['The sheet "Terms" is protected. Take the protection off (Review, Unprotect Sheet) and try again.']));
  expect(await read("DealTerms[#All]")).toEqual(table);
});

test("the last scenario stays", async () => {
  for (const name of (await names()).slice(1)) expect(await call("deleteScenario", name)).toBe("done");
  expect(await call("deleteScenario", "As reported")).toBe('"As reported" is the only scenario and stays: the sheets that read the table need one. Add another before you delete it.');
  expect(await names()).toEqual(["As reported"]);
});
