/** The Refresh tab: what is stale and why, what was done about it, and what has changed. */
import { listed } from "../../../core/model/labels";
import type { Facts, FindingKind } from "../../../sheets/refresh/finding";

const counted = (count: number, one: string, many = `${one}s`): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);
const all = (words: readonly string[]): string => listed(words, "and");

/** What a person picks on a sheet. */
const pickedWord: Readonly<Record<Facts["pickerWrong"]["picks"], string>> = { scenario: "scenario", frequency: "frequency", party: "party", places: "number of decimal places", date: "date", statement: "statement" };

/** What is wrong, and what a person can do where Refresh cannot. */
const findings: { readonly [Kind in FindingKind]: (facts: Facts[Kind]) => string } = {
  partDeleted: ({ part }) => `The sheet ${part} is gone. Refresh can write it again.`,
  formulaOverwritten: ({ part, what, holds, formula }) =>
    ({
      formula: `The formula of ${part} was overwritten: the cell holds ${holds || "nothing"} in place of ${formula}.`,
      masterCheck: `The master check on ${part} was overwritten: the cell holds ${holds || "nothing"}.`,
      checkLine: `The line that shows the master check on ${part} was overwritten: it holds ${holds || "nothing"}.`,
      checks: `A block of checks on ${part} was overwritten: its cell holds ${holds || "nothing"} in place of ${formula}.`,
    })[what],
  nameLost: ({ part }) => `The hidden name by which ${part} is found was changed or deleted. The sheet itself is whole.`,
  nameError: ({ formula }) => `Excel does not know the function in ${formula}, because the add-in was not loaded when it read the formula.`,
  referenceLost: ({ part, formula }) => `A formula of ${part} names cells that were deleted: ${formula}.`,
  spillBlocked: ({ formula, inTheWay }) =>
    inTheWay.length > 0
      ? `${formula} has no room for its answers: ${all(inTheWay)} ${inTheWay.length === 1 ? "is" : "are"} not empty. Move what stands there.`
      : `${formula} has no room for its answers: a table or merged cells are in the way. Move them.`,
  scenarioNotCovered: ({ part, scenarios, lacks }) =>
    ({
      checks: `${all(scenarios)} ${scenarios.length === 1 ? "has" : "have"} no checks on ${part} yet.`,
      formats: `${all(scenarios)} ${scenarios.length === 1 ? "has" : "have"} no number formats on ${part} yet.`,
      charts: `${all(scenarios)} ${scenarios.length === 1 ? "is" : "are"} not in the chart on ${part} yet.`,
    })[lacks],
  scenarioGone: ({ part, count }) => `${part} still has a place for ${counted(count, "scenario")} that ${count === 1 ? "is" : "are"} gone.`,
  formatsLost: ({ part, cells }) => `${counted(cells, "cell")} of ${part} lost ${cells === 1 ? "its" : "their"} number format.`,
  chartDeleted: ({ part, chart }) => `The chart "${chart}" on ${part} was deleted.`,
  chartShort: ({ part, chart, shows, needed }) => `The chart "${chart}" on ${part} shows ${shows} of ${needed} periods, scenarios, holders or points.`,
  axesStale: ({ part, chart }) => `The axes of the chart "${chart}" on ${part} still show what was asked about before.`,
  sharesDiffer: ({ part, classes }) => `The shares of ${all(classes)} on ${part} are no longer those of the cap table.`,
  checksNotCounted: ({ part }) => `The master check does not count the checks of ${part} yet.`,
  eventsNotRead: ({ part, formula }) => `A formula of ${part} leaves out what happens after closing: ${formula}.`,
  pickerWrong: ({ part, picks, holds, allowed }) => `${holds === "" ? `No ${pickedWord[picks]} is picked on ${part}` : `The ${pickedWord[picks]} picked on ${part} is "${holds}"`}; ${listed(allowed)} is allowed.`,
  tableRenamed: ({ was, is }) => `The table ${was} is now called ${is}. Formulas follow; Refresh remembers the new name.`,
  tableGone: ({ table }) => `${table} is no longer an Excel Table: its cells were converted to a range, so formulas over it do not follow. Undo that, or make it a table again with Insert, Table, under the same name.`,
  tableShort: ({ table, rows }) => `${all(rows)} ${rows.length === 1 ? "stands" : "stand"} beside the table ${table} and not in it, so no formula reads ${rows.length === 1 ? "it" : "them"}.`,
  headerBlank: ({ header, was }) =>
    was === undefined ? `A scenario has no name of its own: its header is "${header}". Type its name there.` : `The scenario "${was}" lost its name: its header is "${header}".`,
  numberAsText: ({ scenario, term, text, value }) =>
    value === undefined ? `${term} of ${scenario} is the text "${text}", and a number is needed. Type it again.` : `${term} of ${scenario} is the text "${text}" and not the number ${value}.`,
  termUnknown: ({ label, nearest }) => `There is no term "${label}"${nearest === undefined ? "" : `; did you mean "${nearest}"?`} Nothing reads this row.`,
  termTwice: ({ label, rows }) => `${label} stands in rows ${all(rows.map(String))}; once is allowed. Delete one of them.`,
  unreadable: ({ scenario, sentence }) => (scenario === undefined || sentence.startsWith(scenario) ? sentence : `${scenario}: ${sentence}`),
  sheetProtected: ({ sheet }) => `The sheet ${sheet} is protected, so nothing on it can be mended. Take the protection off (Review, Unprotect Sheet) and refresh again.`,
  workbookProtected: () => "The structure of the workbook is protected, so no sheet can be added. Take the protection off (Review, Protect Workbook) and refresh again.",
  recordDamaged: () => "What the workbook remembers of its last refresh is damaged. Starting anew loses that: changes are then counted from now on.",
  recordNewer: ({ schema }) => `A newer version of Creditstake wrote what this workbook remembers of its last refresh (schema ${schema}). It is left as it is; update the add-in to see what changed.`,
};

