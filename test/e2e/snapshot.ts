/** What has to be the same after a workbook was saved, closed and opened. */
import type { Page } from "playwright-core";

export interface Snapshot {
  readonly sheets: Readonly<Record<string, unknown>>;
  readonly names: readonly unknown[];
  readonly tables: readonly unknown[];
  readonly customXml: readonly unknown[];
  readonly charts: readonly unknown[];
}

type Edge = "top" | "left" | "bottom" | "right";

export const snapshot = (page: Page): Promise<Snapshot> =>
  page.evaluate(() => {
    const { book } = embedded;
    const { getters, extras } = book;
    const formula = book.formulaReader();
    // Whole rows and columns are as long as the sheet happens to be.
    const edges = (range: { readonly zone: Readonly<Record<Edge, number>> } | undefined, ...which: Edge[]): unknown => range && (which.length > 0 ? which : (["top", "left", "bottom", "right"] as const)).map((edge) => range.zone[edge]);
    const nameOf = (id: string): string => getters.getSheetName(id);
    const sheet = (id: string): unknown => ({
      cells: getters.getEvaluatedCellsPositions(id).flatMap((position) => {
        const value = book.value(position);
        return value === "" ? [] : [[position.row, position.col, formula(position), value, getters.getEvaluatedCell(position).formattedValue]];
      }),
      validations: getters.getDataValidationRules(id).map(({ criterion, ranges, id: rule }) => ({ criterion, ranges: ranges.map(({ zone }) => zone), alert: extras.validations[rule] })),
      page: [book.page(id).settings, edges(book.page(id).area), edges(book.page(id).titleRows, "top", "bottom"), edges(book.page(id).titleColumns, "left", "right")],
      panes: getters.getPaneDivisions(id),
      widths: Array.from({ length: 12 }, (_, col) => getters.getColSize(id, col)),
      gridlines: getters.getGridLinesVisibility(id),
    });
    const ids = getters.getSheetIds();
    return {
      sheets: Object.fromEntries(ids.map((id) => [nameOf(id), sheet(id)])),
      names: getters.getNamedRanges().map(({ name, range }) => [name, nameOf(range.sheetId), range.zone, extras.names[name]]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      tables: book.tables().map(({ name, zone, sheetId, columns }) => [name, nameOf(sheetId), zone, columns()]),
      customXml: Object.entries(extras.customXml).filter(([, part]) => part),
      charts: ids.flatMap((id) => getters.getChartIds(id).map((chart) => [nameOf(id), extras.charts[chart], getters.getChartDefinition(chart)])),
    };
  });
