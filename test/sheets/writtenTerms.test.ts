import type { NamedTerms } from "../../src/core/model/changes";
import type { Edit } from "../../src/sheets/edit";
import type { FoundModel } from "../../src/sheets/refresh/parts";
import type { CellValue, Picture } from "../../src/sheets/refresh/picture";
import { termsTable } from "../../src/sheets/refresh/termsTable";
import { writtenTerms } from "../../src/sheets/refresh/writtenTerms";
import { plainCells } from "../../src/sheets/address";

/** A Terms table at A1: cells, and formulas where a cell has one. What stands below it stands on the sheet and not in the table. */
function model(cells: readonly (readonly CellValue[])[], formulas: Readonly<Record<string, string>> = {}, below: readonly (readonly CellValue[])[] = []): readonly [Picture, FoundModel] {
  const all = [...cells, ...below];
  const written = all.map((row, r) => row.map((value, c) => formulas[`${String.fromCharCode(65 + c)}${r + 1}`] ?? value));
  const table = { name: "DealTerms", sheet: "Terms", row: 0, column: 0, rows: cells.length, columns: cells[0]!.length };
  const picture: Picture = { sheets: [{ name: "Terms", visible: true, protected: false, row: 0, column: 0, values: all, formulas: written }], tables: [table], names: [], charts: [], spills: [], protected: false };
  return [picture, { key: "DealTerms", table: termsTable(picture, table), parts: [], record: undefined, capTable: undefined, events: undefined }];
}
const standing = [
  ["Term", "Unit", "Base", "High", "Source"],
  ["Round", "", "", "", ""],
  ["Investor cash", "m", 410, 500, ""],
  ["Credits", "m", 390, 390, ""],
  ["Post-money", "m", 2500, 2500, ""],
  ["Closing date", "date", 45341, 45341, ""],
  ["Credit start", "date", 45341, 45341, ""],
];
const follows = { C7: "=C6", D7: "=D6" };
const base = { "Investor cash": 410, Credits: 390, "Post-money": 2500, "Closing date": 45341 };

const told = (edits: readonly Edit[]): unknown[] =>
  edits.map((edit) => (edit.kind === "cells" ? [plainCells(edit.at), Object.values(edit.cells[0]?.[0] ?? { empty: "" })[0]] : edit.kind === "tableSize" ? ["size", plainCells(edit.at)] : edit.kind === "tableColumn" ? [edit.name, edit.from, edit.index, edit.cells.map((cell) => (cell ? Object.values(cell)[0] : cell))] : [edit.kind]));
const write = (of: readonly [Picture, FoundModel], scenarios: readonly NamedTerms[], whole = true): ReturnType<typeof writtenTerms> => writtenTerms(...of, { scenarios, whole });

test("terms that stand there already are no edits, and a formula that follows other terms stays", () => {
  expect(write(model(standing, follows), [{ name: "Base", terms: base }])).toEqual({ edits: [], replaces: [] });
});

test("only what differs is written; a term that is not named is blank in a whole scenario, and left alone else", () => {
  const terms = { "Investor cash": 420, "Post-money": 2500, "Closing date": 45341 };
  expect(told(write(model(standing, follows), [{ name: "base", terms }]).edits)).toEqual([["C3", 420], ["C4", ""]]);
  expect(told(write(model(standing, follows), [{ name: "base", terms }], false).edits)).toEqual([["C3", 420]]);
});

test("a default that was overwritten becomes the formula again", () => {
  expect(told(write(model(standing, { D7: "=D6" }), [{ name: "Base", terms: base }]).edits)).toEqual([["C7", "=C6"]]);
});

test("a formula of a person's own is told before a value takes its place, and left where it says the same", () => {
  const of = model(standing, { ...follows, C3: "=D3-90", D3: "=2*250" });
  expect(write(of, [{ name: "Base", terms: base }, { name: "High", terms: { ...base, "Investor cash": 500 } }])).toEqual({ edits: [], replaces: [] });
  expect(write(of, [{ name: "Base", terms: { ...base, "Investor cash": 300 } }]).replaces).toEqual([{ address: "Terms!C3", formula: "=D3-90" }]);
});

test("a term without a row gets one at the end of the table, if there is room", () => {
  const wanted = [{ name: "High", terms: { ...base, "Investor cash": 500, Lockup: 1, "Other investors": 200 } }];
  const { edits } = write(model(standing, follows), wanted);
  expect(told(edits)).toEqual([["D8", 200], ["size", "A1:E8"], ["A8", "Other investors"], ["B8", "money"], ["numberFormat"], ["look"], ["allowed"]]);
  expect(() => write(model(standing, follows, [["", "", "my note", "", ""]]), wanted)).toThrow("The table DealTerms has no room for Other investors: the cell Terms!C8 below it is not empty. Move what stands there.");
});

test("a scenario that the table lacks becomes a column behind the last one; two of them stand in order", () => {
  const { edits } = write(model(standing, follows), [{ name: "=Low", terms: { ...base, Credits: 90 } }, { name: "Lower", terms: base }]);
  expect(told(edits)).toEqual([
    ["=Low", 3, 4, [undefined, 410, 90, 2500, 45341, undefined]],
    ["Lower", 3, 5, [undefined, 410, 390, 2500, 45341, undefined]],
  ]);
});

test("without its table nothing can be written", () => {
  const [picture, found] = model(standing);
  expect(() => writtenTerms(picture, { ...found, table: undefined }, { scenarios: [], whole: true })).toThrow("The table DealTerms is not in this workbook; refresh the model first.");
});
