// Copying and moving cells. The grid's own clipboard does most of it, with one handler for each thing that cells carry; what is in
// the clipboard of the person at the grid stays there.
import { registries, type CommandTypes, type Zone } from "@odoo/o-spreadsheet";
import { between, intersection } from "../addresses";
import type { Book } from "../book";
import { notImplemented } from "../failure";
import { columnCount, range, resolveRange, rowCount, type RangeObject } from "./rangeLookup";
import { carryValidations } from "./validationCopy";

/** What cells carry; the styles of a table are the table's, and stay with it. */
const carried = ["cell", "merge", "border", "conditionalFormat"] as const;
/** Formulas anywhere that point to moved cells follow them. */
const moving = [...carried, "references"] as const;

interface Options {
  readonly isCutOperation: boolean;
  readonly pasteOption?: "onlyFormat";
}

/** What is carried of one range, ready to be put down somewhere else. */
function carry(book: Book, from: RangeObject, what: readonly string[], options: Options): (target: RangeObject) => void {
  const { cellHandlers } = registries.clipboardHandlersRegistries;
  const unknown = what.find((name) => !cellHandlers.contains(name));
  if (unknown !== undefined) throw new Error(`The spreadsheet library has no clipboard handler ${unknown}.`);
  const handlers = what.map((name) => new (cellHandlers.get(name))(book.getters, dispatcher(book)));
  const { sheetId, zone } = from;
  const data = { sheetId, zones: [zone], clippedZones: [zone], columnsIndexes: between(zone.left, zone.right), rowsIndexes: between(zone.top, zone.bottom) };
  book.evaluate();
  const contents = handlers.map((handler) => handler.copy(data, options.isCutOperation, "shiftCells") as unknown);
  const putValidations = options.pasteOption === undefined ? carryValidations(book, from, options.isCutOperation) : undefined;
  return (target) => {
    putValidations?.(target);
    handlers.forEach((handler, i) => {
      const content = contents[i];
      if (content !== undefined) handler.paste({ sheetId: target.sheetId, zones: [target.zone] }, content as never, options);
    });
  };
}

/** The handlers dispatch commands of the grid; a refused one is an error here, as everywhere in the host. Some have nothing to do. */
function dispatcher(book: Book): never {
  return ((type: CommandTypes, payload: { readonly target?: readonly unknown[] }) => {
    if (payload.target?.length !== 0) book.do(type, payload as never);
    return { isSuccessful: true, reasons: [] };
  }) as never;
}

/** The destination takes as much as it has room for in whole copies; a smaller one grows to take one copy. */
export function copyFrom(state: RangeObject, book: Book, source: unknown, copyType: string | null = "All", skipBlanks: boolean | null = false, transpose: boolean | null = false): null {
  if (skipBlanks || transpose || !["All", "Formats"].includes(copyType ?? "All")) notImplemented(`copying ${copyType ?? "All"}${skipBlanks ? " without blanks" : ""}${transpose ? " transposed" : ""}`);
  const from = resolveRange(book, source, state.sheetId);
  const options: Options = copyType === "Formats" ? { isCutOperation: false, pasteOption: "onlyFormat" } : { isCutOperation: false };
  const put = carry(book, from, carried, options);
  for (const zone of copies(state.zone, rowCount(from), columnCount(from))) put(range(state.sheetId, book.fit(state.sheetId, zone)));
  return null;
}

function copies({ left, top, right, bottom }: Zone, rows: number, columns: number): Zone[] {
  const [down, across] = [Math.floor((bottom - top + 1) / rows), Math.floor((right - left + 1) / columns)].map((count) => Math.max(1, count));
  return between(0, (down ?? 1) - 1).flatMap((row) =>
    between(0, (across ?? 1) - 1).map((column) => {
      const [y, x] = [top + row * rows, left + column * columns];
      return { left: x, top: y, right: x + columns - 1, bottom: y + rows - 1 };
    }),
  );
}

/** What pointed to cells that are written over stays as it is; in Excel it becomes #REF!. */
export function moveTo(state: RangeObject, book: Book, destination: unknown): null {
  const { sheetId, zone } = resolveRange(book, destination, state.sheetId);
  const target = { left: zone.left, top: zone.top, right: zone.left + columnCount(state) - 1, bottom: zone.top + rowCount(state) - 1 };
  if (sheetId === state.sheetId && intersection(state.zone, target)) notImplemented("moving cells to where some of them stand");
  carry(book, state, moving, { isCutOperation: true })(range(sheetId, book.fit(sheetId, target)));
  return null;
}
