import fc from "fast-check";
import { solve } from "../../../src/core/analysis/solve";
import { varied } from "../../../src/core/analysis/variation";
import { CalculationError } from "../../../src/core/calculationError";
import { answer, sweep } from "../../../src/core/model/answers";
import { measures, requireMeasure } from "../../../src/core/model/measures";
import { readBasis, requireTerm, termIndex, type Basis, type Scenario, type TermValue } from "../../../src/core/model/scenario";
import { terms } from "../../../src/core/model/terms";
import { arbitraryEntries } from "../arbitraryDeals";

const deal: [string, TermValue][] = [
  ["Structure", "Credits in escrow"], ["Investor cash", 410], ["Credits", 390], ["Other investors", 200], ["Pre-money", 1500], ["Closing date", 45_341], ["Expected breakage", 0.1],
  ["Exit date", 46_804], ["Exit equity value", 6000],
];
const basis = readBasis("Deal", deal);
const putBack = (of: Basis, measure: string, term: string, value: number): number => answer(varied(of, [[requireTerm(term), value]]) as Scenario, requireMeasure(measure));
const ask = (measure: string, target: number, term: string, low?: number, high?: number, of = basis): number => solve(of, { measure: requireMeasure(measure), target, term: requireTerm(term), low, high });
const refusal = (...given: Parameters<typeof ask>): string => {
  try {
    return `answered ${ask(...given)}`;
  } catch (error) {
    if (error instanceof CalculationError) return `${error.code}: ${error.message}`;
    throw error;
  }
};

test.each<[string, number, string]>([
  ["Economic MOIC", 3, "Exit equity value"],
  ["Economic MOIC", 3, "Delivery cost"],
  ["Investor stake", 0.25, "Pre-money"],
  ["Investor stake", 0.9, "Investor cash"],
  ["Discount to face", 0, "Delivery cost"],
  ["Economic IRR", 0.25, "Later dilution"],
  ["Peak funding", 1000, "Credits"],
])("%s of %d by %s, put back", (measure, target, term) => {
  expect(Math.abs(putBack(basis, measure, term, ask(measure, target, term)) - target)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(target)));
});

test("several solutions are said, and bounds choose among them", () => {
  expect(refusal("Economic MOIC", 3, "Credits")).toMatch(/^number: Economic MOIC is 3 for several Credits from 0 to 6000000: 116\.29\d+, 718\.14\d+; give low and high/);
  expect(ask("Economic MOIC", 3, "Credits", 0, 400)).toBeCloseTo(116.297208, 5);
  expect(ask("Economic MOIC", 3, "Credits", 400)).toBeCloseTo(718.1472365, 5);
});

test("no solution is said, with what the measure reaches", () => {
  expect(refusal("Investor stake", 1.5, "Investor cash")).toMatch(/^number: No Investor cash from 0 to 6000000 makes Investor stake 1.5: it goes from 0.18\d+ \(Investor cash 0\) to 0.9\d+/);
  expect(refusal("Investor stake", 0.4, "Delivery cost")).toBe("number: No Delivery cost from 0 to 1000 makes Investor stake 0.4: it is 0.32 for all of them.");
  // What is the same but for roundings is the same; and a target so far off that it swallows the answers says nothing false of them.
  const curved = readBasis("Deal", [...deal, ["Delivery cost", 0.6], ["Usage curve", "S-curve"]]);
  expect(refusal("Credit cost", 100, "Credit months", undefined, undefined, curved)).toMatch(/: it is 210\.6 for all of them\.$/);
  expect(refusal("Headline at face", 1e300, "Credits")).toMatch(/: it goes from 2110 \(Credits 0\) to 6[\d.e+]+ \(Credits \d+\)\.$/);
  expect(refusal("Investor stake", 0.32, "Delivery cost")).toBe("number: Investor stake is 0.32 for every Delivery cost from 0 to 1000: it does not say which.");
  expect(refusal("Investor stake", 0.32, "Usage curve")).toBe("value: Usage curve is a choice; a term with numbers is needed.");
  expect(refusal("Investor stake", 0.32, "Credits", 5, 3)).toBe("value: high is 3, below low (5); a bound from low is allowed.");
  expect(refusal("Runway", 12, "Start-up cash")).toMatch(/^unavailable: Runway: The term Other burn is not given/);
});

test("a target that holds on a whole stretch is said with its ends, and what lies outside it beside it", () => {
  const burning = readBasis("Deal", [...deal, ["Compute burn", 20], ["Other burn", 10], ["Start-up cash", 200], ["Liquidation preference", 1]]);
  // 390 from the 19th of a February of 29 days to that of one of 28: from 390/(24 + 18/28 - 18/29) a month on nothing is stranded.
  expect(refusal("Stranded credits", 0, "Compute burn", undefined, undefined, burning)).toBe("number: Stranded credits is 0 for every Compute burn from 16.23500461 to 6000000: it does not say which.");
  // The preference is 800, and 0.32 of 2500.
  expect(refusal("Exit proceeds", 800, "Exit equity value", undefined, undefined, burning)).toBe("number: Exit proceeds is 800 for every Exit equity value from 1000 to 2500: it does not say which.");
  expect(ask("Exit proceeds", 800.8, "Exit equity value", undefined, undefined, burning)).toBeCloseTo(2502.5, 9);
  expect(ask("Stranded credits", 30, "Compute burn", undefined, undefined, burning)).toBeCloseTo(360 / (24 + 18 / 28 - 18 / 29), 9);
});

