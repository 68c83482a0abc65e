// What Refresh does beside mending.
import { backTo, excel, inspected, refreshed, state, steps, useModel, workbook } from "./modelInRoom";

useModel();

describe("a model", () => {
  let step = 0;
  let before = "";
  beforeEach(async () => {
    [step, before] = [await steps(), await state()];
  });
  afterEach(() => backTo(step));

  test("with a scenario more gets its checks, formats and place in the charts, and is told of", async () => {
    await workbook.pane.evaluate(async () => {
      const [base] = (await room.readTerms())!.scenarios;
      await room.addScenario({ name: "Later", values: new Map([...base!.values, ["Pre-money", ""], ["Credits", 90]]) });
    });
    const told = await inspected();
    expect(told.map(({ kind, facts, asks }) => [kind, facts, asks])).toEqual([
      ["scenarioNotCovered", { part: "Checks", scenarios: ["Later"], lacks: "checks" }, false],
      ["scenarioNotCovered", { part: "Scenarios", scenarios: ["Later"], lacks: "charts" }, false],
      ["formatsLost", { part: "Scenarios", cells: expect.any(Number) }, false],
    ]);
    const account = await workbook.pane.evaluate(async () => {
      const { left, before: was, after } = await room.refresh(room.judged);
      return { left, changes: room.changesBetween(was[0]!.scenarios, after[0]!.scenarios), stakes: await room.readRange("Scenarios!C60:H66"), checks: await room.readRange("Checks!B3"), charts: (await room.survey()).charts };
    });
    expect(account.left).toEqual([]);
    expect(account.changes).toEqual({ changed: [], added: ["Later"], removed: [] });
    expect(account.stakes[6]).toEqual(["Later", expect.any(Number), expect.any(Number), expect.any(Number), 0.36, expect.any(Number)]);
    expect(account.checks).toEqual([["All checks pass"]]);
    expect(account.charts.map(({ series }) => series[0]!.points)).toEqual([6, 6, 9]);
  });

  test("whose terms changed says what moved", async () => {
    const changes = await workbook.pane.evaluate(async () => {
      await room.writeTerm("As reported", "Credits", 190);
      const { before: was, after } = await room.refresh(room.judged);
      return room.changesBetween(was[0]!.scenarios, after[0]!.scenarios);
    });
    expect(changes.changed.map(({ name, terms }) => [name, terms])).toEqual([["As reported", [{ term: "Credits", before: 390, after: 190 }]]]);
    expect(changes.changed[0]!.measures).toContainEqual({ measure: "Investor stake", before: 0.32, after: 0.24 });
  });

  test("is repaired wherever a formula has another name", async () => {
    await excel(({ workbook: book }) => {
      book.worksheets.getItem("Scenarios").getRange("C7").formulas = [["=_xldudf_DEAL_MEASURES(DealTerms[#All])"]];
      book.worksheets.getItem("Compare").getRange("J1").formulas = [['=1+_xldudf_DEAL_CREDITSTAKE(410,390,2500)&"_xldudf_DEAL_X("']];
    });
    const repaired = await workbook.pane.evaluate(async () => {
      const { edits, ...told } = room.repairs(await room.survey());
      await room.carryOut(edits, { overwrite: true });
      return { told, value: await room.readRange("Compare!J1") };
    });
    expect(repaired).toEqual({ told: { addresses: ["Scenarios!C7", "Compare!J1"], renamed: 2 }, value: [["1.32_xldudf_DEAL_X("]] });
  });

  test("is frozen to what it shows, errors as errors, and thawed again", async () => {
    const frozen = await workbook.pane.evaluate(async () => {
      const [shown, { edits, back, addresses, errors, cells }] = [await room.readRange("Scenarios!C7:H47"), room.freeze(await room.survey())];
      await room.carryOut(edits, { overwrite: true });
      const [after, left] = [await room.readRange("Scenarios!C7:H47"), room.freeze(await room.survey()).addresses];
      await room.carryOut(back, { overwrite: true });
      return { shown, after, left, addresses, errors, cells };
    });
    expect(frozen.after).toEqual(frozen.shown);
    expect(frozen).toMatchObject({ left: [], errors: [], addresses: ["Scenarios!C7", "Schedule!A10", "Compare!C10", "Checks!A7", "Checks!E7", "Checks!I7", "Checks!M7", "Checks!Q7"] });
    expect(JSON.parse(await state())).toEqual(JSON.parse(before));
  });

  test("has its checks listed, each with its cell", async () => {
    const { checks, errors } = await workbook.pane.evaluate(async () => {
      const picture = await room.survey();
      return { checks: room.checksInBook(picture), errors: room.errorsInBook(picture) };
    });
    expect(checks).toHaveLength(170);
    expect(checks[0]).toEqual({ address: "Checks!B8", scenario: "As reported", label: "Post-money = pre-money + new money", difference: 0, pass: true });
    expect(errors).toEqual([]);
  });

  test("makes the add-in start with the workbook", async () => {
    const started = await workbook.pane.evaluate(async () => [await room.loadsWithWorkbook(), await room.loadWithWorkbook(), await room.loadsWithWorkbook()]);
    expect(started).toEqual([false, true, true]);
  });

  test("keeps a record that was damaged, and says so", async () => {
    await excel(({ workbook: book }) => void book.customXmlParts.add('<record xmlns="urn:creditstake:record" schema="1" checksum="0">{}</record>'));
    expect(await inspected()).toEqual([]); // another part of the same kind can still be read
    await workbook.pane.evaluate(() =>
      Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts.getByNamespace("urn:creditstake:record").load("items/id");
        await context.sync();
        parts.items.forEach((part) => part.setXml('<record xmlns="urn:creditstake:record" schema="1" checksum="0">{}</record>'));
        await context.sync();
      }),
    );
    const damaged = await state();
    expect(await inspected()).toMatchObject([{ kind: "recordDamaged", asks: true }]);
    expect(await refreshed()).toEqual({ done: [], left: ["recordDamaged {}"] });
    expect(await state()).toBe(damaged);
    // It begins anew only when that is asked for.
    expect(await refreshed(["recordDamaged {}"])).toEqual({ done: ["recordDamaged {}"], left: [] });
    expect(await inspected()).toEqual([]);
  });
});

