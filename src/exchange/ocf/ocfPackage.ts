/**
 * A package of the Open Cap Format: a manifest that names files, and files of objects. Without a manifest, the files tell by their type
 * what they are.
 */
import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { invalid } from "../../core/calculationError";
import { fileName, hasExtension, quoted, type ExchangeFile } from "../exchangeFile";
import { isObject, jsonOf, own, type JsonObject } from "../json";
import { limits } from "../limits";
import type { Findings } from "../report";
import { OcfObject } from "./ocfObject";

export interface OcfPackage {
  readonly company?: string;
  /** The day that the manifest gives. */
  readonly asOf?: number;
  /** In the order of the files; each id once. */
  readonly objects: readonly OcfObject[];
}

/** Files that the manifest may name, and which of them matter for a cap table. */
const read = ["stakeholders_files", "stock_classes_files", "stock_plans_files", "transactions_files"];
const unread = ["stock_legend_templates_files", "vesting_terms_files", "valuations_files", "financings_files", "documents_files"];

/** Whether JSON files are a package: one of them says so. */
export const isOcf = (documents: readonly OcfDocument[]): boolean => documents.some(({ content }) => /^OCF_\w+_FILE$/.test(String(own(content, "file_type"))));

export interface OcfDocument {
  readonly file: ExchangeFile;
  readonly content: JsonObject;
}

/** The JSON files among these, parsed; other files are told. */
export function ocfDocuments(files: readonly ExchangeFile[], findings: Findings): OcfDocument[] {
  return files.flatMap((file) => {
    if (!hasExtension(file, "json")) {
      if (!isLitter(file.path)) findings.ignore(`The file ${quoted(file.path)} is no JSON and is not read.`);
      return [];
    }
    const content = jsonOf(file);
    if (isObject(content)) return [{ file, content }];
    findings.ignore(`The file ${quoted(file.path)} holds no object and is not read.`);
    return [];
  });
}

/** What systems put into folders on their own. */
export const isLitter = (path: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|\.[^/]*\/|Thumbs\.db$|desktop\.ini$)/i.test(path);

export function ocfPackage(documents: readonly OcfDocument[], findings: Findings): OcfPackage {
  const manifests = documents.filter(({ content }) => own(content, "file_type") === "OCF_MANIFEST_FILE");
  if (manifests.length > 1) throw invalid("file", `The files hold ${manifests.length} manifests (${manifests.slice(0, 3).map(({ file }) => quoted(file.path)).join(", ")}); one package at a time is read.`);
  const [manifest] = manifests;
  if (!manifest) {
    findings.contradict("The package has no manifest; all files of the Open Cap Format among the chosen ones are read, as of the last transaction.");
    return { objects: objectsOf(documents, findings) };
  }
  const about = new OcfObject(manifest.content, findings, `The manifest ${quoted(manifest.file.path)}`);
  requireVersion(about, findings);
  for (const { filepath } of unread.flatMap((field) => named(about, field))) if (filepath !== undefined) findings.ignore(`The file ${quoted(filepath)} has nothing that the tables hold.`);
  const company = about.part("issuer")?.text("legal_name");
  const asOf = about.date("as_of");
  return { ...(company === undefined ? {} : { company }), ...(asOf === undefined ? {} : { asOf }), objects: objectsOf(namedDocuments(manifest, about, documents, findings), findings) };
}

/** 1.0.0-b1, 1.1.x and 1.2.x are known; what comes later in 1 is read with a warning, anything else refused. */
function requireVersion(about: OcfObject, findings: Findings): void {
  const version = about.text("ocf_version");
  if (version === undefined) return findings.contradict(`${about.called} names no ocf_version; it is read as 1.2.`);
  const parts = /^v?1\.(\d+)(?:\.|$|-)/.exec(version);
  if (!parts) throw invalid("file", `${about.called} says that the package is of version ${quoted(version)} of the Open Cap Format; versions 1.0 to 1.2 are read.`);
  if (Number(parts[1]) > 2) findings.contradict(`${about.called} says that the package is of version ${quoted(version)}; what is new since 1.2 is not read.`);
}

