/** What a person cannot read because a chart stands over it: each chart with the cells under it that show something. */
import type { Page } from "playwright-core";

export const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { book } = embedded;
    const { getters, extras } = book;
    /** The columns or rows that a chart touches by more than a pixel of rounding. */
    const under = (size: (index: number) => number, first: number, offset: number, length: number): number[] => {
      const found = [];
      for (let [index, from] = [first, -offset]; from < length - 1; from += size(index++)) if (from + size(index) > 1) found.push(index);
      return found;
    };
    return getters.getSheetIds().flatMap((sheetId) => {
      const filled = getters.getEvaluatedCellsPositions(sheetId).filter((position) => getters.getEvaluatedCell(position).formattedValue !== "");
      return getters.getChartIds(sheetId).flatMap((id) => {
        const { col, row, offset, width, height } = getters.getFigure(sheetId, getters.getFigureIdFromChartId(id))!;
        const columns = under((index) => getters.getColSize(sheetId, index), col, offset.x, width);
        const rows = under((index) => getters.getRowSize(sheetId, index), row, offset.y, height);
        const cells = filled.filter((position) => columns.includes(position.col) && rows.includes(position.row));
        return cells.map((position) => `${extras.charts[id]?.name} over row ${position.row + 1}, column ${position.col + 1}: ${getters.getEvaluatedCell(position).formattedValue}`);
      });
    });
  });

/** The charts of all sheets: so that a test which finds nothing covered has looked at some. */
export const charts = (page: Page): Promise<number> => page.evaluate(() => embedded.model.getters.getSheetIds().reduce((sum, id) => sum + embedded.model.getters.getChartIds(id).length, 0));
