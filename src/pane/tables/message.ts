/** What happens in a table that is filled in, and what it asks of the workbook. Rows are counted from 0; the row below the last one is a new one. */
import type { TermValue } from "../../core/model/scenario";
import type { TableName } from "./rows";

interface InCell {
  readonly table: TableName;
  readonly row: number;
  /** Of the column. */
  readonly label: string;
}

export type TableMessage =
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
  | { readonly kind: "RangeTaken"; readonly table: TableName; readonly address: string; readonly values: readonly (readonly TermValue[])[] };

export type TableEffect = { readonly kind: "TakeSelection"; readonly table: TableName };

const kinds: Readonly<Record<TableMessage["kind"], true>> = {
  CellTyped: true,
  CellPicked: true,
  CellLeft: true,
  CellsPasted: true,
  RowAdded: true,
  RowMoved: true,
  RowDeleted: true,
  SelectionWanted: true,
  RangeTaken: true,
};

export const isOfTable = (message: { readonly kind: string }): message is TableMessage => message.kind in kinds;
