/** What is picked on a sheet of a question can be read whole, whichever it is. */
import { measures } from "../../../src/core/model/measures";
import { terms } from "../../../src/core/model/terms";
import { insertModel } from "../../../src/sheets/insert";
import { templates } from "../../../src/sheets/templates";
import { line, questions } from "./questions";

const longest = Math.max(...[...measures, ...terms].map(({ label }) => label.length));

test.each(questions)("%s: the column of the measure has room for the longest label, and for the arrow of its list", (_, question) => {
  const edits = insertModel(templates[0]!, [], [], { table: "DealTerms", asked: { question } });
  const at = edits.flatMap((edit) => (edit.kind === "cells" ? edit.cells.flatMap((row, r) => row.flatMap((cell, c) => (cell !== null && "text" in cell && cell.text === question.measure ? [{ row: edit.at.row + r, column: edit.at.column + c }] : []))) : []));
  const picked = Math.min(...at.map(({ column }) => column));
  const width = edits.flatMap((edit) => (edit.kind === "width" && edit.at.column <= picked && picked < edit.at.column + edit.at.columns ? [edit.characters] : []))[0];
  expect(width).toBeGreaterThanOrEqual(longest + 3);
});

test("the figures of one term have room for the longest measure above them", () => {
  const edits = insertModel(templates[0]!, [], [], { table: "DealTerms", asked: { question: line } });
  const figures = edits.flatMap((edit) => (edit.kind === "scale" ? [edit.at.column] : []))[0]!;
  const width = edits.flatMap((edit) => (edit.kind === "width" && edit.at.column <= figures && figures < edit.at.column + edit.at.columns ? [edit.characters] : []))[0];
  expect(width).toBeGreaterThanOrEqual(longest + 3);
});
