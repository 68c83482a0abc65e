/** A question on its way into a workbook: each kind has a sheet of its own. */
import type { Question, QuestionKind } from "../../core/analysis/question";

export type AnalysisPart = "Sensitivity" | "Tornado" | "Simulation" | "Solve";
export const analysisParts: readonly AnalysisPart[] = ["Sensitivity", "Tornado", "Simulation", "Solve"];
export const isAnalysis = (part: string): part is AnalysisPart => analysisParts.some((each) => each === part);

export interface Asked {
  readonly question: Question;
  /** The scenario that is asked about; the first where nothing is said. */
  readonly scenario?: string;
}

const sheets: Readonly<Record<QuestionKind, AnalysisPart>> = { grid: "Sensitivity", tornado: "Tornado", simulation: "Simulation", solve: "Solve" };
export const partOfQuestion = ({ kind }: Question): AnalysisPart => sheets[kind];
