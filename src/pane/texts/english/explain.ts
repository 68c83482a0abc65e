/** The Explain tab: how the number in the selected cell comes about. */
import { calls } from "../../../core/model/formulaWords";

export const explain = {
  /** The words between the symbols of a formula. */
  calls,
  explainIdle: "Select a cell with a DEAL formula, or a cell that such a formula fills, to read how its number comes about.",
  explainNone: (address: string): string => `${address} holds no formula, and no DEAL formula fills it. Select a cell that does, a measure on the Scenarios sheet for example, or a term.`,
  leftOut: "left out: the default counts",
  derivation: "How it comes about",
  inputs: "Inputs",
  total: ", total",
  source: "Source",
  sourceIs: (source: string): string => `Source: ${source}`,
  scenario: (name: string): string => `Scenario: ${name}`,
  callsList: "This formula calls",
  /** Places. */
  lookingAt: (place: string): string => `You are looking at ${place}.`,
  back: (address: string): string => `Back to ${address}`,
  explainHere: "Explain this cell",
  filledFrom: "The formula that fills this cell stands in",
  inTheWay: "These cells are in the way",
  reads: "It reads",
  rows: (count: number): string => (count === 1 ? "1 row" : `${count} rows`),
  /** The derivation as text. */
  copy: "Copy as text",
  copied: "The derivation is copied. Paste it into a sheet, or into a memo.",
  notCopied: "The browser does not let the pane copy. Select the text in the pane and copy it with Ctrl+C.",
  columns: { step: "Step", value: "Value", formula: "Formula", numbers: "In numbers", source: "Source", cell: "Cell" },
  /** What is not a derivation. */
  heading: "This cell is a heading or a label of the table that the formula fills. Select a figure beside or below it to read how it comes about.",
  native: "An ordinary Excel formula",
  nativeHelp: "No DEAL function is in this formula: Excel itself calculates it from the cells that it names.",
  notCalculated: (inputs: readonly string[]): string => `Only Excel knows what ${inputs.join(", ")} comes to, so the rule is told without its figures. Put the calculation into a cell of its own to see every step.`,
  partOfFormula: (rows: number, columns: number): string => `The DEAL call answers with a table of ${rows} by ${columns} cells, of which the rest of the formula makes one value. Put the call into a cell of its own to see the steps to each figure.`,
  usual: (value: string): string => `Where it is blank, ${value} counts.`,
  termFormula: "The cell holds a formula over other terms, so it follows them.",
  restingOn: (measures: readonly string[]): string => `In this scenario these measures rest on it: ${measures.join(", ")}.`,
  nothingRests: "In this scenario no measure rests on it.",
  /** Errors. */
  noFunction: (name: string): string => `There is no function DEAL.${name}. Check its name: after =DEAL. Excel lists the functions there are.`,
  stored: (name: string): string => `The formula holds _xldudf_DEAL_${name}, the form in which Excel keeps a function while its add-in is not there. With Creditstake open, press "Repair DEAL formulas" on the Refresh tab; or select the cell, press F2 and then Enter.`,
  lost: (argument: string, written: string): string => `The argument ${argument} is ${written}, and this workbook has no such range, table or name. It may have been deleted or renamed: point the argument to the cells that are meant.`,
  spillBlocked: (count: number): string => `The answer needs more cells than are free: ${count === 1 ? "one cell that it would fill holds" : `${count} cells that it would fill hold`} something. Move or clear what is in the way, or move this formula.`,
  errors: {
    "#NAME?": "Excel does not know a name in this formula. If it is DEAL itself, Creditstake was not loaded when the formula was read: press \"Repair DEAL formulas\" on the Refresh tab. Otherwise a function, a range or a table is misspelt or was deleted.",
    "#BUSY!": "The function is still being calculated. Wait a moment; if the error stays, recalculate (Ctrl+Alt+F9), or close Creditstake and open it again.",
    "#GETTING_DATA": "The function is still being calculated. Wait a moment; if the error stays, recalculate (Ctrl+Alt+F9).",
    "#SPILL!": "The answer fills more cells than are free. Cells in the way hold something, are merged, or lie in an Excel table, where no answer can spill. Free them, or move this formula.",
    "#CALC!": "Excel could not calculate the array: it is empty, or an array stands inside another. Check what the arguments come to.",
    "#VALUE!": "An argument, or another part of the formula, is of the wrong kind: text where a number is needed, or a range where one value is.",
    "#NUM!": "No number answers the formula for these inputs.",
    "#N/A": "The answer needs something that is not there.",
    "#REF!": "The formula names cells that no longer exist. Undo what deleted them, or point the formula to the cells that are meant.",
    "#DIV/0!": "The formula divides by 0, or by a blank cell.",
    "#NULL!": "The formula names two ranges that have no cell in common. A space between two references stands for what they share; a comma may be missing.",
    "#CONNECT!": "Excel could not reach the function. Close Creditstake and open it again, then recalculate (Ctrl+Alt+F9).",
  },
  otherError: (code: string): string => `Excel answers with ${code} before the function is asked. Check the cells that the formula names.`,
};

export type ExplainTexts = typeof explain;
