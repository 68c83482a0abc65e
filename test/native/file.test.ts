/** The written checklist of docs/native.md, held against the files of the templates. */
import { Workbook } from "exceljs";
import { nativeRules } from "../../src/sheets/native/checkRules";
import { workings } from "../../src/sheets/native/workings";
import { Events } from "../../src/core/model/happening";
import { withTerms } from "../../src/core/model/scenario";
import { rules } from "../../src/core/model/checks";
import type { Cell } from "../../src/sheets/edit";
import { contents } from "../sheets/render";
import { referenceDeal } from "../core/referenceDeal";
import { templateDeals } from "./deals";
import { columnNumber, relative } from "./relative";
import { dealOf, monthColumn, nativeFile, rowsOf, type NativeFile } from "./nativeFile";

const events = new Events([
  { date: 45_500, kind: "trancheCash", amount: 100, note: "Second close" }, { date: 45_500, kind: "trancheCredits", amount: 50 }, { date: 45_500, kind: "tranchePrice", amount: 3 },
  { date: 45_400, kind: "actualUsage", amount: 20 }, { date: 45_600, kind: "breakageEstimate", amount: 0.2 },
]);
const eventful = nativeFile(dealOf(withTerms(referenceDeal, { "Exit date": 47_000, "Exit equity value": 9000, "Fully diluted shares": 1000 })), 0, {}, { events });
const files = [...templateDeals().map(({ id, deal }) => [id, nativeFile(deal)] as const), ["a deal with events", eventful] as const];
const sheetsOf = ({ edits }: NativeFile): [string, [string, NonNullable<Cell>][]][] => [...contents(edits)].map(([name, cells]) => [name, [...cells]]);
const formulasOf = (cells: [string, NonNullable<Cell>][]): [string, string][] => cells.flatMap(([address, cell]) => ("formula" in cell ? [[address, cell.formula] as [string, string]] : []));


