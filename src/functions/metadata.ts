/** functions.json: what Excel is told about the functions. */
import { wanted } from "../core/model/scenario";
import { helpOf } from "./help";
import { inputOf, type Parameter, type ParameterKind } from "./parameters";
import { phrase } from "../core/model/words";
import { customFunctions, type FunctionName } from "./table";

/** Kinds of parameters whose argument may be a range. */
const ranges: readonly ParameterKind[] = ["numbers", "dates", "texts", "terms"];

/** The text of public/functions.json. Every parameter is of the type any, so that our sentences appear and not Excel's bare #VALUE!. */
export function functionsJson(): string {
  const functions = customFunctions.map(({ name, parameters, spills }) => ({
    id: name,
    name,
    description: helpOf(name).summary,
    parameters: parameters.map((each) => ({
      name: each.name,
      description: parameterText(name, each),
      type: "any",
      ...(ranges.includes(each.kind) && { dimensionality: "matrix" }),
      ...(each.optional && { optional: true }),
    })),
    result: spills ? { dimensionality: "matrix" } : {},
  }));
  return `${JSON.stringify({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}

/** "Share of the credits that is never used (a number from 0 to below 1; 0)." */
function parameterText(name: FunctionName, of: Parameter<unknown>): string {
  const facts = [allowedText(of), defaultText(of) && `default ${defaultText(of)}`].filter(Boolean).join("; ");
  return `${parameterHelp(name, of)}${facts && ` (${facts})`}.`;
}

export function parameterHelp(name: FunctionName, of: Parameter<unknown>): string {
  const found = helpOf(name).parameters[of.name];
  if (!found) throw new Error(`The parameter ${of.name} of ${name} has no help.`);
  return found;
}

/** What a parameter accepts, in words; empty where its help says it all. */
export function allowedText(of: Parameter<unknown>): string {
  const input = inputOf(of);
  return typeof input === "string" || wanted(input) === "a number" ? "" : wanted(input);
}

/** What stands for a blank, in words; empty where nothing does. */
export function defaultText({ default: otherwise }: Parameter<unknown>): string {
  if (otherwise === undefined) return "";
  if (typeof otherwise !== "object") return String(otherwise);
  return otherwise.op === "choose" ? "2, for the S-curve 10" : phrase(otherwise);
}
