/** The list of versions: one is added, and where the list grows too long for the workbook the oldest are left out. */
import { invalid } from "../calculationError";
import { changesBetween } from "../model/changes";
import { LONGEST_NAME, LONGEST_NOTE, measured, type ModelTerms, type Version, type VersionReason, type Versions } from "./version";

/** Of the 500 KB that some versions of Office keep of a custom XML part; the rest is for what is remembered of the models. */
export const MOST_BYTES = 400_000;

export interface VersionDraft {
  /** An ISO time in UTC. */
  readonly when: string;
  readonly who: string;
  readonly note: string;
  readonly reason: VersionReason;
  readonly models: readonly ModelTerms[];
}

/**
 * The list with one version more. Where that is too much, versions that nobody asked for are left out first, then the oldest.
 * Throws `value` where the terms alone are too much.
 */
export function withVersion(list: Versions, { when, who, note, reason, models }: VersionDraft): Versions {
  const version: Version = { number: list.next, when, who: cut(who, LONGEST_NAME), note: cut(note, LONGEST_NOTE), reason, models: models.map(measured) };
  return thinned({ ...list, next: list.next + 1, versions: [...list.versions, version] });
}

/** Characters, not halves of them. */
const cut = (text: string, most: number): string => [...text.trim()].slice(0, most).join("");

/** Whether these terms are the newest version's. A default that is written out is no news. */
export function isRecorded({ versions }: Versions, models: readonly ModelTerms[]): boolean {
  const newest = versions[versions.length - 1];
  if (!newest) return false;
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  if (newest.models.length !== models.length) return false;
  return models.every((model) => {
    const known = newest.models.find(({ table }) => isSame(table, model.table));
    if (!known) return false;
    const { changed, added, removed } = changesBetween(known.scenarios, model.scenarios);
    return changed.length + added.length + removed.length === 0;
  });
}

function thinned(list: Versions): Versions {
  const sizes = new Map(list.versions.map((each) => [each, xmlBytes(JSON.stringify(each)) + 1]));
  const newest = list.versions[list.versions.length - 1];
  let bytes = [...sizes.values()].reduce((sum, each) => sum + each, xmlBytes(JSON.stringify({ ...list, versions: [] })));
  let { count, until } = list.thinned;
  while (bytes > MOST_BYTES) {
    const older = [...sizes.keys()].filter((each) => each !== newest);
    const gone = older.find(({ reason }) => reason !== "recorded") ?? older[0];
    if (!gone) throw invalid("versions", `These terms are ${Math.ceil(bytes / 1000)} KB; a version of at most ${MOST_BYTES / 1000} KB can be recorded. Remove scenarios.`);
    bytes -= sizes.get(gone) ?? 0;
    sizes.delete(gone);
    count++;
    if (gone.when > until) until = gone.when;
  }
  return { ...list, thinned: { count, until }, versions: [...sizes.keys()] };
}

/** Bytes of a text in UTF-8 as it stands in XML. */
export function xmlBytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (sign === "&") bytes += 5;
    else if (sign === "<" || sign === ">") bytes += 4;
    // Written as an escape of JSON.
    else if ((code >= 0x7f && code <= 0x9f) || code === 0xfffe || code === 0xffff) bytes += 6;
    else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
