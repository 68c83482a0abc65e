/** Carries out in the workbook what the Cap table tab asks for. */
import { capTablesIn, isCapTableInput } from "../../sheets/capTableInSheet";
import { readNamed } from "../../workbook/named";
import { selectedCells } from "../../workbook/selection";
import type { Send } from "../loop";
import type { Message } from "../message";
import type { CapTableEffect } from "./message";

export async function performCapTable(effect: CapTableEffect, send: Send<Message>): Promise<void> {
  switch (effect.kind) {
    case "TakeSelection": {
      const { address, values } = await selectedCells();
      return send({ kind: "RangeTaken", table: effect.table, address, values });
    }
    case "ReadCapTable": {
      const [found] = capTablesIn(await readNamed(isCapTableInput));
      return send({ kind: "CapTableRead", found });
    }
    case "WriteCapTable":
      return;
  }
}
