/** What documents and Excel's own argument help say about each function; functions.js leaves it out. */
import type { Help } from "./customFunction";
import type { FunctionName } from "./table";
import { analysisHelp } from "./table/analysis";
import { circularityHelp } from "./table/circularity";
import { capTableHelp } from "./table/capTable";
import { creditsHelp } from "./table/credits";
import { dealHelp } from "./table/deal";
import { escrowHelp } from "./table/escrow";
import { exitHelp } from "./table/exit";
import { ledgerHelp } from "./table/ledger";
import { returnsHelp } from "./table/returns";
import { roundHelp } from "./table/round";
import { startUpHelp } from "./table/startUp";

/** By group, in the order of the reference. */
export const functionGroups: Readonly<Record<string, Readonly<Record<string, Help>>>> = {
  Round: roundHelp,
  Credits: creditsHelp,
  "Escrow and revenue": escrowHelp,
  Circularity: circularityHelp,
  "Start-up and capacity": startUpHelp,
  "The whole deal": dealHelp,
  Ledger: ledgerHelp,
  "Scenario analysis": analysisHelp,
  "Cap table": capTableHelp,
  Exit: exitHelp,
  Returns: returnsHelp,
};

const all: Readonly<Record<string, Help>> = Object.assign({}, ...Object.values(functionGroups));

export function helpOf(name: FunctionName): Help {
  const found = all[name];
  if (!found) throw new Error(`The function ${name} has no help.`);
  return found;
}
