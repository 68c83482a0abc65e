/** A spilled table of measures, formatted by the unit of each row, with the cost basis beside every figure that rests on one. */
import { measures, type Measure } from "../core/model/measures";
import { quoted } from "../functions/formulaText";
import type { Area } from "./area";
import { hasCompute, money, termText, type Model } from "./model";
import { figureUnit, measureFormat } from "./numberFormats";
import { formula, text, type SheetWriter } from "./sheetWriter";

export interface MeasureTable {
  /** The cell with the DEAL formula. */
  readonly anchor: Area;
  /** Header row and a row a measure, as far as it spills today. */
  readonly spill: Area;
}

/** Rows that a later version may add to the spill: nothing is written into them, and lookups read that far. */
const ROOM = 12;

export const roomBelow = (table: MeasureTable): Area => table.spill.below(ROOM);

/** Columns in front of the spill, where nothing is in its way: the cost basis, where there is one, and the unit. */
export const leading = (model: Model): number => (hasCompute(model) ? 2 : 1);
/** Their widths, and that of the column of measures: all of them stay in view. */
export const leadingWidths = (model: Model): readonly number[] => [...(hasCompute(model) ? [12] : []), 9, 26];

/**
 * Writes the spill with its first cell right of the leading columns.
 * @param corner the heading of the first leading column
 * @param basis the cell that names the cost basis
 */
export function measureTable(sheet: SheetWriter, model: Model, corner: Area, call: string, columns: number, basis: Area | undefined): MeasureTable {
  const anchor = sheet.cell(corner.cell(0, leading(model)), formula(call));
  const spill = anchor.sized(measures.length + 1, columns + 1);
  if (basis) sheet.look(beside(sheet, corner, "Cost basis", spill, ({ costBased }) => (costBased ? basis.absolute : undefined)), "note");
  sheet.look(beside(sheet, anchor.cell(0, -1), "Unit", spill, ({ unit }) => quoted(figureUnit(unit, money(model)))), "unit");
  measureLooks(sheet, spill, leading(model));
  return { anchor, spill };
}

/** Formats and lines of a spill of measures, and of so many columns in front of it. */
export function measureLooks(sheet: SheetWriter, spill: Area, before: number): void {
  sheet.header(spill.rowAt(0), 1);
  sheet.rowFormats(spill.without(1, 1), measures.map(({ unit }) => measureFormat(unit)));
  measures.forEach(({ group }, i) => {
    if (group !== measures[i + 1]?.group) sheet.look(spill.cell(i + 1, -before).sized(1, before + spill.columns), "groupEnd");
  });
}

/** A column that says something of each measure for as long as that measure stands in its row: of another it would not be true. */
function beside(sheet: SheetWriter, head: Area, heading: string, spill: Area, said: (measure: Measure) => string | undefined): Area {
  sheet.cell(head, text(heading), "heading");
  const cells = measures.map((measure, i) => {
    const words = said(measure);
    return [words === undefined ? null : formula(`IF(${spill.cell(i + 1, 0).address}=${quoted(measure.label)},${words},"")`)];
  });
  return sheet.cells(head.below(), cells);
}

/**
 * The row that names the cost basis of each column, read from the Terms table; in front of it the one word that stands beside
 * the figures. Answers that cell, or undefined where no figure rests on a delivery cost.
 */
export function basisRow(sheet: SheetWriter, model: Model, at: Area, names: readonly Area[]): Area | undefined {
  if (!hasCompute(model)) return undefined;
  const label = at.cell(0, leading(model));
  sheet.cells(label, [[text("Cost basis"), ...names.map((name) => formula(termText(model, "Cost basis", name.fixedRow)))]]);
  const all = label.beside().sized(1, names.length);
  sheet.look(all, "figureNote");
  sheet.look(all, "link");
  const [first] = [all.cell(0, 0).absolute];
  sheet.cell(at, formula(names.length === 1 ? first : `IF(COUNTIF(${all.absolute},${first})=COLUMNS(${all.absolute}),${first},"as above")`), "note");
  return at;
}

export const costNote = "Figures beside a cost basis use the delivery cost; on any basis but Marginal they are economic, not cash.";

/** A measure's value in the column of a spill, found by its label. */
export const lookUp = (table: MeasureTable, column: number, label: string): string => {
  const body = table.spill.cell(1, 0).sized(table.spill.rows - 1 + ROOM, table.spill.columns);
  return `INDEX(${body.columnAt(column + 1).absolute},MATCH(${label},${body.columnAt(0).absolute},0))`;
};
