/** What happens after closing, on the Round tab. */
export const events = {
  heading: "Events after closing",
  intro: "Further closes, actual usage, changed estimates, fair values: what happens after closing, the same in every scenario.",
  linked: (sheet: string): string => `Linked to sheet ${sheet}`,
  linkedHelp: "A cell changed here changes in the sheet, and the other way round.",
  notLinked: "Not in the workbook yet",
  notLinkedHelp: "Insert writes the events to the sheet Events, and every formula reads them.",
  write: "Write to the workbook",
  meanings: "What the amounts are",
  meaning: (amount: string, allowed: string): string => `${amount.charAt(0).toUpperCase()}${amount.slice(1)}: ${allowed}.`,
  noKind: "The row has no event; choose one.",
};
