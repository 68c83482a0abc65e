// Excel refuses half-way: whatever was under way, at whichever request and whichever action of it, the workbook is as it was.
import { backTo, excel, state, steps, useModel, workbook } from "./modelInRoom";

useModel("joined");

const inPlace = "an insert in the place of sheets";

/** Everything that writes into a workbook. */
const works: Readonly<Record<string, () => Promise<unknown>>> = {
  "an insert beside": async () => room.carryOut(room.insertModel(room.templates[1]!, room.parts, await room.takenNames())),
  "a question on a sheet": async () => room.carryOut(room.insertModel(room.templates[0]!, [], await room.takenNames(), { table: "DealTerms", asked: { question: room.grid } })),
  // Beside the terms, over a cell that its owner lets go.
  "answers beside deals": async () => {
    const place = await room.placeNow({ table: "DealTerms", place: { sheet: "Terms", row: 0, column: 0, rows: 1, columns: 1 } });
    const asked = { place, table: "DealTerms", layout: "columns", named: true, scenarios: 2, measures: ["Investor stake", "Post-money"] } as const;
    const at = room.answersAt(asked);
    return room.carryOut(room.answersEdits(asked, at, { widths: (await room.surroundings(at, 16_384)).widths, overwrite: true }), { overwrite: true });
  },
  "a refresh": async () => room.refresh(room.judged, (await room.inspect(room.judged)).findings.map(({ id }) => id)),
  [inPlace]: async () => room.carryOut(room.insertModel(room.joined, ["Scenarios", "Schedule", "Compare"], [], { whenTaken: "replace", table: (await room.readTerms())!.table }), { overwrite: true }),
  // A version of the deal that stands there, and sheets of thousands of formulas.
  "plain Excel": () => room.plainExcel({ deal: room.joined }),
  "a repair": async () => room.carryOut(room.repairs(await room.survey()).edits, { overwrite: true }),
  "a freeze": async () => room.carryOut(room.freeze(await room.survey()).edits, { overwrite: true }),
  // A changed cell, a term without a row, scenarios without a column, and the version before all of them.
  "going back to a version": async () => {
    const { table } = (await room.readTerms())!;
    const scenarios = [{ name: "Base", terms: { "Investor cash": 5, "Segment revenue": 30 } }, { name: "Once more", terms: { "Investor cash": 1, "Post-money": 100, "Closing date": 45341 } }, { name: "And again", terms: { "Post-money": 100 } }];
    const rest = { whole: false, target: "workbook", changes: [], replaces: [], staying: [], left: [], isRecordable: true } as const;
    return room.carried({ kind: "ApplyProposal", proposal: { origin: { kind: "version", number: 1 }, wanted: [{ table, scenarios }], ...rest } });
  },
  "a new scenario": () => room.addScenario({ name: "Another", values: new Map([["Credits", 5]]) }),
  "a new name": () => room.renameScenario("High", "Renamed"),
  "a scenario moved": () => room.moveScenario("Base", 1),
  "a scenario deleted": () => room.deleteScenario("Base"),
  "a term": () => room.writeTerm("Base", "Credits", 7),
  "a term without a row": () => room.writeTerm("Base", "Discount", 0.05),
};

/** Requests that office.js sends by itself, and nobody waits for: it lets go of what it has held, and hands over what functions answered. */
const aside = ["_RemoveReference", "SetInvocationArrayResults"];

/**
 * Works with the n-th request refused at its k-th action; what came before is carried out, as Excel does it. Says how the work ended,
 * and how many actions each request had.
 */
async function refused(name: string, request: number, action: number): Promise<{ ended: string; actions: number[] }> {
  await workbook.page.evaluate(
    ([n, k, names]) => {
      const host = embedded.interpreter as unknown as { run(request: { Actions: { Name?: string }[] }): object; actions: number[] };
      const run = Object.getPrototypeOf(host).run.bind(host) as typeof host.run;
      host.actions = [];
      host.run = (asked) => {
        const at = asked.Actions.some(({ Name = "" }) => names.includes(Name)) ? -2 : host.actions.push(asked.Actions.length) - 1;
        if (at !== n) return run(asked);
        return { ...run({ ...asked, Actions: asked.Actions.slice(0, k) }), Error: { Code: "GeneralException", Message: "Refused by the test.", Location: "", ActionIndex: 0, HttpStatusCode: 500 } };
      };
    },
    [request, action, aside] as const,
  );
  const ended = await workbook.pane.evaluate((text) => (new Function(`return (${text})()`)() as Promise<unknown>).then(() => "done", (error: Error) => error.message), works[name]!.toString());
  const actions = await workbook.page.evaluate(() => {
    const host = embedded.interpreter as unknown as { run?: unknown; actions: number[] };
    delete host.run;
    return host.actions;
  });
  return { ended, actions };
}

const seen = async (): Promise<unknown> => JSON.parse(await state()) as unknown;

/** The last of a request's actions; of many, and of the last request's, the first and some between as well. */
function spread(count: number, isLast: boolean): number[] {
  if (count <= 100 && !isLast) return [count - 1];
  const wanted = count > 100 ? 5 : 2;
  return [...new Set(Array.from({ length: wanted }, (_, i) => Math.round((i * (count - 1)) / (wanted - 1))))];
}

let start = 0;
beforeEach(async () => {
  start = await steps();
});
afterEach(() => backTo(start));

test.each(Object.keys(works))("%s", async (name) => {
  await excel(({ workbook: book }) => {
    book.worksheets.getItem("Scenarios").getRange("C7").formulas = [["=_xldudf_DEAL_MEASURES(DealTerms[#All])"]];
    book.worksheets.getItem("Compare").getRange("C10").clear("Contents");
    book.worksheets.getItem("Schedule").getRange("B6").values = [["Month"]];
    book.worksheets.getItem("Terms").getRange("J7").values = [["beside the terms"]];
  });
  await workbook.pane.evaluate(() => room.addScenario({ name: "Late", values: new Map([["Credits", 90]]) }));
  const [damaged, before] = [await steps(), await seen()];
  const { ended, actions } = await refused(name, -1, 0);
  expect(ended).toBe("done");
  const after = await seen();
  expect(after).not.toEqual(before);
  await backTo(damaged);
  expect(await seen()).toEqual(before);
  for (const [request, count] of actions.entries()) {
    for (const action of spread(count, request === actions.length - 1)) {
      const failed = await refused(name, request, action);
      // The charts of replaced sheets go in a request of their own, after all else is written: once one is gone the others go too.
      const isDone = name === inPlace && request === actions.length - 1 && action > 0;
      expect([name, request, action, failed.ended]).toEqual([name, request, action, isDone ? "done" : "Refused by the test."]);
      expect([name, request, action, await seen()]).toEqual([name, request, action, isDone ? after : before]);
      // The grid can undo so many steps, and what comes after needs the first of them.
      if (isDone || (await steps()) > damaged + 40) await backTo(damaged);
    }
  }
});
