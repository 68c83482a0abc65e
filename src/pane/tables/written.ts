/** Writes what was typed into a table to its sheet, and says which columns the sheet lacks. */
import type { Edit } from "../../sheets/edit";
import { carryOut } from "../../workbook/carryOut";

export async function writeRows({ edits, missing }: { readonly edits: readonly Edit[]; readonly missing: readonly string[] }): Promise<void> {
  if (edits.length > 0) await carryOut(edits, { overwrite: true });
  if (missing.length > 0) throw new Error(`The sheet has no column ${missing.join(", ")}. Add it to the table there, with this heading, and type the value again.`);
}
