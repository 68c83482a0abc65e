import { answers } from "../../src/core/model/answers";
import { requireMeasure } from "../../src/core/model/measures";
import { readScenario, type TermValue } from "../../src/core/model/scenario";
import examples from "./deals.json";

/** Outside examples, a deal a case: each measure agrees with what an independent implementation publishes. */
describe("deals worked out elsewhere", () => {
  examples.deals.forEach((deal, i) => {
    const terms = deal.terms as [string, TermValue][];
    test(`deal ${i + 1}: ${terms[0]![1]}, ${Object.keys(deal.expected).length} measures`, () => {
      const scenario = readScenario("Deal", terms);
      const expected = Object.entries(deal.expected) as [string, number][];
      const found = answers(scenario, expected.map(([label]) => requireMeasure(label)));
      expected.forEach(([label, value], k) => expect({ [label]: close(found[k], value) ? value : found[k] }).toEqual({ [label]: value }));
    });
  });
});

const close = (found: unknown, value: number): boolean => typeof found === "number" && Math.abs(found - value) <= Math.max(1e-8 * Math.abs(value), 1e-11);