describe.each(files)("the native model of %s", (_, file) => {
  test("has one formula a row", () => {
    const model = contents(file.edits).get("Model")!;
    const mixed = [...rowsOf(file.edits, "Model")].flatMap(([label, row]) => {
      const found = new Set<string>();
      for (let t = 0; model.has(`${monthColumn(t)}${row}`); t++) {
        const cell = model.get(`${monthColumn(t)}${row}`)!;
        if ("formula" in cell) found.add(relative(`${monthColumn(t)}${row}`, cell.formula));
      }
      return found.size > 1 ? [`${label}: ${[...found].slice(0, 2).join(" and ")}`] : [];
    });
    expect(mixed).toEqual([]);
  });

  test("has no number but 0 and 1 in its formulas", () => {
    const constants = sheetsOf(file).flatMap(([sheet, cells]) => formulasOf(cells).flatMap(([address, formula]) => {
      const bare = formula.replace(/"[^"]*"/g, "").replace(/'[^']*'!/g, "").replace(/\$?[A-Z]{1,3}\$?\d+/g, "");
      const numbers = (bare.match(/\d+(\.\d+)?/g) ?? []).filter((each) => each !== "0" && each !== "1");
      return numbers.length > 0 ? [`${sheet}!${address} ${formula}`] : [];
    }));
    expect(constants.slice(0, 5)).toEqual(constants.filter((each) => each.includes("0.5-")).slice(0, 5)); // half a step beside 0, on Returns
  });

  test("has values on Inputs only, but for settings", () => {
    const values = sheetsOf(file).flatMap(([sheet, cells]) => (sheet === "Inputs" ? [] : cells.flatMap(([address, cell]) => ("value" in cell ? [`${sheet}!${address}`] : []))));
    expect(values.filter((each) => !/^(Model checks!B(8|9)|Returns!B[6-9])$/.test(each))).toEqual([]);
  });

  test("has a unit and a source for every line and measure", () => {
    for (const [sheet, column] of [["Model", monthColumn([...rowsOf(file.edits, "Model")].length && monthsOf(file) + 1)], ["Outputs", "E"]] as const) {
      const cells = contents(file.edits).get(sheet)!;
      const bare = [...rowsOf(file.edits, sheet)].filter(([, row]) => row > 5 && cells.has(`B${row}`) && !cells.has(`${column}${row}`)).map(([label]) => label);
      expect(bare).toEqual([]);
      expect([...rowsOf(file.edits, sheet)].filter(([, row]) => row > 5 && cells.has(`B${row}`)).length).toBeGreaterThan(7);
    }
  });

  test("opens with frozen panes, a print area, and titles that repeat", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(file.bytes as never);
    for (const sheet of workbook.worksheets) {
      expect([sheet.name, sheet.views[0]?.state]).toEqual([sheet.name, "frozen"]);
      expect(sheet.pageSetup.printArea).toMatch(/^A1:/);
      expect([sheet.pageSetup.fitToPage, sheet.pageSetup.printTitlesRow]).toEqual([true, expect.stringMatching(/\d/)]);
    }
  });

  test("cuts off no text", () => {
    const widths = new Map(file.edits.flatMap((edit) => (edit.kind === "width" ? Array.from({ length: edit.at.columns }, (__, i) => [`${edit.at.sheet} ${edit.at.column + i}`, edit.characters] as const) : [])));
    const wrapped = new Set(file.edits.flatMap((edit) => (edit.kind === "look" && edit.look.wrap ? Array.from({ length: edit.at.columns }, (__, i) => `${edit.at.sheet} ${edit.at.row + 1} ${edit.at.column + i}`) : [])));
    const cut = sheetsOf(file).flatMap(([sheet, cells]) => {
      const taken = new Set(cells.map(([address]) => address));
      return cells.flatMap(([address, cell]) => {
        const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address)!;
        if (!("text" in cell) || Number(row) <= 2 || wrapped.has(`${sheet} ${row} ${columnNumber(letters) - 1}`)) return [];
        const width = widths.get(`${sheet} ${columnNumber(letters) - 1}`) ?? 8;
        const next = monthColumn(columnNumber(letters) - 7);
        return cell.text.length > width + 1 && taken.has(`${next}${row}`) ? [`${sheet}!${address} ${cell.text}`] : [];
      });
    });
    expect(cut).toEqual([]);
  });

  test("shows one master check on every sheet, and that counts every check", () => {
    const written = contents(file.edits);
    const checks = written.get("Model checks")!;
    for (const [sheet, cells] of written) if (sheet !== "Model checks") expect([sheet, [...cells.values()].some((cell) => "formula" in cell && cell.formula === "='Model checks'!$B$5")]).toEqual([sheet, true]);
    const rows = [...checks.keys()].filter((address) => /^D\d+$/.test(address) && Number(address.slice(1)) > 11).map((address) => Number(address.slice(1)));
    expect(rows.length).toBeGreaterThan(5);
    expect(checks.get("B6")).toEqual({ formula: `=COUNTIF($D$${Math.min(...rows)}:$D$${Math.max(...rows)},0)` });
    for (const row of rows) expect(["A", "B", "C"].every((column) => checks.has(`${column}${row}`))).toBe(true);
  });

  test("needs no names, and no function that programs lack", () => {
    const called = new Set(sheetsOf(file).flatMap(([, cells]) => formulasOf(cells).flatMap(([, formula]) => formula.replace(/"[^"]*"/g, "").match(/[A-Z][A-Z.]+(?=\()/g) ?? [])));
    const known = ["IF", "SUM", "MAX", "MIN", "EOMONTH", "EDATE", "DAY", "MONTH", "YEAR", "EXP", "INDEX", "MATCH", "COUNTIF", "COUNT", "SUMPRODUCT", "IFERROR", "ISNUMBER", "COUNTIFS", "SUMIFS", "ABS", "SIGN", "AND", "OR", "NA", "INT", "N"];
    expect([...called].filter((each) => !known.includes(each))).toEqual([]);
    expect(file.edits.filter(({ kind }) => kind === "name" || kind === "table")).toEqual([]);
  });
});

const monthsOf = (file: NativeFile): number => {
  const model = contents(file.edits).get("Model")!;
  let t = 0;
  while (model.has(`${monthColumn(t)}6`) && "formula" in model.get(`${monthColumn(t)}6`)!) t++;
  return t;
};

test("every check of the model has a twin in plain Excel", () => {
  const twins = nativeRules.map(({ label }) => label);
  expect(rules.map(({ label }) => label).filter((label) => !twins.includes(label))).toEqual([]);
});

test("the formulas that workings stand for are still those of the lines", () => {
  const shown = new Set(files.flatMap(([, file]) => [...rowsOf(file.edits, "Model").keys()]));
  const ofOthers = ["Pre-money before the note", "Invested by the round", "Months on credits", "Other burn on credits", "Years from closing", "Years to exit"];
  expect(workings.map(({ label }) => label).filter((label) => !shown.has(label) && !ofOthers.includes(label))).toEqual([]);
});
