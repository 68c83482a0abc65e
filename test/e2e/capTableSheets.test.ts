// A cap table and its exit inserted, changed as people change them, damaged, and mended: by the rooms themselves, on Microsoft's office.js.
import { charts, covered } from "./covered";
import { backTo, excel, inspected, refreshed, state, steps, useModel, workbook, type Told } from "./modelInRoom";
import { cell, until, values } from "./workbook";

useModel("alone");

let step = 0;
beforeEach(async () => {
  step = await steps();
});
afterEach(() => backTo(step, "Sheet1"));

const number = async (sheet: string, address: string): Promise<number> => Number((await cell(workbook.page, sheet, address)).value);
const column = async (sheet: string, index: number): Promise<unknown[]> => (await values(workbook.page, sheet)).map((row) => row[index]);

test("nothing is stale in what was just inserted, and every check passes", async () => {
  expect(await inspected()).toEqual([]);
  expect(await refreshed()).toEqual({ done: [], left: [] });
  expect(await number("Cap table", "B10")).toBe(0);
  expect(await number("Exit", "B9")).toBe(0);
  expect(await number("Cap table", "B6")).toBeCloseTo(30_000_000, 3);
});

test("no chart stands over a figure", async () => {
  expect(await charts(workbook.page)).toBe(2);
  expect(await covered(workbook.page)).toEqual([]);
});

test("a name that begins with = stays a text, and counts", async () => {
  expect((await cell(workbook.page, "Cap table", "A28")).value).toBe("=Fund");
  expect(await column("Cap table", 16)).toContain("=Fund");
});

test("a share count changes the price, and the exit says that its shares are of another table", async () => {
  const before = await number("Cap table", "B5");
  await excel(({ workbook: book }) => void (book.worksheets.getItem("Cap table").getRange("H7").values = [[9_000_000]]));
  await until(() => number("Cap table", "B5"), (price) => price < before * 0.8);
  expect((await cell(workbook.page, "Exit", "A10")).value).toContain("differ");
  const [told] = await inspected();
  expect(told).toMatchObject({ kind: "sharesDiffer", where: "Exit!C14", asks: true });
  await refreshed([told!.id]);
  expect(await inspected()).toEqual([]);
  expect(await number("Exit", "C14")).toBe(9_000_000);
  expect((await cell(workbook.page, "Exit", "A10")).value).toBe("Shares are those of the cap table.");
});

test("a holder who is added under the table counts, and Refresh gives the chart his share", async () => {
  await excel(({ workbook: book }) => void book.tables.getItem("DealHolders").rows.add(undefined, [["Adviser", "Common", 100_000, ""]]));
  await until(() => column("Cap table", 16), (names) => names.includes("Adviser"));
  const told = await inspected();
  expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["chartShort", "sharesDiffer"]));
  const { left } = await refreshed(told.filter(({ asks }) => asks).map(({ id }) => id));
  expect(left).toEqual([]);
  expect(await column("Cap table", 27)).toContain("Adviser");
});

test("an exit that is added under the table is paid out, and charted after a refresh", async () => {
  await excel(({ workbook: book }) => void book.tables.getItem("DealExits").rows.add(undefined, [[160_000_000]]));
  await until(async () => (await values(workbook.page, "Exit")).flat(), (all) => all.filter((value) => value === 160_000_000).length > 1);
  expect((await inspected()).map(({ kind }) => kind)).toContain("chartShort");
  expect((await refreshed()).left).toEqual([]);
  expect(await number("Exit", "B9")).toBe(0);
});

interface Way {
  readonly damage: (context: Excel.RequestContext) => void;
  readonly found: readonly Partial<Told>[];
}

