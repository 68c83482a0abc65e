import { nearest } from "../../src/core/model/labels";
import { structures, terms } from "../../src/core/model/terms";
import { statements } from "../../src/core/ledger/statement";
import { placeAt } from "../../src/sheets/address";
import { ledgerParts, type Deal } from "../../src/sheets/deal";
import type { Cell, Edit } from "../../src/sheets/edit";
import { insertModel, parts } from "../../src/sheets/insert";
import { covers } from "../../src/sheets/refresh/formulas";
import { statementRows } from "../../src/sheets/statements";
import { TRIAL_ROWS } from "../../src/sheets/trialBalance";
import { templates } from "../../src/sheets/templates";
import { areaOf, contents } from "./render";

const moonshot = templates[0]!;
const scenario = (name: string, values: Readonly<Record<string, number | string>>): Deal["scenarios"][number] => ({
  name,
  values: new Map(Object.entries(values)),
  sources: new Map(Object.keys(values).map((label) => [label, { kind: "user", text: "" }])),
});
const closing = { "Closing date": 45341, "Post-money": 2500 };
const dealOf = (...scenarios: Deal["scenarios"][number][]): Deal => ({ name: "A deal", scenarios });

/** What the Terms table says of a term: a cell a scenario. */
function row(edits: readonly Edit[], label: string): (NonNullable<Cell> | undefined)[] | undefined {
  const table = edits.find((edit) => edit.kind === "table")!;
  const cells = contents(edits).get(table.at.sheet)!;
  const area = areaOf(table.at);
  for (let r = 1; r < area.rows; r++) {
    const name = cells.get(area.cell(r, 0).address);
    if (name && "text" in name && name.text === label) return Array.from({ length: area.columns - 3 }, (_, i) => cells.get(area.cell(r, i + 2).address));
  }
  return undefined;
}

const labels = (edits: readonly Edit[]): string[] => terms.map(({ label }) => label).filter((label) => row(edits, label) !== undefined);

