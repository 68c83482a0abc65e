import { customFunctions } from "../../src/functions/table";
import { dealCalls } from "../../src/functions/formulaCall";
import type { DraftRow } from "../../src/sheets/capTableDraft";
import type { NamedCells } from "../../src/sheets/capTableInSheet";
import type { Deal } from "../../src/sheets/deal";
import type { Edit } from "../../src/sheets/edit";
import { eventsEdits } from "../../src/sheets/eventsEdits";
import { eventsIn, isEventsInput } from "../../src/sheets/eventsInSheet";
import { insertModel, parts } from "../../src/sheets/insert";
import { nativeModel } from "../../src/sheets/native/native";
import { templates } from "../../src/sheets/templates";
import { capTable } from "./exampleCapTable";

const moonshot = templates[0]!;
const row = (date: number, event: string, amount: number): DraftRow => new Map<string, string | number>([["Date", date], ["Event", event], ["Amount", amount]]);
const events = [row(45565, "Tranche cash", 200), row(45747, "Tranche cash", 300)];
const deal: Deal = { ...moonshot, capTable, events };

const formulasOf = (edits: readonly Edit[]): string[] =>
  edits.flatMap((edit) => (edit.kind === "cells" ? edit.cells.flat().flatMap((cell) => (cell && "formula" in cell && cell.formula.includes("DEAL.") ? [cell.formula] : [])) : []));
const takesEvents = (formula: string): boolean => {
  const [call] = dealCalls(formula);
  const { parameters } = customFunctions.find(({ name }) => name === call?.name)!;
  return parameters[0]?.kind === "terms" && parameters.some(({ name }) => name === "events");
};

test("a model without events has no sheet for them, and no formula speaks of them", () => {
  const edits = insertModel({ ...deal, events: [] }, parts, []);
  expect(edits.filter((edit) => edit.kind === "sheet").map(({ name }) => name)).not.toContain("Events");
  expect(formulasOf(edits).filter((formula) => formula.includes("Events"))).toEqual([]);
});

test("every formula over the terms reads the events; what the cap table is compared with is the round alone", () => {
  const all = formulasOf(insertModel(deal, parts, [])).filter(takesEvents);
  const without = all.filter((formula) => !/,DealEvents\[#All\]\)$/.test(formula));
  expect(all.length - without.length).toBeGreaterThan(4);
  expect(without.every((formula) => formula.startsWith('=IF(') && formula.includes("DEAL.MEASURE("))).toBe(true);
});

test("a second model has events of its own, and a sheet that is added reads those that are there", () => {
  const second = insertModel(deal, parts, ["Terms", "DealTerms", "Events", "DealEvents"]);
  expect(formulasOf(second).some((formula) => formula.includes("DealEvents2[#All]"))).toBe(true);
  expect(formulasOf(insertModel(deal, ["Compare"], [], { table: "DealTerms", events: "Happens" }))).toEqual([expect.stringContaining(",Happens[#All])")]);
});

test("the kinds are offered from the sheet, and an amount is held against the kind in its row", () => {
  const edits = insertModel(deal, ["Terms", "Events"], []);
  expect(edits).toContainEqual(expect.objectContaining({ kind: "choice", options: "Events!$F$6:$F$24" }));
  const rules = edits.flatMap((edit) => (edit.kind === "allowed" && edit.at.sheet === "Events" ? [edit.rule] : []));
  expect(rules).toContainEqual({ is: "custom", formula: '=AND(ISNUMBER(C6),OR(C6>=0,B6="Investee result"),OR(C6<=1,NOT(OR(B6="Milestone met",B6="Breakage estimate"))))' });
  expect(rules).toContainEqual({ is: "atLeast", than: 61 });
});

test("plain Excel has the events of the deal among its inputs", () => {
  const texts = (of: Deal): string[] => nativeModel(of, []).flatMap((edit) => (edit.kind === "cells" ? edit.cells.flat().flatMap((cell) => (cell && "text" in cell ? [cell.text] : [])) : []));
  expect(texts(deal).filter((each) => each === "Tranche cash").length).toBeGreaterThan(texts({ ...deal, events: [] }).filter((each) => each === "Tranche cash").length + 1);
});

describe("read and written back", () => {
  const cells: NamedCells = {
    name: "DealTerms_Events",
    table: "DealEvents",
    ...{ sheet: "Events", row: 4, column: 0, rows: 3, columns: 4 },
    values: [["Date", "Event", "Amount", "Note"], [45565, "Tranche cash", 200, ""], ["", "", "", ""]],
    formulas: [["Date", "Event", "Amount", "Note"], [45565, "Tranche cash", "=100*2", ""], ["", "", "", ""]],
  };

  test("a table is known by the hidden name of its first cell; one that was made a range is none", () => {
    expect([isEventsInput("DealTerms_Events"), isEventsInput("DealTerms_Events2"), isEventsInput("DealTerms_Events_check"), isEventsInput("DealTerms_Terms")]).toEqual([true, true, false, false]);
    expect(eventsIn([cells])).toMatchObject([{ key: "DealTerms", number: 1, table: "DealEvents", rows: [row(45565, "Tranche cash", 200)] }]);
    const { table: _, ...range } = cells;
    expect(eventsIn([range])).toEqual([]);
  });

  test("only what differs is written: a formula of the reader stays, and a row more makes the table grow", () => {
    const [found] = eventsIn([cells]);
    expect(eventsEdits(found!, found!.rows).edits).toEqual([]);
    const more = [...found!.rows, ...events];
    const { edits } = eventsEdits(found!, more);
    expect(edits[0]).toEqual({ kind: "tableSize", table: "DealEvents", at: { sheet: "Events", row: 4, column: 0, rows: 4, columns: 4 } });
    expect(edits.filter((edit) => edit.kind === "cells" && edit.at.row === 5)).toEqual([]);
    expect(edits).toHaveLength(7);
  });
});
