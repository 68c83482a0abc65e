// Journal, trial balance and statements in a workbook: they follow their pickers and the terms, and Refresh mends what a person breaks.
import { charts, covered } from "./covered";
import { backTo, excel, inspected, refreshed, state, steps, useModel, workbook, type Told } from "./modelInRoom";
import { cell, until, values } from "./workbook";

useModel("ledger");
// What the workbook remembers of the terms is what stands in the cells from then on.
beforeAll(async () => void (await refreshed()), 60_000);

let step = 0;
beforeEach(async () => {
  step = await steps();
});
afterEach(() => backTo(step, "Terms"));

const number = async (sheet: string, address: string): Promise<number> => Number((await cell(workbook.page, sheet, address)).value);
/** The figures of the row that begins with a label, the n-th of that name. */
async function row(sheet: string, label: string, column = 0, which = 0): Promise<unknown[]> {
  const rows = (await values(workbook.page, sheet)).filter((cells) => cells[column] === label);
  return (rows[which] ?? []).slice(column + 1).filter((value) => value !== null && value !== "");
}
const total = (figures: readonly unknown[]): number => figures.reduce<number>((sum, figure) => sum + Number(figure), 0);

test("nothing is stale in what was just inserted, and every check passes", async () => {
  expect(await inspected()).toEqual([]);
  expect(await refreshed()).toEqual({ done: [], left: [] });
  for (const [sheet, address] of [["Journal", "B4"], ["Trial balance", "B4"], ["Statements", "B4"]] as const) expect((await cell(workbook.page, sheet, address)).value).toBe("All checks pass");
});

test("the journal adds up in both columns, and entry by entry", async () => {
  expect(await number("Journal", "C10")).toBeCloseTo(2180.6, 9);
  expect(await number("Journal", "D10")).toBeCloseTo(2180.6, 9);
  expect((await cell(workbook.page, "Journal", "E10")).value).toBe("Debits are credits.");
  expect((await row("Journal", "All entries", 6))[0]).toBeCloseTo(2180.6, 9);
  expect((await row("Journal", "Credits used and breakage", 6)).slice(0, 3)).toEqual([expect.closeTo(390, 9), "Provider", "ASC 606-10-55-46 to 55-49; IFRS 15.B44 to B47"]);
});

test("the same book on another sheet, of the other party, at another day, in another unit and frequency", async () => {
  expect((await row("Trial balance", "Total", 1)).slice(0, 2)).toEqual([1129.33, 1129.33]);
  await excel(({ workbook: book }) => {
    for (const name of ["Journal", "Trial balance", "Statements"]) book.worksheets.getItem(name).getRange("B6:B7").values = [["Start-up"], [0]];
    book.worksheets.getItem("Trial balance").getRange("B8").values = [[45341]];
    book.worksheets.getItem("Statements").getRange("B8").values = [["Year"]];
  });
  expect(await until(() => row("Trial balance", "Total", 1), ([debit]) => debit === 1000)).toEqual(expect.arrayContaining([1000, 1000]));
  expect((await row("Trial balance", "Cash", 1)).slice(0, 1)).toEqual([610]);
  expect((await cell(workbook.page, "Trial balance", "A13")).value).toBe("Asset");
  await until(() => row("Journal", "Credits used", 6), ([booked]) => booked === 351);
  expect(await number("Journal", "C10")).toBe(await number("Journal", "D10"));
  expect((await cell(workbook.page, "Statements", "A26")).value).toBe("Start-up income");
  expect(await until(() => row("Statements", "R&D expense"), (figures) => figures.length === 3)).toHaveLength(3);
  expect(total(await row("Statements", "R&D expense"))).toBe(351);
  expect(await row("Statements", "Total liabilities and equity")).toEqual(await row("Statements", "Total assets"));
  expect(await inspected()).toEqual([expect.objectContaining({ kind: "chartShort", facts: expect.objectContaining({ shows: 9, needed: 3 }) as unknown })]);
  await refreshed();
  expect(await inspected()).toEqual([]);
});

test("another scenario: every sheet follows", async () => {
  await excel(({ workbook: book }) => {
    for (const name of ["Journal", "Trial balance", "Statements"]) book.worksheets.getItem(name).getRange("B5").values = [["Earlier purchase"]];
  });
  expect(await until(() => row("Statements", "Investing: Shares bought"), ([first]) => first === -385)).toContain(-385);
  await until(() => row("Trial balance", "Investment in start-up", 1), ([debit]) => debit === 775);
});

test("no chart stands over a figure", async () => {
  expect(await charts(workbook.page)).toBe(1);
  expect(await covered(workbook.page)).toEqual([]);
});

