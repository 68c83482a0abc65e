/** What the Cap table tab knows: the tables as they were filled in, and where they stand. */
import type { CapTablePlace, CapTableView, ExitField } from "./message";
import { noTables, type Tables } from "./tables";

export interface CapTabling {
  readonly view: CapTableView;
  readonly tables: Tables;
  readonly isExample: boolean;
  /** As typed where they cannot be read. */
  readonly exit: Readonly<Partial<Record<ExitField, string>>>;
  /** Figures of the exit that are being typed or cannot be read: what the sheet says does not take their place. */
  readonly typing: readonly ExitField[];
  /** What has just been done to whole tables, and how they were before. */
  readonly done?: { readonly sentence: string; readonly before: Tables };
  /** The cap table of the workbook that this one is. */
  readonly place?: CapTablePlace & { readonly sheet: string; readonly hasRound: boolean; readonly hasExit: boolean; /** Whether it takes over what the deal says. */ readonly followsDeal: boolean };
}

export const noCapTable: CapTabling = { view: "round", tables: noTables, isExample: false, exit: {}, typing: [] };
