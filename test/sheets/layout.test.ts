import { Area } from "../../src/sheets/area";
import { lines } from "../../src/sheets/banner";
import { insertModel, parts } from "../../src/sheets/insert";
import type { Edit } from "../../src/sheets/edit";
import { rectangles } from "../../src/sheets/rectangles";
import { templates } from "../../src/sheets/templates";
import { questions } from "./analysis/questions";
import { alone } from "./exampleCapTable";

test("areas go on below and beside each other", () => {
  const area = Area.start("Terms").cell(2, 1).sized(3, 4);
  expect([area.address, area.absolute, area.below(1).address, area.beside(1).address]).toEqual(["B3:E5", "$B$3:$E$5", "B7", "G3"]);
  expect([area.rowAt(1).address, area.columnAt(3).address, area.without(1, 1).address, area.cell(0, 0).elsewhere]).toEqual(["B4:E4", "E3:E5", "C4:E5", "Terms!$B$3"]);
});

test("equal neighbours become one rectangle, and what is undefined stays out", () => {
  const grid = [
    ["a", "a", undefined],
    ["a", "a", "b"],
    ["c", "a", "b"],
  ];
  expect(rectangles(grid)).toEqual([
    { row: 0, column: 0, rows: 2, columns: 2, value: "a" },
    { row: 1, column: 2, rows: 2, columns: 1, value: "b" },
    { row: 2, column: 0, rows: 1, columns: 1, value: "c" },
    { row: 2, column: 1, rows: 1, columns: 1, value: "a" },
  ]);
});

test("a note is broken after a clause, or else between words", () => {
  const clause = "One clause that is somewhat longer than half of a line of this kind, so that two are too long";
  expect(lines("short")).toEqual(["short"]);
  expect(lines(`${clause}: ${clause}.`)).toEqual([`${clause}:`, `${clause}.`]);
  expect(lines("word ".repeat(40).trim()).map((line) => line.length)).toEqual([119, 79]);
});

test.each(templates)("no head of a sheet of $id is longer than what is seen beside the pane, or names a part of the program", (template) => {
  const notes = insertModel(template, parts, []).flatMap((edit) => {
    if (edit.kind !== "cells" || edit.at.row === 0 || edit.at.row > 5 || edit.cells.length !== 1) return [];
    const [cell] = edit.cells[0] ?? [];
    return cell && "text" in cell ? [cell.text] : [];
  });
  expect(notes.filter((note) => note.length > 120 || /[a-z][A-Z][a-z]+[A-Z]|Note\b/.test(note))).toEqual([]);
  expect(notes.length).toBeGreaterThan(4);
});

test("the heading of a column of figures stands at the right, as they do", () => {
  const looks = insertModel(templates[0]!, parts, []).flatMap((edit) => (edit.kind === "look" && edit.look.name === "figureHeading" ? [[edit.at.sheet, edit.look.align]] : []));
  expect(new Set(looks.map(([sheet]) => sheet))).toEqual(new Set(["Scenarios", "Schedule", "Compare", "Journal", "Trial balance", "Statements", "Checks"]));
  expect(new Set(looks.map(([, align]) => align))).toEqual(new Set(["Right"]));
});

const inserted: readonly (readonly [name: string, edits: readonly Edit[]])[] = [
  ...templates.map((template) => [template.id, insertModel(template, parts, [])] as const),
  ["a cap table alone", insertModel(alone, parts, [])],
  ...questions.map(([name, question]) => [name, insertModel(templates[0]!, [], [], { table: "DealTerms", asked: { question } })] as const),
];

test.each(inserted)("%s: columns and rows have their sizes before a chart is placed over them", (_, edits) => {
  const late = edits.flatMap((edit, i) => {
    const placed = edits.find((each, k) => each.kind === "chart" && k < i && "at" in edit && edit.at?.sheet === each.at.sheet);
    return placed?.kind === "chart" && (edit.kind === "width" || edit.kind === "height") ? [`${edit.kind} of ${edit.at.sheet} after ${placed.name}`] : [];
  });
  expect([...new Set(late)]).toEqual([]);
});

test.each(inserted)("%s: no chart begins in rows or columns that stay in view, where it would be cut when a person scrolls", (_, edits) => {
  const frozen = (sheet: string): { rows: number; columns: number } => edits.find((each) => each.kind === "freeze" && each.sheet === sheet) as Extract<Edit, { kind: "freeze" }>;
  const cut = edits.flatMap((edit) => (edit.kind === "chart" && (edit.at.row < frozen(edit.at.sheet).rows || edit.at.column < frozen(edit.at.sheet).columns) ? [edit.name] : []));
  expect(cut).toEqual([]);
});
