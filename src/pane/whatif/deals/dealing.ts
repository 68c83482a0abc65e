/** What the tab knows of deals that stand in the workbook: which were found, what is asked of them, and where the answers go. */
import type { Deal } from "../../../core/analysis/dealTable";
import type { Layout } from "../../../functions/scenarioRange";
import type { SelectedRange } from "../../../workbook/selectedRange";
import type { ModelClasses } from "./modelClasses";

/** A deal with the cells that say it. */
export interface FoundDeal extends Deal {
  readonly address: string;
}

export interface Problem {
  /** What the deal is called. */
  readonly name: string;
  readonly sentence: string;
  readonly address: string;
}

export interface FoundDeals {
  readonly range: SelectedRange;
  readonly layout: Layout;
  /** Whether rows of deals have a column of names. */
  readonly named: boolean;
  readonly count: number;
  /** Who is paid at the exit, where the deals are the terms of a model whose sheets say so. */
  readonly classes?: ModelClasses;
  /** Labels of the terms that the range gives. */
  readonly terms: readonly string[];
  /** How many deals cannot be read, and the first of them. */
  readonly unreadable: number;
  readonly problem?: Problem;
  /** The first deals, to show what comes of them. */
  readonly first: readonly FoundDeal[];
}

/** `free` is where nothing is in the way; `isFixed` where what is there cannot be written over. */
export interface Occupied {
  readonly cells: readonly string[];
  readonly free: { readonly column: number; readonly address: string };
  readonly isFixed: boolean;
}

/** In the next free column beside the deals, in a column that was offered, or over what stands there. */
export type Where = "beside" | { readonly column: number } | "over";

export interface Dealing {
  readonly doing?: "reading" | "inserting";
  readonly found?: FoundDeals;
  /** As suggested where nobody has chosen. */
  readonly measures?: readonly string[];
  readonly occupied?: Occupied;
  /** Where the answers were written. */
  readonly written?: string;
  readonly failure?: string;
}

export type DealsMessage =
  | { readonly kind: "SelectionPressed" }
  | { readonly kind: "DealsFound"; readonly found: FoundDeals }
  | { readonly kind: "MeasuresChosen"; readonly measures: readonly string[] | undefined }
  /** `measures` are those that are shown; `events` is the table of those that the model has beside its terms. */
  | { readonly kind: "InsertPressed"; readonly measures: readonly string[]; readonly events?: string | undefined; readonly where: Where }
  | { readonly kind: "Occupied"; readonly occupied: Occupied }
  | { readonly kind: "Withdrawn" }
  | { readonly kind: "Written"; readonly address: string }
  | { readonly kind: "Failed"; readonly sentence: string };

export type DealsEffect =
  | { readonly kind: "ReadSelection" }
  | { readonly kind: "WriteAnswers"; readonly found: FoundDeals; readonly measures: readonly string[]; readonly events?: string; readonly where: Where };
