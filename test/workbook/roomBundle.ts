/** What the tests of the room ask for from inside the pane. */
export { carryOut, Protected, WouldOverwrite } from "../../src/workbook/carryOut";
export { explainFailure } from "../../src/workbook/failure";
export { readRange, select, selection, sheetNames, takenNames } from "../../src/workbook/selection";
export { addScenario, deleteScenario, moveScenario, renameScenario } from "../../src/workbook/scenarios";
export { readTerms, writeTerm } from "../../src/workbook/terms";
export { watch } from "../../src/workbook/watch";
export { insertModel, parts } from "../../src/sheets/insert";
export { templates } from "../../src/sheets/templates";
export { readRecord, writeRecord } from "../../src/workbook/record";
export { inspect, refresh } from "../../src/workbook/refresh";
export { loadWithWorkbook, loadsWithWorkbook } from "../../src/workbook/startUp";
export { survey } from "../../src/workbook/survey";
export { changesBetween } from "../../src/core/model/changes";
export { checksInBook, errorsInBook } from "../../src/sheets/refresh/checksInBook";
export { judged } from "../../src/sheets/refresh/findings";
export { freeze, repairs } from "../../src/sheets/refresh/repair";
