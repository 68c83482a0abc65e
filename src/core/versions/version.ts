/**
 * A version: the terms of every model of a workbook as they stood at a moment, who recorded it and why, and what the measures were then.
 * The figures are kept beside the terms, so that an answer that a later release calculates otherwise can be told from one that a term moved.
 */
import { attempt, CalculationError } from "../calculationError";
import { answers } from "../model/answers";
import type { NamedTerms } from "../model/changes";
import { measures } from "../model/measures";
import { readScenario } from "../model/scenario";

/** Why a version was recorded: by a person, or as what stood there before something else was written. */
export const versionReasons = ["recorded", "insert", "refresh", "return", "terms", "import", "plain"] as const;
export type VersionReason = (typeof versionReasons)[number];

/** The terms of one model: those of the table that it is known by. */
export interface ModelTerms {
  readonly table: string;
  readonly scenarios: readonly NamedTerms[];
}

export type GivenValue = string | number | boolean;

export interface VersionScenario extends NamedTerms {
  /** Terms that are blank are left out. */
  readonly terms: Readonly<Record<string, GivenValue>>;
  /** The measures that had an answer. */
  readonly measures: Readonly<Record<string, number>>;
}

export interface VersionModel extends ModelTerms {
  readonly scenarios: readonly VersionScenario[];
}

export interface Version {
  /** Counted from 1 in a workbook; never given twice. */
  readonly number: number;
  /** In UTC: "2026-11-22T09:30:00Z". */
  readonly when: string;
  /** "" where nobody gave a name. */
  readonly who: string;
  readonly note: string;
  readonly reason: VersionReason;
  readonly models: readonly VersionModel[];
}

export interface Versions {
  readonly schema: typeof SCHEMA;
  /** The number of the next version. */
  readonly next: number;
  /** How many were left out to keep the part small, and when the last of them was recorded. */
  readonly thinned: { readonly count: number; readonly until: string };
  /** The oldest first. */
  readonly versions: readonly Version[];
}

export const SCHEMA = 1;
export const noVersions: Versions = { schema: SCHEMA, next: 1, thinned: { count: 0, until: "" }, versions: [] };

/** What a person says of a version; longer texts are cut. */
export const LONGEST_NOTE = 500;
export const LONGEST_NAME = 100;

/** The terms with the measures that they have now. */
export const measured = ({ table, scenarios }: ModelTerms): VersionModel => ({ table, scenarios: scenarios.map(measuredScenario) });

function measuredScenario({ name, terms }: NamedTerms): VersionScenario {
  const given = Object.entries(terms).filter((pair): pair is [string, GivenValue] => pair[1] !== undefined && pair[1] !== null && pair[1] !== "");
  const scenario = attempt(() => readScenario(name, given));
  const found = scenario instanceof CalculationError ? [] : answers(scenario, measures);
  const figures = measures.flatMap(({ label }, i): [string, number][] => {
    const figure = found[i];
    return typeof figure === "number" ? [[label, figure]] : [];
  });
  return { name, terms: Object.fromEntries(given), measures: Object.fromEntries(figures) };
}
