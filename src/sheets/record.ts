/**
 * What the workbook remembers of a model beside its cells: what is needed to write a sheet again, and the terms as they were
 * when everything was last in order. The room `workbook` keeps it in a custom XML part.
 */
import { partOfQuestion, type Asked } from "./analysis/asked";
import { recordedCapTable, recordedRows, type Entries, type RecordedCapTable } from "./capTableDraft";
import { isBlank, valueOf, type Deal, type Disclosed } from "./deal";
import type { Model } from "./model";

export type RecordedValue = string | number | boolean;

export interface RecordedScenario {
  readonly name: string;
  readonly terms: Readonly<Record<string, RecordedValue>>;
}

export interface ModelRecord {
  /** The name of the Terms table, by which the model is known. */
  readonly table: string;
  readonly deal: string;
  readonly money?: string;
  readonly remark?: string;
  readonly disclosed?: Disclosed;
  /** Names of what was inserted, as in the workbook's hidden names: "Scenarios", "Schedule2". */
  readonly parts: readonly string[];
  readonly scenarios: readonly RecordedScenario[];
  /** What is asked on each sheet of a question, by the name of the part: "Sensitivity2". */
  readonly questions?: Readonly<Record<string, Asked>>;
  /** What people filled in for the cap table and the exit. */
  readonly capTable?: RecordedCapTable;
  /** What happens after closing. */
  readonly events?: readonly Entries[];
}

/** The record of a model that is just being written. */
export function recordOf({ deal, columns, table }: Model, parts: readonly string[], asked?: Asked): ModelRecord {
  const question = parts.find((each) => asked !== undefined && each.startsWith(partOfQuestion(asked.question)));
  return {
    table,
    deal: deal.name,
    ...(deal.money === undefined ? {} : { money: deal.money }),
    ...(deal.remark === undefined ? {} : { remark: deal.remark }),
    ...(deal.disclosed === undefined ? {} : { disclosed: deal.disclosed }),
    parts,
    ...(asked && question !== undefined ? { questions: { [question]: asked } } : {}),
    ...(deal.capTable && parts.some((each) => /^(CapTable|Exit)\d*$/.test(each)) ? { capTable: recordedCapTable(deal.capTable) } : {}),
    ...(deal.events && parts.some((each) => /^Events\d*$/.test(each)) ? { events: recordedRows(deal.events) } : {}),
    scenarios: deal.scenarios.map((each, i) => ({ name: columns[i] ?? each.name, terms: termsOf(deal, i) })),
  };
}

function termsOf({ scenarios }: Deal, index: number): Record<string, RecordedValue> {
  const scenario = scenarios[index];
  const labels = [...(scenario?.values.keys() ?? [])];
  return Object.fromEntries(labels.flatMap((label) => {
    const value = scenario && valueOf(scenario, label);
    return value === undefined || value === null || isBlank(value) ? [] : [[label, value]];
  }));
}
