import { english } from "../../src/pane/texts/english";
import { currentDraft, initialState, type State } from "../../src/pane/state";
import { valueIn } from "../../src/pane/deal/draft";
import type { Effect, Message } from "../../src/pane/message";
import { figureOf } from "../../src/pane/deal/reading";
import { update } from "../../src/pane/update";
import type { TermsInSheet } from "../../src/workbook/terms";

/** The state after some messages, and the effects of the last. */
function after(messages: readonly Message[], from: State = initialState): { readonly state: State; readonly effects: readonly Effect[] } {
  let state = from;
  let effects: readonly Effect[] = [];
  for (const message of messages) [state, effects] = update(state, message);
  return { state, effects };
}

const started: Message = { kind: "Started", host: "excel", locale: "en-US", texts: english };
const typed = (term: string, text: string): Message => ({ kind: "Typed", term, text });
const left = (term: string): Message => ({ kind: "Left", term });
const value = (state: State, label: string): number | undefined => state.reading && figureOf(state.reading, label)?.value;

const sheet = (values: Record<string, string | number>, name = "Base"): TermsInSheet => ({
  table: "DealTerms",
  sheet: "Terms",
  address: "Terms!A5:E20",
  scenarios: [{ name, values: new Map(Object.entries(values)), computed: new Set(["Other investors"]), addresses: new Map() }],
});
const inSheet = sheet({ "Investor cash": 100, "Other investors": 50, "Post-money": 1000, "Closing date": 45341 });
const read = (found: TermsInSheet | undefined, reload = true): Message => ({ kind: "TermsRead", found, reload });

describe("starting", () => {
  test("in Excel the pane watches and reads the workbook's terms, and shows the first template meanwhile", () => {
    const { state, effects } = after([started]);
    expect(effects.map(({ kind }) => kind)).toEqual(["Watch", "ReadTerms"]);
    expect(state.template).toBe("moonshot");
  });

  test("outside Excel nothing is asked of a workbook", () => expect(after([{ ...started, host: "none" }]).effects).toEqual([]));

  test("the reference round answers as published", () => {
    const { state } = after([started]);
    expect(value(state, "Investor stake")).toBeCloseTo(0.32, 12);
    expect(value(state, "Look-through post-money")).toBeCloseTo(1939.375, 9);
    expect(value(state, "Discount to face")).toBeCloseTo(0.22425, 12);
    expect(value(state, "Revenue")).toBeCloseTo(390, 9);
    expect(value(state, "Breakage revenue")).toBeCloseTo(39, 9);
    expect(state.disclosed?.value).toBe(0.36);
  });

  test("an example inserts itself where the workbook has no terms, and then shows its scenarios", () => {
    const { state, effects } = after([{ ...started, example: "moonshot" }, read(undefined)]);
    expect(effects).toMatchObject([{ kind: "Insert", parts: ["Terms", "Scenarios", "Schedule", "Compare", "Checks"], then: "Scenarios", overwrite: false }]);
    expect(after([read(undefined)], state).effects).toEqual([]);
  });

  test("an example leaves a workbook with terms alone", () => {
    const { state, effects } = after([{ ...started, example: "moonshot" }, read(inSheet)]);
    expect(effects).toEqual([{ kind: "ReadEvents" }, { kind: "LoadWithWorkbook" }]);
    expect(state.link.kind).toBe("linked");
  });
});

describe("typing", () => {
  test("answers follow each key", () => expect(value(after([started, typed("Credits", "400")]).state, "Revenue")).toBeCloseTo(400, 9));

  test("a value that is not allowed is told beneath its field, and the last answers stay, marked as old", () => {
    const { state } = after([started, typed("Expected breakage", "150")]);
    expect(state.problems["Expected breakage"]).toBe("Expected breakage is 150; a number from 0 to below 100 is allowed.");
    expect(state.stale).toBe(true);
    expect(value(state, "Revenue")).toBeCloseTo(390, 9);
    expect(state.together).toBeUndefined();
  });

  test("text in a number field is told, and kept as typed when the field is left", () => {
    const { state } = after([started, typed("Credits", "many"), left("Credits")]);
    expect(state.problems["Credits"]).toContain('the text "many"');
    expect(currentDraft(state)?.entries["Credits"]?.typed).toBe("many");
  });

  test("terms that contradict each other are told together", () => {
    const { state } = after([started, typed("Pre-money", "1")]);
    expect(state.together).toContain("give one of the two");
    expect(state.problems).toEqual({});
  });

  test("a field that is left shows its value as the pane writes it", () => {
    const { state } = after([started, typed("Expected breakage", "12 %"), left("Expected breakage")]);
    expect(currentDraft(state)?.entries["Expected breakage"]).toEqual({ value: 0.12 });
  });

  test("a field that is emptied means the default again", () => {
    const { state } = after([started, typed("Expected breakage", ""), left("Expected breakage")]);
    expect(value(state, "Breakage revenue")).toBe(0);
  });
});

