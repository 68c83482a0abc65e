/** functions.json: what Excel is told about the functions, a file a language. */
import { english, parameterHelp, type FunctionLanguage } from "./language";
import type { ParameterKind } from "./parameters";
import { customFunctions } from "./table";

/** Kinds of parameters whose argument may be a range. */
const ranges: readonly ParameterKind[] = ["numbers", "dates", "texts", "values", "terms", "table", "deals"];

/** The server of npm run excel, as in manifest.xml; a package has its own address in its place. */
const server = "https://localhost:3000";

/** The text of public/functions.json. Every parameter is of the type any, so that our sentences appear and not Excel's bare #VALUE!. */
export function functionsJson(language: FunctionLanguage = english): string {
  const functions = customFunctions.map(({ name, parameters, spills }) => ({
    id: name,
    name,
    description: language.help(name).summary,
    helpUrl: `${server}/${language.page}#${name.toLowerCase()}`,
    parameters: parameters.map((each) => ({
      name: each.name,
      description: language.described(parameterHelp(language, name, each), language.allowed(each), language.otherwise(each)),
      type: "any",
      ...(ranges.includes(each.kind) && { dimensionality: "matrix" }),
      ...(each.optional && { optional: true }),
    })),
    result: spills ? { dimensionality: "matrix" } : {},
  }));
  return `${JSON.stringify({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}
