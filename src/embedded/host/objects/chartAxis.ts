// Axes of a chart: their titles and bounds.
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import "../chartFormats";
import { notImplemented } from "../failure";
import { definition, update, type AxisDesign } from "./chart";

type Axis = Pick<ApiObject<"ChartAxis">, "id" | "axis">;

const design = (state: Axis, book: Book): AxisDesign => definition(state, book).axesDesign?.[state.axis] ?? {};
function redesign(state: Axis, book: Book, change: AxisDesign): void {
  update(state, book, { axesDesign: { ...definition(state, book).axesDesign, [state.axis]: { ...design(state, book), ...change } } });
}

export const ChartAxes = define("ChartAxes", {
  nav: {
    categoryAxis: ({ id }) => make("ChartAxis", { id, axis: "x" }),
    valueAxis: ({ id }) => make("ChartAxis", { id, axis: "y" }),
  },
});

const isLying = (id: string, book: Book): boolean => (definition({ id }, book) as { horizontal?: boolean }).horizontal === true;
/** The grid draws the first category of lying bars on top, and the names of categories at the edge. */
const isReversed = ({ id, axis }: Axis, book: Book): boolean => axis === "x" && isLying(id, book);
const labelsAt = { x: "Low", y: "NextToAxis" } as const;

export const ChartAxis = define("ChartAxis", {
  get: {
    minimum: (state, book) => design(state, book).min ?? "",
    maximum: (state, book) => design(state, book).max ?? "",
    numberFormat: ({ id, axis }, book) => book.extras.charts[id]?.numberFormats?.[axis] ?? "General",
    reversePlotOrder: isReversed,
    tickLabelPosition: ({ axis }) => labelsAt[axis],
  },
  set: {
    minimum: (state, book, min: number) => redesign(state, book, { min }),
    maximum: (state, book, max: number) => redesign(state, book, { max }),
    reversePlotOrder: (state, book, reversed: boolean) => void (reversed === isReversed(state, book) || notImplemented("another order of a chart's categories")),
    tickLabelPosition: ({ axis }, _book, place: string) => void (place === labelsAt[axis] || notImplemented(`labels of an axis at ${place}`)),
    numberFormat: ({ id, axis }, book, code: string) => {
      const chart = book.extras.charts[id] ?? { name: id, chartType: "Invalid" };
      book.setExtra("charts", id, { ...chart, numberFormats: { ...chart.numberFormats, [axis]: code } });
    },
  },
  nav: { title: ({ id, axis }) => make("ChartAxisTitle", { id, axis }) },
});

/** The grid names its axes by where they are drawn: of bars that lie, the values are below. */
const drawn = ({ id, axis }: Axis, book: Book): Axis => (isLying(id, book) ? { id, axis: axis === "x" ? "y" : "x" } : { id, axis });

export const ChartAxisTitle = define("ChartAxisTitle", {
  get: {
    text: (state, book) => design(drawn(state, book), book).title?.text ?? "",
    visible: (state, book) => Boolean(design(drawn(state, book), book).title?.text),
  },
  set: {
    text: (state, book, text: string) => redesign(drawn(state, book), book, { title: { text } }),
    visible: (state, book, visible: boolean) => void (visible || redesign(drawn(state, book), book, { title: { text: "" } })),
  },
});
