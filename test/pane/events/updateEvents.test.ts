import { figureOf } from "../../../src/pane/deal/reading";
import { eventProblems } from "../../../src/pane/events/eventProblems";
import type { Effect, Message } from "../../../src/pane/message";
import { dealOf } from "../../../src/pane/insert/updateInsert";
import { initialState, type State } from "../../../src/pane/state";
import { english } from "../../../src/pane/texts/english";
import { update } from "../../../src/pane/update";
import { readDate } from "../../../src/pane/deal/fieldText";
import type { EventsInSheet } from "../../../src/sheets/eventsInSheet";

function after(messages: readonly Message[], from: State = initialState): { readonly state: State; readonly effects: readonly Effect[] } {
  let state = from;
  let effects: readonly Effect[] = [];
  for (const message of messages) [state, effects] = update(state, message);
  return { state, effects };
}

const started: Message = { kind: "Started", host: "excel", locale: "en-US", texts: english };
const typed = (row: number, label: string, text: string): Message => ({ kind: "CellTyped", table: "events", row, label, text });
const left = (row: number, label: string): Message => ({ kind: "CellLeft", table: "events", row, label });
const picked = (row: number, label: string, text: string): Message => ({ kind: "CellPicked", table: "events", row, label, text });
const pasted = (text: string): Message => ({ kind: "CellsPasted", table: "events", row: 0, label: "Date", text });
const tranche: readonly Message[] = [typed(0, "Date", "2024-09-30"), left(0, "Date"), picked(0, "Event", "Tranche cash"), typed(0, "Amount", "500"), left(0, "Amount")];
const stake = (state: State): number => figureOf(state.reading!, "Investor stake")!.value!;
const said = (state: State): Record<string, string>[] =>
  [...eventProblems(state.events.rows, state.reading?.scenario, english.events.noKind).values()].map((wrong) => Object.fromEntries(Object.entries(wrong).map(([label, { message }]) => [label, message])));
const linked = (state: State): State => ({ ...state, link: { kind: "linked", sheet: "Terms", table: "DealTerms" }, events: { ...state.events, place: { key: "DealTerms", number: 1, sheet: "Events", table: "DealEvents" } } });
const sheet = (rows: EventsInSheet["rows"], key = "DealTerms"): EventsInSheet => ({ key, number: 1, table: "DealEvents", rows, cells: { name: `${key}_Events`, table: "DealEvents", sheet: "Events", row: 4, column: 0, rows: 2, columns: 4, values: [], formulas: [] } });

describe("typing", () => {
  const { state: begun } = after([started]);

  test("a further close moves the stake as soon as it is complete", () => {
    const half = after(tranche.slice(0, 3), begun).state;
    expect(half.stale).toBe(true);
    expect(half.together).toBe("The event Tranche cash on 2024-09-30 has no amount; the provider's cash in a further close is needed, a number above 0.");
    const { state } = after(tranche.slice(3), half);
    expect(state.stale).toBe(false);
    expect(stake(state)).toBeGreaterThan(stake(begun));
  });

  test("the row that is deleted takes its effect away", () => {
    const { state } = after([...tranche, { kind: "RowDeleted", table: "events", row: 0 }], begun);
    expect(stake(state)).toBe(stake(begun));
  });

  test("rows are pasted with their header in any order, and undone whole", () => {
    const { state } = after([pasted("Amount\tEvent\tDate\tNote\r\n200\tTranche cash\t2024-09-30\tFirst\r\n300\tTranche cash\t2025-03-31\t\r\n")], begun);
    expect(state.events.rows.map(({ cells }) => [cells["Event"]?.value, cells["Amount"]?.value, cells["Note"]?.value])).toEqual([["Tranche cash", 200, "First"], ["Tranche cash", 300, undefined]]);
    expect(state.events.done?.sentence).toBe("Pasted 2 rows.");
    expect(stake(state)).toBeGreaterThan(stake(begun));
    const undone = after([{ kind: "EventsUndone" }], state).state;
    expect(undone.events.rows).toEqual([]);
    expect(stake(undone)).toBe(stake(begun));
  });

  test("a range of the sheet is taken by its header; one without a header is refused in a sentence, and nothing is lost", () => {
    const wanted = after([...tranche, { kind: "SelectionWanted", table: "events" }], begun);
    expect(wanted.effects).toEqual([{ kind: "TakeSelection", table: "events" }]);
    const taken = after([{ kind: "RangeTaken", table: "events", address: "Sheet1!A1:C2", values: [["金额", "事件", "日期"], [700, "Tranche cash", 45600]] }], wanted.state).state;
    expect(taken.events.rows.map(({ cells }) => [cells["Date"]?.value, cells["Event"]?.value, cells["Amount"]?.value])).toEqual([[45600, "Tranche cash", 700]]);
    const refused = after([{ kind: "RangeTaken", table: "events", address: "Sheet1!A1:C2", values: [[1, 2, 3]] }], taken).state;
    expect(refused.notice?.sentence).toBe("The first row of Sheet1!A1:C2 is no header: it has to name columns of this table. They are Date, Event, Amount and Note.");
    expect(refused.events).toBe(taken.events);
  });

  test("another template is another deal, without these events", () => {
    expect(after([...tranche, { kind: "TemplateChosen", id: "blank" }], begun).state.events.rows).toEqual([]);
  });
});

