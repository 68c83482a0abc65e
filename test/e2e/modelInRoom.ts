/** The Moonshot model inserted in the embedded workbook, with what the tests of Refresh do to it and ask of it. */
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
    const sheets = getters.getSheetIds().map((sheetId) => {
      const cells = getters.getEvaluatedCellsPositions(sheetId).map((position) => {
        const { value, formattedValue } = getters.getEvaluatedCell(position);
        const cell = getters.getCell(position);
        const { numberFormat, ...style } = (cell?.style ?? {}) as { numberFormat?: string };
        const format = numberFormat === "General" ? "" : (numberFormat ?? cell?.format ?? "");
        return [position.col, position.row, value, formattedValue, cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : (cell?.content ?? ""), style, format];
      });
      const charts = getters.getChartIds(sheetId).map((id) => {
        const { col, row, offset, width, height } = getters.getFigure(sheetId, getters.getFigureIdFromChartId(id))!;
        return [embedded.book.extras.charts[id]?.name, getters.getChartDefinition(id), col, row, offset, width, height];
      });
      const tables = embedded.book.tables().filter((each) => each.sheetId === sheetId).map(({ name, zone }) => [name, zone]);
      return { name: getters.getSheetName(sheetId), cells: cells.filter(([, , value, , content]) => value !== null || content), charts, tables };
    });
    const names = getters.getNamedRanges().map(({ name, range }) => [name, getters.getRangeString(range, "")]);
    const { customXml } = embedded.book.extras;
    return JSON.stringify({ sheets, names: names.sort(), customXml: Object.values(customXml).filter(Boolean) }, null, 1);
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
