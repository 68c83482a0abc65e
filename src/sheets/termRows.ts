/** Which rows the Terms table has, and what stands in each cell of a scenario's column. */
import { excelFormula, type Addresses } from "../core/model/excel";
import type { Expression } from "../core/model/expression";
import { paragraphOf } from "../core/ledger/paragraphs";
import { presets, terms, type Structure, type Term, type TermGroup } from "../core/model/terms";
import { allowsZero, structureOf, structuresOf, usesTerm, valueOf, type Deal, type DraftScenario, type Source } from "./deal";
import type { Cell, LookName } from "./edit";
import { formula, text, value } from "./sheetWriter";

export interface TermGroupRows {
  /** The text of the heading row. It is never a term's label, so that a terms range cannot take it for one. */
  readonly heading: string;
  readonly terms: readonly Term[];
}

export const groupHeadings: Readonly<Record<TermGroup, string>> = {
  Round: "Round",
  Note: "Convertible note",
  Credits: "Cloud credits",
  Commitment: "Cloud spend",
  "Start-up": "Start-up",
  Capacity: "Capacity",
  Provider: "Provider",
  Exit: "Exit",
  Accounting: "Accounting choices",
};

/** The terms that the structures use and that have a value or a default, and every term that was filled. Of the accounting terms, which only books ask for, those alone. */
export function termGroups({ scenarios }: Deal, extraTerms: readonly string[]): readonly TermGroupRows[] {
  const isGiven = (of: Term): boolean => scenarios.some((each) => valueOf(each, of.label) !== undefined);
  const always = ["Closing date", ...valuationTerms(scenarios), ...extraTerms];
  const isShown = (of: Term): boolean =>
    isGiven(of) || always.includes(of.label) || (of.group !== "Accounting" && of.default !== undefined && scenarios.some((each) => usesTerm(of, structuresOf(each))));
  const groups = [...new Set(terms.map(({ group }) => group))];
  return groups
    .map((group) => ({ heading: groupHeadings[group], terms: terms.filter((each) => each.group === group && isShown(each)) }))
    .filter((each) => each.terms.length > 0);
}

/** What a stake needs has a row, though nothing is filled in. */
function valuationTerms(scenarios: readonly DraftScenario[]): readonly string[] {
  const notes = scenarios.filter((each) => structureOf(each) === "Convertible note");
  const priced = scenarios.filter((each) => !notes.includes(each) && !(structureOf(each) === "Vendor equity" && buysNothing(each)));
  const valuations = ["Post-money", "Pre-money"];
  const isValued = valuations.some((label) => priced.some((each) => valueOf(each, label) !== undefined));
  return [...(isValued || priced.length === 0 ? [] : valuations), ...(notes.length > 0 ? ["Valuation cap", "Conversion date", "Conversion pre-money"] : [])];
}

const buysNothing = (of: DraftScenario): boolean => ["Investor cash", "Credits", "Other investors"].every((label) => !(Number(valueOf(of, label) ?? 0) > 0));

export interface TermCell {
  readonly cell: Cell;
  readonly look: LookName;
}

/** The address of a term's cell in the same column, or undefined where the table has no row for it. */
export type CellOf = (label: string) => string | undefined;

/**
 * What a scenario's cell holds. A blank means the default, but Excel may hand over an empty cell as 0: so where 0 is allowed
 * and is not the default, the default is written, as a formula where it depends on other terms.
 */
export function termCell(of: Term, scenario: DraftScenario, cellOf: CellOf): TermCell {
  const given = valueOf(scenario, of.label);
  if (given !== undefined && given !== null) return { cell: written(given), look: scenario.sources.get(of.label)?.kind === "assumption" ? "assumption" : "input" };
  const preset = presetFormula(of, cellOf);
  if (preset !== undefined) return { cell: formula(preset), look: "calculation" };
  const { default: otherwise } = of;
  if (typeof otherwise === "object") return otherwise.op === "choose" ? blank : { cell: formula(excelFormula(otherwise, over(cellOf))), look: "calculation" };
  if (otherwise === undefined || otherwise === 0) return blank;
  return usesTerm(of, structuresOf(scenario)) || allowsZero(of) ? { cell: written(otherwise), look: "assumption" } : blank;
}

/** The values that a scenario has in which nobody has filled anything: where a blank could be taken for 0, the default is written. */
export function writtenDefaults(): [label: string, value: string | number][] {
  const nothing: DraftScenario = { name: "", values: new Map(), sources: new Map() };
  return terms.flatMap((of): [string, string | number][] => {
    const { cell } = termCell(of, nothing, () => undefined);
    if (cell === null || "formula" in cell) return [];
    const written = "text" in cell ? cell.text : cell.value;
    return typeof written === "boolean" ? [] : [[of.label, written]];
  });
}

const blank: TermCell = { cell: null, look: "input" };
const written = (given: string | number | boolean): Cell => (typeof given === "string" ? text(given) : value(given));

/** Whether a term that nobody filled is written all the same, with its default. */
const isWrittenDefault = (of: Term, { cell }: TermCell): boolean => cell !== null && of.default !== undefined;

/** Terms that a structure sets follow the Structure cell: =IF(C7="Credits in escrow","Yes","No"). */
export function presetFormula(of: Term, cellOf: CellOf): string | undefined {
  const structure = cellOf("Structure");
  if (structure === undefined) return undefined;
  const set = (Object.keys(presets) as Structure[]).filter((each) => presets[each][of.label] !== undefined);
  if (set.length === 0) return undefined;
  return set.reduceRight((otherwise, each) => `IF(${structure}="${each}","${presets[each][of.label]}",${otherwise})`, `"${String(of.default)}"`);
}

/** Defaults speak of other terms only; a term without a row is its own default. */
function over(cellOf: CellOf): Addresses {
  const onlyTerms = (): never => {
    throw new Error("The default of a term may speak of other terms only.");
  };
  const term = (label: string): string => cellOf(label) ?? literal(terms.find((each) => each.label === label)?.default);
  return { term, input: term, line: onlyTerms, previous: onlyTerms, upToHere: onlyTerms, all: onlyTerms, flows: onlyTerms, dates: onlyTerms };
}

const literal = (otherwise: Term["default"] | Expression): string => (typeof otherwise === "string" ? `"${otherwise}"` : String(typeof otherwise === "number" ? otherwise : 0));

/** Where the values of a row come from: one phrase a source, the scenarios named where they differ; and what an accounting term rests on. */
export function sourceText(of: Term, scenarios: readonly DraftScenario[], cells: readonly TermCell[]): string {
  const phrases = scenarios.map((each, i) => phrase(each.sources.get(of.label), cells[i], of));
  const [first = ""] = phrases;
  const others = scenarios.slice(1).flatMap((each, i) => {
    const other = phrases[i + 1];
    return other === undefined || other === first || other === "" ? [] : [`${each.name}: ${other}`];
  });
  return [first, ...others, paragraphOf(of.label)].filter(Boolean).join(" · ");
}

function phrase(source: Source | undefined, cell: TermCell | undefined, of: Term): string {
  if (!source) return cell && cell.cell !== null && cell.look !== "input" && isWrittenDefault(of, cell) ? "Default" : "";
  const kind = { reported: "Reported", assumption: "Assumption", user: "" }[source.kind];
  return [kind, source.text].filter(Boolean).join(": ");
}
