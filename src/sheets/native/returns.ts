/**
 * Internal rates of return without XIRR, whose search fails silently and differs from program to program: the present value is looked at
 * on a grid of rates, the last change of its sign brackets the largest rate, and halving the bracket finds it. Rates are continuous here,
 * y = ln(1 + rate), because the present value is then smooth everywhere.
 */
import { speaksOf } from "../../core/model/specialise";
import type { Area } from "../area";
import type { Deal } from "../deal";
import type { Cell } from "../edit";
import { formula, SheetWriter, text, value } from "../sheetWriter";
import { nativeHead } from "./head";
import { HEAD, type Places } from "./places";
import type { NativeReading } from "./reading";
import { YEARS, YEARS_TO_EXIT } from "./workings";

/** Looks on either side of 0: the last is beyond the largest rate that is a number. */
const LOOKS = 67;
const HALVINGS = 60;

/** The lines of dated flows whose rate the measures ask for. */
export const rateLines = ({ measures }: NativeReading): readonly string[] =>
  measures.flatMap((each) => [...speaksOf(each.formula)].flatMap((part) => (part.op === "internalRate" ? [part.label] : [])));

export interface ReturnsSheet {
  readonly sheet: SheetWriter;
  /** A cell a line with what is left of its flows at the rate that was found, as a share of them: nothing. */
  readonly residuals: readonly { readonly label: string; readonly at: Area }[];
}

export function returnsSheet(deal: Deal, places: Places): ReturnsSheet | undefined {
  const labels = rateLines(places.reading);
  if (labels.length === 0) return undefined;
  const sheet = new SheetWriter(places.sheets.returns);
  nativeHead(sheet, deal, places, "Returns", "Rates are continuous, ln(1 + rate a year), Actual/365 from closing. Of several rates the largest.", 1);
  const settings = searchSettings(sheet, places);
  const grid = rateGrid(sheet, settings);
  const blocks = labels.map((label, i) => rateBlock(sheet, places, label, grid, 2 + 5 * i));
  sheet.widths(30, 16, ...labels.flatMap(() => [19, 19, 19, 16, 4]));
  sheet.freeze(HEAD, 1);
  sheet.view("calculations");
  const area = sheet.start.sized(grid.row + grid.rows + HALVINGS + 7, 1 + 5 * labels.length);
  sheet.print({ orientation: "Landscape", pagesWide: 1, titleRows: sheet.start.sized(HEAD, 1), titleColumns: sheet.start, title: deal.name, area });
  return { sheet, residuals: blocks };
}

interface Settings {
  readonly first: Area;
  readonly growth: Area;
  readonly lowest: Area;
  readonly below: Area;
}

/** What the search begins with; the lowest rate keeps the present values within what a cell can hold. */
function searchSettings(sheet: SheetWriter, places: Places): Settings {
  const years = places.allMonths(YEARS).elsewhere;
  const rows = [
    ["First step", value(0.01)],
    ["Each step is longer by", value(0.15)],
    ["Largest exponent", value(650)],
    ["Steps on either side", value(LOOKS)],
    ["Years", formula(`MAX(${years},${places.onceCell(YEARS_TO_EXIT).elsewhere})`)],
  ] as const;
  const block = sheet.cells(sheet.start.cell(HEAD + 1, 0), rows.map(([label, cell]) => [text(label), cell]));
  sheet.look(block.columnAt(1).sized(4, 1), "input");
  sheet.look(block.columnAt(1).cell(4, 0), "calculation");
  const lowest = sheet.cells(block.below(), [[text("Lowest rate"), formula(`IF(${block.cell(4, 1).address}>0,-${block.cell(2, 1).address}/${block.cell(4, 1).address},0)`)]]);
  sheet.format(block.columnAt(1), "General");
  return { first: block.cell(0, 1), growth: block.cell(1, 1), lowest: lowest.cell(0, 1), below: block.cell(3, 1) };
}

/** Step numbers and rates, half a step off 0, so that a rate of 0 lies between two looks. */
function rateGrid(sheet: SheetWriter, { first, growth, lowest, below }: Settings): Area {
  const top = lowest.cell(2, -1);
  sheet.headings(sheet.cells(top, [[text("Step"), text("Continuous rate")]]), 1);
  const rows = Array.from({ length: 2 * LOOKS }, (_, i) => {
    const step = top.cell(i + 1, 0);
    const size = `${first.absolute}*((1+${growth.absolute})^ABS(${step.address})-1)/${growth.absolute}`;
    return [formula(i === 0 ? `0.5-${below.absolute}` : `${step.cell(-1, 0).address}+1`), formula(`MAX(${lowest.absolute},SIGN(${step.address})*${size})`)];
  });
  const body = sheet.cells(top.below(), rows);
  sheet.format(body, "0.0000");
  return body;
}

