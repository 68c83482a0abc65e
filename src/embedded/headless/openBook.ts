// A workbook without a page: a file, the grid's engine and the add-in's functions.
import { Model } from "@odoo/o-spreadsheet";
import { StoredFormulas } from "../files/storedFormulas";
import { readWorkbook } from "../files/workbookReader";
import { addExcelFunctions } from "../functions/excelFunctions";
import type { Metadata } from "../functions/metadata";
import { Functions } from "../functions/register";
import { Book } from "../host/book";
import type { CustomFunctionsGlobal } from "../host/bridge";
import "../host/pages";
import type { Losses } from "../files/lost";

export interface Addin {
  readonly metadata: Metadata;
  readonly namespace: string;
  readonly functions: CustomFunctionsGlobal;
}
export interface OpenBook {
  readonly book: Book;
  readonly stored: StoredFormulas;
  readonly lost: Losses;
}

export const storedFormulas = ({ metadata, namespace }: Addin): StoredFormulas => new StoredFormulas(metadata.functions.map(({ name }) => `${namespace}.${name}`));

/** Opens and calculates a file. Throws `Refused` for one that is not opened. */
export function openBook(name: string, bytes: Uint8Array, addin: Addin): OpenBook {
  const stored = storedFormulas(addin);
  addExcelFunctions();
  new Functions(addin.metadata, { CustomFunctions: addin.functions }, addin.namespace, () => undefined);
  const { data, lost } = readWorkbook(name, bytes, stored);
  const model = new Model(data, { mode: "normal" }, [], undefined, false);
  const book = new Book(model);
  book.name = name;
  return { book, stored, lost };
}
