/** What CAPTABLE spills on its sheet: its columns and formats, and ownership before and after for a chart. */
import type { MeasureUnit } from "../core/model/measures";
import { quoted } from "../functions/formulaText";
import type { Area } from "./area";
import type { Cell, ChartEdit } from "./edit";
import { colorsFor } from "./looks";
import { measureFormat } from "./numberFormats";
import { CHART, formula, text, value, type SheetWriter } from "./sheetWriter";

/** The columns of a CAPTABLE with their units. */
export const resultColumns: readonly { readonly label: string; readonly unit?: MeasureUnit; readonly width: number }[] = [
  { label: "Holder", width: 22 },
  { label: "Class", width: 15 },
  { label: "Before", unit: "shares", width: 13 },
  { label: "Issued", unit: "shares", width: 13 },
  { label: "After", unit: "shares", width: 13 },
  { label: "Ownership", unit: "share", width: 13 },
  { label: "Cash", unit: "money", width: 13 },
  { label: "Credits", unit: "money", width: 13 },
  { label: "Value", unit: "money", width: 14 },
  { label: "Reason", width: 24 },
];
export const resultFormats = resultColumns.map(({ unit }) => (unit === undefined ? "General" : measureFormat(unit)));

/** Rows that formulas read below the call: nothing else stands there. */
const ROOM = 400;
const place = (label: string): number => resultColumns.findIndex((each) => each.label === label);

/** A column of the spill below its header, as far as it may ever go. */
export const resultColumn = (anchor: Area, label: string): Area => anchor.cell(1, place(label)).sized(ROOM, 1);

const of = (anchor: Area, column: Area): string => (column.sheet === anchor.sheet ? column.absolute : column.elsewhere);

/** The Total row's figure. */
export const afterTotal = (anchor: Area, label: string, from: Area = anchor): string =>
  `SUMIF(${of(from, resultColumn(anchor, "Holder"))},"Total",${of(from, resultColumn(anchor, label))})`;

/** Looks of a spill with so many rows, without its header; the last one is the total. */
export function resultLooks(sheet: SheetWriter, anchor: Area, rows: number): void {
  const spill = anchor.sized(rows + 1, resultColumns.length);
  sheet.looks(anchor, [resultColumns.map(({ unit }) => (unit === undefined ? "heading" : "figureHeading"))]);
  resultFormats.forEach((format, i) => format !== "General" && sheet.format(spill.columnAt(i).without(1, 0), format));
}

const GAP = 1;

/** Where the block of ownership stands: beside the spill, row by row. */
export const besideResult = (anchor: Area): Area => anchor.cell(0, resultColumns.length + GAP);

/** Ownership before and after, a row a holder of the spill, which has so many rows with its total. Answers the block and its chart. */
export function ownershipBlock(sheet: SheetWriter, anchor: Area, rows: number, corner = besideResult(anchor)): { readonly block: Area; readonly chart: ChartEdit } {
  const holders = Math.max(1, rows - 1);
  const total = afterTotal(anchor, "Before");
  const before = (row: number): Cell => formula(`IF(${total}=0,0,${anchor.cell(row, place("Before")).address}/${total})`);
  const after = (row: number): Cell => formula(anchor.cell(row, place("Ownership")).address);
  const cells = Array.from({ length: holders }, (_, i) => [formula(`${anchor.cell(i + 1, 0).address}&""`), before(i + 1), after(i + 1)]);
  const headings = ["Ownership", "Before", "After"].map(text);
  const block = corner.sized(holders + 1, headings.length);
  const chart = ownershipChart(block, anchor);
  // A chart reads from its cells which are names, and the spill is still empty when it is made: so it is made over a sample.
  sheet.cells(block, [headings, ...cells.map((_, i) => [text(`Holder ${String.fromCharCode(65 + (i % 26))}`), value(1), value(1)])]);
  sheet.chart(chart);
  sheet.cells(block, [headings, ...cells]);
  sheet.headings(block.rowAt(0), 1);
  sheet.format(block.without(1, 1), measureFormat("share"));
  return { block, chart };
}

export const ownershipChart = (block: Area, anchor: Area): ChartEdit => ({
  kind: "chart",
  data: block,
  at: anchor.cell(-CHART.rows - 1, 0).sized(CHART.rows, CHART.columns),
  name: `${block.sheet} ownership`,
  title: "Ownership before and after the round",
  type: "stackedBars",
  by: "Rows",
  valueTitle: "% of all shares, fully diluted",
  categoryTitle: "Round",
  valueFormat: "0%",
  valueMaximum: 1,
  colors: colorsFor(block.rows - 1),
});

/** What must hold of any cap table. */
export const laws = (price: Area, anchor: Area): readonly (readonly [label: string, difference: string])[] => [
  ["Ownership adds up to 1", `SUMIF(${resultColumn(anchor, "Holder").absolute},${quoted("<>Total")},${resultColumn(anchor, "Ownership").absolute})-1`],
  ["Price × all shares is the post-money", `${price.address}*${afterTotal(anchor, "After")}/${afterTotal(anchor, "Value")}-1`],
];
