/** Small .xlsx files by hand: well-formed ones, with parts replaced by whatever a test is about. */
import { strToU8, zipSync } from "fflate";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

/** Rows of a sheet, as XML, in a whole worksheet. */
export const sheet = (rows: string, after = ""): string => `<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`;
export const workbook = ({ sheets = '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>', names = "", properties = "<workbookPr/>" } = {}): string =>
  `<workbook ${main}>${properties}<sheets>${sheets}</sheets>${names ? `<definedNames>${names}</definedNames>` : ""}</workbook>`;
export { relations };

export function xlsx(parts: Readonly<Record<string, string | undefined>>): Uint8Array {
  const all: Record<string, string | undefined> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": workbook(),
    "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [[path, strToU8(text)]]))));
}
