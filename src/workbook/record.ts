/**
 * The workbook's record: one custom XML part with what the add-in remembers of its models. JSON inside one element, with the
 * number of its schema and a checksum. A part that is damaged, or that a newer version wrote, is told and never written over.
 */
import type { ModelRecord } from "../sheets/record";
import { ask, change } from "./run";

export const NAMESPACE = "urn:creditstake:record";
const SCHEMA = 1;
/** Larger parts are lost or refused by some versions of Office. */
const MOST_BYTES = 500_000;

export interface WorkbookRecord {
  readonly models: readonly ModelRecord[];
  /** What else stands in the record, such as versions; it is kept as it is by whoever does not know it. */
  readonly [more: string]: unknown;
}

export type RecordState =
  | { readonly kind: "none" }
  | { readonly kind: "read"; readonly record: WorkbookRecord }
  /** Somebody changed it, or it was cut. */
  | { readonly kind: "damaged" }
  | { readonly kind: "newer"; readonly schema: number };

/** The part as it stands in the workbook; no id where there is none. */
export interface RecordPart {
  readonly state: RecordState;
  readonly id?: string;
  readonly xml?: string;
}

/** The record is larger than what is safe to keep in a workbook. */
export class RecordTooLarge extends Error {
  constructor(bytes: number) {
    super(`What is to be remembered in this workbook is ${Math.ceil(bytes / 1000)} KB; ${MOST_BYTES / 1000} KB are allowed. Remove scenarios or recorded versions.`);
    this.name = "RecordTooLarge";
  }
}

export async function readRecord(): Promise<RecordState> {
  return ask(async (context) => (await recordIn(context)).state);
}

/** Puts a model's record in place of the one that the workbook has of it. Nothing is written over a damaged or newer record unless `anew`. */
export async function writeRecord(models: readonly ModelRecord[], { anew = false } = {}): Promise<RecordState> {
  return change(async (context) => {
    const part = await recordIn(context);
    const state = anew && part.state.kind === "damaged" ? ({ kind: "none" } as const) : part.state;
    const xml = merged(state, models);
    if (xml === undefined) return state;
    put(context.workbook, part, xml);
    await context.sync();
    return stateOf(xml);
  });
}

/** Two questions: which part, and what it says. Of several the first that can be read counts. */
export async function recordIn(context: Excel.RequestContext): Promise<RecordPart> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load("items/id");
  await context.sync();
  if (parts.items.length === 0) return { state: { kind: "none" } };
  const texts = parts.items.map((part) => part.getXml());
  await context.sync();
  const found = parts.items.map(({ id }, i): RecordPart & { xml: string } => ({ id, xml: texts[i]?.value ?? "", state: stateOf(texts[i]?.value ?? "") }));
  return found.find(({ state }) => state.kind === "read") ?? found[0]!;
}

/** Queues the writing of a part; the caller syncs. */
export function put({ customXmlParts }: Excel.Workbook, { id }: RecordPart, xml: string): void {
  if (id === undefined) customXmlParts.add(xml);
  else customXmlParts.getItem(id).setXml(xml);
}

/** The part's text with these models and memories in it; undefined where the record must not be written over. */
export function merged(state: RecordState, models: readonly ModelRecord[], memories: Readonly<Record<string, unknown>> = {}): string | undefined {
  if (state.kind === "damaged" || state.kind === "newer") return undefined;
  const record: WorkbookRecord = state.kind === "read" ? state.record : { models: [] };
  const known = new Map(record.models.map((each) => [each.table.toLowerCase(), each]));
  for (const model of models) known.set(model.table.toLowerCase(), joined(known.get(model.table.toLowerCase()), model));
  return written({ ...record, ...memories, models: [...known.values()] });
}

/** A part inserted later over the same table adds to what is known; terms are taken over where there are any. */
function joined(before: ModelRecord | undefined, model: ModelRecord): ModelRecord {
  if (!before) return model;
  const questions = (before.questions ?? model.questions) ? { questions: { ...before.questions, ...model.questions } } : {};
  return { ...before, ...model, ...questions, parts: [...new Set([...before.parts, ...model.parts])], scenarios: model.scenarios.length > 0 ? model.scenarios : before.scenarios };
}

/** Throws `RecordTooLarge`. Characters that XML does not know are written as JSON escapes. */
function written(record: WorkbookRecord): string {
  const json = JSON.stringify(record).replace(/[\u007f-\u009f\ufffe\uffff]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const escaped = json.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const xml = `<record xmlns="${NAMESPACE}" schema="${SCHEMA}" checksum="${checksum(json)}">${escaped}</record>`;
  const bytes = new TextEncoder().encode(xml).length;
  if (bytes > MOST_BYTES) throw new RecordTooLarge(bytes);
  return xml;
}

function stateOf(xml: string): RecordState {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  const root = parsed.documentElement;
  if (parsed.querySelector("parsererror") || root.namespaceURI !== NAMESPACE) return { kind: "damaged" };
  const schema = Number(root.getAttribute("schema"));
  if (schema > SCHEMA) return { kind: "newer", schema };
  const json = root.textContent ?? "";
  if (root.getAttribute("checksum") !== checksum(json)) return { kind: "damaged" };
  try {
    const record = JSON.parse(json) as WorkbookRecord;
    return Array.isArray(record.models) ? { kind: "read", record } : { kind: "damaged" };
  } catch {
    return { kind: "damaged" };
  }
}

/** FNV-1a over the text: it tells a part that was cut or edited by hand, nothing more. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