describe("scenarios", () => {
  test("a new one is a copy beside the current one, under a free name", () => {
    const { state } = after([started, { kind: "ScenarioAdded", name: "As reported" }]);
    expect(state.drafts.map(({ name }) => name).slice(0, 2)).toEqual(["As reported", "As reported 2"]);
    expect(state.current).toBe(1);
    expect(valueIn(state.drafts[1]!, "Credits")).toBe(390);
  });

  test("each has its own values", () => {
    const { state } = after([started, { kind: "ScenarioAdded", name: "More" }, typed("Credits", "400"), { kind: "ScenarioChosen", index: 0 }]);
    expect(value(state, "Revenue")).toBeCloseTo(390, 9);
  });

  test("in a linked deal it becomes a column of the table", () => {
    const { effects } = after([started, read(inSheet), { kind: "ScenarioAdded", name: "High" }]);
    expect(effects).toMatchObject([{ kind: "AddScenario", table: "DealTerms", name: "High", after: "Base" }]);
  });
});

describe("linking", () => {
  const linked = after([started, read(inSheet)]).state;

  test("the sheet's scenarios and values replace the form's", () => {
    expect(linked.link).toEqual({ kind: "linked", sheet: "Terms", table: "DealTerms" });
    expect(linked.drafts.map(({ name }) => name)).toEqual(["Base"]);
    expect(value(linked, "Investor stake")).toBeCloseTo(0.1, 12);
  });

  test("a term is written to its cell when its field is left, not while it is typed", () => {
    const typing = after([typed("Investor cash", "200")], linked);
    expect(typing.effects).toEqual([]);
    expect(after([left("Investor cash")], typing.state).effects).toEqual([
      { kind: "WriteTerm", table: "DealTerms", scenario: "Base", term: "Investor cash", value: 200, row: { unit: "money", format: "#,##0.0", look: expect.objectContaining({ name: "input" }) } },
    ]);
  });

  test("a term whose blank could be taken for 0 brings its default for the other scenarios' cells", () =>
    expect(after([typed("Research share", "80"), left("Research share")], linked).effects).toMatchObject([{ kind: "WriteTerm", term: "Research share", value: 0.8, row: { otherwise: 1 } }]));

  test("a field that was only visited writes nothing", () => expect(after([{ kind: "Entered", term: "Credits" }, left("Credits")], linked).effects).toEqual([]));
  test("a value that is not allowed is not written", () => expect(after([typed("Investor cash", "-1"), left("Investor cash")], linked).effects).toEqual([]));

  test("an option is written as soon as it is chosen", () => {
    expect(after([{ kind: "Picked", term: "Structure", text: "Cash" }], linked).effects).toMatchObject([{ kind: "WriteTerm", term: "Structure", value: "Cash" }]);
  });

  test("an emptied field empties its cell", () => {
    expect(after([typed("Investor cash", ""), left("Investor cash")], linked).effects).toMatchObject([{ kind: "WriteTerm", value: undefined }]);
  });

  test("a change in the sheet shows in the form", () => {
    const { state, effects } = after([{ kind: "TermsChanged" }], linked);
    expect(effects).toEqual([{ kind: "ReadTerms", table: "DealTerms", reload: false }]);
    const next = after([read(sheet({ "Investor cash": 250, "Other investors": 50, "Post-money": 1000, "Closing date": 45341 }))], state).state;
    expect(value(next, "Investor stake")).toBeCloseTo(0.25, 12);
  });

  test("what is being typed survives a change elsewhere in the sheet", () => {
    const { state } = after([typed("Investor cash", "30"), read(sheet({ "Investor cash": 100, "Post-money": 2000, "Closing date": 45341 }))], linked);
    expect(valueIn(currentDraft(state)!, "Investor cash")).toBe(30);
    expect(valueIn(currentDraft(state)!, "Post-money")).toBe(2000);
  });

  describe("a value that is not allowed", () => {
    const refused = after([typed("Investor cash", "-1"), left("Investor cash")], linked).state;
    const cash = (state: State): unknown => currentDraft(state)!.entries["Investor cash"];

    test("stays in its field, with its sentence, whatever is read elsewhere in the sheet", () => {
      const { state } = after([read(sheet({ "Investor cash": 100, "Post-money": 2000, "Closing date": 45341 }))], refused);
      expect(cash(state)).toMatchObject({ value: -1, typed: "-1" });
      expect(state.problems["Investor cash"]).toContain("Investor cash is -1");
    });

    test("goes once its cell says something else", () => {
      const { state } = after([read(sheet({ "Investor cash": 120, "Post-money": 1000, "Closing date": 45341 }))], refused);
      expect(cash(state)).toEqual({ value: 120 });
      expect(state.problems).toEqual({});
    });

    test("is written once it has been mended", () => {
      const { state, effects } = after([typed("Investor cash", "110"), left("Investor cash")], refused);
      expect(cash(state)).toEqual({ value: 110 });
      expect(effects).toMatchObject([{ kind: "WriteTerm", value: 110 }]);
    });
  });

  test("a template chosen in a linked pane stands apart from the workbook until its terms are wanted again", () => {
    const apart = after([{ kind: "TemplateChosen", id: "moonshot" }], linked).state;
    expect(apart.link.kind).toBe("apart");
    expect(after([typed("Credits", "1"), left("Credits")], apart).effects).toEqual([]);
    expect(after([read(inSheet, false)], apart).state.template).toBe("moonshot");
    const back = after([{ kind: "WorkbookTermsWanted" }], apart);
    expect(back.effects).toEqual([{ kind: "ReadTerms", table: "DealTerms", reload: true }]);
  });

  test("a table that is gone ends the link", () => expect(after([read(undefined)], linked).state.link).toEqual({ kind: "none" }));
  test("a default that the sheet writes as a formula is blank in the form, and follows what is typed", () => {
    const found = sheet({ "Investor cash": 410, Credits: 390, "Fair value of shares": 800, "Post-money": 2500, "Closing date": 45341 });
    const scenarios = found.scenarios.map((each) => ({ ...each, computed: new Set(["Fair value of shares"]) }));
    const { state } = after([read({ ...found, scenarios }), typed("Investor cash", "500")], linked);
    expect(currentDraft(state)?.entries["Fair value of shares"]).toBeUndefined();
    expect(value(state, "Revenue")).toBeCloseTo(390, 9);
  });

  test("a term that the sheet calculates is marked", () => expect(currentDraft(linked)?.entries["Other investors"]).toEqual({ value: 50, computed: true }));
});

