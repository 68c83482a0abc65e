/** Everything the pane knows, and nothing that it could work out from it in passing. */
import type { Asked } from "../sheets/analysis/asked";
import { usualParts, type Disclosed, type Part } from "../sheets/deal";
import { templates } from "../sheets/templates";
import { noCapTable, type CapTabling } from "./captable/capTabling";
import type { Draft } from "./deal/draft";
import { noEvents, type Eventing } from "./events/eventing";
import type { SelectedCell } from "./explain/selectedCell";
import type { PlainAs } from "./insert/plain";
import type { Reading } from "./deal/reading";
import type { Refreshing } from "./refresh/messages";
import type { Comparing } from "./scenarios/comparing";
import type { Proposal } from "./versions/messages";
import { english, type Texts } from "./texts/english";

export type Tab = "Round" | "Scenarios" | "Insert" | "WhatIf" | "CapTable" | "Refresh" | "Explain" | "Checks";
export const tabs: readonly Tab[] = ["Round", "Scenarios", "Insert", "WhatIf", "CapTable", "Refresh", "Explain", "Checks"];

/**
 * Whether the form and a table of terms in the workbook are one. `apart`: the workbook has a table, but the form shows a
 * deal that was not inserted.
 */
export type Link = { readonly kind: "none" } | { readonly kind: "linked" | "apart"; readonly sheet: string; readonly table: string };

export interface Notice {
  readonly kind: "success" | "warning" | "error";
  readonly sentence: string;
}

/** What is being inserted, and what came of it so far. */
export interface Inserting {
  readonly parts: readonly Part[];
  /** The deal is being written as plain Excel instead. */
  readonly plain?: PlainAs;
  /** A question that comes with them. */
  readonly asked?: Asked;
  /** A sheet to go to afterwards. */
  readonly then?: string;
  /** Cells that are not empty and would be written over: the pane asks. */
  readonly occupied?: readonly string[];
}

export interface State {
  readonly host: "starting" | "excel" | "none";
  /** What the pane says, in the language of Office. */
  readonly texts: Texts;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  readonly dark: boolean;
  readonly tab: Tab;
  /** Id of the template that the deal began as; "" for terms of the workbook that began as none. */
  readonly template: string;
  readonly disclosed?: Disclosed;
  /** Id of a template to insert as soon as it is known that the workbook has no terms. */
  readonly example?: string;
  readonly drafts: readonly Draft[];
  readonly current: number;
  /** Sentences by the label of the term whose value is not allowed. */
  readonly problems: Readonly<Record<string, string>>;
  /** What no single term can say: one is missing, or several contradict each other. */
  readonly together?: string;
  /** Of the last draft that could be read; `stale` while the current one cannot. */
  readonly reading?: Reading;
  readonly stale: boolean;
  /** The term whose field had the focus last. */
  readonly focused?: string;
  readonly link: Link;
  readonly comparing: Comparing;
  readonly captable: CapTabling;
  /** What happens after closing, in every scenario. */
  readonly events: Eventing;
  readonly chosen: readonly Part[];
  readonly inserting?: Inserting;
  readonly refreshing: Refreshing;
  /** Terms that somebody may want to stand there: shown with what they change, and written when that is answered. */
  readonly proposal?: Proposal;
  readonly notice?: Notice;
  /** The cell that Explain speaks of. */
  readonly explained?: SelectedCell;
  /** The cell that was selected last: what is read late, of another cell, is not shown. */
  readonly selected?: string;
  /** A place that is being looked at while the explanation stays. */
  readonly looking?: string;
  /** Cells explained before this one, from which one input was followed to the next. */
  readonly trail: readonly string[];
}

export const initialState: State = {
  host: "starting",
  texts: english,
  locale: "en-US",
  dark: false,
  tab: "Round",
  template: "",
  drafts: [],
  current: 0,
  problems: {},
  stale: false,
  link: { kind: "none" },
  comparing: { sides: [], everything: false },
  captable: noCapTable,
  events: noEvents,
  chosen: usualParts,
  refreshing: { ticked: [], keeping: [] },
  trail: [],
};

export const currentDraft = (state: State): Draft | undefined => state.drafts[state.current];

/** What one unit of the deal's money is, such as "US$ m"; empty where nothing says. */
export const moneyOf = ({ template }: State): string => templates.find(({ id }) => id === template)?.money ?? "";
