/**
 * How an answer of a custom function comes about, step by step, for the arguments of one call and one cell of its answer.
 */
import type { DerivedStep, Teller } from "../core/model/derivation";
import type { Inputs } from "../core/model/formula";
import { readArguments, type CustomFunction } from "./customFunction";
import { namedParts, told, type Asked } from "./declaredSteps";
import { helpOf } from "./help";
import { stepsOf } from "./steps";
import type { FunctionName } from "./table";

/** Throws the CalculationError that the function itself answers with. */
export function derivationOf(of: CustomFunction<FunctionName>, raw: readonly unknown[], at: { readonly row: number; readonly column: number }, teller: Teller): readonly DerivedStep[] {
  const asked: Asked = { inputs: readArguments(of.parameters, raw), ...at, teller, source: helpOf(of.name).source };
  const how = stepsOf(of.name);
  if (typeof how === "function") return how(asked);
  if (!of.formula) throw new Error(`The function ${of.name} declares no steps.`);
  return told(asked, namedParts(of.formula, how, asked.inputs as Inputs), datesOf(of));
}

const datesOf = ({ parameters }: CustomFunction): readonly string[] => parameters.filter(({ kind }) => kind === "date").map(({ name }) => name);
