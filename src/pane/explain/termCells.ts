/** Where the terms of a scenario stand in a range of terms. */
import { findTerm } from "../../core/model/scenario";
import { cellInside } from "../../sheets/address";
import type { Found } from "../../workbook/selection";
import type { CellValue } from "../../workbook/terms";

const termHeadings = ["term", "术语", "条款"];
const sourceHeadings = ["source", "来源"];
/** Headings of columns that hold no scenario. */
const others = ["unit", "note", "单位", "备注", ...termHeadings, ...sourceHeadings];

const plain = (cell: CellValue | undefined): string => String(cell ?? "").trim().toLowerCase();

export const isTerms = ({ values }: Pick<Found, "values">): boolean => termHeadings.includes(plain(values[0]?.[0]));

/** Whether the column of a table of terms holds a scenario. */
export const isScenario = ({ values }: Pick<Found, "values">, column: number): boolean => !others.includes(plain(values[0]?.[column])) && plain(values[0]?.[column]) !== "";

/** What the table says of where a term comes from. */
export function sourceIn({ values }: Pick<Found, "values">, row: number): string {
  const column = (values[0] ?? []).findIndex((cell) => sourceHeadings.includes(plain(cell)));
  return column < 0 ? "" : String(values[row]?.[column] ?? "");
}

/** The cell of a term: its row by the label, its column by the scenario; the second of two columns without a header. */
export function termCell(range: Found, scenario: string | undefined, label: string): { readonly address: string; readonly value: CellValue } | undefined {
  const { values, address } = range;
  const row = values.findIndex(([cell]) => findTerm(String(cell ?? ""))?.label === label);
  const column = isTerms(range) ? (values[0] ?? []).findIndex((cell, place) => place > 0 && plain(cell) === plain(scenario)) : 1;
  return row < 0 || column < 0 ? undefined : { address: cellInside(address, row, column), value: values[row]?.[column] ?? "" };
}
