/** The terms that stand in the cells of a workbook now, model by model. */
import type { ModelTerms } from "../../core/versions/version";
import type { ModelRecord } from "../record";
import { modelsIn } from "./parts";
import type { Picture } from "./picture";
import { recordedScenarios } from "./termsTable";

/** Models without a table have none, and columns without a name are no scenarios. */
export const termsNow = (picture: Picture, known: readonly ModelRecord[]): readonly ModelTerms[] =>
  modelsIn(picture, known).flatMap(({ key, table }) => (table ? [{ table: key, scenarios: recordedScenarios(table).filter(({ name }) => name !== "") }] : []));
