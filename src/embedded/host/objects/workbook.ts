import { parseAddress } from "../addresses";
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { sure } from "../collection";
import { cellRange, range } from "./rangeLookup";

export const Application = define("Application", {
  get: { calculationMode: () => "Automatic", calculationState: () => "Done" },
  call: {
    calculate: (_state, book) => void book.do("EVALUATE_CELLS", {}),
    // A request is calculated and painted once in any case.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const Runtime = define("Runtime", {
  get: { enableEvents: (_state, book) => book.eventsEnabled },
  set: {
    enableEvents: (_state, book, enabled: boolean) => {
      book.eventsEnabled = enabled;
    },
  },
});

/** The structure of the embedded workbook cannot be protected, so it never is. */
export const WorkbookProtection = define("WorkbookProtection", { get: { protected: () => false } });

/** The range an event speaks of: its reference is the sheet and the address, nothing is kept. */
function byReference(_state: ApiObject<"Workbook">, book: Book, id: string): ApiObject<"Range"> | null {
  const [sheetId, address] = JSON.parse(id) as [string, string];
  const zone = parseAddress(address)?.zone;
  return zone && book.getters.tryGetSheet(sheetId) ? range(sheetId, zone) : null;
}

export const Workbook = define("Workbook", {
  get: { name: (_state, book) => book.name, readOnly: (_state, book) => book.getters.isReadonly(), isDirty: () => false },
  nav: {
    worksheets: () => make("WorksheetCollection", {}),
    names: () => make("NamedItemCollection", {}),
    tables: () => make("TableCollection", {}),
    settings: () => make("SettingCollection", {}),
    customXmlParts: () => make("CustomXmlPartCollection", {}),
    application: () => make("Application", {}),
    protection: () => make("WorkbookProtection", {}),
    _Runtime: () => make("Runtime", {}),
  },
  call: {
    getSelectedRange: (_state, { getters }) => range(getters.getActiveSheetId(), getters.getSelectedZone()),
    getActiveCell: (_state, { getters }) => {
      const { col, row } = getters.getActivePosition();
      return cellRange(getters.getActiveSheetId(), col, row);
    },
    _GetRangeForEventByReferenceId: sure("range", byReference),
    _GetRangeOrNullObjectForEventByReferenceId: byReference,
  },
});
