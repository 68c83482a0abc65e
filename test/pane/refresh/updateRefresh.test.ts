import type { Changes } from "../../../src/core/model/changes";
import { finding, asking, freely, type Finding } from "../../../src/sheets/refresh/finding";
import { Area } from "../../../src/sheets/area";
import type { Message } from "../../../src/pane/message";
import type { Inspected } from "../../../src/pane/refresh/inspection";
import { initialState, type State } from "../../../src/pane/state";
import { noVersions } from "../../../src/core/versions/version";
import { update } from "../../../src/pane/update";

const inExcel: State = { ...initialState, host: "excel", tab: "Refresh" };
const run = (state: State, ...messages: readonly Message[]): State => messages.reduce((before, message) => update(before, message)[0], state);
const effects = (state: State, message: Message): unknown => update(state, message)[1];

const overwritten: Finding = finding("formulaOverwritten", { part: "Scenarios", what: "formula", holds: "12", formula: "=DEAL.MEASURES(DealTerms[#All])" }, Area.start("Scenarios"), asking([]));
const lost: Finding = finding("formatsLost", { part: "Schedule", cells: 3 }, Area.start("Schedule"), freely([]));
const nothing: Changes = { changed: [], added: [], removed: [] };
const inspected = (...findings: readonly Finding[]): Inspected => ({ hasModel: true, findings, kept: [], versions: { state: { kind: "read", list: noVersions }, now: [], who: "" }, checks: [], errors: [], changes: [{ table: "DealTerms", ...nothing }] });

test("opening the tab looks through the workbook once", () => {
  expect(effects(inExcel, { kind: "InspectionWanted" })).toEqual([{ kind: "Inspect" }]);
  expect(effects(run(inExcel, { kind: "InspectionWanted" }), { kind: "InspectionWanted" })).toEqual([]);
});

test("without a workbook nothing is asked", () => expect(effects({ ...inExcel, host: "none" }, { kind: "InspectionWanted" })).toEqual([]));

test("what replaces something is only mended when it was ticked", () => {
  const found = run(inExcel, { kind: "InspectionWanted" }, { kind: "Inspected", inspected: inspected(overwritten, lost) });
  expect(effects(found, { kind: "RefreshPressed" })).toEqual([{ kind: "Refresh", asked: [], keep: [] }]);
  expect(effects(run(found, { kind: "MendTicked", id: overwritten.id }), { kind: "RefreshPressed" })).toEqual([{ kind: "Refresh", asked: [overwritten.id], keep: [] }]);
  expect(run(found, { kind: "MendTicked", id: overwritten.id }, { kind: "MendTicked", id: overwritten.id }).refreshing.ticked).toEqual([]);
});

test("a tick does not outlive what it was for", () => {
  const ticked = run(inExcel, { kind: "Inspected", inspected: inspected(overwritten) }, { kind: "MendTicked", id: overwritten.id });
  expect(run(ticked, { kind: "RefreshPressed" }, { kind: "Refreshed", done: [overwritten], inspected: inspected() }).refreshing).toMatchObject({ ticked: [], done: [overwritten] });
});

test("the account of a refresh goes when the workbook is looked through again", () => {
  const done = run(inExcel, { kind: "RefreshPressed" }, { kind: "Refreshed", done: [lost], inspected: inspected() });
  expect(done.refreshing.done).toEqual([lost]);
  expect(run(done, { kind: "InspectionWanted" }).refreshing.done).toBeUndefined();
});

test("a failure is said, and the tab can be used again", () => {
  const failed = run(inExcel, { kind: "RefreshPressed" }, { kind: "RefreshFailed", sentence: "The sheet is protected." });
  expect(failed.notice).toEqual({ kind: "error", sentence: "The sheet is protected." });
  expect(effects(failed, { kind: "RefreshPressed" })).toEqual([{ kind: "Refresh", asked: [], keep: [] }]);
});

