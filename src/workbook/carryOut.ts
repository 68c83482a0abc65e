/** Carries out a list of edits: reads what would be lost, asks by throwing, writes everything in one request. */
import { splitAddress } from "../sheets/address";
import type { Edit } from "../sheets/edit";
import { look, overwritten, type Before } from "./before";
import { takeBackAppearance } from "./appearance";
import { dropReplaced, setAside, takeBackCharts } from "./charts";
import { rangeAt } from "./content";
import { merged, NAMESPACE, put } from "./record";
import { change } from "./run";
import { Writer } from "./write";

export interface CarryOutOptions {
  /** Write over cells that are not empty, and replace sheets that exist. */
  readonly overwrite?: boolean;
}

/** Cells that are not empty would be written over; carry out again with `overwrite` if that is wanted. */
export class WouldOverwrite extends Error {
  constructor(readonly addresses: readonly string[]) {
    super(`These cells are not empty: ${addresses.join(", ")}.`);
    this.name = "WouldOverwrite";
  }
}

/** The workbook, or a sheet of it, is protected; the message says what to do. */
export class Protected extends Error {}

export function sheetProtected(sheets: readonly string[]): Protected {
  const names = sheets.map((name) => `"${name}"`).join(", ");
  return new Protected(`The sheet ${names} is protected. Take the protection off (Review, Unprotect Sheet) and try again.`);
}

/** Brings back what was there before. */
export type TakeBack = () => Promise<void>;

/**
 * Throws `WouldOverwrite` or `Protected` before anything is written. When Excel refuses half-way, what was written is taken
 * back and its error is thrown: added sheets and charts are deleted, and cells with their formats and sizes, validations, tables, names, charts,
 * the record, and how the sheets are seen and printed are restored. What is not restored are, on a replaced sheet, conditional formats of kinds
 * that the add-in does not make, and the looks of more than 20,000 cells; and nothing can be if Excel itself ends in between. Whoever goes on
 * to something that may fail can take the whole back in the same way, but for the charts of replaced sheets.
 */
export async function carryOut(edits: readonly Edit[], { overwrite = false }: CarryOutOptions = {}): Promise<TakeBack> {
  return change(async (context) => {
    const before = await look(context, edits);
    refuseProtected(before);
    const lost = overwritten(before);
    if (lost.length > 0 && !overwrite) throw new WouldOverwrite(lost);
    try {
      context.application.suspendScreenUpdatingUntilNextSync();
      clear(context, before);
      const writer = new Writer(context.workbook, new Set(before.names.map(({ name }) => name.toLowerCase())));
      setAside(before.charts);
      // What is remembered goes first: a version stands before what it is the version of is written over.
      remember(context, before, edits);
      for (const edit of inOrder(edits)) if (edit.kind !== "sheet" || !isReplaced(before, edit.name)) writer.write(edit);
      await context.sync();
      await dropReplaced(context, before.charts);
    } catch (error) {
      await takeBack(before);
      throw error;
    }
    return () => change(() => takeBack(before));
  });
}

/** Columns push cells aside, so they come after what names places; a chart is given its data when all of that stands there. */
const late = ["tableColumn", "chartData"] as const;
const inOrder = (edits: readonly Edit[]): readonly Edit[] => [...edits.filter(({ kind }) => !late.some((each) => each === kind)), ...late.flatMap((each) => edits.filter(({ kind }) => kind === each))];

function remember({ workbook }: Excel.RequestContext, { record }: Before, edits: readonly Edit[]): void {
  const models = edits.flatMap((edit) => (edit.kind === "record" ? [edit.model] : []));
  const memories = edits.flatMap((edit) => (edit.kind === "memory" ? [[edit.name, edit.content] as const] : []));
  const xml = record && merged(record.state, models, Object.fromEntries(memories));
  if (record && xml !== undefined) put(workbook, record, xml);
}

