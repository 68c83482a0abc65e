import { comparison } from "../../../src/core/versions/comparison";
import { noVersions } from "../../../src/core/versions/version";
import type { Message } from "../../../src/pane/message";
import type { Inspected } from "../../../src/pane/refresh/inspection";
import { initialState, type State } from "../../../src/pane/state";
import { update } from "../../../src/pane/update";
import { versionEdits, versionsIn } from "../../../src/pane/versions/versioning";
import type { Proposal } from "../../../src/pane/versions/messages";
import { Area } from "../../../src/sheets/area";
import { asking, finding } from "../../../src/sheets/refresh/finding";
import { canBeKept, isKept, keepOf, keptIn } from "../../../src/sheets/refresh/keep";
import type { RecordState } from "../../../src/workbook/record";

const terms = { "Investor cash": 410, Credits: 390, "Post-money": 2500, "Closing date": 45341 };
const started = update(initialState, { kind: "Started", host: "excel", locale: "en-US", texts: initialState.texts })[0];
const linked: State = { ...started, tab: "Refresh", link: { kind: "linked", sheet: "Terms", table: "DealTerms" } };
const run = (state: State, ...messages: readonly Message[]): State => messages.reduce((before, message) => update(before, message)[0], state);
const effects = (state: State, message: Message): unknown => update(state, message)[1];
const inspected: Inspected = { hasModel: true, findings: [], kept: [], checks: [], errors: [], versions: { state: { kind: "read", list: noVersions }, now: [], who: "" } };

const proposal = (over: Partial<Proposal> = {}): Proposal => ({ origin: { kind: "version", number: 3 }, target: "workbook", wanted: [{ table: "DealTerms", scenarios: [{ name: "Base", terms }] }], whole: true, changes: comparison([], []), replaces: [], staying: [], left: [], isRecordable: true, ...over });

test("nothing is written before a proposal is answered, and a no writes nothing", () => {
  const shown = run(linked, { kind: "ReturnWanted", number: 3 }, { kind: "Proposed", proposal: proposal() });
  expect(shown.proposal?.origin).toEqual({ kind: "version", number: 3 });
  expect(effects(shown, { kind: "ProposalAnswered", apply: false })).toEqual([]);
  expect(run(shown, { kind: "ProposalAnswered", apply: false }).proposal).toBeUndefined();
  expect(effects(shown, { kind: "ProposalAnswered", apply: true })).toEqual([{ kind: "ApplyProposal", proposal: proposal() }]);
});

test("what was applied is said, and the form reads the table anew", () => {
  const applied: Message = { kind: "ProposalApplied", origin: { kind: "version", number: 3 }, inspected };
  expect(run(linked, applied).notice).toEqual({ kind: "success", sentence: "The terms are those of version 3 again." });
  expect(effects(linked, applied)).toContainEqual({ kind: "ReadTerms", table: "DealTerms", reload: false });
});

test("one thing at a time: while the workbook is read, no version is recorded", () => {
  const message: Message = { kind: "VersionWanted", who: "Ada", note: "" };
  expect(effects(linked, message)).toEqual([{ kind: "RecordVersion", who: "Ada", note: "" }]);
  expect(effects(run(linked, { kind: "InspectionWanted" }), message)).toEqual([]);
});

test("without a model a file fills the form: scenarios of the same name are replaced, others added, and the answers read", () => {
  const first = started.drafts[0]!.name;
  const wanted = [{ table: "", scenarios: [{ name: first.toUpperCase(), terms }, { name: "From a file", terms: { ...terms, Credits: 90 } }] }];
  const filled = run({ ...started, proposal: proposal({ origin: { kind: "file", name: "a.json" }, target: "form", wanted }) }, { kind: "ProposalAnswered", apply: true });
  expect(filled.drafts).toHaveLength(started.drafts.length + 1);
  expect(filled.drafts[0]!.entries).toEqual(Object.fromEntries(Object.entries(terms).map(([label, value]) => [label, { value }])));
  expect([filled.current, filled.notice?.sentence, filled.stale]).toEqual([0, "The scenarios of a.json are in.", false]);
});

test("scenarios are exported as they stand in the form", () => {
  expect(effects(linked, { kind: "ExportWanted", format: "csv" })).toMatchObject([{ kind: "ExportScenarios", format: "csv", scenarios: started.drafts.map(({ name }) => ({ name })) }]);
  expect(effects({ ...linked, drafts: [] }, { kind: "ExportWanted", format: "csv" })).toEqual([]);
});

describe("a cell that somebody overwrote", () => {
  const overwritten = finding("formulaOverwritten", { part: "Schedule", what: "formula", holds: "12", formula: "=X" }, Area.start("Schedule"), asking([]));
  const found = run(linked, { kind: "Inspected", inspected: { ...inspected, findings: [overwritten] } });

  test("is restored or kept, not both", () => {
    const keeping = run(found, { kind: "MendTicked", id: overwritten.id }, { kind: "KeepToggled", id: overwritten.id });
    expect(effects(keeping, { kind: "RefreshPressed" })).toEqual([{ kind: "Refresh", asked: [], keep: [overwritten.id] }]);
    expect(effects(run(keeping, { kind: "MendTicked", id: overwritten.id }), { kind: "RefreshPressed" })).toEqual([{ kind: "Refresh", asked: [overwritten.id], keep: [] }]);
  });

  test("is kept while it holds the same", () => {
    const kept = canBeKept(overwritten) ? [keepOf(overwritten)] : [];
    expect(isKept(overwritten, keptIn(JSON.parse(JSON.stringify(kept))))).toBe(true);
    expect(isKept(finding("formulaOverwritten", { ...overwritten.facts, part: "Schedule", what: "formula", holds: "13", formula: "=X" }, Area.start("Schedule")), kept)).toBe(false);
    expect(keptIn([{ id: 1 }, null, "x"])).toEqual([]);
    expect(canBeKept(finding("formulaOverwritten", { part: "Schedule", what: "formula", holds: "", formula: "=X" }, Area.start("Schedule")))).toBe(false);
  });
});

describe("a version is recorded", () => {
  const models = [{ table: "DealTerms", scenarios: [{ name: "Base", terms }] }];
  const contents = (state: RecordState, always = false): unknown[] => versionEdits(state, models, { who: "Ada", reason: "refresh", always }).map((edit) => (edit.kind === "memory" ? edit.content : edit));

  test("once: not again while the terms are the same, unless a person asks", () => {
    const [list] = contents({ kind: "none" });
    expect(list).toMatchObject({ next: 2, versions: [{ number: 1, who: "Ada", when: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) }] });
    const state: RecordState = { kind: "read", record: { models: [], versions: list } };
    expect(contents(state)).toEqual([]);
    expect(contents(state, true)).toMatchObject([{ next: 3, versions: [{ number: 1 }, { number: 2 }] }]);
  });

  test("never over what is damaged, foreign or newer", () => {
    expect(contents({ kind: "damaged" })).toEqual([]);
    expect(contents({ kind: "newer", schema: 2 })).toEqual([]);
    expect(contents({ kind: "read", record: { models: [], versions: "mine" } })).toEqual([]);
    expect(versionsIn({ kind: "read", record: { models: [], versions: { schema: 9 } } })).toEqual({ kind: "newer", schema: 9 });
  });
});
