/** What stands in the workbook before a list of edits is carried out: what would be lost, and how to bring it back. */
import type { Edit, Place } from "../sheets/edit";
import { rangeAt, valueContent } from "./content";
import { knowsSpills } from "./run";

type Contents = readonly (readonly (string | number | boolean)[])[];

/** Cells as they were. Colors, borders and validations are not kept: Excel cannot be asked for them in one question. */
export interface Kept {
  readonly place: Place;
  readonly address: string;
  /** What to write to have the cells as they were. */
  readonly contents: Contents;
  readonly formats: readonly (readonly string[])[];
}

interface KnownTable {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

export interface Before {
  /** Sheets that the edits add. */
  readonly added: readonly string[];
  /** Sheets that the edits would add but that exist: they are replaced, with their tables and charts. */
  readonly replaced: readonly string[];
  readonly tables: readonly KnownTable[];
  /** Charts on the sheets that are replaced. */
  readonly charts: readonly Excel.Chart[];
  readonly kept: readonly Kept[];
  readonly protectedSheets: readonly string[];
  readonly isWorkbookProtected: boolean;
}

const sheetOf = (edit: Edit): string => (edit.kind === "sheet" ? edit.name : "sheet" in edit ? edit.sheet : edit.at.sheet);
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** One question: which sheets and tables there are. A second one only where the edits meet any of them. */
export async function look(context: Excel.RequestContext, edits: readonly Edit[]): Promise<Before> {
  const { worksheets, tables, protection } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  protection.load("protected");
  await context.sync();
  const wanted = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : []));
  const met = worksheets.items.filter(({ name }) => edits.some((edit) => same(sheetOf(edit), name)));
  const replaced = met.map(({ name }) => name).filter((name) => wanted.some((each) => same(each, name)));
  const names = edits.flatMap((edit) => (edit.kind === "table" ? [edit.name] : []));
  const inTheWay = tables.items.filter(({ name, worksheet }) => replaced.includes(worksheet.name) || names.some((each) => same(each, name)));
  const found = met.length + inTheWay.length === 0 ? nothing : await contents(context, edits, met, replaced, inTheWay);
  return {
    added: wanted.filter((name) => !replaced.some((each) => same(each, name))),
    replaced,
    isWorkbookProtected: protection.protected,
    ...found,
  };
}

const nothing = { tables: [], charts: [], kept: [], protectedSheets: [] } as const;

async function contents(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  met: readonly Excel.Worksheet[],
  replaced: readonly string[],
  inTheWay: readonly Excel.Table[],
): Promise<Pick<Before, "tables" | "charts" | "kept" | "protectedSheets">> {
  const wanted = "address,formulas,values,numberFormat,rowIndex,columnIndex,rowCount,columnCount";
  const ranges = met.flatMap((sheet) =>
    (replaced.includes(sheet.name) ? [sheet.getUsedRangeOrNullObject(true)] : writtenIn(edits, sheet)).map((range) => ({ sheet: sheet.name, range: range.load(wanted) })),
  );
  for (const sheet of met) sheet.protection.load("protected");
  const charts = met.filter(({ name }) => replaced.includes(name)).map((sheet) => sheet.charts.load("items/name"));
  const places = inTheWay.map((table) => table.getRange().load("address"));
  await context.sync();
  return {
    tables: inTheWay.map(({ name, worksheet }, i) => ({ name, sheet: worksheet.name, address: places[i]?.address ?? "" })),
    charts: charts.flatMap(({ items }) => items),
    kept: await keptFrom(context, ranges.filter(({ range }) => !range.isNullObject)),
    protectedSheets: met.filter(({ protection }) => protection.protected).map(({ name }) => name),
  };
}

const writtenIn = (edits: readonly Edit[], sheet: Excel.Worksheet): Excel.Range[] =>
  edits.flatMap((edit) => (edit.kind === "cells" && same(edit.at.sheet, sheet.name) ? [rangeAt(sheet, edit.at)] : []));

interface Read {
  readonly sheet: string;
  readonly range: Excel.Range;
}

/** A cell that only shows what another cell's formula spills must stay empty, or the formula could not spill again. */
async function keptFrom(context: Excel.RequestContext, read: readonly Read[]): Promise<Kept[]> {
  const spills = knowsSpills() ? read.map(({ range }) => spillsOf(range)) : [];
  if (spills.some((each) => each.length > 0)) await context.sync();
  return read.map(({ sheet, range }, i) => {
    const filled = (spills[i] ?? []).filter((each) => !each.isNullObject);
    const isSpilled = (row: number, column: number): boolean =>
      filled.some((each) => {
        const [down, right] = [row - each.rowIndex, column - each.columnIndex];
        return down >= 0 && right >= 0 && down < each.rowCount && right < each.columnCount && (down > 0 || right > 0);
      });
    return {
      place: { sheet, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
      address: range.address,
      formats: range.numberFormat as string[][],
      contents: range.formulas.map((cells: Contents[number], r) =>
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
        ? [range.getCell(row, column).getSpillingToRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount")]
        : [],
    ),
  );

/** The addresses that hold something, and the tables on other sheets that have a name that is wanted. */
export function overwritten({ kept, tables, replaced }: Before): readonly string[] {
  const filled = kept.filter(({ contents }) => contents.some((row) => row.some((cell) => cell !== ""))).map(({ address }) => address);
  return [...new Set([...filled, ...tables.filter(({ sheet }) => !replaced.includes(sheet)).map(({ address }) => address)])];
}
