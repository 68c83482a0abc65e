/** All custom functions, group by group, in the order in which Excel's reference lists them. */
// The whole deal first: the order of the bundle follows, and it packs best with the model in one piece.
import { deal } from "./table/deal";
import { analysis } from "./table/analysis";
import { round } from "./table/round";
import { credits } from "./table/credits";
import { escrow } from "./table/escrow";
import { circularity } from "./table/circularity";
import { startUp } from "./table/startUp";
import { capTable } from "./table/capTable";
import { exit } from "./table/exit";
import { returns } from "./table/returns";
import { ledger } from "./table/ledger";
import type { CustomFunction } from "./customFunction";

const all = [...round, ...credits, ...escrow, ...circularity, ...startUp, ...deal, ...ledger, ...analysis, ...capTable, ...exit, ...returns] as const;

export type FunctionName = (typeof all)[number]["name"];

export const customFunctions: readonly CustomFunction<FunctionName>[] = all;