test("a target that holds everywhere but for roundings is said as such", () => {
  expect(refusal("Revenue", 390, "Expected breakage")).toBe("number: Revenue is 390 for every Expected breakage from 0 to 1: it does not say which.");
});

test("bounds far beyond what is usual lose no solution, and bounds beyond what is allowed say so", () => {
  expect(ask("Investor stake", 0.32, "Pre-money", -10, 1e308)).toBeCloseTo(1500, 9);
  expect(ask("Investor stake", 0.32, "Pre-money", -1e308, 1e308)).toBeCloseTo(1500, 9);
  expect(ask("Exit proceeds", 1e307, "Exit equity value", undefined, undefined, readBasis("Vast", [...deal.slice(0, -1), ["Exit equity value", 1e307]]))).toBeCloseTo(1e307 / 0.32, -296);
  expect(refusal("Investor stake", 0.32, "Pre-money", -10, -5)).toBe("value: No value from -10 to -5 is allowed for Pre-money; a number above 0 is needed.");
  expect(refusal("Economic IRR", 0.2, "Credit months", 1.2, 1.9)).toBe("value: No value from 1.2 to 1.9 is allowed for Credit months; a whole number from 1 to 600 is needed.");
  expect(refusal("Post-money", 2500, "Post-money")).toMatch(/^value: Post-money is \d+, but Pre-money 1500 and new money 1000 make 2500; give one of the two/);
});

test("months and dates are whole, and must give the target itself", () => {
  expect(refusal("Credit value", 330, "Credit months")).toMatch(/^number: No Credit months from 1 to 600 makes Credit value 330: the nearest are 330\.952 \(Credit months 14\) and 329\.692 \(Credit months 15\), and nothing lies between\.$/);
  expect(ask("Credit value", putBack(basis, "Credit value", "Credit months", 37), "Credit months")).toBe(37);
  const at = putBack(basis, "Economic IRR", "Exit date", 47_100);
  expect(ask("Economic IRR", at, "Exit date")).toBe(47_100);
});

test("a jump over the target is no solution", () => {
  // Without a preference the note's holder converts above the cap and is repaid below: a share of proceeds that jumps where the round is known.
  const withGate = readBasis("Deal", [...deal, ["Credit start", 45_600], ["Segment revenue", 500]]);
  const low = putBack(withGate, "Contract liability", "Credit months", 1);
  const high = putBack(withGate, "Contract liability", "Credit months", 24);
  expect(refusal("Contract liability", (low + high) / 2.0003, "Credit months", 1, 24, withGate)).toMatch(/^number: /);
});

test("a place where the measure touches the target is found", () => {
  const of = readBasis("Deal", deal);
  const moic = requireMeasure("Economic MOIC");
  const at = (credits: number): number => sweep([varied(of, [[requireTerm("Credits"), credits]]) as Scenario], [moic])[0]!;
  let [low, high] = [116, 719];
  for (let i = 0; i < 200; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (at(a) < at(b)) low = a;
    else high = b;
  }
  const top = at((low + high) / 2);
  expect(ask("Economic MOIC", top * (1 + 1e-13), "Credits")).toBeCloseTo((low + high) / 2, 1);
});

/** Terms whose numbers are not whole. */
const continuous = terms.filter(({ options, unit, allowed }) => !options && unit !== "date" && !allowed?.whole);

test("whatever the deal: an answer put back gives the target, and where there is one the value that made the target is it or among several", () => {
  fc.assert(
    fc.property(arbitraryEntries, fc.constantFrom(...measures), fc.constantFrom(...continuous), fc.double({ min: 0.01, max: 0.9, noNaN: true }), (entries, measure, term, share) => {
      const of = readBasis("Deal", entries);
      const own = of.given[termIndex.get(term.label)!]!;
      const value = Number.isNaN(own) || own === 0 ? share : own * (0.5 + share);
      const scenario = varied(of, [[term, value]]);
      fc.pre(!(scenario instanceof CalculationError));
      const target = sweep([scenario], [measure])[0]!;
      fc.pre(!Number.isNaN(target));
      try {
        const found = solve(of, { measure, target, term });
        expect(Math.abs(sweep([varied(of, [[term, found]]) as Scenario], [measure])[0]! - target)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(target)));
      } catch (error) {
        if (!(error instanceof CalculationError)) throw error;
        expect(error.message).toMatch(/for several|for every|is allowed/);
      }
    }),
    { numRuns: 40 },
  );
}, 180_000);
