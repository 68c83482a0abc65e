/** Versions as edits: what stands in a workbook, kept beside what is about to be written. */
import { noVersions, type ModelTerms, type VersionReason } from "../../core/versions/version";
import { readVersions, type VersionsState } from "../../core/versions/readVersions";
import { isRecorded, withVersion } from "../../core/versions/versions";
import type { Edit } from "../../sheets/edit";
import type { ModelRecord } from "../../sheets/record";
import { keptIn, type Keep } from "../../sheets/refresh/keep";
import type { RecordState } from "../../workbook/record";

/** What the workbook remembers of its versions. */
export function versionsIn(state: RecordState): VersionsState {
  switch (state.kind) {
    case "none":
      return { kind: "read", list: noVersions };
    case "read":
      return readVersions(state.record["versions"]);
    default:
      return state;
  }
}

export const keptOf = (state: RecordState): readonly Keep[] => (state.kind === "read" ? keptIn(state.record["kept"]) : []);
export const modelsOf = (state: RecordState): readonly ModelRecord[] => (state.kind === "read" ? state.record.models : []);

interface Recording {
  readonly who: string;
  readonly note?: string;
  readonly reason: VersionReason;
  /** Also where the newest version says the same. */
  readonly always?: boolean;
}

/** None where there are no terms, where the newest version says the same, or where what is remembered must be left alone. */
export function versionEdits(state: RecordState, models: readonly ModelTerms[], { who, note = "", reason, always = false }: Recording): Edit[] {
  const versions = versionsIn(state);
  if (versions.kind !== "read" || models.length === 0 || (!always && isRecorded(versions.list, models))) return [];
  return [{ kind: "memory", name: "versions", content: withVersion(versions.list, { when: now(), who, note, reason, models }) }];
}

/** The one clock of versions, to the second. */
const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z");

const KEY = "creditstake.who";

/** The name that was given last on this computer. Where the browser keeps nothing for a pane in a frame, none. */
export function knownAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function rememberAuthor(who: string): void {
  try {
    localStorage.setItem(KEY, who);
  } catch {
    // It is asked for again next time.
  }
}