describe("explaining", () => {
  const selection = (address: string): Message => ({ kind: "SelectionMoved", selection: { address, formula: "", value: "", text: "" } });
  const selected = (address: string): Message => ({ kind: "Selected", cell: { address, formula: "", value: "", text: "", row: 0, column: 0, calls: [], chosen: 0, inputs: [], references: [] } });
  const open = after([started, { kind: "TabChosen", tab: "Explain" }]);
  const explained = after([selection("S!C7"), selected("S!C7")], open.state).state;
  const looking = after([{ kind: "PlaceFollowed", address: "Terms!A7:E13" }], explained);

  test("opening the tab asks for the selected cell", () => expect(open.effects).toEqual([{ kind: "ReadSelection" }]));
  test("the selection is followed only while the tab is open", () => {
    expect(after([selection("A!A1")], open.state).effects).toMatchObject([{ kind: "ReadCell" }]);
    expect(after([started, selection("A!A1")]).effects).toEqual([]);
  });
  test("an answer that comes late, of a cell left since, is not shown", () => {
    const { state } = after([selection("A!A1"), selection("A!A2"), selected("A!A2"), selected("A!A1")], open.state);
    expect(state.explained).toMatchObject({ address: "A!A2" });
  });

  test("an input is looked at while the explanation stays, and Back selects the explained cell again", () => {
    expect(looking.effects).toEqual([{ kind: "SelectPlace", address: "Terms!A7:E13" }]);
    const there = after([selection("Terms!A7")], looking.state);
    expect(there).toMatchObject({ effects: [], state: { explained: { address: "S!C7" }, looking: "Terms!A7:E13" } });
    const back = after([{ kind: "WentBack" }], there.state);
    expect(back).toMatchObject({ effects: [{ kind: "SelectPlace", address: "S!C7" }], state: { explained: { address: "S!C7" } } });
    expect(back.state.looking).toBeUndefined();
  });

  test("who selects another cell goes on from there", () => {
    const { state, effects } = after([selection("Terms!A7"), selection("S!D9")], looking.state);
    expect(state).toMatchObject({ selected: "S!D9", trail: [] });
    expect([state.looking, effects]).toMatchObject([undefined, [{ kind: "ReadCell" }]]);
  });

  test("what is being looked at can be explained itself, and Back leads to the cell before", () => {
    const here = after([{ kind: "HereExplained" }, selected("Terms!A7")], looking.state).state;
    expect(here).toMatchObject({ explained: { address: "Terms!A7" }, trail: ["S!C7"] });
    const back = after([{ kind: "WentBack" }], here);
    expect(back.effects).toEqual([{ kind: "SelectPlace", address: "S!C7" }]);
    const arrived = after([selection("S!C7"), selected("S!C7")], back.state).state;
    expect(arrived).toMatchObject({ explained: { address: "S!C7" }, trail: [] });
    expect(after([{ kind: "WentBack" }], arrived).effects).toEqual([]);
  });

  test("a changed term is followed, also while its cell is being looked at", () => {
    expect(after([{ kind: "TermsChanged" }], looking.state).effects).toMatchObject([{ kind: "ReadTerms" }, { kind: "ReadSelection", address: "S!C7", call: 0 }]);
    expect(after([selected("S!C7")], looking.state).state.looking).toBe("Terms!A7:E13");
  });

  test("another call of the formula is asked for by its place", () => {
    expect(after([{ kind: "CallChosen", index: 1 }], explained).effects).toEqual([{ kind: "ReadSelection", address: "S!C7", call: 1 }]);
  });
});

