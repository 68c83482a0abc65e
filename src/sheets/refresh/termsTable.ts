/** The Terms table of a workbook as Refresh reads it: its scenarios, its rows, and the deal that they make. */
import { attempt, type CalculationError } from "../../core/calculationError";
import { normalLabel } from "../../core/model/labels";
import { findTerm, readScenario, type Scenario } from "../../core/model/scenario";
import { presets, type Term } from "../../core/model/terms";
import type { Area } from "../area";
import type { Deal } from "../deal";
import { reserved } from "../model";
import type { ModelRecord, RecordedScenario } from "../record";
import { areaOf, cellIn, type CellValue, type Picture, type TablePicture } from "./picture";

export interface TermRow {
  readonly label: string;
  /** The cell of the label. */
  readonly at: Area;
}

export interface ScenarioColumn {
  /** As the header says it; "" where it is blank. */
  readonly name: string;
  readonly header: Area;
  /** The values of the rows, "" for a blank. */
  readonly values: readonly CellValue[];
  /** Whether each value is a formula's. */
  readonly computed: readonly boolean[];
}

export interface TermsTable {
  readonly name: string;
  readonly area: Area;
  readonly rows: readonly TermRow[];
  readonly columns: readonly ScenarioColumn[];
}

export function termsTable(picture: Picture, table: TablePicture): TermsTable {
  const area = areaOf(table);
  const rows = Array.from({ length: area.rows - 1 }, (_, i) => ({ label: String(cellIn(picture, area.cell(i + 1, 0)).value).trim(), at: area.cell(i + 1, 0) }));
  const places = Array.from({ length: area.columns - 1 }, (_, i) => i + 1);
  const columns = places.flatMap((place): ScenarioColumn[] => {
    const header = area.cell(0, place);
    const name = String(cellIn(picture, header).value).trim();
    if (reserved.includes(normalLabel(name))) return [];
    const cells = rows.map((_, i) => cellIn(picture, area.cell(i + 1, place)));
    return [{ name, header, values: cells.map(({ value }) => value), computed: cells.map(({ formula }) => formula !== "") }];
  });
  return { name: table.name, area, rows, columns };
}

/** A scenario as labelled values. A row that is blank in every column is a heading, or a term left at its default. */
export function entriesOf({ rows, columns }: TermsTable, of: ScenarioColumn): [string, CellValue][] {
  return rows.flatMap(({ label }, i): [string, CellValue][] => (label === "" || columns.every(({ values }) => (values[i] ?? "") === "") ? [] : [[label, of.values[i] ?? ""]]));
}

/** A scenario as the model reads it, or the error that says why it cannot be read. */
export const scenarioOf = (table: TermsTable, of: ScenarioColumn): Scenario | CalculationError => attempt(() => readScenario(of.name, entriesOf(table, of)));

/** The deal that stands in the table; what has no cell there comes from the record. */
export function dealOf(table: TermsTable, record: ModelRecord | undefined): Deal {
  const scenarios = table.columns.map((each) => {
    const values = new Map(entriesOf(table, each).flatMap(([label, value]) => (value === "" ? [] : [[findTerm(label)?.label ?? label, value] as const])));
    return { name: each.name, values, sources: new Map() };
  });
  return { scenarios, ...aboutDeal(record) };
}

/** A deal as it was remembered, for a Terms sheet that is gone. */
export function rememberedDeal(record: ModelRecord): Deal {
  const scenarios = record.scenarios.map(({ name, terms }) => ({ name, values: new Map(Object.entries(terms)), sources: new Map() }));
  return { scenarios, ...aboutDeal(record) };
}

const aboutDeal = (record: ModelRecord | undefined): Omit<Deal, "scenarios"> => ({
  name: record?.deal ?? "",
  ...(record?.money === undefined ? {} : { money: record.money }),
  ...(record?.remark === undefined ? {} : { remark: record.remark }),
  ...(record?.disclosed === undefined ? {} : { disclosed: record.disclosed }),
});

/** The terms as the record is to keep them: without the defaults that are formulas in the sheet, which follow from the others. */
export const recordedScenarios = (table: TermsTable): RecordedScenario[] =>
  table.columns.map((each) => ({
    name: each.name,
    terms: Object.fromEntries(
      table.rows.flatMap(({ label }, i) => {
        const [term, value] = [findTerm(label), each.values[i] ?? ""];
        return !term || value === "" || (each.computed[i] && follows(term)) ? [] : [[term.label, value]];
      }),
    ),
  }));

const follows = (of: Term): boolean => typeof of.default === "object" || Object.values(presets).some((preset) => preset[of.label] !== undefined);
