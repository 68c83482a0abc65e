/** The Insert tab, and the question before cells are written over. */
import { listed } from "../../../core/model/labels";
import type { Part } from "../../../sheets/deal";

export const insert = {
  insertIntro: "Writes live sheets into the workbook: terms are cells, answers are formulas.",
  what: "What to insert",
  partNames: { Terms: "Terms", Scenarios: "Scenarios", Schedule: "Schedule", Compare: "Compare", Journal: "Journal", "Trial balance": "Trial balance", Statements: "Statements", "Cap table": "Cap table", Exit: "Exit", Checks: "Checks" } satisfies Record<Part, string>,
  partHelp: {
    Terms: "Every term of each scenario, with unit and source. The other sheets read it.",
    Scenarios: "All measures, a column a scenario, and a chart.",
    Schedule: "Escrow, usage and revenue over time, and a chart.",
    Compare: "The same package under four structures.",
    Journal: "Every debit and credit of a party, and the paragraph behind each entry. Adds the accounting terms.",
    "Trial balance": "What every account stands at on a day.",
    Statements: "Income, balance and cash flow by month, quarter or year, and a chart of contract liability and revenue.",
    "Cap table": "Holders, convertibles and investors, the price, and ownership before and after.",
    Exit: "What each class gets at each exit value, the breakpoints, and a chart.",
    Checks: "What must hold, and one master check.",
  } satisfies Record<Part, string>,
  insert: "Insert",
  inserting: "Inserting…",
  insertNeedsTerms: "Complete the terms on the Round tab first.",
  termsAreThere: (sheet: string): string => `In the workbook already, on sheet ${sheet}; what you insert reads them.`,
  standsThere: "In the workbook already; the Cap table tab shows and changes it.",
  insertNeedsExcel: "Inserting needs a workbook.",
  nothingChosen: "Choose at least one sheet.",
  written: (what: readonly string[]): string => (what.length > 0 ? `Inserted ${listed(what, "and")}.` : "Nothing had to be written."),
  overwriteTitle: "Write over these cells?",
  overwriteText: (count: number): string => (count === 1 ? "One place is not empty. Its content would be replaced:" : `${count} places are not empty. Their content would be replaced:`),
  overwrite: "Replace",
  newSheets: "Use new sheets",
};
