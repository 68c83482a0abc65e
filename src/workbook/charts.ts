/** Charts before a list of edits, and how they are brought back: those that were made go, those that got other data show what they showed. */
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

export interface ChartsBefore {
  /** The sheets that get charts, with the ids of those that they have. */
  readonly there: readonly { readonly sheet: string; readonly ids: readonly string[] }[];
  readonly changed: readonly ChangedChart[];
  readonly otherAxes: readonly OtherAxes[];
}

type ChartData = Extract<Edit, { readonly kind: "chartData" }>;
type Axes = Extract<Edit, { readonly kind: "chartAxes" }>;

/** @param sheets those that exist and that the edits meet */
export async function chartsBefore(context: Excel.RequestContext, edits: readonly Edit[], sheets: readonly Excel.Worksheet[]): Promise<ChartsBefore> {
  const getting = sheets.filter(({ name }) => edits.some((edit) => edit.kind === "chart" && edit.at.sheet.toLowerCase() === name.toLowerCase()));
  const changing = edits.filter((edit): edit is ChartData => edit.kind === "chartData");
  const saying = edits.filter((edit): edit is Axes => edit.kind === "chartAxes");
  if (getting.length + changing.length + saying.length === 0) return { there: [], changed: [], otherAxes: [] };
  const there = getting.map((sheet) => ({ sheet, charts: sheet.charts.load("items/id") }));
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

/** Waits once, for the charts that there are now. */
export async function takeBackCharts(context: Excel.RequestContext, { there, changed, otherAxes }: ChartsBefore): Promise<void> {
  const { worksheets } = context.workbook;
  const now = there.map(({ sheet, ids }) => ({ ids, charts: worksheets.getItem(sheet).charts.load("items/id") }));
  if (now.length > 0) await context.sync();
  for (const { ids, charts } of now) for (const chart of charts.items) if (!ids.includes(chart.id)) chart.delete();
  for (const { id, sheet, data, by, place } of changed) {
    const chart = worksheets.getItem(sheet).charts.getItem(id);
    chart.setData(rangeAt(worksheets.getItem(data.sheet), data), by);
    Object.assign(chart, place);
  }
  for (const { id, sheet, axes } of otherAxes) sayAxes(worksheets.getItem(sheet).charts.getItem(id), axes);
}
