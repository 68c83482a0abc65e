import type { CustomFunction } from "../../src/functions/customFunction";
import type { Host } from "../../src/functions/errors";
import { helpOf } from "../../src/functions/help";
import type { Parameter } from "../../src/functions/parameters";
import { invoke } from "../../src/functions/register";
import { customFunctions, type FunctionName } from "../../src/functions/table";

/** Stands for CustomFunctions.Error. */
export class ExcelError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

export const host: Host = {
  associate: () => undefined,
  Error: ExcelError,
  ErrorCode: {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
    invalidName: "#NAME?",
    invalidReference: "#REF!",
  },
};

export const functionNamed = (name: string): CustomFunction<FunctionName> => {
  const found = customFunctions.find((each) => each.name === name);
  if (!found) throw new Error(`There is no function ${name}.`);
  return found;
};

/** What a cell would show: the answer, or the error. Excel pads what is left out with null and appends the invocation. */
export function outcome(name: string, given: readonly unknown[]): unknown {
  const of = functionNamed(name);
  const raw = [...of.parameters.map((_, i) => given[i] ?? null), { functionName: name }];
  try {
    return invoke(of, raw, host);
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
}

/** Arguments that are fine: those of the first example, null where it gives none. */
export const goodArguments = (name: FunctionName): unknown[] => functionNamed(name).parameters.map((_, i) => helpOf(name).examples[0]!.arguments[i] ?? null);

/** The good arguments with one of them replaced. */
export function withArgument(name: FunctionName, parameter: string, value: unknown): unknown[] {
  const given = goodArguments(name);
  given[functionNamed(name).parameters.findIndex((each) => each.name === parameter)] = value;
  return given;
}

/** Every parameter of every function, for tests that hold for all. */
export const everyParameter: readonly (readonly [FunctionName, string, Parameter<unknown>])[] = customFunctions.flatMap(({ name, parameters }) =>
  parameters.map((each) => [name, each.name, each] as const),
);

/** Whether a cell may hold it. */
export const isCell = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)) || isSentence(value);

/** An error with a sentence. */
export const isSentence = (value: unknown): boolean => value instanceof ExcelError && value.code.startsWith("#") && value.message.length > 12;

export const isAnswer = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0 && value.every((row: unknown) => Array.isArray(row) && row.length > 0 && row.length === (value[0] as unknown[]).length && row.every(isCell))
    : isCell(value);
