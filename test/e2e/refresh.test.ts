// A model inserted, damaged as people damage it, and mended: by the rooms themselves, on Microsoft's office.js.
import type { Finding } from "../../src/sheets/refresh/finding";
import { openRoom, type OpenedRoom } from "../workbook/room";

let workbook: OpenedRoom;
beforeAll(async () => {
  workbook = await openRoom();
  await workbook.pane.evaluate(() => room.carryOut(room.insertModel(room.templates[0]!, room.parts, [])));
}, 240_000);
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const findings = (): Promise<Finding[]> => workbook.pane.evaluate(async () => (await room.inspect(room.judged)).findings as Finding[]);

test("nothing is stale in a model that was just inserted", async () => {
  expect(await findings()).toEqual([]);
});
