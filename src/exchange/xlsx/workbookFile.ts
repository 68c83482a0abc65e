/**
 * A workbook as a file: the edits that would write its sheets, as .xlsx (ECMA-376). Only what native models are made of: cells, looks,
 * validations, panes and pages. Formulas are stored without values and the file asks to be calculated when it is opened.
 */
import { strToU8, Zip, ZipDeflate } from "fflate";
import { inOneGo, type Turns } from "../../core/turns";
import { absoluteAddress } from "../../sheets/address";
import type { Edit, Place } from "../../sheets/edit";
import { SheetFile, type SheetEdit } from "./sheetFile";
import { Styles } from "./styles";
import { element, escaped } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of the file; the same edits make the same bytes. Throws for an edit that only a live workbook can hold. */
export const workbookFile = (edits: readonly Edit[]): Uint8Array => inOneGo(workbookFileInTurns(edits));

export function* workbookFileInTurns(edits: readonly Edit[]): Turns<Uint8Array> {
  const sheets = edits.flatMap((edit) => (edit.kind === "sheet" ? [new SheetFile(edit.name)] : []));
  for (const edit of edits) {
    if (edit.kind !== "sheet" && edit.kind !== "select") sheetOf(edit, sheets).take(edit as SheetEdit);
    yield;
  }
  const styles = new Styles();
  const worksheets: string[] = [];
  for (const sheet of sheets) worksheets.push(root("worksheet", yield* sheet.xml(styles, worksheets.length === 0)));
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": root("workbook", book(sheets)),
    "xl/_rels/workbook.xml.rels": relations([...sheets.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${i + 1}.xml`]), ["styles", "styles.xml"]]),
    "xl/styles.xml": root("styleSheet", styles.xml),
    ...Object.fromEntries(worksheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
  return yield* zipped(files);
}

/** Bytes that are compressed in a turn. */
const PART = 1 << 15;

function* zipped(files: Readonly<Record<string, string>>): Turns<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [path, xml] of Object.entries(files)) {
    const file = new ZipDeflate(path);
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    const bytes = strToU8(DECLARATION + xml);
    for (let from = 0; from < bytes.length; from += PART) {
      file.push(bytes.subarray(from, from + PART), from + PART >= bytes.length);
      yield;
    }
  }
  zip.end();
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function sheetOf(edit: Edit, sheets: readonly SheetFile[]): SheetFile {
  const kinds: readonly Edit["kind"][] = ["cells", "numberFormat", "look", "choice", "allowed", "width", "height", "freeze", "print", "view"];
  const name = "sheet" in edit ? edit.sheet : "at" in edit ? edit.at.sheet : "";
  const found = kinds.includes(edit.kind) ? sheets.find((each) => each.name === name) : undefined;
  if (!found) throw new Error(`A file cannot hold the edit "${edit.kind}" of the sheet "${name}".`);
  return found;
}

const root = (name: string, content: string): string => element(name, { xmlns: MAIN, "xmlns:r": RELATIONS }, content);

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  element("Relationships", { xmlns: `${PACKAGE}/relationships` }, targets.map(([type, target], i) => element("Relationship", { Id: `rId${i + 1}`, Type: `${RELATIONS}/${type}`, Target: target })).join(""));

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string => element("Override", { PartName: name, ContentType: `${TYPES}.${type}+xml` });
  const defaults = element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }) + element("Default", { Extension: "xml", ContentType: "application/xml" });
  const parts = Array.from({ length: sheets }, (_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, "worksheet"));
  return element("Types", { xmlns: `${PACKAGE}/content-types` }, [defaults, part("/xl/workbook.xml", "sheet.main"), part("/xl/styles.xml", "styles"), ...parts].join(""));
}

function book(sheets: readonly SheetFile[]): string {
  const names = sheets.flatMap((sheet, i) => printNames(sheet, i));
  return [
    "<bookViews><workbookView activeTab=\"0\"/></bookViews>",
    element("sheets", {}, sheets.map(({ name }, i) => element("sheet", { name, sheetId: i + 1, "r:id": `rId${i + 1}` })).join("")),
    names.length > 0 ? element("definedNames", {}, names.join("")) : "",
    element("calcPr", { calcId: 191029, fullCalcOnLoad: 1 }),
  ].join("");
}

/** What every page repeats, and what is printed at all, are names of the workbook that Excel itself understands. */
function printNames({ page }: SheetFile, index: number): string[] {
  const name = (word: string, places: readonly string[]): string[] => (places.length > 0 ? [`<definedName name="_xlnm.${word}" localSheetId="${index}">${escaped(places.join(","))}</definedName>`] : []);
  const { area, titleRows, titleColumns } = page ?? {};
  /** "Model!$A:$D" or "Model!$5:$8": whole columns, or whole rows. */
  const whole = (place: Place, axis: RegExp): string => {
    const [first = "", last = first] = absoluteAddress(place).split("!").pop()!.split(":").map((cell) => axis.exec(cell)![0]);
    return `${absoluteAddress(place).slice(0, absoluteAddress(place).lastIndexOf("!"))}!${first}:${last}`;
  };
  return [
    ...name("Print_Area", area ? [absoluteAddress(area)] : []),
    ...name("Print_Titles", [...(titleColumns ? [whole(titleColumns, /\$[A-Z]+/)] : []), ...(titleRows ? [whole(titleRows, /\$\d+/)] : [])]),
  ];
}
