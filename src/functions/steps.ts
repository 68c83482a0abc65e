/** How the answers of all functions come about, group by group. A function that is one formula says what its parts are called. */
import type { Named, Steps } from "./declaredSteps";
import { analysisSteps } from "./steps/analysis";
import { capTableSteps } from "./steps/capTable";
import { circularitySteps } from "./steps/circularity";
import { creditsSteps } from "./steps/credits";
import { dealSteps } from "./steps/deal";
import { escrowSteps } from "./steps/escrow";
import { exitSteps } from "./steps/exit";
import { ledgerSteps } from "./steps/ledger";
import { returnsSteps } from "./steps/returns";
import { roundSteps } from "./steps/round";
import { startUpSteps } from "./steps/startUp";
import type { FunctionName } from "./table";

const all: Readonly<Record<string, Named | Steps>> = { ...roundSteps, ...creditsSteps, ...escrowSteps, ...circularitySteps, ...startUpSteps, ...dealSteps, ...ledgerSteps, ...analysisSteps, ...capTableSteps, ...exitSteps, ...returnsSteps };

export function stepsOf(name: FunctionName): Named | Steps {
  const found = all[name];
  if (!found) throw new Error(`The function ${name} declares no steps.`);
  return found;
}
