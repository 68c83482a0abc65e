/** What stands in the workbook before a list of edits is carried out: what would be lost, and how to bring it back. */
import type { Edit, Place } from "../sheets/edit";
import { appearanceBefore, type Appearance } from "./appearance";
import { chartsBefore, type ChartsBefore } from "./charts";
import { CORNERS, placeOf, rangeAt, valueContent } from "./content";
import { recordIn, type RecordPart } from "./record";
import { knowsSpills } from "./run";

type Contents = readonly (readonly (string | number | boolean)[])[];

/** The contents of cells as they were; how they look is of `appearance.ts`. */
export interface Kept {
  readonly place: Place;
  readonly address: string;
  /** What to write to have the cells as they were; nothing where they are not written. */
  readonly contents: Contents;
  readonly formats: readonly (readonly string[])[];
  /** Whether the edits write contents here, and not only formats. */
  readonly isWritten: boolean;
}

interface KnownTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly look: Pick<Excel.Table, "style" | "showFilterButton" | "showBandedRows">;
}

interface Widened {
  readonly id: string;
  readonly first: number;
  readonly columns: number;
}

/** A hidden name as it was. */
interface KnownName {
  readonly name: string;
  readonly formula: string;
}

export interface Before {
  /** Sheets that the edits add. */
  readonly added: readonly string[];
  /** Sheets that the edits would add but that exist: they are replaced, with their tables and charts. */
  readonly replaced: readonly string[];
  /** Tables on the sheets that are replaced, and those whose name is wanted for a new one. */
  readonly tables: readonly KnownTable[];
  /** Tables that are renamed, or get another size or a column more. */
  readonly changedTables: readonly KnownTable[];
  /** Tables that get columns, the place of the first of them, and how many columns there are. */
  readonly widened: readonly Widened[];
  readonly charts: ChartsBefore;
  readonly appearance: Appearance;
  readonly kept: readonly Kept[];
  readonly protectedSheets: readonly string[];
  readonly isWorkbookProtected: boolean;
  /** Every name of the workbook. */
  readonly names: readonly KnownName[];
  /** Names that the edits make or move, in lower case. */
  readonly named: readonly string[];
  /** Undefined where no edit asks for it. */
  readonly record: RecordPart | undefined;
}

const sheetOf = (edit: Edit): string => (edit.kind === "sheet" ? edit.name : "sheet" in edit ? edit.sheet : "at" in edit ? (edit.at?.sheet ?? "") : "");
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** One question: which sheets, tables and names there are. Further ones only where the edits meet any of them. */
export async function look(context: Excel.RequestContext, edits: readonly Edit[]): Promise<Before> {
  const { worksheets, tables, protection, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/id,items/name,items/worksheet/name,items/style,items/showFilterButton,items/showBandedRows");
  protection.load("protected");
  names.load("items/name,items/formula");
  await context.sync();
  const wanted = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : []));
  const met = worksheets.items.filter(({ name }) => edits.some((edit) => same(sheetOf(edit), name)));
  const replaced = met.map(({ name }) => name).filter((name) => wanted.some((each) => same(each, name)));
  const made = edits.flatMap((edit) => (edit.kind === "table" ? [edit.name] : []));
  const inTheWay = tables.items.filter(({ name, worksheet }) => replaced.includes(worksheet.name) || made.some((each) => same(each, name)));
  const changing = tables.items.filter(({ name }) => edits.some((edit) => (edit.kind === "tableName" || edit.kind === "tableSize" || edit.kind === "tableColumn") && same(edit.table, name)));
  const found = met.length + inTheWay.length + changing.length === 0 ? nothing : await contents(context, { edits, met, replaced, inTheWay, changing });
  return {
    added: wanted.filter((name) => !replaced.some((each) => same(each, name))),
    replaced,
    isWorkbookProtected: protection.protected,
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    named: edits.flatMap((edit) => (edit.kind === "name" ? [edit.name.toLowerCase()] : [])),
    record: edits.some(({ kind }) => kind === "record" || kind === "memory") ? await recordIn(context) : undefined,
    charts: await chartsBefore(context, edits, met, replaced),
    appearance: await appearanceBefore(context, edits, met, replaced),
    ...found,
  };
}

const nothing = { tables: [], changedTables: [], widened: [], kept: [], protectedSheets: [] } as const;

interface Met {
  readonly edits: readonly Edit[];
  readonly met: readonly Excel.Worksheet[];
  readonly replaced: readonly string[];
  readonly inTheWay: readonly Excel.Table[];
  readonly changing: readonly Excel.Table[];
}

