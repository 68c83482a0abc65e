// A chart of a file as the grid takes it.
import type { Zone } from "@odoo/o-spreadsheet";
import { absolute, parseAddress, sheetPrefix } from "../host/addresses";
import type { ChartExtra } from "../host/extras";
import type { DataSource } from "../host/objects/chartSource";
import { kindStored, usualOverlap, type StoredKind } from "./chartKinds";
import { drawnColor } from "./colors";
import { all, child, children, inside, isOn, type Element } from "./xml";

export interface ReadChart {
  readonly definition: Readonly<Record<string, unknown>>;
  readonly extra: Omit<ChartExtra, "name">;
}

const plots = ["barChart", "lineChart", "areaChart", "pieChart", "doughnutChart", "scatterChart"];
const given = (element: Element | undefined, name: string): string | undefined => child(element, name)?.attributes["val"];

/** Undefined for kinds that the grid does not draw, and for charts of several kinds. */
export function readChart(space: Element, theme: readonly string[]): ReadChart | undefined {
  const area = inside(space, "chart", "plotArea");
  const drawn = area?.children.filter(({ name }) => /Chart$/.test(name)) ?? [];
  const [plot] = drawn;
  const kind = plot && drawn.length === 1 && plots.includes(plot.name) ? kindStored(storedKind(plot)) : undefined;
  const series = children(plot, "ser").map((each) => readSeries(each, theme));
  const source = sourceOf(series);
  if (!area || !kind || !source) return undefined;
  const axes = axesOf(area, kind);
  const legend = { t: "top", b: "bottom", l: "left", r: "right" }[given(inside(space, "chart", "legend"), "legendPos") ?? ""] ?? "none";
  const marks = Object.fromEntries(series.flatMap(({ mark }, place) => (mark ? [[place, mark]] : [])));
  return {
    definition: {
      type: kind.type,
      title: { text: textOf(inside(space, "chart", "title")) },
      legendPosition: legend,
      humanize: false,
      dataSource: source,
      dataSetStyles: stylesOf(series, source),
      ...(Object.keys(axes.design).length ? { axesDesign: axes.design } : {}),
      ...kind.options,
    },
    extra: {
      chartType: kind.chartType,
      ...(Object.keys(axes.formats).length ? { numberFormats: axes.formats } : {}),
      ...barsOf(plot!, kind),
      ...(Object.keys(marks).length ? { marks } : {}),
    },
  };
}

function storedKind(plot: Element): StoredKind {
  const lines = plot.name === "scatterChart" && children(plot, "ser").some((each) => !inside(each, "spPr", "ln", "noFill"));
  const marked = plot.name === "lineChart" || (plot.name === "scatterChart" && !lines) ? !children(plot, "ser").some((each) => given(child(each, "marker"), "symbol") === "none") : false;
  return { plot: plot.name, stacked: given(plot, "grouping")?.toLowerCase().includes("stacked") ?? false, lying: given(plot, "barDir") === "bar", joined: lines, marked };
}

/** How bars of one category stand, where their chart says it and it is not what goes without saying. */
function barsOf(plot: Element, kind: StoredKind): Pick<ChartExtra, "overlap" | "gapWidth"> {
  const [overlap, gapWidth] = [given(plot, "overlap"), given(plot, "gapWidth")];
  if (plot.name !== "barChart") return {};
  return { ...(overlap !== undefined && Number(overlap) !== usualOverlap(kind) && { overlap: Number(overlap) }), ...(gapWidth !== undefined && { gapWidth: Number(gapWidth) }) };
}

const textOf = (title: Element | undefined): string => (title ? all(title, "t").map(({ text }) => text).join("") : "");

interface ReadSeries {
  readonly values: string;
  readonly labels: string | undefined;
  readonly title: string | undefined;
  readonly label: string | undefined;
  readonly color: string | undefined;
  readonly mark: Readonly<Record<string, unknown>> | undefined;
}

const referenceOf = (element: Element | undefined): string | undefined => element?.children.map((each) => child(each, "f")?.text).find((text) => text !== undefined);

function readSeries(series: Element, theme: readonly string[]): ReadSeries {
  const name = child(series, "tx");
  const cached = name && all(name, "v").map(({ text }) => text).join("");
  return {
    values: referenceOf(child(series, "val") ?? child(series, "yVal")) ?? "",
    labels: referenceOf(child(series, "cat") ?? child(series, "xVal")),
    title: referenceOf(name),
    label: cached || undefined,
    color: drawnColor(child(series, "spPr"), theme) ?? drawnColor(inside(series, "marker", "spPr"), theme),
    mark: markOf(series, theme),
  };
}

