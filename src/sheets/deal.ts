/** A deal on its way into a workbook: scenarios as people filled them in, each value with where it comes from. */
import { findTerm } from "../core/model/scenario";
import type { TermValue } from "../core/model/scenario";
import { terms, type Structure, type Term } from "../core/model/terms";
import { analysisParts, isAnalysis, type AnalysisPart } from "./analysis/asked";
import type { CapTableDraft, DraftRow } from "./capTableDraft";

export type { TermValue };

export interface Source {
  readonly kind: "reported" | "assumption" | "user";
  /** Who reported it, or why it was assumed. */
  readonly text: string;
}

/** One scenario as typed. Labels are those of the table of terms; a term without a value is not in the map. */
export interface DraftScenario {
  readonly name: string;
  readonly values: ReadonlyMap<string, TermValue>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** A figure that somebody published, to stand beside the model's own. */
export interface Disclosed {
  readonly label: string;
  readonly value: number;
  readonly source: string;
  /** The measure that it compares with; Issued stake where nothing is said. */
  readonly measure?: string;
}

export interface Deal {
  readonly name: string;
  readonly scenarios: readonly DraftScenario[];
  readonly disclosed?: Disclosed;
  /** What one unit of money is, such as "US$ m"; it stands in the Unit column. */
  readonly money?: string;
  readonly remark?: string;
  /** Who holds the company before the round and what an exit pays. A deal without scenarios is a cap table alone. */
  readonly capTable?: CapTableDraft;
  /** What happens after closing, as typed: rows of the table of events, the same for all scenarios. */
  readonly events?: readonly DraftRow[];
}

export type Part = "Terms" | "Events" | "Scenarios" | "Schedule" | "Compare" | "Journal" | "Trial balance" | "Statements" | "Cap table" | "Exit" | "Checks" | AnalysisPart;
/** Sheets of questions come with their question, and before the checks, which are the last to be read. */
export const parts: readonly Part[] = ["Terms", "Events", "Scenarios", "Schedule", "Compare", "Journal", "Trial balance", "Statements", "Cap table", "Exit", ...analysisParts, "Checks"];

/** Parts that show what the parties book: inserted when somebody asks for them. */
export const ledgerParts: readonly Part[] = ["Journal", "Trial balance", "Statements"];
export const usualParts: readonly Part[] = parts.filter((part) => !ledgerParts.includes(part));

/** Parts that are made of a cap table; the others are made of scenarios. */
export const capTableParts: readonly Part[] = ["Cap table", "Exit"];
/** The parts that a deal has enough for. */
export const partsOf = ({ scenarios, capTable, events = [] }: Pick<Deal, "scenarios" | "capTable" | "events">): readonly Part[] =>
  parts.filter((part) => !isAnalysis(part) && (capTableParts.includes(part) ? capTable !== undefined : scenarios.length > 0 && (part !== "Events" || events.length > 0)));

/** The table of terms that Insert makes in a workbook without one. */
export const TERMS_TABLE = "DealTerms";

export const isBlank = (value: TermValue): boolean => value === undefined || value === null || value === "";

/** The structure a scenario names, or the one that stands for a blank. */
export function structureOf(scenario: DraftScenario): Structure {
  const [structure] = terms;
  const given = scenario.values.get("Structure");
  return (structure?.options?.find((option) => option === given) ?? structure?.default) as Structure;
}

/**
 * The structures whose terms a scenario uses: the one it names, and those of its amounts, since the model runs on amounts.
 */
export const structuresOf = (scenario: DraftScenario): readonly Structure[] => structuresFor(structureOf(scenario), (label) => valueOf(scenario, label));

export function structuresFor(structure: Structure, valueOf: (label: string) => TermValue): readonly Structure[] {
  const amount = (label: string): boolean => Number(valueOf(label) ?? 0) > 0;
  return [structure, ...(amount("Credits") ? (["Credits"] as const) : []), ...(amount("Commitment") ? (["Cash with commitment"] as const) : [])];
}

/** Whether a deal uses a term, by its structures as `structuresOf` answers: what plain cash uses too is a matter of the structure that is named. */
export const usesTerm = ({ structures }: Term, [named, ...byAmounts]: readonly Structure[]): boolean =>
  !structures || (named !== undefined && structures.includes(named)) || (!structures.includes("Cash") && byAmounts.some((each) => structures.includes(each)));

/** Whether an empty cell, which Excel may hand over as 0, could be taken for a value. */
export function allowsZero({ unit, allowed, options }: Term): boolean {
  if (options || unit === "date") return false;
  const { from = -Infinity, above = -Infinity } = allowed ?? {};
  return from <= 0 && above < 0;
}

/** A scenario's value for a term; undefined where it was not given. */
export function valueOf(scenario: DraftScenario, label: string): TermValue {
  const value = scenario.values.get(findTerm(label)?.label ?? label);
  return isBlank(value) ? undefined : value;
}
