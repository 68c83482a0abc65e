/** The model's own words as they are: tables and the core speak English. */
import type { Help } from "../../../functions/customFunction";
import type { FunctionName } from "../../../functions/table";

export const model = {
  /** The label of a term, measure, line, group or check, the name of a template, of a structure or another option. */
  label: (english: string): string => english,
  /** The heading of a column of a table that people fill in. */
  column: (english: string): string => english,
  /** What may be chosen in such a column, and what the cap table says of a holding: its reason. */
  choice: (english: string): string => english,
  /** The word for a unit, and what one unit of a deal's money is called. */
  unit: (english: string): string => english,
  /** What a term means. `english` is handed over, as with functions. */
  help: (_term: string, english: string): string => english,
  /** What a function and its parameters are, and where its rule comes from. `english` is handed over, since the words of all functions are no part of the first paint. */
  ofFunction: (_name: FunctionName, english: Help): Pick<Help, "summary" | "parameters" | "source"> => english,
  /** A sentence of the core or the workbook: what is wrong with a value, why a measure has no answer, why nothing was written. */
  sentence: (english: string): string => english,
  /** Where a rule or a figure comes from, and what a template says of itself. */
  source: (english: string): string => english,
};
