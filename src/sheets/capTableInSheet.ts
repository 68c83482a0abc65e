/** A cap table as it stands in a workbook: read from the cells that its hidden names point to, and written back into them. */
import { byLabel } from "../core/model/labels";
import { roundTable, type InputField } from "../core/captable/inputTables";
import { anchorOf, type Anchor, type Role } from "./anchors";
import { emptyCapTable, rowsTables, type CapTableDraft, type DraftRow, type RowsTable } from "./capTableDraft";
import type { Place } from "./edit";

type CellValue = string | number | boolean;

/** What the room `workbook` reads at a name: the Excel Table around its first cell, or the named cells where they are in none. */
export interface NamedCells extends Place {
  readonly name: string;
  readonly table?: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

export interface CapTableInSheet {
  /** What its hidden names begin with, and the number of its sheets. */
  readonly key: string;
  readonly number: number;
  readonly draft: CapTableDraft;
  /** Where each input stands: the tables with their header, the round as labels and values, the exit values with their header, the debt. */
  readonly places: ReadonlyMap<Role, NamedCells>;
  /** Whether the round reads the Terms table of the same model. */
  readonly linked: boolean;
}

const inputs: readonly Role[] = ["holders", "round", "convertibles", "investors", "classes", "exits", "debt", "scenario"];
const inputOf = (name: string): Anchor | undefined => {
  const anchor = anchorOf(name);
  return anchor?.role && (anchor.part === "Cap table" || anchor.part === "Exit") && inputs.includes(anchor.role) ? anchor : undefined;
};

/** Whether a name of the workbook is that of a cap table's input. */
export const isCapTableInput = (name: string): boolean => inputOf(name) !== undefined;

/** The cap tables of a workbook. */
export function capTablesIn(read: readonly NamedCells[]): CapTableInSheet[] {
  const found = new Map<string, { readonly key: string; readonly number: number; readonly places: Map<Role, NamedCells> }>();
  for (const cells of read) {
    const anchor = inputOf(cells.name);
    if (!anchor?.role) continue;
    const { table: key, number, role } = anchor;
    const id = `${key.toLowerCase()} ${number}`;
    const one = found.get(id) ?? { key, number, places: new Map<Role, NamedCells>() };
    found.set(id, one);
    one.places.set(role, cells);
  }
  return [...found.values()].map((each) => ({ ...each, draft: draftOf(each.places), linked: each.places.has("scenario") }));
}

function draftOf(places: ReadonlyMap<Role, NamedCells>): CapTableDraft {
  const rows = (table: RowsTable): DraftRow[] => rowsOf(rowsTables[table].fields, places.get(table));
  const debt = places.get("debt")?.values[0]?.[0];
  const exits = (places.get("exits")?.values ?? []).slice(1).map(([value]) => value);
  return {
    ...emptyCapTable,
    holders: rows("holders"),
    round: new Map(labelled(places.get("round"))),
    convertibles: rows("convertibles"),
    investors: rows("investors"),
    classes: rows("classes"),
    ...(typeof debt === "number" ? { debt } : {}),
    exitValues: exits.filter((value): value is number => typeof value === "number"),
  };
}

/** What a cell says of its own: not what it takes over from the Terms table. */
function given({ values, formulas }: NamedCells, row: number, column: number): CellValue | undefined {
  const [value, formula] = [values[row]?.[column] ?? "", formulas[row]?.[column]];
  const isLink = typeof formula === "string" && /^=.*\[#All\]/.test(formula) && formula !== value;
  return value === "" || isLink ? undefined : value;
}

const fieldIn = (fields: readonly InputField[], label: CellValue): InputField | undefined => byLabel(fields, (each) => [each.label, each.chinese])(String(label));

/** The rows by their values; none where all of them are taken over from the terms, since then it is the terms that say them. */
function rowsOf(fields: readonly InputField[], cells: NamedCells | undefined): DraftRow[] {
  if (!cells) return [];
  const columns = (cells.values[0] ?? []).map((heading) => fieldIn(fields, heading));
  const filled = cells.values.flatMap((row, i) => (i > 0 && row.some((value) => value !== "") ? [i] : []));
  return filled.every((row) => isTakenOver(cells, columns, row)) ? [] : filledRows(fields, cells);
}

/** The rows of a table that hold something, by the labels of their columns. */
export function filledRows(fields: readonly InputField[], { values }: Pick<NamedCells, "values">): DraftRow[] {
  const columns = (values[0] ?? []).map((heading) => fieldIn(fields, heading));
  return values.slice(1).filter((row) => row.some((value) => value !== "")).map((row) => new Map(columns.flatMap((field, column) => {
    const value = row[column] ?? "";
    return field && value !== "" ? [[field.label, value] as const] : [];
  })));
}

/** Some of its cells are formulas over the terms, and the others say no more than its name and what a blank means too. */
function isTakenOver(cells: NamedCells, columns: readonly (InputField | undefined)[], row: number): boolean {
  const own = columns.map((_, column) => given(cells, row, column));
  const hasLink = own.some((value, column) => value === undefined && (cells.formulas[row]?.[column] ?? "") !== "");
  return hasLink && columns.slice(1).every((field, i) => field === undefined || own[i + 1] === undefined || own[i + 1] === field.default);
}

function labelled(cells: NamedCells | undefined): [string, CellValue][] {
  if (!cells) return [];
  return cells.values.flatMap(([label = ""], row): [string, CellValue][] => {
    const [field, value] = [fieldIn(roundTable.fields, label), given(cells, row, 1)];
    return field && value !== undefined ? [[field.label, value]] : [];
  });
}
