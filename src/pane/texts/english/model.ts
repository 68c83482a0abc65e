/** The model's own words as they are: tables and the core speak English. */
import { termHelp } from "../../../core/model/termHelp";

export const model = {
  /** The label of a term, measure, line or group, the name of a structure or another option. */
  label: (english: string): string => english,
  /** What a term means. */
  help: (term: string): string => termHelp[term] ?? "",
  /** A sentence of the core: what is wrong with a value, or why a measure has no answer. */
  sentence: (english: string): string => english,
};
