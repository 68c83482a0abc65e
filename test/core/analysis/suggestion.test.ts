import fc from "fast-check";
import { suggestedRange, suggestedValues } from "../../../src/core/analysis/suggestion";
import { tidyStep } from "../../../src/core/numbers/tidyStep";
import { isoDate } from "../../../src/core/numbers/dates";
import { isAllowed, readBasis, requireTerm } from "../../../src/core/model/scenario";
import { terms } from "../../../src/core/model/terms";

const basis = readBasis("Deal", [["Investor cash", 410], ["Credits", 390], ["Pre-money", 1500], ["Closing date", 45_341], ["Exit date", 45_400]]);
const of = (label: string, own: number | string | undefined): unknown[] => suggestedValues(basis, requireTerm(label), own);

test.each<[string, number | string | undefined, unknown[]]>([
  ["Credits", 390, [290, 340, 390, 440, 490]],
  ["Pre-money", 1500, [1100, 1300, 1500, 1700, 1900]],
  ["Delivery cost", 0.6, [0.5, 0.55, 0.6, 0.65, 0.7]],
  ["Expected breakage", 0, [0, 0.05, 0.1, 0.15, 0.2]],
  ["Expected breakage", 0.97, [0.87, 0.92, 0.97]],
  ["Other investors", 0, [0, 200, 400, 600, 800]],
  ["Credit months", 24, [12, 18, 24, 30, 36]],
  ["Credit months", 2, [1, 2, 3, 4, 5]],
  ["Usage curve", "Straight", ["Straight", "Front-loaded", "Back-loaded", "S-curve"]],
  ["Exit equity value", undefined, []],
])("%s at %s", (label, own, values) => expect(of(label, own)).toEqual(values));

test("dates go by half a year, and none is before closing", () => {
  expect((of("Exit date", 46_804) as number[]).map(isoDate)).toEqual(["2027-02-21", "2027-08-21", "2028-02-21", "2028-08-21", "2029-02-21"]);
  expect((of("Exit date", 45_400) as number[]).every((date) => date > 45_341)).toBe(true);
});

test("every value is allowed, they ascend, and the own one is among them", () => {
  const numeric = terms.filter((term) => !term.options && term.unit !== "date");
  fc.assert(
    fc.property(fc.constantFrom(...numeric), fc.integer({ min: -1e9, max: 1e9 }), (term, drawn) => {
      const own = term.allowed?.whole ? Math.round(drawn / 1e6) : drawn / 1000;
      fc.pre(isAllowed(term, own));
      const values = suggestedValues(basis, term, own) as number[];
      expect(values.every((value) => isAllowed(term, value))).toBe(true);
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      expect(values).toContain(own);
      const range = suggestedRange(basis, term, own);
      if (range) expect([values[0], values.at(-1)]).toEqual([range.low, range.high]);
    }),
  );
});

test("a tidy step is 1, 2, 2.5 or 5 times a power of ten, and near its size", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (size) => {
      const step = tidyStep(size);
      expect(step / size).toBeGreaterThan(0.7);
      expect(step / size).toBeLessThan(1.5);
      expect([1, 2, 2.5, 5]).toContain(Number(step.toExponential().split("e")[0]));
    }),
  );
});
