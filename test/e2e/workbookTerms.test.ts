// The Terms table through the room `workbook`: read, written, widened, renamed and watched.
import { openRoom, type OpenedRoom } from "../workbook/room";

let workbook: OpenedRoom;
beforeAll(async () => {
  workbook = await openRoom();
  await workbook.pane.evaluate(async () => {
    const text = { kind: "user", text: "" } as const;
    const values = new Map<string, number | string>([["Investor cash", 410], ["Credits", 390], ["Other investors", 200], ["Post-money", 2500], ["Closing date", 45341]]);
    const scenario = (name: string) => ({ name, values, sources: new Map([["Credits", text]]) });
    await room.carryOut(room.insertModel({ name: "=1+1", scenarios: [scenario("=Base"), scenario("Feb 2024")] }, room.usualParts, []));
  });
}, 240_000);
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const read = (reference: string): Promise<unknown[][]> => workbook.pane.evaluate((address) => room.readRange(address) as Promise<unknown[][]>, reference);
const scenarios = () =>
  workbook.pane.evaluate(async () => (await room.readTerms())!.scenarios.map(({ name, values, computed, addresses }) => ({ name, values: Object.fromEntries(values), computed: [...computed], addresses: Object.fromEntries(addresses) })));

test("a name that looks like a formula or a date is text, and reads back as it was typed", async () => {
  expect((await read("Terms!B1"))[0]![0]).toBe("=1+1");
  expect((await scenarios()).map(({ name }) => name)).toEqual(["=Base", "Feb 2024"]);
  expect((await read("Scenarios!C6:E6"))[0]).toEqual(["Measure", "=Base", "Feb 2024"]);
});

test("a scenario is its values by label, with the addresses and what is a formula", async () => {
  const [base] = await scenarios();
  expect(base).toMatchObject({ values: { Structure: "Credits in escrow", Credits: 390, "Fair value of shares": 800, Escrow: "Yes" }, addresses: { Structure: "Terms!C8" } });
  expect(base?.computed).toEqual(["Unissued pool", "Fair value of shares", "Credit start", "Escrow"]);
  expect(base?.values["Earlier stake"]).toBeUndefined();
  expect(base?.addresses["Earlier stake"]).toBeDefined();
});

test("a term is written, and everything follows", async () => {
  await workbook.pane.evaluate(() => room.writeTerm("=Base", "Credits", 190));
  expect((await read("Scenarios!D9"))[0]![0]).toBeCloseTo(0.24, 12);
  expect((await read("Scenarios!E9"))[0]![0]).toBeCloseTo(0.32, 12);
});

test("a term without a row gets one", async () => {
  await workbook.pane.evaluate(() => room.writeTerm("Feb 2024", "Compute burn", 20, "DealTerms", { unit: "US$ m a month", format: "#,##0.0" }));
  await workbook.pane.evaluate(() => room.writeTerm("Feb 2024", "Other burn", 20));
  expect((await scenarios())[1]?.values).toMatchObject({ "Compute burn": 20, "Other burn": 20 });
  const table = await read("DealTerms[#All]");
  expect(table.slice(-2).map((cells) => cells.slice(0, 4))).toEqual([["Compute burn", "US$ m a month", "", 20], ["Other burn", "", "", 20]]);
  const runway = (await read("Scenarios!C7:E47")).find(([name]) => name === "Runway");
  expect(runway).toEqual(["Runway", "#N/A", expect.any(Number)]);
});

test("where a blank could be taken for 0, the other scenarios' cells of a new row hold the default", async () => {
  await workbook.pane.evaluate(() => room.writeTerm("Feb 2024", "Research share", 0.8, "DealTerms", { unit: "%", otherwise: 1 }));
  expect((await read("DealTerms[#All]")).slice(-1).map((cells) => cells.slice(0, 4))).toEqual([["Research share", "%", 1, 0.8]]);
});

test("a scenario that is not there is a sentence", async () => {
  const said = await workbook.pane.evaluate(() => room.writeTerm("Nobody", "Credits", 1).then(() => "", room.explainFailure));
  expect(said).toBe('There is no scenario "Nobody" in the table. It may have been renamed or deleted in the sheet.');
  expect(await workbook.pane.evaluate(() => room.readTerms("DealTerms9").then((found) => found === undefined))).toBe(true);
});

test("a scenario is added before Source, its formulas are its own, and the measures get its column", async () => {
  await workbook.pane.evaluate(async () => {
    await room.addScenario({ name: "+Copy", after: "=Base", values: new Map([["Credits", 90]]) });
  });
  const found = await scenarios();
  expect(found.map(({ name }) => name)).toEqual(["=Base", "+Copy", "Feb 2024"]);
  expect(found[1]).toMatchObject({ values: { Credits: 90, "Fair value of shares": 500 }, computed: ["Unissued pool", "Fair value of shares", "Credit start", "Escrow"] });
  expect((await read("DealTerms[#Headers]"))[0]).toEqual(["Term", "Unit", "=Base", "+Copy", "Feb 2024", "Source"]);
  expect((await read("Scenarios!C6:F6"))[0]).toEqual(["Measure", "=Base", "+Copy", "Feb 2024"]);
  expect((await read("Checks!B3"))[0]![0]).toBe("2 of 3 scenarios checked: refresh");
});

