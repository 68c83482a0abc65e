/** The calculations of a native model: one axis of months, a row a line, one formula a row. */
import { excelFormula } from "../../core/model/excel";
import type { Line } from "../../core/model/line";
import type { Turns } from "../../core/turns";
import type { Deal } from "../deal";
import { figureUnit, measureFormat, monthFormat } from "../numberFormats";
import { formula, SheetWriter, text } from "../sheetWriter";
import { nativeHead } from "./head";
import { AXIS, isOverTime, MODEL, type Places } from "./places";

/** Months on a printed page. */
const PAGE = 18;

export function* timelineSheet(deal: Deal, places: Places): Turns<SheetWriter> {
  const sheet = new SheetWriter(places.sheets.model);
  const money = deal.money ?? "money";
  nativeHead(sheet, deal, places, "Model", "One formula a row. Flows add up to their total; balances stand at the end of the month. Months are added in front of the column End, sources stand behind it.", MODEL.value);
  heading(sheet, places);
  axis(sheet, places);
  for (const { heading: name, lines } of places.reading.sections) {
    const rows = lines.filter(({ label }) => places.lineRow(label) >= AXIS.rows);
    const [first] = rows;
    if (!first) continue;
    sheet.look(sheet.cell(sheet.start.cell(places.lineRow(first.label) - 1, 0), text(name)).sized(1, places.endColumn + 2), "group");
    for (const each of rows) {
      lineRow(sheet, each, places, money);
      yield;
    }
  }
  const all = sheet.start.sized(places.lastRow + 1, places.endColumn + 2);
  sheet.widths(34, 11, 14, 14, 13, 13, 2, ...Array.from({ length: places.months }, () => 11), 6, 84);
  sheet.freeze(AXIS.rows, MODEL.total + 1);
  sheet.view("calculations");
  sheet.print({ orientation: "Landscape", pagesWide: Math.ceil(places.months / PAGE) + 1, titleRows: sheet.start.cell(AXIS.heading, 0).sized(4, 1), titleColumns: sheet.start.sized(1, MODEL.total + 1), title: deal.name, area: all });
  return sheet;
}

function heading(sheet: SheetWriter, places: Places): void {
  const months = Array.from({ length: places.months }, (_, i) => formula(sheet.start.cell(AXIS.monthEnd, MODEL.months + i).fixedRow));
  const words = ["Line", "Unit", "Value", "Total", "At closing", "At exit", ""].map(text);
  const header = sheet.cells(sheet.start.cell(AXIS.heading, 0), [[...words, ...months, text("End"), text("Source")]]);
  sheet.headings(header.sized(1, places.endColumn + 1), MODEL.unit + 1);
  sheet.look(header.cell(0, places.endColumn + 1), "heading");
  sheet.format(header.without(0, MODEL.months).sized(1, places.months), monthFormat);
}

/** Month, month end, and whether the month is still one of the deal: what comes after it is nothing. */
function axis(sheet: SheetWriter, places: Places): void {
  const months = places.reading.line("Months in the model");
  for (const label of ["Month", "Month end"]) {
    const line = places.reading.line(label);
    if (line) monthCells(sheet, line, places, places.lineRow(label), (words) => words, "");
  }
  const row = sheet.start.cell(AXIS.isIn, 0);
  const longest = months && places.onceCell("Months in the model").absolute;
  const flags = Array.from({ length: places.months }, (_, i) => formula(`IF(${row.cell(-2, MODEL.months + i).address}<=${longest},1,0)`));
  sheet.cells(row, [[text("In the model"), text("0 or 1"), null, null, null, null, null, ...flags, null, text("1 in the months of the deal; elsewhere every line is nothing")]]);
  looks(sheet, row.row, places);
  sheet.format(row.cell(0, MODEL.months).sized(1, places.months), measureFormat("flag"));
}

function lineRow(sheet: SheetWriter, line: Line, places: Places, money: string): void {
  const row = places.lineRow(line.label);
  if (isOverTime(line)) return monthCells(sheet, line, places, row, (words, flag) => `IF(${flag}=1,${words},0)`, money);
  const at = places.onceCell(line.label);
  sheet.cells(sheet.start.cell(row, 0), [[text(line.label), text(figureUnit(line.unit, money)), formula(excelFormula(line.formula, places.addresses(sheet.sheet)))]]);
  sheet.cell(sheet.start.cell(row, places.endColumn + 1), text(line.source));
  looks(sheet, row, places);
  sheet.format(at, measureFormat(line.unit));
}

function monthCells(sheet: SheetWriter, line: Line, places: Places, row: number, gated: (words: string, flag: string) => string, money: string): void {
  const { label, unit, kind, source, atClosing, atExit } = line;
  const once = places.addresses(sheet.sheet);
  const start = sheet.start.cell(row, 0);
  const cells = Array.from({ length: places.months }, (_, i) => {
    const column = MODEL.months + i;
    return formula(gated(excelFormula(line.formula, places.addresses(sheet.sheet, column)), places.isIn(column)));
  });
  const months = places.allMonths(label);
  sheet.cells(start, [[
    text(label), text(figureUnit(unit, money)), null, kind === "flow" ? formula(`SUM(${months.absolute})`) : null,
    atClosing ? formula(excelFormula(atClosing, once)) : null, atExit ? formula(excelFormula(atExit, once)) : null, null, ...cells, null, text(source),
  ]]);
  looks(sheet, row, places);
  sheet.format(start.cell(0, MODEL.total), measureFormat(unit));
  sheet.format(start.cell(0, MODEL.closing).sized(1, 2), measureFormat(unit));
  sheet.format(months.sized(1, places.months), lineFormat(line));
}

/** A number that comes of a division or a power has digits without end. */
const lineFormat = ({ unit, formula: { op } }: Line): string => (unit === "number" && (op === "divide" || op === "power") ? "0.0000_)" : measureFormat(unit));

function looks(sheet: SheetWriter, row: number, places: Places): void {
  const start = sheet.start.cell(row, 0);
  sheet.look(start.cell(0, MODEL.unit), "unit");
  sheet.look(start.cell(0, places.endColumn + 1), "note");
}
