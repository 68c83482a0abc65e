import { comparison, ranked } from "../../../src/core/versions/comparison";
import { causes } from "../../../src/core/versions/effects";
import { measured } from "../../../src/core/versions/version";
import { findMeasure } from "../../../src/core/model/measures";

const terms = { "Investor cash": 410, Credits: 390, "Post-money": 2500, "Closing date": 45341 };
const stake = findMeasure("Investor stake")!;
const outlay = findMeasure("Economic outlay")!;
const of = (changed: object): { name: string; terms: Record<string, number | string | null> } => ({ name: "Base", terms: { ...terms, ...changed } });

test("each term alone, and all in the order of the table", () => {
  // 800/2500 = 0.32; cash 500: 890/2500 = 0.356; then credits 190: 690/2500 = 0.276; then post-money 2000: 690/2000 = 0.345.
  const [told] = causes(of({}), of({ "Investor cash": 500, Credits: 190, "Post-money": 2000 }), [stake]);
  expect(told!.inOrder.map(({ terms: [term], effect }) => [term, effect.toFixed(6)])).toEqual([["Investor cash", "0.036000"], ["Credits", "-0.080000"], ["Post-money", "0.069000"]]);
  // Alone: 890/2500, 600/2500, 800/2000.
  expect(told!.alone.map(({ term, effect }) => [term, effect!.toFixed(6)])).toEqual([["Investor cash", "0.036000"], ["Credits", "-0.080000"], ["Post-money", "0.080000"]]);
});

test("terms that cannot be changed apart stand together", () => {
  const [told] = causes(of({}), of({ "Post-money": null, "Pre-money": 2000 }), [stake]);
  expect(told!.inOrder).toEqual([{ terms: ["Pre-money", "Post-money"], effect: expect.closeTo(800 / 2800 - 0.32, 12) as unknown as number }]);
  expect(told!.alone).toEqual([{ term: "Pre-money", effect: undefined }, { term: "Post-money", effect: undefined }]);
});

test("a default that is written out, while what it rests on changes, counts as well: the chain ends where the terms end", () => {
  // A blank fair value is cash and credits; written out it stays where it is.
  const [told] = causes(of({}), of({ "Fair value of shares": 800, Credits: 190 }), [outlay]);
  expect(told!.inOrder.reduce((sum, { effect }) => sum + effect, told!.before)).toBeCloseTo(told!.after, 9);
  expect(told!.inOrder.map(({ terms: changed }) => changed)).toEqual([["Credits"], ["Fair value of shares"]]);
});

test("the measure that moved most, as a share of itself, comes first; one whose answer came or went before all", () => {
  const changes = [{ measure: "A", before: 1000, after: 1010 }, { measure: "B", before: 0.1, after: 0.2 }, { measure: "C", before: "why", after: 3 }, { measure: "D", before: 0, after: 0 }];
  expect(ranked(changes).map(({ measure }) => measure)).toEqual(["C", "B", "A", "D"]);
});

test("a model that is on one side only, and one that did not change", () => {
  const one = { table: "DealTerms", scenarios: [of({})] };
  const other = { table: "DealTerms2", scenarios: [of({})] };
  expect(comparison([one, other], [one])).toMatchObject([
    { table: "DealTerms", changed: [], added: [], removed: [] },
    { table: "DealTerms2", added: [], removed: ["Base"] },
  ]);
});

test("figures that another release of the add-in calculated are told apart from those that a term moved", () => {
  const { table, scenarios: [scenario] } = measured({ table: "DealTerms", scenarios: [of({})] });
  const old = { table, scenarios: [{ ...scenario!, measures: { ...scenario!.measures, "Economic outlay": 600, "Headline IRR": 0.1 } }] };
  const [told] = comparison([old], [{ table, scenarios: [of({})] }]);
  expect(told!.changed).toEqual([]);
  expect(told!.recalculated).toEqual([
    { scenario: "Base", measure: "Economic outlay", then: 600, today: scenario!.measures["Economic outlay"] },
    { scenario: "Base", measure: "Headline IRR", then: 0.1, today: undefined },
  ]);
});

test("what a scenario was called is followed", () => {
  const [told] = comparison([{ table: "T", scenarios: [of({})] }], [{ table: "T", scenarios: [{ ...of({}), name: "High" }] }]);
  expect(told!.changed).toMatchObject([{ name: "High", was: "Base", terms: [], measures: [], from: { name: "Base" }, to: { name: "High" } }]);
});
