import { MAX } from "../addresses";
import { define, make, type ApiObject, type Handler, type TypeName } from "../api";
import type { Book } from "../book";
import { keyed, sure } from "../collection";
import { EventType, WORKBOOK } from "../events";
import { badArgument } from "../failure";
import { cellRange, range, resolveRange, usedRange } from "./rangeLookup";

export const worksheet = (sheetId: string): ApiObject<"Worksheet"> => make("Worksheet", { sheetId });

/** Activating what is active already would raise events that Excel does not raise. */
export function activateSheet(sheetId: string, book: Book): void {
  const sheetIdFrom = book.getters.getActiveSheetId();
  if (sheetIdFrom !== sheetId) book.do("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId });
}

/** How office.js announces and withdraws interest in an event. */
function registration<Name extends TypeName>(event: string, type: number, target: (state: ApiObject<Name>) => string): Record<string, Handler<Name>> {
  return {
    [`_Register${event}Event`]: (state, book) => book.events?.register(type, target(state)),
    [`_Unregister${event}Event`]: (state, book) => book.events?.unregister(type, target(state)),
  };
}

function registrations<Name extends TypeName>(target: (state: ApiObject<Name>) => string): Record<string, Handler<Name>> {
  return {
    ...registration("DataChanged", EventType.changed, target),
    ...registration("SelectionChanged", EventType.selection, target),
    ...registration("Activated", EventType.activated, target),
    ...registration("Deactivated", EventType.deactivated, target),
    ...registration("Calculated", EventType.calculated, target),
  };
}

/** The frozen cells: whole rows or whole columns where only those are frozen. */
function frozen({ sheetId }: ApiObject<"WorksheetFreezePanes">, book: Book): ApiObject<"Range"> | null {
  const { xSplit, ySplit } = book.getters.getPaneDivisions(sheetId);
  if (xSplit + ySplit === 0) return null;
  return range(sheetId, { left: 0, top: 0, right: (xSplit || MAX.columns) - 1, bottom: (ySplit || MAX.rows) - 1 });
}

export const WorksheetFreezePanes = define("WorksheetFreezePanes", {
  call: {
    getLocation: sure("frozen pane", frozen),
    getLocationOrNullObject: frozen,
    freezeRows: ({ sheetId }, book, count?: number) => void book.do("FREEZE_ROWS", { sheetId, quantity: count ?? 1 }),
    freezeColumns: ({ sheetId }, book, count?: number) => void book.do("FREEZE_COLUMNS", { sheetId, quantity: count ?? 1 }),
    freezeAt: ({ sheetId }, book, where: unknown) => {
      const { zone } = resolveRange(book, where, sheetId);
      if (zone.bottom < MAX.rows - 1) book.do("FREEZE_ROWS", { sheetId, quantity: zone.bottom + 1 });
      if (zone.right < MAX.columns - 1) book.do("FREEZE_COLUMNS", { sheetId, quantity: zone.right + 1 });
    },
    unfreeze: ({ sheetId }, book) => void book.do("UNFREEZE_COLUMNS_ROWS", { sheetId }),
  },
});

export const WorksheetProtection = define("WorksheetProtection", {
  get: { protected: ({ sheetId }, book) => book.getters.isSheetLocked(sheetId) },
  call: {
    protect: ({ sheetId }, book) => void book.do("LOCK_SHEET", { sheetId }),
    unprotect: ({ sheetId }, book) => void book.do("UNLOCK_SHEET", { sheetId }),
  },
});

function showGridlines({ sheetId }: ApiObject<"Worksheet">, book: Book, visible: boolean): void {
  book.do("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: visible });
}

/** Another sheet comes to the front first: the grid would go on drawing the one that is gone. */
function deleteSheet({ sheetId }: ApiObject<"Worksheet">, book: Book): void {
  const sheets = book.getters.getVisibleSheetIds();
  const next = sheets[sheets.indexOf(sheetId) + 1] ?? sheets[sheets.indexOf(sheetId) - 1];
  if (book.getters.getActiveSheetId() === sheetId && next !== undefined) activateSheet(next, book);
  book.do("DELETE_SHEET", { sheetId, sheetName: book.getters.getSheetName(sheetId) });
}

export const Worksheet = define("Worksheet", {
  ids: ["id", "name"],
  get: {
    id: ({ sheetId }) => sheetId,
    name: ({ sheetId }, book) => book.getters.getSheetName(sheetId),
    position: ({ sheetId }, book) => book.getters.getSheetIds().indexOf(sheetId),
    visibility: ({ sheetId }, book) => (book.getters.isSheetVisible(sheetId) ? "Visible" : "Hidden"),
    tabColor: ({ sheetId }, book) => book.getters.getSheet(sheetId).color ?? "",
    showGridlines: ({ sheetId }, book) => book.getters.getGridLinesVisibility(sheetId),
  },
  set: {
    name: ({ sheetId }, book, newName: string) => {
      book.do("RENAME_SHEET", { sheetId, oldName: book.getters.getSheetName(sheetId), newName: checkedName(newName) });
    },
    position: ({ sheetId }, book, position: number) => {
      book.do("MOVE_SHEET", { sheetId, delta: position - book.getters.getSheetIds().indexOf(sheetId) });
    },
    visibility: ({ sheetId }, book, value: string) => book.do(value === "Visible" ? "SHOW_SHEET" : "HIDE_SHEET", { sheetId }),
    tabColor: ({ sheetId }, book, color: string) => book.do("COLOR_SHEET", { sheetId, color }),
    showGridlines,
    // How office.js sends showGridlines to a host that does not claim newer sets.
    gridlines: showGridlines,
  },
  nav: {
    tables: ({ sheetId }) => make("TableCollection", { sheetId }),
    charts: ({ sheetId }) => make("ChartCollection", { sheetId }),
    names: ({ sheetId }) => make("NamedItemCollection", { scope: sheetId }),
    freezePanes: ({ sheetId }) => make("WorksheetFreezePanes", { sheetId }),
    pageLayout: ({ sheetId }) => make("PageLayout", { sheetId }),
    protection: ({ sheetId }) => make("WorksheetProtection", { sheetId }),
  },
  call: {
    getRange: ({ sheetId }, book, where: unknown) => resolveRange(book, where, sheetId),
    getCell: ({ sheetId }, _book, row: number, column: number) => cellRange(sheetId, column, row),
    getRangeByIndexes: ({ sheetId }, _book, row: number, column: number, rows: number, columns: number) =>
      range(sheetId, { left: column, top: row, right: column + columns - 1, bottom: row + rows - 1 }),
    getUsedRange: ({ sheetId }, book, valuesOnly?: boolean) => usedRange(book, sheetId, valuesOnly === true) ?? cellRange(sheetId, 0, 0),
    getUsedRangeOrNullObject: ({ sheetId }, book, valuesOnly?: boolean) => usedRange(book, sheetId, valuesOnly === true),
    activate: ({ sheetId }, book) => activateSheet(sheetId, book),
    calculate: (_state, book) => void book.do("EVALUATE_CELLS", {}),
    delete: deleteSheet,
    ...registrations<"Worksheet">(({ sheetId }) => sheetId),
  },
});

type Sheets = ApiObject<"WorksheetCollection">;

const all = (_state: Sheets, book: Book): ApiObject<"Worksheet">[] => book.getters.getSheetIds().map(worksheet);
function find(_state: Sheets, book: Book, key: string | number): ApiObject<"Worksheet"> | undefined {
  const id = book.sheetId(String(key));
  return id === undefined ? undefined : worksheet(id);
}

export const WorksheetCollection = define("WorksheetCollection", {
  items: all,
  call: {
    ...keyed("worksheet", all, find),
    getActiveWorksheet: (_state, book) => worksheet(book.getters.getActiveSheetId()),
    getFirst: (state, book) => all(state, book)[0],
    getLast: (state, book) => all(state, book).at(-1),
    add: (_state, book, name?: string) => {
      const sheetId = book.newId();
      const position = book.getters.getSheetIds().length;
      book.do("CREATE_SHEET", { sheetId, position, name: checkedName(name ?? freeName(book)) });
      return worksheet(sheetId);
    },
    ...registrations<"WorksheetCollection">(() => WORKBOOK),
    ...registration<"WorksheetCollection">("Added", EventType.added, () => WORKBOOK),
    ...registration<"WorksheetCollection">("Deleted", EventType.deleted, () => WORKBOOK),
  },
});

function checkedName(name: string): string {
  const valid = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  return valid ? name : badArgument("A sheet name has up to 31 characters without \\ / ? * [ ] : and no apostrophe at its ends.");
}

function freeName(book: Book): string {
  let number = book.getters.getSheetIds().length + 1;
  while (book.sheetId(`Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}