test("the day of the trial balance is the first end of a fiscal year from closing on: of December where no month is said, and none without a closing", async () => {
  const rowOf = (label: string): Promise<number> =>
    workbook.page.evaluate((wanted) => {
      const { getters } = embedded.model;
      const sheetId = embedded.book.sheetId("Terms")!;
      return getters.getEvaluatedCellsPositions(sheetId).find((at) => getters.getEvaluatedCell(at).value === wanted)!.row + 1;
    }, label);
  const terms = async (label: string, content: string | number): Promise<void> =>
    workbook.pane.evaluate(([at, value]) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Terms").getRange(`C${at}`).values = [[value]];
      await context.sync();
    }), [await rowOf(label), content] as const);
  const day = async (): Promise<unknown> => (await cell(workbook.page, "Trial balance", "B8")).value;
  expect(await day()).toBe(45657);
  await terms("Fiscal year ends", 3);
  expect(await until(day, (now) => now !== 45657)).toBe(45382);
  await terms("Fiscal year ends", "");
  expect(await until(day, (now) => now !== 45382)).toBe(45657);
  await terms("Fiscal year ends", 1);
  expect(await until(day, (now) => now !== 45657)).toBe(45688);
  await terms("Closing date", "");
  expect(await until(day, (now) => now !== 45688)).toBe("");
});

test("a treatment is an input of the Terms sheet, and the books follow it", async () => {
  const [method, tax] = await workbook.page.evaluate(() => {
    const { getters } = embedded.model;
    const sheetId = embedded.book.sheetId("Terms")!;
    return ["Preferred shares as", "Tax on services"].map((label) => getters.getEvaluatedCellsPositions(sheetId).find((at) => getters.getEvaluatedCell(at).value === label)!.row + 1);
  });
  const before = total(await row("Statements", "Revenue", 0));
  await workbook.pane.evaluate(([at, of]) => Excel.run(async (context) => {
    const terms = context.workbook.worksheets.getItem("Terms");
    terms.getRange(`C${at}`).values = [["Liability"]];
    terms.getRange(`C${of}`).values = [[0.06]];
    context.workbook.worksheets.getItem("Trial balance").getRange("B6").values = [["Start-up"]];
    await context.sync();
  }), [method, tax] as const);
  await until(() => row("Trial balance", "Redeemable preferred shares (liability)", 1), (figures) => figures.includes(1000));
  expect(total(await until(() => row("Statements", "Revenue", 0), (figures) => total(figures) < before))).toBeCloseTo(390 / 1.06, 2);
});

interface Way {
  readonly damage: (context: Excel.RequestContext) => void;
  readonly found: readonly Partial<Told>[];
  readonly then?: "as before";
}

const ways: Readonly<Record<string, Way>> = {
  "a journal's formula overwritten": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Journal").getRange("A11").values = [["mine"]]),
    found: [{ kind: "formulaOverwritten", where: "Journal!A11", asks: true }],
    then: "as before",
  },
  "the balance sheet's formula deleted": {
    damage: ({ workbook: book }) => void book.worksheets.getItem("Statements").getRange("A46").clear("Contents"),
    found: [{ kind: "formulaOverwritten", where: "Statements!A46", asks: false }],
    then: "as before",
  },
  "a formula as Excel keeps it without the add-in": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Trial balance").getRange("B11").formulas = [["=_xldudf_DEAL_TRIALBALANCE(DealTerms[#All],$B$8,$B$6,$B$5,$B$7)"]]),
    found: [{ kind: "nameError", where: "'Trial balance'!B11", asks: false }],
  },
  "pickers emptied": {
    damage: ({ workbook: book }) => {
      book.worksheets.getItem("Journal").getRange("B5:B7").clear("Contents");
      book.worksheets.getItem("Trial balance").getRange("B8").clear("Contents");
    },
    found: ["Journal!B5", "Journal!B6", "Journal!B7", "'Trial balance'!B8"].map((where) => ({ kind: "pickerWrong" as const, where, asks: false })),
    then: "as before",
  },
  "pickers that name nothing": {
    damage: ({ workbook: book }) => {
      book.worksheets.getItem("Journal").getRange("B6:B7").values = [["Nobody"], [2.5]];
      book.worksheets.getItem("Trial balance").getRange("B8").values = [["soon"]];
      book.worksheets.getItem("Statements").getRange("A45").values = [["Balances"]];
    },
    found: [
      { kind: "pickerWrong", where: "Journal!B6", asks: true },
      { kind: "pickerWrong", where: "Journal!B7", asks: true },
      { kind: "pickerWrong", where: "'Trial balance'!B8", asks: true },
      { kind: "pickerWrong", where: "Statements!A45", asks: true },
    ],
    then: "as before",
  },
  "a note in the way of the income statement, and one in the way of the journal": {
    damage: ({ workbook: book }) => {
      book.worksheets.getItem("Statements").getRange("D30").values = [["see memo"]];
      book.worksheets.getItem("Journal").getRange("B60").values = [["checked"]];
    },
    found: [
      { kind: "spillBlocked", where: "Journal!A11", asks: true },
      { kind: "spillBlocked", where: "Statements!A27", asks: true },
    ],
    then: "as before",
  },
  "a note in the way of the cash flow": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Statements").getRange("C73").values = [["see memo"]]),
    found: [{ kind: "spillBlocked", where: "Statements!A70", asks: true }],
    then: "as before",
  },
  "formats lost": {
    damage: ({ workbook: book }) => {
      book.worksheets.getItem("Journal").getRange("C12:D20").numberFormat = [["General"]];
      book.worksheets.getItem("Statements").getRange("B46:J46").numberFormat = [["General"]];
    },
    found: [{ kind: "formatsLost", asks: false }, { kind: "formatsLost", asks: false }],
    then: "as before",
  },
  "the chart deleted": {
    damage: ({ workbook: book }) => void book.worksheets.getItem("Statements").charts.getItem("Statements contract liability and revenue").delete(),
    found: [{ kind: "chartDeleted", asks: true }],
  },
  "months in place of quarters": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Statements").getRange("B8").values = [["Month"]]),
    found: [{ kind: "chartShort", facts: { part: "Statements", chart: "Contract liability, escrow and revenue", shows: 9, needed: 25 }, asks: false }],
  },
  "names deleted": {
    damage: ({ workbook: book }) => {
      for (const name of ["Journal", "TrialBalance_asof", "Statements", "Statements_balancesheet", "Statements_cash", "Statements_plot"]) book.names.getItem(`DealTerms_${name}`).delete();
    },
    found: [{ kind: "nameLost" }, { kind: "nameLost" }, { kind: "nameLost" }],
    then: "as before",
  },
  "a check line overwritten": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Statements").getRange("B4").values = [["fine"]]),
    found: [{ kind: "formulaOverwritten", where: "Statements!B4", asks: true }],
    then: "as before",
  },
  "the sheet of the statements deleted": {
    damage: ({ workbook: book }) => book.worksheets.getItem("Statements").delete(),
    found: [{ kind: "partDeleted", facts: { part: "Statements" }, asks: true }],
  },
};

