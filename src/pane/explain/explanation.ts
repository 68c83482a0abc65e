/**
 * What the Explain tab says of the selected cell. Pure: a cell, its DEAL call and the values of its arguments, to the derivation
 * of the number. The function itself is asked what stands in that cell, so that the explanation speaks of the same number.
 */
import { CalculationError, invalid } from "../../core/calculationError";
import { compare } from "../../core/model/compare";
import { findMeasure } from "../../core/model/measures";
import { findLine } from "../../core/model/schedule";
import type { Scenario } from "../../core/model/scenario";
import { explain, phrase, type Step } from "../../core/model/words";
import type { CustomFunction, Result } from "../../functions/customFunction";
import { helpOf } from "../../functions/help";
import { customFunctions, type FunctionName } from "../../functions/table";
import { readTermsRange } from "../../functions/termsRange";
import type { CellValue } from "../../workbook/terms";
import type { FormulaCall } from "./formulaCall";

/** The selected cell as the workbook shows it, with the call that fills it. */
export interface SelectedCell {
  readonly address: string;
  /** The formula of the cell, or of the cell from which it is filled. */
  readonly formula: string;
  readonly value: CellValue;
  readonly text: string;
  /** Its place in the answer of the formula. */
  readonly row: number;
  readonly column: number;
  readonly call?: FormulaCall;
  /** A value or a range for each argument; undefined where the formula calculates it. */
  readonly values?: readonly (CellValue | readonly (readonly CellValue[])[] | undefined)[];
}

export interface Argument {
  readonly name: string;
  readonly help: string;
  /** As written in the formula. */
  readonly written: string;
  /** What it stands for; undefined for ranges of several cells. */
  readonly value?: CellValue;
}

export type Explanation = { readonly kind: "idle" } | CellExplanation;

export type CellExplanation =
  /** A cell that no DEAL formula fills. */
  | { readonly kind: "none"; readonly cell: SelectedCell }
  | { readonly kind: "steps"; readonly cell: SelectedCell; readonly title: string; readonly scenario: string; readonly steps: readonly Step[] }
  | { readonly kind: "function"; readonly cell: SelectedCell; readonly title: string; readonly summary: string; readonly source: string; readonly arguments: readonly Argument[]; readonly sentence?: string }
  | { readonly kind: "problem"; readonly cell: SelectedCell; readonly sentence: string };

/** An error of the core becomes the sentence that the formula itself gives for its arguments. */
export function explanationOf(cell: SelectedCell): CellExplanation {
  try {
    return explained(cell);
  } catch (error) {
    if (error instanceof CalculationError) return refused(cell, error.message);
    throw error;
  }
}

function explained(cell: SelectedCell): CellExplanation {
  const { call } = cell;
  if (!call) return { kind: "none", cell };
  const of = customFunctions.find(({ name }) => name === call.name);
  if (!of) throw invalid(call.name, `There is no function DEAL.${call.name}.`);
  const values = cell.values ?? [];
  const complete = call.arguments.every((written, i) => written === "" || values[i] !== undefined);
  const table = complete && of.spills && isQuick(of) ? tableOf(of.answer(values)) : [];
  const derived = derivation(cell, of.name, values, { row: String(table[cell.row]?.[0] ?? ""), column: String(table[0]?.[cell.column] ?? "") });
  if (derived) return derived;
  const here = of.spills ? table[cell.row]?.[cell.column] : complete && isQuick(of) && of.answer(values);
  return { ...described(of, cell, call, values), ...(here instanceof CalculationError ? { sentence: here.message } : {}) };
}

/** What can still be said of a cell whose formula refuses its arguments. */
function refused(cell: SelectedCell, sentence: string): CellExplanation {
  const of = customFunctions.find(({ name }) => name === cell.call?.name);
  return of && cell.call ? { ...described(of, cell, cell.call, cell.values ?? []), sentence } : { kind: "problem", cell, sentence };
}

