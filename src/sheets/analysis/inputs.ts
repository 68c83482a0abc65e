/** What the sheets of questions have in common: the inputs above a result, and the lists that their dropdowns offer. */
import { measures, requireMeasure } from "../../core/model/measures";
import { requireTerm } from "../../core/model/scenario";
import { terms, type Term } from "../../core/model/terms";
import { quoted } from "../../functions/formulaText";
import type { Role } from "../anchors";
import type { Area } from "../area";
import { structuresOf, usesTerm, type Part } from "../deal";
import type { Cell } from "../edit";
import { anchorIn, headers, money, scenarioName, wholeTable, type Model } from "../model";
import { figureUnit, termFormat } from "../numberFormats";
import { scenarioPicker } from "../picker";
import { formula, text, value, type SheetWriter } from "../sheetWriter";
import type { Given } from "../../core/analysis/question";

/** The width of a column in which a label of a measure or a term is picked: the longest is read whole, beside the arrow of its list. */
export const LABEL = Math.max(26, 3 + Math.max(...[...measures, ...terms].map(({ label }) => label.length)));

/** Of a column with such a label as its heading, which is bold. */
export const HEADING = LABEL + 4;

/** What a sheet of a question is written from. */
export interface QuestionSheet {
  readonly sheet: SheetWriter;
  readonly model: Model;
  readonly part: Part;
  /** The header cells of the scenarios, for the dropdown. */
  readonly names: Area | undefined;
  readonly scenario: string | undefined;
}

/** Lists that dropdowns offer: a dropdown of words holds 255 characters, and there are more measures and terms than that. */
export interface Choices {
  readonly measures: Area;
  readonly terms: Area;
  /** What a blank means, beside each term; empty where that follows from other terms. */
  readonly defaults: Area;
}

/** Terms that some scenario uses, and those that the question names. */
export function termsToChoose({ deal }: Pick<Model, "deal">, named: readonly string[]): readonly Term[] {
  const wanted = named.map(requireTerm);
  return terms.filter((each) => wanted.includes(each) || deal.scenarios.some((scenario) => usesTerm(each, structuresOf(scenario))));
}

/** Three columns from a corner on: measures, terms, and what a blank means. */
export function choices(sheet: SheetWriter, corner: Area, offered: readonly Term[]): Choices {
  sheet.cells(corner, [["Measures", "Terms", "Where blank"].map(text)]);
  sheet.look(corner.sized(1, 3), "unit");
  const list = (column: number, cells: readonly Cell[]): Area => {
    const at = sheet.cells(corner.cell(1, column), cells.map((cell) => [cell]));
    sheet.look(at, "unit");
    return at;
  };
  const found: Choices = {
    measures: list(0, measures.map(({ label }) => text(label))),
    terms: list(1, offered.map(({ label }) => text(label))),
    defaults: list(2, offered.map(({ default: blank }) => (blank === undefined || typeof blank === "object" ? null : givenCell(blank)))),
  };
  sheet.rowFormats(found.defaults, offered.map(termFormat));
  return found;
}

export const givenCell = (given: Given | null | undefined): Cell => (given === null || given === undefined ? null : typeof given === "number" ? value(given) : text(given));

/** A labelled input below the one before. */
export function input(sheet: SheetWriter, at: Area, label: string, cell: Cell, format = "General"): Area {
  sheet.cell(at, text(label));
  const filled = sheet.cell(at.beside(), cell, "input");
  if (format !== "General") sheet.format(filled, format);
  return filled;
}

/** The cells of the scenario and the measure, one below the other, the measure's unit beside it. */
export function subject({ sheet, model, part, names, scenario }: QuestionSheet, at: Area, measure: string, { measures: offered }: Choices): { readonly scenario: Area; readonly measure: Area } {
  const index = Math.max(0, model.columns.findIndex((each) => each.toLowerCase() === scenario?.toLowerCase()));
  const picked = scenarioPicker(sheet, model, at, names);
  if (index > 0) sheet.cell(picked, formula(scenarioName(model, index)));
  const asked = input(sheet, at.below(), "Measure", text(measure));
  sheet.choice(asked, offered, "A measure is needed: its label, as in the list of measures on this sheet.");
  const { label, unit } = requireMeasure(measure);
  sheet.cell(asked.beside(), formula(`IF(${asked.address}=${quoted(label)},${quoted(figureUnit(unit, money(model)))},"")`), "unit");
  named(sheet, model, part, { scenario: picked, measure: asked });
  return { scenario: picked, measure: asked };
}

/** A cell that takes the label of a term. */
export function termPicker(sheet: SheetWriter, at: Area, term: string | undefined, { terms: offered }: Choices): Area {
  const cell = sheet.cell(at, term === undefined ? null : text(term), "input");
  sheet.choice(cell, offered, "A term is needed: its label, as in the list of terms on this sheet.");
  return cell;
}

/** What the scenario says of the term whose label stands in a cell; where it says nothing, what a blank means. */
export function valueNow(model: Model, term: Area, scenario: Area, { terms: offered, defaults }: Choices): string {
  const found = `INDEX(${wholeTable(model)},MATCH(${term.address},INDEX(${wholeTable(model)},0,1),0),MATCH(${scenario.address},${headers(model)},0))`;
  const blank = `INDEX(${defaults.absolute},MATCH(${term.address},${offered.absolute},0))`;
  return `IF(${term.address}="","",IFERROR(IF(IFNA(${found},"")<>"",${found},IF(${blank}="","",${blank})),""))`;
}

/** Hidden names, by which Refresh finds the cells again. */
export function named(sheet: SheetWriter, model: Model, part: Part, cells: Partial<Record<Role, Area>>): void {
  for (const [role, at] of Object.entries(cells)) sheet.name(at, anchorIn(model, part, role as Role));
}
