/** Carries out what is asked of plain Excel: the native model as sheets of the workbook, or as a file. Loaded when it is first asked for. */
import { workbookFileInTurns } from "../../exchange/xlsx/workbookFile";
import type { Edit } from "../../sheets/edit";
import { nativeModelInTurns } from "../../sheets/native/native";
import { termsNow } from "../../sheets/refresh/termsNow";
import { carryOut } from "../../workbook/carryOut";
import { explainFailure } from "../../workbook/failure";
import { readRecord } from "../../workbook/record";
import { takenNames } from "../../workbook/selection";
import { survey } from "../../workbook/survey";
import { download, fileName } from "../download";
import type { Send } from "../loop";
import type { Message } from "../message";
import { inTurns } from "../turns";
import { knownAuthor, modelsOf, versionEdits } from "../versions/versioning";
import type { Plain } from "./plain";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function performPlain(effect: Plain, send: Send<Message>): Promise<void> {
  try {
    send({ kind: "PlainFinished", ...(effect.as === "file" ? { file: await saved(effect) } : { sheets: await written(effect) }) });
  } catch (error) {
    send({ kind: "InsertFailed", sentence: explainFailure(error) });
  }
}

/** On new sheets, whatever else there is; what the models of the workbook say is recorded first, and both are one change. */
export async function written({ deal }: Pick<Plain, "deal">): Promise<readonly string[]> {
  const edits = await inTurns(nativeModelInTurns(deal, await takenNames()));
  await carryOut([...(await versionFirst()), ...edits]);
  return edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : []));
}

async function versionFirst(): Promise<readonly Edit[]> {
  const state = await readRecord();
  const models = modelsOf(state);
  return models.length === 0 ? [] : versionEdits(state, termsNow(await survey(), models), { who: knownAuthor(), reason: "plain" });
}

async function saved({ deal }: Plain): Promise<string> {
  const name = `${fileName(deal.name) || "Deal"}.xlsx`;
  const edits = await inTurns(nativeModelInTurns(deal, []));
  download(await inTurns(workbookFileInTurns(edits)), XLSX, name);
  return name;
}
