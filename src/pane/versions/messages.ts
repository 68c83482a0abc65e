/** What can happen with versions, term sheets and files of scenarios, and what they ask of the workbook. */
import type { NamedTerms } from "../../core/model/changes";
import type { ModelComparison } from "../../core/versions/comparison";
import type { VersionsState } from "../../core/versions/readVersions";
import type { ModelTerms } from "../../core/versions/version";
import type { ExchangeFile } from "../../exchange/exchangeFile";
import type { ReplacedFormula } from "../../sheets/refresh/writtenTerms";
import type { Matrix } from "../tables/pasted";
import type { Inspected } from "../refresh/inspection";

/** What the workbook remembers, and what stands in it now. */
export interface Versioned {
  readonly state: VersionsState;
  readonly now: readonly ModelTerms[];
  /** Who recorded the last version on this computer. */
  readonly who: string;
}

export type Origin =
  | { readonly kind: "version"; readonly number: number }
  | { readonly kind: "termSheet"; readonly scenario: string }
  | { readonly kind: "file"; readonly name: string };

/** Terms that are to stand in the workbook, or in the form where the workbook has no model; nothing is written before it is answered. */
export interface Proposal {
  readonly origin: Origin;
  readonly target: "workbook" | "form";
  readonly wanted: readonly ModelTerms[];
  /** Whether terms that are not named become blank. */
  readonly whole: boolean;
  readonly changes: readonly ModelComparison[];
  readonly replaces: readonly ReplacedFormula[];
  /** Scenarios that stand there and are not among those wanted: they stay. */
  readonly staying: readonly string[];
  /** What could not be taken over, in sentences. */
  readonly left: readonly string[];
  /** Whether a version can be recorded first: not where what is remembered is damaged, or a newer release wrote it. */
  readonly isRecordable: boolean;
}

export type ExportFormat = "json" | "csv";

export type VersionMessage =
  | { readonly kind: "VersionWanted"; readonly who: string; readonly note: string }
  | { readonly kind: "VersionRecorded"; readonly number: number; readonly inspected: Inspected }
  | { readonly kind: "ReturnWanted"; readonly number: number }
  /** Cells of a term sheet for a scenario; the selected ones where none are given. */
  | { readonly kind: "TermSheetGiven"; readonly scenario: string; readonly cells?: Matrix }
  | { readonly kind: "ScenarioFileGiven"; readonly file: ExchangeFile }
  | { readonly kind: "Proposed"; readonly proposal: Proposal }
  | { readonly kind: "ProposalAnswered"; readonly apply: boolean }
  | { readonly kind: "ProposalApplied"; readonly origin: Origin; readonly inspected: Inspected }
  /** What stands in an overwritten cell is kept, or is to be asked about again. */
  | { readonly kind: "KeepToggled"; readonly id: string }
  | { readonly kind: "KeepForgotten"; readonly id: string }
  | { readonly kind: "KeepDone"; readonly inspected: Inspected }
  | { readonly kind: "ExportWanted"; readonly format: ExportFormat };

/** Where a proposal is for: the form's own scenarios where the workbook has no model, and the table that the pane is linked to. */
interface Wanted {
  readonly form: readonly NamedTerms[];
  readonly table: string;
}

export type VersionEffect =
  | { readonly kind: "RecordVersion"; readonly who: string; readonly note: string }
  | { readonly kind: "ProposeVersion"; readonly number: number }
  | (Wanted & { readonly kind: "ProposeTermSheet"; readonly scenario: string; readonly cells?: Matrix; readonly locale: string })
  | (Wanted & { readonly kind: "ProposeFile"; readonly file: ExchangeFile })
  | { readonly kind: "ApplyProposal"; readonly proposal: Proposal }
  | { readonly kind: "ForgetKeep"; readonly id: string }
  | { readonly kind: "ExportScenarios"; readonly format: ExportFormat; readonly deal: string; readonly money: string; readonly scenarios: readonly NamedTerms[] };

const kinds: Readonly<Record<VersionMessage["kind"], true>> = {
  VersionWanted: true,
  VersionRecorded: true,
  ReturnWanted: true,
  TermSheetGiven: true,
  ScenarioFileGiven: true,
  Proposed: true,
  ProposalAnswered: true,
  ProposalApplied: true,
  KeepToggled: true,
  KeepForgotten: true,
  KeepDone: true,
  ExportWanted: true,
};

export const isOfVersions = (message: { readonly kind: string }): message is VersionMessage => message.kind in kinds;
