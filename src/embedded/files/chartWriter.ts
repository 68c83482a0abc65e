// A chart of the grid as a part of a file (ECMA-376, 21.2). Elements stand in the order of the schema, which Excel insists on.
import { helpers, type Zone } from "@odoo/o-spreadsheet";
import { absolute, parseAddress, sheetPrefix } from "../host/addresses";
import type { ChartExtra } from "../host/extras";
import type { AxisDesign, Definition } from "../host/objects/chart";
import type { DataSource } from "../host/objects/chartSource";
import { kindOf, usualOverlap, type StoredKind } from "./chartKinds";
import { element, escaped, xmlFile } from "./xml";

export interface WrittenChart {
  readonly definition: Definition;
  readonly extra: ChartExtra | undefined;
  /** The sheet that ranges without one are on. */
  readonly sheet: string;
}

const value = (name: string, val: string | number | boolean): string => element(`c:${name}`, { val });
const CATEGORIES = 111111111;
const VALUES = 222222222;

/** Undefined for a chart that the file format has no twin of. */
export function chartXml(chart: WrittenChart): string | undefined {
  const kind = kindOf(chart.definition, chart.extra?.chartType);
  if (!kind) return undefined;
  const { title, legendPosition = "none" } = chart.definition;
  const legend = { top: "t", bottom: "b", left: "l", right: "r" }[legendPosition];
  const round = kind.plot === "pieChart" || kind.plot === "doughnutChart";
  return xmlFile(
    element(
      "c:chartSpace",
      {
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      value("roundedCorners", false),
      element(
        "c:chart",
        {},
        title?.text ? titleXml(title.text) : "",
        value("autoTitleDeleted", !title?.text),
        element("c:plotArea", {}, element("c:layout"), plotXml(chart, kind), round ? "" : axesXml(chart, kind)),
        legend ? element("c:legend", {}, value("legendPos", legend), value("overlay", false)) : "",
        value("plotVisOnly", true),
        value("dispBlanksAs", "gap"),
      ),
    ),
  );
}

function titleXml(text: string): string {
  const run = element("a:r", {}, element("a:rPr", { lang: "en-US" }), element("a:t", {}, escaped(text)));
  const rich = element("c:rich", {}, element("a:bodyPr"), element("a:p", {}, run));
  return element("c:title", {}, element("c:tx", {}, rich), value("overlay", false));
}

function plotXml(chart: WrittenChart, kind: StoredKind): string {
  const { plot, stacked = false, lying = false } = kind;
  const source = chart.definition.dataSource as DataSource;
  const series = source.dataSets.map((_, place) => seriesXml(chart, kind, source, place));
  const { gapWidth, overlap = usualOverlap(kind) } = chart.extra ?? {};
  const axes = value("axId", CATEGORIES) + value("axId", VALUES);
  const grouping = value("grouping", stacked ? "stacked" : plot === "barChart" ? "clustered" : "standard");
  const varied = value("varyColors", plot === "pieChart" || plot === "doughnutChart");
  switch (plot) {
    case "barChart":
      return element("c:barChart", {}, value("barDir", lying ? "bar" : "col"), grouping, varied, ...series, gapWidth === undefined ? "" : value("gapWidth", gapWidth), overlap === 0 ? "" : value("overlap", overlap), axes);
    case "lineChart":
      return element("c:lineChart", {}, grouping, varied, ...series, value("marker", true), axes);
    case "areaChart":
      return element("c:areaChart", {}, grouping, varied, ...series, axes);
    case "scatterChart":
      return element("c:scatterChart", {}, value("scatterStyle", "lineMarker"), varied, ...series, axes);
    case "doughnutChart":
      return element("c:doughnutChart", {}, varied, ...series, value("firstSliceAng", 0), value("holeSize", 50));
    default:
      return element("c:pieChart", {}, varied, ...series, value("firstSliceAng", 0));
  }
}

function seriesXml(chart: WrittenChart, kind: StoredKind, source: DataSource, place: number): string {
  const { dataSetId, dataRange } = source.dataSets[place] ?? { dataSetId: "", dataRange: "" };
  const style = chart.definition.dataSetStyles?.[dataSetId] ?? {};
  const values = rangeOf(dataRange, chart.sheet, source.dataSetsHaveTitle);
  const labels = source.labelRange === undefined ? undefined : rangeOf(source.labelRange, chart.sheet, source.dataSetsHaveTitle);
  const name = style.label ? element("c:v", {}, escaped(style.label)) : values.title ? reference("str", values.title) : undefined;
  const xy = kind.plot === "scatterChart";
  return element(
    "c:ser",
    {},
    value("idx", place),
    value("order", place),
    name ? element("c:tx", {}, name) : "",
    shapeXml(kind, style.backgroundColor, chart.extra?.marks?.[place]),
    kind.plot === "barChart" ? value("invertIfNegative", false) : "",
    markerXml(kind, style.backgroundColor, chart.extra?.marks?.[place]),
    labels ? element(xy ? "c:xVal" : "c:cat", {}, reference(xy ? "num" : "str", labels.data)) : "",
    element(xy ? "c:yVal" : "c:val", {}, reference("num", values.data)),
    kind.plot === "lineChart" || xy ? value("smooth", false) : "",
  );
}

const reference = (kind: "str" | "num", range: string): string => element(`c:${kind}Ref`, {}, element("c:f", {}, escaped(range)));

/** Where the cells lead with their title, it is the first of them. */
function rangeOf(range: string, sheet: string, titled: boolean): { readonly data: string; readonly title?: string } {
  const { sheet: other, zone } = parseAddress(range) ?? { zone: helpers.toZone("A1") };
  const text = (part: Zone): string => sheetPrefix(other ?? sheet) + absolute(part);
  if (!titled) return { data: text(zone) };
  const wide = zone.right > zone.left;
  const title = wide ? { ...zone, right: zone.left } : { ...zone, bottom: zone.top };
  const data = wide ? { ...zone, left: zone.left + 1 } : { ...zone, top: Math.min(zone.top + 1, zone.bottom) };
  return { data: text(data), title: text(title) };
}

type Mark = Readonly<Record<string, unknown>> | undefined;
const fill = (color: string): string => element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").slice(0, 6).toUpperCase() }));
const noLine = element("a:ln", { w: 28575 }, element("a:noFill"));

function shapeXml({ plot, joined, marked }: StoredKind, color: string | undefined, mark: Mark): string {
  const drawn = plot === "lineChart" || plot === "scatterChart";
  const hidden = mark?.["line"] === "None" || (plot === "scatterChart" && marked && !joined);
  if (hidden) return element("c:spPr", {}, noLine);
  if (!color) return "";
  return element("c:spPr", {}, drawn ? element("a:ln", { w: 28575, cap: "rnd" }, fill(color)) : fill(color));
}

function markerXml({ plot, marked }: StoredKind, color: string | undefined, mark: Mark): string {
  if (plot !== "lineChart" && plot !== "scatterChart") return "";
  const style = typeof mark?.["style"] === "string" ? mark["style"] : marked ? "Circle" : "None";
  const symbol = style.charAt(0).toLowerCase() + style.slice(1);
  if (symbol === "none") return element("c:marker", {}, value("symbol", "none"));
  const [inner, outer] = [mark?.["background"] ?? color, mark?.["foreground"] ?? color] as (string | undefined)[];
  const painted = inner ? element("c:spPr", {}, fill(inner), outer ? element("a:ln", {}, fill(outer)) : "") : "";
  return element("c:marker", {}, symbol === "automatic" ? "" : value("symbol", symbol), value("size", typeof mark?.["size"] === "number" ? mark["size"] : 5), painted);
}

/** The grid names its axes by where they are drawn, and their bounds and formats by what they show. */
function axesXml({ definition, extra }: WrittenChart, { plot, lying = false }: StoredKind): string {
  const drawn = definition.axesDesign ?? {};
  const formats = extra?.numberFormats ?? {};
  const [below, beside] = lying ? [drawn.y, drawn.x] : [drawn.x, drawn.y];
  const xy = plot === "scatterChart";
  const categories = axisXml(xy ? "c:valAx" : "c:catAx", [CATEGORIES, VALUES], lying ? "l" : "b", { title: below?.title?.text, bounds: drawn.x, format: formats["x"], reversed: lying });
  return categories + axisXml("c:valAx", [VALUES, CATEGORIES], lying ? "b" : "l", { title: beside?.title?.text, bounds: drawn.y, format: formats["y"], reversed: false, crossed: lying });
}

interface Axis {
  readonly title: string | undefined;
  readonly bounds: AxisDesign | undefined;
  readonly format: string | undefined;
  /** Bars that lie are read from above. */
  readonly reversed: boolean;
  readonly crossed?: boolean;
}

function axisXml(name: "c:catAx" | "c:valAx", [id, other]: readonly [number, number], at: string, { title, bounds, format, reversed, crossed = false }: Axis): string {
  const { min, max } = bounds ?? {};
  const values = name === "c:valAx";
  const scaling = [value("orientation", reversed ? "maxMin" : "minMax"), values && max !== undefined ? value("max", max) : "", values && min !== undefined ? value("min", min) : ""];
  return element(
    name,
    {},
    value("axId", id),
    element("c:scaling", {}, ...scaling),
    value("delete", false),
    value("axPos", at),
    values && id === VALUES ? element("c:majorGridlines", {}, element("c:spPr", {}, element("a:ln", {}, fill("D9D9D9")))) : "",
    title ? titleXml(title) : "",
    element("c:numFmt", { formatCode: format ?? "General", sourceLinked: format === undefined }),
    value("majorTickMark", "out"),
    value("minorTickMark", "none"),
    value("tickLblPos", values ? "nextTo" : "low"),
    value("crossAx", other),
    value("crosses", crossed ? "max" : "autoZero"),
    values ? value("crossBetween", "between") : "",
  );
}
