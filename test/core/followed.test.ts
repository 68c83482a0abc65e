/** The fast reading of a scenario much like the one before: what it keeps is what it would calculate anew, to the last bit. */
import fc from "fast-check";
import { sweep } from "../../src/core/model/answers";
import { dependents } from "../../src/core/model/dependents";
import { FastModel } from "../../src/core/model/fast";
import { lineIndex, lines } from "../../src/core/model/lines";
import { measures } from "../../src/core/model/measures";
import { termIndex, type Scenario } from "../../src/core/model/scenario";
import { terms } from "../../src/core/model/terms";
import { arbitraryDeal } from "./arbitraryDeals";

/** Some terms of one deal with the values of another; what they say together is not looked at, and need not be allowed. */
const mixed = (of: Scenario, other: Scenario, indices: readonly number[]): Scenario => {
  const numbers = of.numbers.slice();
  for (const index of indices) numbers[index] = other.numbers[index]!;
  const closing = termIndex.get("Closing date")!;
  const exit = termIndex.get("Exit date")!;
  if (numbers[exit]! < numbers[closing]!) numbers[exit] = NaN;
  return { name: of.name, numbers };
};

const someTerms = fc.uniqueArray(fc.nat({ max: terms.length - 1 }), { minLength: 1, maxLength: 4 });

test("every line and measure after a few terms have changed is bit for bit that of a model that never saw another scenario", () => {
  fc.assert(
    fc.property(arbitraryDeal, arbitraryDeal, fc.array(someTerms, { minLength: 1, maxLength: 5 }), (deal, other, steps) => {
      const model = new FastModel().load(deal);
      let scenario = deal;
      for (const changed of steps) {
        // Half of the lines are asked for, so that kept and new ones meet.
        lines.forEach(({ kind }, index) => void (index % 2 === 0 && (kind === "once" ? model.once(index) : model.series(index))));
        scenario = mixed(scenario, other, changed);
        model.follow(scenario);
      }
      const anew = new FastModel().load(scenario);
      for (const { label, kind } of lines) {
        const index = lineIndex.get(label)!;
        if (kind === "once") expect([label, model.once(index)]).toEqual([label, anew.once(index)]);
        else expect([label, model.series(index).slice(0, model.periods)]).toEqual([label, anew.series(index).slice(0, anew.periods)]);
      }
      const alone = measures.map((measure) => sweep([scenario], [measure])[0]!);
      expect([...sweep([deal, scenario], measures).subarray(measures.length)]).toEqual(alone);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("a term that prices the round moves no schedule, and the discount rate no revenue", () => {
  const moved = (term: string): string[] => dependents(termIndex.get(term)!).map((index) => lines[index]!.label);
  expect(moved("Discount rate")).not.toContain("Revenue");
  expect(moved("Discount rate")).toContain("Discount factor");
  expect(moved("Fully diluted shares")).not.toContain("Usage");
  expect(moved("Curve shape")).toContain("Usage");
  expect(moved("Unissued pool")).toContain("Issued stake");
  expect(moved("Pool increase")).toContain("Issued stake"); // by the default of the unissued pool
});