export const refresh = {
  intro: "Formulas follow the terms by themselves. Refresh mends what they cannot follow, and says what it did.",
  needsExcel: "Refreshing needs a workbook.",
  noModel: "There is no model in this workbook yet. Build a round and insert it.",
  looking: "Looking through the workbook…",
  working: "Working…",
  refresh: "Refresh",
  lookAgain: "Look again",
  nothingStale: "Everything is up to date.",
  willMend: "Refresh mends",
  ifAsked: "Only if you tick it",
  needsYou: "Needs you",
  replaces: (cells: readonly string[]): string => `Replaces what stands in ${all(cells)}.`,
  findings,
  done: "What was wrong, and is mended",
  mended: (count: number): string => (count === 0 ? "Nothing had to be mended." : `Mended ${counted(count, "thing")}.`),
  didNotHelp: "Still there after mending",
  changes: "Changed since the last refresh",
  noChanges: "No term has changed since the last refresh.",
  firstTime: "This is the first refresh; what changes from now on is counted.",
  added: (scenario: string): string => `Scenario ${scenario} was added.`,
  removed: (scenario: string): string => `Scenario ${scenario} was removed.`,
  eventsChanged: (before: number, after: number): string => `The events after closing changed: there were ${before}, there are ${after} now.`,
  renamed: (was: string, is: string): string => `Scenario ${was} is now called ${is}.`,
  term: "Term",
  measure: "Measure",
  before: "Before",
  after: "After",
  blank: "blank",
  noAnswer: "no answer",
  termsOf: (scenario: string): string => `${scenario}: terms`,
  measuresOf: (scenario: string): string => `${scenario}: measures that moved`,
  tools: "Formulas",
  repair: "Repair DEAL formulas",
  repairHelp: "Enters formulas again that show #NAME?, as after opening the file where the add-in was missing.",
  repaired: (count: number): string => (count === 0 ? "No DEAL formula needed repair." : `Repaired ${counted(count, "formula")}.`),
  freeze: "Freeze to values…",
  freezeHelp: "Puts numbers in place of DEAL formulas, for readers without the add-in. The numbers no longer follow the terms.",
  scope: "What to freeze",
  scopes: { selection: "The selection", sheet: "This sheet", workbook: "The whole workbook" },
  freezeTitle: "Freeze these formulas?",
  freezeText: (count: number): string => `${counted(count, "DEAL formula")} will become the values that ${count === 1 ? "it shows" : "they show"} now.`,
  freezeNothing: "There is no DEAL formula there.",
  freezeNow: "Freeze",
  frozen: (count: number): string => `Froze ${counted(count, "formula")} to values.`,
  leftAlone: (cells: readonly string[]): string => `Left alone, because they show errors: ${all(cells)}.`,
};
