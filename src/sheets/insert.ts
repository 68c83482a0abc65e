/** From a deal to one list of edits: the sheets that were asked for, under names that are free. */
import { type Deal, type Part } from "./deal";
import type { Edit } from "./edit";

export type { Deal, Disclosed, DraftScenario, Part, Source } from "./deal";
export { parts } from "./deal";

export interface InsertOptions {
  /** Terms without a default that get a row although no scenario fills them, such as Compute burn. */
  readonly extraTerms?: readonly string[];
  /** The table to read where Terms is not among the parts. */
  readonly table?: string;
  /** `number` (the default) finds free names: "Terms 2" and "DealTerms2". `replace` keeps the plain names; the adapter then asks before it overwrites. */
  readonly whenTaken?: "number" | "replace";
}

/**
 * The edits that write a deal into a workbook.
 * @param names names that are taken: of sheets and of tables
 */
export function insertModel(_deal: Deal, _parts: readonly Part[], _names: readonly string[], _options: InsertOptions = {}): readonly Edit[] {
  return [];
}

/** The plain names of these parts that are taken already, for a question before inserting. */
export function partsTaken(parts: readonly Part[], names: readonly string[]): readonly string[] {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return parts.filter((part) => taken.has(part.toLowerCase()));
}
