/** The sheet of a question, by its kind. */
import type { Area } from "../area";
import type { Model } from "../model";
import { SheetWriter } from "../sheetWriter";
import { partOfQuestion, type Asked } from "./asked";
import type { QuestionSheet } from "./inputs";
import { sensitivitySheet } from "./sensitivity";
import { simulationSheet } from "./simulation";
import { solveSheet } from "./solution";
import { tornadoSheet } from "./tornado";

export function questionSheet(model: Model, name: string, names: Area | undefined, { question, scenario }: Asked): SheetWriter {
  const sheet = new SheetWriter(name);
  const of: QuestionSheet = { sheet, model, part: partOfQuestion(question), names, scenario };
  switch (question.kind) {
    case "grid":
      sensitivitySheet(of, question);
      break;
    case "tornado":
      tornadoSheet(of, question);
      break;
    case "simulation":
      simulationSheet(of, question);
      break;
    case "solve":
      solveSheet(of, question);
  }
  return sheet;
}
