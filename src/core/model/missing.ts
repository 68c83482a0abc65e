/**
 * Which term an answer lacks, found by reading its formula and not by calculating it: a table of measures has a dozen such
 * cells at every keystroke.
 */
import { CalculationError } from "../calculationError";
import { doubles } from "./evaluation";
import { parts, type Expression } from "./expression";
import { lineIndex, lines, variesByMonth } from "./lines";
import { Reference } from "./reference";
import { termIndex, type Scenario } from "./scenario";
import { terms } from "./terms";

/** The first term without value or default that the formula looks at, in the branches that this scenario takes. */
export function missingTerm(scenario: Scenario, formula: Expression): string | undefined {
  const reference = new Reference(scenario, doubles);
  const seen = new Set<string>();
  const first = (of: readonly Expression[]): string | undefined => of.reduce<string | undefined>((found, each) => found ?? find(each), undefined);

  function find(of: Expression): string | undefined {
    if (of.op === "term") return termMissing(of.label);
    if (of.op === "choose") return termMissing(of.label) ?? find(of.cases[reference.option(of.label)]!);
    if (of.op === "when" && !variesByMonth(of.condition)) return find(of.condition) ?? find(reference.evaluate(of.condition, 0) ? of.then : of.otherwise);
    if (!("label" in of) || of.op === "given") return first(parts(of));
    if (seen.has(of.label)) return undefined;
    seen.add(of.label);
    const { formula: inside, atClosing, atExit } = lines[lineIndex.get(of.label)!]!;
    if (of.op !== "internalRate") return find(inside);
    return first([atClosing, atExit, inside].filter((each) => each !== undefined)) ?? termMissing("Exit date");
  }

  function termMissing(label: string): string | undefined {
    const { default: otherwise } = terms[termIndex.get(label)!]!;
    if (!Number.isNaN(scenario.numbers[termIndex.get(label)!])) return undefined;
    return otherwise === undefined ? label : typeof otherwise === "object" ? find(otherwise) : undefined;
  }

  try {
    return find(formula);
  } catch (error) {
    if (error instanceof CalculationError) return undefined; // a condition without a value: not a term's fault
    throw error;
  }
}
