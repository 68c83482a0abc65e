import { changesBetween } from "../../src/core/model/changes";
import { Events } from "../../src/core/model/happening";

const terms = { "Investor cash": 410, Credits: 390, "Post-money": 2500, "Closing date": 45341 };

test("a term that changed is told with the measures that moved, and only those", () => {
  const { changed, added, removed } = changesBetween([{ name: "Base", terms }], [{ name: "Base", terms: { ...terms, Credits: 190 } }]);
  expect([added, removed]).toEqual([[], []]);
  expect(changed[0]!.terms).toEqual([{ term: "Credits", before: 390, after: 190 }]);
  expect(changed[0]!.measures).toContainEqual({ measure: "Investor stake", before: 0.32, after: 0.24 });
  expect(changed[0]!.measures.map(({ measure }) => measure)).not.toContain("Post-money");
});

test("a default that is written out is no change", () => {
  expect(changesBetween([{ name: "Base", terms }], [{ name: "Base", terms: { ...terms, "Credits counted at": 1 } }]).changed).toEqual([]);
});

test("a scenario with another name and the same terms was renamed, if no other has them", () => {
  expect(changesBetween([{ name: "Base", terms }], [{ name: "High", terms }]).changed).toEqual([{ name: "High", was: "Base", terms: [], measures: [] }]);
  expect(changesBetween([{ name: "Base", terms }], [{ name: "High", terms }, { name: "Low", terms }])).toEqual({ changed: [], added: ["High", "Low"], removed: ["Base"] });
});

test("terms that cannot be read are told with the sentence in place of the answer", () => {
  const { changed } = changesBetween([{ name: "Base", terms }], [{ name: "Base", terms: { ...terms, Credits: -1 } }]);
  expect(changed[0]!.measures[0]).toMatchObject({ before: expect.any(Number), after: "Credits is -1; a number from 0 is allowed." });
});

test("events that are new move measures without a change of terms", () => {
  const events = new Events([{ kind: "trancheCash", date: 45565, amount: 500 }]);
  const { changed } = changesBetween([{ name: "Base", terms }], [{ name: "Base", terms }], { after: { events } });
  expect(changed[0]!.terms).toEqual([]);
  expect(changed[0]!.measures.find(({ measure }) => measure === "Investor stake")).toMatchObject({ before: 0.32, after: expect.any(Number) });
  expect(changesBetween([{ name: "Base", terms }], [{ name: "Base", terms }], { before: { events }, after: { events } }).changed).toEqual([]);
});
