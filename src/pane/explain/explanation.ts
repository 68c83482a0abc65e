/**
 * What the Explain tab says of the selected cell. Pure: a cell, its DEAL calls and what they name, to the derivation of the
 * number in the language of the pane. The function itself is asked, so that the explanation speaks of the same number.
 */
import { attempt, CalculationError } from "../../core/calculationError";
import type { DerivedStep } from "../../core/model/derivation";
import { phrase } from "../../core/model/words";
import type { Result, CustomFunction } from "../../functions/customFunction";
import { derivationOf } from "../../functions/derivation";
import { helpOf } from "../../functions/help";
import { customFunctions, type FunctionName } from "../../functions/table";
import type { Texts } from "../texts/english";
import { explainTexts } from "./texts";
import type { FormulaCall } from "../../functions/formulaCall";
import { problemOf, withErrors } from "./problem";
import { isReference } from "./references";
import type { Input, SelectedCell } from "./selectedCell";
import { plainCell } from "./plainCell";
import { tellerIn, valueText } from "./teller";
import { termCell } from "./termCells";

/** A place that can be looked at, and what it is called. */
export interface Link {
  readonly text: string;
  readonly address: string;
}

export interface ExplainedStep extends Omit<DerivedStep, "value"> {
  /** The value as people read it. */
  readonly value: string;
  /** It is a term, whose value follows from nothing. */
  readonly isTerm?: true;
  /** The cell that holds the term. */
  readonly address?: string;
}

export interface Argument {
  readonly name: string;
  readonly help: string;
  /** As written in the formula. */
  readonly written: string;
  /** What it stands for; undefined for ranges of several cells. */
  readonly value?: string;
  readonly links: readonly Link[];
}

export interface Explanation {
  readonly title: string;
  /** What is wrong, and what to do. */
  readonly problem?: string;
  readonly notes: readonly string[];
  readonly scenario?: string;
  readonly steps: readonly ExplainedStep[];
  readonly arguments: readonly Argument[];
  /** Other places that belong to the cell, under their heading. */
  readonly links: readonly { readonly title: string; readonly places: readonly Link[] }[];
  readonly source?: string;
}

/** @param locale BCP 47 tag for numbers and dates */
export function explanationOf(cell: SelectedCell, texts: Texts, locale: string): Explanation {
  const call = cell.calls[cell.chosen];
  if (!call) return plainCell(cell, texts, locale);
  const of = customFunctions.find(({ name }) => name === call.name);
  if (!of) return { title: `DEAL.${call.name}`, problem: explainTexts(texts).noFunction(call.name), notes: [], steps: [], arguments: [], links: [] };
  const { steps, failure, notes } = derived(cell, call, of, texts, locale);
  const help = texts.model.ofFunction(of.name, helpOf(of.name));
  const problem = problemOf(cell, call, failure, of, texts);
  const last = steps.at(-1);
  const scenario = steps.find((step) => step.scenario !== undefined)?.scenario;
  return {
    title: last && last.label !== "" ? last.label : `DEAL.${of.name}`,
    ...(problem === undefined ? {} : { problem }),
    notes: [...(steps.length > 0 ? [] : [help.summary]), ...notes],
    ...(scenario === undefined ? {} : { scenario }),
    steps,
    arguments: of.parameters.map(({ name }, i) => argumentOf(name, help.parameters[name] ?? "", cell.inputs[i], texts, locale)),
    links: placesOf(cell, texts),
    source: help.source,
  };
}

interface Derived {
  readonly steps: readonly ExplainedStep[];
  /** The error with which the function answers in this cell. */
  readonly failure?: CalculationError;
  readonly notes: readonly string[];
}

function derived(cell: SelectedCell, call: FormulaCall, of: CustomFunction<FunctionName>, texts: Texts, locale: string): Derived {
  const unknown = cell.inputs.flatMap(({ written, value, lost }, i) => (written === "" || value !== undefined || lost ? [] : [`${of.parameters[i]?.name ?? ""} (${written})`]));
  if (cell.inputs.some(({ lost }) => lost)) return { steps: [], notes: [] };
  if (unknown.length > 0) return { steps: inWordsOnly(cell, call, of, texts, locale), notes: [explainTexts(texts).notCalculated(unknown)] };
  const answer = attempt(() => asked(cell, call, of, texts, locale));
  return answer instanceof CalculationError ? { steps: [], failure: answer, notes: [] } : answer;
}