function described(of: CustomFunction<FunctionName>, cell: SelectedCell, call: FormulaCall, values: NonNullable<SelectedCell["values"]>): CellExplanation & { kind: "function" } {
  const help = helpOf(of.name);
  return {
    kind: "function",
    cell,
    title: `DEAL.${of.name}`,
    summary: help.summary,
    source: help.source,
    arguments: of.parameters.map(({ name }, i) => argumentOf(name, help.parameters[name] ?? "", call.arguments[i], values[i])),
  };
}

/** These run the model hundreds or thousands of times: asking them again would hold up the pane. */
const slow = ["SENSITIVITY", "TORNADO", "SIMULATE", "SOLVE", "MEASURETABLE"];
const isQuick = ({ name }: CustomFunction): boolean => !slow.includes(name);
const tableOf = (result: Result): readonly (readonly unknown[])[] => (Array.isArray(result) ? (result as unknown[][]) : [[result]]);

interface Labels {
  readonly row: string;
  readonly column: string;
}

function derivation(cell: SelectedCell, name: string, values: NonNullable<SelectedCell["values"]>, labels: Labels): CellExplanation | undefined {
  const argument = (i: number): string | undefined => (values[i] === undefined ? undefined : String(onlyValue(values[i])));
  const scenario = (wanted: string | undefined): Scenario | undefined => readTermsRange("terms", values[0])?.column(wanted || undefined).scenario;
  switch (name) {
    case "MEASURE":
      return measured(cell, argument(1), scenario(argument(2)));
    case "MEASURES":
      return cell.column === 0 ? undefined : measured(cell, labels.row, scenario(labels.column));
    case "COMPARE": {
      const began = scenario(argument(2));
      return began && measured(cell, labels.row, compare(began).find((each) => each.name === labels.column));
    }
    case "SCHEDULE":
    case "LINE":
      return lineExplained(cell, name === "LINE" ? argument(1) : findLine(labels.row) ? labels.row : labels.column, scenario(argument(4)));
    default:
      return undefined;
  }
}

const onlyValue = (value: CellValue | readonly (readonly CellValue[])[] | undefined): CellValue | undefined => (typeof value === "object" ? value[0]?.[0] : value);

function measured(cell: SelectedCell, label: string | undefined, scenario: Scenario | undefined): CellExplanation | undefined {
  const measure = label === undefined ? undefined : findMeasure(label);
  if (!measure || !scenario) return undefined;
  const steps = explain(scenario, measure);
  const before = steps[steps.length - 2];
  // A measure that is a line of the same name would be told twice.
  const told = before?.label === measure.label && before.source !== "Term" ? [...steps.slice(0, -2), { ...before, value: steps[steps.length - 1]?.value ?? before.value }] : steps;
  return { kind: "steps", cell, title: measure.label, scenario: scenario.name, steps: told };
}

/** A line by month: its rule, and what the rule rests on, over the life of the deal. */
function lineExplained(cell: SelectedCell, label: string | undefined, scenario: Scenario | undefined): CellExplanation | undefined {
  const line = label === undefined ? undefined : findLine(label);
  if (!line || !scenario) return undefined;
  const chain = explain(scenario, { label: line.label, group: "Cash", unit: line.unit, formula: line.formula, source: line.source });
  const rule: Step = { label: line.label, value: cell.text, formula: phrase(line.formula), source: line.source };
  return { kind: "steps", cell, title: line.label, scenario: scenario.name, steps: [...chain.slice(0, -1).filter((step) => step.label !== line.label), rule] };
}

function argumentOf(name: string, help: string, written = "", value: CellValue | readonly (readonly CellValue[])[] | undefined): Argument {
  const one = typeof value === "object" ? (value.length === 1 && value[0]?.length === 1 ? value[0][0] : undefined) : value;
  return { name, help, written, ...(one === undefined ? {} : { value: one }) };
}
