/** The first version: the terms as they were inserted, so that there is something to go back to before the first refresh. */
import { attempt, CalculationError } from "../../core/calculationError";
import type { Edit } from "../../sheets/edit";
import { termsNow } from "../../sheets/refresh/termsNow";
import { readRecord } from "../../workbook/record";
import { survey } from "../../workbook/survey";
import { knownAuthor, modelsOf, versionEdits } from "./versioning";

/** Other models of the workbook are in it as they stand. Terms that are too much for a version can be inserted all the same. */
export async function insertVersion(edits: readonly Edit[]): Promise<readonly Edit[]> {
  const inserted = edits.flatMap((edit) => (edit.kind === "record" && edit.model.scenarios.length > 0 ? [{ table: edit.model.table, scenarios: edit.model.scenarios }] : []));
  if (inserted.length === 0) return [];
  const state = await readRecord();
  const known = modelsOf(state);
  const others = known.length === 0 ? [] : termsNow(await survey(), known).filter(({ table }) => !inserted.some((each) => each.table.toLowerCase() === table.toLowerCase()));
  const version = attempt(() => versionEdits(state, [...others, ...inserted], { who: knownAuthor(), reason: "insert" }));
  return version instanceof CalculationError ? [] : version;
}
