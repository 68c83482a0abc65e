/** Around every tab: the pane's own name, its tabs, and what is said above them. */
import type { Tab } from "../../state";

export const shell = {
  title: "Creditstake",
  tabs: { Round: "Round", Scenarios: "Scenarios", Insert: "Insert", WhatIf: "What if", CapTable: "Cap table", Refresh: "Refresh", Explain: "Explain", Checks: "Checks" } satisfies Record<Tab, string>,
  tabList: "Creditstake",
  moreTabs: "More tabs",
  noExcel: "Excel is not available here. You can build a round and read its answers; inserting and explaining need a workbook.",
  notLoaded: "A part of the pane could not be loaded. Check the connection to the server of the add-in, then close the pane and open it again.",
  goTo: (address: string): string => `Go to ${address}`,
  close: "Close",
  cancel: "Cancel",
  andMore: (count: number): string => `and ${count} more`,
};
