import fc from "fast-check";
import { changesBetween } from "../../src/core/model/changes";
import { measures } from "../../src/core/model/measures";
import { entriesOf, readScenario, type TermValue } from "../../src/core/model/scenario";
import { causes } from "../../src/core/versions/effects";
import { arbitraryDeal } from "../core/arbitraryDeals";

const named = (terms: Readonly<Record<string, TermValue>>): { name: string; terms: Readonly<Record<string, TermValue>> } => ({ name: "Deal", terms });
const arbitraryTerms = arbitraryDeal.map((deal) => Object.fromEntries(entriesOf(deal)));

/** Deals that differ in everything, and deals that differ in a few terms, as two drafts of a term sheet do. */
const arbitraryPair = fc.oneof(
  fc.tuple(arbitraryTerms, arbitraryTerms),
  fc.tuple(arbitraryTerms, arbitraryTerms, fc.array(fc.nat(80), { maxLength: 4 })).chain(([before, other, picks]) => {
    const labels = Object.keys(other);
    const after = { ...before, ...Object.fromEntries(picks.map((pick) => labels[pick % labels.length]!).map((label) => [label, other[label]])) };
    try {
      readScenario("Deal", Object.entries(after));
      return fc.constant([before, after] as const);
    } catch {
      return fc.constant([before, other] as const); // the picked terms contradict each other
    }
  }),
);

test("effects in order sum to the total change, to 1e-12 of the largest figure, and no term is forgotten", () => {
  let told = 0;
  let together = 0;
  fc.assert(
    fc.property(arbitraryPair, ([before, after]) => {
      const changed = new Set([...Object.keys(before), ...Object.keys(after)].filter((label) => before[label] !== after[label]));
      for (const { before: was, after: is, inOrder, alone } of causes(named(before), named(after), measures)) {
        let [sum, largest] = [was, Math.max(Math.abs(was), Math.abs(is))];
        for (const { effect } of inOrder) {
          sum += effect;
          largest = Math.max(largest, Math.abs(sum), Math.abs(effect));
        }
        if (!(Math.abs(sum - is) <= 1e-12 * largest)) throw new Error(`${sum} is not ${is}, within ${largest}.`);
        if (inOrder.flatMap(({ terms }) => terms).sort().join() !== [...changed].sort().join() || alone.length !== changed.size) throw new Error("A term is forgotten.");
        told++;
        together += inOrder.some(({ terms }) => terms.length > 1) ? 1 : 0;
      }
    }),
    { numRuns: 10 },
  );
  expect(told).toBeGreaterThan(100);
  expect(together).toBeGreaterThan(0);
});

test("a single changed term causes the whole change, alone and in order", () => {
  fc.assert(
    fc.property(arbitraryTerms, fc.integer({ min: 1, max: 99 }), (before, percent) => {
      const after = { ...before, "Delivery cost": percent / 100 };
      for (const { before: was, after: is, inOrder, alone } of causes(named(before), named(after), measures)) {
        const expected = before["Delivery cost"] === percent / 100 ? [] : [is - was];
        expect(inOrder.map(({ effect }) => effect)).toEqual(expected);
        expect(alone.map(({ effect }) => effect)).toEqual(expected);
      }
    }),
    { numRuns: 10 },
  );
});

test("every measure that moved and has answers is explained with figures that are the measure's own", () => {
  fc.assert(
    fc.property(arbitraryPair, ([before, after]) => {
      const [change] = changesBetween([named(before)], [named(after)]).changed;
      const told = new Map(causes(named(before), named(after), measures).map((each) => [each.measure, each]));
      for (const { measure, before: was, after: is } of change?.measures ?? []) if (typeof was === "number" && typeof is === "number") expect(told.get(measure)).toMatchObject({ before: was, after: is });
    }),
    { numRuns: 10 },
  );
});
