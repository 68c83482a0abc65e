/** What happens on the Cap table tab beside what happens in its tables, and what it asks of the workbook. */
import type { CapTableName } from "../../core/captable/inputTables";
import type { CapTableDraft } from "../../sheets/capTableDraft";
import type { CapTableInSheet } from "../../sheets/capTableInSheet";

/** The figures of an exit that are no table. */
export type ExitField = "debt" | "exitValues" | "exit";

export type CapTableMessage =
  /** Rows that were only followed so far are the user's own from now on; without rows the table is as it was before anybody changed it. */
  | { readonly kind: "TableFilled"; readonly table: CapTableName; readonly rows: CapTableDraft["holders"] }
  /** Tables from elsewhere, such as a file; `done` says what they are. */
  | { readonly kind: "CapTableFilled"; readonly draft: Partial<Pick<CapTableDraft, CapTableName>>; readonly done: string; readonly isExample?: true }
  | { readonly kind: "CapTableUndone" }
  | { readonly kind: "CapTableViewChosen"; readonly view: CapTableView }
  | { readonly kind: "ExitTyped"; readonly field: ExitField; readonly text: string }
  | { readonly kind: "ExitLeft"; readonly field: ExitField }
  | { readonly kind: "CapTableChanged" }
  | { readonly kind: "CapTableRead"; readonly found: CapTableInSheet | undefined };

export type CapTableView = "round" | "exit";

export type CapTableEffect =
  | { readonly kind: "ReadCapTable" }
  /** The sheet gets what differs; cells that the sheet calculates are left alone. */
  | { readonly kind: "WriteCapTable"; readonly place: CapTablePlace; readonly draft: CapTableDraft };

/** Which cap table of the workbook. */
export type CapTablePlace = Pick<CapTableInSheet, "key" | "number">;

const kinds: Readonly<Record<CapTableMessage["kind"], true>> = {
  TableFilled: true,
  CapTableFilled: true,
  CapTableUndone: true,
  CapTableViewChosen: true,
  ExitTyped: true,
  ExitLeft: true,
  CapTableChanged: true,
  CapTableRead: true,
};

export const isOfCapTable = (message: { readonly kind: string }): message is CapTableMessage => message.kind in kinds;