const named = (about: OcfObject, field: string): { filepath: string | undefined; md5: string | undefined }[] => about.parts(field).map((part) => ({ filepath: part.text("filepath"), md5: part.text("md5") }));

/** The documents that the manifest names, each once; paths are relative to the manifest's folder. */
function namedDocuments(manifest: OcfDocument, about: OcfObject, documents: readonly OcfDocument[], findings: Findings): OcfDocument[] {
  const folder = manifest.file.path.slice(0, manifest.file.path.length - fileName(manifest.file.path).length);
  const byPath = new Map(documents.map((each) => [each.file.path.toLowerCase(), each]));
  const found = new Set<OcfDocument>();
  for (const entry of read.flatMap((field) => named(about, field))) {
    const path = pathOf(entry.filepath ?? "");
    const document = path === undefined ? undefined : byPath.get((folder + path).toLowerCase()) ?? byPath.get(fileName(path).toLowerCase());
    if (!document) {
      findings.contradict(`${about.called} names the file ${quoted(entry.filepath ?? "")}, which is not in the package.`);
      continue;
    }
    const changed = entry.md5 !== undefined && entry.md5.toLowerCase() !== bytesToHex(md5(document.file.bytes));
    if (changed) findings.contradict(`The file ${quoted(document.file.path)} is not the one that the manifest describes: its checksum (MD5) differs.`);
    found.add(document);
  }
  for (const each of documents) {
    const matters = /^OCF_(?:STAKEHOLDERS|STOCK_CLASSES|STOCK_PLANS|TRANSACTIONS)_FILE$/.test(String(own(each.content, "file_type")));
    if (matters && !found.has(each)) findings.contradict(`The file ${quoted(each.file.path)} is in the package, but the manifest does not name it; it is not read.`);
  }
  return [...found];
}

/** A path inside the package; undefined where it leads out. */
function pathOf(filepath: string): string | undefined {
  const path = filepath.replace(/\\/g, "/").replace(/^(?:\.\/)+/, "");
  return path === "" || path.startsWith("/") || /^[a-z]:/i.test(path) || path.split("/").includes("..") ? undefined : path;
}

function objectsOf(documents: readonly OcfDocument[], findings: Findings): OcfObject[] {
  const objects = new Map<string, OcfObject>();
  for (const { file, content } of documents) {
    const items = own(content, "items");
    if (!Array.isArray(items)) {
      if (own(content, "file_type") !== "OCF_MANIFEST_FILE") findings.contradict(`The file ${quoted(file.path)} has no list of items.`);
      continue;
    }
    if (objects.size + items.length > limits.objects) throw invalid("file", `The package has more than ${limits.objects} objects; at most ${limits.objects} are read.`);
    for (const [i, item] of items.entries()) {
      if (!isObject(item)) findings.contradict(`Item ${i + 1} of the file ${quoted(file.path)} is no object and is not read.`);
      else addTo(objects, new OcfObject(item, findings), file, i, findings);
    }
  }
  for (const type of ["STOCK_CLASS", "STOCK_PLAN", "TX_STOCK_CLASS_SPLIT"]) {
    const count = [...objects.values()].filter((each) => each.type === type).length;
    if (count > limits.kinds) throw invalid("file", `The package has ${count} objects ${type}; at most ${limits.kinds} are read.`);
  }
  return [...objects.values()];
}

function addTo(objects: Map<string, OcfObject>, object: OcfObject, { path }: ExchangeFile, i: number, findings: Findings): void {
  if (object.type === "") return findings.contradict(`Item ${i + 1} of the file ${quoted(path)} has no object_type and is not read.`);
  const key = JSON.stringify(object.id === "" ? [path, i] : [object.type, object.id]);
  if (objects.has(key)) findings.contradict(`${object.called} is in the package twice; the first is read.`);
  else objects.set(key, object);
}
