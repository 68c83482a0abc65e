/** Two states of a workbook's terms beside each other: what changed, and the measures that moved most first. Which term moved them `causes` tells. */
import { changesBetween, type MeasureChange, type NamedTerms, type ScenarioChange } from "../model/changes";
import { measured, type ModelTerms } from "./version";

/** A scenario as it stood at a moment; of a version also what its measures were then. */
type Standing = NamedTerms & { readonly measures?: Readonly<Record<string, number>> };

export interface ScenarioComparison extends ScenarioChange {
  /** The whole of its terms, to ask for causes. */
  readonly from: NamedTerms;
  readonly to: NamedTerms;
}

export interface ModelComparison {
  readonly table: string;
  readonly changed: readonly ScenarioComparison[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Figures of a version that its terms do not give today: another release of the add-in calculated them. */
  readonly recalculated: readonly Recalculated[];
}

export interface Recalculated {
  readonly scenario: string;
  readonly measure: string;
  readonly then: number;
  /** Undefined where there is no answer today. */
  readonly today: number | undefined;
}

/** Rounding of another processor is no other figure. */
const TOLERANCE = 1e-9;

/** Models are the same while their table is; one that is on one side only has scenarios that are all added, or all removed. */
export function comparison(before: readonly ModelTerms[], after: readonly ModelTerms[]): readonly ModelComparison[] {
  const isOf = (table: string) => (each: ModelTerms): boolean => each.table.toLowerCase() === table.toLowerCase();
  const tables = [...after, ...before.filter(({ table }) => !after.some(isOf(table)))].map(({ table }) => table);
  return tables.map((table): ModelComparison => {
    const [was, is] = [before.find(isOf(table))?.scenarios ?? [], after.find(isOf(table))?.scenarios ?? []];
    const { changed, added, removed } = changesBetween(was, is);
    const called = (name: string) => (each: NamedTerms): boolean => each.name.toLowerCase() === name.toLowerCase();
    const compared = changed.flatMap((each): ScenarioComparison[] => {
      const [from, to] = [was.find(called(each.was ?? each.name)), is.find(called(each.name))];
      return from && to ? [{ ...each, measures: ranked(each.measures), from, to }] : [];
    });
    return { table, changed: compared, added, removed, recalculated: [...was, ...is].flatMap(recalculated) };
  });
}

export const isUnchanged = ({ changed, added, removed }: ModelComparison): boolean => changed.length + added.length + removed.length === 0;

/** The largest effect first: the change as a share of the larger figure. An answer that came or went is more than any change. */
export const ranked = (changes: readonly MeasureChange[]): MeasureChange[] => changes.map((each) => ({ each, size: effectSize(each) })).sort((a, b) => (a.size === b.size ? 0 : b.size - a.size)).map(({ each }) => each);

function effectSize({ before, after }: MeasureChange): number {
  if (typeof before !== "number" || typeof after !== "number") return Infinity;
  const largest = Math.max(Math.abs(before), Math.abs(after));
  return largest === 0 ? 0 : Math.abs(after - before) / largest;
}

function recalculated({ name, terms, measures: then = {} }: Standing): Recalculated[] {
  const [today] = measured({ table: "", scenarios: [{ name, terms }] }).scenarios;
  return Object.entries(then).flatMap(([measure, figure]): Recalculated[] => {
    const again = today?.measures[measure];
    if (again !== undefined && Math.abs(again - figure) <= TOLERANCE * Math.max(Math.abs(again), Math.abs(figure))) return [];
    return [{ scenario: name, measure, then: figure, today: again }];
  });
}
