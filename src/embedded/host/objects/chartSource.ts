// Which cells a chart shows: labels and series guessed from a range, as Excel guesses them.
import type { Zone } from "@odoo/o-spreadsheet";
import { absolute, between, sheetPrefix } from "../addresses";
import type { Book } from "../book";
import type { RangeObject } from "./rangeLookup";

export interface DataSource {
  readonly type: "range";
  readonly dataSets: readonly { readonly dataSetId: string; readonly dataRange: string }[];
  readonly dataSetsHaveTitle: boolean;
  readonly labelRange?: string;
}

export const rangeText = (book: Book, sheetId: string, zone: Zone): string => sheetPrefix(book.getters.getSheetName(sheetId)) + absolute(zone);

/** Dates are labels, as in Excel, however they are numbers. */
const kindOf = ({ type, format = "" }: { readonly type: string; readonly format?: string }): string => (type === "number" && /[ymd]/i.test(format) ? "date" : type);

/** Series by columns or by rows; the first line is labels unless it holds numbers, and always where points stand on it (`xy`); names lead each series. */
export function sourceOf(book: Book, { sheetId, zone: asked }: RangeObject, seriesBy = "Auto", xy = false): DataSource {
  const zone = book.inside(sheetId, asked);
  const kind = (col: number, row: number): string => kindOf(book.evaluated({ sheetId, col, row }));
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && zone.right - zone.left > zone.bottom - zone.top);
  const wide = byRows ? zone.bottom > zone.top : zone.right > zone.left;
  const hasLabels = wide && (xy || (byRows ? kind(zone.right, zone.top) : kind(zone.left, zone.bottom)) !== "number");
  const hasTitles = (byRows ? kind(zone.left, zone.bottom) : kind(zone.right, zone.top)) === "text";
  const series = byRows ? between(zone.top, zone.bottom) : between(zone.left, zone.right);
  const strip = (index: number): string => rangeText(book, sheetId, byRows ? { ...zone, top: index, bottom: index } : { ...zone, left: index, right: index });
  const data = hasLabels ? series.slice(1) : series;
  return {
    type: "range",
    dataSets: data.map((index, number) => ({ dataSetId: String(number), dataRange: strip(index) })),
    dataSetsHaveTitle: hasTitles,
    ...(hasLabels ? { labelRange: strip(series[0] ?? 0) } : {}),
  };
}