async function contents(
  context: Excel.RequestContext,
  { edits, met, replaced, inTheWay, changing }: Met,
): Promise<Pick<Before, "tables" | "changedTables" | "widened" | "kept" | "protectedSheets">> {
  const place = `address,numberFormat,${CORNERS}`;
  const ranges = met.flatMap((sheet) =>
    (replaced.includes(sheet.name) ? [{ range: sheet.getUsedRangeOrNullObject(true), isWritten: true }] : touchedIn(edits, sheet)).map(({ range, isWritten }) => ({
      sheet: sheet.name,
      isWritten,
      range: range.load(isWritten ? `${place},formulas,values` : place),
    })),
  );
  for (const sheet of met) sheet.protection.load("protected");
  const placed = (tables: readonly Excel.Table[]): { table: Excel.Table; range: Excel.Range }[] => tables.map((table) => ({ table, range: table.getRange().load("address,columnCount") }));
  const [taken, changed] = [placed(inTheWay), placed(changing)];
  await context.sync();
  const known = ({ table: { id, name, worksheet, style, showFilterButton, showBandedRows }, range }: { table: Excel.Table; range: Excel.Range }): KnownTable =>
    ({ id, name, sheet: worksheet.name, address: range.address, look: { style, showFilterButton, showBandedRows } });
  return {
    tables: taken.map(known),
    changedTables: changed.map(known),
    widened: changed.flatMap(({ table: { id, name }, range }) => {
      const added = edits.flatMap((edit) => (edit.kind === "tableColumn" && same(edit.table, name) ? [edit.index] : []));
      return added.length > 0 ? [{ id, first: Math.min(...added), columns: range.columnCount }] : [];
    }),
    kept: await keptFrom(context, ranges.filter(({ range }) => !range.isNullObject)),
    protectedSheets: met.filter(({ protection }) => protection.protected).map(({ name }) => name),
  };
}

/** Cells that get contents, and cells that get a number format only. */
const touchedIn = (edits: readonly Edit[], sheet: Excel.Worksheet): { range: Excel.Range; isWritten: boolean }[] =>
  edits.flatMap((edit) =>
    (edit.kind === "cells" || edit.kind === "numberFormat") && same(edit.at.sheet, sheet.name) ? [{ range: rangeAt(sheet, edit.at), isWritten: edit.kind === "cells" }] : [],
  );

interface Read {
  readonly sheet: string;
  readonly isWritten: boolean;
  readonly range: Excel.Range;
}

/** A cell that only shows what another cell's formula spills must stay empty, or the formula could not spill again. */
async function keptFrom(context: Excel.RequestContext, read: readonly Read[]): Promise<Kept[]> {
  const spills = knowsSpills() ? read.map(({ range, isWritten }) => (isWritten ? spillsOf(range) : [])) : [];
  if (spills.some((each) => each.length > 0)) await context.sync();
  return read.map(({ sheet, range, isWritten }, i) => {
    const filled = (spills[i] ?? []).filter((each) => !each.isNullObject);
    const isSpilled = (row: number, column: number): boolean =>
      filled.some((each) => {
        const [down, right] = [row - each.rowIndex, column - each.columnIndex];
        return down >= 0 && right >= 0 && down < each.rowCount && right < each.columnCount && (down > 0 || right > 0);
      });
    return {
      place: placeOf(sheet, range),
      address: range.address,
      isWritten,
      formats: range.numberFormat as string[][],
      contents: !isWritten ? [] : range.formulas.map((cells: Contents[number], r) =>
        cells.map((cell, c) => (isSpilled(range.rowIndex + r, range.columnIndex + c) ? "" : restorable(cell, range.values[r]?.[c]))),
      ),
    };
  });
}

const isFormula = (cell: unknown, value: unknown): boolean => typeof cell === "string" && cell.startsWith("=") && cell !== value;
const restorable = (cell: string | number | boolean, value: unknown): string | number | boolean => (isFormula(cell, value) ? cell : valueContent(cell));

const spillsOf = (range: Excel.Range): Excel.Range[] =>
  range.formulas.flatMap((cells: Contents[number], row) =>
    cells.flatMap((cell, column) =>
      isFormula(cell, range.values[row]?.[column])
        ? [range.getCell(row, column).getSpillingToRangeOrNullObject().load(CORNERS)]
        : [],
    ),
  );

/** The addresses that hold something, and the tables on other sheets that have a name that is wanted. */
export function overwritten({ kept, tables, replaced }: Before): readonly string[] {
  const filled = kept.filter(({ contents, isWritten }) => isWritten && contents.some((row) => row.some((cell) => cell !== ""))).map(({ address }) => address);
  return [...new Set([...filled, ...tables.filter(({ sheet }) => !replaced.includes(sheet)).map(({ address }) => address)])];
}