describe("formulas", () => {
  const isDeal = (cell: Cell): boolean => cell !== null && "formula" in cell && cell.formula.includes("DEAL.");
  const edits = insertModel(moonshot, parts, []);

  test("a DEAL call reads terms and inputs only: no cell that comes from another DEAL call", () => {
    // Columns of cells that hold a DEAL call: whatever stands from it to the right and below may be its spill.
    const sheets = contents(edits);
    const dependent = new Map([...sheets].map(([name, cells]) => [name, new Set([...cells].filter(([, cell]) => isDeal(cell)).map(([address]) => address))]));
    const references = (formula: string): string[] => (formula.replace(/"[^"]*"|\w+\[[^\]]*\]|DEAL\.\w+|'?\w+'?!/g, " ").match(/\$?[A-Z]{1,2}\$?\d+/g) ?? []).map((each) => each.replace(/\$/g, ""));
    for (const [name, cells] of sheets) {
      const anchors = dependent.get(name)!;
      for (const [address, cell] of cells) {
        if (!isDeal(cell) || !("formula" in cell)) continue;
        for (const read of references(cell.formula)) {
          const input = cells.get(read);
          expect([name, address, read, anchors.has(read)]).toEqual([name, address, read, false]);
          // An input may begin as a formula over the terms, or over another input.
          if (input && "formula" in input) expect([name, read, input.formula.includes("DEAL."), references(input.formula).filter((each) => anchors.has(each) || !cells.has(each))]).toEqual([name, read, false, []]);
          else expect([name, address, read, input !== undefined]).toEqual([name, address, read, true]);
        }
      }
    }
  });

  test("one call a sheet, one a scenario for the checks, and one a statement and for the chart below them", () => {
    const calls = [...contents(edits)].map(([name, cells]) => [name, [...cells.values()].filter(isDeal).length]);
    expect(calls).toEqual([["Terms", 0], ["Scenarios", 1], ["Schedule", 1], ["Compare", 1], ["Journal", 1], ["Trial balance", 1], ["Statements", 4], ["Checks", 5]]);
  });

  test("nothing is written where a call will spill", () => {
    for (const [name, cells] of contents(edits)) {
      if (name === "Terms" || name === "Checks" || ledgerParts.some((part) => part === name)) continue;
      const [anchor] = [...cells].find(([, cell]) => isDeal(cell))!;
      const [, column = "", line = ""] = /^([A-Z]+)(\d+)$/.exec(anchor)!;
      const inTheWay = [...cells.keys()].filter((address) => {
        const [, c = "", r = ""] = /^([A-Z]+)(\d+)$/.exec(address)!;
        return address !== anchor && c >= column && Number(r) >= Number(line) && Number(r) < Number(line) + 41;
      });
      expect([name, inTheWay]).toEqual([name, []]);
    }
  });

  test("nothing is written where a sheet of the ledger will spill, whoever's book it shows", () => {
    const sheets = contents(edits);
    const rooms = { Journal: [[5000, 5]], "Trial balance": [[TRIAL_ROWS, 3]], Statements: [...statements.map((kind) => [statementRows(kind), 1000]), [602, 4]] } as const;
    for (const [name, sizes] of Object.entries(rooms)) {
      const anchors = [...sheets.get(name)!].filter(([, cell]) => isDeal(cell)).map(([address]) => placeAt(address, name)!);
      expect([name, anchors.length]).toEqual([name, sizes.length]);
      anchors.forEach((at, i) => {
        const room = areaOf({ ...at, rows: sizes[i]![0]! + 1, columns: sizes[i]![1]! });
        const inTheWay = [...sheets.get(name)!.keys()].filter((address) => covers(room, placeAt(address, name)!) && !covers(at, placeAt(address, name)!));
        expect([name, inTheWay]).toEqual([name, []]);
      });
    }
  });

  test("every sheet but Checks shows the master check, and every sheet says what it rests on", () => {
    const sheets = contents(edits);
    for (const name of ["Terms", "Scenarios", "Schedule", "Compare", "Journal", "Trial balance", "Statements"]) expect([...sheets.get(name)!.values()]).toContainEqual({ formula: "=Checks!$B$3" });
    for (const name of ["Scenarios", "Schedule", "Compare"]) expect(JSON.stringify([...sheets.get(name)!.values()])).toContain('MATCH(\\"Cost basis\\"');
    expect(row(edits, "Cost basis")?.[0]).toEqual({ text: "Fully loaded" });
  });

  test("the disclosed figure stands above ours", () => {
    const cells = [...contents(edits).get("Scenarios")!.values()];
    expect(cells).toContainEqual({ text: "Disclosed stake" });
    expect(cells).toContainEqual({ value: 0.36 });
    expect(cells.some((cell) => "text" in cell && cell.text.includes("annual report FY2024"))).toBe(true);
  });
});

describe("the terms that are shown", () => {
  test.each(structures)("%s: its own terms with a default, in the order of the table of terms", (structure) => {
    const edits = insertModel(dealOf(scenario("Base", { Structure: structure, ...closing })), ["Terms"], []);
    const wanted = terms.filter(({ group }) => group !== "Accounting").filter(
      ({ label, default: otherwise, structures: used }) => label === "Closing date" || label === "Post-money" || (structure === "Convertible note" && ["Valuation cap", "Conversion date", "Conversion pre-money"].includes(label)) || (otherwise !== undefined && (!used || used.includes(structure))),
    );
    expect(labels(edits)).toEqual(wanted.map(({ label }) => label));
  });

  test("a term without a default shows when a scenario has it, or when it is asked for", () => {
    const plain = dealOf(scenario("Base", closing));
    expect(labels(insertModel(plain, ["Terms"], []))).not.toContain("Compute burn");
    expect(labels(insertModel(plain, ["Terms"], [], { extraTerms: ["Compute burn"] }))).toContain("Compute burn");
    expect(labels(insertModel(dealOf(scenario("Base", { ...closing, "Compute burn": 20 })), ["Terms"], []))).toContain("Compute burn");
  });

  test("an accounting term shows when a scenario has it, with the paragraphs that it rests on", () => {
    const edits = insertModel(dealOf(scenario("Base", { ...closing, "Investment method": "Equity method" })), ["Terms"], []);
    expect(labels(edits).slice(-1)).toEqual(["Investment method"]);
    expect([...contents(edits).get("Terms")!.values()]).toContainEqual({ text: expect.stringContaining("ASC 321-10-35-1 to 35-2") as string });
  });

  test("a commitment beside cash shows the terms of commitments, whatever the structure is called", () => {
    const edits = insertModel(dealOf(scenario("Base", { Structure: "Cash", Commitment: 100, ...closing })), ["Terms", "Scenarios"], []);
    expect(labels(edits)).toEqual(expect.arrayContaining(["Commitment months", "Take or pay", "Cost basis"]));
  });

  test("both valuations show while neither is given", () => {
    expect(labels(insertModel(dealOf(scenario("Base", {})), ["Terms"], []))).toEqual(expect.arrayContaining(["Pre-money", "Post-money", "Closing date"]));
  });

  test("a heading is like no term, so that no version of Excel takes it for one", () => {
    for (const template of templates) {
      const edits = insertModel(template, ["Terms"], []);
      const table = edits.find((edit) => edit.kind === "table")!;
      const cells = contents(edits).get("Terms")!;
      for (let r = 1; r < table.at.rows; r++) {
        const label = cells.get(areaOf(table.at).cell(r, 0).address);
        const text = label && "text" in label ? label.text : "";
        if (terms.some((each) => each.label === text)) continue;
        expect([text, nearest(text, terms.map((each) => each.label))]).toEqual([text, undefined]);
      }
    }
  });
});

describe("the cells of a term", () => {
  test("where 0 is allowed and is not the default, the default is written for every scenario", () => {
    const edits = insertModel(dealOf(scenario("Credits", { ...closing, Credits: 100 }), scenario("Cash", { ...closing, Structure: "Cash", "Investor cash": 100 })), ["Terms"], []);
    for (const label of ["Credits counted at", "Delivery cost", "Value per credit", "Discount rate", "Fair value of shares", "Unissued pool"]) {
      expect([label, row(edits, label)?.every((cell) => cell !== undefined)]).toEqual([label, true]);
    }
    expect(row(edits, "Delivery cost")).toEqual([{ value: 0.6 }, { value: 0.6 }]);
    expect(row(edits, "Usage curve")).toEqual([{ text: "Straight" }, undefined]);
  });

  test("a default that depends on other terms is a formula over their cells", () => {
    const edits = insertModel(dealOf(scenario("Base", closing)), ["Terms"], []);
    const [fairValue] = row(edits, "Fair value of shares")!;
    expect(fairValue).toEqual({ formula: expect.stringMatching(/^=C\d+\+C\d+\*C\d+$/) as string });
    expect(row(edits, "Escrow")).toEqual([{ formula: expect.stringMatching(/^=IF\(C\d+="Credits in escrow","Yes","No"\)$/) as string }]);
  });

  test("a term without a row counts as its default in such a formula", () => {
    const edits = insertModel(dealOf(scenario("Base", { ...closing, Structure: "Cash" })), ["Terms"], []);
    expect(row(edits, "Fair value of shares")).toEqual([{ formula: expect.stringMatching(/^=C\d+\+C\d+\*1$/) as string }]);
  });

  test("a name is text whatever it begins with, and no two columns are alike", () => {
    const names = ["=1+1", "+A1", "-2", "@SUM(A1)", "Base", "base", "", "Source", "Feb 2024"];
    const edits = insertModel(dealOf(...names.map((name) => scenario(name, closing))), parts, []);
    const table = edits.find((edit) => edit.kind === "table")!;
    const cells = contents(edits).get("Terms")!;
    const header = Array.from({ length: names.length }, (_, i) => cells.get(areaOf(table.at).cell(0, i + 2).address));
    expect(header).toEqual(["=1+1", "+A1", "-2", "@SUM(A1)", "Base", "base 2", "Scenario 7", "Source 2", "Feb 2024"].map((text) => ({ text })));
  });

  test("choices get a dropdown and numbers their range, in words", () => {
    const edits = insertModel(moonshot, ["Terms"], []);
    expect(edits).toContainEqual(expect.objectContaining({ kind: "choice", options: ["Proportional", "Remote"] }));
    expect(edits).toContainEqual(expect.objectContaining({ kind: "allowed", rule: { is: "between", low: 1, high: 600, whole: true }, message: "Credit months: a whole number from 1 to 600 is allowed." }));
  });
});

describe("names", () => {
  const sheets = (edits: readonly Edit[]): string[] => edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : []));
  const table = (edits: readonly Edit[]): string | undefined => edits.flatMap((edit) => (edit.kind === "table" ? [edit.name] : []))[0];

  test("a second model gets one number for all its names, and reads its own table", () => {
    const edits = insertModel(moonshot, ["Terms", "Scenarios"], ["Sheet1", "terms", "DealTerms"]);
    expect([sheets(edits), table(edits)]).toEqual([["Terms 2", "Scenarios 2"], "DealTerms2"]);
    expect([...contents(edits).get("Scenarios 2")!.values()]).toContainEqual({ formula: "=DEAL.MEASURES(DealTerms2[#All])" });
  });

  test("a table whose sheet was renamed keeps its name to itself", () => expect(table(insertModel(moonshot, ["Terms"], ["Inputs", "DealTerms"]))).toBe("DealTerms2"));

  test("the plain names can be kept, for a workbook that is to be written over", () => {
    const edits = insertModel(moonshot, ["Terms"], ["Terms", "DealTerms"], { whenTaken: "replace" });
    expect([sheets(edits), table(edits)]).toEqual([["Terms"], "DealTerms"]);
  });

  test("a sheet without Terms reads the table that is there", () => {
    const edits = insertModel(moonshot, ["Compare"], ["Terms", "DealTerms"], { table: "DealTerms" });
    expect([...contents(edits).get("Compare")!.values()]).toContainEqual({ formula: "=DEAL.COMPARE(DealTerms[#All],,$C$6)" });
  });
});

test("sheets come first, then the table, then what names it", () => {
  const edits = insertModel(moonshot, parts, []);
  const table = edits.findIndex(({ kind }) => kind === "table");
  const lastSheet = edits.map(({ kind }) => kind).lastIndexOf("sheet");
  const firstUse = edits.findIndex((edit) => edit.kind === "cells" && edit.cells.some((line) => line.some((cell) => cell !== null && "formula" in cell && cell.formula.includes("DealTerms["))));
  expect(lastSheet).toBeLessThan(table);
  expect(table).toBeLessThan(firstUse);
});
