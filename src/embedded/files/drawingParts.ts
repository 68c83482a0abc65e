// Where charts stand on a sheet, in the units of drawings (ECMA-376, 20.5): English metric units, 9525 a pixel.
import type { Element } from "./xml";
import { all, child, element, prefixed, xmlFile } from "./xml";

const UNITS = 9525;

export interface Anchored {
  readonly name: string;
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** @param charts with the id of the relation to each one's part */
export function drawingXml(charts: readonly (Anchored & { readonly relation: string })[]): string {
  const units = (pixels: number): number => Math.round(pixels * UNITS);
  const anchors = charts.map(({ name, col, row, offset, width, height, relation }, place) =>
    element(
      "xdr:oneCellAnchor",
      {},
      element("xdr:from", {}, element("xdr:col", {}, String(col)), element("xdr:colOff", {}, String(units(offset.x))), element("xdr:row", {}, String(row)), element("xdr:rowOff", {}, String(units(offset.y)))),
      element("xdr:ext", { cx: units(width), cy: units(height) }),
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element("xdr:nvGraphicFramePr", {}, element("xdr:cNvPr", { id: place + 2, name }), element("xdr:cNvGraphicFramePr")),
        element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
        element("a:graphic", {}, element("a:graphicData", { uri: "http://schemas.openxmlformats.org/drawingml/2006/chart" },
          element("c:chart", { "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart", "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:id": relation }))),
      ),
      element("xdr:clientData"),
    ),
  );
  const namespaces = { "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main" };
  return xmlFile(element("xdr:wsDr", namespaces, ...anchors));
}

/** Sizes of columns and rows in pixels, by which a place between two cells becomes a width and a height. */
export interface Sizes {
  readonly column: (index: number) => number;
  readonly row: (index: number) => number;
}

export interface ReadDrawing {
  readonly charts: readonly (Anchored & { readonly relation: string })[];
  /** Pictures, shapes and controls, which the grid does not have. */
  readonly others: number;
}

export function readDrawing(drawing: Element, sizes: Sizes): ReadDrawing {
  const anchors = drawing.children.filter(({ name }) => name.endsWith("Anchor"));
  const charts = anchors.flatMap((anchor) => {
    const [chart] = all(anchor, "chart");
    const relation = chart && prefixed(chart.attributes, "id");
    const place = placeOf(anchor, sizes);
    const [named] = all(anchor, "cNvPr");
    return relation && place ? [{ ...place, relation, name: named?.attributes["name"] ?? "Chart" }] : [];
  });
  return { charts, others: anchors.length - charts.length };
}

const number = (element: Element | undefined, name: string): number => Number(child(element, name)?.text ?? 0) || 0;
const pixels = (units: number): number => Math.round(units / UNITS);

function placeOf(anchor: Element, sizes: Sizes): Omit<Anchored, "name"> | undefined {
  const from = child(anchor, "from");
  if (!from) return undefined;
  const start = { col: number(from, "col"), row: number(from, "row"), offset: { x: pixels(number(from, "colOff")), y: pixels(number(from, "rowOff")) } };
  const extent = child(anchor, "ext")?.attributes;
  if (extent) return { ...start, width: pixels(Number(extent["cx"])), height: pixels(Number(extent["cy"])) };
  const to = child(anchor, "to");
  if (!to) return undefined;
  const between = (first: number, last: number, size: (index: number) => number): number => {
    let sum = 0;
    for (let index = first; index < Math.min(last, first + 5000); index++) sum += size(index);
    return sum;
  };
  const width = between(start.col, number(to, "col"), sizes.column) + pixels(number(to, "colOff")) - start.offset.x;
  const height = between(start.row, number(to, "row"), sizes.row) + pixels(number(to, "rowOff")) - start.offset.y;
  return { ...start, width: Math.max(width, 40), height: Math.max(height, 40) };
}