const isReplaced = ({ replaced }: Before, name: string): boolean => replaced.some((each) => each.toLowerCase() === name.toLowerCase());

function refuseProtected({ protectedSheets, isWorkbookProtected, added }: Before): void {
  if (protectedSheets.length > 0) throw sheetProtected(protectedSheets);
  if (isWorkbookProtected && added.length > 0) {
    throw new Protected("The structure of the workbook is protected, so no sheet can be added. Take the protection off (Review, Protect Workbook) and try again.");
  }
}

/**
 * Empties the sheets that are replaced, with the formats and sizes of all their cells: those reach further than the values do.
 * The cells stay, so that formulas elsewhere that point to them still do.
 */
function clear({ workbook }: Excel.RequestContext, { replaced, tables }: Before): void {
  for (const { name } of tables) workbook.tables.getItem(name).convertToRange();
  for (const name of replaced) {
    const sheet = workbook.worksheets.getItem(name);
    const all = sheet.getRange();
    all.dataValidation.clear();
    all.clear();
    all.format.useStandardWidth = true;
    all.format.useStandardHeight = true;
    sheet.freezePanes.unfreeze();
  }
}

/** A request of its own, since Excel drops the rest of one that failed. */
async function takeBack(before: Before): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, tables, names, customXmlParts } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    names.load("items/name,items/formula");
    const widened = before.widened.map((each) => ({ ...each, columns: tables.getItem(each.id).columns.load("count"), before: each.columns }));
    const parts = before.record ? customXmlParts.getByNamespace(NAMESPACE).load("items/id") : undefined;
    await context.sync();
    for (const { columns, first, before: count } of widened) for (let more = columns.count - count; more > 0; more--) columns.getItemAt(first).delete();
    // Formulas may name a table that has to be made first, and a table cannot be made over what is not there.
    takeBackCells(context, before, (cell) => (typeof cell === "string" && cell.startsWith("=") ? "" : cell));
    takeBackTables(context, before, tables.items.map(({ name }) => name));
    takeBackCells(context, before, (cell) => cell);
    takeBackNames(names, before);
    await takeBackCharts(context, before.charts);
    for (const sheet of worksheets.items) if (before.added.some((name) => name.toLowerCase() === sheet.name.toLowerCase())) sheet.delete();
    for (const part of parts?.items ?? []) {
      if (part.id !== before.record?.id) part.delete();
      else if (before.record.xml !== undefined) part.setXml(before.record.xml);
    }
    await context.sync();
    await takeBackAppearance(context, before.appearance);
  });
}

type Content = Before["kept"][number]["contents"][number][number];

function takeBackCells({ workbook: { worksheets } }: Excel.RequestContext, { kept }: Before, as: (cell: Content) => Content): void {
  for (const { place, contents, formats, isWritten } of kept) {
    const range = rangeAt(worksheets.getItem(place.sheet), place);
    if (isWritten) range.formulas = contents.map((row) => row.map(as));
    range.numberFormat = formats.map((row) => [...row]);
  }
}

function takeBackTables({ workbook: { worksheets, tables } }: Excel.RequestContext, { tables: lost, changedTables }: Before, there: readonly string[]): void {
  for (const { id, name, address } of changedTables) {
    const table = tables.getItem(id);
    table.name = name;
    table.resize(splitAddress(address).cells);
  }
  for (const { name, sheet, address, look } of lost) {
    if (there.includes(name)) continue;
    const table = worksheets.getItem(sheet).tables.add(splitAddress(address).cells, true);
    Object.assign(table, look, { name });
  }
}

/** Names that were made go, names that were moved go back. */
function takeBackNames(there: Excel.NamedItemCollection, { names: known, named }: Before): void {
  for (const { name, formula } of there.items.filter((each) => named.includes(each.name.toLowerCase()))) {
    const before = known.find((each) => each.name === name);
    if (!before) there.getItem(name).delete();
    else if (before.formula !== formula) there.getItem(name).formula = before.formula;
  }
}
