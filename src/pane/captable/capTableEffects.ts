/** Carries out in the workbook what the Cap table tab asks for. */
import { capTableEdits } from "../../sheets/capTableEdits";
import { capTablesIn, isCapTableInput, type CapTableInSheet } from "../../sheets/capTableInSheet";
import { readNamed } from "../../workbook/named";
import { writeRows } from "../tables/written";
import type { CapTableEffect } from "./message";

export const readCapTable = async (): Promise<CapTableInSheet | undefined> => capTablesIn(await readNamed(isCapTableInput))[0];

/** What stands in the sheet is read anew: a change that was made there meanwhile is not written over. */
export async function writeCapTable({ place: { key, number }, draft }: Extract<CapTableEffect, { readonly kind: "WriteCapTable" }>): Promise<void> {
  const found = capTablesIn(await readNamed(isCapTableInput)).find((each) => each.key === key && each.number === number);
  if (found) await writeRows(capTableEdits(found, draft));
}
