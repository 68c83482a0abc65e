/** Random deals inserted with all their sheets, saved, closed and opened: formulas, values, names, tables, validations and records come back. */
import fc from "fast-check";
import { arbitraryDeal } from "../core/arbitraryDeals";
import { dealOf } from "../native/nativeFile";
import { openRoom, type OpenedRoom } from "../workbook/room";
import { snapshot, type Snapshot } from "./snapshot";
import type { Deal } from "../../src/sheets/deal";

let workbook: OpenedRoom;
beforeAll(async () => {
  workbook = await openRoom();
}, 240_000);
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems).toEqual([]));

const blank = { sheets: [{ id: "sheet1", name: "Sheet1", colNumber: 26, rowNumber: 200, cells: {} }] };

/** Each workbook has a pane of its own; the room's code comes with it. */
async function pane(): Promise<OpenedRoom["pane"]> {
  const found = workbook.page.frames().find((frame) => frame.url().includes("taskpane"))!;
  await found.waitForFunction(() => globalThis.room !== undefined);
  return found;
}

async function survives(insert: (frame: OpenedRoom["pane"]) => Promise<unknown>): Promise<Snapshot> {
  const { page } = workbook;
  await page.evaluate((data) => embedded.open(data as never), blank);
  await insert(await pane());
  const before = await snapshot(page);
  const lost = await page.evaluate(async () => {
    const { bytes, lost: kept } = embedded.saveFile();
    await embedded.openFile("again.xlsx", bytes);
    return kept.list;
  });
  expect(lost).toEqual([]);
  expect(await snapshot(page)).toEqual(before);
  return before;
}

test("every template", async () => {
  const count = await (await pane()).evaluate(() => room.templates.length);
  for (let index = 0; index < count; index++) {
    const { sheets } = await survives((frame) => frame.evaluate((which) => room.carryOut(room.insertModel(room.templates[which]!, room.parts, [])), index));
    expect(Object.keys(sheets).length).toBeGreaterThan(4);
  }
}, 300_000);

test("a deal with its cap table, and a cap table alone", async () => {
  for (const which of ["joined", "alone"] as const) await survives((frame) => frame.evaluate((name) => room.carryOut(room.insertModel(room[name], room.parts, [])), which));
}, 120_000);

test("random deals of every mixture", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDeal, arbitraryDeal, async (one, other) => {
      const deal: Deal = dealOf(one, other);
      // A map does not cross into the page as one.
      const given = { ...deal, scenarios: deal.scenarios.map(({ name, values }) => ({ name, values: [...values] })) };
      await survives((frame) =>
        frame.evaluate((sent) => {
          const scenarios = sent.scenarios.map(({ name, values }) => ({ name, values: new Map(values), sources: new Map() }));
          return room.carryOut(room.insertModel({ ...sent, scenarios } as never, room.parts, []));
        }, given),
      );
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 600_000);
