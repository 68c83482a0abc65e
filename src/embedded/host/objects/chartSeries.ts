// Series of a chart: their name, their cells and their color.
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { at } from "../collection";
import { notFound, notImplemented } from "../failure";
import { between, parseAddress } from "../addresses";
import { definition, figureSheet, update } from "./chart";
import { rangeText, type DataSource } from "./chartSource";
import { hexColor } from "./format";
import type { RangeObject } from "./rangeLookup";

type Series = Pick<ApiObject<"ChartSeries">, "id" | "index">;
type DataSet = DataSource["dataSets"][number];

const source = (state: { readonly id: string }, book: Book): DataSource => definition(state, book).dataSource as DataSource;
const dataSet = (state: Series, book: Book): DataSet => source(state, book).dataSets[state.index] ?? notFound(`series ${state.index}`);

function restyle(state: Series, book: Book, change: { label?: string; backgroundColor?: string }): void {
  const { dataSetStyles = {} } = definition(state, book);
  const { dataSetId } = dataSet(state, book);
  update(state, book, { dataSetStyles: { ...dataSetStyles, [dataSetId]: { ...dataSetStyles[dataSetId], ...change } } });
}

function nameOf(state: Series, book: Book): string {
  return definition(state, book).dataSetStyles?.[dataSet(state, book).dataSetId]?.label ?? `Series${state.index + 1}`;
}

/** The data without a title cell: the whole range holds values. */
function setValues(state: Series, book: Book, { sheetId, zone }: RangeObject): void {
  const changed = { ...dataSet(state, book), dataRange: rangeText(book, sheetId, zone) };
  const { dataSets, ...rest } = source(state, book);
  update(state, book, { dataSource: { ...rest, dataSets: dataSets.map((each, index) => (index === state.index ? changed : each)) } });
}

/** The values of a series or of its categories, one a point. */
function dimensionValues(state: Series, book: Book, dimension: string): unknown[] {
  if (dimension !== "Values" && dimension !== "Categories") return notImplemented(`the dimension ${dimension} of a series`);
  const { labelRange, dataSetsHaveTitle } = source(state, book);
  const text = dimension === "Values" ? dataSet(state, book).dataRange : labelRange;
  if (text === undefined) return [];
  const sheetId = figureSheet(state, book);
  const { zone, sheet } = parseAddress(text) ?? notFound(`range ${text}`);
  const on = sheet === undefined ? sheetId : (book.sheetId(sheet) ?? sheetId);
  const cells = between(zone.top, zone.bottom).flatMap((row) => between(zone.left, zone.right).map((col) => book.value({ sheetId: on, col, row })));
  return dataSetsHaveTitle ? cells.slice(1) : cells;
}

const mark = ({ id, index }: Series, book: Book, word: string): unknown => book.extras.charts[id]?.marks?.[index]?.[word];
function setMark({ id, index }: Series, book: Book, word: string, value: unknown): void {
  const chart = book.extras.charts[id] ?? { name: id, chartType: "Invalid" };
  book.setExtra("charts", id, { ...chart, marks: { ...chart.marks, [index]: { ...chart.marks?.[index], [word]: value } } });
}

/** Of bars; all series of a chart share it. It is kept for Excel and its files, since the grid draws bars its own way. */
const shared = (word: "overlap" | "gapWidth", usual: number): { get: (state: Series, book: Book) => number; set: (state: Series, book: Book, value: number) => void } => ({
  get: ({ id }, book) => book.extras.charts[id]?.[word] ?? usual,
  set: ({ id }, book, value) => book.setExtra("charts", id, { ...(book.extras.charts[id] ?? { name: id, chartType: "Invalid" }), [word]: value }),
});
const [overlap, gapWidth] = [shared("overlap", 0), shared("gapWidth", 150)];

export const ChartSeries = define("ChartSeries", {
  get: {
    name: nameOf,
    overlap: overlap.get,
    gapWidth: gapWidth.get,
    markerStyle: (state, book) => mark(state, book, "style") ?? "Automatic",
    markerSize: (state, book) => mark(state, book, "size") ?? 5,
    markerBackgroundColor: (state, book) => mark(state, book, "background") ?? "",
    markerForegroundColor: (state, book) => mark(state, book, "foreground") ?? "",
  },
  set: {
    overlap: overlap.set,
    gapWidth: gapWidth.set,
    name: (state, book, label: string) => restyle(state, book, { label }),
    markerStyle: (state, book, style: string) => setMark(state, book, "style", style),
    markerSize: (state, book, size: number) => setMark(state, book, "size", size),
    /** The grid colors a series as a whole. */
    markerBackgroundColor: (state, book, color: string) => {
      paint(state, book, color);
      setMark(state, book, "background", color);
    },
    markerForegroundColor: (state, book, color: string) => setMark(state, book, "foreground", color),
  },
  nav: { format: ({ id, index }) => make("ChartSeriesFormat", { id, index }) },
  call: {
    getDimensionValues: dimensionValues,
    setValues,
    setXAxisValues: (state, book, { sheetId, zone }: RangeObject) =>
      update(state, book, { dataSource: { ...source(state, book), labelRange: rangeText(book, sheetId, zone) } }),
  },
});

export const ChartSeriesFormat = define("ChartSeriesFormat", {
  nav: {
    fill: ({ id, index }) => make("ChartFill", { id, index }),
    line: ({ id, index }) => make("ChartLineFormat", { id, index }),
  },
});
const paint = (state: Series, book: Book, color: string): void => restyle(state, book, { backgroundColor: hexColor(color) });
export const ChartFill = define("ChartFill", { call: { setSolidColor: paint } });
/** The grid colors a series as a whole: its line and its fill are one. */
export const ChartLineFormat = define("ChartLineFormat", {
  get: {
    color: (state, book) => definition(state, book).dataSetStyles?.[dataSet(state, book).dataSetId]?.backgroundColor ?? "",
    lineStyle: (state, book) => mark(state, book, "line") ?? "Automatic",
  },
  set: { color: paint, lineStyle: (state, book, style: string) => setMark(state, book, "line", style) },
});

type AllSeries = ApiObject<"ChartSeriesCollection">;
const all = (state: AllSeries, book: Book): ApiObject<"ChartSeries">[] =>
  source(state, book).dataSets.map((_, index) => make("ChartSeries", { id: state.id, index }));

export const ChartSeriesCollection = define("ChartSeriesCollection", {
  items: all,
  get: { count: (state, book) => all(state, book).length },
  call: {
    getCount: (state, book) => all(state, book).length,
    ...at("series", all),
  },
});
