/** The Moonshot model inserted in the embedded workbook, with what the tests of Refresh do to it and ask of it. */
import type { CellPosition, DataValidationRule } from "@odoo/o-spreadsheet";
import type { Finding } from "../../src/sheets/refresh/finding";
import { openRoom, type OpenedRoom } from "../workbook/room";

export let workbook: OpenedRoom;

/** One workbook for all tests of a file; what it complains about fails the test that has just run. */
export function useModel(deal: "moonshot" | "ledger" | "alone" | "joined" = "moonshot"): void {
  beforeAll(async () => {
    workbook = await openRoom();
    await workbook.pane.evaluate((which) => {
      const books = ["Terms", "Journal", "Trial balance", "Statements", "Checks"] as const;
      return room.carryOut(room.insertModel(which === "moonshot" || which === "ledger" ? room.templates[0]! : room[which], which === "ledger" ? books : room.usualParts, []));
    }, deal);
  }, 240_000);
  afterAll(() => workbook?.close());
  afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));
}

export type Told = Pick<Finding, "kind" | "id" | "facts" | "where"> & { readonly asks: boolean | undefined };

export const inspected = (): Promise<Told[]> =>
  workbook.pane.evaluate(async () => (await room.inspect(room.judged)).findings.map(({ kind, id, facts, where, mend }) => ({ kind, id, facts, where, asks: mend?.asks })));

export const refreshed = (asked: readonly string[] = []): Promise<{ done: string[]; left: string[] }> =>
  workbook.pane.evaluate(async (ids) => {
    const { done, left } = await room.refresh(room.judged, ids);
    return { done: done.map(({ id }) => id), left: left.map(({ id }) => id) };
  }, asked);

