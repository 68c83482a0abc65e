/** What the tests of the room ask for from inside the pane. */
export { carryOut, Protected, WouldOverwrite } from "../../src/workbook/carryOut";
export { explainFailure } from "../../src/workbook/failure";
export { readRange, select, selection, sheetNames, takenNames } from "../../src/workbook/selection";
export { addScenario, readTerms, renameScenario, writeTerm } from "../../src/workbook/terms";
export { watch } from "../../src/workbook/watch";
export { insertModel, parts } from "../../src/sheets/insert";
export { templates } from "../../src/sheets/templates";
