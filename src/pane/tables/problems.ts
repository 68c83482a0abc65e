/** What is wrong with the cells of a table: a sentence a cell, about the number as it was typed. */
import { invalid, type CalculationError } from "../../core/calculationError";
import type { InputField } from "../../core/captable/inputTables";
import { readTerm, wanted } from "../../core/model/scenario";
import { asTyped, entryKind, inPercent } from "../deal/fieldText";
import { problemOf } from "../deal/problems";
import { inputTables, isEmpty, isGiven, type Row, type TableName } from "./rows";

/** By the key of the row and the label of the column. */
export type CellProblems = ReadonlyMap<number, Readonly<Record<string, CalculationError>>>;

export function cellProblems(table: TableName, rows: readonly Row[]): CellProblems {
  const { fields } = inputTables[table];
  const found = rows.flatMap((row): (readonly [number, Readonly<Record<string, CalculationError>>])[] => {
    const problems = fields.flatMap((field): [string, CalculationError][] => {
      const problem = problemOf(() => checkCell(field, row));
      return problem ? [[field.label, problem]] : [];
    });
    return problems.length > 0 ? [[row.key, Object.fromEntries(problems)]] : [];
  });
  return new Map(found);
}

function checkCell(field: InputField, row: Row): void {
  const { label, unit, needed, options } = field;
  if (unit === "text") {
    if (needed && !isGiven(row, label) && !isEmpty(row)) throw invalid(label, `${label} is blank; a name is needed.`);
    return;
  }
  const value = row.cells[label]?.value;
  const { allowed } = asTyped(field);
  const input = { label, unit, ...(allowed ? { allowed } : {}), ...(options ? { options } : {}) };
  if (unit === "date" && typeof value === "string") throw invalid(label, `${label} is the text "${value}"; ${wanted(input)} is needed.`);
  readTerm(input, typeof value === "number" && entryKind(unit) === "percent" ? inPercent(value) : value);
}

/** Whether every cell of these tables can be read. */
export const isReadable = <Name extends TableName>(tables: Readonly<Record<Name, readonly Row[]>>, names: readonly Name[]): boolean => names.every((name) => cellProblems(name, tables[name]).size === 0);