/** Everything that a person would see, and what the workbook keeps out of sight: to compare before and after. */
export const state = (): Promise<string> =>
  workbook.page.evaluate(() => {
    const { getters } = embedded.model;
    const { extras } = embedded.book;
    /** What a cell looks like that was told nothing. */
    const usual = ["fontSize 10", "fontName Calibri", "textColor #000000", "verticalAlign bottom", "wrapping overflow"];
    const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

    /** The formula of a rule is written for the first cell of each of its ranges: here its references are counted from there. */
    const criterionAt = ({ criterion, ranges }: DataValidationRule, { col, row }: CellPosition): unknown => {
      if (criterion.type !== "customFormula") return criterion;
      const { left, top } = ranges.map(({ zone }) => zone).find((zone) => zone.left <= col && col <= zone.right && zone.top <= row && row <= zone.bottom)!;
      const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return criterion.values.map((formula) => formula.replace(/\b([A-Z]{1,2})(\d+)\b/g, (_, letters: string, digits: string) => `R[${Number(digits) - 1 - top}]C[${columnOf(letters) - left}]`));
    };

    const cellAt = (position: CellPosition): object => {
      const { value, formattedValue } = getters.getEvaluatedCell(position);
      const cell = getters.getCell(position);
      const { numberFormat, ...style } = (cell?.style ?? {}) as { numberFormat?: string };
      const rule = getters.getValidationRuleForCell(position);
      return {
        at: [position.col, position.row],
        value,
        formattedValue,
        content: cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : (cell?.content ?? ""),
        look: Object.entries(style).filter(([name, is]) => is && !usual.includes(`${name} ${String(is)}`)).sort(),
        format: numberFormat === "General" ? "" : (numberFormat ?? cell?.format ?? ""),
        validation: rule && [criterionAt(rule, position), rule.isBlocking, extras.validations[rule.id]],
      };
    };
    /** Whether there is more of a cell than its place: the grid may keep an empty one. */
    const isSomething = ({ at: _, formattedValue: __, ...cell }: Record<string, unknown>): boolean => Object.values(cell).some((each) => (Array.isArray(each) ? each.length > 0 : each !== null && each !== "" && each !== undefined));

    const cellsOf = (sheetId: string): object[] => {
      const spilled = getters.getEvaluatedCellsPositions(sheetId).filter((position) => getters.getEvaluatedCell(position).value !== null);
      const own = getters.getCells(sheetId).map(({ id }) => getters.getCellPosition(id));
      const all = new Map([...spilled, ...own].map((position) => [`${position.row} ${position.col}`, position]));
      return [...all.values()].sort((one, other) => one.row - other.row || one.col - other.col).map(cellAt).filter((cell) => isSomething(cell as Record<string, unknown>));
    };

    /** A sheet has as many rows and columns as the grid happened to need; its last ones are as high and as wide as all that nobody sized. */
    const sizesOf = (sheetId: string, { numberOfCols, numberOfRows }: { readonly numberOfCols: number; readonly numberOfRows: number }): unknown => {
      const [width, height] = [getters.getColSize(sheetId, numberOfCols - 1), getters.getRowSize(sheetId, numberOfRows - 1)];
      return [
        upTo(numberOfCols).map((col) => [col, getters.getColSize(sheetId, col)]).filter(([, size]) => size !== width),
        upTo(numberOfRows).map((row) => [row, getters.getRowSize(sheetId, row)]).filter(([, size]) => size !== height),
      ];
    };

    const chartsOf = (sheetId: string): unknown[] =>
      getters.getChartIds(sheetId).map((id) => {
        const { col, row, offset, width, height } = getters.getFigure(sheetId, getters.getFigureIdFromChartId(id))!;
        return [String(extras.charts[id]?.name), getters.getChartDefinition(id), col, row, offset, width, height] as const;
      }).sort(([one], [other]) => one.localeCompare(other));

    const viewOf = (sheetId: string): unknown => {
      const { settings, titleRows, titleColumns, area } = embedded.book.page(sheetId);
      const printed = [titleRows && [titleRows.zone.top, titleRows.zone.bottom], titleColumns && [titleColumns.zone.left, titleColumns.zone.right], area?.zone];
      return [getters.getPaneDivisions(sheetId), getters.getGridLinesVisibility(sheetId), getters.getSheet(sheetId).color, settings, printed];
    };

    const sheets = getters.getSheetIds().map((sheetId) => {
      const size = getters.getSheetSize(sheetId);
      return {
        name: getters.getSheetName(sheetId),
        cells: cellsOf(sheetId),
        charts: chartsOf(sheetId),
        tables: embedded.book.tables().filter((each) => each.sheetId === sheetId).map(({ name, zone }) => [name, zone]),
        tableLooks: getters.getCoreTables(sheetId).map(({ config }) => config),
        sizes: sizesOf(sheetId, size),
        lines: upTo(size.numberOfRows).flatMap((row) => upTo(size.numberOfCols).flatMap((col) => [getters.getCellBorder({ sheetId, col, row })].flatMap((around) => (around ? [[col, row, around]] : [])))),
        formats: getters.getConditionalFormats(sheetId).map(({ rule, ranges }) => [rule, ranges]),
        view: viewOf(sheetId),
      };
    });
    const names = getters.getNamedRanges().map(({ name, range }) => [name, getters.getRangeString(range, "")]);
    return JSON.stringify({ sheets, names: names.sort(), customXml: Object.values(extras.customXml).filter(Boolean) }, null, 1);
  });

/** Takes back everything since, as Undo does. */
export const steps = (): Promise<number> =>
  workbook.page.evaluate(() => {
    const { handlers } = embedded.model as unknown as { handlers: readonly { undoStack?: readonly unknown[] }[] };
    return handlers.find((plugin) => plugin.undoStack)?.undoStack?.length ?? -1;
  });
export async function backTo(step: number, stays = "Scenarios"): Promise<void> {
  // On a sheet that stays: the grid cannot draw one that an undo takes away.
  await workbook.page.evaluate((sheet) => {
    const [from, to] = [embedded.model.getters.getActiveSheetId(), embedded.book.sheetId(sheet)!];
    if (from !== to) embedded.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: to });
  }, stays);
  while ((await steps()) > step) await workbook.page.evaluate(() => embedded.model.dispatch("REQUEST_UNDO"));
}

export const excel = (batch: (context: Excel.RequestContext) => void): Promise<void> =>
  workbook.pane.evaluate(
    (text) =>
      Excel.run(async (context) => {
        (new Function(`return (${text})`)() as (context: Excel.RequestContext) => void)(context);
        await context.sync();
      }),
    batch.toString(),
  );
