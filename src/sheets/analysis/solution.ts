/** The Solve sheet: the value of a term that makes a measure reach a target. */
import type { SolveQuestion } from "../../core/analysis/question";
import { requireMeasure } from "../../core/model/measures";
import { requireTerm } from "../../core/model/scenario";
import { anchorIn, money } from "../model";
import { banner } from "../banner";
import { measureFormat, termFormat, unitWord } from "../numberFormats";
import { quoted } from "../../functions/formulaText";
import { formula, text, value, type SheetWriter } from "../sheetWriter";
import type { Area } from "../area";
import { termsCall } from "../termsCall";
import { choices, input, LABEL, named, subject, termPicker, termsToChoose, valueNow, type QuestionSheet } from "./inputs";

export function solveSheet(of: QuestionSheet, question: SolveQuestion): void {
  const { sheet, model, part } = of;
  const below = banner(sheet, model, part, "Solve", 1, [
    "Blue on yellow: inputs. From and to may be blank: then the value is looked for wherever the term allows.",
    "Where no value of the term gives the target, or several do, the answer is #NUM!, and Explain says which.",
  ]);
  const term = requireTerm(question.term);
  const numeric = termsToChoose(model, [question.term]).filter(({ options }) => !options);
  const offered = choices(sheet, below.cell(0, 5), numeric);
  const asked = subject(of, below, question.measure, offered);
  const at = (row: number): Area => below.cell(row, 0);
  const [format, unit] = [termFormat(term), formula(`IF(${at(3).beside().address}=${quoted(term.label)},${quoted(unitWord(term, money(model)))},"")`)];
  const target = input(sheet, at(2), "is to be", value(question.target), measureFormat(requireMeasure(question.measure).unit));
  sheet.cell(at(3), text("by changing"));
  const picked = termPicker(sheet, at(3).beside(), question.term, offered);
  const low = input(sheet, at(4), "from", question.low === undefined ? null : value(question.low), format);
  const high = input(sheet, at(5), "to", question.high === undefined ? null : value(question.high), format);
  const now = answerRow(sheet, at(7), "As it stands", valueNow(model, picked, asked.scenario, offered), format);
  sheet.look(now, "link");
  const answer = answerRow(sheet, at(8), "Needed", termsCall(model, "SOLVE", asked.measure.absolute, target.absolute, picked.absolute, unlessBlank(low), unlessBlank(high), asked.scenario.absolute), format);
  sheet.look(answer.cell(0, -1).sized(1, 2), "total");
  const change = answerRow(sheet, at(9), "Change", `IFERROR(${answer.address}-${now.address},"")`, format);
  for (const cell of [low, high, now, answer, change]) sheet.cell(cell.beside(), unit, "unit");

  sheet.name(answer, anchorIn(model, part));
  named(sheet, model, part, { target, term: picked, low, high });
  sheet.widths(LABEL, LABEL, 18, 3, 3, LABEL, LABEL, 14);
  sheet.freeze(below.row, 0);
  sheet.view("calculations");
  sheet.print({ orientation: "Portrait", pagesWide: 1, area: sheet.start.sized(change.row + 1, 4), title: model.deal.name });
}

/** Some builds of Excel hand a blank cell over as 0, and from 0 is not from anywhere. */
export const unlessBlank = ({ absolute }: Area): string => `IF(${absolute}="","",${absolute})`;

function answerRow(sheet: SheetWriter, at: Area, label: string, words: string, format: string): Area {
  sheet.cell(at, text(label));
  const cell = sheet.cell(at.beside(), formula(words), "figure");
  sheet.format(cell, format);
  return cell;
}
