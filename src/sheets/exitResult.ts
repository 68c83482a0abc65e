/** What WATERFALL and BREAKPOINTS spill on the Exit sheet, and the block below a chart of both: payouts by class over the exit, breakpoints marked. */
import type { Area } from "./area";
import type { Cell, ChartEdit } from "./edit";
import { colorsFor, markColor } from "./looks";
import { measureFormat } from "./numberFormats";
import { CHART, formula, text, type SheetWriter } from "./sheetWriter";

/** How many there are of each: the sizes of the spills and of the block follow. */
export interface ExitCounts {
  readonly classes: number;
  readonly exits: number;
  /** With the first one, from 0. */
  readonly breakpoints: number;
  readonly debt: boolean;
}

/** Rows below the payouts that stay empty for classes that are added, and columns beside them for exits. */
const ROOM = 12;
/** Columns of the breakpoints before the words. */
const WORDS = 2;

export interface ExitPlaces {
  /** The cell of the WATERFALL. */
  readonly payouts: Area;
  /** The cell of the BREAKPOINTS, below it. */
  readonly breakpoints: Area;
  /** What the chart shows. */
  readonly block: Area;
}

const payoutRows = ({ classes, debt }: ExitCounts): number => classes + 2 + (debt ? 1 : 0);
export const payoutSpill = (anchor: Area, counts: ExitCounts): Area => anchor.sized(payoutRows(counts), counts.exits + 1);
/** Figures of the payouts, as far as they may ever go: the breakpoints begin below. */
export const payoutRoom = (anchor: Area, counts: ExitCounts): Area => anchor.cell(1, 1).sized(payoutRows(counts) - 2 + ROOM, counts.exits + ROOM);
export const breakpointSpill = (anchor: Area, counts: ExitCounts): Area => anchor.sized(counts.breakpoints + 1, 3 + counts.classes + (counts.debt ? 1 : 0));

/** From the first cell below the chart's heading. */
export function exitPlaces(top: Area, counts: ExitCounts): ExitPlaces {
  // What happens at a breakpoint needs a wide column, and so do the names of classes: one stands above the other.
  const payouts = top.cell(CHART.rows + 2, WORDS);
  const breakpoints = payouts.cell(payoutRows(counts) + ROOM + 1, -WORDS);
  const widest = Math.max(WORDS + counts.exits + 1 + ROOM, breakpointSpill(breakpoints, counts).columns + ROOM / 2);
  return { payouts, breakpoints, block: blockAt(top.cell(0, widest), counts) };
}

export const blockAt = (corner: Area, { classes, exits, breakpoints }: ExitCounts): Area => corner.sized(1 + exits + breakpoints - 1, classes + 2);

/** Formats of the two spills, without their headers. */
export function exitLooks(sheet: SheetWriter, { payouts, breakpoints }: Pick<ExitPlaces, "payouts" | "breakpoints">, counts: ExitCounts): void {
  const [paid, broken] = [payoutSpill(payouts, counts), breakpointSpill(breakpoints, counts)];
  sheet.headings(paid.rowAt(0), 1);
  sheet.format(paid.without(0, 1), measureFormat("money"));
  sheet.look(paid.rowAt(paid.rows - 2), "groupEnd");
  sheet.looks(breakpoints, [Array.from({ length: broken.columns }, (_, i) => (i === WORDS ? "heading" : "figureHeading"))]);
  breakpointFormats(counts).forEach((format, i) => format !== "General" && sheet.format(broken.columnAt(i).without(1, 0), format));
}

export const breakpointFormats = ({ classes, debt }: ExitCounts): readonly string[] => [measureFormat("money"), measureFormat("price"), "General", ...Array.from({ length: classes + (debt ? 1 : 0) }, () => measureFormat("share"))];

/**
 * One row an exit with each class's payout, then one a breakpoint with a mark on the axis: lines through points share the first column.
 * Nothing stands where a series has no point: an empty text would be drawn as 0.
 */
export function payoutBlock(sheet: SheetWriter, { payouts, breakpoints, block }: ExitPlaces, counts: ExitCounts, title: { readonly money: string }): ChartEdit {
  const { classes, exits } = counts;
  const headings = ["Exit value", ...Array.from({ length: classes }, (_, i) => `Class ${i + 1}`), "Breakpoints"].map(text);
  const points = Array.from({ length: block.rows - 1 }, (_, i): Cell[] =>
    i < exits
      ? [at(payouts.cell(0, i + 1)), ...Array.from({ length: classes }, (__, k) => at(payouts.cell(k + 1, i + 1))), null]
      : [at(breakpoints.cell(i - exits + 2, 0)), ...Array.from({ length: classes }, () => null), { value: 0 }],
  );
  const chart = exitChart(block, payouts, counts, title.money);
  // Names of series are read when the chart is made, and the spill is still empty then.
  sheet.cells(block, [headings, ...points.map((row, i) => row.map((cell): Cell => (cell === null ? null : "formula" in cell ? { value: i } : cell)))]);
  sheet.chart(chart);
  const names = Array.from({ length: classes }, (_, k) => formula(`${payouts.cell(k + 1, 0).address}&""`));
  sheet.cells(block, [[headings[0]!, ...names, text("Breakpoints")], ...points]);
  sheet.headings(block.rowAt(0), 0);
  sheet.format(block.without(1, 0), measureFormat("money"));
  return chart;
}

const at = (cell: Area): Cell => formula(cell.address);

export const exitChart = (block: Area, payouts: Area, { classes }: Pick<ExitCounts, "classes">, money: string): ChartEdit => ({
  kind: "chart",
  data: block,
  at: payouts.cell(-CHART.rows - 1, -WORDS).sized(CHART.rows, CHART.columns),
  name: `${block.sheet} payouts`,
  title: "Payout by class over the exit value",
  type: "points",
  valueTitle: `Payout, ${money}`,
  categoryTitle: `Exit value, ${money}`,
  valueFormat: "#,##0",
  categoryFormat: "#,##0",
  colors: [...colorsFor(classes), markColor],
  marks: [classes],
});