describe("inserting", () => {
  const ready = after([started, read(undefined)]).state;

  test("terms come first; the other sheets as chosen", () => {
    const { effects } = after([{ kind: "PartToggled", part: "Compare" }, { kind: "InsertPressed" }], ready);
    expect(effects).toMatchObject([{ kind: "Insert", parts: ["Terms", "Scenarios", "Schedule", "Checks"], whenTaken: "replace", overwrite: false }]);
  });

  test("terms of a linked deal are there already", () => {
    expect(after([read(inSheet), { kind: "InsertPressed" }], ready).effects).toMatchObject([{ parts: ["Scenarios", "Schedule", "Compare", "Checks"], table: "DealTerms" }]);
  });

  test("terms that have no answer are refused in a sentence that names the scenario", () => {
    const { state, effects } = after([typed("Closing date", ""), left("Closing date"), { kind: "InsertPressed" }], ready);
    expect(effects).toEqual([]);
    expect(state.notice?.sentence).toContain("As reported: Closing date is missing");
  });

  test("before cells are written over, the pane asks", () => {
    const asked = after([{ kind: "InsertPressed" }, { kind: "InsertBlocked", cells: ["Scenarios!A1:D9"] }], ready).state;
    expect(asked.inserting?.occupied).toEqual(["Scenarios!A1:D9"]);
    expect(after([{ kind: "OverwriteAnswered", answer: "replace" }], asked).effects).toMatchObject([{ whenTaken: "replace", overwrite: true }]);
    expect(after([{ kind: "OverwriteAnswered", answer: "newSheets" }], asked).effects).toMatchObject([{ whenTaken: "number", overwrite: false }]);
    const kept = after([{ kind: "OverwriteAnswered", answer: "cancel" }], asked);
    expect(kept.effects).toEqual([]);
    expect(kept.state.inserting).toBeUndefined();
  });

  test("success says what was written, and links the form to it", () => {
    const { state, effects } = after([{ kind: "InsertPressed" }, { kind: "InsertFinished", sheets: ["Terms", "Scenarios"], table: "DealTerms" }], ready);
    expect(state.notice).toEqual({ kind: "success", sentence: "Inserted Terms and Scenarios." });
    expect(effects).toEqual([{ kind: "ExpireNotice", notice: state.notice }, { kind: "Watch", table: "DealTerms" }, { kind: "ReadTerms", table: "DealTerms", reload: true }]);
    expect(after([{ kind: "NoticeExpired", notice: state.notice! }], state).state.notice).toBeUndefined();
    const other = { kind: "error", sentence: "Something else." } as const;
    expect(after([{ kind: "Told", notice: other }, { kind: "NoticeExpired", notice: state.notice! }], state).state.notice).toBe(other);
  });

  test("failure is told, and Insert can be pressed again", () => {
    const { state } = after([{ kind: "InsertPressed" }, { kind: "InsertFailed", sentence: "Excel refused." }], ready);
    expect(state.notice).toEqual({ kind: "error", sentence: "Excel refused." });
    expect(state.inserting).toBeUndefined();
  });
});
