/** Events that come to a model that is there already. A file of its own: what judges a whole workbook is not needed to read a table. */
import { judged } from "../../sheets/refresh/findings";
import { carryOut } from "../../workbook/carryOut";
import { inspect } from "../../workbook/refresh";

/** The formulas that were there before the events read them from now on. Nothing else of what Refresh would mend is touched. */
export async function handOver(): Promise<void> {
  const { findings } = await inspect(judged);
  const edits = findings.filter(({ kind }) => kind === "eventsNotRead").flatMap(({ mend }) => mend?.edits ?? []);
  if (edits.length > 0) await carryOut(edits, { overwrite: true });
}
