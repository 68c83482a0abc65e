/** Rows and columns that the answer to a question fills. */
import type { Question } from "../../core/analysis/question";
import { simulationFormats } from "./simulation";

interface Size {
  readonly rows: number;
  readonly columns: number;
}

export function questionSize(question: Question | undefined): Size {
  switch (question?.kind) {
    case "grid":
      return { rows: question.down.values.length + 1, columns: (question.across?.values.length ?? 1) + 1 };
    case "tornado":
      return { rows: question.ranges.length + 2, columns: 6 };
    case "simulation":
      // The header stands before the statistics, and why a path has no answer behind them.
      return { rows: simulationFormats(question.measure, { percentiles: question.percentiles.length, thresholds: question.thresholds.length }).length + 2, columns: 2 };
    default:
      return { rows: 1, columns: 1 };
  }
}
