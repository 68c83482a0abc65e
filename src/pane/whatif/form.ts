/** What the What if tab knows: how its questions were filled in, what is being calculated, and what came of it. */
import type { DistributionName } from "../../core/analysis/distribution";
import type { Question, QuestionKind, SpreadField } from "../../core/analysis/question";
import type { Outcome } from "../../core/analysis/work";
import type { Basis } from "../../core/model/scenario";
import type { Refused } from "./request";

/** The questions of one deal, and deals that stand in the workbook. */
export type View = QuestionKind | "deals";
export const views: readonly View[] = ["grid", "tornado", "simulation", "solve", "deals"];

/** What was not touched is suggested, and follows the deal. */
export interface TypedAxis {
  readonly term?: string | undefined;
  readonly text?: string | undefined;
}

export interface TypedRange {
  readonly term: string;
  readonly low: string;
  readonly high: string;
}

export type DriverField = SpreadField | "Value" | "Probability";
export interface TypedDriver {
  readonly term: string;
  readonly distribution: DistributionName;
  readonly fields: Readonly<Partial<Record<DriverField, string>>>;
}

export interface TypedCorrelation {
  readonly one: string;
  readonly other: string;
  readonly text: string;
}

export interface Form {
  readonly measure: string | undefined;
  readonly down: TypedAxis;
  /** Without a second term where its label is "". */
  readonly across: TypedAxis;
  readonly ranges: readonly TypedRange[] | undefined;
  readonly drivers: readonly TypedDriver[] | undefined;
  readonly correlations: readonly TypedCorrelation[];
  readonly paths: string;
  readonly seed: string;
  readonly thresholds: string;
  readonly solved: string | undefined;
  readonly target: string;
  readonly low: string;
  readonly high: string;
}

export interface Answered {
  readonly key: string;
  readonly question: Question;
  readonly basis: Basis;
  readonly outcome: Outcome | Refused;
}

export interface Running {
  readonly id: number;
  readonly key: string;
  readonly question: Question;
  readonly basis: Basis;
  readonly done: number;
}

export interface WhatIf {
  readonly view: View;
  readonly form: Form;
  readonly running?: Running;
  readonly answered: Readonly<Partial<Record<View, Answered>>>;
  /** What has just happened to a calculation: for those who hear the page. */
  readonly told: "" | "finished" | "cancelled";
  readonly failure?: string;
  readonly lastId: number;
}

export const initialWhatIf: WhatIf = {
  view: "grid",
  form: { measure: undefined, down: {}, across: {}, ranges: undefined, drivers: undefined, correlations: [], paths: "10000", seed: "1", thresholds: "", solved: undefined, target: "", low: "", high: "" },
  answered: {},
  told: "",
  lastId: 0,
};