describe("while the workbook is being looked at", () => {
  const looking = run(inExcel, { kind: "InspectionWanted" });
  const over: Message = { kind: "Inspected", inspected: inspected(lost) };

  test("what is pressed comes next, and the last press counts", () => {
    const pressed = run(looking, { kind: "RepairPressed" }, { kind: "RefreshPressed" });
    expect(pressed.refreshing.busy).toBe("looking");
    expect(effects(pressed, over)).toEqual([{ kind: "Refresh", asked: [], keep: [] }]);
    expect(run(pressed, over).refreshing).toMatchObject({ busy: "working", inspected: { findings: [lost] } });
    expect(effects(run(pressed, over), { kind: "Refreshed", done: [lost], inspected: inspected() })).toEqual([]);
  });

  test("what is pressed comes after a look that fails, too", () =>
    expect(effects(run(looking, { kind: "ReturnWanted", number: 1 }), { kind: "RefreshFailed", sentence: "No answer." })).toContainEqual({ kind: "ProposeVersion", number: 1 }));

  test("what changes is looked at afterwards, unless something is waiting that looks anyway", () => {
    const changed = run(looking, { kind: "TermsChanged" });
    expect(effects(changed, over)).toEqual([{ kind: "Inspect" }]);
    expect(effects(run(looking, { kind: "RefreshPressed" }, { kind: "TermsChanged" }), over)).toEqual([{ kind: "Refresh", asked: [], keep: [] }]);
  });
});

test("while the workbook is being written nothing else is heard, and what was proposed stays to be applied", () => {
  const proposed = run(inExcel, { kind: "Proposed", proposal: { origin: { kind: "version", number: 1 }, target: "workbook", wanted: [], changes: [], leftOut: [] } as never });
  const working = run(proposed, { kind: "RefreshPressed" });
  expect(effects(working, { kind: "RepairPressed" })).toEqual([]);
  expect(run(working, { kind: "RepairPressed" }).refreshing).toEqual(working.refreshing);
  expect(run(working, { kind: "ProposalAnswered", apply: true }).proposal).toEqual(proposed.proposal);
});

describe("freezing", () => {
  const counted: Message = { kind: "FreezeCounted", scope: "sheet", frozen: { formulas: 2, errors: ["A!B2"] } };
  const asked = run(inExcel, { kind: "FreezeWanted", scope: "sheet" }, counted);

  test("asks first", () => {
    expect(effects(inExcel, { kind: "FreezeWanted", scope: "sheet" })).toEqual([{ kind: "CountFreeze", scope: "sheet" }]);
    expect(asked.refreshing.freezing).toMatchObject({ scope: "sheet", frozen: { formulas: 2 } });
  });

  test("does nothing on No", () => {
    expect(effects(asked, { kind: "FreezeAnswered", freeze: false })).toEqual([]);
    expect(run(asked, { kind: "FreezeAnswered", freeze: false }).refreshing.freezing).toBeUndefined();
  });

  test("freezes on Yes, and says how many and what was left alone", () => {
    expect(effects(asked, { kind: "FreezeAnswered", freeze: true })).toEqual([{ kind: "Freeze", scope: "sheet" }]);
    const frozen = run(asked, { kind: "FreezeAnswered", freeze: true }, { kind: "FormulasFrozen", frozen: { formulas: 2, errors: ["A!B2"] }, inspected: inspected() });
    expect(frozen.notice).toEqual({ kind: "success", sentence: "Froze 2 formulas to values. Left alone, because they show errors: A!B2." });
  });

  test("says so where there is nothing to freeze", () => {
    const none = run(inExcel, { kind: "FreezeWanted", scope: "selection" }, { kind: "FreezeCounted", scope: "selection", frozen: { formulas: 0, errors: [] } });
    expect(none.refreshing.freezing).toBeUndefined();
    expect(none.notice?.sentence).toBe("There is no DEAL formula there.");
  });
});

test("a change in the sheet is looked into while the tab is open, and only then", () => {
  expect(effects(inExcel, { kind: "TermsChanged" })).toContainEqual({ kind: "Inspect" });
  expect(effects({ ...inExcel, tab: "Round" }, { kind: "TermsChanged" })).not.toContainEqual({ kind: "Inspect" });
});

test("an address that is pressed is selected", () => expect(effects(inExcel, { kind: "PlaceChosen", address: "Terms!C7" })).toEqual([{ kind: "SelectPlace", address: "Terms!C7" }]));
