/** Everything that is stale or damaged in a workbook: the picture, judged. */
import type { ModelRecord } from "../record";
import { asking, finding, type Finding } from "./finding";
import { modelsIn, type FoundModel } from "./parts";
import { staleCapTable } from "./staleCapTable";
import { staleCharts } from "./staleCharts";
import { staleChecks } from "./staleChecks";
import { staleLedger } from "./staleLedger";
import { staleFormulas, unknownFormulas } from "./staleFormulas";
import { staleQuestions } from "./staleQuestions";
import { staleFormats, stalePickers } from "./staleSpills";
import { staleTerms } from "./staleTerms";
import { sheetIn, type Picture } from "./picture";
import { recorded } from "./recorded";

/** What the workbook remembers of its models, as far as it can be read. */
export type Remembered =
  | { readonly kind: "none" | "damaged" }
  | { readonly kind: "newer"; readonly schema: number }
  | { readonly kind: "read"; readonly record: { readonly models: readonly ModelRecord[] } };

const remembered = (state: Remembered): readonly ModelRecord[] => (state.kind === "read" ? state.record.models : []);

/** What a refresh needs to know of a workbook. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** The models as they are to be remembered when the refresh is done. */
  readonly records: readonly ModelRecord[];
}

export const judged = (picture: Picture, state: Remembered): Judged => ({ findings: findings(picture, state), records: recorded(picture, remembered(state)) });

/** Findings in the order in which a person would mend them: what the others rest on first. */
function findings(picture: Picture, state: Remembered): readonly Finding[] {
  const models = modelsIn(picture, remembered(state));
  const found = [
    ...aboutRecord(state),
    ...unknownFormulas(picture),
    ...models.flatMap((each) => ofModel(picture, each)),
    ...guarded(picture, models),
  ];
  return found.filter((each, i) => found.findIndex(({ id }) => id === each.id) === i);
}

/** What the terms are not in order for follows from them, and is judged when they are: a scenario without a name would get a block. */
function ofModel(picture: Picture, found: FoundModel): Finding[] {
  const terms = staleTerms(picture, found);
  const capTable = staleCapTable(picture, found);
  if (!found.table) return [...terms, ...staleFormulas(picture, found), ...capTable, ...(found.parts.some(({ part }) => part === "Terms") ? [] : staleFormats(picture, found))];
  const first = [...terms, ...staleFormulas(picture, found), ...capTable, ...stalePickers(picture, found), ...staleLedger(picture, found)];
  return terms.some(({ kind }) => kind === "headerBlank") ? first : [...first, ...staleChecks(picture, found), ...staleCharts(picture, found), ...staleQuestions(picture, found), ...staleFormats(picture, found)];
}

const aboutRecord = (state: Remembered): Finding[] =>
  state.kind === "damaged" ? [finding("recordDamaged", {}, undefined, asking([]))] : state.kind === "newer" ? [finding("recordNewer", { schema: state.schema }, undefined)] : [];

/** Protection is no damage, but nothing on a protected sheet can be mended. */
function guarded(picture: Picture, models: readonly FoundModel[]): Finding[] {
  const areas = models.flatMap(({ parts, table }) => [...parts.flatMap(({ at }) => at ?? []), ...(table ? [table.area] : [])]);
  const sheets = areas.filter(({ sheet }, i) => areas.findIndex((each) => each.sheet === sheet) === i);
  return [
    ...sheets.filter(({ sheet }) => sheetIn(picture, sheet)?.protected).map((at) => finding("sheetProtected", { sheet: at.sheet }, at.cell(0, 0))),
    ...(picture.protected && models.length > 0 ? [finding("workbookProtected", {}, undefined)] : []),
  ];
}