test.each(Object.entries(ways))("%s: found and mended", async (_, { damage, found, then }) => {
  const before = await state();
  await excel(damage);
  const told = await inspected();
  expect(told).toEqual(found.map((each) => expect.objectContaining(each)));
  const { left } = await refreshed(told.filter(({ asks }) => asks).map(({ id }) => id));
  expect(left).toEqual([]);
  expect(await inspected()).toEqual([]);
  if (then) expect(JSON.parse(await state())).toEqual(JSON.parse(before));
});

test("sheets that are renamed and moved about are found again", async () => {
  await excel(({ workbook: book }) => {
    book.worksheets.getItem("Journal").name = "Buchungen";
    book.worksheets.getItem("Statements").name = "Abschluss 2024";
    book.worksheets.getItem("Trial balance").getRange("9:9").insert("Down");
  });
  expect(await inspected()).toEqual([]);
});

test("frozen to values the sheets show what they showed, and come back", async () => {
  const [before, step0] = [await row("Statements", "Net income"), await steps()];
  await workbook.pane.evaluate(async () => room.carryOut(room.freeze(await room.survey()).edits, { overwrite: true }));
  expect(await row("Statements", "Net income")).toEqual(before);
  expect((await values(workbook.page, "Journal")).flat()).toContain("Credits used and breakage");
  await backTo(step0, "Terms");
  expect(await inspected()).toEqual([]);
});

test("into a workbook with terms the accounting terms come as rows with their paragraph, and a person's note below them is not written over", async () => {
  const names = await workbook.pane.evaluate(async () => {
    await room.carryOut(room.insertModel(room.templates[4]!, ["Terms", "Checks"], await room.takenNames()));
    return room.sheetNames();
  });
  expect(names).toContain("Terms 2");
  const rows = await workbook.pane.evaluate(async () => {
    await room.carryOut([...room.accountingRows(await room.survey(), "DealTerms2"), ...room.insertModel(room.templates[4]!, ["Journal", "Statements"], await room.takenNames(), { table: "DealTerms2" })]);
    return room.readRange("DealTerms2[#All]");
  });
  expect(rows.map((cells) => cells[0])).toEqual(expect.arrayContaining(["Investment method", "Preferred shares as"]));
  expect(rows.find((cells) => cells[0] === "Investment method")?.slice(2)).toEqual(expect.arrayContaining(["Measurement alternative", "ASC 321-10-35-1 to 35-2, 323-10-35, 320-10-35-1; IFRS 9 4.1.4, B5.2.3; IAS 28.10"]));
  expect(await inspected()).toEqual([]);
  const again = await workbook.pane.evaluate(async () => room.accountingRows(await room.survey(), "DealTerms2").length);
  expect(again).toBe(0);
});
