/** Carries out in the workbook what the Cap table tab asks for. */
import { capTableEdits } from "../../sheets/capTableEdits";
import { capTablesIn, isCapTableInput } from "../../sheets/capTableInSheet";
import { readNamed } from "../../workbook/named";
import type { Send } from "../loop";
import type { Message } from "../message";
import { writeRows } from "../tables/written";
import type { CapTableEffect } from "./message";

type Write = Extract<CapTableEffect, { readonly kind: "WriteCapTable" }>;

/** What stands in the sheet is read anew: a change that was made there meanwhile is not written over. */
async function write({ place: { key, number }, draft }: Write): Promise<void> {
  const found = capTablesIn(await readNamed(isCapTableInput)).find((each) => each.key === key && each.number === number);
  if (found) await writeRows(capTableEdits(found, draft));
}

export async function performCapTable(effect: CapTableEffect, send: Send<Message>): Promise<void> {
  switch (effect.kind) {
    case "ReadCapTable": {
      const [found] = capTablesIn(await readNamed(isCapTableInput));
      return send({ kind: "CapTableRead", found });
    }
    case "WriteCapTable":
      await write(effect);
      // Cells that the sheet calculates may have followed.
      return send({ kind: "CapTableChanged" });
  }
}
