// A model inserted, damaged as people damage it, and mended: by the rooms themselves, on Microsoft's office.js.
import { backTo, excel, inspected, refreshed, state, steps, useModel, type Told } from "./modelInRoom";

useModel();

test("nothing is stale in a model that was just inserted", async () => {
  expect(await inspected()).toEqual([]);
  expect(await refreshed()).toEqual({ done: [], left: [] });
});

/** A way of damage, the findings that it makes, and whether mending brings everything back. `asked`: only when asked for. */
interface Way {
  readonly damage: (context: Excel.RequestContext) => void;
  readonly found: readonly Partial<Told>[];
  readonly then: "as before" | "explained" | "in order";
}

const ways: Readonly<Record<string, Way>> = {
  "a formula that was overwritten": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Schedule").getRange("A10").values = [["my notes"]]),
    found: [{ kind: "formulaOverwritten", where: "Schedule!A10", asks: true }],
    then: "as before",
  },
  "a formula that was emptied": {
    damage: ({ workbook: book }) => void book.worksheets.getItem("Compare").getRange("C10").clear("Contents"),
    found: [{ kind: "formulaOverwritten", where: "Compare!C10", asks: false }],
    then: "as before",
  },
  "a formula as Excel keeps it without the add-in": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Scenarios").getRange("C7").formulas = [["=_xldudf_DEAL_MEASURES(DealTerms[#All])"]]),
    found: [{ kind: "nameError", where: "Scenarios!C7", asks: false }],
    then: "as before",
  },
  "a row deleted above the schedule": {
    damage: ({ workbook: book }) => void book.worksheets.getItem("Schedule").getRange("2:2").delete("Up"),
    found: [],
    then: "explained",
  },
  "the row of a picker deleted": {
    damage: ({ workbook: book }) => void book.worksheets.getItem("Schedule").getRange("6:6").delete("Up"),
    found: [{ kind: "referenceLost", where: "Schedule!A9", asks: true }],
    then: "in order",
  },
  "the row of a term deleted": {
    damage: ({ workbook: book }) => void book.worksheets.getItem("Terms").getRange("17:17").delete("Up"),
    found: Array.from({ length: 5 }, () => ({ kind: "unreadable" as const, asks: undefined })),
    then: "explained",
  },
  "a sheet renamed": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Schedule").name = "Zeitplan"),
    found: [],
    then: "explained",
  },
  "a table made smaller": {
    damage: ({ workbook: book }) => void book.tables.getItem("DealTerms").resize("A8:H20"),
    found: [{ kind: "tableShort", asks: false }],
    then: "as before",
  },
  "a column inserted in the table": {
    damage: ({ workbook: book }) => void book.tables.getItem("DealTerms").columns.add(3),
    found: [{ kind: "headerBlank", asks: undefined }],
    then: "explained",
  },
  "a scenario's header blanked": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Terms").getRange("D8").values = [[""]]),
    found: [{ kind: "headerBlank", where: "Terms!D8", facts: { header: "", was: "First close only" }, asks: false }],
    then: "as before",
  },
  "a scenario's header blanked, as Excel fills it": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Terms").getRange("D8").values = [["Column1"]]),
    found: [{ kind: "headerBlank", where: "Terms!D8", facts: { header: "Column1", was: "First close only" }, asks: false }],
    then: "as before",
  },
  "a number typed as text": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Terms").getRange("C11").values = [["'410"]]),
    found: [{ kind: "numberAsText", where: "Terms!C11", asks: true }],
    then: "as before",
  },
  "a label that no term has": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Terms").getRange("A11").values = [["Investor csh"]]),
    found: [{ kind: "termUnknown", where: "Terms!A11", facts: { label: "Investor csh", nearest: "Investor cash" }, asks: undefined }],
    then: "explained",
  },
  "a label that is there twice": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Terms").getRange("A11").values = [["Credits"]]),
    found: [{ kind: "termTwice", asks: undefined }],
    then: "explained",
  },
  "a sheet protected": {
    damage: ({ workbook: book }) => {
      const sheet = book.worksheets.getItem("Compare");
      sheet.getRange("C10").clear("Contents");
      sheet.protection.protect();
    },
    found: [{ kind: "formulaOverwritten", where: "Compare!C10" }, { kind: "sheetProtected", facts: { sheet: "Compare" } }],
    then: "explained",
  },
  "a chart deleted": {
    damage: ({ workbook: book }) => void book.worksheets.getItem("Schedule").charts.getItem("Schedule balance and revenue").delete(),
    found: [{ kind: "chartDeleted", asks: true }],
    then: "in order",
  },
  "names deleted": {
    damage: ({ workbook: book }) => {
      for (const name of ["DealTerms_Scenarios", "DealTerms_Schedule", "DealTerms_Schedule_lines", "DealTerms_Checks", "DealTerms_Terms"]) book.names.getItem(name).delete();
    },
    found: [{ kind: "nameLost" }, { kind: "nameLost" }, { kind: "nameLost" }, { kind: "nameLost" }],
    then: "as before",
  },
  "a name that leads to an empty cell": {
    damage: ({ workbook: book }) => {
      book.names.getItem("DealTerms_Compare").delete();
      book.names.add("DealTerms_Compare", book.worksheets.getItem("Compare").getRange("Z90")).visible = false;
    },
    found: [{ kind: "nameLost", facts: { part: "Compare" }, asks: false }],
    then: "as before",
  },
  "a table renamed": {
    damage: ({ workbook: book }) => void (book.tables.getItem("DealTerms").name = "MyTerms"),
    found: [{ kind: "tableRenamed", facts: { was: "DealTerms", is: "MyTerms" }, asks: true }],
    then: "as before",
  },
  "a table made a range": {
    damage: ({ workbook: book }) => void book.tables.getItem("DealTerms").convertToRange(),
    found: [{ kind: "tableGone", asks: false }],
    then: "in order",
  },
  "the sheet of the checks deleted": {
    damage: ({ workbook: book }) => book.worksheets.getItem("Checks").delete(),
    found: [{ kind: "partDeleted", facts: { part: "Checks" }, asks: true }],
    then: "in order",
  },
  "the sheet of the terms deleted": {
    damage: ({ workbook: book }) => book.worksheets.getItem("Terms").delete(),
    found: [{ kind: "partDeleted", facts: { part: "Terms" }, asks: true }],
    then: "in order",
  },
  "a number in the way of a spill": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Compare").getRange("E20").values = [[7]]),
    found: [{ kind: "spillBlocked", where: "Compare!C10", asks: true, facts: { part: "Compare", formula: expect.any(String) as unknown as string, inTheWay: ["Compare!E20"] } }],
    then: "as before",
  },
  "a longer life": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Terms").getRange("C24").values = [[60]]),
    found: [{ kind: "chartShort", asks: false }],
    then: "in order",
  },
  "another frequency": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Schedule").getRange("B6").values = [["Month"]]),
    found: [{ kind: "chartShort", asks: false }],
    then: "in order",
  },
  "number formats lost": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Scenarios").getRange("D8:D20").numberFormat = [["General"]]),
    found: [{ kind: "formatsLost", asks: false }],
    then: "as before",
  },
  "a picker that names nobody": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Schedule").getRange("B5").values = [["Nobody"]]),
    found: [{ kind: "pickerWrong", where: "Schedule!B5", asks: true }],
    then: "as before",
  },
  "a check line overwritten": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Schedule").getRange("B4").values = [["All checks pass"]]),
    found: [{ kind: "formulaOverwritten", where: "Schedule!B4", asks: true }],
    then: "as before",
  },
  "a master check overwritten": {
    damage: ({ workbook: book }) => void (book.worksheets.getItem("Checks").getRange("B3").values = [["fine"]]),
    found: [{ kind: "formulaOverwritten", where: "Checks!B3", asks: true }],
    then: "as before",
  },
};

describe("a model damaged by", () => {
  let step = 0;
  let before = "";
  beforeEach(async () => {
    [step, before] = [await steps(), await state()];
  });
  afterEach(() => backTo(step));

  test.each(Object.entries(ways))("%s", async (_, { damage, found, then }) => {
    await excel(damage);
    const told = await inspected();
    expect(told).toEqual(found.map((each) => expect.objectContaining(each)));
    const damaged = await state();
    const { left } = await refreshed(told.filter(({ asks }) => asks).map(({ id }) => id));
    if (then === "explained") expect(await state()).toBe(damaged);
    else expect(left).toEqual([]);
    if (then === "as before") expect(JSON.parse(await state())).toEqual(JSON.parse(before));
  });
});
