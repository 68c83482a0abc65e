import { insertModel, parts } from "../../src/sheets/insert";
import type { Part } from "../../src/sheets/deal";
import { anchorOf } from "../../src/sheets/anchors";
import { exitClasses, exitValues, resolved } from "../../src/sheets/capTableRound";
import { emptyCapTable } from "../../src/sheets/capTableDraft";
import { alone, capTable, joined, row } from "./exampleCapTable";
import { areaOf, contents } from "./render";

const wanted: readonly Part[] = ["Terms", "Cap table", "Exit", "Checks"];
const deals = [["alone", alone], ["on the terms of a deal", joined]] as const;

describe.each(deals)("a cap table %s", (_, deal) => {
  const edits = insertModel(deal, wanted, []);
  const sheets = contents(edits);

  test("has nothing below a table that people fill in", () => {
    for (const edit of edits) {
      if (edit.kind !== "table" || edit.name.startsWith("DealTerms")) continue;
      const area = areaOf(edit.at);
      const below = Array.from({ length: 300 * area.columns }, (__, i) => area.below().cell(Math.floor(i / area.columns), i % area.columns).address);
      expect([edit.name, below.filter((address) => sheets.get(edit.at.sheet)!.has(address))]).toEqual([edit.name, []]);
    }
  });

  test("has no call that reads a cell with another call", () => {
    for (const name of ["Cap table", "Exit"]) {
      const cells = sheets.get(name)!;
      const calls = [...cells].filter(([, cell]) => "formula" in cell && cell.formula.startsWith("=DEAL."));
      expect(calls.length).toBe(2);
      for (const [, cell] of calls) {
        const places = "formula" in cell ? (cell.formula.match(/\$[A-Z]+\$\d+/g) ?? []) : [];
        for (const place of places) expect(cells.get(place.replace(/\$/g, "")) ?? { text: "" }).not.toMatchObject({ formula: expect.stringContaining("DEAL.") as string });
      }
    }
  });

  test("is found again by hidden names that say whose they are", () => {
    const names = edits.flatMap((edit) => (edit.kind === "name" ? [anchorOf(edit.name)] : []));
    expect(names.every((anchor) => anchor !== undefined)).toBe(true);
    expect(names.filter((anchor) => anchor?.part === "Cap table").map((anchor) => anchor?.role)).toEqual(expect.arrayContaining([undefined, "holders", "round", "convertibles", "investors", "price", "ownership", "failing"]));
  });
});

test("without a cap table, no sheet of one is written; without scenarios, no other", () => {
  const sheets = (deal: typeof alone): string[] => insertModel(deal, parts, []).flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : []));
  expect(sheets(alone)).toEqual(["Cap table", "Exit"]);
  const { capTable: _, ...plain } = joined;
  expect(sheets(plain)).toEqual(["Terms", "Scenarios", "Schedule", "Compare", "Journal", "Trial balance", "Statements", "Checks"]);
});

test("a second cap table has names of its own", () => {
  const edits = insertModel(alone, parts, ["Cap table", "DealHolders"]);
  expect(edits.flatMap((edit) => (edit.kind === "table" ? [edit.name] : []))).toEqual(["DealInvestors2", "DealHolders2", "DealConvertibles2", "DealClasses2", "DealExits2"]);
  expect(JSON.stringify(edits)).not.toMatch(/DealHolders\[/);
});

test("where the draft is silent, valuation, pool and investors are those of the terms", () => {
  const read = resolved(joined.capTable!, joined.scenarios[0]);
  expect(Object.fromEntries(read.round)).toEqual({ Class: "Series A", "Pre-money": 24_000_000 });
  expect(read.investors.map((each) => Object.fromEntries(each))).toEqual([{ Investor: "Provider", Cash: 2_000_000, Credits: 4_000_000, "Counted at": 0.75 }, { Investor: "Other investors", Cash: 1_000_000 }]);
  expect(resolved(capTable, joined.scenarios[0])).toEqual(capTable);
});

test("a fair value of the shares is that of the credits, as a charter counts what was paid", () => {
  const [base, ...others] = joined.scenarios;
  const valued = { ...joined, scenarios: [{ ...base!, values: new Map([...base!.values, ["Fair value of shares", 6_400_000]]) }, ...others] };
  expect(resolved(valued.capTable!, valued.scenarios[0]).investors[0]!.get("Fair value")).toBe(1.1);
  const headings = (deal: typeof joined): string => JSON.stringify(insertModel(deal, parts, []).find((edit) => edit.kind === "cells" && edit.cells[0]?.some((cell) => cell !== null && "text" in cell && cell.text === "Investor")));
  expect(headings(valued)).toContain("Fair value");
  expect(headings(joined)).not.toContain("Fair value");
});

test("the classes of an exit are those that the round leaves, unless they were given", () => {
  expect(exitClasses(capTable).map((each) => each.get("Class"))).toEqual(["Common", "Seed", "Options", "Series A-1", "Series A-2", "Series A"]);
  const given = [row({ Class: "All", Shares: 1 })];
  expect(exitClasses({ ...capTable, classes: given })).toBe(given);
  expect(exitClasses(emptyCapTable)).toEqual([]);
});

test("exits are round figures up to above the last breakpoint, as in the pane, unless they were given", () => {
  expect(exitValues({ ...capTable, exitValues: [] })).toEqual([0, 10e6, 20e6, 30e6, 40e6, 50e6, 60e6]);
  expect(exitValues({ ...emptyCapTable })).toEqual([0, 25, 50, 75, 100, 125, 150]);
  expect(exitValues(capTable)).toBe(capTable.exitValues);
});
