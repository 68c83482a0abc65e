/**
 * A custom function: one declaration. What Excel sees, how arguments are read, the reference and the example tests are all
 * made from it. `help` is the part that only documents need; it is declared beside the functions, and left out of
 * functions.js.
 */
import { evaluateFormula, type Inputs } from "../core/model/formula";
import type { Expression } from "../core/model/expression";
import type { Cell, Table } from "./cells";
import { required, type Parameter } from "./parameters";

export type Result = Cell | Table;

export interface CustomFunction<Name extends string = string> {
  /** Id and name in Excel, upper case: DEAL.NAME. */
  readonly name: Name;
  readonly parameters: readonly Parameter<unknown>[];
  /** The answer may spill. */
  readonly spills: boolean;
  /** The formula over the parameters, where one says it all. */
  readonly formula?: Expression;
  readonly answer: (raw: readonly unknown[]) => Result;
}

export interface Help {
  readonly summary: string;
  /** A sentence for each parameter. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What has no answer, beside arguments that are not allowed. */
  readonly errors?: string;
  readonly examples: readonly Example[];
  /** Where the rule comes from. */
  readonly source: string;
}

export interface Example {
  readonly arguments: readonly unknown[];
  readonly result: number | readonly (readonly (number | string | boolean)[])[];
  /** `result` shows only the first rows of the answer. */
  readonly firstRows?: true;
}

type Parameters<Values extends readonly unknown[]> = readonly [...{ [Place in keyof Values]: Parameter<Values[Place]> }];

/** A function that is one formula over its parameters. `check` says what single parameters cannot: which contradict each other. */
export function byFormula<const Name extends string>(
  name: Name,
  parameters: readonly Parameter<number | string | undefined>[],
  formula: Expression,
  check?: (inputs: Inputs) => void,
): CustomFunction<Name> {
  const answer = (raw: readonly unknown[]): number => {
    const inputs = readArguments(parameters, raw) as Inputs;
    check?.(inputs);
    return evaluateFormula(formula, inputs);
  };
  return { name, parameters, spills: false, formula, answer };
}

/** A function with one answer that is not one formula. */
export const byRule = <const Name extends string, Values extends readonly unknown[]>(name: Name, parameters: Parameters<Values>, run: (...values: Values) => number) =>
  running(name, parameters, run, false);

/** A function whose answer spills. */
export const byTable = <const Name extends string, Values extends readonly unknown[]>(name: Name, parameters: Parameters<Values>, run: (...values: Values) => Table) =>
  running(name, parameters, run, true);

function running<Name extends string, Values extends readonly unknown[]>(
  name: Name,
  parameters: Parameters<Values>,
  run: (...values: Values) => Result,
  spills: boolean,
): CustomFunction<Name> {
  const all: readonly Parameter<unknown>[] = parameters;
  return { name, parameters: all, spills, answer: (raw) => run(...(Object.values(readArguments(all, raw)) as unknown as Values)) };
}

/** The arguments by parameter name, defaults filled in. Throws for the first that is not allowed. */
export function readArguments(parameters: readonly Parameter<unknown>[], raw: readonly unknown[]): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  parameters.forEach((parameter, i) => {
    const value = parameter.read(raw[i]) ?? defaultOf(parameter, read as Inputs);
    read[parameter.name] = parameter.optional ? value : required(parameter, value);
  });
  return read;
}

const defaultOf = ({ name, default: otherwise }: Parameter<unknown>, before: Inputs): number | string | undefined =>
  typeof otherwise === "object" ? evaluateFormula(otherwise, before, name) : otherwise;