/** A series whose marks were chosen: those without a line, and those of a form of their own. */
function markOf(series: Element, theme: readonly string[]): ReadSeries["mark"] {
  const marker = child(series, "marker");
  const symbol = given(marker, "symbol");
  const bare = inside(series, "spPr", "ln", "noFill") !== undefined;
  if (!symbol || symbol === "none" || (symbol === "circle" && !bare)) return undefined;
  const [background, foreground] = [drawnColor({ name: "", attributes: {}, children: children(child(marker, "spPr"), "solidFill"), text: "" }, theme), drawnColor(child(marker, "spPr"), theme)];
  const size = given(marker, "size");
  return {
    style: symbol.charAt(0).toUpperCase() + symbol.slice(1),
    ...(size && { size: Number(size) }),
    ...(background && { background, foreground: foreground ?? background }),
    ...(bare && { line: "None" }),
  };
}

/** The grid has titles at the head of all series or of none, and then at the head of the labels too. */
function sourceOf(series: readonly ReadSeries[]): DataSource | undefined {
  if (!series.length || series.some(({ values }) => !parseAddress(values))) return undefined;
  const [{ labels } = {}] = series as readonly Partial<ReadSeries>[];
  const labelled = labels !== undefined && parseAddress(labels) !== null ? labels : undefined;
  const titled = series.map(({ values, title }) => (title === undefined ? undefined : led(values, title)));
  const whole = titled.every((each) => each !== undefined);
  const labelsLed = labelled === undefined ? undefined : led(labelled);
  const dataSetsHaveTitle = whole && (labelled === undefined || labelsLed !== undefined);
  const labelRange = dataSetsHaveTitle ? labelsLed : labelled;
  return {
    type: "range",
    dataSets: series.map(({ values }, place) => ({ dataSetId: String(place), dataRange: (dataSetsHaveTitle ? titled[place] : undefined) ?? values })),
    dataSetsHaveTitle,
    ...(labelRange === undefined ? {} : { labelRange }),
  };
}

/** The range with the cell before it, if there is one and it is the title. */
function led(range: string, title?: string): string | undefined {
  const found = parseAddress(range);
  if (!found) return undefined;
  const { zone, sheet } = found;
  const wide = zone.right > zone.left;
  const with1: Zone = wide ? { ...zone, left: zone.left - 1 } : { ...zone, top: zone.top - 1 };
  if (with1.left < 0 || with1.top < 0) return undefined;
  const before = title === undefined ? undefined : parseAddress(title)?.zone;
  if (title !== undefined && !(before?.left === with1.left && before.top === with1.top)) return undefined;
  return (sheet === undefined ? "" : sheetPrefix(sheet)) + absolute(with1);
}

function stylesOf(series: readonly ReadSeries[], { dataSetsHaveTitle }: DataSource): Record<string, object> {
  const styles = series.map(({ label, title, color }, place) => {
    // A name that is the cell's own needs no saying.
    const said = label !== undefined && !(dataSetsHaveTitle && title !== undefined);
    return [String(place), { ...(said && { label }), ...(color && { backgroundColor: color }) }] as const;
  });
  return Object.fromEntries(styles.filter(([, style]) => Object.keys(style).length));
}

function axesOf(area: Element, { lying }: StoredKind): { readonly design: Record<string, object>; readonly formats: Record<string, string> } {
  const found = area.children.filter(({ name }) => /^(cat|val|date)Ax$/.test(name));
  const values = found.filter(({ name }) => name === "valAx");
  // Of two axes of values the one below shows where the points stand.
  const y = values.find((axis) => ["l", "r"].includes(given(axis, "axPos") ?? "") !== (lying ?? false)) ?? values.at(-1);
  const x = found.find((axis) => axis !== y);
  const design: Record<string, { title?: object; min?: number; max?: number }> = {};
  const formats: Record<string, string> = {};
  for (const [name, axis] of [["x", x], ["y", y]] as const) {
    const drawn = lying ? { x: "y", y: "x" }[name] : name;
    const title = textOf(child(axis, "title"));
    if (title) design[drawn] = { ...design[drawn], title: { text: title } };
    const [min, max] = ["min", "max"].map((bound) => given(child(axis, "scaling"), bound));
    if (min !== undefined || max !== undefined) design[name] = { ...design[name], ...(min !== undefined && { min: Number(min) }), ...(max !== undefined && { max: Number(max) }) };
    const format = child(axis, "numFmt")?.attributes;
    if (format?.["formatCode"] && !isOn(format["sourceLinked"])) formats[name] = format["formatCode"];
  }
  return { design, formats };
}
