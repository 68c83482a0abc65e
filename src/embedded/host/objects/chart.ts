// Charts on the grid's figures.
import type { ChartDefinition, Figure, Zone } from "@odoo/o-spreadsheet";
import { between } from "../addresses";
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { at, keyed } from "../collection";
import { badArgument, notFound, notImplemented } from "../failure";
import { sizeOf, type Dimension } from "./chartAnchors";
import { sourceOf } from "./chartSource";
import { resolveRange, type RangeObject } from "./rangeLookup";
import { worksheet } from "./worksheet";

type ChartObject = ApiObject<"Chart">;
interface OfChart {
  readonly id: string;
}
/** The properties of a definition the host changes; which of them exist depends on the type of chart. */
export type Definition = ChartDefinition & {
  title?: { text?: string };
  legendPosition?: string;
  axesDesign?: Partial<Record<"x" | "y", AxisDesign>>;
  dataSource?: unknown;
  dataSetStyles?: Record<string, { label?: string; backgroundColor?: string }>;
};
export interface AxisDesign {
  title?: { text?: string };
  min?: number;
  max?: number;
}

const scatter = { labelsAsText: false, cumulative: false };
/** Dates below a line are labels of categories, as the cells show them: the grid's own axis of dates counts days instead. */
const line = { labelsAsText: true, cumulative: false };
/** Lines through points of a plane, marked: the grid cannot hide the marks of some series only. */
const points = { labelsAsText: false, cumulative: false, stacked: false, hideDataMarkers: false };
const isXY = (chartType: string | undefined): boolean => chartType?.startsWith("XY") ?? false;
const kinds: Readonly<Record<string, readonly [type: string, options: object]>> = {
  ColumnClustered: ["bar", { stacked: false }],
  ColumnStacked: ["bar", { stacked: true }],
  BarClustered: ["bar", { stacked: false, horizontal: true }],
  BarStacked: ["bar", { stacked: true, horizontal: true }],
  Line: ["line", { ...line, stacked: false, hideDataMarkers: true }],
  LineMarkers: ["line", { ...line, stacked: false }],
  Area: ["line", { ...line, stacked: false, fillArea: true, hideDataMarkers: true }],
  AreaStacked: ["line", { ...line, stacked: true, fillArea: true, hideDataMarkers: true }],
  Pie: ["pie", {}],
  Doughnut: ["pie", { isDoughnut: true }],
  XYScatter: ["scatter", scatter],
  XYScatterLinesNoMarkers: ["line", points],
  Waterfall: ["waterfall", { verticalAxisPosition: "left", showSubTotals: true, showConnectorLines: true }],
};

export const definition = ({ id }: OfChart, book: Book): Definition => book.getters.getChartDefinition(id) as Definition;

function figure({ id }: OfChart, book: Book): Figure & { sheetId: string } {
  const figureId = book.getters.getFigureIdFromChartId(id);
  for (const sheetId of book.getters.getSheetIds()) {
    const found = book.getters.getFigure(sheetId, figureId);
    if (found) return { ...found, sheetId };
  }
  return notFound("chart");
}

export const figureSheet = (state: OfChart, book: Book): string => figure(state, book).sheetId;

export function update(state: OfChart, book: Book, change: object): void {
  const { id: figureId, sheetId } = figure(state, book);
  const changed = { ...definition(state, book), ...change } as ChartDefinition;
  book.do("UPDATE_CHART", { chartId: state.id, figureId, sheetId, definition: changed });
}

function move(state: OfChart, book: Book, change: Partial<Figure>): void {
  const { id: figureId, sheetId, col, row, offset, width, height } = { ...figure(state, book), ...change };
  book.do("UPDATE_FIGURE", { figureId, sheetId, col, row, offset, width, height });
}

const PIXELS_PER_POINT = 96 / 72;

/** How far a chart stands from the sheet's left or upper edge, in pixels. */
function distance(state: OfChart, book: Book, dimension: Dimension): number {
  const { sheetId, col, row, offset } = figure(state, book);
  const before = between(0, (dimension === "COL" ? col : row) - 1).map((index) => sizeOf(book, sheetId, dimension, index));
  return before.reduce((sum, size) => sum + size, dimension === "COL" ? offset.x : offset.y);
}

/** The column or row in which a distance ends, and how far into it. */
function cellAt(state: OfChart, book: Book, dimension: Dimension, pixelsAway: number): { index: number; rest: number } {
  const { sheetId } = figure(state, book);
  let [index, rest] = [0, pixelsAway];
  for (let size = sizeOf(book, sheetId, dimension, index); rest >= size; size = sizeOf(book, sheetId, dimension, ++index)) rest -= size;
  return { index, rest };
}

function moveTo(state: OfChart, book: Book, dimension: Dimension, points: number): void {
  const { index, rest } = cellAt(state, book, dimension, pixels(points));
  const { offset } = figure(state, book);
  move(state, book, dimension === "COL" ? { col: index, offset: { ...offset, x: rest } } : { row: index, offset: { ...offset, y: rest } });
}

/** The grid's own positions do not know a sheet made in the same request, so sizes are added up. */
function area(book: Book, sheetId: string, { left, top, right, bottom }: Zone): { width: number; height: number } {
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  return {
    width: sum(between(left, right).map((col) => book.getters.getColSize(sheetId, col))),
    height: sum(between(top, bottom).map((row) => book.getters.getRowSize(sheetId, row))),
  };
}

