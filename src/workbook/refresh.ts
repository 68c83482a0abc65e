/**
 * Refresh: look, mend what can be mended without asking and what was asked for, look again, remember. What is stale is judged
 * by whoever calls: this room knows nothing of deals.
 */
import type { Edit } from "../sheets/edit";
import type { Finding } from "../sheets/refresh/finding";
import type { Judged } from "../sheets/refresh/findings";
import type { Picture } from "../sheets/refresh/picture";
import type { ModelRecord } from "../sheets/record";
import { carryOut, type TakeBack } from "./carryOut";
import { readRecord, writeRecord, type RecordState } from "./record";
import { survey } from "./survey";

/** What is written first, together with the first mends: a version of the terms as they stand. */
export type Opening = (found: Inspection) => readonly Edit[];

export type Judge = (picture: Picture, state: RecordState) => Judged;

export interface Inspection {
  readonly picture: Picture;
  readonly state: RecordState;
  readonly findings: readonly Finding[];
  readonly records: readonly ModelRecord[];
}

export interface Account {
  /** What was mended, in order. */
  readonly done: readonly Finding[];
  /** What is left: to be asked for, or for a person to do. */
  readonly left: readonly Finding[];
  /** The models as they were remembered before, and as they are remembered now. */
  readonly before: readonly ModelRecord[];
  readonly after: readonly ModelRecord[];
  readonly picture: Picture;
  readonly state: RecordState;
}

/** A mend may bring to light what it hid: a spill that is back shows that its chart is short. */
const ROUNDS = 4;

/** The workbook as it is, judged; nothing is written. */
export async function inspect(judge: Judge): Promise<Inspection> {
  const [picture, state] = await Promise.all([settled(), readRecord()]);
  return { picture, state, ...judge(picture, state) };
}

/**
 * Mends and remembers. Findings that ask first are mended only where their ids are given. Where Excel refuses anything on the way, all
 * rounds are taken back, and its error is thrown.
 */
export async function refresh(judge: Judge, asked: readonly string[] = [], opening: Opening = () => []): Promise<Account> {
  const carried: TakeBack[] = [];
  try {
    return await mended(judge, asked, opening, carried);
  } catch (error) {
    // Each round stands on the one before.
    for (const takeBack of carried.reverse()) await takeBack();
    throw error;
  }
}

async function mended(judge: Judge, asked: readonly string[], opening: Opening, carried: TakeBack[]): Promise<Account> {
  const done: Finding[] = [];
  let found = await inspect(judge);
  let first = opening(found);
  const before = found.state.kind === "read" ? found.state.record.models : [];
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = together(found, found.findings.filter((each) => mayMend(each, asked) && !done.some(({ id }) => id === each.id)));
    if (chosen.length === 0) break;
    carried.push(await carryOut([...first, ...chosen.flatMap(({ mend }) => mend?.edits ?? [])], { overwrite: true }));
    first = [];
    done.push(...chosen);
    found = await inspect(judge);
  }
  if (first.length > 0) {
    carried.push(await carryOut(first, { overwrite: true }));
    found = await inspect(judge);
  }
  // A record that is damaged is written anew only when that was asked for.
  const anew = found.findings.filter(({ kind, id }) => kind === "recordDamaged" && asked.includes(id));
  // Nothing is asked after this: what it writes is the last that could be refused.
  const state = await remember(found, anew.length > 0);
  return { done: [...done, ...anew], left: found.findings.filter((each) => !anew.includes(each)), before, after: found.records, picture: found.picture, state };
}

const mayMend = ({ id, mend }: Finding, asked: readonly string[]): boolean => mend !== undefined && mend.edits.length > 0 && (!mend.asks || asked.includes(id));

const sheetsOf = (edits: readonly Edit[]): string[] => edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : "sheet" in edit ? [edit.sheet] : "at" in edit && edit.at ? [edit.at.sheet] : [])).map((name) => name.toLowerCase());

/** Mends that can go out together: nothing on a protected sheet, and nothing else on a sheet that is written anew. */
function together({ picture }: Inspection, candidates: readonly Finding[]): Finding[] {
  const closed = new Set(picture.sheets.filter((sheet) => sheet.protected).map(({ name }) => name.toLowerCase()));
  const chosen: Finding[] = [];
  const anew = new Set<string>();
  for (const each of candidates) {
    const edits = each.mend?.edits ?? [];
    const made = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name.toLowerCase()] : []));
    const touched = sheetsOf(edits);
    const taken = chosen.flatMap(({ mend }) => sheetsOf(mend?.edits ?? []));
    if ((picture.protected && made.length > 0) || touched.some((name) => closed.has(name) || anew.has(name)) || made.some((name) => taken.includes(name))) continue;
    made.forEach((name) => anew.add(name));
    chosen.push(each);
  }
  return chosen;
}

async function remember({ state, records }: Inspection, anew: boolean): Promise<RecordState> {
  if (state.kind === "newer" || (state.kind === "damaged" && !anew)) return state;
  if (state.kind === "read" && JSON.stringify(state.record.models) === JSON.stringify(records)) return state;
  return records.length > 0 ? writeRecord(records, { anew }) : state;
}

const TRIES = 40;
const PAUSE_MILLISECONDS = 250;

/** The survey when the add-in's functions have answered, or after ten seconds as it is. */
async function settled(): Promise<Picture> {
  for (let attempt = 0; ; attempt++) {
    const picture = await survey();
    const isPending = picture.sheets.some(({ values }) => values.some((cells) => cells.some((value) => value === "#BUSY!" || value === "#GETTING_DATA")));
    if (!isPending || attempt >= TRIES) return picture;
    await new Promise((later) => setTimeout(later, PAUSE_MILLISECONDS));
  }
}
