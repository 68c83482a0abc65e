/**
 * Asking the model: measures of one scenario or of many, as numbers. What has no answer comes back as the error that says
 * why, found by the reference reading; a missing answer costs nothing until somebody asks for its reason.
 */
import { attempt, CalculationError, unanswerable } from "../calculationError";
import { compile, type Compiled } from "./compile";
import { FastModel } from "./fast";
import type { Measure } from "./measures";
import { doubles } from "./evaluation";
import { notGiven, Reference } from "./reference";
import { hasValue, type Scenario } from "./scenario";
import { termsRead } from "./walk";

const compiled = new Map<Measure, Compiled>();
const model = new FastModel();

function compiledMeasure(measure: Measure): Compiled {
  const found = compiled.get(measure);
  if (found) return found;
  const made = compile(measure.formula);
  compiled.set(measure, made);
  return made;
}

/** The values of measures for many scenarios in one pass: a row a scenario, NaN where there is no answer. */
export function sweep(scenarios: readonly Scenario[], measures: readonly Measure[]): Float64Array {
  const formulas = measures.map(compiledMeasure);
  const values = new Float64Array(scenarios.length * measures.length);
  let at = 0;
  for (const scenario of scenarios) {
    model.follow(scenario);
    for (const formula of formulas) {
      const value = formula.run(model, 0) as number;
      values[at++] = Number.isFinite(value) ? value : NaN;
    }
  }
  return values;
}

/** What a measure answers, or the error that says why it does not. */
export type Answer = number | CalculationError;

/** The answers of many scenarios in one pass, a row a scenario; one that could not be read has its error in every place. */
export function answerTable(scenarios: readonly (Scenario | CalculationError)[], measures: readonly Measure[]): Answer[][] {
  const readable = scenarios.filter((each): each is Scenario => !(each instanceof CalculationError));
  const values = sweep(readable, measures);
  let at = 0;
  return scenarios.map((scenario) =>
    measures.map((measure) => {
      if (scenario instanceof CalculationError) return scenario;
      const value = values[at++]!;
      return Number.isNaN(value) ? whyNot(scenario, measure) : value;
    }),
  );
}

/** The values of measures for one scenario; a CalculationError stands where a measure has no answer. */
export const answers = (scenario: Scenario, measures: readonly Measure[]): Answer[] => answerTable([scenario], measures)[0]!;

/** One measure of one scenario. Throws the CalculationError that says why it has no answer. */
export function answer(scenario: Scenario, measure: Measure): number {
  const [value] = answers(scenario, [measure]);
  if (value instanceof CalculationError) throw value;
  return value!;
}

/** The sentence for a measure without an answer. */
export function whyNot(scenario: Scenario, measure: Measure): CalculationError {
  for (const label of termsRead(scenario, [measure.formula]))
    if (!hasValue(scenario, label)) return notGiven(label, measure.label); // found by reading: most missing answers lack a term
  const reason = attempt(() => new Reference(scenario, doubles).measure(measure));
  return reason instanceof CalculationError ? reason : unanswerable(measure.label, `${measure.label} has no finite value for these terms.`);
}
