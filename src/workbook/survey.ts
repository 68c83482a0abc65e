/**
 * Reads one picture of the workbook: what Refresh judges. Two questions, and a third for what spills and what charts show;
 * a sheet too large for one answer is read in slices, never cut.
 */
import type { Place } from "../sheets/edit";
import type { ChartPicture, Picture, SheetPicture, SeriesPicture } from "../sheets/refresh/picture";
import { loadAxes } from "./charts";
import { CORNERS, inSlices, placeOf, rangeAt } from "./content";
import { ask, knowsSpills, knowsChartSources } from "./run";

/** Cells in one answer: some 40 characters a cell with formula, value and format keep it below Excel's 5 MB. */
const SLICE = 100_000;

export async function survey(): Promise<Picture> {
  return ask(async (context) => {
    const { worksheets, tables, names, protection } = context.workbook;
    worksheets.load("items/name,items/visibility");
    tables.load("items/name,items/worksheet/name");
    names.load("items/name,items/formula");
    protection.load("protected");
    await context.sync();
    const read = worksheets.items.map((sheet) => ({
      sheet,
      protection: sheet.protection.load("protected"),
      used: sheet.getUsedRangeOrNullObject(true).load(CORNERS),
      charts: sheet.charts.load("items/name"),
    }));
    const places = tables.items.map((table) => table.getRange().load(CORNERS));
    await context.sync();
    const sheets = await readSheets(context, read);
    const charts = read.flatMap(({ sheet, charts: { items } }) => items.map((chart) => ({ sheet: sheet.name, chart })));
    return {
      tables: tables.items.map(({ name, worksheet }, i) => ({ name, ...placeOf(worksheet.name, places[i]!) })),
      names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      ...(await shown(context, sheets, charts)),
      protected: protection.protected,
    };
  });
}

interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
}

/** Sheets in as few answers as their size allows. */
async function readSheets(context: Excel.RequestContext, read: readonly ReadSheet[]): Promise<SheetPicture[]> {
  const filled = read.filter(({ used }) => !used.isNullObject);
  const asked = (place: Place): Excel.Range => rangeAt(context.workbook.worksheets.getItem(place.sheet), place).load("formulas,values,numberFormat");
  const parts = await inSlices(context, filled.map(({ sheet, used }) => placeOf(sheet.name, used)), SLICE, asked);
  if (filled.length > 0) await context.sync();
  return read.map((each) => {
    const { sheet, protection, used } = each;
    const own = parts[filled.indexOf(each)] ?? [];
    return {
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: protection.protected,
      row: used.isNullObject ? 0 : used.rowIndex,
      column: used.isNullObject ? 0 : used.columnIndex,
      formulas: own.flatMap(({ formulas }) => formulas as (string | number | boolean)[][]),
      values: own.flatMap(({ values }) => values as (string | number | boolean)[][]),
      formats: own.flatMap(({ numberFormat }) => numberFormat as string[][]),
    };
  });
}

interface ReadChart {
  readonly sheet: string;
  readonly chart: Excel.Chart;
}

/** Where DEAL formulas spill to, and what charts reach: one question, and one more for the series of the charts. */
async function shown(context: Excel.RequestContext, sheets: readonly SheetPicture[], charts: readonly ReadChart[]): Promise<Pick<Picture, "sheets" | "spills" | "charts">> {
  const anchors = knowsSpills() ? sheets.flatMap(dealCells) : [];
  const spills = anchors.map(({ sheet, row, column }) => ({
    sheet,
    range: context.workbook.worksheets.getItem(sheet).getCell(row, column).getSpillingToRangeOrNullObject().load(CORNERS),
  }));
  for (const { chart } of charts) chart.series.load("items/name");
  if (spills.length + charts.length > 0) await context.sync();
  const filled = spills.filter(({ range }) => !range.isNullObject).map(({ sheet, range }) => placeOf(sheet, range));
  return { sheets: sheets.map((sheet) => withoutSpilled(sheet, filled)), spills: filled, charts: await withAxes(context, charts, await seriesOf(context, charts)) };
}

/** Excel may give a spilled cell the formula that fills it; here only the cell that has the formula has it. */
function withoutSpilled(sheet: SheetPicture, spills: readonly Place[]): SheetPicture {
  const own = spills.filter((each) => each.sheet === sheet.name);
  if (own.length === 0) return sheet;
  const isSpilled = (row: number, column: number): boolean =>
    own.some((each) => row >= each.row && column >= each.column && row < each.row + each.rows && column < each.column + each.columns && (row > each.row || column > each.column));
  const formulas = sheet.formulas.map((cells, r) => cells.map((cell, c) => (isSpilled(sheet.row + r, sheet.column + c) ? (sheet.values[r]?.[c] ?? "") : cell)));
  return { ...sheet, formulas };
}

async function seriesOf(context: Excel.RequestContext, charts: readonly ReadChart[]): Promise<ChartPicture[]> {
  if (!knowsSpills()) return charts.map(({ sheet, chart }) => ({ sheet, name: chart.name, series: [] }));
  const asked = charts.map(({ chart }) =>
    chart.series.items.map((series) => ({
      values: series.getDimensionValues("Values"),
      source: knowsChartSources() ? series.getDimensionDataSourceString("Values") : undefined,
    })),
  );
  if (asked.some(({ length }) => length > 0)) await context.sync();
  return charts.map(({ sheet, chart }, i) => ({
    sheet,
    name: chart.name,
    series: asked[i]!.map(({ values, source }): SeriesPicture => ({ points: values.value.length, ...(source ? { source: source.value } : {}) })),
  }));
}

/** The names of charts that show the answer to a question end so. */
const ofQuestion = / (?:line|bars|histogram)$/i;

/** What axes say, of the charts that are ours: of others' some have none, and Excel refuses to speak of them. So it may of ours, where a person took one away. */
async function withAxes(context: Excel.RequestContext, charts: readonly ReadChart[], pictures: readonly ChartPicture[]): Promise<ChartPicture[]> {
  const asked = charts.map(({ chart }) => (ofQuestion.test(chart.name) ? loadAxes(chart) : undefined));
  if (!asked.some(Boolean)) return [...pictures];
  try {
    await context.sync();
  } catch {
    return [...pictures];
  }
  return pictures.map((picture, i) => {
    const axes = asked[i]?.();
    return axes ? { ...picture, axes } : picture;
  });
}

const calls = /(?:\bDEAL\.|_xldudf_DEAL[_.])[A-Z]+\(/i;

/** Cells with a DEAL formula. One that says the same as its neighbour above or to the left is that formula's spill, or spills nowhere. */
const dealCells = ({ name, row, column, formulas, values }: SheetPicture): { sheet: string; row: number; column: number }[] =>
  formulas.flatMap((cells, r) =>
    cells.flatMap((formula, c) => {
      if (typeof formula !== "string" || !formula.startsWith("=") || formula === values[r]?.[c] || !calls.test(formula)) return [];
      return formula === cells[c - 1] || formula === formulas[r - 1]?.[c] ? [] : [{ sheet: name, row: row + r, column: column + c }];
    }),
  );
