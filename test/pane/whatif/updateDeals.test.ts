import type { Dealing, DealsEffect, DealsMessage, FoundDeals, Occupied } from "../../../src/pane/whatif/deals/dealing";
import { updateDeals } from "../../../src/pane/whatif/deals/updateDeals";

const found: FoundDeals = { range: { place: { sheet: "Offers", row: 0, column: 0, rows: 3, columns: 2 } }, layout: "rows", named: false, count: 2, terms: ["Credits"], unreadable: 0, first: [] };
const occupied: Occupied = { cells: ["Offers!D1"], free: { column: 5, address: "Offers!F1" }, isFixed: false };
const insert: DealsMessage = { kind: "InsertPressed", measures: ["Revenue"], where: "beside" };

function after(...messages: readonly DealsMessage[]): { state: Dealing; effects: readonly DealsEffect[] } {
  const all: DealsEffect[] = [];
  const state = messages.reduce<Dealing>((before, message) => {
    const [next, effects] = updateDeals(before, message);
    all.push(...effects);
    return next;
  }, {});
  return { state, effects: all };
}

test("a selection is read once at a time, and what was found stands", () => {
  const { state, effects } = after({ kind: "SelectionPressed" }, { kind: "SelectionPressed" }, { kind: "DealsFound", found });
  expect(effects).toEqual([{ kind: "ReadSelection" }]);
  expect(state).toEqual({ found });
});

test("a selection that cannot be used leaves nothing to ask about; an insert that fails leaves the deals", () => {
  expect(after({ kind: "DealsFound", found }, { kind: "SelectionPressed" }, { kind: "Failed", sentence: "No." }).state).toEqual({ failure: "No." });
  expect(after({ kind: "DealsFound", found }, insert, { kind: "Failed", sentence: "No." }).state).toEqual({ found, failure: "No." });
});

test("answers are written once, where nothing is in the way; else it is asked, and a no leaves everything", () => {
  const written = after({ kind: "DealsFound", found }, insert, insert, { kind: "Written", address: "Offers!D1" });
  expect(written.effects).toEqual([{ kind: "WriteAnswers", found, measures: ["Revenue"], where: "beside" }]);
  expect(written.state).toEqual({ found, written: "Offers!D1" });
  const asked = after({ kind: "DealsFound", found }, insert, { kind: "Occupied", occupied });
  expect(asked.state).toEqual({ found, occupied });
  expect(updateDeals(asked.state, { kind: "Withdrawn" })).toEqual([{ found }, []]);
  expect(updateDeals(asked.state, { ...insert, where: "over" })[1]).toEqual([{ kind: "WriteAnswers", found, measures: ["Revenue"], where: "over" }]);
});

test("without deals or measures nothing is written", () => {
  expect(after(insert).effects).toEqual([]);
  expect(after({ kind: "DealsFound", found }, { ...insert, measures: [] } as DealsMessage).effects).toEqual([]);
});

test("other measures take back what was said of the last insert; as suggested is none chosen", () => {
  const chosen = after({ kind: "DealsFound", found }, insert, { kind: "Written", address: "Offers!D1" }, { kind: "MeasuresChosen", measures: ["Post-money"] }).state;
  expect(chosen).toEqual({ found, measures: ["Post-money"] });
  expect(updateDeals(chosen, { kind: "MeasuresChosen", measures: undefined })[0]).toEqual({ found });
});
