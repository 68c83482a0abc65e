/** What the tests of the room ask for from inside the pane. */
import { lookUp, type Found } from "../../src/workbook/selection";

export { carryOut, Protected, WouldOverwrite } from "../../src/workbook/carryOut";
export { explainFailure } from "../../src/workbook/failure";
export { select, selection, takenNames } from "../../src/workbook/selection";
export { placeNow, surroundings } from "../../src/workbook/selectedRange";
export { answersAt, answersEdits } from "../../src/sheets/analysis/dealAnswers";
export { addScenario, deleteScenario, moveScenario, renameScenario } from "../../src/workbook/scenarios";
export { readTerms, writeTerm } from "../../src/workbook/terms";
export { watch } from "../../src/workbook/watch";
export { insertModel, parts, usualParts } from "../../src/sheets/insert";
export { templates } from "../../src/sheets/templates";
export { readRecord, writeRecord } from "../../src/workbook/record";
export { inspect, refresh } from "../../src/workbook/refresh";
export { loadWithWorkbook, loadsWithWorkbook } from "../../src/workbook/startUp";
export { survey } from "../../src/workbook/survey";
export { changesBetween } from "../../src/core/model/changes";
export { checksInBook, errorsInBook } from "../../src/sheets/refresh/checksInBook";
export { accountingRows } from "../../src/sheets/refresh/accountingRows";
export { judged } from "../../src/sheets/refresh/findings";
export { freeze, repairs } from "../../src/sheets/refresh/repair";
export { carried } from "../../src/pane/versions/versionEffects";
export { written as plainExcel } from "../../src/pane/insert/plainEffects";
export { insertVersion } from "../../src/pane/versions/insertVersion";
export { readNamed } from "../../src/workbook/named";
export { capTablesIn, isCapTableInput } from "../../src/sheets/capTableInSheet";
export { grid } from "../sheets/analysis/questions";
export { alone, capTable, joined } from "../sheets/exampleCapTable";

export const readRange = async (reference: string, sheet?: string): Promise<Found["values"]> => (await lookUp(reference, sheet)).values;

export async function sheetNames(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}
