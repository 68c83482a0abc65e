/** The Terms table of a workbook: read it, write one term, add and rename a scenario. */

export type CellValue = string | number | boolean;

export interface ScenarioInSheet {
  readonly name: string;
  /** What the cells hold, by the label of their row; blank cells are left out. */
  readonly values: ReadonlyMap<string, CellValue>;
  /** Labels whose cell holds a formula. */
  readonly computed: ReadonlySet<string>;
  /** The address of the cell of every label, blank or not, with its sheet: "Terms!C7". */
  readonly addresses: ReadonlyMap<string, string>;
}

export interface TermsInSheet {
  readonly table: string;
  readonly sheet: string;
  readonly address: string;
  readonly scenarios: readonly ScenarioInSheet[];
}

/** The scenarios in the workbook, or undefined where it has no such table. */
export async function readTerms(_table = "DealTerms"): Promise<TermsInSheet | undefined> {
  throw new Error("Not written yet.");
}

/** Writes one term of one scenario. A label without a row gets one at the end of the table. `null` empties the cell. */
export async function writeTerm(_scenario: string, _label: string, _value: CellValue | null, _table = "DealTerms"): Promise<void> {
  throw new Error("Not written yet.");
}

/** Adds a scenario as a column of the table, after another scenario or after the last. */
export async function addScenario(_name: string, _values: ReadonlyMap<string, CellValue>, _after?: string, _table = "DealTerms"): Promise<void> {
  throw new Error("Not written yet.");
}

export async function renameScenario(_name: string, _newName: string, _table = "DealTerms"): Promise<void> {
  throw new Error("Not written yet.");
}
