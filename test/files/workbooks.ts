/** Workbooks of the embedded grid without a page: the same model, plugins and files as in the browser. */
import { Model } from "@odoo/o-spreadsheet";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/embedded/files/workbookReader";
import { StoredFormulas } from "../../src/embedded/files/storedFormulas";
import { writeWorkbook } from "../../src/embedded/files/workbookWriter";
import { Book } from "../../src/embedded/host/book";
import "../../src/embedded/host/pages";
import { customFunctions } from "../../src/functions/table";

// What the grid tells the console about itself.
for (const name of ["debug", "group", "groupEnd"] as const) console[name] = () => undefined;

export const stored = new StoredFormulas(customFunctions.map(({ name }) => `DEAL.${name}`));

export const bookOf = (data: object): Book => new Book(new Model(data as never, { mode: "normal" }, [], undefined, false));
export const save = (book: Book): Uint8Array => writeWorkbook(book, stored).bytes;
export const open = (bytes: Uint8Array, name = "test.xlsx"): Book => bookOf(readWorkbook(name, bytes, stored).data);
export const reopened = (book: Book): Book => open(save(book));

export const shared = (path: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, path)));

/** Formula or value of each filled cell, by address. */
export function cellsOf(book: Book, sheetName: string): Record<string, readonly [formula: unknown, value: unknown]> {
  const sheetId = book.sheetId(sheetName) ?? "";
  const formula = book.formulaReader();
  const positions = book.getters.getEvaluatedCellsPositions(sheetId);
  return Object.fromEntries(positions.flatMap((position) => {
    const value = book.value(position);
    const address = `${String.fromCharCode(65 + position.col)}${position.row + 1}`;
    return value === "" && !book.getters.getCell(position) ? [] : [[address, [formula(position), value] as const]];
  }));
}
