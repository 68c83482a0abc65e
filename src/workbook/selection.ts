/** What is selected, and what a formula's ranges hold: the questions that an explanation asks. */
import type { CellValue } from "./terms";

export interface Selection {
  /** With its sheet: "Scenarios!C7". */
  readonly address: string;
  /** The formula as Excel shows it in English, or "" where the cell has none of its own. */
  readonly formula: string;
  readonly value: CellValue;
  /** The value as the cell shows it. */
  readonly text: string;
  /** The cell whose formula fills this one, where it lies inside a spill. */
  readonly spill?: { readonly address: string; readonly formula: string; readonly row: number; readonly column: number };
}

export async function selection(): Promise<Selection> {
  throw new Error("Not written yet.");
}

/** The values of what a formula names: "Terms!A5:G40", "B3" (on `sheet`), "DealTerms[#All]", "DealTerms[Base]" or a name. */
export async function readRange(_reference: string, _sheet?: string): Promise<readonly (readonly CellValue[])[]> {
  throw new Error("Not written yet.");
}

export async function select(_address: string): Promise<void> {
  throw new Error("Not written yet.");
}

export async function sheetNames(): Promise<readonly string[]> {
  throw new Error("Not written yet.");
}

/** The names of sheets and of tables: what `insertModel` must not use again. */
export async function takenNames(): Promise<readonly string[]> {
  throw new Error("Not written yet.");
}
