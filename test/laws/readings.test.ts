import fc from "fast-check";
import { CalculationError } from "../../src/core/calculationError";
import { answers } from "../../src/core/model/answers";
import { decimals } from "../../src/core/model/exact";
import { FastModel } from "../../src/core/model/fast";
import { lineIndex, lines } from "../../src/core/model/lines";
import { measures, type Measure } from "../../src/core/model/measures";
import { Reference } from "../../src/core/model/reference";
import { explain } from "../../src/core/model/words";
import { arbitraryDeal } from "../core/arbitraryDeals";
import { magnitude } from "../core/magnitude";

/** An answer from the exact reading, or the error that says why there is none. */
function exactly(reference: Reference<ReturnType<typeof decimals.of>>, measure: Measure): number | CalculationError {
  try {
    return reference.measure(measure).toNumber();
  } catch (error) {
    if (error instanceof CalculationError) return error;
    throw error;
  }
}

describe("one definition, many readings", () => {
  test("every line: fast = exact to 1e-12 of the largest magnitude that enters its sums", () => {
    fc.assert(
      fc.property(arbitraryDeal, (deal) => {
        const model = new FastModel().load(deal);
        const reference = new Reference(deal, decimals);
        for (const line of lines) {
          let exact: number[];
          try {
            exact = line.kind === "once" ? [reference.line(line.label, 0).toNumber()] : reference.series(line.label).map((value) => value.toNumber());
          } catch {
            continue; // a term is missing: the reference says so, and the fast reading has NaN
          }
          const index = lineIndex.get(line.label)!;
          const fast = line.kind === "once" ? [model.once(index)] : [...model.series(index).subarray(0, exact.length)];
          const scale = Math.max(1, ...exact.map(Math.abs), magnitude(line.formula, reference));
          exact.forEach((value, t) => {
            if (!(Math.abs(fast[t]! - value) <= 1e-12 * scale)) throw new Error(`${line.label} in period ${t}: fast ${fast[t]}, exact ${value}, scale ${scale}`);
          });
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  test("every measure: fast = exact, and both have an answer or neither has", () => {
    fc.assert(
      fc.property(arbitraryDeal, (deal) => {
        const fast = answers(deal, measures);
        const reference = new Reference(deal, decimals);
        measures.forEach((measure, i) => {
          const exact = exactly(reference, measure);
          const found = fast[i]!;
          if (exact instanceof CalculationError || found instanceof CalculationError) {
            expect([measure.label, found instanceof CalculationError && found.code]).toEqual([measure.label, exact instanceof CalculationError && exact.code]);
            return;
          }
          const scale = magnitude(measure.formula, reference) + Math.abs(exact);
          const quotient = measure.unit === "money" || measure.unit === "hours" ? 1 : 1e3; // a quotient of sums is as good as both
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(1e-12 * quotient * Math.max(1, scale));
        });
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  test("the last line of an explanation is the measure", () => {
    fc.assert(
      fc.property(arbitraryDeal, fc.constantFrom(...measures), (deal, measure) => {
        const last = explain(deal, measure).slice(-1)[0]!;
        const [answer] = answers(deal, [measure]);
        expect(last.label).toBe(measure.label);
        if (answer instanceof CalculationError) expect(last.value).toBe(answer.message);
        else expect(Math.abs(Number(last.value) - answer!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(answer!)));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test("every step of an explanation has a value, a formula and a source", () => {
    fc.assert(
      fc.property(arbitraryDeal, fc.constantFrom(...measures), (deal, measure) => {
        for (const step of explain(deal, measure)) {
          expect(typeof step.value === "string" ? step.value.length > 0 : Number.isFinite(step.value)).toBe(true);
          expect(step.formula.length * step.source.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
