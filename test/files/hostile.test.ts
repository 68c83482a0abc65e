import { strToU8, zipSync } from "fflate";
import { Refused } from "../../src/embedded/files/refused";
import { readWorkbook } from "../../src/embedded/files/workbookReader";
import { relations, sheet, workbook, xlsx } from "./packages";
import { cellsOf, open, stored } from "./workbooks";

/** The sentence with which a file is refused. */
function refusal(bytes: Uint8Array): string {
  try {
    readWorkbook("evil.xlsx", bytes, stored);
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return "opened";
}

const cells = (rows: string, after = ""): Uint8Array => xlsx({ "xl/worksheets/sheet1.xml": sheet(rows, after) });

/** A billion laughs, without and with the laughs being asked for. */
const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

const refused: readonly (readonly [what: string, bytes: () => Uint8Array, sentence: RegExp])[] = [
  ["something else", () => strToU8("PK no, a text"), /^"evil\.xlsx" is no \.xlsx workbook, or has a password/],
  ["an old binary workbook, or one with a password", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /or has a password/],
  ["a zip file of other things", () => zipSync({ "a.xml": strToU8("<a/>") }), /the part that lists its sheets is missing/],
  ["a bomb of spaces", () => xlsx({ "xl/worksheets/sheet1.xml": " ".repeat(8 * 2 ** 20) }), /would grow \d+ times; at most 250 times/],
  ["a bomb of cells", () => cells('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(150_000)), /would grow \d+ times|MB; at most 128 MB/],
  ["a path that leads out", () => zipSync({ "../evil.xml": strToU8("<a/>") }), /leads out of the folder/],
  ["two parts of one name", () => zipSync({ "xl/a.xml": strToU8("<a/>"), "XL/A.xml": strToU8("<a/>") }), /has two entries/],
  ["entities", () => xlsx({ "xl/workbook.xml": laughs + workbook() }), /"xl\/workbook\.xml" declares a document type/],
  ["entities in a sheet", () => xlsx({ "xl/worksheets/sheet1.xml": laughs + sheet('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>') }), /declares a document type/],
  ["an outside entity", () => xlsx({ "xl/sharedStrings.xml": '<!DOCTYPE s SYSTEM "file:///etc/passwd"><sst/>', "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "sharedStrings", "sharedStrings.xml"]) }), /declares a document type/],
  ["XML that breaks off", () => xlsx({ "xl/workbook.xml": workbook().slice(0, -20) }), /is no well-formed XML/],
  ["elements a million deep", () => xlsx({ "xl/workbook.xml": "<a>".repeat(100_000) }), /more than 64 deep/],
  ["ten million rows", () => cells('<row r="10000000"><c r="A10000000"><v>1</v></c></row>'), /has a row 10000000; a sheet has 1048576 rows/],
  ["a last row with a value", () => cells('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), /has a value in A1048576; this workbook goes as far as row 100000/],
  ["a cell that is in no row", () => cells('<row r="1"><c r="=1+1"><v>1</v></c></row>'), /has a cell "=1\+1" in row 1/],
  ["a formula that is too long", () => cells(`<row r="1"><c r="A1"><f>${"1+".repeat(20_000)}1</f></c></row>`), /The formula in A1 has 40001 characters/],
  ["a sheet whose name is a formula", () => xlsx({ "xl/workbook.xml": workbook({ sheets: '<sheet name="A&apos;!A1:[x]" sheetId="1" r:id="rId1"/>' }) }), /which is no name of a sheet/],
  ["two sheets of one name", () => xlsx({
    "xl/workbook.xml": workbook({ sheets: '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/>' }) }), /two sheets named "a"/],
  ["dates from 1904", () => xlsx({ "xl/workbook.xml": workbook({ properties: '<workbookPr date1904="1"/>' }) }), /counts its dates from 1904/],
];

test.each(refused)("%s is refused with a sentence", (_, bytes, sentence) => expect(refusal(bytes())).toMatch(sentence));

test("a part that says more than it has, or less, is refused", () => {
  const bytes = xlsx({ "xl/worksheets/sheet1.xml": sheet('<row r="1"/>'.repeat(5000)) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // The size that the list of entries claims for the last part.
  let at = bytes.length - 22;
  at = view.getUint32(at + 16, true);
  for (let last = at; last + 46 < bytes.length && view.getUint32(last, true) === 0x02014b50; last += 46 + view.getUint16(last + 28, true) + view.getUint16(last + 30, true) + view.getUint16(last + 32, true)) at = last;
  view.setUint32(at + 24, 10, true);
  expect(refusal(bytes)).toMatch(/is damaged/);
});

test("claims of size cost nothing", () => {
  const far = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1><formula2>2</formula2></dataValidation></dataValidations>';
  const bytes = cells('<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c></row><row r="1048576" ht="30" customHeight="1"><c r="XFD1048576" s="1"/></row>',
    `<cols><col min="1" max="16384" width="20" customWidth="1"/></cols>${far}`);
  const book = open(bytes);
  expect(book.size("sheet1")).toEqual({ right: 25, bottom: 199 });
  expect(cellsOf(book, "Sheet1")).toEqual({ A1: ["=1+1", 2] });
});

test("names are names, and never become formulas", () => {
  const evil = ['<definedName name="=cmd|x!A1">Sheet1!$A$1</definedName>', '<definedName name="A1">Sheet1!$A$1</definedName>', '<definedName name="ok">Sheet1!$A$1</definedName>',
    '<definedName name="__proto__">Sheet1!$A$1</definedName>', '<definedName name="gone">#REF!</definedName>', '<definedName name="call">=cmd|" /C calc"!A0</definedName>'];
  const { data, lost } = readWorkbook("names.xlsx", xlsx({ "xl/workbook.xml": workbook({ names: evil.join("") }) }), stored);
  expect(data["namedRanges"]).toEqual({ ok: "Sheet1!A1" });
  expect(lost.list).toEqual([["names", 4]]);
});

test("texts stay texts, whatever they begin with", () => {
  const texts = ["=1+1", "+1", "-1", "@SUM(1)", "'=1", "TRUE", "1/2/2024", "5%", "1e5", "=HYPERLINK(\"x\")"];
  const row = texts.map((text, place) => `<c r="${String.fromCharCode(65 + place)}1" t="inlineStr"><is><t>${text.replace(/"/g, "&quot;")}</t></is></c>`).join("");
  const book = open(cells(`<row r="1">${row}</row>`));
  const found = cellsOf(book, "Sheet1");
  expect(texts.map((_, place) => found[`${String.fromCharCode(65 + place)}1`])).toEqual(texts.map((text) => [text, text]));
});

test("formulas that nest without end show an error, and hang nothing", () => {
  const book = open(cells(`<row r="1"><c r="A1"><f>${"(".repeat(8000)}</f></c><c r="B1"><f>${"[".repeat(8000)}</f></c><c r="C1"><f>${"SUM(".repeat(1500)}1${")".repeat(1500)}</f></c><c r="D1"><v>5</v></c></row>`));
  const found = cellsOf(book, "Sheet1");
  expect(found["D1"]).toEqual([5, 5]);
  expect(found["B1"]?.[1]).toMatch(/^#/);
  expect(found["C1"]?.[1]).toBe(1);
});