function setPosition(state: ChartObject, book: Book, start: unknown, end?: unknown): null {
  const { sheetId } = figure(state, book);
  const { left, top } = resolveRange(book, start, sheetId).zone;
  const last = end === undefined || end === null ? undefined : resolveRange(book, end, sheetId).zone;
  if (last) book.fit(sheetId, last);
  const size = last ? area(book, sheetId, { left, top, right: last.right, bottom: last.bottom }) : {};
  move(state, book, { col: left, row: top, offset: { x: 0, y: 0 }, ...size });
  return null;
}

export const ChartTitle = define("ChartTitle", {
  get: {
    text: (state, book) => definition(state, book).title?.text ?? "",
    visible: (state, book) => Boolean(definition(state, book).title?.text),
  },
  set: {
    text: (state, book, text: string) => update(state, book, { title: { ...definition(state, book).title, text } }),
    visible: (state, book, visible: boolean) => void (visible || update(state, book, { title: { text: "" } })),
  },
});

const places: Readonly<Record<string, string>> = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" };

export const ChartLegend = define("ChartLegend", {
  get: {
    visible: (state, book) => definition(state, book).legendPosition !== "none",
    position: (state, book) => Object.keys(places).find((place) => places[place] === definition(state, book).legendPosition) ?? "Invalid",
  },
  set: {
    visible: (state, book, visible: boolean) => update(state, book, { legendPosition: visible ? "top" : "none" }),
    position: (state, book, place: string) => update(state, book, { legendPosition: places[place] ?? badArgument(`legend position ${place}`) }),
  },
});

const nameOf = ({ id }: ChartObject, book: Book): string => book.extras.charts[id]?.name ?? id;
const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

export const Chart = define("Chart", {
  ids: ["id", "name"],
  get: {
    id: ({ id }) => id,
    name: nameOf,
    chartType: ({ id }, book) => book.extras.charts[id]?.chartType ?? "Invalid",
    left: (state, book) => distance(state, book, "COL") / PIXELS_PER_POINT,
    top: (state, book) => distance(state, book, "ROW") / PIXELS_PER_POINT,
    width: (state, book) => figure(state, book).width / PIXELS_PER_POINT,
    height: (state, book) => figure(state, book).height / PIXELS_PER_POINT,
  },
  set: {
    name: ({ id }, book, name: string) => book.setExtra("charts", id, { chartType: "Invalid", ...book.extras.charts[id], name }),
    left: (state, book, points: number) => moveTo(state, book, "COL", points),
    top: (state, book, points: number) => moveTo(state, book, "ROW", points),
    width: (state, book, points: number) => move(state, book, { width: pixels(points) }),
    height: (state, book, points: number) => move(state, book, { height: pixels(points) }),
  },
  nav: {
    title: ({ id }) => make("ChartTitle", { id }),
    legend: ({ id }) => make("ChartLegend", { id }),
    axes: ({ id }) => make("ChartAxes", { id }),
    series: ({ id }) => make("ChartSeriesCollection", { id }),
    worksheet: (state, book) => worksheet(figure(state, book).sheetId),
  },
  call: {
    setPosition,
    setData: (state, book, data: RangeObject, seriesBy?: string) => update(state, book, { dataSource: sourceOf(book, data, seriesBy, isXY(book.extras.charts[state.id]?.chartType)) }),
    delete: (state, book) => {
      const { id: figureId, sheetId } = figure(state, book);
      book.do("DELETE_FIGURE", { figureId, sheetId });
    },
  },
});

type Charts = ApiObject<"ChartCollection">;

const all = ({ sheetId }: Charts, book: Book): ChartObject[] => book.getters.getChartIds(sheetId).map((id) => make("Chart", { id }));
const find = (state: Charts, book: Book, key: string | number): ChartObject | undefined =>
  all(state, book).find((chart) => chart.id === key || nameOf(chart, book).toLowerCase() === String(key).toLowerCase());

function add(state: Charts, book: Book, chartType: string, data: RangeObject, seriesBy?: string): ChartObject {
  const [type, options] = kinds[chartType] ?? notImplemented(`charts of type ${chartType}`);
  const { sheetId } = state;
  const id = book.newId();
  // Two columns beside its data, until it is told its place: the sheet may end before.
  const [col, row] = data.sheetId === sheetId ? [data.zone.right + 2, data.zone.top] : [1, 1];
  book.fit(sheetId, { left: col, right: col, top: row, bottom: row });
  const common = { title: { text: "" }, legendPosition: "top", humanize: false, dataSetStyles: {}, dataSource: sourceOf(book, data, seriesBy, isXY(chartType)) };
  book.do("CREATE_CHART", {
    sheetId,
    chartId: id,
    figureId: book.newId(),
    col,
    row,
    offset: { x: 0, y: 0 },
    size: { width: 480, height: 288 },
    definition: { type, ...common, ...options } as unknown as ChartDefinition,
  });
  book.setExtra("charts", id, { name: `Chart ${all(state, book).length}`, chartType });
  return make("Chart", { id });
}

export const ChartCollection = define("ChartCollection", {
  items: all,
  get: { count: (state, book) => all(state, book).length },
  call: { ...keyed("chart", all, find), ...at("chart", all), add },
});
