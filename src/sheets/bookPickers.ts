/** Above every sheet of the ledger: whose book it is, of which scenario, and in which unit it is posted. */
import { parties } from "../core/ledger/event";
import { MOST_PLACES } from "../core/ledger/journal";
import type { Area } from "./area";
import type { Model } from "./model";
import { picker, scenarioPicker } from "./picker";
import { text, value, type SheetWriter } from "./sheetWriter";

/** Decimals of the unit that a book begins with: hundredths of the money of the terms. */
export const PLACES = 2;

export interface BookPickers {
  readonly scenario: Area;
  readonly party: Area;
  readonly places: Area;
}

/** Rows of the pickers. */
export const PICKERS = 3;

export function bookPickers(sheet: SheetWriter, model: Model, at: Area, names: Area | undefined): BookPickers {
  const scenario = scenarioPicker(sheet, model, at, names);
  const party = picker(sheet, at.cell(1, 0), "Party", text(parties[0]!), parties, "Provider or Start-up is needed.");
  sheet.cell(at.cell(2, 0), text("Decimal places"));
  const places = sheet.cell(at.cell(2, 1), value(PLACES), "input");
  sheet.allowed(places, { is: "between", low: 0, high: MOST_PLACES, whole: true }, `Decimal places: a whole number from 0 to ${MOST_PLACES} is allowed.`);
  return { scenario, party, places };
}
