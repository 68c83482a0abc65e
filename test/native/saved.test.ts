/** Workbooks that the embedded grid has saved, in LibreOffice, and what LibreOffice saved of them in the grid again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addin, round } from "../files/addin";
import { openBook } from "../../src/embedded/headless/openBook";
import { xlsx } from "../files/packages";
import { bookOf, cellsOf, open, save } from "../files/workbooks";
import { convert } from "./libreOffice";

beforeAll(() => void openBook("a.xlsx", xlsx({}), addin));

const plain = {
  sheets: [
    ...round.sheets.slice(0, 1),
    {
      id: "p", name: "It's plain", cols: { 0: { size: 140 } },
      cells: { A1: "Label", B1: "45341", B2: "=B1+1", B3: '="a \\"quoted\\" text"', B4: "=1/0", B5: "=TRUE", B6: "=SUM(B1:B2)", B7: "=SUM(Terms!$C$3:$C$4)", C1: "'=1+1", C2: "=Amount*2", C3: "=TEXTJOIN(\",\",TRUE,Terms!A2:A4)", D1: "=TRANSPOSE(Terms!C3:D3)", D5: "=SUM(D1:D2)" },
      styles: { A1: 1 }, formats: { B1: 1 },
      dataValidationRules: [{ id: "1", criterion: { type: "isBetween", values: ["0", "1"] }, ranges: ["E1:E5"], isBlocking: true }, { id: "2", criterion: { type: "isValueInList", values: ["Yes", "No"], displayStyle: "arrow" }, ranges: ["F1"], isBlocking: true }],
    },
  ],
  styles: { 1: { bold: true, fillColor: "#FFF2CC" } }, formats: { 1: "m/d/yyyy" }, namedRanges: { Amount: "Terms!C3" },
};

test("LibreOffice opens a saved workbook and saves it; what comes back is the same", () => {
  const folder = mkdtempSync(join(tmpdir(), "saved-"));
  try {
    const path = join(folder, "saved.xlsx");
    const ours = bookOf(plain);
    writeFileSync(path, save(ours));
    const [result] = convert([path], "xlsx:Calc MS Excel 2007 XML", folder);
    const theirs = open(new Uint8Array(readFileSync(result!)));
    expect(cellsOf(theirs, "Terms")).toEqual(cellsOf(ours, "Terms"));
    // It writes constants as calls.
    const spelled = Object.entries(cellsOf(theirs, "It's plain")).map(([address, [formula, value]]) => [address, [typeof formula === "string" ? formula.replace(/TRUE\(\)/g, "TRUE") : formula, value]]);
    expect(Object.fromEntries(spelled)).toEqual(cellsOf(ours, "It's plain"));
    expect(theirs.tables().map(({ name, zone }) => [name, zone])).toEqual(ours.tables().map(({ name, zone }) => [name, zone]));
    expect(theirs.getters.getNamedRange("Amount")?.range.zone).toEqual({ left: 2, right: 2, top: 2, bottom: 2 });
    const sheetId = theirs.sheetId("It's plain")!;
    expect(theirs.getters.getDataValidationRules(sheetId).map(({ criterion }) => [criterion.type, criterion.values])).toEqual([["isBetween", ["0", "1"]], ["isValueInList", ["Yes", "No"]]]);
    expect(theirs.getters.getCellStyle({ sheetId, col: 0, row: 0 })).toMatchObject({ bold: true, fillColor: "#FFF2CC" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
