/** The models of a workbook as they are to be remembered: the terms in the cells now, and what is known of the deal. */
import { partName } from "../anchors";
import { recordedCapTable, recordedRows } from "../capTableDraft";
import type { ModelRecord } from "../record";
import { draftFor } from "./again";
import { modelsIn, type FoundModel } from "./parts";
import { askedOn } from "./questionInSheet";
import { staleTerms } from "./staleTerms";
import { recordedScenarios } from "./termsTable";
import type { Picture } from "./picture";

export function recorded(picture: Picture, known: readonly ModelRecord[]): readonly ModelRecord[] {
  return modelsIn(picture, known).flatMap((found) => recordOfFound(picture, found) ?? []);
}

/** A model whose table is gone, or whose terms are not in order, stays as it was remembered: what was is needed to mend it. */
function recordOfFound(picture: Picture, found: FoundModel): ModelRecord | undefined {
  const { key, table, parts, record, capTable, events } = found;
  const filled = capTable ? draftFor(found) : undefined;
  const filledIn = { ...(filled ? { capTable: recordedCapTable(filled) } : {}), ...(events ? { events: recordedRows(events.rows) } : {}) };
  if (!table || (record && staleTerms(picture, found).some(({ kind }) => kind !== "tableRenamed"))) return record && { ...record, ...filledIn };
  const names = parts.map(partName);
  const asked = parts.flatMap((of) => {
    const question = askedOn(picture, found, of);
    return question ? [[partName(of), question] as const] : [];
  });
  const questions = asked.length > 0 ? { questions: { ...record?.questions, ...Object.fromEntries(asked) } } : {};
  return { deal: "", ...record, ...questions, ...filledIn, table: record?.table ?? key, parts: [...new Set([...(record?.parts ?? []), ...names])], scenarios: recordedScenarios(table) };
}
