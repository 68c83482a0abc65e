/**
 * Charts before a list of edits, and how they are brought back: those that were made go, those that got other data show what they showed,
 * and those of a sheet that is replaced, which stand aside under another name until all else is written, have their names again.
 */
import type { Edit, Place } from "../sheets/edit";
import type { ChartAxes } from "../sheets/refresh/picture";
import { rangeAt } from "./content";
import { sayAxes } from "./write";

/** A chart that gets other data. Where its data stood cannot be asked for before ExcelApi 1.15: its size and its corner say it. */
interface ChangedChart {
  readonly id: string;
  readonly sheet: string;
  readonly data: Place;
  readonly by: "Rows" | "Columns";
  readonly place: Readonly<Record<"left" | "top" | "width" | "height", number>>;
}

/** A chart whose axes are to say something else. */
interface OtherAxes {
  readonly id: string;
  readonly sheet: string;
  readonly axes: ChartAxes;
}

/** A chart of a sheet that is replaced. */
interface ReplacedChart {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  readonly chart: Excel.Chart;
}

export interface ChartsBefore {
  /** The sheets that get charts, with the ids of those that they have. */
  readonly there: readonly { readonly sheet: string; readonly ids: readonly string[] }[];
  readonly replaced: readonly ReplacedChart[];
  readonly changed: readonly ChangedChart[];
  readonly otherAxes: readonly OtherAxes[];
}

type ChartData = Extract<Edit, { readonly kind: "chartData" }>;
type Axes = Extract<Edit, { readonly kind: "chartAxes" }>;

/** @param sheets those that exist and that the edits meet @param replaced those of them that are replaced */
export async function chartsBefore(context: Excel.RequestContext, edits: readonly Edit[], sheets: readonly Excel.Worksheet[], replaced: readonly string[]): Promise<ChartsBefore> {
  const getting = sheets.filter(({ name }) => replaced.includes(name) || edits.some((edit) => edit.kind === "chart" && edit.at.sheet.toLowerCase() === name.toLowerCase()));
  const changing = edits.filter((edit): edit is ChartData => edit.kind === "chartData");
  const saying = edits.filter((edit): edit is Axes => edit.kind === "chartAxes");
  if (getting.length + changing.length + saying.length === 0) return { there: [], replaced: [], changed: [], otherAxes: [] };
  const there = getting.map((sheet) => ({ sheet, charts: sheet.charts.load("items/id,items/name") }));
  const asked = changing.map((edit) => {
    const chart = context.workbook.worksheets.getItem(edit.sheet).charts.getItemOrNullObject(edit.name).load("id,left,top,width,height");
    return { edit, chart, series: chart.series.load("items/name") };
  });
  const spoken = saying.map(({ sheet, name }) => {
    const chart = context.workbook.worksheets.getItem(sheet).charts.getItem(name).load("id");
    return { sheet, chart, axes: loadAxes(chart) };
  });
  await context.sync();
  const shown = asked.filter(({ chart, series }) => !chart.isNullObject && series.items.length > 0).map((each) => ({ ...each, values: each.series.items[0]!.getDimensionValues("Values") }));
  if (shown.length > 0) await context.sync();
  return {
    otherAxes: spoken.map(({ sheet, chart, axes }) => ({ id: chart.id, sheet, axes: axes() })),
    there: there.map(({ sheet, charts }) => ({ sheet: sheet.name, ids: charts.items.map(({ id }) => id) })),
    replaced: there.filter(({ sheet }) => replaced.includes(sheet.name)).flatMap(({ sheet, charts }) => charts.items.map((chart) => ({ id: chart.id, sheet: sheet.name, name: chart.name, chart }))),
    changed: shown.map(({ edit: { sheet, data, was, by: along }, chart: { id, left, top, width, height }, series, values }): ChangedChart => {
      const by = along ?? "Columns";
      const [across, down] = by === "Rows" ? [values.value.length, series.items.length] : [series.items.length, values.value.length];
      return { id, sheet, by, data: { ...(was ?? data), rows: down + 1, columns: across + 1 }, place: { left, top, width, height } };
    }),
  };
}

/** Asks for what the axes of a chart say; to be called when the answer is there. */
export function loadAxes({ axes: { valueAxis, categoryAxis } }: Excel.Chart): () => ChartAxes {
  const asked = [valueAxis, categoryAxis].map((axis) => ({ axis: axis.load("numberFormat"), title: axis.title.load("text") }));
  return () => {
    const [value, category] = asked.map(({ axis, title }) => ({ format: String(axis.numberFormat), title: title.text }));
    return { valueTitle: value!.title, valueFormat: value!.format, categoryTitle: category!.title, categoryFormat: category!.format };
  };
}

/** Their names are free then for the charts that take their place. */
export function setAside({ replaced }: ChartsBefore): void {
  for (const { chart, name } of replaced) chart.name = `${name} (replaced)`;
}

/**
 * To be done last, all or none: a chart cannot be made again as it was. Throws where Excel refuses and all are still there; where some are
 * gone already the others go too, as far as Excel lets them.
 */
export async function dropReplaced(context: Excel.RequestContext, { replaced }: ChartsBefore): Promise<void> {
  if (replaced.length === 0) return;
  for (const { chart } of replaced) chart.delete();
  try {
    await context.sync();
  } catch (error) {
    await Excel.run(async (again) => {
      const { find } = await chartsOn(again, replaced.map(({ sheet }) => sheet));
      const rest = replaced.flatMap((each) => find(each) ?? []);
      if (rest.length === replaced.length) throw error;
      for (const chart of rest) chart.delete();
      await again.sync().catch(() => undefined);
    });
  }
}

type ChartAt = Pick<ReplacedChart, "sheet" | "id">;

/** The charts that sheets have now. Waits once. */
async function chartsOn(context: Excel.RequestContext, sheets: readonly string[]): Promise<{ on: (sheet: string) => readonly Excel.Chart[]; find: (of: ChartAt) => Excel.Chart | undefined }> {
  const now = new Map(sheets.map((sheet) => [sheet, context.workbook.worksheets.getItem(sheet).charts.load("items/id")]));
  if (now.size > 0) await context.sync();
  const on = (sheet: string): readonly Excel.Chart[] => now.get(sheet)?.items ?? [];
  return { on, find: ({ sheet, id }) => on(sheet).find((chart) => chart.id === id) };
}

/** Waits once, for the charts that there are now. */
export async function takeBackCharts(context: Excel.RequestContext, { there, replaced, changed, otherAxes }: ChartsBefore): Promise<void> {
  const { worksheets } = context.workbook;
  const { on, find } = await chartsOn(context, [...there, ...changed, ...otherAxes].map(({ sheet }) => sheet));
  for (const { sheet, ids } of there) for (const chart of on(sheet)) if (!ids.includes(chart.id)) chart.delete();
  for (const each of replaced) {
    const chart = find(each);
    if (chart) chart.name = each.name;
  }
  for (const each of changed) {
    const chart = find(each);
    chart?.setData(rangeAt(worksheets.getItem(each.data.sheet), each.data), each.by);
    if (chart) Object.assign(chart, each.place);
  }
  for (const each of otherAxes) {
    const chart = find(each);
    if (chart) sayAxes(chart, each.axes);
  }
}
