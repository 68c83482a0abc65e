/** What the sheets of one insert know of each other: their names, and where what they share stands. */
import { normalLabel } from "../core/model/labels";
import { anchorName, type Role } from "./anchors";
import type { Area } from "./area";
import { structuresOf, type Deal, type Part } from "./deal";

export interface Model {
  readonly deal: Deal;
  /** Scenario names as the table's columns: not blank, and no two alike. */
  readonly columns: readonly string[];
  /** The name of the Terms table. */
  readonly table: string;
  /** The name of the table of events; undefined where nothing happens after closing. */
  readonly events?: string;
  /** The number of its sheets: 2 where they are called "Scenarios 2"; 1 where nothing is said. */
  readonly number?: number;
  /** The cell that says whether all checks pass; undefined where no Checks sheet is inserted. */
  readonly masterCheck?: Area;
  /** Cells that count the failing checks of other sheets, for the master check. */
  readonly failing?: readonly Area[];
  /** The cell of the call that an Exit sheet compares its classes with. */
  readonly capTable?: Area;
}

export const money = (model: Model): string => model.deal.money ?? "money";
/** For notes: "money is in US$ m". */
export const moneyNote = (model: Model): string => (money(model) === "money" ? "money is in one unit" : `money is in ${money(model)}`);
export const columnsOf = (deal: Deal): readonly string[] => unique(deal.scenarios.map(({ name }) => name));

/** Headings that a terms range does not take for scenarios. */
export const reserved = ["term", "unit", "note", "source", "术语", "条款", "单位", "备注", "来源"];

/** An Excel Table needs column names that differ, case aside; and a terms range would not take "Source" for a scenario. */
function unique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const isFree = (name: string): boolean => !taken.has(name.toLowerCase()) && !reserved.includes(normalLabel(name));
  return names.map((name, index) => {
    const base = name.trim() || `Scenario ${index + 1}`;
    let free = base;
    for (let number = 2; !isFree(free); number++) free = `${base} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** The hidden name of a cell, by which Refresh finds it again. */
export const anchorIn = ({ table, number = 1 }: Model, part: Part, role?: Role): string => anchorName({ table, part, number, ...(role ? { role } : {}) });

// References to the Terms table. They look things up by label and header, so that rows and columns may be moved.

export const wholeTable = (model: Pick<Model, "table">): string => `${model.table}[#All]`;
export const headers = (model: Model): string => `${model.table}[#Headers]`;

/** The name of a scenario, counted from 0, as it stands in the table now. */
export const scenarioName = (model: Model, index: number): string => `INDEX(${headers(model)},1,${index + 3})`;
export const scenarioCount = (model: Model): string => `(COLUMNS(${headers(model)})-3)`;

/** A term's text for the scenario whose name stands in a cell; an empty cell gives an empty text, not 0. */
export const termText = (model: Model, label: string, scenarioCell: string): string =>
  `${termCell(model, label, scenarioCell)}&""`;

/** The cell of a term for the scenario whose name stands in a cell: a blank one counts as 0, and #N/A is a term without a row. */
export const termCell = (model: Model, label: string, scenarioCell: string): string =>
  `INDEX(${wholeTable(model)},MATCH("${label}",INDEX(${wholeTable(model)},0,1),0),MATCH(${scenarioCell},${headers(model)},0))`;

/** A term's value for the scenario whose name stands in a cell; an empty text where it has none, or no row. */
export const termValue = (model: Model, label: string, scenarioCell: string): string => {
  const found = termCell(model, label, scenarioCell);
  return `IFNA(IF(${found}="","",${found}),"")`;
};

/** Whether the model has a Terms table. */
export const hasTerms = ({ deal }: Pick<Model, "deal">): boolean => deal.scenarios.length > 0;

const inputTables = { events: "DealEvents", holders: "DealHolders", convertibles: "DealConvertibles", investors: "DealInvestors", classes: "DealClasses", exits: "DealExits", ranges: "DealRanges", drivers: "DealDrivers", down: "DealDown", across: "DealAcross" } as const;
export type InputTableRole = keyof typeof inputTables;
/** The name of an Excel Table that people fill in. */
export const inputTableName = ({ number = 1 }: Pick<Model, "number">, role: InputTableRole): string => `${inputTables[role]}${number === 1 ? "" : number}`;

/** Whether a delivery cost, and so its basis, matters in any scenario. */
export const hasCompute = ({ deal }: Model): boolean => deal.scenarios.some((each) => structuresOf(each).some((structure) => structure !== "Cash" && structure !== "Convertible note"));
