import fc from "fast-check";
import { CalculationError } from "../../src/core/calculationError";
import { answer, answers } from "../../src/core/model/answers";
import { excelFormula, type Addresses } from "../../src/core/model/excel";
import { atLeast, minus, negative, over, plus, positive, power, term, times, when, type Expression } from "../../src/core/model/expression";
import { FastModel } from "../../src/core/model/fast";
import { lineIndex, lines } from "../../src/core/model/lines";
import { measures, requireMeasure } from "../../src/core/model/measures";
import { withTerms } from "../../src/core/model/scenario";
import { arbitraryDeal } from "./arbitraryDeals";
import { nativeModel } from "./nativeModel";
import { referenceDeal } from "./referenceDeal";

beforeAll(() => void jest.spyOn(console, "debug").mockImplementation()); // the engine reports its own progress

const write = (of: Expression): string => excelFormula(of, { term: (label) => label } as Addresses);
const [a, b, c] = ["A", "B", "C"].map(term) as [Expression, Expression, Expression];

describe("the Excel reading", () => {
  test.each([
    [minus(a, minus(b, c)), "A-(B-C)"],
    [minus(minus(a, b), c), "A-B-C"],
    [times(plus(a, b), c), "(A+B)*C"],
    [over(a, times(b, c)), "A/(B*C)"],
    [power(minus(1, a), b), "(1-A)^B"],
    [power(a, power(b, c)), "A^(B^C)"],
    [power(power(a, b), c), "(A^B)^C"],
    [minus(0, power(a, 2)), "-(A^2)"],
    [times(b, minus(0, a)), "B*(-A)"],
    [when(positive(a), b, negative(c)), "IF(A>0,B,-C)"],
    [times(-1, a), "(-1)*A"],
    [when(atLeast(a, plus(b, 1)), 1, 0), "IF(A>=B+1,1,0)"],
    [times(atLeast(a, b), c), "IF(A>=B,1,0)*C"],
  ])("writes %#", (of, formula) => expect(write(of)).toBe(formula));

  test("every line and measure of random deals, calculated by a spreadsheet engine, is the fast one to 1e-9", () => {
    fc.assert(
      fc.property(arbitraryDeal, (deal) => {
        const native = nativeModel(deal);
        const model = new FastModel().load(deal);
        const scale = Math.max(1, ...answers(deal, measures.slice(0, 1)).map((each) => Number(each) || 0)); // a note that does not convert has no post-money
        const same = (label: string, found: unknown, wanted: number): void => {
          if (Number.isFinite(wanted) && !(typeof found === "number" && Math.abs(found - wanted) <= 1e-9 * Math.max(scale, Math.abs(wanted)))) throw new Error(`${label}: Excel ${String(found)}, fast ${wanted}`);
          if (!Number.isFinite(wanted) && typeof found === "number") throw new Error(`${label}: Excel ${found}, fast has no answer`);
        };
        for (const line of lines) {
          const index = lineIndex.get(line.label)!;
          if (line.kind === "once") same(line.label, native.line(line.label), model.once(index));
          else model.series(index).subarray(0, model.periods).forEach((wanted, t) => same(`${line.label} in month ${t + 1}`, native.line(line.label, t), wanted));
        }
        answers(deal, measures).forEach((wanted, i) => {
          const measure = measures[i]!;
          if (measure.label.endsWith("IRR")) return; // below, on ordinary flows: the engine's own XIRR gives up on hard ones
          same(measure.label, native.measure(measure.label), wanted instanceof CalculationError ? NaN : wanted);
        });
      }),
      { numRuns: 12 },
    );
  }, 240_000);

  test("the internal rates of a deal with an exit are the engine's XIRR", () => {
    const deal = withTerms(referenceDeal, { "Exit date": 47_000, "Exit equity value": 9000 });
    const native = nativeModel(deal);
    for (const label of ["Headline IRR", "Economic IRR"]) expect(native.measure(label)).toBeCloseTo(answer(deal, requireMeasure(label)), 9);
  });
});
