// Kinds of charts that the file format and the grid have in common, each under the three names it goes by.
import type { Definition } from "../host/objects/chart";

/** Excel's name of a chart by what the file says of it. */
export interface StoredKind {
  /** The element of the plot, such as `barChart`. */
  readonly plot: string;
  readonly stacked?: boolean;
  /** Bars that lie. */
  readonly lying?: boolean;
  /** Points that are joined. */
  readonly joined?: boolean;
  readonly marked?: boolean;
}

interface Kind extends StoredKind {
  /** Excel's name of the chart. */
  readonly chartType: string;
  readonly type: string;
  readonly options: object;
}

const line = { labelsAsText: true, cumulative: false };
/** Each as the host makes it when the add-in asks for a chart of that name. */
const kinds: readonly Kind[] = [
  { chartType: "ColumnClustered", plot: "barChart", type: "bar", options: { stacked: false } },
  { chartType: "ColumnStacked", plot: "barChart", stacked: true, type: "bar", options: { stacked: true } },
  { chartType: "BarClustered", plot: "barChart", lying: true, type: "bar", options: { stacked: false, horizontal: true } },
  { chartType: "BarStacked", plot: "barChart", lying: true, stacked: true, type: "bar", options: { stacked: true, horizontal: true } },
  { chartType: "Line", plot: "lineChart", type: "line", options: { ...line, stacked: false, hideDataMarkers: true } },
  { chartType: "LineMarkers", plot: "lineChart", marked: true, type: "line", options: { ...line, stacked: false } },
  { chartType: "Area", plot: "areaChart", type: "line", options: { ...line, stacked: false, fillArea: true, hideDataMarkers: true } },
  { chartType: "AreaStacked", plot: "areaChart", stacked: true, type: "line", options: { ...line, stacked: true, fillArea: true, hideDataMarkers: true } },
  { chartType: "Pie", plot: "pieChart", type: "pie", options: {} },
  { chartType: "Doughnut", plot: "doughnutChart", type: "pie", options: { isDoughnut: true } },
  { chartType: "XYScatter", plot: "scatterChart", marked: true, type: "scatter", options: { labelsAsText: false, cumulative: false } },
  { chartType: "XYScatterLinesNoMarkers", plot: "scatterChart", joined: true, type: "line", options: { labelsAsText: false, cumulative: false, stacked: false, hideDataMarkers: false } },
];

const same = (a: StoredKind, b: StoredKind): boolean =>
  a.plot === b.plot && !a.stacked === !b.stacked && !a.lying === !b.lying && !a.joined === !b.joined && !a.marked === !b.marked;

export const kindStored = (stored: StoredKind): Kind | undefined => kinds.find((kind) => same(kind, stored)) ?? kinds.find(({ plot }) => plot === stored.plot);

/** How far bars of one category lie over each other, as a share of 100, where nobody said it: stacked ones stand in one place. */
export const usualOverlap = ({ stacked = false }: StoredKind): number => (stacked ? 100 : 0);

/** The kind of a chart in the grid: by the name it was made with, or for one made by hand by what it is. */
export function kindOf(definition: Definition, chartType: string | undefined): Kind | undefined {
  const named = kinds.find((kind) => kind.chartType === chartType);
  if (named) return named;
  const said = definition as unknown as Readonly<Record<string, unknown>>;
  return kinds.find(({ type, options }) => type === definition.type && Object.entries(options).every(([key, value]) => key === "labelsAsText" || key === "cumulative" || !said[key] === !value));
}
