/** What can happen on the tabs Refresh and Checks, and what they ask of the workbook. */
import type { Finding } from "../../sheets/refresh/finding";
import type { VersionEffect } from "../versions/messages";
import type { Inspected } from "./inspection";

export type FreezeScope = "selection" | "sheet" | "workbook";
export const freezeScopes: readonly FreezeScope[] = ["selection", "sheet", "workbook"];

/** What freezing would do, or did. */
export interface Frozen {
  readonly formulas: number;
  /** Formulas left alone since they show errors. */
  readonly errors: readonly string[];
}

export type RefreshMessage =
  | { readonly kind: "InspectionWanted" }
  | { readonly kind: "Inspected"; readonly inspected: Inspected }
  /** A mend that replaces something was ticked, or not any more. */
  | { readonly kind: "MendTicked"; readonly id: string }
  | { readonly kind: "RefreshPressed" }
  | { readonly kind: "Refreshed"; readonly done: readonly Finding[]; readonly inspected: Inspected }
  | { readonly kind: "RepairPressed" }
  | { readonly kind: "Repaired"; readonly formulas: number; readonly inspected: Inspected }
  | { readonly kind: "FreezeWanted"; readonly scope: FreezeScope }
  | { readonly kind: "FreezeCounted"; readonly scope: FreezeScope; readonly frozen: Frozen }
  | { readonly kind: "FreezeAnswered"; readonly freeze: boolean }
  | { readonly kind: "FormulasFrozen"; readonly frozen: Frozen; readonly inspected: Inspected }
  | { readonly kind: "RefreshFailed"; readonly sentence: string };

export type RefreshEffect =
  | { readonly kind: "Inspect" }
  /** `keep`: ids of findings whose cells are to stay as they are. */
  | { readonly kind: "Refresh"; readonly asked: readonly string[]; readonly keep: readonly string[] }
  | { readonly kind: "Repair" }
  | { readonly kind: "CountFreeze"; readonly scope: FreezeScope }
  | { readonly kind: "Freeze"; readonly scope: FreezeScope }
  /** From now on the add-in starts with the workbook. */
  | { readonly kind: "LoadWithWorkbook" };

/** Something that takes a while: the workbook is read, or it is written. */
export interface Work {
  readonly busy: "looking" | "working";
  readonly effect: RefreshEffect | VersionEffect;
}

/** What the two tabs know. */
export interface Refreshing {
  readonly busy?: Work["busy"];
  /** What comes when that is over. */
  readonly next?: Work;
  readonly inspected?: Inspected;
  /** Ids of mends that ask first and were ticked. */
  readonly ticked: readonly string[];
  /** Ids of overwritten cells that are to be kept as they are. */
  readonly keeping: readonly string[];
  /** What the last refresh did; gone when something else is done. */
  readonly done?: readonly Finding[];
  /** The question before formulas become values. */
  readonly freezing?: { readonly scope: FreezeScope; readonly frozen: Frozen };
}