describe("what is wrong is said at its cell", () => {
  const { state: begun } = after([started]);
  test.each<[string, readonly Message[], Record<string, string>[]]>([
    ["no kind", [typed(0, "Date", "2024-09-30")], [{ Event: english.events.noKind }]],
    ["no date", [picked(0, "Event", "Dividend"), typed(0, "Amount", "5")], [{ Date: "The event Dividend has no date; a date is needed." }]],
    ["no amount", [picked(0, "Event", "Dividend"), typed(0, "Date", "2024-09-30")], [{ Amount: "The event Dividend on 2024-09-30 has no amount; money received is needed, a number from 0." }]],
    ["an amount that its kind does not allow", [picked(0, "Event", "Breakage estimate"), typed(0, "Date", "2024-09-30"), typed(0, "Amount", "1.5")], [{ Amount: "Breakage estimate is 1.5; a number from 0 to below 1 is allowed." }]],
    ["before closing", [picked(0, "Event", "Tranche cash"), typed(0, "Date", "2023-09-30"), typed(0, "Amount", "5")], [{ Date: expect.stringMatching(/^The event Tranche cash on 2023-09-30 is before closing/) as unknown as string }]],
  ])("%s", (_name, messages, sentences) => expect(said(after(messages, begun).state)).toEqual(sentences));

  test("rows that contradict each other: at one of them, and the others are right", () => {
    const { state } = after([pasted("2024-09-30\tTranche cash\t200\n2024-10-15\tTranche price\t2\n2025-03-31\tTranche cash\t300\n2025-03-10\tTranche cash\t100\n")], begun);
    const wrong = eventProblems(state.events.rows, state.reading?.scenario, "");
    expect([...wrong.keys()].length).toBe(2);
    expect([...wrong.values()].flatMap((each) => Object.keys(each))).toEqual(["Date", "Date"]);
    expect(wrong.has(1)).toBe(false);
  });
});

describe("with the workbook", () => {
  const begun = linked(after([started]).state);

  test("what is complete is written; a row that is half filled in is not, and stays when the sheet is read", () => {
    const steps = tranche.map((_, i) => after(tranche.slice(0, i + 1), begun).effects.map(({ kind }) => kind));
    expect(steps).toEqual([[], [], [], [], ["WriteEvents"]]);
    expect(after(tranche, begun).effects).toMatchObject([{ place: { key: "DealTerms", number: 1 }, rows: [new Map<string, string | number>([["Date", readDate("2024-09-30")!], ["Event", "Tranche cash"], ["Amount", 500]])] }]);
  });

  test("a half row below those of the sheet stays, and a row that the sheet has lost does not", () => {
    const first = new Map<string, string | number>([["Date", readDate("2024-09-30")!], ["Event", "Tranche cash"], ["Amount", 500]]);
    const read: Message = { kind: "EventsRead", found: [sheet([first])] };
    const { state } = after([...tranche, typed(1, "Date", "2025-03-31"), left(1, "Date"), read], begun);
    expect(state.events.rows.map(({ key, cells }) => [key, Object.keys(cells).length])).toEqual([[1, 3], [2, 1]]);
    const whole = after([picked(1, "Event", "Tranche cash"), typed(1, "Amount", "200"), left(1, "Amount"), read], state).state;
    expect(whole.events.rows).toHaveLength(1);
  });

  test("what was changed in the sheet shows, and the answers follow", () => {
    const { state } = after(tranche, begun);
    const read = after([{ kind: "EventsRead", found: [sheet([new Map<string, string | number>([["Date", readDate("2024-09-30")!], ["Event", "Tranche cash"], ["Amount", 900]])])] }], state).state;
    expect(read.events.rows.map(({ key }) => key)).toEqual([1]);
    expect(stake(read)).toBeGreaterThan(stake(state));
  });

  test("where the sheet is gone they stay, and are no longer linked", () => {
    const { state } = after([...tranche, { kind: "EventsRead", found: [] }], begun);
    expect(state.events.place).toBeUndefined();
    expect(state.events.rows).toHaveLength(1);
  });

  test("events of another model are not these, unless there are no others", () => {
    const other = sheet([new Map<string, string | number>([["Event", "Dividend"]])], "Other");
    expect(after([{ kind: "EventsRead", found: [other, { ...other, key: "Third" }] }], begun).state.events.place).toBeUndefined();
    expect(after([{ kind: "EventsRead", found: [other] }], begun).state.events.place).toMatchObject({ key: "Other" });
  });

  test("an insert hands them over; what follows reads the table that is there", () => {
    expect(dealOf(after([started]).state).events).toBeUndefined();
    const { state, effects } = after([...tranche, { kind: "InsertPressed" }], begun);
    expect(effects).toMatchObject([{ kind: "Insert", events: "DealEvents", deal: { events: [expect.any(Map)] } }]);
    expect(state.inserting?.parts).not.toContain("Events");
    const anew = after([{ kind: "EventsRead", found: [] }, { kind: "EventsWanted" }], after(tranche, begun).state);
    expect(anew.effects).toMatchObject([{ kind: "Insert", parts: ["Events"], table: "DealTerms" }]);
  });
});
