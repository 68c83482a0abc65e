/** What a look through the workbook found, as the tabs Refresh and Checks show it. */
import { changesBetween, type Changes } from "../../core/model/changes";
import { checksInBook, errorsInBook, type CheckInBook, type ErrorInBook } from "../../sheets/refresh/checksInBook";
import type { Finding } from "../../sheets/refresh/finding";
import type { Picture } from "../../sheets/refresh/picture";
import type { ModelRecord } from "../../sheets/record";

/** Changes of one model of the workbook; a workbook may hold several. */
export interface ModelChanges extends Changes {
  readonly table: string;
}

export interface Inspected {
  readonly hasModel: boolean;
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckInBook[];
  /** DEAL formulas that show an error. */
  readonly errors: readonly ErrorInBook[];
  /** Against the last refresh; undefined where there was none. */
  readonly changes?: readonly ModelChanges[];
}

/** @param before the models as they were remembered; `now` as they would be remembered now */
export function inspectedFrom(picture: Picture, findings: readonly Finding[], before: readonly ModelRecord[], now: readonly ModelRecord[]): Inspected {
  const hasModel = now.length > 0 || before.length > 0;
  const seen = { hasModel, findings, checks: checksInBook(picture), errors: errorsInBook(picture) };
  return before.length === 0 ? seen : { ...seen, changes: changesOf(before, now) };
}

function changesOf(before: readonly ModelRecord[], now: readonly ModelRecord[]): ModelChanges[] {
  return now.flatMap((model) => {
    const old = before.find(({ table }) => table.toLowerCase() === model.table.toLowerCase());
    if (!old || old.scenarios.length === 0) return [];
    const changes = changesBetween(old.scenarios, model.scenarios);
    return changes.changed.length + changes.added.length + changes.removed.length > 0 ? [{ table: model.table, ...changes }] : [];
  });
}
