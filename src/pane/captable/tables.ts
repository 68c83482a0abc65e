/** The tables of a cap table and its exit, as they stand in the pane. */
import type { CapTableName } from "../../core/captable/inputTables";
import type { CapTableDraft } from "../../sheets/capTableDraft";
import { draftRows, rowsFrom, type Row } from "../tables/rows";

/** The terms of the round are one row. No investors mean those of the deal, no classes those that the round leaves. */
export type Tables = Readonly<Record<CapTableName, readonly Row[]>>;

export const noTables: Tables = { holders: [], round: [], convertibles: [], investors: [], classes: [] };

/** What was given in the pane, as the sheets take it. */
export function draftFrom(tables: Tables): Pick<CapTableDraft, CapTableName> {
  const [round] = draftRows(tables.round);
  return { holders: draftRows(tables.holders), round: round ?? new Map(), convertibles: draftRows(tables.convertibles), investors: draftRows(tables.investors), classes: draftRows(tables.classes) };
}

export const tablesFrom = ({ holders, round, convertibles, investors, classes }: Pick<CapTableDraft, CapTableName>): Tables => ({
  holders: rowsFrom(holders),
  round: round.size > 0 ? rowsFrom([round]) : [],
  convertibles: rowsFrom(convertibles),
  investors: rowsFrom(investors),
  classes: rowsFrom(classes),
});
