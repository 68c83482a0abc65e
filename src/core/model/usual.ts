/** What stands for a term that was left blank: a preset of the structure, or the default, evaluated where it is a formula. */
import { compile } from "./compile";
import { FastModel } from "./fast";
import { givenValue, termIndex, type Scenario, type TermValue } from "./scenario";
import { terms, type Term } from "./terms";

/** What was given, else what stands for a blank. */
export function termValue(scenario: Scenario, label: string): TermValue {
  const given = givenValue(scenario, label);
  if (given !== undefined) return given;
  const of = terms[termIndex.get(label) ?? -1];
  return of && defaultOf(of, scenario);
}

const formulas = new Map<string, ReturnType<typeof compile>>();
const model = new FastModel();

/** What stands for a blank in this scenario; undefined where a term has no default, or its formula no value. */
export function defaultOf(of: Term, scenario: Scenario | undefined): TermValue {
  if (typeof of.default !== "object") return of.default;
  if (!scenario) return undefined;
  const formula = formulas.get(of.label) ?? compile(of.default);
  formulas.set(of.label, formula);
  const value = formula.run(model.load(scenario), 0);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
