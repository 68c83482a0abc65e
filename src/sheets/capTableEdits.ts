/** A cap table that was changed in the pane, back into the cells that it was read from: only what differs, so that formulas of the reader stay. */
import { byLabel } from "../core/model/labels";
import { roundTable, type InputField } from "../core/captable/inputTables";
import type { TermValue } from "../core/model/scenario";
import type { Role } from "./anchors";
import { rowsTables, type CapTableDraft, type DraftRow, type RowsTable } from "./capTableDraft";
import type { CapTableInSheet, NamedCells } from "./capTableInSheet";
import { isBlank } from "./deal";
import type { Cell, Edit } from "./edit";

export interface CapTableEdits {
  readonly edits: readonly Edit[];
  /** Columns for which a table on the sheet has no room of its own: somebody has to add them with these headings. */
  readonly missing: readonly string[];
}

export function capTableEdits({ places, draft: before }: CapTableInSheet, draft: CapTableDraft): CapTableEdits {
  const tables = (Object.keys(rowsTables) as RowsTable[]).filter((table) => !sameRows(before[table], draft[table]));
  const written = tables.map((table) => {
    const cells = places.get(table);
    return cells ? rowsEdits(rowsTables[table].fields, cells, draft[table]) : { edits: [], missing: [] };
  });
  const at = (role: Role, edits: (cells: NamedCells) => Edit[]): Edit[] => {
    const cells = places.get(role);
    return cells ? edits(cells) : [];
  };
  return {
    edits: [
      ...written.flatMap(({ edits }) => edits),
      ...(sameRow(before.round, draft.round) ? [] : at("round", (cells) => roundEdits(cells, before.round, draft.round))),
      ...(before.debt === draft.debt ? [] : at("debt", (cells) => [cellEdit(cells, 0, 0, draft.debt)])),
      ...(draft.exitValues.length === 0 || before.exitValues.join() === draft.exitValues.join() ? [] : at("exits", (cells) => exitEdits(cells, draft.exitValues))),
    ],
    missing: written.flatMap(({ missing }) => missing),
  };
}

const sameRow = (a: DraftRow, b: DraftRow): boolean => [...new Set([...a.keys(), ...b.keys()])].every((label) => same(a.get(label), b.get(label)));
export const sameRows = (a: readonly DraftRow[], b: readonly DraftRow[]): boolean => a.length === b.length && a.every((row, i) => sameRow(row, b[i]!));
const same = (a: TermValue, b: TermValue): boolean => a === b || (isBlank(a) && isBlank(b));

const cellOf = (value: TermValue): Cell => (value === undefined || value === null || value === "" ? null : typeof value === "string" ? { text: value } : { value });

const cellEdit = ({ sheet, row, column }: NamedCells, down: number, right: number, value: TermValue): Edit => ({
  kind: "cells",
  at: { sheet, row: row + down, column: column + right, rows: 1, columns: 1 },
  cells: [[cellOf(value)]],
});

/** Rows go one below the other; a table that is too short grows, and one that is too long keeps blank rows, which nobody reads. */
export function rowsEdits(fields: readonly InputField[], cells: NamedCells, rows: readonly DraftRow[]): CapTableEdits {
  const find = byLabel(fields, ({ label, chinese }) => [label, chinese]);
  const columns = (cells.values[0] ?? []).map((heading) => find(String(heading))?.label);
  const missing = [...new Set(rows.flatMap((row) => [...row].flatMap(([label, value]) => (isBlank(value) || columns.includes(label) ? [] : [label]))))];
  const lines = Math.max(rows.length, cells.values.length - 1);
  const edits = Array.from({ length: lines }, (_, i) => i + 1).flatMap((line) =>
    columns.flatMap((label, column): Edit[] => {
      const wanted = label === undefined ? undefined : rows[line - 1]?.get(label);
      return label === undefined || same(cells.values[line]?.[column], wanted) ? [] : [cellEdit(cells, line, column, wanted)];
    }),
  );
  return { edits: [...grown(cells, rows.length), ...edits], missing };
}

function grown({ table, sheet, row, column, rows, columns }: NamedCells, entries: number): Edit[] {
  return table !== undefined && entries + 1 > rows ? [{ kind: "tableSize", table, at: { sheet, row, column, rows: entries + 1, columns } }] : [];
}

/** A term that has no row yet takes the first one without a label. */
function roundEdits(cells: NamedCells, before: DraftRow, round: DraftRow): Edit[] {
  const find = byLabel(roundTable.fields, ({ label, chinese }) => [label, chinese]);
  const labels = cells.values.map(([label]) => find(String(label ?? ""))?.label);
  const free = cells.values.flatMap(([label], line) => (isBlank(label) ? [line] : []));
  const changed = roundTable.fields.filter(({ label }) => !same(before.get(label), round.get(label)));
  return changed.flatMap(({ label }): Edit[] => {
    const known = labels.indexOf(label);
    const line = known >= 0 ? known : free.shift();
    if (line === undefined) return [];
    return [...(known >= 0 ? [] : [cellEdit(cells, line, 0, label)]), cellEdit(cells, line, 1, round.get(label))];
  });
}

function exitEdits(cells: NamedCells, exits: readonly number[]): Edit[] {
  const lines = Math.max(exits.length, cells.values.length - 1);
  return [...grown(cells, exits.length), ...Array.from({ length: lines }, (_, i) => cellEdit(cells, i + 1, 0, exits[i]))];
}
