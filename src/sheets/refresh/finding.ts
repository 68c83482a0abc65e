/** What is stale or damaged in a workbook, as data. The pane says it in sentences; the room `workbook` carries the mends out. */
import type { Area } from "../area";
import type { Part } from "../deal";
import type { Edit } from "../edit";

/** Each kind with what its sentence needs to name. */
export interface Facts {
  /** A sheet of the model is gone, and so is what stood on it. */
  partDeleted: { readonly part: Part };
  /** The cell of a DEAL formula, of the master check or of a check line holds something else. */
  formulaOverwritten: { readonly part: Part; readonly what: "formula" | "masterCheck" | "checkLine" | "checks"; readonly holds: string; readonly formula: string };
  /** A hidden name by which a part is found is gone or points nowhere; the part itself is there. */
  nameLost: { readonly part: Part };
  /** Excel does not know the function: the add-in was not there when the formula was read, or its name was changed to _xldudf_. */
  nameError: { readonly formula: string };
  /** A formula names cells that were deleted. */
  referenceLost: { readonly part: Part; readonly formula: string };
  /** Cells are where the answers have to go. `inTheWay` are their addresses; none where it is a table, or merged cells. */
  spillBlocked: { readonly part?: Part; readonly formula: string; readonly inTheWay: readonly string[] };
  /** Scenarios that have no number formats, no check block or no place in the charts yet. */
  scenarioNotCovered: { readonly part: Part; readonly scenarios: readonly string[]; readonly lacks: "checks" | "formats" | "charts" };
  /** Blocks below the spill, or checks, stand for scenarios that are gone. */
  scenarioGone: { readonly part: Part; readonly count: number };
  formatsLost: { readonly part: Part; readonly cells: number };
  chartDeleted: { readonly part: Part; readonly chart: string };
  /** A chart shows so many points of so many. */
  chartShort: { readonly part: Part; readonly chart: string; readonly shows: number; readonly needed: number };
  /** The axes of a chart say another measure or term than its sheet asks about. */
  axesStale: { readonly part: Part; readonly chart: string };
  /** Shares of classes that are no longer those after the round. */
  sharesDiffer: { readonly part: Part; readonly classes: readonly string[] };
  /** The master check does not count the checks of a sheet. */
  checksNotCounted: { readonly part: Part };
  /** A formula of the model leaves out the events that its table of events has. */
  eventsNotRead: { readonly part: Part; readonly formula: string };
  /** A picker names something that is not there. */
  pickerWrong: { readonly part: Part; readonly picks: "scenario" | "frequency" | "party" | "places" | "date" | "statement"; readonly holds: string; readonly allowed: readonly string[] };
  tableRenamed: { readonly was: string; readonly is: string };
  /** The cells are there, the Excel Table is not: it was converted to a range. */
  tableGone: { readonly table: string };
  /** Rows with terms, or columns with a scenario, stand beside the table and not in it. */
  tableShort: { readonly table: string; readonly rows: readonly string[] };
  /** A scenario's column has no name of its own. `was` is what it was called at the last refresh, where that is certain. */
  headerBlank: { readonly header: string; readonly was?: string };
  numberAsText: { readonly scenario: string; readonly term: string; readonly text: string; readonly value?: number };
  termUnknown: { readonly label: string; readonly nearest?: string };
  termTwice: { readonly label: string; readonly rows: readonly number[] };
  /** A scenario, or the whole table, cannot be read; the sentence is the core's own. */
  unreadable: { readonly scenario?: string; readonly sentence: string };
  sheetProtected: { readonly sheet: string };
  workbookProtected: Record<never, never>;
  /** What the workbook remembers of its models is damaged, or a newer version wrote it. */
  recordDamaged: Record<never, never>;
  recordNewer: { readonly schema: number };
}

export type FindingKind = keyof Facts;

export interface Mend {
  readonly edits: readonly Edit[];
  /**
   * Whether this is done only when asked for by its own finding: it would replace what a person typed, or bring back what a
   * person may have taken away on purpose. Addresses of cells whose contents would be lost, with their sheets.
   */
  readonly asks: boolean;
  readonly replaces: readonly string[];
}

export type Finding = {
  readonly [Kind in FindingKind]: {
    readonly kind: Kind;
    /** The same for the same finding in the next survey. */
    readonly id: string;
    readonly facts: Facts[Kind];
    /** What a click selects, with its sheet; undefined where there is nothing to show. */
    readonly where: string | undefined;
    /** Undefined where nothing can be done safely: the sentence then says what a person can do. */
    readonly mend: Mend | undefined;
  };
}[FindingKind];

/** Makes a finding. `where` is also what tells it from others of its kind. */
export function finding<Kind extends FindingKind>(kind: Kind, facts: Facts[Kind], where: Area | undefined, mend?: Mend): Finding {
  const address = where?.local;
  return { kind, id: `${kind} ${address ?? JSON.stringify(facts)}`, facts, where: address, mend } as Finding;
}

export const freely = (edits: readonly Edit[]): Mend => ({ edits, asks: false, replaces: [] });
export const asking = (edits: readonly Edit[], replaces: readonly Area[] = []): Mend => ({ edits, asks: true, replaces: replaces.map(({ local }) => local) });
