/** Hands the functions to Excel. */
// First, as in table.ts.
import { customFunctions, type FunctionName } from "./table";
import type { CustomFunction } from "./customFunction";
import { excelError, excelResult, type Host } from "./errors";

/** `host` is asked for anew at each call: the runtime completes it after functions.js has run. */
export function register(host: () => Host): void {
  for (const each of customFunctions) host().associate(each.name, (...raw) => invoke(each, raw, host()));
}

const byName: ReadonlyMap<string, CustomFunction> = new Map(customFunctions.map((each) => [each.name, each]));

/** A call by name, of a function that was announced before it was loaded. */
export const call = (name: FunctionName, raw: readonly unknown[], host: Host): unknown => invoke(byName.get(name)!, raw, host);

/** One call as Excel makes it; the invocation object after the last argument is not looked at. Throws the runtime's own error. */
export function invoke(of: CustomFunction, raw: readonly unknown[], host: Host): unknown {
  let result;
  try {
    result = of.answer(raw);
  } catch (error) {
    throw excelError(error, host);
  }
  return excelResult(result, host);
}