test("going back writes cells, rows and columns as one step, and records what stood there", async () => {
  const step = await steps();
  const before = await state();
  const told = await workbook.pane.evaluate(async () => {
    await room.writeTerm("As reported", "Credits", 190);
    const wanted = [{ table: "DealTerms", scenarios: [{ name: "As reported", terms: { "Investor cash": 500, "Segment revenue": 30 } }, { name: "Once more", terms: { "Investor cash": 1, "Post-money": 100, "Closing date": 45341 } }] }];
    const proposal = { origin: { kind: "termSheet", scenario: "As reported" }, wanted, whole: false, target: "workbook", changes: [], replaces: [], staying: [], left: [], isRecordable: true } as const;
    const applied = await room.carried({ kind: "ApplyProposal", proposal });
    const { scenarios } = (await room.readTerms())!;
    return { applied, terms: scenarios.map(({ name, values }) => [name, values.get("Investor cash"), values.get("Segment revenue"), values.get("Credits")]), found: (await room.inspect(room.judged)).findings.map(({ kind }) => kind) };
  });
  expect(told.terms[0]).toEqual(["As reported", 500, 30, 190]);
  expect(told.terms[told.terms.length - 1]).toEqual(["Once more", 1, undefined, undefined]);
  expect(told.applied.kind).toBe("ProposalApplied");
  const { state: remembered } = told.applied.kind === "ProposalApplied" ? told.applied.inspected.versions : { state: undefined };
  const versions = remembered?.kind === "read" ? remembered.list.versions : [];
  const [version] = versions;
  expect(version).toMatchObject({ reason: "terms", models: [{ scenarios: [{ terms: { Credits: 190, "Investor cash": 410 } }, {}, {}, {}, {}] }] });
  expect(told.found).toEqual(expect.arrayContaining(["scenarioNotCovered"]));
  // The term that was written, and all the rest as one step.
  expect(await steps()).toBe(step + 2);
  await backTo(step);
  expect(JSON.parse(await state())).toEqual(JSON.parse(before));
});
