/** What a look through the workbook found, as the tabs Refresh and Checks show it. */
import { attempt, CalculationError } from "../../core/calculationError";
import { changesBetween, type BesideBoth, type Changes } from "../../core/model/changes";
import { rememberedRows } from "../../sheets/capTableDraft";
import { happening } from "../../sheets/eventsDraft";
import { isKept } from "../../sheets/refresh/keep";
import { termsNow } from "../../sheets/refresh/termsNow";
import type { RecordState } from "../../workbook/record";
import type { Versioned } from "../versions/messages";
import { keptOf, knownAuthor, modelsOf, versionsIn } from "../versions/versioning";
import { checksInBook, errorsInBook, type CheckInBook, type ErrorInBook } from "../../sheets/refresh/checksInBook";
import type { Finding } from "../../sheets/refresh/finding";
import type { Picture } from "../../sheets/refresh/picture";
import type { ModelRecord } from "../../sheets/record";

/** Changes of one model of the workbook; a workbook may hold several. */
export interface ModelChanges extends Changes {
  readonly table: string;
  /** How many events there were before and are now, where they are not the same. */
  readonly events?: { readonly before: number; readonly after: number };
}

export interface Inspected {
  readonly hasModel: boolean;
  readonly findings: readonly Finding[];
  /** Cells that hold what a person wrote over a formula and wants to keep. */
  readonly kept: readonly Finding[];
  readonly checks: readonly CheckInBook[];
  /** DEAL formulas that show an error. */
  readonly errors: readonly ErrorInBook[];
  /** Against the last refresh; undefined where there was none. */
  readonly changes?: readonly ModelChanges[];
  readonly versions: Versioned;
}

/** What was just looked at, against what the workbook remembers. */
export interface Looked {
  readonly picture: Picture;
  readonly state: RecordState;
  readonly findings: readonly Finding[];
  /** The models as they would be remembered now. */
  readonly records: readonly ModelRecord[];
}

/** @param before the models as they were remembered; as the workbook remembers them now where a refresh has not just changed that */
export function inspectedNow({ picture, state, findings, records }: Looked, before: readonly ModelRecord[] = modelsOf(state)): Inspected {
  const kept = keptOf(state);
  const seen: Inspected = {
    hasModel: records.length > 0 || before.length > 0,
    findings: findings.filter((each) => !isKept(each, kept)),
    kept: findings.filter((each) => isKept(each, kept)),
    checks: checksInBook(picture),
    errors: errorsInBook(picture),
    versions: { state: versionsIn(state), now: termsNow(picture, modelsOf(state)), who: knownAuthor() },
  };
  return before.length === 0 ? seen : { ...seen, changes: changesOf(before, records) };
}

/** Events that cannot be read say nothing of the measures; what is wrong with them stands at their cells. */
function besideOf(when: "before" | "after", events: NonNullable<ModelRecord["events"]>): BesideBoth {
  const happens = events.length > 0 ? attempt(() => happening(rememberedRows(events))) : undefined;
  return happens && !(happens instanceof CalculationError) ? { [when]: { events: happens } } : {};
}

function changesOf(before: readonly ModelRecord[], now: readonly ModelRecord[]): ModelChanges[] {
  return now.flatMap((model) => {
    const old = before.find(({ table }) => table.toLowerCase() === model.table.toLowerCase());
    if (!old || old.scenarios.length === 0) return [];
    const [eventsBefore, eventsAfter] = [old.events ?? [], model.events ?? []];
    const changes = changesBetween(old.scenarios, model.scenarios, { ...besideOf("before", eventsBefore), ...besideOf("after", eventsAfter) });
    const events = JSON.stringify(eventsBefore) === JSON.stringify(eventsAfter) ? {} : { events: { before: eventsBefore.length, after: eventsAfter.length } };
    return "events" in events || changes.changed.length + changes.added.length + changes.removed.length > 0 ? [{ table: model.table, ...changes, ...events }] : [];
  });
}
