/** A labelled cell in which the reader picks something. */
import { Area } from "./area";
import type { Cell } from "./edit";
import { scenarioName, type Model } from "./model";
import { formula, text, type SheetWriter } from "./sheetWriter";

/** @param gap columns between the label and the cell */
export function picker(sheet: SheetWriter, at: Area, label: string, cell: Cell, options: readonly string[] | Area, message: string, gap = 0): Area {
  sheet.cell(at, text(label));
  const chosen = sheet.cell(at.beside(gap), cell, "input");
  if (options instanceof Area || isList(options)) sheet.choice(chosen, options, message);
  return chosen;
}

/** Begins with the first scenario by reference, so that it follows when the scenario is renamed. */
export const scenarioPicker = (sheet: SheetWriter, model: Model, at: Area, names: Area | undefined, gap = 0): Area =>
  picker(sheet, at, "Scenario", formula(scenarioName(model, 0)), names ?? model.columns, "One of the scenarios in the Terms table is needed.", gap);

/** Excel keeps a list of fixed words as one text of at most 255 characters, commas between them. */
const isList = (words: readonly string[]): boolean => words.join(",").length <= 255 && words.every((word) => word !== "" && !word.includes(","));
