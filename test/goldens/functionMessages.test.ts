import type { Parameter } from "../../src/functions/parameters";
import { customFunctions, type FunctionName } from "../../src/functions/table";
import { ExcelError, outcome, withArgument } from "../functions/host";
import { expectGolden } from "./golden";

/** Arguments of the kinds that people get wrong, those that make sense for a parameter. */
function mistakes({ kind, optional, options, allowed, table }: Parameter<unknown>): unknown[] {
  const blank = optional ? [] : [null];
  if (options) return [...blank, "Sideways"];
  if (kind === "text") return [...blank, "Investr stake"];
  if (table) return [...blank, table.layout === "rows" ? [["Sharez", "x"]] : [["Sharez", 5]], table.layout === "rows" ? [[table.fields[0]!.label, table.fields[2]!.label], ["Ada", true]] : [[table.fields[0]!.label, "1.200"]]];
  if (kind === "values") return [...blank, [[1, 2], [3, 4]]];
  if (kind === "deals") return [...blank, [["Investr cash"], [5]], [["Investor cash", "Credits"]]];
  if (kind === "terms") return [...blank, [["Investor csh", 5]]];
  if (kind === "texts") return [["Investr stake", "Revenue"], [[1, 2], [3, 4]]];
  const series = kind === "numbers" || kind === "dates";
  return [...blank, series ? [[1, "12"]] : "12", ...(allowed && Object.keys(allowed).length ? [series ? [[-1e6, 1]] : -1e6] : []), ...(series ? [[[1, 2], [3]]] : [])];
}

function sentences(name: FunctionName, parameter: Parameter<unknown>): string[] {
  return mistakes(parameter).map((value) => {
    const answer = outcome(name, withArgument(name, parameter.name, value));
    const said = answer instanceof ExcelError ? `${answer.code} ${answer.message}` : "no error";
    return `  ${parameter.name} = ${JSON.stringify(value)}\n    ${said}`;
  });
}

test("what each function says to a bad argument", () => {
  const text = customFunctions.map(({ name, parameters }) => [name, ...parameters.flatMap((each) => sentences(name, each))].join("\n")).join("\n\n");
  expect(text).not.toContain("no error");
  expectGolden("test/goldens/messages.txt", `${text}\n`);
});