function asked(cell: SelectedCell, call: FormulaCall, of: CustomFunction<FunctionName>, texts: Texts, locale: string): Derived {
  const raw = cell.inputs.map(({ value }) => withErrors(value));
  const table = tableOf(of.answer(raw));
  const isOne = table.length === 1 && table[0]?.length === 1;
  const whole = isWhole(cell, call);
  const at = isOne ? { row: 0, column: 0 } : { row: cell.row, column: cell.column };
  const here = table[at.row]?.[at.column];
  // What a larger formula makes of a table is not for this pane to guess.
  if (!isOne && !whole && cell.filledFrom === undefined) return { steps: [], notes: [explainTexts(texts).partOfFormula(table.length, table[0]?.length ?? 0)] };
  if (here instanceof CalculationError) return { steps: reasonSteps(cell, of, raw, at, texts, locale), failure: here, notes: [] };
  const steps = derivationOf(of, raw, at, tellerIn(texts, locale)).map((step) => explained(step, of.name, cell, texts, locale));
  return { steps, notes: steps.length > 0 ? [] : [explainTexts(texts).heading] };
}

/** A measure without an answer still has the steps up to the one that fails. */
function reasonSteps(cell: SelectedCell, of: CustomFunction<FunctionName>, raw: readonly unknown[], at: { row: number; column: number }, texts: Texts, locale: string): readonly ExplainedStep[] {
  const steps = attempt(() => derivationOf(of, raw, at, tellerIn(texts, locale)).map((step) => explained(step, of.name, cell, texts, locale)));
  return steps instanceof CalculationError ? [] : steps;
}

/** Whether the formula is this call and nothing else. */
const isWhole = ({ formula }: SelectedCell, call: FormulaCall): boolean => formula.slice(1).trim() === call.text;

const tableOf = (result: Result): readonly (readonly unknown[])[] => (Array.isArray(result) ? (result as unknown[][]) : [[result]]);

/** How many cells the answer needs; undefined where the function refuses its arguments. */
export function answerSize(cell: SelectedCell): { rows: number; columns: number } | undefined {
  const of = customFunctions.find(({ name }) => name === cell.calls[cell.chosen]?.name);
  const table = of && attempt(() => tableOf(of.answer(cell.inputs.map(({ value }) => withErrors(value)))));
  return table === undefined || table instanceof CalculationError ? undefined : { rows: table.length, columns: table[0]?.length ?? 1 };
}

/** Where an argument is known to Excel alone, the rule can still be told. */
function inWordsOnly(cell: SelectedCell, call: FormulaCall, of: CustomFunction<FunctionName>, texts: Texts, locale: string): readonly ExplainedStep[] {
  if (!of.formula) return [];
  const value = isWhole(cell, call) ? valueText(cell.value, undefined, texts, locale) : "";
  return [{ label: `DEAL.${of.name}`, value, formula: phrase(of.formula, undefined, tellerIn(texts, locale).words), source: texts.model.ofFunction(of.name, helpOf(of.name)).source }];
}

function explained(step: DerivedStep, of: FunctionName, cell: SelectedCell, texts: Texts, locale: string): ExplainedStep {
  const { label, ofFunction, source } = texts.model;
  const help = helpOf(of);
  const [, name = step.label, rest = ""] = /^(.*?)(, .*)?$/.exec(step.label) ?? [];
  const terms = cell.inputs[0]?.references[0];
  const address = step.term === undefined || !terms ? undefined : termCell(terms, step.scenario, step.term)?.address;
  return {
    ...step,
    label: `${label(name)}${rest === ", total" ? explainTexts(texts).total : rest}`,
    value: valueText(step.value, step.unit, texts, locale),
    source: step.source === help.source ? ofFunction(of, help).source : source(step.source),
    ...(step.term !== undefined || step.source === "Term" ? { isTerm: true } : {}),
    ...(address === undefined ? {} : { address }),
    ...(step.parts ? { parts: { ...step.parts, header: step.parts.header.map(label) } } : {}),
  };
}

function argumentOf(name: string, help: string, input: Input | undefined, texts: Texts, locale: string): Argument {
  const { written = "", value, references = [] } = input ?? {};
  const one = typeof value === "object" ? (value.length === 1 && value[0]?.length === 1 ? value[0][0] : undefined) : value;
  const links = references.map((each) => ({ address: each.address, text: isReference(written) || each.written === each.address ? each.address : `${each.written} = ${each.address}` }));
  return { name, help, written, links, ...(one === undefined || one === "" ? {} : { value: valueText(one, undefined, texts, locale) }) };
}

function placesOf(cell: SelectedCell, texts: Texts): Explanation["links"] {
  const place = (address: string): Link => ({ text: address, address });
  return [
    ...(cell.filledFrom === undefined ? [] : [{ title: explainTexts(texts).filledFrom, places: [place(cell.filledFrom)] }]),
    ...(cell.inTheWay?.length ? [{ title: explainTexts(texts).inTheWay, places: cell.inTheWay.slice(0, 8).map(place) }] : []),
  ];
}
