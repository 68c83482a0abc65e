/** The models of a workbook as they are to be remembered: the terms in the cells now, and what is known of the deal. */
import { partName } from "../anchors";
import type { ModelRecord } from "../record";
import { modelsIn, type FoundModel } from "./parts";
import { recordedScenarios } from "./termsTable";
import type { Picture } from "./picture";

export function recorded(picture: Picture, known: readonly ModelRecord[]): readonly ModelRecord[] {
  return modelsIn(picture, known).flatMap((found) => recordOfFound(found) ?? []);
}

/** A model whose table is gone stays as it was remembered. */
function recordOfFound({ key, table, parts, record }: FoundModel): ModelRecord | undefined {
  if (!table) return record;
  const names = parts.map(partName);
  return { deal: "", ...record, table: record?.table ?? key, parts: [...new Set([...(record?.parts ?? []), ...names])], scenarios: recordedScenarios(table) };
}