function rateBlock(sheet: SheetWriter, places: Places, label: string, grid: Area, column: number): { readonly label: string; readonly at: Area } {
  const rates = grid.columnAt(1);
  const worth = (rate: string): string => presentValue(places, label, rate);
  const head = sheet.start.cell(grid.row - 1, column);
  sheet.cell(head.cell(-1, 0), text(label), "total");
  sheet.headings(sheet.cells(head, [[text("Present value"), text("Sign changes above")]]), 0);
  const body = head.below().sized(grid.rows, 2);
  const looks = Array.from({ length: grid.rows }, (_, i) => {
    const [here, next] = [body.cell(i, 0).address, body.cell(i + 1, 0).address];
    const rate = `$${rates.cell(i, 0).address}`;
    return [formula(worth(rate)), i + 1 === grid.rows ? null : formula(`IF(SIGN(${here})*SIGN(${next})<0,${rate},"")`)];
  });
  sheet.cells(body, looks);
  sheet.format(body.columnAt(0), "0.00E+00");
  sheet.format(body.columnAt(1), "0.0000");
  return { label, at: halvings(sheet, places, label, body, rates) };
}

/** The bracket, and its halves: the change of sign stays inside. Answers what the flows are worth at the last rate. */
function halvings(sheet: SheetWriter, places: Places, label: string, looks: Area, rates: Area): Area {
  const [worths, changes] = [looks.columnAt(0), looks.columnAt(1)];
  const top = looks.below(1);
  sheet.headings(sheet.cells(top, [["Low", "High", "Middle", "Present value"].map(text)]), 0);
  const cell = (i: number, column: number): string => top.cell(i + 1, column).address;
  const sign = top.cell(-1, 3);
  sheet.cells(sign.cell(0, -1), [[text("Sign above"), formula(`SIGN(INDEX(${worths.absolute},MATCH(${top.cell(1, 0).absolute},${rates.absolute},1)+1))`)]]);
  const row = (i: number): Cell[] => {
    const isAbove = `SIGN(${cell(i - 1, 3)})=${sign.absolute}`;
    const ends = i === 0
      ? [`IF(COUNT(${changes.absolute})=0,NA(),MAX(${changes.absolute}))`, `INDEX(${rates.absolute},MATCH(${cell(0, 0)},${rates.absolute},1)+1)`]
      : [`IF(${isAbove},${cell(i - 1, 0)},${cell(i - 1, 2)})`, `IF(${isAbove},${cell(i - 1, 2)},${cell(i - 1, 1)})`];
    return [...ends, `(${cell(i, 0)}+${cell(i, 1)})/(1+1)`, presentValue(places, label, cell(i, 2))].map(formula);
  };
  const body = sheet.cells(top.below(), Array.from({ length: HALVINGS + 1 }, (_, i) => row(i)));
  sheet.format(body.sized(body.rows, 3), "0.000000000000");
  sheet.format(body.columnAt(3), "0.00E+00");
  const found = body.below().cell(0, 2);
  sheet.cells(body.below(), [[text("Rate a year"), null, formula(`EXP(${body.cell(HALVINGS, 2).address})-1`), null]]);
  sheet.look(found.cell(0, -2).sized(1, 4), "total");
  sheet.format(found, "0.0000%");
  places.setRate(label, found);
  const [rate, left] = [body.cell(HALVINGS, 2).address, body.cell(HALVINGS, 3).address];
  const check = found.cell(1, 0);
  sheet.cells(check.cell(0, -2), [[text("Left of the flows"), null, formula(`${left}/(${presentValue(places, label, rate, "ABS")})`)]]);
  sheet.format(check, "0.00E+00");
  return check;
}

/** What the flows are worth at closing: those of closing, of the months and of the exit. With ABS, how large they are. */
function presentValue(places: Places, label: string, rate: string, of = ""): string {
  const { atClosing, atExit } = places.reading.line(label)!;
  return [
    ...(atClosing ? [`${of}(${places.closingCell(label).elsewhere})`] : []),
    `SUMPRODUCT(${of}(${places.allMonths(label).elsewhere}),EXP(-${rate}*${places.allMonths(YEARS).elsewhere}))`,
    ...(atExit ? [`${of}(${places.exitCell(label).elsewhere})*EXP(-${rate}*${places.onceCell(YEARS_TO_EXIT).elsewhere})`] : []),
  ].join("+");
}