const ways: Readonly<Record<string, Way>> = {
  "the table's formula overwritten": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Cap table").getRange("Q22").values = [["mine"]]),
    found: [{ kind: "formulaOverwritten", where: "'Cap table'!Q22", asks: true }],
  },
  "the price typed over": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Cap table").getRange("B5").values = [[2]]),
    found: [{ kind: "formulaOverwritten", where: "'Cap table'!B5", asks: true }],
  },
  "a formula as Excel keeps it without the add-in": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Cap table").getRange("B5").formulas = [["=_xldudf_DEAL_ROUNDPRICE(DealHolders[#All],$A$13:$B$23,DealConvertibles[#All],DealInvestors[#All])"]]),
    found: [{ kind: "nameError", where: "'Cap table'!B5", asks: false }],
  },
  "something in the way of the payouts": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Exit").getRange("N26").values = [[7]]),
    found: [{ kind: "spillBlocked", asks: true }],
  },
  "the chart of the payouts deleted": {
    damage: ({ workbook: book }) => void book.worksheets.getItem("Exit").charts.getItem("Exit payouts").delete(),
    found: [{ kind: "chartDeleted", asks: true }],
  },
  "formats lost": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Cap table").getRange("V23:V26").numberFormat = [["General"]]),
    found: [{ kind: "formatsLost", asks: false }],
  },
  "the sheet of the exit deleted": {
    damage: ({ workbook: book }) => book.worksheets.getItem("Exit").delete(),
    found: [{ kind: "partDeleted", facts: { part: "Exit" }, asks: true }],
  },
};

test.each(Object.entries(ways))("%s is found and mended", async (_, { damage, found }) => {
  await excel(damage);
  const told = await inspected();
  expect(told).toEqual(expect.arrayContaining(found.map((each) => expect.objectContaining(each))));
  await refreshed(told.filter(({ asks }) => asks).map(({ id }) => id));
  expect(await inspected()).toEqual([]);
});

test("sheets that are renamed are found again", async () => {
  await excel(({ workbook: book }) => {
    book.worksheets.getItem("Cap table").name = "Captable A";
    book.worksheets.getItem("Exit").name = "Verkauf";
  });
  expect(await inspected()).toEqual([]);
});

test("what people filled in is read back as it was written", async () => {
  const read = await workbook.pane.evaluate(async () => {
    const [found] = room.capTablesIn(await room.readNamed(room.isCapTableInput));
    const plain = (rows: readonly ReadonlyMap<string, unknown>[]): unknown[] => rows.map((row) => Object.fromEntries(row));
    const of = (draft: typeof room.capTable): unknown => ({ holders: plain(draft.holders), round: Object.fromEntries(draft.round), convertibles: plain(draft.convertibles), exitValues: draft.exitValues, debt: draft.debt });
    return { linked: found!.linked, read: of(found!.draft), written: of(room.capTable), classes: found!.draft.classes.map((row) => row.get("Class")) };
  });
  expect(read.read).toEqual(read.written);
  expect(read.linked).toBe(false);
  expect(read.classes).toEqual(["Common", "Seed", "Options", "Series A-1", "Series A-2", "Series A"]);
});

test("an insert that fails half-way leaves the workbook as it was, one that succeeds is one step, and nothing is written over unasked", async () => {
  const before = await state();
  const failed = await workbook.pane.evaluate(async () => {
    const edits = room.insertModel(room.alone, room.parts, await room.takenNames());
    return room.carryOut([...edits, { kind: "tableName", table: "NoSuchTable", name: "Other" }]).then(() => "done", () => "failed");
  });
  expect(failed).toBe("failed");
  expect(await state()).toBe(before);
  await backTo(step, "Sheet1");
  const asked = await workbook.pane.evaluate(() => room.carryOut(room.insertModel(room.alone, room.parts, [], { whenTaken: "replace" })).then(() => "done", (error: Error) => error.name));
  expect(asked).toBe("WouldOverwrite");
  const first = await steps();
  await workbook.pane.evaluate(async () => room.carryOut(room.insertModel(room.alone, room.parts, await room.takenNames())));
  expect(await steps()).toBe(first + 1);
});
