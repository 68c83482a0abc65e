// Changes of single inputs from the command line: a cell, a name, or a term in the column of a scenario.
import type { CellPosition, Zone } from "@odoo/o-spreadsheet";
import { cellZone, parseAddress } from "../host/addresses";
import type { Book } from "../host/book";
import { isFormulaCell } from "../host/formulas";

/** A change that cannot be made, with the sentence that says why. */
export class Unchangeable extends Error {}

/** Headings beside the scenarios in a table of terms, as the Terms sheet and the inputs of a plain model have them. */
const beside = ["Unit", "Value", "Chosen", "Default", "From", "To", "Allowed", "Source"];

interface TermTable {
  readonly heading: CellPosition;
  /** Columns by the names of their scenarios. */
  readonly scenarios: ReadonlyMap<string, number>;
}

/** @param text as given: "Investor cash=500", "Terms!C8=500" */
export function change(book: Book, text: string, scenario: string | undefined): void {
  const [, what = "", value] = /^\s*((?:'(?:[^']|'')*'|[^='])+?)\s*=(.*)$/s.exec(text) ?? [];
  if (value === undefined) throw new Unchangeable(`"${text}" has no equals sign; "Investor cash=500" is a change.`);
  for (const position of placesOf(book, what, scenario)) {
    const before = book.getters.getCell(position);
    book.do("UPDATE_CELL", { ...position, content: contentOf(value.trim()) });
    // A share stays a share, however its format is.
    if (before?.format !== undefined) book.do("SET_FORMATTING", { sheetId: position.sheetId, target: [cellZone(position.col, position.row)], format: before.format });
  }
}

/** Dates as one writes them without asking in which country. A formula is text here: a command line is no cell. */
function contentOf(value: string): string {
  return value.startsWith("=") ? `'${value}` : value;
}

function placesOf(book: Book, what: string, scenario: string | undefined): CellPosition[] {
  const address = parseAddress(what);
  if (address?.sheet !== undefined) {
    const sheetId = book.sheetId(address.sheet);
    if (sheetId === undefined) throw new Unchangeable(`There is no sheet "${address.sheet}"; ${sheetsOf(book)}.`);
    return [only(what, sheetId, address.zone)];
  }
  const named = book.getters.getNamedRange(what);
  if (named) return [only(what, named.range.sheetId, named.range.zone)];
  const places = termTables(book).flatMap((table) => termIn(book, table, what, scenario));
  if (!places.length) throw new Unchangeable(`No table of terms has "${what}"; a term, a name of one cell, or a cell with its sheet is needed.`);
  return places;
}

function only(what: string, sheetId: string, { left, top, right, bottom }: Zone): CellPosition {
  if (left !== right || top !== bottom) throw new Unchangeable(`"${what}" stands for several cells; one cell is needed.`);
  return { sheetId, col: left, row: top };
}

const sheetsOf = ({ getters }: Book): string => `the sheets are ${getters.getSheetIds().map((id) => `"${getters.getSheetName(id)}"`).join(", ")}`;

/** Tables are known by their heading "Term": those that the add-in inserts, and those of its plain models. */
export function termTables(book: Book): TermTable[] {
  return book.getters.getSheetIds().flatMap((sheetId) =>
    book.getters.getEvaluatedCellsPositions(sheetId).flatMap((heading) => {
      if (book.value(heading) !== "Term") return [];
      const scenarios = new Map<string, number>();
      for (let col = heading.col + 1; ; col++) {
        const name = book.value({ ...heading, col });
        if (name === "") break;
        if (!beside.includes(String(name))) scenarios.set(String(name), col);
      }
      return scenarios.size ? [{ heading, scenarios }] : [];
    }),
  );
}

function termIn(book: Book, { heading, scenarios }: TermTable, what: string, scenario: string | undefined): CellPosition[] {
  const [first] = scenarios.values();
  const column = scenario === undefined ? first : [...scenarios].find(([name]) => name.toLowerCase() === scenario.toLowerCase())?.[1];
  if (column === undefined) throw new Unchangeable(`There is no scenario "${scenario}"; the scenarios are ${[...scenarios.keys()].map((name) => `"${name}"`).join(", ")}.`);
  const { bottom } = book.size(heading.sheetId);
  for (let row = heading.row + 1; row <= bottom; row++) {
    if (String(book.value({ ...heading, row })).trim().toLowerCase() === what.toLowerCase()) return [{ ...heading, col: column, row }];
  }
  return [];
}

/** Shows a scenario wherever one is picked: beside the label "Scenario" stands the name of one, as a value. */
export function pickScenario(book: Book, wanted: string): void {
  const names = [...new Set(termTables(book).flatMap(({ scenarios }) => [...scenarios.keys()]))];
  const name = names.find((each) => each.toLowerCase() === wanted.toLowerCase());
  if (name === undefined) throw new Unchangeable(`There is no scenario "${wanted}"; the scenarios are ${names.map((each) => `"${each}"`).join(", ")}.`);
  for (const sheetId of book.getters.getSheetIds()) {
    for (const label of book.getters.getEvaluatedCellsPositions(sheetId).filter((position) => book.value(position) === "Scenario")) {
      const picker = { ...label, col: label.col + 1 };
      const cell = book.getters.getCell(picker);
      if (cell && !isFormulaCell(cell) && names.includes(String(book.value(picker)))) book.do("UPDATE_CELL", { ...picker, content: name });
    }
  }
}
