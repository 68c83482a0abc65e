// Registers every function of functions.json in the grid, with its help. The implementations are those the add-in has associated
// in its own frame, called synchronously: the same code Excel would call, without its queue.
import { addFunction, helpers, registries } from "@odoo/o-spreadsheet";
import type { AddFunctionDescription, Arg, EvalContext, FunctionResultObject } from "@odoo/o-spreadsheet";
import type { CustomFunction, CustomFunctionsGlobal, PaneWindow } from "../host/bridge";
import { errorResult } from "./errors";
import type { FunctionMetadata, Metadata, Parameter } from "./metadata";
import { Pending } from "./pending";
import { readerOf, toResult, type Blank, type Reader } from "./values";

type Result = FunctionResultObject | FunctionResultObject[][];

export class Functions {
  /** How often functions have been called since the page opened. */
  calls = 0;
  /** What a blank cell is for a parameter of type any. */
  blank: Blank = null;
  private readonly frame: CustomFunctionsGlobal;
  private readonly pending: Pending;

  /** `onSettled` is called when functions that answered with a promise have their values. */
  constructor(
    private readonly metadata: Metadata,
    pane: Pick<PaneWindow, "CustomFunctions">,
    private readonly namespace: string,
    onSettled: () => void,
  ) {
    this.frame = pane.CustomFunctions;
    this.pending = new Pending(onSettled);
    for (const each of metadata.functions) this.register(each);
  }

  /** Resolves when every function that answered with a promise has its value in the cells: an add-in may load what it calculates with at the first call. */
  settled(): Promise<void> {
    return this.pending.settled();
  }

  private register(metadata: FunctionMetadata): void {
    const name = `${this.namespace}.${metadata.name}`.toUpperCase();
    const description = { ...help(metadata, this.namespace), compute: this.compute(name, metadata) };
    if (registries.functionRegistry.contains(name)) registries.functionRegistry.replace(name, description);
    else addFunction(name, description);
  }

  private compute(name: string, metadata: FunctionMetadata): AddFunctionDescription["compute"] {
    const { frame, pending } = this;
    const count = (): void => void this.calls++;
    const call = caller(name, metadata, frame);
    const read = argumentsOf(metadata.parameters, this.readers(metadata));
    return function (this: EvalContext, ...cells: Arg[]): Result {
      try {
        count();
        const values = read(cells, this);
        const result = call(values, this);
        if (typeof (result as Promise<unknown> | undefined)?.then !== "function") return toResult(result, frame);
        return pending.answer(name + JSON.stringify(values), result as Promise<unknown>, (value) => toResult(value, frame));
      } catch (error) {
        return errorResult(error);
      }
    };
  }

  private readers({ parameters, options, allowErrorForDataTypeAny }: FunctionMetadata): Reader[] {
    const acceptsErrors = [this.metadata.allowErrorForDataTypeAny, allowErrorForDataTypeAny, options?.allowErrorForDataTypeAny].includes(true);
    const reading = { frame: this.frame, acceptsErrors, blank: () => this.blank };
    return parameters.map((parameter) => readerOf(parameter, reading));
  }
}

/** Calls the implementation. It is looked up at the first call: an add-in may associate its functions late. */
function caller(name: string, { id, options }: FunctionMetadata, frame: CustomFunctionsGlobal): (values: unknown[], context: EvalContext) => unknown {
  let implementation: CustomFunction | undefined;
  return (values, context) => {
    implementation ??= frame._association.mappings[id.toUpperCase()];
    if (!implementation) throw { code: "#NAME?", message: `${name} is declared, but the add-in has not associated ${id}.` };
    const position = options?.requiresAddress === true ? context.__originCellPosition : undefined;
    const address = position && `${context.getters.getSheetName(position.sheetId)}!${helpers.toXC(position.col, position.row)}`;
    return implementation(...values, address === undefined ? { functionName: name } : { functionName: name, address });
  };
}

/** The values of all parameters: a repeating one takes what is left, as a list. */
function argumentsOf(parameters: readonly Parameter[], readers: readonly Reader[]): (cells: Arg[], context: EvalContext) => unknown[] {
  const repeating = parameters.findIndex((parameter) => parameter.repeating === true);
  const single = repeating < 0 ? readers : readers.slice(0, repeating);
  const rest = readers[repeating];
  return (cells, { locale }) => {
    const values = single.map((read, index) => read(cells[index], locale));
    if (rest) values.push(cells.slice(repeating).map((cell) => rest(cell, locale)));
    return values;
  };
}

/** What the grid shows while a formula is typed: the function, its arguments, and what each of them means. */
function help({ description = "", parameters }: FunctionMetadata, category: string): Omit<AddFunctionDescription, "compute"> {
  return {
    description,
    category,
    isExported: true, // Otherwise a saved file would hold the value in place of the formula.
    args: parameters.map(({ name, description: meaning = "", type = "any", dimensionality, optional, repeating }) => ({
      name,
      description: meaning,
      acceptErrors: true,
      type: dimensionality === "matrix" ? ["ANY", "RANGE"] : [gridTypes[type] ?? "ANY"],
      ...(dimensionality === "matrix" && { acceptMatrix: true }),
      ...(optional && { optional }),
      ...(repeating && { repeating }),
    })),
  };
}
const gridTypes: Readonly<Record<string, "NUMBER" | "STRING" | "BOOLEAN">> = { number: "NUMBER", string: "STRING", boolean: "BOOLEAN" };
