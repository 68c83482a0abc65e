/** Whole grids, bars and tables of deals are what MEASURE says cell by cell: the same bits, and the same sentences where there is no answer. */
import fc from "fast-check";
import type { TermValue } from "../../src/core/model/scenario";
import { measures } from "../../src/core/model/measures";
import { terms, type Term } from "../../src/core/model/terms";
import { arbitraryEntries } from "../core/arbitraryDeals";
import { outcome } from "../functions/host";

type Entries = readonly (readonly [string, TermValue])[];

/** Values of a term, good and bad: of its range and beyond, 0, a text, an option in other letters. */
const valuesOf = ({ options, unit, allowed }: Term): fc.Arbitrary<TermValue> => {
  if (options) return fc.constantFrom<TermValue>(...options, options[0]!.toUpperCase(), "Nonsense");
  if (unit === "date") return fc.integer({ min: 39_000, max: 48_000 });
  if (unit === "share") return fc.oneof(fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100), fc.constantFrom(-0.5, 0, 1, 1.5));
  if (allowed?.whole) return fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(2.5));
  return fc.oneof(fc.double({ min: 0.01, max: 3000, noNaN: true }), fc.constantFrom<TermValue>(0, -5, "12", true));
};
const variedTerm = fc.constantFrom(...terms).chain((term) => fc.tuple(fc.constant(term.label), fc.array(valuesOf(term), { minLength: 1, maxLength: 4 })));
const measure = fc.constantFrom(...measures.map(({ label }) => label));

/** What MEASURE answers for the entries with other values. */
const measureOf = (entries: Entries, name: string, changes: Entries): unknown => {
  const changed = new Map(entries);
  for (const [label, value] of changes) changed.set(label, value);
  return outcome("MEASURE", [[...changed].map(([label, value]) => [label, value ?? null]), name]);
};
const range = (entries: Entries): unknown[][] => entries.map(([label, value]) => [label, value ?? null]);
const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

test("every cell of a sensitivity of one term is MEASURE with that value", () => {
  fc.assert(
    fc.property(arbitraryEntries, measure, variedTerm, (entries, name, [term, values]) => {
      expect(outcome("SENSITIVITY", [range(entries), name, term, column(values)])).toEqual([[term, name], ...values.map((value) => [value, measureOf(entries, name, [[term, value]])])]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("and so is every cell of one of two terms, whichever stands down", () => {
  fc.assert(
    fc.property(arbitraryEntries, measure, variedTerm, variedTerm, (entries, name, [downTerm, down], [acrossTerm, across]) => {
      fc.pre(downTerm !== acrossTerm);
      const grid = outcome("SENSITIVITY", [range(entries), name, downTerm, column(down), acrossTerm, [across]]) as unknown[][];
      expect(grid[0]).toEqual([name, ...across]);
      down.forEach((value, row) => {
        across.forEach((other, at) => {
          const alone = measureOf(entries, name, [[downTerm, value], [acrossTerm, other]]);
          const [cell, other1] = [grid[row + 1]![at + 1], alone];
          // Where both values are wrong, either may be named.
          if (typeof alone === "number" || typeof cell === "number") expect(cell).toBe(alone);
          else expect((cell as { code: string }).code).toBe((other1 as { code: string }).code);
        });
      });
      const turned = outcome("SENSITIVITY", [range(entries), name, acrossTerm, [across], downTerm, column(down)]) as unknown[][];
      down.forEach((_, row) => across.forEach((__, at) => typeof grid[row + 1]![at + 1] === "number" && expect(turned[at + 1]![row + 1]).toBe(grid[row + 1]![at + 1])));
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("a bar of a tornado is two MEASUREs, the widest first", () => {
  fc.assert(
    fc.property(arbitraryEntries, measure, fc.array(variedTerm, { minLength: 1, maxLength: 4 }), (entries, name, drivers) => {
      const rows = drivers.map(([term, values]) => [term, values[0], values.at(-1)] as const).filter(([, ...values]) => !values.includes(true));
      fc.pre(rows.length > 0);
      const [, base, ...bars] = outcome("TORNADO", [range(entries), name, [["Term", "Low", "High"], ...rows]]) as unknown[][];
      expect(base!.slice(3, 5)).toEqual([measureOf(entries, name, []), measureOf(entries, name, [])]);
      for (const [term, low, high, atLow, atHigh, swing] of bars as [string, TermValue, TermValue, unknown, unknown, unknown][]) {
        expect([atLow, atHigh]).toEqual([measureOf(entries, name, [[term, low]]), measureOf(entries, name, [[term, high]])]);
        if (typeof swing === "number") expect(swing).toBe(Math.abs(Number(atHigh) - Number(atLow)));
      }
      const widths = bars.map((bar) => (typeof bar[5] === "number" ? bar[5] : -1));
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
      expect(bars.map(([term]) => term).sort()).toEqual(rows.map(([term]) => term).sort());
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("a row of a table of deals is MEASURES of the deal in it", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEntries, { minLength: 1, maxLength: 4 }), fc.uniqueArray(measure, { minLength: 1, maxLength: 5 }), (deals, names) => {
      const labels = terms.map(({ label }) => label);
      const rows = deals.map((entries) => labels.map((label) => new Map(entries).get(label) ?? null));
      const [header, ...answers] = outcome("MEASURETABLE", [[labels, ...rows], [names]]) as unknown[][];
      expect(header).toEqual(names);
      deals.forEach((entries, i) => {
        const alone = (outcome("MEASURES", [range(entries), [names]]) as unknown[][]).slice(1).map(([, answer]) => answer);
        const code = (cell: unknown): unknown => (typeof cell === "number" ? cell : (cell as { code: string }).code);
        expect(answers[i]!.map(code)).toEqual(alone.map(code));
      });
    }),
    { numRuns: 40 },
  );
}, 120_000);