test("a scenario is renamed, and the pickers that show it follow", async () => {
  await workbook.pane.evaluate(() => room.renameScenario("=Base", "@New"));
  expect((await scenarios())[0]?.name).toBe("@New");
  expect((await read("Schedule!B5"))[0]![0]).toBe("@New");
  expect((await read("Schedule!A10:A11"))[1]![0]).toEqual(expect.any(Number));
});

test("what a formula names can be read", async () => {
  expect((await read("DealTerms[Unit]"))[1]![0]).toBe("choice");
  expect((await read("DealTerms[#All]"))[0]![0]).toBe("Term");
  expect(await workbook.pane.evaluate(() => room.readRange("$A$6", "Terms"))).toEqual([["Term"]]);
});

test("a selected cell inside a spill tells whose it is", async () => {
  await workbook.pane.evaluate(() => room.select("Scenarios!E9"));
  expect(await workbook.pane.evaluate(() => room.selection())).toMatchObject({
    address: "Scenarios!E9",
    formula: "",
    spill: { address: "Scenarios!C6", formula: "=DEAL.MEASURES(DealTerms[#All])", row: 3, column: 2 },
  });
  await workbook.pane.evaluate(() => room.select("Terms!C8"));
  expect(await workbook.pane.evaluate(() => room.selection())).toEqual({ address: "Terms!C8", formula: "", value: "Credits in escrow", text: "Credits in escrow" });
});

test("changes by the user and selections are told; our own writes are not; and it ends when asked", async () => {
  const told = await workbook.pane.evaluate(async () => {
    const log: string[] = [];
    const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 700));
    const stop = await room.watch({ onTerms: () => log.push("terms"), onSelection: ({ address }) => log.push(address), onFailure: (error) => log.push(String(error)) });
    await room.writeTerm("Feb 2024", "Credits", 391);
    await pause();
    log.push("|");
    await room.select("Terms!D9");
    await pause();
    Object.assign(globalThis, { log, stop, pause });
    return log;
  });
  expect(told).toEqual(["|", "Terms!D9"]);
  const type = (content: string): Promise<void> =>
    workbook.page.evaluate((text) => {
      const sheetId = embedded.model.getters.getSheetIds().find((id) => embedded.model.getters.getSheetName(id) === "Terms")!;
      embedded.model.dispatch("UPDATE_CELL", { sheetId, col: 2, row: 9, content: text });
    }, content);
  type Followed = { log: string[]; stop: () => Promise<void>; pause: () => Promise<void> };
  await type("392");
  const after = await workbook.pane.evaluate(async () => {
    const { log, stop, pause } = globalThis as unknown as Followed;
    await pause();
    await stop();
    return log;
  });
  expect(after).toEqual(["|", "Terms!D9", "terms"]);
  await type("393");
  expect(await workbook.pane.evaluate(async () => {
    const { log, pause } = globalThis as unknown as Followed;
    await pause();
    return log.length;
  })).toBe(3);
});

test.each(["=A1", "+1", "-1", "@SUM(A1)", "2024", "TRUE", "1/2", "'quoted"])("a deal and a scenario named %s are texts, and answer under that name", async (name) => {
  const found = await workbook.pane.evaluate(async (typed) => {
    const number = { kind: "user", text: "" } as const;
    const values = new Map<string, number | string>([["Investor cash", 100], ["Post-money", 1000], ["Closing date", 45341]]);
    const edits = room.insertModel({ name: typed, scenarios: [{ name: typed, values, sources: new Map([["Investor cash", number]]) }] }, room.usualParts, [], { whenTaken: "replace" });
    await room.carryOut(edits, { overwrite: true });
    const [terms] = (await room.readTerms())!.scenarios;
    const [deal, measures, schedule, checks] = await Promise.all(["Terms!B1", "Scenarios!C5:D20", "Schedule!B4:B6", "Checks!B3"].map((address) => room.readRange(address)));
    return { scenario: terms!.name, deal: deal![0]![0], head: measures!.find(([first]) => first === "Measure"), stake: measures!.find(([first]) => first === "Investor stake")![1], schedule, checks: checks![0]![0] };
  }, name);
  expect(found).toMatchObject({ scenario: name, deal: name, head: ["Measure", name], stake: 0.1, checks: "All checks pass" });
  expect(found.schedule).toContainEqual([name]);
});
