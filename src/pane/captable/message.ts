/** What happens on the Cap table tab, and what it asks of the workbook. Rows are counted from 0; the row below the last one is a new one. */
import type { TermValue } from "../../core/model/scenario";
import type { CapTableDraft } from "../../sheets/capTableDraft";
import type { CapTableInSheet } from "../../sheets/capTableInSheet";
import type { TableName } from "./tables";

interface InCell {
  readonly table: TableName;
  readonly row: number;
  /** Of the column. */
  readonly label: string;
}

/** The figures of an exit that are no table. */
export type ExitField = "debt" | "exitValues" | "exit";

export type CapTableMessage =
  | (InCell & { readonly kind: "CellTyped"; readonly text: string })
  /** An option or a date: complete as soon as it is chosen. */
  | (InCell & { readonly kind: "CellPicked"; readonly text: string })
  | (InCell & { readonly kind: "CellLeft" })
  /** Cells of a sheet, or of another table, as text. */
  | (InCell & { readonly kind: "CellsPasted"; readonly text: string })
  | { readonly kind: "RowAdded"; readonly table: TableName; readonly row: number }
  | { readonly kind: "RowMoved"; readonly table: TableName; readonly row: number; readonly by: -1 | 1 }
  | { readonly kind: "RowDeleted"; readonly table: TableName; readonly row: number }
  | { readonly kind: "SelectionWanted"; readonly table: TableName }
  | { readonly kind: "RangeTaken"; readonly table: TableName; readonly address: string; readonly values: readonly (readonly TermValue[])[] }
  /** Rows that were only followed so far are the user's own from now on; without rows the table is as it was before anybody changed it. */
  | { readonly kind: "TableFilled"; readonly table: TableName; readonly rows: CapTableDraft["holders"] }
  /** Tables from elsewhere, such as a file; `done` says what they are. */
  | { readonly kind: "CapTableFilled"; readonly draft: Partial<Pick<CapTableDraft, TableName>>; readonly done: string; readonly isExample?: true }
  | { readonly kind: "CapTableUndone" }
  | { readonly kind: "CapTableViewChosen"; readonly view: CapTableView }
  | { readonly kind: "ExitTyped"; readonly field: ExitField; readonly text: string }
  | { readonly kind: "ExitLeft"; readonly field: ExitField }
  | { readonly kind: "CapTableChanged" }
  | { readonly kind: "CapTableRead"; readonly found: CapTableInSheet | undefined };

export type CapTableView = "round" | "exit";

export type CapTableEffect =
  | { readonly kind: "TakeSelection"; readonly table: TableName }
  | { readonly kind: "ReadCapTable" }
  /** The sheet gets what differs; cells that the sheet calculates are left alone. */
  | { readonly kind: "WriteCapTable"; readonly place: CapTablePlace; readonly draft: CapTableDraft };

/** Which cap table of the workbook. */
export type CapTablePlace = Pick<CapTableInSheet, "key" | "number">;

const kinds: Readonly<Record<CapTableMessage["kind"], true>> = {
  CellTyped: true,
  CellPicked: true,
  CellLeft: true,
  CellsPasted: true,
  RowAdded: true,
  RowMoved: true,
  RowDeleted: true,
  SelectionWanted: true,
  RangeTaken: true,
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
